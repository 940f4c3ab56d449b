import DecisionRecords
import Diagnostics

/// A date that the history of the file contradicts.
struct DateUnlikeCommit: RecordRule {
    static let description = RuleDescription(
        code: "ADR211", name: "date-unlike-commit", severity: .note, isOptIn: true,
        summary: "The record's date is later than its last commit, or a year before its first.",
        rationale: """
            In January people write last year's date, and a mistyped month moves a decision in the timeline. Records \
            written after the fact are common, so that an earlier date alone says nothing: the rule asks for a day \
            after the last commit, or for the first commit's own month and day in the year before.
            """,
        examples: [
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0001-use-tea.md", "# 1. Use tea\n\nDate: ↓2023-01-09\n\n## Status\n\nAccepted\n")
                ],
                history: commits),
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0001-use-tea.md", "# 1. Use tea\n\nDate: ↓2024-07-09\n\n## Status\n\nAccepted\n")
                ],
                history: commits),
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0001-use-tea.md", "# 1. Use tea\n\nDate: 2023-06-02\n\n## Status\n\nAccepted\n")
                ],
                history: commits),
        ])

    private static let commits = [
        "adr/0001-use-tea.md": FileHistory(firstCommit: "2024-01-10", lastCommit: "2024-05-01")
    ]

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let history = context.history[record.path], let first = history.firstCommit.flatMap({ CalendarDay($0) }),
            let last = history.lastCommit.flatMap({ CalendarDay($0) }), let date = record.date,
            let day = date.value.flatMap({ CalendarDay($0) })
        else { return }
        let apart = first.number - day.number
        if day > last.adding(2) {
            findings.append(
                Self.finding(
                    "the date \(day.text) is later than the file's last commit, \(last.text)", at: date.text.range,
                    in: record.source))
        } else if (350...380).contains(apart), day.text.prefix(4) != first.text.prefix(4) {
            findings.append(
                Self.finding(
                    "the date \(day.text) is a year before the file's first commit, \(first.text)", at: date.text.range,
                    in: record.source, help: "look whether the year is last year's"))
        }
    }
}
