import DecisionRecords
import Diagnostics

/// A date whose day and month cannot be told apart.
struct AmbiguousDate: RecordRule {
    static let description = RuleDescription(
        code: "ADR206", name: "ambiguous-date", severity: .note,
        summary: "A date may be read as two different days.",
        rationale:
            "04/07/2023 is a day in April to one reader and in July to another. ISO 8601 is read alike everywhere.",
        examples: [
            RuleExample("# 1. Use tea\n\nDate: ↓04/07/2023\n\n## Status\n\nAccepted\n"),
            RuleExample("# 1. Use tea\n\nDate: 27/09/2023\n\n## Status\n\nAccepted\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let date = record.date, case .ambiguous(let first, let second) = date.problem else { return }
        findings.append(
            Self.finding(
                "“\(date.text.value)” may be \(first) or \(second)", at: date.text.range, in: record.source,
                help: "write the date as “\(first)” or “\(second)”"))
    }
}
