import DecisionRecords
import Diagnostics

/// A date that has not come yet.
struct FutureDate: RecordRule {
    static let description = RuleDescription(
        code: "ADR207", name: "future-date", severity: .warning,
        summary: "The record's date lies in the future.",
        rationale: "A decision cannot have been made tomorrow; most often the year was mistyped.",
        examples: [
            RuleExample("# 1. Use tea\n\nDate: ↓2042-05-01\n\n## Status\n\nAccepted\n", today: "2024-05-02"),
            RuleExample("# 1. Use tea\n\nDate: ↓2124-05-01\n\n## Status\n\nAccepted\n", today: "2024-05-02"),
            RuleExample("# 1. Use tea\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n", today: "2024-05-02"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let today = context.today, let date = record.date, let value = date.value ?? FutureDate.day(date),
            value.utf8.count == 10, value > today
        else { return }
        // Half a day of grace: the author's day may have begun before this machine's.
        if let next = CalendarDay(today)?.adding(1), value <= next.text { return }
        findings.append(
            Self.finding("the date \(value) lies in the future", at: date.text.range, in: record.source))
    }

    /// A day so far off that the reader took it for none, such as 2109-07-04.
    private static func day(_ date: RecordDate) -> String? {
        date.problem == nil || date.problem == .unreadable ? CalendarDay(date.text.value)?.text : nil
    }
}
