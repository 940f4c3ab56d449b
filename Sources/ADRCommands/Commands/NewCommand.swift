public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr new`: a new record, numbered.
public struct NewCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a new record, numbered, from a template.",
        discussion: """
            Options stand before the title. The record is opened in VISUAL or EDITOR; then its path is printed. ADR_DATE is \
            the date to write, ADR_TEMPLATE a template's path, ADR_TEMPLATES a folder of templates.
            Templates: \(TemplateLibrary.builtInNames.joined(separator: ", ")); a project's own; a path.
            """)

    @Option(
        name: [.customShort("s"), .customLong("supersedes")],
        help: ArgumentHelp("The new record supersedes REF.", valueName: "ref"))
    var superseded: [String] = []

    @Option(
        name: [.customShort("l"), .long],
        help: ArgumentHelp(
            "The new record is LINK to TARGET, which is REVERSE to it.", valueName: "target:link:reverse"))
    var link: [String] = []

    @Option(name: [.customShort("t"), .long], help: "The template.")
    var template: String?

    @Option(help: "The status to write.")
    var status: String?

    @Option(help: ArgumentHelp("A tag.", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
    var decider: [String] = []

    @Option(help: ArgumentHelp("A requirement that the decision answers.", valueName: "id"))
    var requirement: [String] = []

    @Flag(name: .customLong("print"), help: "Print the record instead of writing it.")
    var isPrinted = false

    @Flag(name: .customLong("no-edit"), help: "Open no editor.")
    var isNotEdited = false

    @OptionGroup var location: DirectoryOption

    @Argument(parsing: .captureForPassthrough, help: "The words of the title.")
    var title: [String] = []

    /// Makes the command.
    public init() {}

    /// Makes the record.
    public func run() async throws {
        try location.enter()
        var words = title[...]
        if words.first == "--" {
            words = words.dropFirst()
        } else if let first = words.first, first.hasPrefix("-") {
            throw ValidationError("Unknown option '\(first)'")
        }
        var request = NewRecordRequest(title: words.joined(separator: " "))
        request.superseded = superseded
        request.links = try link.map(NewRecordRequest.Link.init)
        request.template = template
        request.status = status
        request.tags = tag
        request.deciders = decider
        request.requirements = requirement
        if request.title.isEmpty {
            guard Terminal.isInteractive else {
                // The words, the stream and the status are adr-tools'.
                try Output().write("ERROR: no title given\n")
                throw ExitCode(1)
            }
            try await NewRecordDialogue.complete(&request)
        }
        try await request.run(isPrinted: isPrinted, isEdited: !isNotEdited)
    }
}
