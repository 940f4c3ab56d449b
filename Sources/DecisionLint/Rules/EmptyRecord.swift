import DecisionRecords
import Diagnostics

/// A record without any text.
struct EmptyRecord: RecordRule {
    static let description = RuleDescription(
        code: "ADR006", name: "empty-record", severity: .error,
        summary: "The file holds no text.",
        rationale: "A number is taken, and nobody can tell what was decided.",
        examples: [RuleExample("↓"), RuleExample("# 1. Use tea\n\nWe drink tea.\n")])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let source = record.source
        let start = source.byteOrderMarkLength
        guard source.trimmed(SourceRange(start, source.bytes.count)).isEmpty else { return }
        findings.append(Self.finding("the file is empty", at: SourceRange(start, start), in: source))
    }
}
