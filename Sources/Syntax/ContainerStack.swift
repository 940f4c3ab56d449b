/// A place in a line as CommonMark counts it: a tab may be used up in part.
struct LinePosition {
    var offset: Int
    var column = 0
    var partialTab = false
}

/// The quotes and items that hold a block, and how much of a line belongs to their markers.
///
/// libcmark tells neither; the steps are those of its `blocks.c` (`check_open_blocks`, `parse_list_marker`).
struct ContainerStack {
    private struct Container {
        /// The columns by which a line of an item is indented; −1 for a quote.
        var indent: Int
        /// The line on which it begins, and the place behind its marker.
        var line: Int
        var opened: LinePosition
    }

    /// What a line holds behind the markers of its containers.
    struct Content {
        var position: LinePosition
        /// Whether a container's marker is missing, so that the line is a lazy continuation if it is anything.
        var isLazy: Bool
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private var containers: [Container] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func removeLast() { containers.removeLast() }

    /// Opens a quote whose `>` stands at an offset.
    mutating func openQuote(at marker: Int, line: Int, lineStart: Int) {
        let before = content(ofLine: line, from: lineStart).position
        var position = LinePosition(offset: marker, column: nonBlank(from: before).column)
        advance(&position, bytes: 1)
        skipOneBlank(&position)
        containers.append(Container(indent: -1, line: line, opened: position))
    }

    /// Opens an item whose marker stands at an offset.
    mutating func openItem(at marker: Int, line: Int, lineStart: Int) {
        let before = content(ofLine: line, from: lineStart).position
        let markerColumn = nonBlank(from: before).column
        let markerIndent = markerColumn - before.column
        var end = marker
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        let length = end + 1 - marker
        var position = LinePosition(offset: marker, column: markerColumn)
        advance(&position, bytes: length)
        let saved = position
        while position.column - saved.column <= 5, position.offset < bytes.count, bytes[position.offset].isBlank {
            advance(&position, columns: 1)
        }
        let blanks = position.column - saved.column
        let isEmpty = position.offset >= bytes.count || bytes[position.offset].isLineEnd
        var padding = length + blanks
        if blanks >= 5 || blanks < 1 || isEmpty {
            padding = length + 1
            position = saved
            if blanks > 0 { advance(&position, columns: 1) }
        }
        containers.append(Container(indent: markerIndent + padding, line: line, opened: position))
    }

    /// Finds where a line's content begins, markers and the indentation of items left out.
    func content(ofLine line: Int, from lineStart: Int) -> Content {
        if let last = containers.last, last.line == line { return Content(position: last.opened, isLazy: false) }
        var position = LinePosition(offset: lineStart)
        for container in containers {
            if container.line == line {
                position = container.opened
                continue
            }
            let (offset, column) = nonBlank(from: position)
            let indent = column - position.column
            if container.indent < 0 {
                guard indent <= 3, offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else {
                    return Content(position: position, isLazy: true)
                }
                position = LinePosition(offset: offset, column: column)
                advance(&position, bytes: 1)
                skipOneBlank(&position)
            } else if indent >= container.indent {
                advance(&position, columns: container.indent)
            } else if offset >= bytes.count || bytes[offset].isLineEnd {
                position = LinePosition(offset: offset, column: column)
            } else {
                return Content(position: position, isLazy: true)
            }
        }
        return Content(position: position, isLazy: false)
    }

    /// The first byte at or behind a place that is no space or tab, and its column.
    func nonBlank(from position: LinePosition) -> (offset: Int, column: Int) {
        var offset = position.offset
        var column = position.column
        while offset < bytes.count {
            if bytes[offset] == 0x20 {
                column += 1
            } else if bytes[offset] == 0x09 {
                column += 4 - column % 4
            } else {
                break
            }
            offset += 1
        }
        return (offset, column)
    }

    /// Moves by columns; a tab may be used up in part.
    func advance(_ position: inout LinePosition, columns: Int) {
        var columns = columns
        while columns > 0, position.offset < bytes.count, !bytes[position.offset].isLineEnd {
            if bytes[position.offset] == 0x09 {
                let toTab = 4 - position.column % 4
                position.partialTab = toTab > columns
                let step = min(columns, toTab)
                position.column += step
                if !position.partialTab { position.offset += 1 }
                columns -= step
            } else {
                position.partialTab = false
                position.offset += 1
                position.column += 1
                columns -= 1
            }
        }
    }

    private func advance(_ position: inout LinePosition, bytes count: Int) {
        position.offset += count
        position.column += count
        position.partialTab = false
    }

    private func skipOneBlank(_ position: inout LinePosition) {
        if position.offset < bytes.count, bytes[position.offset].isBlank { advance(&position, columns: 1) }
    }
}

extension UInt8 {
    /// A space or a tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// A line feed or a carriage return.
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
    /// What libcmark takes for white space.
    var isMarkdownSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    /// `0`…`9`.
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// `A`…`Z` or `a`…`z`.
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    /// ASCII punctuation, which a backslash may escape.
    var isPunctuation: Bool {
        (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
            || (0x7B...0x7E).contains(self)
    }
}
