public import Diagnostics

/// A record's status: the words written and what they come to.
public struct RecordStatus: Sendable {
    /// Where a record stands in its life.
    public enum Value: String, Sendable, CaseIterable {
        case draft
        case proposed
        case accepted
        case rejected
        case deprecated
        case superseded
        /// Something is written, but no status: an unedited list of choices, a word that nobody knows.
        case unknown
    }

    /// What the words come to.
    public var value: Value
    /// The words as written, markup removed, and where.
    public var text: Written<String>
    /// Whether a part of it only is superseded, deprecated or accepted; the record stays in force.
    public var isPartial: Bool
    /// The other places that state a status, in the order written, with what each comes to.
    public var others: [Other]

    /// Makes a status.
    public init(_ value: Value, text: Written<String>, isPartial: Bool = false, others: [Other] = []) {
        self.value = value
        self.text = text
        self.isPartial = isPartial
        self.others = others
    }

    /// A further place that states the record's status.
    public struct Other: Sendable {
        /// What it comes to.
        public var value: Value
        /// The words as written, and where.
        public var text: Written<String>

        /// Makes a further statement.
        public init(_ value: Value, text: Written<String>) {
            self.value = value
            self.text = text
        }
    }
}
