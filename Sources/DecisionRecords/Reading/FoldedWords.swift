/// Words as they are compared: lower case, without markup, punctuation and emoji, one space between them.
enum FoldedWords {
    /// The words of a text; `&` and `+` between words count as “and”.
    static func fold(_ text: some StringProtocol) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isSpaced = true
        func space(_ result: inout [UInt8]) {
            if !isSpaced {
                result.append(0x20)
                isSpaced = true
            }
        }
        var hasWide = false
        for byte in text.utf8 where byte >= 0x80 {
            hasWide = true
            break
        }
        if !hasWide {
            for byte in text.utf8 {
                switch byte {
                case 0x61...0x7A, 0x30...0x39:
                    result.append(byte)
                    isSpaced = false
                case 0x41...0x5A:
                    result.append(byte | 0x20)
                    isSpaced = false
                case 0x26:
                    space(&result)
                    result.append(contentsOf: [0x61, 0x6E, 0x64, 0x20])
                default: space(&result)
                }
            }
        } else {
            for scalar in text.unicodeScalars {
                if scalar.value < 0x80 {
                    let byte = UInt8(scalar.value)
                    switch byte {
                    case 0x61...0x7A, 0x30...0x39:
                        result.append(byte)
                        isSpaced = false
                    case 0x41...0x5A:
                        result.append(byte | 0x20)
                        isSpaced = false
                    case 0x26:
                        space(&result)
                        result.append(contentsOf: [0x61, 0x6E, 0x64, 0x20])
                    default: space(&result)
                    }
                } else if isLetter(scalar) {
                    result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                    isSpaced = false
                } else if !isInvisible(scalar) {
                    space(&result)
                }
            }
        }
        if isSpaced, !result.isEmpty { result.removeLast() }
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

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
