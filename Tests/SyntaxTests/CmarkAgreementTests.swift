import Diagnostics
import Foundation
import Testing

@testable import Syntax

/// Holds the tree to what the `cmark` program says of the same text. Fails where the program is missing: `scripts/test`
/// installs it.
@Suite struct CmarkAgreementTests {
    @Test(arguments: [
        "# a\n\nb *c* **d** ***e*** `f` [g](h \"i\") ![j](k) <http://l> <b>\n",
        "a  \nb\\\nc\nd\n***\n- - -\n\n    e\n\n```f g\nh\n```\n",
        "> a\nb\n> - c\n>   d\n>\n>   e\n\n1) f\n2) g\n\n7. h\n",
        "Setext *a*\nb\n---\n<div>\nx\n</div>\n\n<!-- y\n\nz -->\n&amp; &#35; &nope; \\* \\a &ngE;\n",
        "[a][b] [c][] [d] [e][nope] ![f][b]\n\n[b]: /1 'x\ny'\n[c]: </2 3>\n[d]:\n   /4\n",
        "*a **b* c** _d_e_ __f__ **g*h**i* *j(**k**)*\n", "`a\nb` ``c ` d`` ` e ` `` ` ``\n",
        "-\ta\n\n\tb\n- c\n  + d\n\n    > e\nf\n", "[a]: b\nc\n===\n\n[d]: e\n===\nf\n---\n",
        "<a\nhref='b'> [c\nd](\n<e f>\n'g\nh'\n) i\n", "# a\r\nb\r\n\r\n- c\r\n- d\rx\r", "\ta\n\n \tb\n\n- \tc\n",
        "~~a~~ b ~c~ https://d.example e@f.example\n\n- [ ] g\n- [x] *h* www.i.example\n",
        "a\n| b | c |\n|---|---|\n| *d* | `e \\| f` |\n\ng\n\n|h|\n|-|\n---\n\ni\n",
    ])
    func agreesOn(_ text: String) throws {
        guard let differences = try differences("text", Array(text.utf8)) else { return missing() }
        #expect(differences == [])
    }

    /// Every fourth file; all of them when `ADR_ALL` is set.
    @Test func agreesOnTheCorpus() throws {
        let step = ProcessInfo.processInfo.environment["ADR_ALL"] == nil ? 4 : 1
        for index in stride(from: 0, to: Corpus.paths.count, by: step) {
            let path = Corpus.paths[index]
            guard let differences = try differences(path, Corpus.bytes(path)) else { return missing() }
            for difference in differences.prefix(2) { Issue.record("\(path): \(difference)") }
        }
    }

    private func missing() {
        Issue.record("the program “cmark” is missing; install the package `cmark`")
    }

    // MARK: Comparing

    /// One node: what it is and, for a block, where it begins.
    private struct Entry: Equatable {
        var text: String
        var depth: Int
        var place: String
        var isText = false
    }

    /// Where the trees differ; nil where the program is missing.
    private func differences(_ path: String, _ bytes: [UInt8]) throws -> [String]? {
        let document = Document.parse(SourceText(path: path, bytes: bytes))
        let body = Array(document.source.bytes[document.bodyStart...])
        guard let elements = try CmarkXML.elements(of: body) else { return nil }
        let firstLine = document.source.line(at: document.bodyStart)
        let tables = Array(document.root.descendants).filter { $0.kind == .table }.map { $0.line - firstLine + 1 }
        let theirs = entries(elements, withoutTablesAt: tables)
        let ours = entries(document, without: theirs.replaced, firstLine: firstLine)
        var result = zip(ours, theirs.entries).filter { $0 != $1 }.map { "\($0) is not \($1)" }
        if ours.count != theirs.entries.count { result.append("\(ours.count) nodes, not \(theirs.entries.count)") }
        return result
    }

    /// The program's nodes, without the blocks in which we found tables, and the lines of those blocks.
    private func entries(
        _ elements: [CmarkXML.Element], withoutTablesAt tables: [Int]
    ) -> (entries: [Entry], replaced: [ClosedRange<Int>]) {
        var entries: [Entry] = []
        var replaced: [ClosedRange<Int>] = []
        var skipDepth = Int.max
        for element in elements.dropFirst() {
            if element.depth > skipDepth { continue }
            skipDepth = Int.max
            let place = element.place
            if element.name == "paragraph" || element.name == "heading", place.count == 4 {
                // A heading's last line is that of what ended it.
                let last = element.name == "heading" ? max(place[0], place[2] - 1) : place[2]
                if tables.contains(where: { (place[0]...last).contains($0) }) {
                    replaced.append(place[0]...(element.name == "heading" ? place[2] : last))
                    skipDepth = element.depth
                    continue
                }
            }
            add(entry(element), to: &entries)
        }
        return (entries, replaced)
    }

