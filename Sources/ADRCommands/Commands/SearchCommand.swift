public import ArgumentParser
import DecisionExport
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr search`: records that hold words, ranked, with the lines.
public struct SearchCommand: AsyncParsableCommand {
    /// How the answer looks.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find the records that hold all the words, best first.",
        discussion: "Letter case aside, a word matches all that begin with it.")

    @Option(help: "text or json.")
    var format: Format = .text

    @Option(help: "How many records to give at most.")
    var limit = 20

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "The words.")
    var words: [String]

    /// Makes the command.
    public init() {}

    /// Searches and reports.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let hits = Array(RecordSearch(words).hits(in: project.logs).prefix(max(0, limit)))
        switch format {
        case .json: try output.destination.write(RecordSearch.json(hits).serialized())
        case .text:
            let text = hits.map { hit in
                let status = hit.record.status.map { " (\($0.value.rawValue))" } ?? ""
                return "\(hit.record.path): \(hit.record.title.value)\(status)\n"
                    + hit.lines.map { "  \($0.number): \($0.text)\n" }.joined()
            }
            try output.destination.write(text.joined())
        }
        try project.reportFailures()
    }
}
