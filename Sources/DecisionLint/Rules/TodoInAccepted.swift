import DecisionRecords
import Diagnostics
import Syntax

/// Work left open in the text of an accepted record.
struct TodoInAccepted: RecordRule {
    static let description = RuleDescription(
        code: "ADR410", name: "todo-in-accepted", severity: .note,
        summary: "An accepted record still says TODO, TBD or FIXME.",
        rationale: "A decision that is in force should not wait for its own text.",
        examples: [
            RuleExample("# 1. Use tea\n\n## Status\n\nAccepted\n\n## Consequences\n\n↓TODO: ask the guests.\n"),
            RuleExample("# 1. Use tea\n\n## Status\n\nProposed\n\n## Consequences\n\nTODO: ask the guests.\n"),
            RuleExample("# 1. Use tea\n\n## Status\n\nAccepted\n\n## Consequences\n\nWe remove the `TODO` markers.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard record.isAccepted else { return }
        let places = BytePlaces(of: TodoInAccepted.words, in: record.source)
        if places.isEmpty { return }
        let bytes = record.source.bytes
        for node in record.document.root.descendants where node.kind == .text && places.touch(node.range) {
            let range = node.range
            var position = range.start
            while position + 3 <= range.end {
                // The first letters are rare enough to be looked at one by one.
                let byte = bytes[position]
                if byte == UInt8(ascii: "T") || byte == UInt8(ascii: "F"),
                    position == range.start || !ByteSearch.isWord(bytes[position - 1]),
                    let word = TodoInAccepted.words.first(where: { bytes[position..<range.end].starts(with: $0) })
                {
                    let end = position + word.count
                    // “TODO MVC”, “TODOs” and “a TODO list” speak of todos; “TODO:” and a bare “TBD” are some.
                    let isBare = end == range.end || bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: ")")
                    if isBare, end == range.end || !ByteSearch.isWord(bytes[end]) {
                        let found = SourceRange(position, end)
                        findings.append(
                            Self.finding(
                                "“\(record.source.text(found))” stands in an accepted record", at: found,
                                in: record.source))
                    }
                    position = end
                } else {
                    position += 1
                }
            }
        }
    }

    private static let words = ["TODO", "TBD", "FIXME"].map { Array($0.utf8) }
}
