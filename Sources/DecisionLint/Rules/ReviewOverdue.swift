import DecisionRecords
import Diagnostics

/// A record in force whose day of review has passed.
struct ReviewOverdue: RecordRule {
    static let description = RuleDescription(
        code: "ADR702", name: "review-overdue", severity: .warning,
        summary: "The day on which the record was to be looked at again has passed.",
        rationale: "The team said itself that the decision may not hold longer than that.",
        examples: [
            RuleExample(
                "---\nstatus: accepted\ndate: 2023-05-01\nreview-by: ↓2024-05-01\n---\n\n# Use tea\n\n## Decision\n\nTea.\n",
                today: "2024-05-02"),
            RuleExample(
                "---\nstatus: accepted\ndate: 2023-05-01\nreview-by: 2024-05-01\n---\n\n# Use tea\n\n## Decision\n\nTea.\n",
                today: "2024-04-30"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard record.isLive, let today = context.today, let review = record.reviewBy, let day = review.value else {
            return
        }
        // A month or a year has passed when its last day has: compare as far as it is written.
        guard day < String(today.prefix(day.utf8.count)) else { return }
        // “Review date” may also be the day on which it was reviewed: that is none later than the record's own.
        if let date = record.date?.value, day <= date { return }
        findings.append(
            Self.finding(
                "the review was due on \(day)", at: review.text.range, in: record.source,
                help: "look at the decision again, and write the next day of review"))
    }
}
