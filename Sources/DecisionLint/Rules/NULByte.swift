import DecisionRecords
import Diagnostics

/// A NUL byte in a record.
struct NULByte: RecordRule {
    static let description = RuleDescription(
        code: "ADR003", name: "nul-byte", severity: .warning,
        summary: "The file holds a NUL byte.",
        rationale: "Editors, diffs and other readers take such a file for a binary one, or cut it off there.",
        examples: [
            RuleExample("# 1. Use tea\n\nHot\u{1}↓\u{0}water.\n"),
            RuleExample("# 1. Use tea\n\nTabs\tare fine.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let source = record.source
        // NUL alone is looked for: other control characters do no harm beyond looking odd.
        guard let index = ByteSearch.first(0, in: source.bytes[...]) else { return }
        findings.append(
            Self.finding(
                "a NUL byte stands in the file", at: SourceRange(index, index + 1), in: source,
                help: "remove it; no Markdown reader keeps it"))
    }
}
