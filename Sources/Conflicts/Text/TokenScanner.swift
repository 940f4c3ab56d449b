/// Cuts UTF-8 into words, by bytes and without making strings.
///
/// A word is a run of letters and digits; `_` and `-` part words, `C++`, `C#` and `F#` keep their signs. Addresses, link
/// destinations and HTML comments are passed over. Han, Kana and Hangul have no spaces: each two neighbours are a word.
enum TokenScanner {
    /// A word as it stands in the bytes.
    struct Token {
        /// The 64-bit FNV-1a hash of the bytes, ASCII letters made small.
        var hash: UInt64
        var start: Int
        var end: Int
        var isASCII: Bool
    }

    static let hashBasis: UInt64 = 0xcbf2_9ce4_8422_2325
    static let hashPrime: UInt64 = 0x100_0000_01b3

    /// The hash that a word's token has.
    static func hash(of word: String) -> UInt64 {
        var hash = hashBasis
        for byte in word.utf8 { hash = (hash ^ UInt64(lowercased(byte))) &* hashPrime }
        return hash
    }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Hands over each word of a part of the bytes, and the humps of `camelCase` words after the word itself.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, splittingHumps: Bool = true, _ emit: (Token) -> Void
    ) {
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let byte = bytes[index]
            if isWordByte(byte) {
                index = word(bytes, from: index, to: end, splittingHumps: splittingHumps, emit)
            } else if byte >= 0x80 {
                let (scalar, length) = decode(bytes, index, end)
                if isUnspaced(scalar) {
                    index = unspaced(bytes, from: index, to: end, emit)
                } else if isLetter(scalar) {
                    index = word(bytes, from: index, to: end, splittingHumps: splittingHumps, emit)
                } else {
                    index += length
                }
            } else {
                index = passedOver(bytes, from: index, to: end) ?? index + 1
            }
        }
    }

    /// Where what is no prose ends: an HTML comment or a link's destination; nil for all else.
    private static func passedOver(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        switch bytes[start] {
        case UInt8(ascii: "<"):
            guard start + 3 < end, bytes[start + 1] == UInt8(ascii: "!"), bytes[start + 2] == UInt8(ascii: "-"),
                bytes[start + 3] == UInt8(ascii: "-")
            else { return nil }
            var index = start + 4
            while index + 2 < end {
                if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                    bytes[index + 2] == UInt8(ascii: ">")
                {
                    return index + 3
                }
                index += 1
            }
            return end
        case UInt8(ascii: "]"):
            guard start + 1 < end, bytes[start + 1] == UInt8(ascii: "(") else { return nil }
            var index = start + 2
            while index < end, bytes[index] != UInt8(ascii: ")"), bytes[index] != 0x0A { index += 1 }
            return index
        default: return nil
        }
    }

    private static func word(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, splittingHumps: Bool, _ emit: (Token) -> Void
    ) -> Int {
        var index = start
        var hash = hashBasis
        var isASCII = true
        var humps = 0
        var previousIsSmall = false
        while index < end {
            let byte = bytes[index]
            if isWordByte(byte) {
                let isCapital = byte &- 0x41 < 26
                if isCapital, previousIsSmall { humps += 1 }
                previousIsSmall = !isCapital
                hash = (hash ^ UInt64(lowercased(byte))) &* hashPrime
                index += 1
            } else if byte >= 0x80 {
                let (scalar, length) = decode(bytes, index, end)
                guard isLetter(scalar), !isUnspaced(scalar) else { break }
                isASCII = false
                for offset in 0..<length { hash = (hash ^ UInt64(bytes[index + offset])) &* hashPrime }
                index += length
            } else {
                break
            }
        }
        // An address is no prose.
        if index + 2 < end, bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "/"),
            bytes[index + 2] == UInt8(ascii: "/")
        {
            while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ")"), bytes[index] != UInt8(ascii: ">")
            {
                index += 1
            }
            return index
        }
        let wordEnd = index
        if index - start == 1 {
            while index < end, index - start < 3,
                bytes[index] == UInt8(ascii: "+") || (bytes[index] == UInt8(ascii: "#") && index == start + 1)
            {
                hash = (hash ^ UInt64(bytes[index])) &* hashPrime
                index += 1
            }
        }
        emit(Token(hash: hash, start: start, end: index, isASCII: isASCII))
        if humps > 0, splittingHumps, isASCII { emitHumps(bytes, from: start, to: wordEnd, emit) }
        return index
    }

    private static func emitHumps(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ emit: (Token) -> Void
    ) {
        var from = start
        var hash = hashBasis
        var previousIsSmall = false
        for index in start..<end {
            let isCapital = bytes[index] &- 0x41 < 26
            if isCapital, previousIsSmall {
                if index - from > 2 { emit(Token(hash: hash, start: from, end: index, isASCII: true)) }
                from = index
                hash = hashBasis
            }
            previousIsSmall = !isCapital
            hash = (hash ^ UInt64(lowercased(bytes[index]))) &* hashPrime
        }
        if end - from > 2 { emit(Token(hash: hash, start: from, end: end, isASCII: true)) }
    }

    private static func unspaced(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ emit: (Token) -> Void
    ) -> Int {
        var index = start
        var previous: (start: Int, end: Int)?
        while index < end {
            let (scalar, length) = decode(bytes, index, end)
            guard isUnspaced(scalar) else { break }
            if let previous {
                var hash = hashBasis
                for offset in previous.start..<index + length { hash = (hash ^ UInt64(bytes[offset])) &* hashPrime }
                emit(Token(hash: hash, start: previous.start, end: index + length, isASCII: false))
            }
            previous = (index, index + length)
            index += length
        }
        return index
    }

    /// The scalar at an offset and its length; the bytes are valid UTF-8, a cut end gives U+FFFD.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0, index + 1 < end { return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2) }
        if first < 0xF0, index + 2 < end {
            return ((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
        }
        if index + 3 < end {
            return (
                (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6
                    | UInt32(bytes[index + 3] & 0x3F), 4
            )
        }
        return (0xFFFD, 1)
    }

    private static func isUnspaced(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x2FA1F:
            true
        default: false
        }
    }

    /// Letters by block, which is enough to part words: no table of all scripts is carried along.
    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x36F, 0x370...0x1FFF, 0x2C00...0x2DFF,
            0x3040...0x9FFF, 0xA640...0xD7AF, 0xF900...0xFAFF, 0xFB00...0xFDFF, 0xFE70...0xFEFF, 0x20000...0x2FA1F:
            true
        default: false
        }
    }

    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}
