import DecisionRecords
import Diagnostics

/// A record without a date in a log whose records have one.
struct MissingDate: RecordRule {
    static let description = RuleDescription(
        code: "ADR203", name: "missing-date", severity: .warning,
        summary: "The record states no date, and the others of its log do.",
        rationale: """
            What was known when the decision was made cannot be told without its date. The rule stays silent in a log \
            whose records do without a date as a rule, and where the file's name holds the date, or the status is told \
            day by day.
            """,
        examples: [
            RuleExample("# 1. ↓Use tea\n\n## Status\n\nAccepted\n\n## Context\n\nThirst.\n\n## Decision\n\nTea.\n"),
            RuleExample(
                "# 1. Use tea\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n\n## Context\n\nThirst.\n\n## Decision\n\nTea.\n"
            ),
            RuleExample(
                "# 1. Use tea\n\n## Status\n\n- 2024-05-01: Drafted\n\n## Context\n\nThirst.\n\n## Decision\n\nTea.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard record.date == nil, context.style.writesDate, record.hasText, !record.hasDateInName,
            !record.isBeginning, !record.hasLine(beginningWith: "date"), !record.hasDayOfState
        else { return }
        // A log of one or two records shows no habit; templates without a place for a date ask for none.
        if context.style.records < 3, !record.format.hasDate { return }
        findings.append(
            Self.finding(
                "“\(record.id)” states no date", at: record.headingRange, in: record.source,
                help: "write the day of the decision as in “2024-05-01”", evidence: "missing"))
    }
}
