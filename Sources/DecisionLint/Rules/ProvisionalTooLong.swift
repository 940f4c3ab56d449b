import DecisionRecords
import Diagnostics

/// A proposal that nobody decided on.
struct ProvisionalTooLong: RecordRule {
    static let description = RuleDescription(
        code: "ADR703", name: "provisional-too-long", severity: .note,
        summary: "A record has been proposed for longer than the team allows.",
        rationale: """
            A proposal that lies about is taken for a decision by some and for none by others. The rule runs where \
            `provisional-days` is set.
            """,
        examples: [
            RuleExample(
                "# 1. Use tea\n\nDate: 2024-01-01\n\n## Status\n\n↓Proposed\n\n## Decision\n\nTea.\n",
                settings: "lint:\n  house:\n    provisional-days: 60\n", today: "2024-05-02"),
            RuleExample(
                "# 1. Use tea\n\nDate: 2024-01-01\n\n## Status\n\nProposed\n\n## Decision\n\nTea.\n",
                today: "2024-05-02"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let limit = context.house.provisionalDays, let status = record.status,
            status.value == .proposed || status.value == .draft,
            let today = context.today.flatMap({ CalendarDay($0) }),
            let date = record.date?.value.flatMap({ CalendarDay($0) }), date.adding(limit) < today
        else { return }
        findings.append(
            Self.finding(
                "\(status.value.rawValue) for \(today.number - date.number) days, and \(limit) are allowed",
                at: status.text.range, in: record.source, help: "accept it or reject it", evidence: "provisional"))
    }
}
