public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace show`: one requirement with all that decisions say of it, or one record with all that it says.
public struct TraceShowCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a requirement and the decisions that stand for it, or a record and its requirements.")

    @Argument(help: "A requirement's id or key, such as 3.5 or payments/3.5, or a record's id.")
    var id: String

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// How the answer is written.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
    }

    /// Makes the command.
    public init() {}

    /// Reads the project and shows what the id means.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        let report = trace.report
        let rows = report.rows(id)
        if rows.isEmpty, let text = RecordTraceText.text(id, report) {
            try output.destination.write(text)
        } else if rows.isEmpty {
            throw Failure("no requirement and no record is called “\(id)”")
        } else if rows.count > 1 {
            let keys = rows.map(\.requirement.key).joined(separator: ", ")
            throw Failure("“\(id)” could be \(keys)")
        } else if let row = rows.first {
            switch format {
            case .text: try output.destination.write(RequirementText.text(row, report))
            case .json: try output.destination.write(MatrixJSON.row(row, report).serialized())
            }
        }
        try trace.reportFailures()
        try project.reportFailures()
    }
}
