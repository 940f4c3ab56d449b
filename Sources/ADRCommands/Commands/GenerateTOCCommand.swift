public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr generate toc`: a list of links to the records.
public struct GenerateTOCCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "toc", abstract: "Write a table of contents in Markdown.")

    @Option(
        name: [.customShort("i"), .customLong("intro")], help: "A file to put before the list.", completion: .file())
    var introduction: String?

    @Option(name: .shortAndLong, help: "A file to put behind the list.", completion: .file())
    var outro: String?

    @Option(name: [.customShort("p"), .customLong("prefix")], help: "What to put before each link.")
    var prefix = ""

    @Option(name: .customLong("output"), help: "Write to FILE instead of standard output.", completion: .file())
    var outputFile: String?

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Writes the table.
    public func run() async throws {
        try location.enter()
        let paths = try LogListing.paths(of: try LogHome.forReading())
        let headings = try await RecordHeading.read(paths)
        var text = Array("# Architecture Decision Records\n\n".utf8)
        if let introduction, !introduction.isEmpty {
            let words = try FileSystem.read(introduction)
            if !words.isEmpty { text += words + [0x0A] }
        }
        for (path, heading) in zip(paths, headings) {
            text += Array("* [\(heading)](\(prefix)\(Path.lastComponent(path)))\n".utf8)
        }
        if let outro, !outro.isEmpty {
            let words = try FileSystem.read(outro)
            if !words.isEmpty { text += [0x0A] + words }
        }
        try Output(path: outputFile).write(text)
    }
}
