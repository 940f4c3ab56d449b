import DecisionRecords
import Diagnostics

/// A record that does not say who decided.
struct MissingDeciders: RecordRule {
    static let description = RuleDescription(
        code: "ADR208", name: "missing-deciders", severity: .note, isOptIn: true,
        summary: "The record does not say who decided.",
        rationale: "Whoever wants to change the decision does not know whom to ask.",
        examples: [
            RuleExample("# ↓Use tea\n\n* Status: accepted\n* Date: 2024-05-01\n\n## Decision Outcome\n\nTea.\n"),
            RuleExample(
                "# Use tea\n\n* Status: accepted\n* Deciders: Ada, Grace\n* Date: 2024-05-01\n\n## Decision Outcome\n\nTea.\n"
            ),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard record.people.deciders.isEmpty, record.people.authors.isEmpty, record.hasText else { return }
        findings.append(
            Self.finding(
                "“\(record.id)” does not say who decided", at: record.headingRange, in: record.source,
                evidence: "missing"))
    }
}
