import Diagnostics
import Syntax

extension FieldCollector {
    // MARK: Tables

    mutating func addTable(_ table: Node, section: Int?) {
        let rows = table.children.filter { $0.kind == .tableRow }
        guard let head = rows.first else { return }
        let titles = head.children.map(\.plainText)
        let isHead = isColumnHead(titles)
        let holdsPairs = isHead && titles.count == 2 && isListOfPairs(rows.dropFirst())
        if isHead, !holdsPairs {
            // A head of names: the value stands below; of several rows the last is the newest.
            guard let body = rows.dropFirst().last(where: { row in row.children.contains { !$0.plainText.isEmpty } })
            else { return }
            for (title, cell) in zip(head.children, body.children) where MetadataName(title.plainText) != nil {
                append(name: title, value: cell, place: .tableColumn, section: section)
            }
            return
        }
        for row in holdsPairs ? rows.dropFirst() : rows[...] {
            let cells = Array(row.children)
            guard cells.count >= 2 else { continue }
            if cells.count > 2, MetadataName(cells[0].plainText) == nil { continue }
            append(name: cells[0], value: cells[1], place: .tableRow, section: section)
        }
    }

    /// Whether several rows begin with a name each, below a head such as `| Category | Status |`; states are no names.
    private func isListOfPairs(_ rows: ArraySlice<Node>) -> Bool {
        let names = rows.count { row in
            guard let words = row.firstChild?.plainText else { return false }
            return MetadataName(words) != nil && StatusWords.value(ofWhole: words) == nil
        }
        return names >= 2 && names * 2 > rows.count
    }

    /// Whether a table's head holds names, the values standing below; `| Status | Accepted |` is a pair.
    private func isColumnHead(_ titles: [String]) -> Bool {
        let known = titles.count(where: { MetadataName($0) != nil })
        guard titles.count >= 2, known >= 2, known * 2 >= titles.count else { return false }
        return titles.count > 2 || StatusWords.value(ofWhole: titles[1]) == nil
    }

    /// A table whose rows have not as many cells as its delimiters, so that Markdown takes it for a paragraph.
    mutating func addPipes(_ lines: [WrittenLine], section: Int?) -> Bool {
        let bar = UInt8(ascii: "|")
        guard lines.allSatisfy({ $0.bytes.first == bar }) else { return false }
        let rows = lines.filter { line in
            line.bytes.contains { $0 != bar && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") && $0 > 0x20 }
        }.map { line in
            var cells: [Written<String>] = []
            var start = 1
            for index in 1..<max(1, line.bytes.count) where line.bytes[index] == bar || index == line.bytes.count - 1 {
                cells.append(line.written(start..<(line.bytes[index] == bar ? index : index + 1)))
                start = index + 1
            }
            return (line: line, cells: cells)
        }
        guard let head = rows.first else { return false }
        if isColumnHead(head.cells.map(\.value)), rows.count > 1, let body = rows.last {
            for (name, value) in zip(head.cells, body.cells) where MetadataName(name.value) != nil {
                fields.append(
                    RecordField(name: name, value: value, place: .tableColumn, section: section, nodes: body.line.nodes)
                )
            }
            return true
        }
        for row in rows where row.cells.count >= 2 && !row.cells[0].value.isEmpty {
            fields.append(
                RecordField(
                    name: row.cells[0], value: row.cells[1], place: .tableRow, section: section, nodes: row.line.nodes))
        }
        return true
    }

    private mutating func append(name: Node, value: Node, place: RecordField.Place, section: Int?) {
        let nameLine = WrittenLine.lines(of: name).first ?? WrittenLine()
        var written = nameLine.written(0..<nameLine.bytes.count)
        if written.value.hasSuffix(":") { written.value.removeLast() }
        if written.value.isEmpty { return }
        let lines = WrittenLine.lines(of: value).filter { !$0.isBlank }
        let parts = lines.map { $0.written(0..<$0.bytes.count) }
        let text = parts.map(\.value).joined(separator: "\n")
        let range = SourceRange(parts.first?.range.start ?? value.range.start, parts.last?.range.end ?? value.range.end)
        fields.append(
            RecordField(
                name: written, value: Written(text, at: range), place: place, section: section,
                nodes: value.index..<value.endIndex))
    }

    // MARK: Code

    /// Whether each of a few lines begins with a name of metadata.
    private func isMetadata(_ lines: Range<Int>) -> Bool {
        guard (1...12).contains(lines.count) else { return false }
        let bytes = document.source.bytes
        return lines.allSatisfy { line in
            let range = document.source.trimmed(document.source.range(ofLine: line))
            guard !range.isEmpty else { return true }
            guard let colon = bytes[range.start..<range.end].prefix(40).firstIndex(of: UInt8(ascii: ":")) else {
                return false
            }
            return MetadataName(document.source.text(SourceRange(range.start, colon))) != nil
        }
    }

    /// A ```` ```yaml ```` block in the head that stands for front matter.
    mutating func addCode(_ block: Node, section: Int?) {
        let info = block.info.lowercased()
        guard info == "yaml" || info == "yml" || info.isEmpty || info == "text" || info == "txt" else { return }
        let bytes = document.source.bytes
        var line = document.source.line(at: block.range.start) + 1
        let last = document.source.line(at: max(block.range.start, block.range.end - 1))
        if !info.hasPrefix("y"), section != nil || !isMetadata(line..<max(line, last)) { return }
        while line < last {
            let range = document.source.range(ofLine: line)
            line += 1
            guard range.start < range.end, bytes[range.start] > 0x20,
                let colon = bytes[range.start..<range.end].firstIndex(of: UInt8(ascii: ":"))
            else { continue }
            var value = document.source.trimmed(SourceRange(colon + 1, range.end))
            if value.length >= 2, bytes[value.start] == UInt8(ascii: "\""), bytes[value.end - 1] == UInt8(ascii: "\"") {
                value = SourceRange(value.start + 1, value.end - 1)
            }
            let name = SourceRange(range.start, colon)
            fields.append(
                RecordField(
                    name: Written(document.source.text(name), at: name),
                    value: Written(document.source.text(value), at: value),
                    place: .line, section: section))
        }
    }
}
