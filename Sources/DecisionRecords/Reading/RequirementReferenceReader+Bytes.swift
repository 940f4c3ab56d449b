import Diagnostics

// The reader's look at single bytes and words.
extension RequirementReferenceReader {
    var peek: UInt8 { bytes[position] }

    var peekOrZero: UInt8 { position < end ? bytes[position] : 0 }

    func text(_ range: SourceRange) -> String { String(decoding: bytes[range.start..<range.end], as: UTF8.self) }

    func lowercased(_ range: SourceRange) -> String { text(range).lowercased() }

    /// The text of a range without emphasis, code marks and white space at its ends.
    func plain(_ range: SourceRange) -> String? {
        var result: [UInt8] = []
        for byte in bytes[range.start..<range.end] where byte != UInt8(ascii: "*") && byte != UInt8(ascii: "`") {
            let byte = isSpace(byte) ? 0x20 : byte
            if byte == 0x20, result.isEmpty || result.last == 0x20 { continue }
            result.append(byte)
        }
        while let last = result.last, last == 0x20 || last == UInt8(ascii: "_") { result.removeLast() }
        return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
    }

    func trimmed(_ range: SourceRange) -> SourceRange {
        var range = range
        while range.start < range.end, isSpace(bytes[range.start]) { range.start += 1 }
        while range.end > range.start, isSpace(bytes[range.end - 1]) { range.end -= 1 }
        return range
    }

    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    func isEmphasis(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }

