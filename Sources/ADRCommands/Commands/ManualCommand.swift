public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr manual`: manual pages, made of the same words as help and completions.
public struct ManualCommand: ParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page of a command, or write all pages into a folder.",
        discussion: """
            A page is troff source: adr manual new | man -l - shows it. Pages written with --output belong into a folder man1 on \
            the MANPATH, such as /usr/local/share/man/man1; man adr-new finds them there.
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to write all pages into; it is made where it is missing.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @OptionGroup var location: DirectoryOption

    @Argument(help: "The command, such as new or generate toc; the program itself without.")
    var command: [String] = []

    /// Makes the command.
    public init() {}

    /// Prints a page, or writes all.
    public func run() throws {
        try location.enter()
        let pages = ManualPage.pages(of: try CommandDescription.program())
        if let output {
            guard command.isEmpty else { throw ValidationError("--output writes all pages; name no command") }
            try FileSystem.makeFolder(output)
            for page in pages { try FileSystem.write(Array(page.text.utf8), to: Path.join(output, page.fileName)) }
            return
        }
        guard let page = pages.first(where: { $0.words == ["adr"] + command }) else {
            throw ValidationError("no command '\(command.joined(separator: " "))'")
        }
        try Output().write(page.text)
    }
}
