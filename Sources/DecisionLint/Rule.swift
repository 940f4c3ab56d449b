public import DecisionRecords
public import Diagnostics

/// A rule that looks at one record at a time.
public protocol RecordRule: Sendable {
    /// All that a reader may ask of the rule.
    static var description: RuleDescription { get }

    /// Makes the rule with its own default options.
    init()

    /// Looks at one record and adds what is wrong.
    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic])
}

/// A rule that looks at a whole log, or at several.
public protocol LogRule: Sendable {
    /// All that a reader may ask of the rule.
    static var description: RuleDescription { get }

    /// Makes the rule with its own default options.
    init()

    /// Looks at one log and adds what is wrong.
    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic])
}
