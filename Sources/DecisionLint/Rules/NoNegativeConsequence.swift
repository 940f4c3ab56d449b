import DecisionRecords
import Diagnostics

/// Consequences of which all are good.
struct NoNegativeConsequence: RecordRule {
    static let description = RuleDescription(
        code: "ADR403", name: "no-negative-consequence", severity: .note, isOptIn: true,
        summary: "The record names good consequences and no bad one.",
        rationale: "Every decision has a price. A record that names none leaves it to be found by those who pay it.",
        examples: [
            RuleExample(
                "# Choose a drink\n\n## Decision Outcome\n\nChosen option: \"Tea\", because it warms us.\n\n↓### Consequences\n\n* Good, because we are warm\n"
            ),
            RuleExample(
                "# Choose a drink\n\n## Decision Outcome\n\nChosen option: \"Tea\", because it warms us.\n\n### Consequences\n\n* Good, because we are warm\n* Bad, because it takes time\n"
            ),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard !record.consequences.positive.isEmpty, record.consequences.negative.isEmpty,
            let section = record.sections.first(where: {
                $0.role == .consequences || $0.role == .positiveConsequences
            })
        else { return }
        findings.append(
            Self.finding("all consequences named are good ones", at: section.title.range, in: record.source))
    }
}
