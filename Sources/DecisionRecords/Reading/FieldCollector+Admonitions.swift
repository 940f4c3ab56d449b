import Diagnostics
import Syntax

extension FieldCollector {
    /// `!!! info "Status"` and `:::info Status` with the value below, and `!!! info` with pairs below.
    mutating func addAdmonition(_ lines: [WrittenLine], _ block: Node) -> Bool {
        guard let first = lines.first else { return false }
        let text = first.text
        guard text.hasPrefix("!!! ") || text.hasPrefix("??? ") || text.hasPrefix(":::") else { return false }
        var words = text.drop { $0 == "!" || $0 == "?" || $0 == ":" || $0 == " " || $0 == "+" }
        // The admonition's kind comes before its title.
        if let space = words.firstIndex(where: { $0 == " " || $0 == "[" }) {
            words = words[space...]
        } else {
            words = ""
        }
        let name = words.trimmingASCII(["\"", " ", "[", "]"])
        guard MetadataName(name) != nil, let start = text.range(ofPlain: name) else {
            if text.hasPrefix(":::") { return false }
            addPairs(lines.dropFirst())
            // Behind an empty line what is indented is code to Markdown.
            if let next = block.nextSibling, next.kind == .codeBlock, !next.isFenced { addPairs(ofIndented: next) }
            return true
        }
        let nameRange = text.utf8.distance(from: text.startIndex, to: start)
        let written = first.written(nameRange..<nameRange + name.utf8.count)
        let rest = lines.dropFirst().filter { !$0.isBlank && !$0.text.hasPrefix(":::") }
        if let line = rest.first {
            fields.append(
                RecordField(
                    name: written, value: line.written(0..<line.bytes.count), place: .admonition, nodes: line.nodes))
        } else if let next = block.nextSibling, next.kind == .codeBlock || next.kind == .paragraph {
            let range = document.source.trimmed(next.range)
            let value = next.plainText.split(separator: "\n").first.map(String.init) ?? ""
            fields.append(
                RecordField(
                    name: written, value: Written(value.trimmingASCII([" "]), at: range), place: .admonition,
                    nodes: next.index..<next.endIndex))
        }
        return true
    }

    /// The pairs with a known name that lines of an admonition begin with.
    private mutating func addPairs(_ lines: ArraySlice<WrittenLine>) {
        for line in lines {
            for pair in LabelScanner.pairs(in: line)
            where MetadataName(String(decoding: line.bytes[pair.name], as: UTF8.self)) != nil {
                fields.append(
                    RecordField(
                        name: line.written(pair.name), value: line.written(pair.value), place: .admonition,
                        nodes: line.nodes(of: pair.value)))
            }
        }
    }

    /// The pairs with a known name in an admonition's body that Markdown takes for code: `    **Status**: Accepted`.
    private mutating func addPairs(ofIndented block: Node) {
        let source = document.source
        let first = source.line(at: block.range.start)
        let last = source.line(at: max(block.range.start, block.range.end - 1))
        for line in first...min(last, first + 40) {
            let range = source.trimmed(source.range(ofLine: line))
            let head = source.bytes[range.start..<range.end].prefix(60)
            guard let colon = ByteSearch.first(UInt8(ascii: ":"), in: head) else { continue }
            let name = unmarked(SourceRange(range.start, colon))
            guard !name.isEmpty, MetadataName(source.text(name)) != nil else { continue }
            let value = unmarked(SourceRange(colon + 1, range.end))
            fields.append(
                RecordField(
                    name: Written(source.text(name), at: name), value: Written(source.text(value), at: value),
                    place: .admonition))
        }
    }

    /// A stretch of the file without the white space, the bullet, and the marks of strong words and code at its ends.
    private func unmarked(_ range: SourceRange) -> SourceRange {
        let bytes = document.source.bytes
        func isMark(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
        }
        var (start, end) = (range.start, range.end)
        while start < end,
            isMark(bytes[start]) || bytes[start] == UInt8(ascii: "-") && start + 1 < end && bytes[start + 1] == 0x20
        {
            start += 1
        }
        while start < end, isMark(bytes[end - 1]) { end -= 1 }
        return SourceRange(start, end)
    }
}
