/// A piece of raw HTML as a browser would cut it: text, or a tag with its attributes.
enum RawToken {
    case text(ArraySlice<UInt8>)
    case start(RawTag)
    case end(String)
}

/// A start tag as it was written in a record.
struct RawTag {
    /// Its name in lower case.
    var name: String
    /// The attributes by their names in lower case, character references resolved; the first of a name counts.
    var attributes: [String: String] = [:]
}

/// Cuts raw HTML into text and tags. Comments, declarations and processing instructions are nothing.
struct RawTokenizer {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The next piece; nil at the end.
    mutating func next() -> RawToken? {
        while position < bytes.endIndex {
            if bytes[position] != 0x3C { return .text(takeText()) }
            let following = position + 1 < bytes.endIndex ? bytes[position + 1] : 0
            switch following {
            case 0x21: skipDeclaration()
            case 0x3F: skip(past: 0x3E)
            case 0x2F:
                position += 2
                let name = takeName()
                skip(past: 0x3E)
                if !name.isEmpty { return .end(name) }
            case 0x41...0x5A, 0x61...0x7A:
                position += 1
                return .start(takeTag())
            default:
                let start = position
                position += 1
                return .text(bytes[start..<position])
            }
        }
        return nil
    }

    /// Whether a tag follows, white space aside.
    func isFollowed(by tag: StaticString) -> Bool {
        let rest = bytes[position...].drop { $0 <= 0x20 }
        return tag.withUTF8Buffer { tag in
            rest.count >= tag.count && zip(rest, tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        }
    }

    /// Skips all up to and with the end tag of an element whose content is no markup.
    mutating func skipContent(of name: String) {
        while position < bytes.endIndex {
            if bytes[position] == 0x3C, position + 1 < bytes.endIndex, bytes[position + 1] == 0x2F {
                position += 2
                let found = takeName()
                if found == name {
                    skip(past: 0x3E)
                    return
                }
            } else {
                position += 1
            }
        }
    }

    private mutating func takeText() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.endIndex, bytes[position] != 0x3C { position += 1 }
        return bytes[start..<position]
    }

    private mutating func skipDeclaration() {
        if bytes[position...].starts(with: "<!--".utf8) {
            position += 4
            // `<!-->` and `<!--->` are whole comments too.
            if position < bytes.endIndex, bytes[position] == 0x3E {
                position += 1
                return
            }
            while position < bytes.endIndex {
                if bytes[position...].starts(with: "-->".utf8) {
                    position += 3
                    return
                }
                position += 1
            }
            return
        }
        skip(past: 0x3E)
    }

    private mutating func skip(past byte: UInt8) {
        while position < bytes.endIndex, bytes[position] != byte { position += 1 }
        if position < bytes.endIndex { position += 1 }
    }

    private mutating func takeName() -> String {
        var name: [UInt8] = []
        while position < bytes.endIndex {
            switch bytes[position] {
            case 0x41...0x5A: name.append(bytes[position] | 0x20)
            case 0...0x20, 0x2F, 0x3E, 0x3D: return String(decoding: name, as: UTF8.self)
            default: name.append(bytes[position])
            }
            position += 1
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func takeTag() -> RawTag {
        var tag = RawTag(name: takeName())
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == 0x3E {
                position += 1
                break
            }
            if byte <= 0x20 || byte == 0x2F || byte == 0x3D {
                position += 1
                continue
            }
            let name = takeName()
            skipSpaces()
            var value = ""
            if position < bytes.endIndex, bytes[position] == 0x3D {
                position += 1
                skipSpaces()
                value = takeValue()
            }
            if tag.attributes[name] == nil { tag.attributes[name] = value }
        }
        return tag
    }

    private mutating func skipSpaces() {
        while position < bytes.endIndex, bytes[position] <= 0x20 { position += 1 }
    }

    private mutating func takeValue() -> String {
        guard position < bytes.endIndex else { return "" }
        let quote = bytes[position]
        let start: Int
        if quote == 0x22 || quote == 0x27 {
            position += 1
            start = position
            while position < bytes.endIndex, bytes[position] != quote { position += 1 }
            let value = bytes[start..<position]
            if position < bytes.endIndex { position += 1 }
            return CharacterReferences.resolved(value)
        }
        start = position
        while position < bytes.endIndex, bytes[position] > 0x20, bytes[position] != 0x3E { position += 1 }
        return CharacterReferences.resolved(bytes[start..<position])
    }
}

/// `&amp;`, `&#38;` and the like in raw HTML.
enum CharacterReferences {
    /// The names that are understood; another `&name;` is its own letters.
    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
        "trade": "™", "mdash": "—", "ndash": "–", "hellip": "…", "bull": "•", "middot": "·", "times": "×", "rarr": "→",
        "larr": "←", "harr": "↔", "rArr": "⇒", "le": "≤", "ge": "≥", "ne": "≠", "deg": "°", "euro": "€", "pound": "£",
        "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "check": "✓", "colon": ":",
        "Tab": "\t", "NewLine": "\n", "ensp": "\u{2002}", "emsp": "\u{2003}", "shy": "\u{AD}", "sect": "§",
    ]

    /// The bytes as text with references replaced by what they stand for.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var result = ""
        var rest = bytes
        while let ampersand = rest.firstIndex(of: 0x26) {
            result += String(decoding: rest[..<ampersand], as: UTF8.self)
            let tail = rest[(ampersand + 1)...]
            let body = tail.prefix(12).prefix { $0 != 0x3B && $0 > 0x20 }
            if body.endIndex < tail.endIndex, tail[body.endIndex] == 0x3B, let text = character(body) {
                result += text
                rest = tail[(body.endIndex + 1)...]
            } else {
                result += "&"
                rest = tail
            }
        }
        return result + String(decoding: rest, as: UTF8.self)
    }

    private static func character(_ body: ArraySlice<UInt8>) -> String? {
        let name = String(decoding: body, as: UTF8.self)
        guard body.first == 0x23 else { return names[name] }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
        return String(Character(scalar))
    }
}
