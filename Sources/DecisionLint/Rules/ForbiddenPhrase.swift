import DecisionRecords
import Diagnostics

/// A phrase that the team does not want in its records.
struct ForbiddenPhrase: RecordRule {
    static let description = RuleDescription(
        code: "ADR803", name: "forbidden-phrase", severity: .warning,
        summary: "A phrase that `adr.yaml` forbids stands in the record.",
        rationale: "The team agreed on other words, or on giving the reason instead.",
        examples: [
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nTea is ↓Best Practice.\n",
                settings: "lint:\n  house:\n    forbidden-phrases: [best practice]\n"),
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nTea, for its warmth.\n",
                settings: "lint:\n  house:\n    forbidden-phrases: [best practice, arm]\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        if context.house.forbiddenPhrases.isEmpty { return }
        let folded = record.source.bytes.map(ByteSearch.lowercased)
        for phrase in context.house.forbiddenPhrases {
            let pattern = Array(phrase.utf8).map(ByteSearch.lowercased)
            var position = 0
            while let start = ByteSearch.first(pattern, in: folded[position...]) {
                position = start + pattern.count
                let isWhole =
                    (start == 0 || !ByteSearch.isWord(folded[start - 1]))
                    && (position == folded.count || !ByteSearch.isWord(folded[position]))
                if isWhole {
                    findings.append(
                        Self.finding(
                            "“\(phrase)” is not to be written", at: SourceRange(start, position), in: record.source))
                }
            }
        }
    }
}
