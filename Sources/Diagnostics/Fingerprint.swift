/// Short hashes for change detection: 64-bit FNV-1a, written as 16 hexadecimal digits.
///
/// No security boundary: whoever wants two texts with one fingerprint can have them.
/// Source: Fowler, Noll, Vo, “The FNV Non-Cryptographic Hash Algorithm”, draft-eastlake-fnv.
public enum Fingerprint {
    /// The fingerprint of a text's UTF-8 bytes.
    public static func of(_ text: String) -> String {
        var hash = offsetBasis
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
        return hexadecimal(hash)
    }

    /// The fingerprint of bytes.
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        var hash = offsetBasis
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hexadecimal(hash)
    }

    /// The fingerprint of the bytes of a file; the same as that of any other sequence of them, and faster.
    public static func of(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            var hash = offsetBasis
            for byte in buffer { hash = (hash ^ UInt64(byte)) &* prime }
            return hexadecimal(hash)
        }
    }

    /// A fingerprint of the bytes of a large file: another than `of` gives, made of eight bytes at a time.
    public static func ofWords(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { buffer in
            var hash = offsetBasis ^ UInt64(buffer.count)
            var index = 0
            while index + 8 <= buffer.count {
                let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                hash = (hash ^ word) &* prime
                // A product carries upwards only: the high bits come back to where the next word meets them.
                hash ^= hash >> 32
                index += 8
            }
            while index < buffer.count {
                hash = (hash ^ UInt64(buffer[index])) &* prime
                index += 1
            }
            return hexadecimal(hash ^ hash >> 29)
        }
    }

    private static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
