/// How text becomes part of an HTML or XML file.
enum Escaping {
    /// Where the text will stand: between tags quotes mean nothing, and code is full of them.
    enum Place {
        case content
        case attribute
    }

    /// Adds text with `&`, `<` and `>` escaped, and in an attribute quotes.
    ///
    /// Code points that neither HTML nor XML allows, such as control characters, become U+FFFD, so that a page stays valid
    /// whatever a record holds.
    static func append(_ text: String, in place: Place, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, in: place, to: &bytes) }
    }

    /// Adds UTF-8 in the same way.
    static func append(_ text: UnsafeBufferPointer<UInt8>, in place: Place, to bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        /// Up to where each byte is looked at by itself.
        var careful = 0
        let count = text.count
        while index < count {
            // Eight bytes at a time where none of them needs care, which is most of all text.
            if index >= careful, index + 8 <= count {
                if !mayNeedCare(text, index, in: place) {
                    index += 8
                    continue
                }
                careful = index + 8
            }
            let byte = text[index]
            guard needsCare(byte, in: place) else {
                index += 1
                continue
            }
            let replacement: StaticString
            var length = 1
            switch byte {
            case 0x26: replacement = "&amp;"
            case 0x3C: replacement = "&lt;"
            case 0x3E: replacement = "&gt;"
            case 0x22: replacement = "&quot;"
            case 0x27: replacement = "&#39;"
            case 0x0D:
                // A CR before an LF goes; a lone one is a line break.
                replacement = index + 1 < count && text[index + 1] == 0x0A ? "" : "\n"
            case 0xC2:
                // The control characters U+0080 to U+009F.
                guard index + 1 < count, text[index + 1] < 0xA0 else {
                    index += 1
                    continue
                }
                replacement = "\u{FFFD}"
                length = 2
            case 0xEF:
                guard index + 2 < count, isNoncharacter(text[index + 1], text[index + 2]) else {
                    index += 1
                    continue
                }
                replacement = "\u{FFFD}"
                length = 3
            default: replacement = "\u{FFFD}"
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
            index += length
            start = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<count]))
    }

    /// U+FDD0…U+FDEF, U+FFFE and U+FFFF, by the second and third byte behind EF.
    private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0xB7 ? third >= 0x90 && third <= 0xAF : second == 0xBF && third >= 0xBE
    }

    /// Whether one of eight bytes may need care: a control character, a sign of markup or a byte beyond ASCII. By sums over the
    /// whole word, as in “Bit Twiddling Hacks” (Anderson), “Determine if a word has a byte less than n”.
    @inline(__always)
    private static func mayNeedCare(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, in place: Place) -> Bool {
        let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Below 0x20; `&` and `'`; `<` and `>`; beyond ASCII.
        var found = (word &- ones &* 0x20) & ~word
        let and = (word | ones) ^ (ones &* 0x27)
        found |= (and &- ones) & ~and
        let angle = (word | ones &* 2) ^ (ones &* 0x3E)
        found |= (angle &- ones) & ~angle
        found |= word | (word &+ ones)
        if place == .attribute {
            let quote = word ^ (ones &* 0x22)
            found |= (quote &- ones) & ~quote
        }
        return found & (ones &* 0x80) != 0
    }

    /// Whether a byte cannot simply be copied; answered without a table.
    @inline(__always)
    private static func needsCare(_ byte: UInt8, in place: Place) -> Bool {
        // `?` to `~`, most of all text.
        if byte &- 0x3F < 0x40 { return false }
        if byte >= 0x7F { return byte == 0x7F || byte == 0xC2 || byte == 0xEF }
        switch byte {
        case 0x09, 0x0A: return false
        case ..<0x20, 0x26, 0x3C, 0x3E: return true
        case 0x22, 0x27: return place == .attribute
        default: return false
        }
    }
}
