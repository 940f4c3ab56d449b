import DecisionRecords
import Diagnostics

/// A status that the team does not use.
struct StatusNotAllowed: RecordRule {
    static let description = RuleDescription(
        code: "ADR804", name: "status-not-allowed", severity: .error,
        summary: "The status is none of those that `adr.yaml` allows.",
        rationale: "The team agreed on the stages that a decision goes through.",
        examples: [
            RuleExample(
                "# 1. Use tea\n\n## Status\n\n↓Deprecated\n\n## Decision\n\nTea.\n",
                settings: "lint:\n  house:\n    statuses: [proposed, accepted, superseded]\n"),
            RuleExample(
                "# 1. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea.\n",
                settings: "lint:\n  house:\n    statuses: [proposed, accepted, superseded]\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard !context.house.statuses.isEmpty, let status = record.status else { return }
        let words = status.text.value.lowercased()
        let isAllowed = context.house.statuses.contains { allowed in
            allowed.lowercased() == words || allowed.lowercased() == status.value.rawValue
        }
        if isAllowed { return }
        findings.append(
            Self.finding(
                "the status “\(status.text.value)” is none of this project's", at: status.text.range,
                in: record.source, help: "there are \(context.house.statuses.joined(separator: ", "))"))
    }
}
