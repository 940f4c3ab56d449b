public import DecisionRecords
import Diagnostics
import Syntax

/// The records of a log and how they relate, as a picture's source.
public struct RelationGraph: Sendable {
    /// A relation drawn as an arrow.
    struct Edge: Equatable {
        var from: Int
        var to: Int
        var label: String
    }

    private let log: DecisionLog
    private let edges: [Edge]
    /// What is put before each link.
    public var prefix = ""
    /// The extension that takes the place of `.md` in links.
    public var linkExtension = ".html"

    /// Makes the graph of a log. Of two sides of one relation, the one that looks back is drawn.
    public init(_ log: DecisionLog) {
        self.log = log
        var edges: [Edge] = []
        for (index, record) in log.records.enumerated() {
            var drawn = Set<Int>()
            for link in RelationGraph.statusLinks(of: record) {
                guard let target = log.indices(number: link.number).first else { continue }
                drawn.insert(target)
                if !link.label.hasSuffix(" by") { edges.append(Edge(from: index, to: target, label: link.label)) }
            }
            for relation in record.relations where RelationGraph.isForward(relation.kind) {
                guard case .record(let target) = log.resolve(relation, of: record), target != index,
                    drawn.insert(target).inserted
                else { continue }
                edges.append(Edge(from: index, to: target, label: relation.word))
            }
        }
        self.edges = edges
    }

    private static func isForward(_ kind: Relation.Kind) -> Bool {
        switch kind {
        case .supersededBy, .amendedBy, .requiredBy, .clarifiedBy, .refinedBy, .extendedBy, .other: false
        default: true
        }
    }

    /// The lines `LINK [title](0004-file.md)` of a status section, as adr-tools reads them.
    private static func statusLinks(of record: DecisionRecord) -> [(label: String, number: Int)] {
        guard let section = record.sections.first(where: { $0.role == .status && $0.level <= 2 }) else { return [] }
        let source = record.source
        let first = source.line(at: section.range.start) + 1
        let last = source.line(at: section.range.end)
        guard first <= last else { return [] }
        var links: [(String, Int)] = []
        for line in first...last {
            let bytes = source.slice(source.range(ofLine: line))
            guard let close = bytes.lastIndex(of: UInt8(ascii: ")")), let middle = lastLink(bytes[..<close]) else {
                continue
            }
            let digits = bytes[(middle + 2)..<close].prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard let number = Int(String(decoding: digits, as: UTF8.self)), number > 0,
                let open = bytes[..<middle].firstIndex(of: UInt8(ascii: "[")), open > bytes.startIndex + 1,
                bytes[open - 1] == 0x20
            else { continue }
            links.append((String(decoding: bytes[bytes.startIndex..<(open - 1)], as: UTF8.self), number))
        }
        return links
    }

    /// The place of the last `](`.
    private static func lastLink(_ bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.endIndex - 2
        while index > bytes.startIndex {
            if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "(") { return index }
            index -= 1
        }
        return nil
    }

    private func heading(_ record: DecisionRecord) -> String {
        for node in record.document.root.children where node.kind == .heading && node.headingLevel == 1 {
            let text = node.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !text.isEmpty { return text }
        }
        return record.title.value
    }

    private func address(_ record: DecisionRecord) -> String {
        prefix + Path.stem(record.path) + linkExtension
    }

    // MARK: Graphviz

    /// The graph for Graphviz, byte for byte as adr-tools writes it for its own records; quotes in titles are escaped.
    ///
    /// Of records that the log numbers, each hangs on the number before, whether or not a record has that.
    public func dot() -> String {
        var text = "digraph {\n  node [shape=plaintext];\n  subgraph {\n"
        for (index, record) in log.records.enumerated() {
            text += "    \(node(index)) [label=\"\(quoted(heading(record)))\"; URL=\"\(quoted(address(record)))\"];\n"
            if let number = uniqueNumber(index) {
                if number > 1 { text += "    _\(number - 1) -> _\(number) [style=\"dotted\", weight=1];\n" }
            } else if index > 0 {
                text += "    \(node(index - 1)) -> \(node(index)) [style=\"dotted\", weight=1];\n"
            }
        }
        text += "  }\n"
        for edge in edges {
            text += "  \(node(edge.from)) -> \(node(edge.to)) [label=\"\(quoted(edge.label))\", weight=0]\n"
        }
        return text + "}\n"
    }

    /// The number of a record that shares it with no other.
    private func uniqueNumber(_ index: Int) -> Int? {
        log.records[index].number.flatMap { log.indices(number: $0).count == 1 ? $0 : nil }
    }

    private func node(_ index: Int) -> String {
        if let number = uniqueNumber(index) { return "_\(number)" }
        let stem = Path.stem(log.records[index].path)
        return "_" + String(decoding: stem.utf8.map { isWord($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }

    private func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    }

    // MARK: Mermaid

    /// The graph for Mermaid, as GitHub and GitLab draw it in Markdown.
    public func mermaid() -> String {
        var text = "flowchart TD\n"
        for (index, record) in log.records.enumerated() {
            text += "  n\(index)[\"\(entities(heading(record)))\"]\n"
        }
        for index in log.records.indices.dropFirst() { text += "  n\(index - 1) -.- n\(index)\n" }
        for edge in edges { text += "  n\(edge.from) -->|\"\(entities(edge.label))\"| n\(edge.to)\n" }
        for (index, record) in log.records.enumerated() {
            text += "  click n\(index) href \"\(address(record).replacing("\"", with: "%22"))\"\n"
        }
        return text
    }

    /// A text as a label of Mermaid's: what would end it, or mean markup, as an entity.
    private func entities(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\"": result += "#quot;"
            case "#": result += "#35;"
            case "<": result += "#lt;"
            case ">": result += "#gt;"
            case "&": result += "#amp;"
            case "`": result += "#96;"
            case ";": result += "#59;"
            default: result.append(character)
            }
        }
        return result
    }
}
