import DecisionRecords
import Diagnostics

/// A heading that numbers the record otherwise than its file's name.
struct NumberMismatch: RecordRule {
    static let description = RuleDescription(
        code: "ADR210", name: "number-mismatch", severity: .warning,
        summary: "The heading gives the record another number than the file's name.",
        rationale: "A citation by number leads half of the readers to the wrong record.",
        fix: "Writes the file's number into the heading. Unsafe, since the file's name may be the wrong one.",
        examples: [
            RuleExample(
                files: [RuleExample.File("adr/0012-use-tea.md", "# ↓11. Use tea\n\n## Status\n\nAccepted\n")],
                fixed: [RuleExample.File("adr/0012-use-tea.md", "# 12. Use tea\n\n## Status\n\nAccepted\n")]),
            RuleExample(files: [
                RuleExample.File("adr/0012-use-tea.md", "# ADR-012: Use tea\n\n## Status\n\nAccepted\n")
            ]),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let number = record.number, record.isNumbered, let label = record.label else { return }
        let digits = label.utf8.reversed().drop { $0 < 0x30 || $0 > 0x39 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
        let text = String(decoding: digits.reversed(), as: UTF8.self)
        guard let written = Int(text), written != number else { return }
        let source = record.source
        let line = source.range(ofLine: source.line(at: record.title.range.start))
        guard line.start <= record.title.range.start,
            let place = ByteSearch.first(Array(text.utf8), in: source.slice(SourceRange(line.start, line.end)))
        else { return }
        // The number keeps its width, so that “# ADR-0011” becomes “# ADR-0012”.
        let width = text.utf8.first == 0x30 ? text.utf8.count : 0
        let digitsNow = String(number)
        let padded = String(repeating: "0", count: max(0, width - digitsNow.utf8.count)) + digitsNow
        let range = SourceRange(place, place + text.utf8.count)
        findings.append(
            Self.finding(
                "the heading says number \(written), the file's name \(number)", at: range, in: source,
                fix: Fix(
                    "write \(padded) into the heading", .unsafe,
                    edits: [Edit(path: record.path, range: range, text: padded)])))
    }
}
