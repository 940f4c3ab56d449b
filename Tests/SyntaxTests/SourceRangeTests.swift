import Diagnostics
import Testing

@testable import Syntax

@Suite struct SourceRangeTests {
    @Test func everyInlineOfTheCorpusStandsWhereItsTextIs() {
        var nodes = 0
        for path in Corpus.paths {
            let document = Document.parse(SourceText(path: path, bytes: Corpus.bytes(path)))
            nodes += document.nodeCount
            #expect(document.misplacedCount == 0, "\(path)")
            for fault in rangeFaults(document).prefix(3) { Issue.record("\(path): \(fault)") }
        }
        if !Corpus.paths.isEmpty { #expect(nodes > 100_000) }
    }
}

/// What is wrong with the ranges of a tree: a child outside its parent, a node before its predecessor, a text that is
/// not what the file holds at its range.
func rangeFaults(_ document: Document) -> [String] {
    var faults: [String] = []
    let bytes = document.source.bytes
    for index in 0..<document.nodeCount {
        let node = document.node(at: index)
        let range = node.range
        func fault(_ text: String) {
            let position = document.source.position(at: range.start)
            faults.append("\(position.line):\(position.column) \(node.kind) \(text) ⟨\(node.sourceText.prefix(60))⟩")
        }
        if range.isEmpty && node.kind != .document && node.kind != .tableCell && !(node.kind == .heading) {
            fault("is empty")
        }
        if range.end > bytes.count { fault("ends behind the file") }
        if let parent = node.parent, !parent.range.contains(range) {
            fault("stands outside its parent \(parent.kind) ⟨\(parent.sourceText.prefix(60))⟩")
        }
        var previousEnd = range.start
        for child in node.children {
            if child.range.start < previousEnd { fault("has children out of order: \(child.kind)") }
            previousEnd = child.range.end
        }
        if node.kind.isBlock, node.kind != .document, let last = document.source.slice(range).last,
            last == 0x0A || last == 0x0D
        {
            fault("ends with a line ending")
        }
        let first = document.source.slice(range).first ?? 0
        let last = document.source.slice(range).last ?? 0
        switch node.kind {
        case .code: if first != UInt8(ascii: "`") || last != UInt8(ascii: "`") { fault("lacks backticks") }
        case .emphasis, .strong:
            if first != last || first != UInt8(ascii: "*") && first != UInt8(ascii: "_") { fault("lacks markers") }
        case .image:
            if first != UInt8(ascii: "!") || last != UInt8(ascii: ")") && last != UInt8(ascii: "]") {
                fault("lacks brackets")
            }
        case .link where !node.isAutolink:
            if first != UInt8(ascii: "[") || last != UInt8(ascii: ")") && last != UInt8(ascii: "]") {
                fault("lacks brackets")
            }
        case .text:
            let written = document.source.slice(range)
            if !written.contains(UInt8(ascii: "\\")), !written.contains(UInt8(ascii: "&")), !written.contains(0),
                !written.elementsEqual(node.literalBytes)
            {
                fault("is not its literal “\(node.literal)”")
            }
        default: break
        }
    }
    return faults
}
