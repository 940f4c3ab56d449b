public import ArgumentParser
import DecisionLint
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace check`: what is wrong between requirements and decisions.
public struct TraceCheckCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that requirements are covered and citations mean something.",
        discussion: """
            Fails with 1 on the findings that --fail-on names (by default errors), and when less than --fail-under percent of the \
            requirements that count are covered. The report is always written. Findings: \
            \(TraceFinding.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Option(help: "text, lines, json, sarif, github, gitlab, junit or checkstyle.")
    var format: ReportFormat = .text

    @Option(
        name: .customLong("fail-on"),
        help:
            "The findings that fail the check, parted by commas: their names, or error, warning or note for all of these and worse."
    )
    var failOn = "error"

    @Option(
        name: .customLong("fail-under"),
        help: "Fail when coverage is below this percentage; “80:shall” counts only what shall or must be.")
    var failUnder: String?

    @Option(help: "Leave out the findings that FILE holds.", completion: .file())
    var baseline: String?

    @Flag(help: "Write the findings to the baseline and end well.")
    var writeBaseline = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Checks the names before anything is read.
    public func validate() throws {
        for name in names where Severity(rawValue: name) == nil && TraceFinding(rawValue: name) == nil {
            throw ValidationError("no finding is called “\(name)”")
        }
        if let failUnder, CoverageGate(failUnder) == nil {
            throw ValidationError("“\(failUnder)” is no percentage from 0 to 100")
        }
    }

    private var names: [String] {
        failOn.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty && $0 != "none" }
    }

    /// Reads the project, writes the findings and says whether they fail.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        if !output.quiet { trace.announce() }
        var findings = TraceCheck.findings(trace.report, sources: trace.sources)
        if writeBaseline {
            try FileSystem.write(Baseline(findings).serialized(), to: baseline ?? TraceCheckCommand.defaultBaseline)
            return
        }
        let all = findings.count
        var trend: String?
        if let baseline, var left = try readBaseline()?.counts {
            findings = findings.filter { finding in
                let key = Baseline.Key(code: finding.code, path: finding.source.path, fingerprint: finding.fingerprint)
                guard let count = left[key], count > 0 else { return true }
                left[key] = count - 1
                return false
            }
            let gone = left.values.reduce(0, +)
            trend = "against “\(baseline)”: \(findings.count) new, \(gone) gone, \(all - findings.count) as before"
        }
        let baselined = all - findings.count
        let paths = trace.sources.map(\.path) + project.logs.flatMap { $0.records.map(\.path) }
        let report = LintReport(findings: findings, paths: paths, baselined: baselined)
        let reporter = format.reporter(color: output.usesColor, toolVersion: ADRCommand.configuration.version)
        try output.destination.write(reporter.write(report))
        Output.message("adr: " + trace.matrix.summary.sentence)
        if let trend { Output.message("adr: " + trend) }
        try trace.reportFailures()
        try project.reportFailures()
        let gate = failUnder.flatMap(CoverageGate.init)
        let isUnder = gate.map { !$0.holds(trace.matrix) } ?? false
        if let gate, isUnder { Output.message("adr: coverage is below \(gate.percent) %") }
        if isUnder || findings.contains(where: fails) { throw ExitCode(1) }
    }

    /// The baseline's file when none is named.
    private static let defaultBaseline = "adr-trace-baseline.json"

    private func readBaseline() throws -> Baseline? {
        guard let baseline else { return nil }
        do {
            return try Baseline(json: FileSystem.read(baseline))
        } catch let error as Baseline.Unreadable {
            throw Failure("“\(baseline)”: \(error.description)")
        }
    }

    private func fails(_ finding: Diagnostic) -> Bool {
        names.contains { name in
            finding.name == name || (Severity(rawValue: name).map { finding.severity >= $0 } ?? false)
        }
    }
}

/// A percentage that coverage must reach, of all requirements that count or of those that bind.
struct CoverageGate {
    var percent: Int
    var onlyBinding = false

    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let first = parts.first, let percent = Int(first.hasSuffix("%") ? first.dropLast() : first), percent >= 0,
            percent <= 100
        else { return nil }
        self.percent = percent
        if parts.count == 2 {
            guard parts[1] == "shall" || parts[1] == "mandatory" else { return nil }
            onlyBinding = true
        }
    }

    /// Whether a matrix reaches the percentage; one in which nothing counts does not, unless nothing is asked for.
    func holds(_ matrix: TraceabilityMatrix) -> Bool {
        let rows = matrix.rows.filter {
            !onlyBinding || $0.requirement.modal == .shall || $0.requirement.modal == .shallNot
        }
        let summary = TraceabilityMatrix.Summary(rows: rows, hasDocuments: !matrix.sources.isEmpty)
        guard let denominator = summary.denominator, denominator > 0 else { return percent == 0 }
        return summary.covered * 100 >= percent * denominator
    }
}
