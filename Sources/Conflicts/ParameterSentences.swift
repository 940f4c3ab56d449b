import Diagnostics

/// Parts a paragraph into sentences and words, with their places.
enum Sentences {
    /// The sentences of a paragraph: they end at a full stop, a semicolon, a hard break, and before a bold line.
    static func split(_ range: SourceRange, _ source: SourceText) -> [SourceRange] {
        let bytes = source.bytes
        var result: [SourceRange] = []
        var start = range.start
        var index = range.start
        while index < range.end {
            let byte = bytes[index]
            let next = index + 1 < range.end ? bytes[index + 1] : 0x20
            var isEnd = false
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): isEnd = next <= 0x20
            case 0x0A, 0x0D:
                isEnd =
                    next == UInt8(ascii: "*") || (index >= 2 && bytes[index - 1] == 0x20 && bytes[index - 2] == 0x20)
                    || (index >= 1 && bytes[index - 1] == 0x5C)
            default: break
            }
            index += 1
            if isEnd {
                result.append(source.trimmed(SourceRange(start, index)))
                start = index
            }
        }
        if start < range.end { result.append(source.trimmed(SourceRange(start, range.end))) }
        return result.filter { !$0.isEmpty }
    }

    /// The words, numbers and signs of a sentence, without emphasis; `30s` and `24h` become two words.
    static func words(_ range: SourceRange, _ source: SourceText) -> [ParameterWord] {
        let bytes = source.bytes
        var words: [ParameterWord] = []
        var index = range.start
        while index < range.end {
            let byte = bytes[index]
            if byte >= 0x30, byte <= 0x39 {
                var end = index
                while end < range.end, isDigit(bytes[end]) || isDigitSeparator(bytes, end, range.end) { end += 1 }
                let digits = bytes[index..<end].filter { $0 != UInt8(ascii: ",") }
                words.append(word(String(decoding: digits, as: UTF8.self), index, end, isName: false))
                index = end
            } else if isLetter(byte) {
                var end = index
                while end < range.end, isLetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
                let text = String(decoding: bytes[index..<end], as: UTF8.self)
                let isCapital = byte >= 0x41 && byte <= 0x5A
                words.append(word(text.lowercased(), index, end, isName: isCapital && index > range.start))
                index = end
            } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") {
                let isArrow = index + 1 < range.end && bytes[index + 1] == UInt8(ascii: ">")
                words.append(word(isArrow ? "->" : "-", index, index + (isArrow ? 2 : 1), isName: false))
                index += isArrow ? 2 : 1
            } else if byte > 0x20, ![0x2A, 0x5F, 0x60, 0x22, 0x27].contains(byte) {
                // A sign: one byte, or a whole scalar such as “–”, “→” and “≥”.
                var end = index + 1
                while byte >= 0x80, end < range.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
                words.append(word(String(decoding: bytes[index..<end], as: UTF8.self), index, end, isName: false))
                index = end
            } else {
                index += 1
            }
        }
        return words
    }

    private static func word(_ text: String, _ start: Int, _ end: Int, isName: Bool) -> ParameterWord {
        ParameterWord(text: text, range: SourceRange(start, end), isName: isName)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isDigitSeparator(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")) && index + 1 < end
            && isDigit(bytes[index + 1])
    }

    /// ASCII letters, and the lead and tail bytes of Latin, Greek and Cyrillic ones; other scalars are signs.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xC3...0xDF: true
        default: false
        }
    }
}
