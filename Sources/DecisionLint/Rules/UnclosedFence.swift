import DecisionRecords
import Diagnostics
import Syntax

/// A fenced code block that is never closed.
struct UnclosedFence: RecordRule {
    static let description = RuleDescription(
        code: "ADR004", name: "unclosed-fence", severity: .warning,
        summary: "A code fence is never closed, so that the rest of the record is code.",
        rationale: "All that stands below the fence is shown as code: headings, options and consequences are lost.",
        examples: [
            RuleExample("# 1. Use tea\n\n↓```sh\nboil water\n\n## Consequences\n\nWarmth.\n"),
            RuleExample("# 1. Use tea\n\n```sh\nboil water\n```\n\n## Consequences\n\nWarmth.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for index in context.nodes.codeBlocks {
            let node = record.document.node(at: index)
            guard node.isUnclosed else { continue }
            let line = record.source.range(ofLine: node.line)
            findings.append(
                Self.finding(
                    "this code fence is never closed", at: SourceRange(node.range.start, line.end), in: record.source,
                    help: "close it with a line of the same marks"))
        }
    }
}
