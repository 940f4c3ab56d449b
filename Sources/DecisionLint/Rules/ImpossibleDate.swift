import DecisionRecords
import Diagnostics

/// A date that no calendar has.
struct ImpossibleDate: RecordRule {
    static let description = RuleDescription(
        code: "ADR204", name: "impossible-date", severity: .error,
        summary: "A date names a day that does not exist.",
        rationale: "The record cannot be placed in time, and every sort by date puts it anywhere.",
        examples: [
            RuleExample("# 1. Use tea\n\nDate: ↓2023-02-30\n\n## Status\n\nAccepted\n"),
            RuleExample("# 1. Use tea\n\nDate: 2024-02-29\n\n## Status\n\nAccepted\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for date in [record.date, record.reviewBy].compactMap({ $0 }) where date.problem == .impossible {
            findings.append(
                Self.finding("no calendar has the day “\(date.text.value)”", at: date.text.range, in: record.source))
        }
    }
}
