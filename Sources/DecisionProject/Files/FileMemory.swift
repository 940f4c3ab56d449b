public import DecisionRecords

/// What files became when they were last read, so that those that are still the same need not be read into records again.
///
/// A file is the same when all its bytes are; its times are not asked.
public struct FileMemory: Sendable {
    private var files: [String: (bytes: [UInt8], outcome: RecordLoader.Outcome)] = [:]

    /// A memory of nothing.
    public init() {}

    /// What a file with these bytes became the last time; nil where it was another one, or none.
    func outcome(of path: String, _ bytes: [UInt8]) -> RecordLoader.Outcome? {
        guard let file = files[path], file.bytes == bytes else { return nil }
        return file.outcome
    }

    /// The record that stood in a file the last time; nil where there was none.
    public func record(at path: String) -> DecisionRecord? {
        if case .record(let record)? = files[path]?.outcome { record } else { nil }
    }

    mutating func keep(_ path: String, _ bytes: [UInt8], _ outcome: RecordLoader.Outcome) {
        files[path] = (bytes, outcome)
    }
}
