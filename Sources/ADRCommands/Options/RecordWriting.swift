import DecisionProject
import DecisionRecords
import Diagnostics

/// The log that holds a record which is to be changed.
struct RecordWriting {
    /// The log's place.
    var home: LogHome

    /// Finds the log: the one that commands write to; of several, the only one in which a record matches.
    static func find(_ reference: String) async throws -> RecordWriting {
        if case .found = LogHome.find() { return RecordWriting(home: try LogHome.forReading()) }
        let project = try await Project.read()
        let (log, _) = try project.record(reference)
        return RecordWriting(home: LogHome(directory: log.directory, reason: .records))
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
        let made = try await changes(try await home.read())
        try writer.write(made, command: line)
    }
}
