import DecisionRecords
import Diagnostics

/// A record that is longer than the team allows.
struct RecordTooLong: RecordRule {
    static let description = RuleDescription(
        code: "ADR806", name: "record-too-long", severity: .note,
        summary: "The record has more lines than `adr.yaml` allows.",
        rationale: "A record that is too long to be read is not read; details belong elsewhere.",
        examples: [
            RuleExample(
                "# 1. ↓Use tea\n\n## Decision\n\nTea.\n", settings: "lint:\n  house:\n    maximum-lines: 4\n"),
            RuleExample("# 1. Use tea\n\n## Decision\n\nTea.\n", settings: "lint:\n  house:\n    maximum-lines: 200\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let limit = context.house.maximumLines, record.source.lineCount > limit else { return }
        findings.append(
            Self.finding(
                "the record has \(record.source.lineCount) lines, and \(limit) are allowed", at: record.headingRange,
                in: record.source, evidence: "lines"))
    }
}
