import DecisionRecords
import Diagnostics

/// A list of considered options with one entry.
struct SingleOption: RecordRule {
    static let description = RuleDescription(
        code: "ADR402", name: "single-option", severity: .note,
        summary: "Only one option was considered.",
        rationale: "A choice of one is no choice; “keep things as they are” is nearly always another.",
        examples: [
            RuleExample(
                "# Choose a drink\n\n↓## Considered Options\n\n* Tea\n\n## Decision Outcome\n\nChosen option: \"Tea\", because it warms us.\n"
            ),
            RuleExample(
                "# Choose a drink\n\n## Considered Options\n\n* Tea\n* No drink\n\n## Decision Outcome\n\nChosen option: \"Tea\", because it warms us.\n"
            ),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let listed = record.options.filter { $0.isExplicit && $0.listed != nil }
        guard listed.count == 1, record.options.filter(\.isExplicit).count == 1,
            let section = record.sections.first(where: {
                $0.role == .options && $0.range.contains(listed[0].title.range)
            })
        else { return }
        // A section of alternatives lists what was not chosen: one of them makes two options.
        let title = section.title.value.lowercased()
        if title.contains("alternative") || title.contains("propos") || listed[0].outcome == .rejected { return }
        // Other options may stand elsewhere, under headings that the reader did not take for theirs.
        let headings = record.sections.filter { section in
            let words = section.title.value.lowercased().split { !$0.isLetter && !$0.isNumber }
            return words.count >= 2 && (words[0] == "option" || words[0] == "alternative")
        }
        if headings.count >= 2 { return }
        findings.append(
            Self.finding(
                "only “\(listed[0].title.value)” was considered", at: section.title.range, in: record.source))
    }
}
