/// Where the parts of a link end, found as libcmark finds them (`inlines.c`, `scanners.re`).
struct LinkSyntax {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The parts of a link definition, as offsets.
    struct Definition {
        var label: Range<Int>
        var destination: Range<Int>
        var title: Range<Int>?
        /// Behind the line ending.
        var end: Int
    }

    /// A destination in parentheses, as offsets.
    struct InlineTarget {
        var destination: Range<Int>
        /// Behind the closing parenthesis.
        var end: Int
    }

    /// Reads `(destination "title")`; nil when there is none at `start`.
    func inlineTarget(at start: Int) -> InlineTarget? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
        let destination = skipSpaces(start + 1)
        guard let destinationEnd = linkDestination(at: destination) else { return nil }
        let title = skipSpaces(destinationEnd)
        let titleEnd = title == destinationEnd ? title : linkTitle(at: title) ?? title
        let end = skipSpaces(titleEnd)
        guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return nil }
        return InlineTarget(destination: destination..<destinationEnd, end: end + 1)
    }

    /// The offset behind `[label]`; nil when there is none at `start`.
    func label(at start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"): return index - start - 1 > 1000 ? nil : index + 1
            case UInt8(ascii: "\\"):
                index += index + 1 < bytes.count && bytes[index + 1].isPunctuation ? 2 : 1
            default: index += 1
            }
            if index - start > 1002 { return nil }
        }
        return nil
    }

    /// A link definition at `start`, which is the start of a paragraph's line.
    func definition(at start: Int) -> Definition? {
        guard let labelEnd = label(at: start), labelEnd < bytes.count, bytes[labelEnd] == UInt8(ascii: ":"),
            bytes[start + 1..<labelEnd - 1].contains(where: { !$0.isMarkdownSpace })
        else { return nil }
        let destination = skipBlanksAndLineEnd(labelEnd + 1)
        guard let destinationEnd = linkDestination(at: destination, endsText: true) else { return nil }
        var result = Definition(
            label: start + 1..<labelEnd - 1, destination: destination..<destinationEnd, end: destinationEnd)
        let title = skipBlanksAndLineEnd(destinationEnd)
        if title > destinationEnd, let titleEnd = linkTitle(at: title), let end = lineEnd(behindBlanks: titleEnd) {
            result.title = title..<titleEnd
            result.end = end
            return result
        }
        guard let end = lineEnd(behindBlanks: destinationEnd) else { return nil }
        result.end = end
        return result
    }

    /// The offset behind a run of one byte.
    func run(of byte: UInt8, at start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == byte { index += 1 }
        return index
    }

    /// The offset behind white space, line endings included.
    func skipSpaces(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isMarkdownSpace { index += 1 }
        return index
    }

    private func skipBlanks(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        return index
    }

    private func skipBlanksAndLineEnd(_ start: Int) -> Int {
        let index = skipBlanks(start)
        guard let behind = lineEnd(at: index), index < bytes.count else { return index }
        return skipBlanks(behind)
    }

    private func lineEnd(behindBlanks start: Int) -> Int? { lineEnd(at: skipBlanks(start)) }

    /// The offset behind a line ending at `start`; the end of the text counts as one.
    private func lineEnd(at start: Int) -> Int? {
        guard start < bytes.count else { return start }
        if bytes[start] == 0x0A { return start + 1 }
        guard bytes[start] == 0x0D else { return nil }
        return start + 1 < bytes.count && bytes[start + 1] == 0x0A ? start + 2 : start + 1
    }

    /// The offset behind a destination; the text may end behind that of a definition.
    private func linkDestination(at start: Int, endsText: Bool = false) -> Int? {
        var index = start
        if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
            index += 1
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: ">"): return index + 1
                case UInt8(ascii: "\\"): index += 2
                case 0x0A, UInt8(ascii: "<"): return nil
                default: index += 1
                }
            }
            return nil
        }
        var depth = 0
        loop: while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1].isPunctuation {
                index += 2
            } else if byte == UInt8(ascii: "(") {
                depth += 1
                index += 1
                if depth > 32 { return nil }
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break loop }
                depth -= 1
                index += 1
            } else if byte.isMarkdownSpace {
                break
            } else {
                index += 1
            }
        }
        if depth != 0 || index >= bytes.count && !endsText { return nil }
        return endsText && index == start ? nil : index
    }

    /// The offset behind a quoted title.
    private func linkTitle(at start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let closing: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var escapedClosing: Int?
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1].isPunctuation {
                if bytes[index + 1] == closing { escapedClosing = index + 2 }
                index += 2
            } else if bytes[index] == closing {
                return index + 1
            } else if closing == UInt8(ascii: ")"), bytes[index] == UInt8(ascii: "(") {
                return escapedClosing
            } else {
                index += 1
            }
        }
        return escapedClosing
    }
}
