/// How many columns of a terminal a text takes.
enum TextWidth {
    /// The columns: two for wide letters and most emoji, none for marks that join the letter before.
    static func of(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            guard let first = character.unicodeScalars.first else { return sum }
            if first.properties.generalCategory == .nonspacingMark { return sum }
            return sum + (isWide(first) || character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1)
        }
    }

    /// The ranges of Unicode's East Asian Width `W` and `F` that are in use, coarsely.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
            0x20000...0x3FFFD, 0x2705, 0x274C, 0x2728, 0x26A1, 0x2B50:
            true
        default: false
        }
    }
}
