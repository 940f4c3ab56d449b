import Diagnostics

@testable import Syntax

/// Writes a tree for a person: one node a line, indented, with what it says and the bytes it was written in.
func dump(_ document: Document, ranges: Bool = false) -> String {
    var lines: [String] = []
    var ends: [Int] = []
    for index in 0..<document.nodeCount {
        while let end = ends.last, end <= index { ends.removeLast() }
        let node = document.node(at: index)
        var line = String(repeating: "  ", count: ends.count) + "\(node.kind)"
        if node.kind == .heading { line += " \(node.headingLevel)" }
        if node.kind == .list { line += node.isTight ? " tight" : " loose" }
        if node.kind == .list || node.kind == .item, node.isOrdered { line += " \(node.number)" }
        if node.isTask { line += node.isChecked ? " [x]" : " [ ]" }
        if node.kind == .tableCell, node.alignment != .none { line += " \(node.alignment)" }
        if node.isHeader { line += " header" }
        if node.isUnclosed { line += " unclosed" }
        if node.isAutolink { line += " autolink" }
        if node.kind.hasLiteral { line += " " + node.literal.debugDescription }
        if !node.info.isEmpty { line += " info=\(node.info)" }
        if let destination = node.destination { line += " → \(destination)" }
        if !node.title.isEmpty { line += " title=\(node.title.debugDescription)" }
        if ranges { line += " ⟨\(node.sourceText.debugDescription.dropFirst().dropLast())⟩" }
        lines.append(line)
        if node.endIndex > index + 1 { ends.append(node.endIndex) }
    }
    return lines.joined(separator: "\n")
}

/// Parses a text and writes its tree.
func dump(_ text: String, ranges: Bool = false) -> String {
    dump(Document.parse(SourceText(path: "a.md", text: text)), ranges: ranges)
}
