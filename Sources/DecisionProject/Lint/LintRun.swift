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
    /// The files that the run is about; of findings elsewhere only those come that cost nothing more.
    public var isAsked: @Sendable (_ path: String) -> Bool = { _ in true }
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

    /// All that the rules say of the files asked about, in any order.
    ///
    /// - Parameter logs: the project's logs; of records that are not asked about the outline suffices.
    public func findings(in logs: [DecisionLog]) async -> [Diagnostic] {
        let files = files
        let surroundings = await LintSurroundings(logs, for: linter, history: history)
        var context = LintContext(
            logs: logs, files: FileFacts(presence: { files.presence($0) }), house: linter.settings.house, today: today,
            history: surroundings.history)
        context.isAsked = isAsked
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
        // The rules for a whole log are one piece of work beside its records.
        var pieces: [(log: Int, record: Int?)] = []
        var asked: Set<Conflict.RecordReference> = []
        for log in logs.indices {
            pieces.append((log, nil))
            for record in context.asked[log] {
                pieces.append((log, record))
                asked.insert(Conflict.RecordReference(log: log, record: record))
            }
        }
        if linter.runs("contradicting-decision") { context.conflicts = await conflicts(in: logs, about: asked) }
        let contexts = logs.indices.map { log in
            var context = context
            context.currentLog = log
            return context
        }
        let linter = linter
        let work = pieces
        let parts = await inParallel(work.count) { index in
            let piece = work[index]
            guard let record = piece.record else { return linter.check(logIn: contexts[piece.log]) }
            return linter.check(recordAt: record, in: contexts[piece.log])
        }
        return mistakes + parts.joined()
    }

    /// The contradictions in which a record that is asked about takes part.
    private func conflicts(
        in logs: [DecisionLog], about asked: Set<Conflict.RecordReference>
    ) async -> [Conflict] {
        if let comparison { return comparison.findings }
        var asked = asked
        // Records contradict each other within a log: only one of which outlines stand beside those asked about takes more.
        var logs = logs
        let partial = Set(logs.indices.filter { logs[$0].records.contains(where: \.isOutline) })
        let inPartial = asked.filter { partial.contains($0.log) }
        if !inPartial.isEmpty {
            let outlook = ConflictOutlook(logs: logs, about: inPartial)
            logs = await LintRun.read(logs, where: { outlook.mayContradict($0) }) { record, reference in
                if outlook.mayShareBond(reference) {
                    RecordReader.complete(&record)
                } else {
                    RecordReader.completeOptions(&record)
                }
            }
            switch outlook.need(in: logs) {
            case .nothing: asked.subtract(inPartial)
            case .asRead: break
            case .options:
                let wanted = Set(inPartial.map(\.log))
                logs = await LintRun.read(logs, where: { wanted.contains($0.log) }) { record, _ in
                    RecordReader.completeOptions(&record)
                }
            }
        }
        let waivers = ConflictSettings(project.settings?.conflicts).waivers
        return ConflictFinder(logs: logs, waivers: waivers, about: asked, listsPairs: false, listsAdvisories: false)
            .report().findings
    }

    /// The logs with more read into those of their outlines that are asked for.
    private static func read(
        _ logs: [DecisionLog], where isWanted: @escaping @Sendable (Conflict.RecordReference) -> Bool,
        _ reading: @escaping @Sendable (inout DecisionRecord, Conflict.RecordReference) -> Void
    ) async -> [DecisionLog] {
        var completed: [DecisionLog] = []
        for (index, log) in logs.enumerated() {
            let found = await inParallel(log.records.count) { place -> DecisionRecord? in
                let reference = Conflict.RecordReference(log: index, record: place)
                guard log.records[place].isOutline, isWanted(reference) else { return nil }
                var record = log.records[place]
                reading(&record, reference)
                return record
            }
            var records = log.records
            for (place, record) in found.enumerated() {
                if let record { records[place] = record }
            }
            completed.append(log.holding(completed: records))
        }
        return completed
    }
}
