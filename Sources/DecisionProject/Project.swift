public import DecisionRecords
import Diagnostics

/// A project as it stands on disk: its settings and its logs, read.
public struct Project: Sendable {
    /// The folder that commands treat as their own, absolute or relative to the process; empty for the process's own.
    public var directory: String
    /// What `adr.yaml` says; nil without one.
    public var settings: Settings?
    /// The logs, ordered by folder.
    public var logs: [DecisionLog]
    /// The logs as they were found, with the reason for each, in the order of `logs`.
    public var found: [FoundLog]

    /// The files and folders that could not be read at all; each is also a problem of its log.
    public var failures: [FileSystemError]

    /// Makes a project.
    public init(
        directory: String, logs: [DecisionLog], settings: Settings? = nil, found: [FoundLog] = [],
        failures: [FileSystemError] = []
    ) {
        self.directory = directory
        self.settings = settings
        self.logs = logs
        self.found = found
        self.failures = failures
    }

    /// What could not be read as it should, in all logs.
    public var problems: [ReadingProblem] { logs.flatMap(\.problems) }

    /// Finds and reads the logs of a folder.
    ///
    /// Without a log in the folder or below it, the nearest one above is taken, as adr-tools does. Paths in the result are
    /// relative to the folder.
    ///
    /// - Throws: when the folder does not exist or cannot be read, or the settings cannot.
    ///
    /// - Parameters:
    ///   - directory: the folder.
    ///   - isWhole: the files that are read whole; of others the outline suffices.
    public static func read(
        directory: String = "", isWhole: @escaping @Sendable (_ path: String) -> Bool = { _ in true }
    ) async throws(FileSystemError) -> Project {
        var memory: FileMemory?
        return try await read(directory: directory, memory: &memory, isWhole: isWhole)
    }

    /// Finds and reads the logs of a folder again; files that are as the memory has them are not read into records anew.
    ///
    /// The result is that of `read(directory:)`, and the memory then knows what was read.
    public static func read(directory: String = "", memory: inout FileMemory) async throws(FileSystemError) -> Project {
        var kept: FileMemory? = memory
        let project = try await read(directory: directory, memory: &kept)
        if let kept { memory = kept }
        return project
    }

    private static func read(
        directory: String, memory: inout FileMemory?,
        isWhole: @escaping @Sendable (_ path: String) -> Bool = { _ in true }
    ) async throws(FileSystemError) -> Project {
        _ = try FileSystem.list(directory.isEmpty ? "." : directory)
        let settings = try Settings.find(from: directory)
        var found = LogDiscovery.find(in: directory, settings: settings)
        if found.isEmpty, let home = LogHome.above(directory) {
            found = LogDiscovery.log(in: home.directory, below: directory, reason: home.reason)
        }
        let paths = found.flatMap(\.files)
        let outcomes: [RecordLoader.Outcome]
        if var known = memory {
            outcomes = await RecordLoader.load(paths, below: directory, memory: &known)
            memory = known
        } else {
            outcomes = await RecordLoader.load(paths, below: directory, isWhole: isWhole)
        }
        return await gather(found, outcomes, directory: directory, settings: settings)
    }

    /// Reads exactly the files given, in their order of path; those that are no records are left out.
    ///
    /// - Parameters:
    ///   - paths: the files, relative to the folder or absolute; shown as given.
    ///   - directory: the folder.
    public static func read(files paths: [String], directory: String = "") async throws(FileSystemError) -> Project {
        let byHome = LogDiscovery.byHome(Set(paths))
        let homes = byHome.keys.sorted { $0.precedes($1) }
        let names = LogNames.names(for: homes)
        let found = zip(homes, names).map { home, name in
            FoundLog(
                name: name, directory: home, reason: .name,
                files: (byHome[home] ?? []).sorted { $0.precedes($1) })
        }
        let settings = try Settings.find(from: directory)
        let outcomes = await RecordLoader.load(found.flatMap(\.files), below: directory)
        var project = await gather(found, outcomes, directory: directory, settings: settings, isStrict: false)
        if project.logs.isEmpty { project.logs = [DecisionLog(name: "main", directory: ".", records: [])] }
        return project
    }

