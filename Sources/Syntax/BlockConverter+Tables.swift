/// A line of a paragraph, from its first byte that is no blank to its line ending.
struct ParagraphLine {
    var range: Range<Int>
    /// Whether the marker of a container is missing before it.
    var isLazy: Bool
}

extension BlockConverter {
    /// A table among the lines of a paragraph.
    struct TableLines {
        var alignments: [CellAlignment]
        /// The line of the column names; the delimiter row is the next.
        var header: Int
        /// The line behind the last row.
        var end: Int
    }

    /// Finds the first table among the lines of a paragraph.
    func findTable(in lines: [ParagraphLine], from first: Int) -> TableLines? {
        let syntax = TableSyntax(text: self.lines.text)
        var index = max(first, 1)
        while index < lines.count {
            let line = lines[index]
            if !line.isLazy, !line.range.isEmpty, syntax.isDelimiterByte(self.lines.text[line.range.lowerBound]),
                let alignments = syntax.delimiterRow(line.range),
                syntax.cells(lines[index - 1].range).count == alignments.count
            {
                let end = lines[(index + 1)...].firstIndex { $0.isLazy } ?? lines.count
                return TableLines(alignments: alignments, header: index - 1, end: end)
            }
            index += 1
        }
        return nil
    }

    /// Adds a table and gives its end.
    mutating func addTable(_ table: TableLines, in lines: [ParagraphLine], parent: Int) -> Int {
        let start = lines[table.header].range.lowerBound
        let index = builder.add(NodeRecord(.table, parent: parent, from: start, to: start))
        addRow(lines[table.header].range, alignments: table.alignments, isHeader: true, parent: index)
        var end = trimmedEnd(lines[table.header + 1].range)
        for line in lines[(table.header + 2)..<table.end] {
            addRow(line.range, alignments: table.alignments, isHeader: false, parent: index)
            end = trimmedEnd(line.range)
        }
        builder.close(index, to: end)
        return end
    }

    private mutating func addRow(_ line: Range<Int>, alignments: [CellAlignment], isHeader: Bool, parent: Int) {
        let text = lines.text
        let end = trimmedEnd(line)
        let row = builder.add(NodeRecord(.tableRow, parent: parent, from: line.lowerBound, to: end))
        if isHeader { builder.records[row].flags.insert(.header) }
        let cells = TableSyntax(text: text).cells(line)
        for (column, alignment) in alignments.enumerated() {
            // A row may lack cells, and what it has too many is not shown.
            let range = column < cells.count ? cells[column] : end..<end
            let cell = builder.add(NodeRecord(.tableCell, parent: row, from: range.lowerBound, to: range.upperBound))
            builder.records[cell].detail = Int32(alignment.rawValue)
            if isHeader { builder.records[cell].flags.insert(.header) }
            if !range.isEmpty { addCellInlines(range, cell: cell) }
            builder.close(cell, to: range.upperBound)
        }
        builder.close(row, to: end)
    }

    private mutating func addCellInlines(_ range: Range<Int>, cell: Int) {
        let text = lines.text
        if text[range].allSatisfy({ $0.isPlainInCell }) {
            let index = builder.add(NodeRecord(.text, parent: cell, from: range.lowerBound, to: range.upperBound))
            builder.records[index].first = builder.store(
                UnsafeBufferPointer(rebasing: text[range]), at: range.lowerBound)
            return
        }
        var content = InlineContent()
        var start = range.lowerBound
        for index in range
        where text[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "|")
        {
            content.append(start..<index, of: text)
            start = index + 1
        }
        content.append(start..<range.upperBound, of: text)
        pending.addCell(content, of: text, record: cell)
    }

    private func trimmedEnd(_ line: Range<Int>) -> Int {
        var end = line.upperBound
        while end > line.lowerBound, lines.text[end - 1].isMarkdownSpace { end -= 1 }
        return end
    }
}

extension UInt8 {
    /// Whether the byte can be no part of any markup inside a line.
    fileprivate var isPlainInCell: Bool {
        isLetter || isDigit || self == 0x20 || self >= 0x80 || (0x2C...0x2F).contains(self) || self == 0x28
            || self == 0x29 || self == 0x2B || self == 0x25
    }
}
