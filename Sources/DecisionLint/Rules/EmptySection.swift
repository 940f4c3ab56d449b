import DecisionRecords
import Diagnostics

/// A section that was begun and never written.
struct EmptySection: RecordRule {
    static let description = RuleDescription(
        code: "ADR103", name: "empty-section", severity: .note,
        summary: "A section has a heading and no text.",
        rationale: "The reader cannot tell whether there is nothing to say or nobody said it.",
        examples: [
            RuleExample("# 1. Use tea\n\n## Decision\n\nTea.\n\n↓## Consequences\n"),
            RuleExample("# 1. Use tea\n\n## Decision\n\nTea.\n\n## Consequences\n\n### Good\n\nWarmth.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for section in record.sections where section.level > 1 && section.body.isEmpty {
            // A status heading may carry its value; a link in a heading is an anchor for others.
            if section.role == .status || section.role == .date || section.role == .other || section.role == .option {
                continue
            }
            findings.append(
                Self.finding(
                    "the section “\(section.title.value)” is empty", at: section.title.range, in: record.source,
                    help: "write it, or take the heading out"))
        }
    }
}
