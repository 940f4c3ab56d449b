import DecisionProject
import DecisionRecords
import Diagnostics

/// The log that holds a record which is to be changed.
struct RecordWriting {
    /// The log's place.
    var home: LogHome
    /// Whether the log is read as the whole project is, since the record stands in a folder within it.
    private var isWithinProject = false

    /// Names a log by its place.
    init(home: LogHome) { self.home = home }

    /// Finds the log: the one that commands write to; where it has no such record, the only one of the project that does.
    static func find(_ reference: String) async throws -> RecordWriting {
        if case .found = LogHome.find() {
            let writing = RecordWriting(home: try LogHome.forReading())
            let log = try await writing.home.read()
            if case .missing = ReferenceResolution.resolve(reference, in: [log]) {
                let project = try await Project.read()
                if let (found, _) = try? project.record(reference) { return RecordWriting(within: found, writing.home) }
            }
            return writing
        }
        let project = try await Project.read()
        let (log, _) = try project.record(reference)
        return RecordWriting(within: log, nil)
    }

    private init(within log: DecisionLog, _ home: LogHome?) {
        self.home = LogHome(directory: log.directory, reason: .records, root: home?.root ?? "")
        isWithinProject = true
    }

    /// Reads the log as it stands now.
    func read() async throws -> DecisionLog {
        if isWithinProject, let log = try await Project.read().logs.first(where: { $0.directory == home.directory }) {
            return log
        }
        return try await home.read()
    }

    /// Locks the log, completes what was left, reads it, works the changes out and makes them.
    ///
    /// - Parameters:
    ///   - command: the command line; where a run of the same one was cut short and has just been completed, nothing is
    ///     left to do.
    ///   - changes: works out the changes.
    func write(_ command: [String], _ changes: (DecisionLog) async throws -> [FileChange]) async throws {
        let line = command.joined(separator: " ")
        let writer = try LogWriter(home, boundary: home.root.isEmpty ? nil : home.root)
        if writer.completed?.command == line { return }
        let made = try await changes(try await read())
        try writer.write(made, command: line)
    }
}
