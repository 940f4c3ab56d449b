public import ArgumentParser
import DecisionExport
import DecisionProject
import DecisionRecords

/// `adr generate graph`: how the records relate, as a picture's source.
public struct GenerateGraphCommand: AsyncParsableCommand {
    /// What draws the picture.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case dot
        case mermaid
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Write a graph of the records for Graphviz or Mermaid.")

    @Option(name: [.customShort("p"), .customLong("prefix")], help: "What to put before each link.")
    var prefix = ""

    @Option(name: [.customShort("e"), .customLong("extension")], help: "The extension of the pages linked to.")
    var linkExtension = ".html"

    @Option(help: "dot or mermaid.")
    var format: Format = .dot

    @Option(name: .customLong("output"), help: "Write to FILE instead of standard output.", completion: .file())
    var outputFile: String?

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Writes the graph.
    public func run() async throws {
        try location.enter()
        var graph = RelationGraph(
            try await LogHome.forReading().read { RecordReader.readRelations($0) })
        graph.prefix = prefix
        graph.linkExtension = linkExtension
        try Output(path: outputFile).write(format == .dot ? graph.dot() : graph.mermaid())
    }
}