    private func entry(_ element: CmarkXML.Element) -> Entry {
        let attributes = element.attributes
        var text = element.name
        for name in ["level", "type", "start", "tight", "info", "destination", "title"] {
            guard let value = attributes[name], !value.isEmpty else { continue }
            text += " \(name)=\(value)"
        }
        if ["text", "code", "code_block", "html_block", "html_inline"].contains(element.name) {
            text = element.name == "text" ? element.text : "\(text) \(element.text)"
        }
        // Definitions at the start of a paragraph are no part of ours.
        let hasReliablePlace = !["text", "paragraph", "heading"].contains(element.name) && element.place.count == 4
        let isBlock = ["block_quote", "list", "item", "code_block", "html_block", "thematic_break"].contains(
            element.name)
        let place = isBlock && hasReliablePlace ? "\(element.place[0]):\(element.place[1])" : ""
        return Entry(text: text, depth: element.depth, place: place, isText: element.name == "text")
    }

    private func add(_ entry: Entry, to entries: inout [Entry]) {
        if entry.isText, entry.text.isEmpty { return }
        if entry.isText, let last = entries.last, last.isText, last.depth == entry.depth {
            entries[entries.count - 1].text += entry.text
        } else {
            entries.append(entry)
        }
    }

    /// Our nodes as libcmark would have them: no tables, tasks, struck-out text and bare addresses.
    private func entries(
        _ document: Document, without replaced: [ClosedRange<Int>], firstLine: Int
    ) -> [Entry] {
        var entries: [Entry] = []
        var open: [(end: Int, suffix: String)] = []
        var depth = 1
        var skipEnd = 0
        func close(_ index: Int) {
            while let last = open.last, last.end <= index {
                open.removeLast()
                if last.suffix.isEmpty {
                    depth -= 1
                } else {
                    add(Entry(text: last.suffix, depth: depth, place: "", isText: true), to: &entries)
                }
            }
        }
        for index in 1..<max(1, document.nodeCount) where index >= skipEnd {
            close(index)
            let node = document.node(at: index)
            let position = document.source.position(at: node.range.start)
            let line = position.line - firstLine + 1
            let isReplaced = replaced.contains { $0.contains(line) }
            let isTop = [.paragraph, .heading, .table, .thematicBreak].contains(node.kind)
            if isReplaced, isTop {
                skipEnd = node.endIndex
                continue
            }
            if node.kind == .paragraph, let item = node.parent, item.isTask, item.index == index - 1 {
                add(entry(node, place: ""), depth: depth, to: &entries)
                open.append((node.endIndex, ""))
                depth += 1
                let box = taskBox(before: node.range.start, in: document.source.bytes)
                add(Entry(text: box, depth: depth, place: "", isText: true), to: &entries)
                continue
            }
            switch node.kind {
            case .strikethrough:
                let mark = node.sourceText.hasPrefix("~~") ? "~~" : "~"
                add(Entry(text: mark, depth: depth, place: "", isText: true), to: &entries)
                open.append((node.endIndex, mark))
            case .link where node.isAutolink && !node.sourceText.hasPrefix("<"):
                add(Entry(text: node.plainText, depth: depth, place: "", isText: true), to: &entries)
                skipEnd = node.endIndex
            default:
                let column = line == 1 ? node.range.start - document.bodyStart + 1 : position.column
                add(entry(node, place: "\(line):\(column)"), depth: depth, to: &entries)
                if node.endIndex > index + 1 {
                    open.append((node.endIndex, ""))
                    depth += 1
                }
            }
        }
        close(document.nodeCount)
        return entries
    }

    private func taskBox(before offset: Int, in bytes: [UInt8]) -> String {
        var start = offset
        while start > 0, bytes[start - 1] != UInt8(ascii: "[") { start -= 1 }
        return String(decoding: bytes[max(0, start - 1)..<offset], as: UTF8.self)
    }

    private func add(_ entry: Entry, depth: Int, to entries: inout [Entry]) {
        var entry = entry
        entry.depth = depth
        add(entry, to: &entries)
    }

    private func entry(_ node: Node, place: String) -> Entry {
        var place = place
        let text: String
        switch node.kind {
        case .text: text = node.literal
        case .softBreak: text = "softbreak"
        case .lineBreak: text = "linebreak"
        case .code: text = "code \(node.literal)"
        case .htmlInline: text = "html_inline \(node.literal)"
        case .htmlBlock: text = "html_block \(node.literal)"
        case .codeBlock: text = "code_block" + (node.info.isEmpty ? "" : " info=\(node.info)") + " \(node.literal)"
        case .emphasis: text = "emph"
        case .strong: text = "strong"
        case .link, .image:
            text =
                "\(node.kind)" + (node.destination.flatMap { $0.isEmpty ? nil : " destination=\($0)" } ?? "")
                + (node.title.isEmpty ? "" : " title=\(node.title)")
        case .heading: text = "heading level=\(node.headingLevel)"
        case .list:
            text = "list type=\(node.isOrdered ? "ordered start=\(node.number)" : "bullet") tight=\(node.isTight)"
        case .item: text = "item"
        case .blockQuote: text = "block_quote"
        case .thematicBreak: text = "thematic_break"
        default: text = "\(node.kind)"
        }
        if !node.kind.isBlock || node.kind == .paragraph || node.kind == .heading { place = "" }
        return Entry(text: text, depth: 0, place: place, isText: node.kind == .text)
    }
}
