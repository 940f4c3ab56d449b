public import Conflicts
public import DecisionLint
public import DecisionRecords
public import Diagnostics
public import Traceability

/// One run of the linter over a project: gathers what rules may ask, and lets the records be looked at in parallel.
public struct LintRun: Sendable {
    /// The linter with its settings.
    public var linter: Linter
    /// The day of the run, ISO 8601.
    public var today: String?
    /// What the version control knows of files, by path.
    public var history: [String: FileHistory] = [:]
    /// The contradictions of the logs, where they were looked for already.
    public var comparison: ConflictReport?
    /// The requirements and the links to them, where they were traced already.
    public var matrix: TraceabilityMatrix?
    private let project: Project
    private let mistakes: [Diagnostic]
    private let files: ProjectFiles

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - project: the project, for its settings and the files around its logs.
    ///   - settings: what the settings and the command line ask for together.
    public init(_ project: Project, settings: LintSettings, today: String? = nil) {
        linter = Linter(settings: settings)
        self.today = today
        self.project = project
        mistakes = project.settings.map { LintSettings.mistakes(in: $0.source) } ?? []
        files = ProjectFiles(logs: project.logs)
    }

    /// All that the rules say of the logs, in any order.
    public func findings(in logs: [DecisionLog]) async -> [Diagnostic] {
        let files = files
        let surroundings = await LintSurroundings(logs, for: linter, history: history)
        var context = LintContext(
            logs: logs, files: FileFacts(presence: { files.presence($0) }), house: linter.settings.house, today: today,
            history: surroundings.history)
        context.indexes = surroundings.indexes
        context.documents = surroundings.documents
        if linter.runs("unknown-requirement") || linter.runs("ambiguous-requirement")
            || linter.runs("suspect-requirement"),
            logs.contains(where: { $0.records.contains { !$0.requirements.isEmpty } })
        {
            var project = project
            project.logs = logs
            if let matrix { context.matrix = matrix } else { context.matrix = await project.trace().matrix }
        }
        if linter.runs("contradicting-decision") {
            let waivers = ConflictSettings(project.settings?.conflicts).waivers
            let report = comparison ?? ConflictFinder(logs: logs, waivers: waivers, listsPairs: false).report()
            context.conflicts = report.findings
        }
        var findings = mistakes
        for index in logs.indices {
            context.currentLog = index
            let current = context
            let linter = linter
            let parts = await inParallel(logs[index].records.count + 1) { piece in
                // The rules for the whole log are one piece of work beside the records.
                piece == 0 ? linter.check(logIn: current) : linter.check(recordAt: piece - 1, in: current)
            }
            for part in parts { findings += part }
        }
        return findings
    }
}
