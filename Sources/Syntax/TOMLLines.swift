import Diagnostics

/// The pairs of a front matter in TOML, between `+++` lines; what is no pair is passed over.
///
/// Tables are read as if their pairs stood above them: `status` below `[extra]` is the record's.
struct TOMLLines {
    private let source: SourceText
    private var bytes: [UInt8] { source.bytes }
    private let end: Int
    private var pairs: [(key: Written<String>, value: YAMLNode)] = []

    /// The mapping of the pairs in a range.
    static func root(of source: SourceText, in range: SourceRange) -> YAMLNode {
        var lines = TOMLLines(source: source, end: range.end)
        lines.read(from: range.start)
        return YAMLNode(.mapping(lines.pairs), at: range)
    }

    private init(source: SourceText, end: Int) {
        self.source = source
        self.end = end
    }

    private mutating func read(from start: Int) {
        var index = start
        while index < end {
            let line = source.trimmed(source.range(ofLine: source.line(at: index)))
            index = endOfLine(index)
            guard line.length > 2, bytes[line.start] != UInt8(ascii: "#"), bytes[line.start] != UInt8(ascii: "["),
                let sign = (line.start..<line.end).first(where: { bytes[$0] == UInt8(ascii: "=") })
            else { continue }
            var key = source.trimmed(SourceRange(line.start, sign))
            if key.length > 1, isQuote(bytes[key.start]) { key = SourceRange(key.start + 1, key.end - 1) }
            var place = sign + 1
            guard key.length > 0, let value = value(&place) else { continue }
            // A list may go on below.
            if place > index { index = endOfLine(place) }
            let name = source.text(key)
            if !pairs.contains(where: { $0.key.value == name }) { pairs.append((Written(name, at: key), value)) }
        }
    }

    private func endOfLine(_ index: Int) -> Int {
        var index = index
        while index < end, bytes[index] != 0x0A { index += 1 }
        return min(end, index + 1)
    }

    private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private func skipBlanks(_ index: inout Int, lines: Bool) {
        while index < end {
            if bytes[index] == 0x20 || bytes[index] == 0x09 || lines && (bytes[index] == 0x0A || bytes[index] == 0x0D) {
                index += 1
            } else if lines, bytes[index] == UInt8(ascii: "#") {
                index = endOfLine(index)
            } else {
                return
            }
        }
    }

    /// The value at a place, which then stands behind it; nil for none.
    private func value(_ index: inout Int) -> YAMLNode? {
        skipBlanks(&index, lines: false)
        guard index < end, bytes[index] != 0x0A else { return nil }
        let start = index
        if isQuote(bytes[index]) { return string(&index) }
        if bytes[index] == UInt8(ascii: "[") {
            index += 1
            var items: [YAMLNode] = []
            while true {
                skipBlanks(&index, lines: true)
                guard index < end else { return nil }
                if bytes[index] == UInt8(ascii: "]") { break }
                if bytes[index] == UInt8(ascii: ",") {
                    index += 1
                } else if isQuote(bytes[index]) {
                    guard let item = string(&index) else { return nil }
                    items.append(item)
                } else {
                    items.append(bare(&index, inList: true))
                }
            }
            index += 1
            return YAMLNode(.sequence(items), at: SourceRange(start, index))
        }
        return bare(&index, inList: false)
    }

    /// A number, a day or a word, up to what parts it from the next.
    private func bare(_ index: inout Int, inList: Bool) -> YAMLNode {
        let start = index
        while index < end, bytes[index] != 0x0A, bytes[index] != UInt8(ascii: "#"),
            !inList || bytes[index] != UInt8(ascii: ",") && bytes[index] != UInt8(ascii: "]")
        {
            index += 1
        }
        let range = source.trimmed(SourceRange(start, index))
        return YAMLNode(.scalar(source.text(range), isPlain: true), at: range)
    }

    /// A text in quotes, on one line or in three quotes on several; nil where it is not closed.
    private func string(_ index: inout Int) -> YAMLNode? {
        let start = index
        let quote = bytes[index]
        var width = 1
        if index + 2 < end, bytes[index + 1] == quote, bytes[index + 2] == quote { width = 3 }
        index += width
        var text: [UInt8] = []
        while index < end, width == 3 || bytes[index] != 0x0A {
            if bytes[index] == quote,
                width == 1 || index + 2 < end && bytes[index + 1] == quote && bytes[index + 2] == quote
            {
                index += width
                let words = String(decoding: text, as: UTF8.self)
                return YAMLNode(.scalar(words, isPlain: false), at: SourceRange(start, index))
            }
            if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), index + 1 < end {
                index += 1
                text.append(bytes[index] == UInt8(ascii: "n") ? 0x0A : bytes[index])
            } else {
                text.append(bytes[index])
            }
            index += 1
        }
        return nil
    }
}
