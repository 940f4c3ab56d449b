import DecisionRecords
import Diagnostics

/// A file that is not UTF-8.
struct NotUTF8: RecordRule {
    static let description = RuleDescription(
        code: "ADR002", name: "not-utf8", severity: .warning,
        summary: "The file is no UTF-8; it was read as Latin-1.",
        rationale: """
            Every tool that reads Markdown takes it for UTF-8, so readers see the wrong letters. Such a file is never \
            edited by a fix, since its bytes are not the ones that were read.
            """,
        examples: [RuleExample("# 1. Choose a café\n")])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let source = record.source
        guard source.encoding == .latin1 else { return }
        // The first letter beyond ASCII is the first that was misread.
        let first = source.bytes.firstIndex { $0 >= 0x80 } ?? 0
        findings.append(
            Self.finding(
                "not UTF-8; read as Latin-1", at: SourceRange(first, min(first + 2, source.bytes.count)), in: source,
                help: "save the file as UTF-8"))
    }
}
