import DecisionRecords
import Diagnostics

/// A main section that a record has twice.
struct DuplicateSection: RecordRule {
    static let description = RuleDescription(
        code: "ADR104", name: "duplicate-section", severity: .warning,
        summary: "A record has two main sections of one name.",
        rationale: "Readers and tools take the first and miss the second.",
        examples: [
            RuleExample("# 1. Use tea\n\n## Decision\n\nTea.\n\n↓## Decision\n\nTea, with milk.\n"),
            RuleExample("# 1. Use tea\n\n## Decision\n\nTea.\n\n## Consequences\n\nWarmth.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        var seen: [RecordSection] = []
        for section in record.sections {
            switch section.role {
            case .status, .context, .drivers, .options, .decision, .consequences: break
            default: continue
            }
            // Below another section it is a part of that: the decision on one of several options, each under its own heading.
            if let parent = section.parent, record.sections[parent].level > 1 { continue }
            if let other = seen.first(where: { Self.areCalledAlike($0, section) }) {
                findings.append(
                    Self.finding(
                        "the section “\(section.title.value)” stands twice", at: section.title.range, in: record.source,
                        notes: [
                            Diagnostic.Note(
                                source: record.source, range: other.title.range, message: "the first one stands here")
                        ]))
            } else {
                seen.append(section)
            }
        }
    }

    /// Whether two sections bear the same words. Below two different headings they are two different sections all the same.
    private static func areCalledAlike(_ left: RecordSection, _ right: RecordSection) -> Bool {
        guard left.parent == right.parent, left.level == right.level else { return false }
        let (one, other) = (left.title.value, right.title.value)
        // Nearly all differ in the first letter.
        if let first = one.utf8.first, let second = other.utf8.first, first < 0x80, second < 0x80,
            ByteSearch.lowercased(first) != ByteSearch.lowercased(second)
        {
            return false
        }
        return one.lowercased() == other.lowercased()
    }
}
