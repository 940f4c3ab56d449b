public import DecisionRecords

/// A project as it stands on disk: its logs, read.
public struct Project: Sendable {
    /// The folder that commands treat as their own, absolute or relative to the process.
    public var directory: String
    /// The logs, ordered by folder.
    public var logs: [DecisionLog]

    /// Makes a project.
    public init(directory: String, logs: [DecisionLog]) {
        self.directory = directory
        self.logs = logs
    }
}
