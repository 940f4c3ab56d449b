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
            RuleExample(
                "# 1. Use tea\n\n## Considered Options\n\n## Option 1: Tea\n\nWarm.\n\n## Option 2: Water\n\nCold.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for (index, section) in record.sections.enumerated() where section.level > 1 && section.body.isEmpty {
            // A status heading may carry its value; a link in a heading is an anchor for others.
            if section.role == .status || section.role == .date || section.role == .other || section.role == .option {
                continue
            }
            // The options may stand below headings of the same level.
            if section.role == .options || section.role == .analysis, index + 1 < record.sections.count,
                record.sections[index + 1].role == .option, record.sections[index + 1].level == section.level
            {
                continue
            }
            // Footnotes are no blocks to CommonMark, and the section may be there for them.
            let next =
                index + 1 < record.sections.count ? record.sections[index + 1].range.start : record.source.bytes.count
            let rest = record.source.slice(SourceRange(section.title.range.end, max(section.title.range.end, next)))
            if ByteSearch.contains(Array("[^".utf8), in: rest) { continue }
            findings.append(
                Self.finding(
                    "the section “\(section.title.value)” is empty", at: section.title.range, in: record.source,
                    help: "write it, or take the heading out"))
        }
    }
}
