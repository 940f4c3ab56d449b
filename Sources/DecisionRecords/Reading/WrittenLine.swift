import Diagnostics
import Syntax

/// One line of a block without its markup, which knows for each byte where it was written and how.
struct WrittenLine {
    /// How a piece of the line was written.
    struct Run {
        /// Where the piece begins and ends in `bytes`.
        var start: Int
        var end: Int
        /// Where it stands in the file.
        var range: SourceRange
        var isStrong = false
        var isStruck = false
        var isCode = false
        var isImage = false
        /// The index of the link's or image's node that holds it.
        var link: Int?
    }

    var bytes: [UInt8] = []
    var runs: [Run] = []
    /// The nodes that the line is made of.
    var nodes: Range<Int> = 0..<0

    var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The offset in the file of a byte of the line.
    func offset(of index: Int) -> Int {
        for run in runs where index >= run.start && index < run.end {
            return run.range.length == run.end - run.start ? run.range.start + index - run.start : run.range.start
        }
        return runs.last?.range.end ?? 0
    }

    /// The offset in the file after the last byte before an end.
    func end(of index: Int) -> Int {
        for run in runs where index > run.start && index <= run.end {
            return run.range.length == run.end - run.start ? run.range.start + index - run.start : run.range.end
        }
        return runs.first?.range.start ?? 0
    }

    /// A part of the line without the white space at its ends, and where it was written.
    func written(_ range: Range<Int>) -> Written<String> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isSpace(at: start) > 0 { start += isSpace(at: start) }
        while start < end, bytes[end - 1] <= 0x20 || isWideSpace(endingAt: end, from: start) {
            end -= bytes[end - 1] <= 0x20 ? 1 : bytes[end - 1] == 0xA0 ? 2 : 3
        }
        guard start < end else {
            let place = start < bytes.count ? offset(of: start) : self.end(of: bytes.count)
            return Written("", at: SourceRange(place, place))
        }
        return Written(
            String(decoding: bytes[start..<end], as: UTF8.self), at: SourceRange(offset(of: start), self.end(of: end)))
    }

    /// The width of the white space at a place: ASCII, a no-break space, a zero-width one; 0 for none.
    func isSpace(at index: Int) -> Int {
        if bytes[index] <= 0x20 { return 1 }
        if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
        if index + 2 < bytes.count {
            if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8B { return 3 }
            if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
        }
        return 0
    }

    private func isWideSpace(endingAt end: Int, from start: Int) -> Bool {
        if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 { return true }
        guard end - start >= 3 else { return false }
        return bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0x8B
            || bytes[end - 3] == 0xE3 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0x80
    }

    /// The nodes of the runs that a part of the line touches, for the links in it.
    func nodes(of range: Range<Int>) -> Range<Int> { nodes }

    /// The words without what is struck out; all of them where nothing else is left.
    var standing: String {
        guard runs.contains(where: \.isStruck) else { return text }
        var left: [UInt8] = []
        for run in runs where !run.isStruck { left.append(contentsOf: bytes[run.start..<run.end]) }
        return String(decoding: left, as: UTF8.self)
    }

    // MARK: Making lines

    /// The lines of a paragraph, a heading or a table's cell; a break, soft or hard, or `<br>` begins a new one.
    static func lines(of block: Node) -> [WrittenLine] {
        let document = block.document
        var lines: [WrittenLine] = []
        lines.reserveCapacity(block.endIndex - block.index > 3 ? 4 : 1)
        var line = WrittenLine()
        line.nodes = block.index + 1..<block.index + 1
        var strongEnd = 0
        var struckEnd = 0
        var linkEnd = 0
        var link: Int?
        var isImage = false
        var isStruckByHTML = false
        func finish(at index: Int) {
            line.nodes = line.nodes.lowerBound..<max(line.nodes.lowerBound, index)
            lines.append(line)
            line = WrittenLine()
            line.nodes = index + 1..<index + 1
        }
        for index in block.index + 1..<max(block.index + 1, block.endIndex) {
            let kind = document.kind(at: index)
            if index >= linkEnd { link = nil }
            switch kind {
            case .strong: strongEnd = max(strongEnd, document.endIndex(at: index))
            case .strikethrough: struckEnd = max(struckEnd, document.endIndex(at: index))
            case .link, .image:
                if link == nil || kind == .link {
                    link = index
                    linkEnd = document.endIndex(at: index)
                    isImage = kind == .image
                } else {
                    isImage = true
                }
            case .text, .code:
                let start = line.bytes.count
                let range = document.range(at: index)
                if start == 0 {
                    line.bytes.reserveCapacity(min(block.range.end - range.start, 256))
                    line.runs.reserveCapacity(min(block.endIndex - index, 4))
                }
                document.appendLiteral(at: index, to: &line.bytes)
                guard line.bytes.count > start else { continue }
                line.runs.append(
                    Run(
                        start: start, end: line.bytes.count, range: range, isStrong: index < strongEnd,
                        isStruck: index < struckEnd || isStruckByHTML, isCode: kind == .code,
                        isImage: link != nil && isImage, link: link))
            case .softBreak, .lineBreak: finish(at: index)
            case .htmlInline:
                let tag = document.node(at: index).literal.lowercased()
                if tag.hasPrefix("<br") {
                    finish(at: index)
                } else if tag.hasPrefix("<del") || tag.hasPrefix("<s>") || tag.hasPrefix("<strike") {
                    isStruckByHTML = true
                } else if tag.hasPrefix("</del") || tag.hasPrefix("</s>") || tag.hasPrefix("</strike") {
                    isStruckByHTML = false
                }
            default: continue
            }
        }
        finish(at: block.endIndex)
        return lines
    }
}
