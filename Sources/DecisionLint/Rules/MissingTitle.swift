import DecisionRecords
import Diagnostics
import Syntax

/// A record without a title.
struct MissingTitle: RecordRule {
    static let description = RuleDescription(
        code: "ADR101", name: "missing-title", severity: .warning,
        summary: "The record has no title.",
        rationale: "Lists, graphs and links show the title; without one they show the file's name.",
        examples: [
            RuleExample("↓## Status\n\nAccepted\n\n## Context\n\nThirst.\n"),
            RuleExample("# 1. Use tea\n\n## Status\n\nAccepted\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let source = record.source
        let start = record.document.bodyStart
        if source.trimmed(SourceRange(start, source.bytes.count)).isEmpty { return }
        if !record.title.range.isEmpty { return }
        // One heading of level 1 is a title, whatever it is called.
        let headings = context.nodes.headings.filter { record.document.node(at: $0).headingLevel == 1 }
        if headings.count == 1, headings.first == context.nodes.headings.first { return }
        let first = record.document.root.children.first { $0.kind != .htmlBlock } ?? record.document.root
        let line = source.range(ofLine: source.line(at: source.trimmed(first.range).start))
        findings.append(
            Self.finding(
                "the record has no title", at: line, in: source, help: "give it a heading of level 1"))
    }
}
