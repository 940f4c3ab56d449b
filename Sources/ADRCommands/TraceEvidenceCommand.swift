public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace evidence`: what stands for requirements beyond the records' word.
public struct TraceEvidenceCommand: AsyncParsableCommand {
    /// How the evidence is written.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Show which requirements code, tests and tasks cite, and what the tests found.",
        discussion: """
            Text proves nothing, so the verdicts are careful: claimed by a decision, implemented where code or a finished task cites \
            it, tested where a test does, passing or contradicted only by a test's result. Exits with 1 when one is contradicted.
            """)

    @Option(help: "A JUnit XML report; may be given more than once.", completion: .file())
    var junit: [String] = []

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Reads the project and its code, and writes what was found.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        var results = TestResults()
        for path in junit {
            let text = SourceText(path: path, bytes: try FileSystem.read(path))
            guard results.add(text) else { throw Failure("“\(path)” is no JUnit XML") }
        }
        let evidence = RequirementEvidence.find(
            trace.report, sources: trace.sources, markers: await project.evidenceMarkers(trace), results: results)
        switch format {
        case .text: try output.destination.write(EvidenceReport.text(evidence))
        case .json: try output.destination.write(EvidenceReport.json(evidence).serialized())
        }
        try trace.reportFailures()
        try project.reportFailures()
        if evidence.contains(where: { $0.verdict == .contradicted }) { throw ExitCode(1) }
    }
}
