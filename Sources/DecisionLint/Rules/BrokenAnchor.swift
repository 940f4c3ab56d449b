import DecisionRecords
import Diagnostics
import Syntax

/// A link to a heading that is not there.
struct BrokenAnchor: RecordRule {
    static let description = RuleDescription(
        code: "ADR302", name: "broken-anchor", severity: .warning,
        summary: "A link leads to a heading that the record does not have.",
        rationale: "The reader lands at the top of the page and has to search.",
        fix: "Where one heading is near in spelling, writes its anchor. Unsafe.",
        examples: [
            RuleExample(
                "# 1. Use tea\n\nSee ↓[costs](#cost).\n\n## Costs\n\nNone.\n",
                fixed: "# 1. Use tea\n\nSee [costs](#costs).\n\n## Costs\n\nNone.\n"),
            RuleExample("# 1. Use tea\n\nSee [costs](#costs) and [top](#).\n\n## Costs\n\nNone.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        var own: Set<String>?
        for index in context.nodes.links {
            let node = record.document.node(at: index)
            // Anchors of other files are made by whatever shows them; of its own headings a record is sure.
            guard node.destinationBytes.first == UInt8(ascii: "#"), node.destinationBytes.count > 1,
                let destination = node.destination
            else { continue }
            let anchors = own ?? BrokenAnchor.anchors(of: record.document, context.nodes)
            own = anchors
            let anchor = String(destination.dropFirst())
            if anchors.contains(anchor) || anchors.contains(anchor.lowercased())
                || anchors.contains(LinkTarget.decoded(anchor))
            {
                continue
            }
            // Editors and wikis make anchors in their own way: those that differ in signs only are let pass.
            let letters = BrokenAnchor.letters(LinkTarget.decoded(anchor))
            if letters.isEmpty || anchors.contains(where: { BrokenAnchor.letters($0) == letters }) { continue }
            let near = NearestName.of(anchor, among: anchors.sorted())
            let fix = near.flatMap { near -> Fix? in
                guard let place = ByteSearch.first(Array("](\(destination))".utf8), in: record.source.slice(node.range))
                else { return nil }
                let range = SourceRange(place + 3, place + 2 + destination.utf8.count)
                return Fix("link to “#\(near)”", .unsafe, edits: [Edit(path: record.path, range: range, text: near)])
            }
            findings.append(
                Self.finding(
                    "the record has no heading “#\(anchor)”", at: node.range, in: record.source,
                    help: near.map { "did you mean “#\($0)”?" }, fix: fix))
        }
    }

    private static let attributes = StemSearch(["id=\"", "name=\"", "id='", "name='"])
    private static let explicitID = Array("{#".utf8)

    private static func letters(_ anchor: String) -> String {
        anchor.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// The anchors that readers of Markdown make: headings' slugs, and names in HTML.
    private static func anchors(of document: Document, _ nodes: NodeIndex) -> Set<String> {
        var anchors = Set(document.headingSlugs.map(\.slug))
        for index in nodes.html where attributes.contains(document.node(at: index).literalBytes) {
            let text = document.node(at: index).literal
            for attribute in ["id=\"", "name=\"", "id='", "name='"] {
                var rest = text[...]
                while let range = rest.firstRange(of: attribute) {
                    anchors.insert(String(rest[range.upperBound...].prefix { $0 != "\"" && $0 != "'" }))
                    rest = rest[range.upperBound...]
                }
            }
        }
        // Footnotes and explicit ids (`{#costs}`) are anchors of other Markdown readers.
        for index in nodes.headings
        where ByteSearch.contains(explicitID, in: document.source.slice(document.node(at: index).range)) {
            let text = document.node(at: index).plainText
            if let open = text.firstRange(of: "{#"), let close = text[open.upperBound...].firstIndex(of: "}") {
                anchors.insert(String(text[open.upperBound..<close]))
            }
        }
        return anchors
    }
}
