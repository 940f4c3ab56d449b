public import Diagnostics

/// A date as written, and the day, month or year it names.
public struct RecordDate: Sendable {
    /// ISO 8601, as exact as written: `2026-02-04`, `2022-02` or `2016`; nil when it cannot be read.
    public var value: String?
    /// The words as written, and where.
    public var text: Written<String>
    /// Why it has no value, when it names no day that exists or could be one of two.
    public var problem: Problem?

    /// Why a date cannot be read.
    public enum Problem: Sendable, Equatable {
        /// No calendar has the day, such as 2023-02-30.
        case impossible
        /// Day and month cannot be told apart, and the log does not say which comes first. Both readings in ISO 8601.
        case ambiguous(String, String)
        /// A template's placeholder.
        case placeholder
        /// No date at all.
        case unreadable
    }

    /// Makes a date.
    public init(_ value: String?, text: Written<String>, problem: Problem? = nil) {
        self.value = value
        self.text = text
        self.problem = problem
    }
}
