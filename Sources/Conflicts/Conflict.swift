public import Diagnostics

/// A contradiction between two records, with the evidence on both sides.
public struct Conflict: Sendable {
    /// The kinds of contradiction.
    public enum Rule: String, Sendable, CaseIterable {
        case optionSwap = "option-swap"
        case reversalCue = "reversal-cue"
        case parameterDisagreement = "parameter-disagreement"
        case requirementContradiction = "requirement-contradiction"
    }

    /// How sure the claim is.
    public enum Confidence: String, Sendable, CaseIterable {
        case certain
        case strong
        /// Worth a person's look; never fails a run.
        case advisory
    }

    /// A record named with its log; the place of the record in that log.
    public struct RecordReference: Sendable, Hashable {
        /// The index of the log among those compared.
        public var log: Int
        /// The index of the record in its log.
        public var record: Int

        /// Makes a reference.
        public init(log: Int, record: Int) {
            self.log = log
            self.record = record
        }
    }

    /// One piece of evidence: what one record says of one option.
    public struct Side: Sendable {
        /// The record that says it.
        public var record: RecordReference
        /// The option's title as the record writes it; empty where the rule is about no option.
        public var option: String
        /// What the record does with it: chosen, rejected, or another word of the rule.
        public var role: String
        /// The words, and where they stand.
        public var quote: Written<String>

        /// Makes a side.
        public init(record: RecordReference, option: String, role: String, quote: Written<String>) {
            self.record = record
            self.option = option
            self.role = role
            self.quote = quote
        }
    }

    /// The kind of contradiction.
    public var rule: Rule
    /// How sure the claim is.
    public var confidence: Confidence
    /// One sentence that names both decisions.
    public var claim: String
    /// Two entries for each matched option: the first record's, then the second's.
    public var sides: [Side]
    /// The words each match rests on, one list for each matched option.
    public var matchedOn: [[String]]
    /// The words that both share but that tell nothing apart, one list for each matched option.
    public var notMatchedOn: [[String]]
    /// What speaks against the claim.
    public var counterEvidence: [String]
    /// What the team can do.
    public var resolutions: [String]
    /// Stays the same while both records and the evidence do.
    public var fingerprint: String

    /// Makes a conflict.
    public init(
        rule: Rule, confidence: Confidence, claim: String, sides: [Side], matchedOn: [[String]],
        notMatchedOn: [[String]],
        counterEvidence: [String], resolutions: [String], fingerprint: String
    ) {
        self.rule = rule
        self.confidence = confidence
        self.claim = claim
        self.sides = sides
        self.matchedOn = matchedOn
        self.notMatchedOn = notMatchedOn
        self.counterEvidence = counterEvidence
        self.resolutions = resolutions
        self.fingerprint = fingerprint
    }
}
