/// Words as they are compared: lower case, without markup, punctuation and emoji, one space between them.
enum FoldedWords {
    /// The words of a text; `&` and `+` between words count as “and”.
    static func fold(_ text: some StringProtocol) -> String {
        text.withUTF8Bytes(fold(utf8:))
    }

    /// The words of a part of a text.
    static func fold(_ bytes: ArraySlice<UInt8>) -> String { bytes.withUnsafeBufferPointer(fold(utf8:)) }

    private static func fold(utf8 text: UnsafeBufferPointer<UInt8>) -> String {
        // `&` grows into a word and a space.
        var ampersands = 0
        for byte in text {
            if byte >= 0x80 { return fold(wide: text) }
            if byte == 0x26 { ampersands += 1 }
        }
        return String(unsafeUninitializedCapacity: text.count + ampersands * 4) { result in
            var count = 0
            var isOpen = false
            for byte in text {
                if byte &- 0x61 < 26 || isDigit(byte) {
                    result[count] = byte
                    count += 1
                    isOpen = true
                } else if byte &- 0x41 < 26 {
                    result[count] = byte | 0x20
                    count += 1
                    isOpen = true
                } else {
                    if isOpen {
                        result[count] = 0x20
                        count += 1
                        isOpen = false
                    }
                    if byte == 0x26 {
                        for letter in "and ".utf8 {
                            result[count] = letter
                            count += 1
                        }
                    }
                }
            }
            return count > 0 && result[count - 1] == 0x20 ? count - 1 : count
        }
    }

    /// The words of a text with letters beyond ASCII.
    private static func fold(wide text: UnsafeBufferPointer<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        func space() {
            if let last = result.last, last != 0x20 { result.append(0x20) }
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: result.append(UInt8(scalar.value))
            case 0x41...0x5A: result.append(UInt8(scalar.value) | 0x20)
            case 0x26:
                space()
                result.append(contentsOf: "and ".utf8)
            case 0..<0x80: space()
            default:
                if isLetter(scalar) {
                    result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                } else if !isInvisible(scalar) {
                    space()
                }
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
        case 0x300...0x36F: true
        case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FAFF:
            false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// Zero-width marks, soft hyphens and variation selectors part no words.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// The words of a text that is folded already.
    static func words(of folded: String) -> [Substring] {
        let bytes = folded.utf8
        var result: [Substring] = []
        result.reserveCapacity(folded.withUTF8Bytes { $0.count { $0 == 0x20 } } + 1)
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
            if start < end { result.append(folded[start..<end]) }
            if end == bytes.endIndex { break }
            start = bytes.index(after: end)
        }
        return result
    }

    /// Folded words without a number before them (`2 context`, `2 1 context`).
    static func withoutNumbering(_ folded: String) -> Substring {
        var rest = Substring(folded)
        while let first = rest.utf8.first, isDigit(first) {
            guard let space = rest.utf8.firstIndex(of: 0x20) else { return rest }
            guard rest.utf8[..<space].allSatisfy(isDigit) else { return rest }
            rest = rest[rest.index(after: space)...]
        }
        return rest
    }

    /// Words with those among them that have accents spelt without as well: “decisao”, “consequences”.
    static func withPlainSpellings<Value>(_ words: [(word: String, value: Value)]) -> [(word: String, value: Value)] {
        words
            + words.compactMap { word, value in
                withoutAccents(word).map { (word: $0, value: value) }
            }
    }

    /// Folded words without the accents of Latin letters; nil for words without any.
    private static func withoutAccents(_ folded: String) -> String? {
        guard folded.utf8.contains(where: { $0 >= 0xC3 && $0 <= 0xC5 }) else { return nil }
        var result = ""
        for scalar in folded.unicodeScalars {
            if let plain = plainLetters[scalar] { result += plain } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    private static let plainLetters: [Unicode.Scalar: String] = {
        let rows = [
            ("a", "àáâãåą"), ("c", "çćč"), ("e", "èéêëę"), ("g", "ğ"), ("i", "ìíîïı"), ("n", "ñń"), ("o", "òóôõø"),
            ("s", "şśš"), ("u", "ùúû"), ("y", "ýÿ"), ("z", "żźž"), ("ae", "äæ"), ("oe", "öœ"), ("ue", "ü"), ("ss", "ß"),
        ]
        var letters: [Unicode.Scalar: String] = [:]
        for (plain, accented) in rows {
            for scalar in accented.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
