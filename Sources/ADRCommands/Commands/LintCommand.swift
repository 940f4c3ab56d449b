public import ArgumentParser
import DecisionLint
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr lint`: what is wrong with the records.
public struct LintCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check the records, and say what is wrong, where and why.",
        discussion: """
            With paths, the findings of those files and folders only; their logs are read whole all the same. Ends with 1 \
            when a finding is at or above the failing level.
            """)

    @Option(help: "text, lines, json, sarif, github, gitlab, junit or checkstyle.")
    var format: ReportFormat = .text

    @Flag(help: "Apply the fixes that keep the meaning.")
    var fix = false

    @Flag(help: "With --fix, apply those too that may change the meaning.")
    var unsafeFixes = false

    @Flag(help: "Show what --fix would change, and change nothing.")
    var diff = false

    @Option(help: "Run only these rules: codes, beginnings of codes or names, with commas.")
    var select: String?

    @Option(help: "Leave out these rules.")
    var ignore: String?

    @Option(help: "Leave out the findings that FILE holds.", completion: .file())
    var baseline: String?

    @Flag(help: "Write the findings to the baseline and end well.")
    var writeBaseline = false

    @Option(help: "The least severity that fails: error, warning or note.")
    var failOn: Severity?

    @Option(help: "Look at the records that changed since the revision REV, and at what changed in them.")
    var since: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "The files or folders to look at.", completion: .file())
    var paths: [PathList] = []

    /// Makes the command.
    public init() {}

    /// Refuses options that say nothing together.
    public func validate() throws {
        if unsafeFixes, !fix, !diff { throw ValidationError("--unsafe-fixes needs --fix or --diff") }
        for word in words(select) + words(ignore)
        where !RuleCatalog.all.contains(where: { $0.answers(to: word) }) {
            throw ValidationError("no rule is called “\(word)”; adr rules lists them")
        }
    }

    /// Checks, mends if asked, and reports.
    public func run() async throws {
        try location.enter()
        var scope = LintScope(paths.flatMap(\.paths))
        var changes: LintChanges?
        if let since { changes = try await LintChanges(since: since) }
        if let changes { scope.narrow(to: changes.paths) }
        let project = try await scope.project()
        project.keepToTheEnd()
        let history = try await changes?.history(of: project) ?? [:]
        var settings = LintSettings(project.settings?.lint)
        settings.select = words(select)
        settings.ignore = words(ignore)
        var run = LintRun(project, settings: settings, today: Today.date)
        run.history = history
        run.isAsked = scope.holds
        let known = try readBaseline()

        var logs = project.logs
        if fix || diff {
            let linter = run.linter
            let outcome = await Fixer(includesUnsafe: unsafeFixes).fix(logs) { logs in
                linter.report(await run.findings(in: logs), logs: logs, baseline: known, isInScope: scope.holds)
                    .findings
            }
            if diff {
                try output.destination.write(FileDiff.write(outcome.changed, before: project.logs))
                try project.reportFailures()
                return
            }
            for path in outcome.changed.keys.sorted() {
                if let bytes = outcome.changed[path] { try FileSystem.write(bytes, to: path) }
            }
            logs = outcome.logs
            if outcome.applied > 0, !output.quiet {
                Output.message(
                    "fixed \(outcome.applied) finding\(outcome.applied == 1 ? "" : "s") in \(outcome.changed.count) "
                        + "file\(outcome.changed.count == 1 ? "" : "s")")
            }
        }

        let report = run.linter.report(
            await run.findings(in: logs), logs: logs, baseline: writeBaseline ? nil : known, isInScope: scope.holds)
        if writeBaseline {
            let path = baseline ?? LintCommand.defaultBaseline
            try FileSystem.write(Baseline(report.findings).serialized(), to: path)
            if !output.quiet { Output.message("wrote \(report.findings.count) findings to \(path)") }
            try project.reportFailures()
            return
        }
        let reporter = format.reporter(color: output.usesColor, toolVersion: ADRCommand.configuration.version)
        try output.destination.write(reporter.write(report))
        try project.reportFailures()
        if report.fails(at: failOn ?? settings.failOn) { throw ExitCode(1) }
    }

    private static let defaultBaseline = "adr-baseline.json"

    private func readBaseline() throws -> Baseline? {
        guard let baseline, !writeBaseline else { return nil }
        let bytes = try FileSystem.read(baseline)
        do throws(Baseline.Unreadable) {
            return try Baseline(json: bytes)
        } catch {
            throw Failure("“\(baseline)”: \(error.description)")
        }
    }

    private func words(_ list: String?) -> [String] {
        (list ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    }
}

extension ReportFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
