public import DecisionRecords

/// What a comparison of records found.
public struct ConflictReport: Sendable {
    /// The contradictions, ordered by the path of the first record, that of the second, and the rule.
    public var conflicts: [Conflict]
    /// Pairs worth a person's look, the most alike first. Never a finding, and its absence never a clearance.
    public var shortlist: [ShortlistedPair]
    /// How much was compared.
    public var summary: Summary
    /// The logs that were compared; the references of conflicts point into them.
    public var logs: [DecisionLog]

    /// How much was compared.
    public struct Summary: Sendable, Equatable {
        /// The number of records.
        public var records = 0
        /// How many of them are in force or about to be.
        public var live = 0
        /// How many pairs of live records could contradict each other.
        public var pairs = 0
        /// How many contradictions were left out because a waiver with a reason covers them.
        public var waived = 0
    }

    /// Two records that are alike and not related by their own word.
    public struct ShortlistedPair: Sendable {
        /// The first record.
        public var left: Conflict.RecordReference
        /// The second record.
        public var right: Conflict.RecordReference
        /// How alike they are, 0 to 1.
        public var score: Double
        /// The words that make them alike, those that do most of it first.
        public var terms: [String]
    }

    /// The contradictions that fail a run.
    public var findings: [Conflict] { conflicts.filter { $0.confidence != .advisory } }

    /// How many contradictions have a confidence.
    public func count(_ confidence: Conflict.Confidence) -> Int {
        conflicts.count { $0.confidence == confidence }
    }

    /// The record that a reference means.
    public func record(_ reference: Conflict.RecordReference) -> DecisionRecord {
        logs[reference.log].records[reference.record]
    }
}
