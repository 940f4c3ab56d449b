/// Searches in bytes, for what a rule must ask of every byte of a log.
enum ByteSearch {
    /// The index at which the pattern first stands; nil for nowhere and for an empty pattern.
    static func first(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let head = pattern.first, bytes.count >= pattern.count else { return nil }
        let offset = bytes.startIndex
        let found = bytes.withUnsafeBufferPointer { buffer -> Int? in
            pattern.withUnsafeBufferPointer { pattern in
                let last = buffer.count - pattern.count
                var index = 0
                while index <= last {
                    if buffer[index] == head {
                        var length = 1
                        while length < pattern.count, buffer[index + length] == pattern[length] { length += 1 }
                        if length == pattern.count { return index }
                    }
                    index += 1
                }
                return nil
            }
        }
        return found.map { $0 + offset }
    }

    /// Whether the pattern stands anywhere.
    static func contains(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool { first(pattern, in: bytes) != nil }

    /// Whether a byte is an ASCII letter or digit, or part of a letter beyond ASCII.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    /// The byte with an ASCII capital made small.
    static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
