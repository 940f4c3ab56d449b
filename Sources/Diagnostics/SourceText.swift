/// The text of one file: its path, its bytes as valid UTF-8, and where its lines begin.
///
/// A value by behaviour, a class for cheap sharing: nothing in it changes after it is made.
public final class SourceText: Sendable {
    /// How the bytes of the file became UTF-8.
    public enum Encoding: Sendable {
        /// The bytes are the file's own.
        case utf8
        /// The file was no UTF-8 and was read as Latin-1. Offsets count the transcoded bytes, so the file is not edited.
        case latin1
    }

    /// The path as it is shown to a reader, with `/` between its parts.
    public let path: String
    /// The bytes of the file, a byte order mark included; always valid UTF-8.
    public let bytes: [UInt8]
    /// The offset at which each line begins; never empty.
    public let lineStarts: [Int]
    /// How the bytes became UTF-8.
    public let encoding: Encoding

    /// Makes a text of a file's bytes; bytes that are no UTF-8 are read as Latin-1.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        if bytes.withUnsafeBufferPointer(UTF8Validation.isValid) {
            self.bytes = bytes
            self.encoding = .utf8
        } else {
            self.bytes = SourceText.transcodedFromLatin1(bytes)
            self.encoding = .latin1
        }
        self.lineStarts = SourceText.findLineStarts(self.bytes)
    }

    /// Makes a text of a string, as tests and editors do.
    public convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The length of a byte order mark at the start: 3 or 0.
    public var byteOrderMarkLength: Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// The number of lines, counting from 1; a final newline begins no further line unless the file is empty.
    public var lineCount: Int {
        lineStarts.count > 1 && lineStarts[lineStarts.count - 1] == bytes.count
            ? lineStarts.count - 1 : lineStarts.count
    }

    /// The line, counting from 1, on which an offset stands. Cost: a binary search.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The line and column, both counting from 1, of an offset.
    public func position(at offset: Int) -> SourcePosition {
        let line = line(at: offset)
        return SourcePosition(line: line, column: offset - lineStarts[line - 1] + 1, offset: offset)
    }

    /// The range of a line, counting from 1, without its line ending; empty for a line that does not exist.
    public func range(ofLine line: Int) -> SourceRange {
        guard line >= 1, line <= lineStarts.count else { return SourceRange(bytes.count, bytes.count) }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return SourceRange(start, end)
    }

    /// The text of a range; offsets beyond the file are cut off.
    public func text(_ range: SourceRange) -> String {
        String(decoding: slice(range), as: UTF8.self)
    }

    /// The bytes of a range; offsets beyond the file are cut off.
    public func slice(_ range: SourceRange) -> ArraySlice<UInt8> {
        let start = min(max(range.start, 0), bytes.count)
        return bytes[start..<min(max(range.end, start), bytes.count)]
    }

    /// Hands over the bytes of a range, those beyond the file cut off, without a slice that keeps the text alive.
    public func withBytes<Result>(of range: SourceRange, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = min(max(range.start, 0), bytes.count)
        let end = min(max(range.end, start), bytes.count)
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The range without the white space at its ends.
    public func trimmed(_ range: SourceRange) -> SourceRange {
        var start = min(max(range.start, 0), bytes.count)
        var end = min(max(range.end, start), bytes.count)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return SourceRange(start, end)
    }

    private static func transcodedFromLatin1(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else {
                result.append(0xC0 | byte >> 6)
                result.append(0x80 | byte & 0x3F)
            }
        }
        return result
    }

    /// Line endings are LF, CRLF and a lone CR, as in CommonMark.
    private static func findLineStarts(_ bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 2)
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            if !ByteSearch.contains(0x0D, in: buffer) {
                while let offset = ByteSearch.firstOffset(0x0A, in: UnsafeBufferPointer(rebasing: buffer[index...])) {
                    index += offset + 1
                    starts.append(index)
                }
                return
            }
            while index < buffer.count {
                let byte = buffer[index]
                index += 1
                if byte == 0x0D, index < buffer.count, buffer[index] == 0x0A { index += 1 }
                if byte == 0x0A || byte == 0x0D { starts.append(index) }
            }
        }
        return starts
    }
}

/// A place in a file for a person: line and column count from 1, the column in UTF-8 bytes.
public struct SourcePosition: Hashable, Sendable {
    /// The line, counting from 1.
    public var line: Int
    /// The column in UTF-8 bytes, counting from 1.
    public var column: Int
    /// The offset in bytes, counting from 0.
    public var offset: Int

    /// Makes a position.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}
