import DecisionRecords
import Diagnostics
import Syntax

/// A numbered list that unindented bullets split, so that readers see 1., 1., 1.
struct RestartedList: RecordRule {
    static let description = RuleDescription(
        code: "ADR407", name: "restarted-list", severity: .warning,
        summary: "A numbered list is split by bullets that are not indented, so that every item is shown as 1.",
        rationale: """
            Markdown ends a numbered list at a bullet that stands at its level. The bullets then belong to no item, and \
            “option 2” is shown as option 1.
            """,
        fix: "Indents the bullets below their item. Safe.",
        examples: [
            RuleExample(
                """
                # Choose a drink

                1. Tea

                - warm

                ↓1. Water

                - cold
                  - with ice

                1. Milk
                """,
                fixed: """
                    # Choose a drink

                    1. Tea

                       - warm

                    1. Water

                       - cold
                         - with ice

                    1. Milk
                    """),
            RuleExample("# Choose a drink\n\n1. Tea\n   - warm\n2. Water\n   - cold\n"),
            RuleExample("# Choose a drink\n\n1. Tea\n\nThen again:\n\n1. Water\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        var position = 0
        for index in context.nodes.lists where index >= position {
            let first = record.document.node(at: index)
            guard RestartedList.isSingle(first) else { continue }
            var lists = [first]
            var between: [Node] = []
            var pending: [Node] = []
            var next = first.nextSibling
            while let node = next {
                if node.kind == .list, !node.isOrdered {
                    pending.append(node)
                } else if node.kind == .htmlBlock, RestartedList.isComment(node) {
                    pending.append(node)
                } else if node.kind == .list, node.number == 1, pending.contains(where: { $0.kind == .list }) {
                    lists.append(node)
                    between += pending
                    pending = []
                    if !RestartedList.isSingle(node) { break }
                } else {
                    break
                }
                next = node.nextSibling
            }
            guard lists.count >= 2, let last = lists.last else { continue }
            position = last.index + 1
            // Bullets behind the last number belong to it as well; a comment behind them does not.
            while let node = pending.last, node.kind != .list { pending.removeLast() }
            if RestartedList.isSingle(last) { between += pending }
            let second = lists[1]
            let line = record.source.range(ofLine: second.line)
            findings.append(
                Self.finding(
                    "the numbered list is split by unindented bullets: its \(lists.count) items are all shown as 1.",
                    at: SourceRange(second.range.start, line.end), in: record.source,
                    help: "indent the bullets below the item they belong to",
                    notes: [
                        Diagnostic.Note(
                            source: record.source,
                            range: record.source.trimmed(record.source.range(ofLine: first.line)),
                            message: "the list begins here")
                    ],
                    fix: RestartedList.fix(first, between, in: record)))
        }
    }

    private static func isSingle(_ list: Node) -> Bool {
        guard list.kind == .list, list.isOrdered, list.number == 1, let item = list.firstChild else { return false }
        return item.nextSibling == nil
    }

    private static func isComment(_ node: Node) -> Bool {
        let bytes = node.document.source.slice(node.document.source.trimmed(node.range))
        return bytes.starts(with: Array("<!--".utf8)) && bytes.suffix(3).elementsEqual(Array("-->".utf8))
    }

    /// Indents every line of the blocks by the width of the number; nil where another block's markers stand before them.
    private static func fix(_ list: Node, _ blocks: [Node], in record: DecisionRecord) -> Fix? {
        guard list.parent?.kind == .document, let content = list.firstChild?.firstChild else { return nil }
        let source = record.source
        let width = content.range.start - source.lineStarts[list.line - 1]
        guard width >= 2, width <= 6 else { return nil }
        let indent = String(repeating: " ", count: width)
        var edits: [Edit] = []
        for block in blocks {
            let lastLine = source.line(at: max(block.range.start, block.range.end - 1))
            for line in block.line...lastLine {
                let range = source.range(ofLine: line)
                if source.trimmed(range).isEmpty { continue }
                edits.append(
                    Edit(path: record.path, range: SourceRange(range.start, range.start), text: indent))
            }
        }
        return Fix("indent the bullets by \(width) spaces", .safe, edits: edits)
    }
}
