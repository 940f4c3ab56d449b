import DecisionRecords
import Diagnostics

/// A record without any text.
struct EmptyRecord: LogRule {
    static let description = RuleDescription(
        code: "ADR006", name: "empty-record", severity: .error,
        summary: "The file holds no text.",
        rationale: "A number is taken, and nobody can tell what was decided.",
        examples: [RuleExample("↓"), RuleExample("# 1. Use tea\n\nWe drink tea.\n")])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        for source in log.blanks + context.askedRecords.map({ log.records[$0].source }) {
            let start = source.byteOrderMarkLength
            guard source.trimmed(SourceRange(start, source.bytes.count)).isEmpty else { continue }
            findings.append(Self.finding("the file is empty", at: SourceRange(start, start), in: source))
        }
    }
}
