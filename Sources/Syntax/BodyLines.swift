import Diagnostics

/// The lines of the Markdown behind the front matter, counted as libcmark counts them: from 1.
struct BodyLines {
    /// The whole file as libcmark was given it: of the file's length, NUL replaced.
    let text: UnsafeBufferPointer<UInt8>
    /// Where the Markdown begins.
    let bodyStart: Int
    private let starts: [Int]
    private let linesBefore: Int

    init(source: SourceText, text: UnsafeBufferPointer<UInt8>, bodyStart: Int) {
        self.text = text
        self.bodyStart = bodyStart
        starts = source.lineStarts
        linesBefore = source.line(at: bodyStart) - 1
    }

    /// The number of lines; an empty one behind the last line ending included.
    var count: Int { starts.count - linesBefore }

    /// The offset of a line's first byte; the end of the file for lines behind the last.
    func start(_ line: Int) -> Int {
        if line <= 1 { return bodyStart }
        return line <= count ? starts[linesBefore + line - 1] : text.count
    }

    /// The offset behind a line's ending.
    func nextStart(_ line: Int) -> Int { start(line + 1) }

    /// The offset behind the line ending that stands at an offset.
    func nextStart(from end: Int) -> Int {
        guard end < text.count else { return end }
        return text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
    }

    /// The offset of a line's ending.
    func end(_ line: Int) -> Int {
        let start = start(line)
        var end = nextStart(line)
        while end > start, text[end - 1].isLineEnd { end -= 1 }
        return end
    }

    /// The end of a line without the white space at its end.
    func trimmedEnd(_ line: Int) -> Int {
        let start = start(line)
        var end = nextStart(line)
        while end > start, text[end - 1].isMarkdownSpace { end -= 1 }
        return end
    }

    /// The end of the last line that is not blank.
    func contentEnd(from first: Int, to last: Int) -> Int {
        var line = min(last, count)
        while line > first, trimmedEnd(line) == start(line) { line -= 1 }
        return trimmedEnd(line)
    }

    /// What stands between the `#`s of a heading that begins at an offset; nil for a heading that is underlined.
    func atxContent(at offset: Int, line: Int) -> Range<Int>? {
        var start = offset
        while start < text.count, text[start] == UInt8(ascii: "#") { start += 1 }
        guard (1...6).contains(start - offset) else { return nil }
        guard start >= text.count || text[start].isBlank || text[start].isLineEnd else { return nil }
        var end = trimmedEnd(line)
        var hashes = end
        while hashes > offset, text[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
        if hashes < end, hashes > offset, text[hashes - 1].isBlank {
            end = hashes
            while end > offset, text[end - 1].isMarkdownSpace { end -= 1 }
        }
        while start < end, text[start].isBlank { start += 1 }
        return start..<max(start, end)
    }

    /// Whether a line from `offset` on is a row of `=` or `-`.
    func isSetextUnderline(at offset: Int) -> Bool {
        guard offset < text.count, text[offset] == UInt8(ascii: "=") || text[offset] == UInt8(ascii: "-") else {
            return false
        }
        var index = offset
        while index < text.count, text[index] == text[offset] { index += 1 }
        while index < text.count, text[index].isBlank { index += 1 }
        return index >= text.count || text[index].isLineEnd
    }
}