    func isMarkup(_ byte: UInt8) -> Bool {
        isEmphasis(byte) || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    mutating func skipSpaces() {
        while position < end, isSpace(bytes[position]) { position += 1 }
        // A no-break space.
        while position + 1 < end, bytes[position] == 0xC2, bytes[position + 1] == 0xA0 { position += 2 }
    }

    mutating func skipMarkup() {
        while position < end, isSpace(peek) || isEmphasis(peek) || peek == UInt8(ascii: ":") { position += 1 }
    }

    mutating func skipClosingMarkup() {
        while position < end, isMarkup(peek) || peek == UInt8(ascii: "]") { position += 1 }
    }

    func endOfLine(from start: Int) -> Int {
        bytes[start..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
    }

    /// Whether the bytes here are those of a text.
    func matches(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= end else { return false }
        return text.withUTF8Buffer { buffer in
            for (offset, byte) in buffer.enumerated() where bytes[position + offset] != byte { return false }
            return true
        }
    }

    func matches(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard position + utf8.count <= end else { return false }
        return bytes[position..<position + utf8.count].elementsEqual(utf8)
    }

    /// Whether a lower-case word stands here, letter case aside, with no letter or digit behind it.
    func matchesWord(_ word: String) -> Bool {
        let utf8 = word.utf8
        guard position + utf8.count <= end else { return false }
        var index = position
        for byte in utf8 {
            let here = bytes[index]
            let lowered = here >= 0x41 && here <= 0x5A ? here | 0x20 : here
            if lowered != byte { return false }
            index += 1
        }
        return index >= end || !(RequirementIDShape.isAlphanumeric(bytes[index]) || bytes[index] == UInt8(ascii: "-"))
    }

    /// The word that begins here, with the marks that ids, ranges and namespaces hold inside.
    func wordRange(stopsAtSlash: Bool = false) -> SourceRange? {
        var index = position
        while index < end {
            let byte = bytes[index]
            if RequirementIDShape.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: ":")
                || byte == UInt8(ascii: "/") && !stopsAtSlash
            {
                index += 1
            } else {
                break
            }
        }
        while index > position, !RequirementIDShape.isAlphanumeric(bytes[index - 1]) { index -= 1 }
        guard index > position, RequirementIDShape.isAlphanumeric(bytes[position]) else { return nil }
        // `4.1-4.10` and `FR-001-FR-005`: a dash in the middle ends the first of a range.
        let whole = SourceRange(position, index)
        if let dash = rangeDash(in: whole) { return SourceRange(position, dash) }
        return whole
    }

    /// The dash of a range written without spaces; nil for the dashes within an id.
    private func rangeDash(in word: SourceRange) -> Int? {
        for dash in word.start..<word.end where bytes[dash] == UInt8(ascii: "-") {
            let left = SourceRange(word.start, dash)
            let right = SourceRange(dash + 1, word.end)
            switch (shape(of: left), shape(of: right)) {
            case (.number, .number): return dash
            case (.id, .id):
                let prefix = RequirementIDShape.prefix(of: text(left))
                if prefix.utf8.count > 1, RequirementIDShape.prefix(of: text(right)) == prefix { return dash }
            default: continue
            }
        }
        return nil
    }

    /// A run of letters, digits and dashes; letters of other scripts count.
    func plainWordRange() -> SourceRange? {
        var index = position
        while index < end {
            let byte = bytes[index]
            guard
                byte >= 0x80 && !startsPunctuation(at: index) || RequirementIDShape.isAlphanumeric(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(") && isPluralMark(at: index)
            else { break }
            index += byte == UInt8(ascii: "(") ? 3 : 1
        }
        return index > position ? SourceRange(position, index) : nil
    }

    /// `(s)` behind a word.
    private func isPluralMark(at index: Int) -> Bool {
        index > position && index + 2 < end && bytes[index + 1] == UInt8(ascii: "s")
            && bytes[index + 2] == UInt8(ascii: ")")
    }

    /// General punctuation (U+2000 to U+206F), `§`, `·` and no-break space.
    private func startsPunctuation(at index: Int) -> Bool {
        bytes[index] == 0xC2 || bytes[index] == 0xE2 && index + 1 < end && bytes[index + 1] <= 0x81
    }

    func shape(of range: SourceRange) -> RequirementIDShape.Shape {
        RequirementIDShape.shape(of: bytes[range.start..<range.end])
    }

    func hasDigit(_ range: SourceRange) -> Bool {
        bytes[range.start..<range.end].contains(where: RequirementIDShape.isDigit)
    }

    func firstIndex(of text: StaticString, in range: SourceRange) -> Int? {
        var reader = self
        for index in range.start..<range.end {
            reader.position = index
            if reader.matches(text) { return index }
        }
        return nil
    }

    func firstIndex(of byte: UInt8, in range: SourceRange) -> Int? {
        bytes[range.start..<range.end].firstIndex(of: byte)
    }

    func lastIndex(of byte: UInt8, in range: SourceRange) -> Int? { bytes[range.start..<range.end].lastIndex(of: byte) }

    func lastPathPart(_ range: SourceRange) -> SourceRange {
        guard let slash = lastIndex(of: UInt8(ascii: "/"), in: range) else { return range }
        return SourceRange(slash + 1, range.end)
    }

    /// Whether a word can be the name of a set of requirements.
    func isNamespace(_ range: SourceRange) -> Bool {
        guard range.length > 1, RequirementIDShape.isAlphanumeric(bytes[range.start]) else { return false }
        return bytes[range.start..<range.end].contains(where: RequirementIDShape.isLetter)
    }

    /// Whether a slash parts two ids rather than a namespace from an id: `AR-6/7/8`, `FR-1/NFR-2`, `3.5/4.4`.
    func isList(_ left: SourceRange, _ right: SourceRange) -> Bool {
        let first = SourceRange(left.start, firstIndex(of: UInt8(ascii: "/"), in: left) ?? left.end)
        switch shape(of: first) {
        case .number: return true
        case .none: return false
        case .id:
            if shape(of: right) == .number { return !text(right).contains(".") }
            return !bytes[first.start..<first.end].contains { $0 >= 0x61 && $0 <= 0x7A }
        }
    }

    /// Whether a code span's word can be an id: three parts, or two behind a namespace, and no dots as in a file's name.
    func isIdentifierLike(_ range: SourceRange, hasNamespace: Bool = false) -> Bool {
        let word = bytes[range.start..<range.end]
        let parts = word.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        return parts.count >= (hasNamespace ? 2 : 3)
            && word.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ".") }
    }

    /// Whether a namespace was set off by a colon, as in `openspec:billing/…`.
    func usesColonAnywhere(_ namespace: SourceRange?) -> Bool {
        guard let namespace else { return false }
        return bytes[namespace.start..<namespace.end].contains(UInt8(ascii: ":"))
            || namespace.end < end && bytes[namespace.end] == UInt8(ascii: ":")
    }

    /// Whether a word that is no conjunction follows, so that a number before it is a quantity.
    func isFollowedByPlainWord() -> Bool {
        var reader = self
        reader.skipSpaces()
        if reader.position == position, position < end, peek == UInt8(ascii: "%") { return true }
        guard reader.position > position, reader.position < end, RequirementIDShape.isLetter(reader.peek) else {
            return false
        }
        return !["and", "or", "through", "thru", "to", "until"].contains { reader.matchesWord($0) }
    }

    /// The bracket that closes the one at a place, within the text and at most two lines away.
    func matching(_ open: UInt8, _ close: UInt8, from start: Int) -> Int? {
        var depth = 0
        var lines = 0
        for index in start..<end {
            if bytes[index] == open {
                depth += 1
            } else if bytes[index] == close {
                depth -= 1
                if depth == 0 { return index }
            } else if bytes[index] == 0x0A {
                lines += 1
                if lines > 2 { return nil }
            }
        }
        return nil
    }
}
