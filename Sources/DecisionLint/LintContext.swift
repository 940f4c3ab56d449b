public import DecisionRecords
public import Traceability

/// What a rule may ask about the world around a record; all values, gathered beforehand.
public struct LintContext: Sendable {
    /// The project's logs.
    public var logs: [DecisionLog]
    /// The index of the log that is being looked at.
    public var currentLog: Int
    /// Whether a file or folder exists at a path relative to where the command was started; asked by link rules.
    public var fileExists: @Sendable (String) -> Bool
    /// Requirements and links, where the project has them.
    public var matrix: TraceabilityMatrix?

    /// The log that is being looked at.
    public var log: DecisionLog { logs[currentLog] }

    /// Makes a context.
    public init(
        logs: [DecisionLog], currentLog: Int = 0, matrix: TraceabilityMatrix? = nil,
        fileExists: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.logs = logs
        self.currentLog = currentLog
        self.matrix = matrix
        self.fileExists = fileExists
    }
}
