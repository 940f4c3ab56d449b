/// Looking through bytes sixteen at a time. What is done to each byte of every file is done here.
enum ByteScan {
    /// What stands in a text that was found word for word.
    struct Match {
        /// Whether it may have been written with an escape or an entity after all.
        var holdsEscapes = false
        /// Whether it may hold tildes or a bare address.
        var holdsExtensions = false
    }

    /// Compares a literal with what stands in the text, and looks at what it holds; nil when the two differ.
    static func match(_ literal: UnsafeBufferPointer<UInt8>, _ text: UnsafePointer<UInt8>) -> Match? {
        guard let start = literal.baseAddress else { return Match() }
        let count = literal.count
        let left = UnsafeRawPointer(start)
        let right = UnsafeRawPointer(text)
        var (differences, escapes, extensions) = (Chunk.zero, Chunk.zero, Chunk.zero)
        // The last sixteen overlap with those before; the last byte of all has none behind it and is looked at alone.
        let last = count - 17
        var index = 0
        while index <= last {
            let chunk = left.loadUnaligned(fromByteOffset: index, as: Chunk.self)
            differences |= chunk ^ right.loadUnaligned(fromByteOffset: index, as: Chunk.self)
            let next = left.loadUnaligned(fromByteOffset: index + 1, as: Chunk.self)
            escapes |= zeros(chunk ^ each("&")) | zeros(chunk ^ each("\\"))
            extensions |= zeros(chunk ^ each("~")) | zeros(chunk ^ each("@"))
            extensions |=
                zeros((chunk ^ each(":")) | (next ^ each("/"))) | zeros((chunk ^ each("w")) | (next ^ each("w")))
            if index == last {
                index = count - 1
                break
            }
            index = min(index + 16, last)
        }
        if differences != .zero { return nil }
        var match = Match(holdsEscapes: escapes != .zero, holdsExtensions: extensions != .zero)
        while index < count {
            let byte = start[index]
            guard byte == text[index] else { return nil }
            match.note(byte, next: index + 1 < count ? start[index + 1] : 0)
            index += 1
        }
        return match
    }

    /// Whether a text may hold tildes or a bare address.
    static func holdsExtensions(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = literal.baseAddress else { return false }
        return match(literal, start)?.holdsExtensions ?? false
    }

    /// Sixteen bytes, in two words.
    private typealias Chunk = SIMD2<UInt64>

    /// Sixteen times the same byte.
    private static func each(_ byte: Unicode.Scalar) -> Chunk {
        Chunk(repeating: UInt64(truncatingIfNeeded: byte.value) &* 0x0101_0101_0101_0101)
    }

    /// Not 0 when one of the bytes is 0.
    private static func zeros(_ chunk: Chunk) -> Chunk {
        (chunk &- Chunk(repeating: 0x0101_0101_0101_0101)) & ~chunk & Chunk(repeating: 0x8080_8080_8080_8080)
    }
}

extension ByteScan.Match {
    fileprivate mutating func note(_ byte: UInt8, next: UInt8) {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "\\"): holdsEscapes = true
        case UInt8(ascii: "~"), UInt8(ascii: "@"): holdsExtensions = true
        case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { holdsExtensions = true }
        case UInt8(ascii: "w"): if next == UInt8(ascii: "w") { holdsExtensions = true }
        default: break
        }
    }
}
