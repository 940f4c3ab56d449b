/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7), found without a string being made.
enum UTF8Validation {
    /// Whether all the bytes are.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            // Most text is ASCII.
            index = ByteSearch.endOfASCII(bytes, from: index)
            guard index < bytes.count else { return true }
            let length = sequenceLength(at: index, of: bytes)
            guard length > 0 else { return false }
            index += length
        }
        return true
    }

    /// The length of the character at an index; 0 when there is none.
    private static func sequenceLength(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let length: Int
        // The second byte is narrowed where a longer form, a surrogate or too high a code point would begin.
        let second: ClosedRange<UInt8>
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
