/// The rules of pipe tables in GitHub Flavored Markdown (specification 0.29, section 4.10).
struct TableSyntax {
    let text: UnsafeBufferPointer<UInt8>

    /// The alignments that a delimiter row such as `| :-- | --: |` gives; nil for any other line.
    func delimiterRow(_ line: Range<Int>) -> [CellAlignment]? {
        var index = skipBlanks(line.lowerBound, line.upperBound)
        guard index < line.upperBound, isDelimiterByte(text[index]) else { return nil }
        var alignments: [CellAlignment] = []
        var hasMark = false
        if text[index] == UInt8(ascii: "|") {
            hasMark = true
            index += 1
        }
        while true {
            index = skipBlanks(index, line.upperBound)
            if index == line.upperBound { break }
            let startsWithColon = text[index] == UInt8(ascii: ":")
            if startsWithColon { index += 1 }
            let dashes = index
            while index < line.upperBound, text[index] == UInt8(ascii: "-") { index += 1 }
            guard index > dashes else { return nil }
            let endsWithColon = index < line.upperBound && text[index] == UInt8(ascii: ":")
            if endsWithColon { index += 1 }
            hasMark = hasMark || startsWithColon || endsWithColon
            alignments.append(
                startsWithColon ? (endsWithColon ? .center : .left) : (endsWithColon ? .right : .none))
            index = skipBlanks(index, line.upperBound)
            guard index < line.upperBound else { break }
            guard text[index] == UInt8(ascii: "|") else { return nil }
            hasMark = true
            index += 1
        }
        // Dashes alone are a rule or an underline.
        return alignments.isEmpty || !hasMark ? nil : alignments
    }

    /// The cells of a row, without the blanks around them. A pipe behind a backslash parts no cells.
    func cells(_ line: Range<Int>) -> [Range<Int>] {
        var end = line.upperBound
        while end > line.lowerBound, text[end - 1].isMarkdownSpace { end -= 1 }
        var start = skipBlanks(line.lowerBound, end)
        if start < end, text[start] == UInt8(ascii: "|") { start += 1 }
        var cells: [Range<Int>] = []
        var index = start
        while index < end {
            if text[index] == UInt8(ascii: "|"), index == start || text[index - 1] != UInt8(ascii: "\\") {
                cells.append(trimmed(start, index))
                start = index + 1
            }
            index += 1
        }
        if start < end { cells.append(trimmed(start, end)) }
        return cells
    }

    /// Whether a delimiter row may begin with this byte.
    func isDelimiterByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }

    private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
        let start = skipBlanks(start, end)
        var end = end
        while end > start, text[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    private func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, text[index].isBlank { index += 1 }
        return index
    }
}
