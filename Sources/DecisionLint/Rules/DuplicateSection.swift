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
        var first: [String: RecordSection] = [:]
        for section in record.sections {
            switch section.role {
            case .status, .context, .drivers, .options, .decision, .consequences: break
            default: continue
            }
            // The same words below two different headings are two different sections.
            let key = "\(section.parent ?? -1)\n\(section.level)\n\(section.title.value.lowercased())"
            if let other = first[key] {
                findings.append(
                    Self.finding(
                        "the section “\(section.title.value)” stands twice", at: section.title.range, in: record.source,
                        notes: [
                            Diagnostic.Note(
                                source: record.source, range: other.title.range, message: "the first one stands here")
                        ]))
            } else {
                first[key] = section
            }
        }
    }
}
