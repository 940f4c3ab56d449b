public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace export`: the matrix for other tools.
public struct TraceExportCommand: AsyncParsableCommand {
    /// For which tool the matrix is written.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case needs
        case reqif
        case lobster
        case lobsterDecisions = "lobster-decisions"
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write requirements, decisions and links for other tools.",
        discussion: """
            needs is sphinx-needs' needs.json, reqif is ReqIF 1.2, lobster and lobster-decisions are LOBSTER's two sides. \
            Ids are spelled as each format allows; the id as written stands beside it.
            """)

    @Option(help: "needs, reqif, lobster or lobster-decisions.")
    var format: Format

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Reads the project and writes it.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        switch format {
        case .needs: try output.destination.write(NeedsExport.value(of: trace.report).serialized())
        case .reqif: try output.destination.write(ReqIFExport.text(trace.report))
        case .lobster: try output.destination.write(LobsterExport.requirements(trace.report).serialized())
        case .lobsterDecisions: try output.destination.write(LobsterExport.decisions(trace.report).serialized())
        }
        try trace.reportFailures()
        try project.reportFailures()
    }
}