    /// Whether a record in a folder that nothing calls a log says itself that it is one.
    private static func isPlainly(_ record: DecisionRecord) -> Bool {
        if isOutlinedPlainly(record) { return true }
        var whole = record
        RecordReader.complete(&whole)
        return whole.decision != nil
    }

    /// Whether a record's outline alone says so.
    private static func isOutlinedPlainly(_ record: DecisionRecord) -> Bool {
        record.status != nil || record.sections.contains { $0.role == .decision }
    }

    private static func gather(
        _ found: [FoundLog], _ outcomes: [RecordLoader.Outcome], directory: String, settings: Settings?,
        isStrict: Bool = true
    ) async -> Project {
        var logs: [DecisionLog] = []
        var kept: [FoundLog] = []
        var failures: [FileSystemError] = []
        var index = 0
        let standing = isStrict ? standings(of: found, outcomes) : []
        let hasNamedLog = found.contains { $0.reason != .records }
        for (place, log) in found.enumerated() {
            var records: [DecisionRecord] = []
            var dayOrder = DayOrderEvidence()
            var blanks: [SourceText] = []
            var problems = log.failures.map { ReadingProblem(path: $0.path, message: $0.description) }
            failures += log.failures
            for path in log.files {
                switch outcomes[index] {
                case .record(let record)
                where isStrict && log.reason == .records
                    && (!isPlainly(record) || hasNamedLog && LogFolderName.isOfAnotherKind(path)
                        || !standing[place] && !RecordEvidence.callsItselfRecord(record)):
                    break
                case .record(let record):
                    if record.source.encoding == .latin1 {
                        problems.append(ReadingProblem(path: path, message: "not readable as UTF-8; read as Latin-1"))
                    }
                    records.append(record)
                case .noRecord(let evidence): dayOrder.add(evidence)
                case .blank(let source): blanks.append(source)
                case .failure(let error):
                    failures.append(error)
                    problems.append(ReadingProblem(path: path, message: error.description))
                }
                index += 1
            }
            if isStrict, log.reason != .records {
                let attachments = AttachedPages.find(among: records)
                if !attachments.isEmpty {
                    records = records.indices.filter { !attachments.contains($0) }.map { records[$0] }
                }
            }
            // A folder named by someone is a log even while it is empty.
            if isStrict, records.isEmpty, problems.isEmpty, blanks.isEmpty,
                log.reason == .records || log.reason == .name
            {
                continue
            }
            if !isStrict, records.contains(where: \.hasAmbiguousDate) {
                dayOrder.add(await dayOrderOfLog(log, below: directory))
            }
            logs.append(
                DecisionLog(
                    name: log.name, directory: log.directory, records: records, problems: problems,
                    blanks: blanks, dayOrder: dayOrder))
            kept.append(log)
        }
        return Project(directory: directory, logs: logs, settings: settings, found: kept, failures: failures)
    }

    /// Whether the files of each folder found look like a log, as far as that is asked; those of named folders are one.
    private static func standings(of found: [FoundLog], _ outcomes: [RecordLoader.Outcome]) -> [Bool] {
        var index = 0
        var whole = RecordEvidence()
        let parts = found.map { log -> RecordEvidence? in
            defer { index += log.files.count }
            guard log.reason == .records else { return nil }
            var evidence = RecordEvidence()
            for outcome in outcomes[index..<index + log.files.count] {
                if case .record(let record) = outcome, isOutlinedPlainly(record) { evidence.add(record) }
            }
            whole.add(evidence)
            return evidence
        }
        if !parts.contains(where: { $0 == nil }), whole.mayBeLog { return parts.map { _ in true } }
        return parts.map { $0?.isLog ?? true }
    }

    /// What the files of a log say that were not asked for, of the order of day and month.
    private static func dayOrderOfLog(_ log: FoundLog, below directory: String) async -> DayOrderEvidence {
        let given = Set(log.files.map(Path.normalized))
        let files = LogDiscovery.log(in: log.directory, below: directory, reason: .name).flatMap(\.files)
        var evidence = DayOrderEvidence()
        let others = files.filter { !given.contains(Path.normalized($0)) }
        for outcome in await RecordLoader.load(others, below: directory) {
            switch outcome {
            case .record(let record): evidence.add(record)
            case .noRecord(let other): evidence.add(other)
            case .blank, .failure: break
            }
        }
        return evidence
    }
}
