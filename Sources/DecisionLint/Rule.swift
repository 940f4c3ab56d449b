public import DecisionRecords
public import Diagnostics

/// What every rule is: a description, and a way to be made.
public protocol Rule: Sendable {
    /// All that a reader may ask of the rule.
    static var description: RuleDescription { get }

    /// Makes the rule.
    init()
}

/// A rule that looks at one record at a time.
public protocol RecordRule: Rule {
    /// Looks at one record and adds what is wrong.
    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic])
}

/// A rule that looks at a whole log, or at several.
public protocol LogRule: Rule {
    /// Looks at one log and adds what is wrong.
    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic])
}

extension Rule {
    /// Makes a finding of this rule with the severity that it has without settings.
    ///
    /// - Parameters:
    ///   - severity: another severity than the rule's own, for a milder or graver kind of the fault.
    ///   - evidence: what keeps the finding's fingerprint stable when the text of its range does not tell it apart.
    static func finding(
        _ message: String, at range: SourceRange, in source: SourceText, severity: Severity? = nil,
        help: String? = nil, notes: [Diagnostic.Note] = [], fix: Fix? = nil, evidence: String = ""
    ) -> Diagnostic {
        Diagnostic(
            code: description.code, name: description.name, severity: severity ?? description.severity,
            source: source, range: range, message: message, help: help, notes: notes, fix: fix,
            fingerprintSeed: evidence)
    }
}
