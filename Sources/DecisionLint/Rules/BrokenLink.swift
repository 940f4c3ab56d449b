import DecisionRecords
import Diagnostics
import Syntax

/// A link to a file that is not there.
struct BrokenLink: RecordRule {
    static let description = RuleDescription(
        code: "ADR301", name: "broken-link", severity: .error,
        summary: "A link leads to a file that does not exist.",
        rationale: """
            The reasons that a record points to are gone for the reader. Where the project's root is not known, only \
            links to Markdown files in the log's own folder are judged: the rest may exist elsewhere.
            """,
        fix: "Where one record of the log bears the same number or name, writes its path. Unsafe.",
        examples: [
            RuleExample(
                files: [
                    RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\nSee ↓[water](0002-use-wtaer.md).\n"),
                    RuleExample.File("adr/0002-use-water.md", "# 2. Use water\n\nCold.\n"),
                ],
                fixed: [
                    RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\nSee [water](0002-use-water.md).\n"),
                    RuleExample.File("adr/0002-use-water.md", "# 2. Use water\n\nCold.\n"),
                ]),
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\nSee [water](0002-use-water.md#why) and [leaves](https://example.org/leaves.md).\n"),
                RuleExample.File("adr/0002-use-water.md", "# 2. Use water\n\n## Why\n\nCold.\n"),
            ]),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        // What a closure holds of a record is small, since a record is not.
        let path = record.path
        for index in context.nodes.links {
            let node = record.document.node(at: index)
            guard !node.isAutolink, let target = LinkTarget(node.destinationBytes, in: record.source),
                target.presence(in: context) == .missing
            else { continue }
            let word = node.kind == .image ? "image" : "link"
            let nearest = BrokenLink.nearest(to: target, from: record, in: context.log)
            let fix = nearest.flatMap { near in
                BrokenLink.range(of: target.written, in: node).map { range in
                    Fix(
                        "link to “\(near)”", .unsafe,
                        edits: [Edit(path: path, range: range, text: near)])
                }
            }
            findings.append(
                Self.finding(
                    "the \(word) leads to “\(target.written)”, which does not exist", at: node.range,
                    in: record.source, help: nearest.map { "did you mean “\($0)”?" }, fix: fix))
        }
    }

    /// The path, as seen from the record, of the one record that was meant.
    private static func nearest(to target: LinkTarget, from record: DecisionRecord, in log: DecisionLog) -> String? {
        let name = Path.lastComponent(target.path)
        var candidates = log.indices(fileName: name)
        if candidates.count != 1 {
            let digits = name.prefix { $0.isNumber }
            if digits.utf8.count >= 3, digits.utf8.count <= 5, let number = Int(digits) {
                candidates = log.indices(number: number)
            }
        }
        // A number alone may have been given to another decision since.
        candidates.removeAll { index in
            let words = OptionNames.words(Path.stem(log.records[index].path))
            let wanted = OptionNames.words(Path.stem(name))
            return words.intersection(wanted).count * 2 < max(words.count, wanted.count)
        }
        guard candidates.count == 1, log.records[candidates[0]].path != record.path else { return nil }
        return Path.relative(log.records[candidates[0]].path, from: record.folder)
    }

    /// Where an inline link's destination stands; nil for a reference, whose destination stands elsewhere.
    private static func range(of written: String, in node: Node) -> SourceRange? {
        let source = node.document.source
        let pattern = Array("](\(written)".utf8)
        guard let start = ByteSearch.first(pattern, in: source.slice(node.range)) else { return nil }
        let end = start + pattern.count
        guard end < source.bytes.count, [0x29, 0x20, 0x23, 0x0A, 0x0D].contains(source.bytes[end]) else { return nil }
        return SourceRange(start + 2, end)
    }
}
