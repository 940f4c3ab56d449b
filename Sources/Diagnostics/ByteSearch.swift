#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Searches in bytes, and what one byte is: what is asked of every byte of a log.
public enum ByteSearch {
    /// The offset at which a pattern first stands; nil for nowhere and for an empty pattern.
    public static func firstOffset(
        _ pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard let head = pattern.first, bytes.count >= pattern.count else { return nil }
        let last = bytes.count - pattern.count
        var start = 0
        while start <= last, let offset = firstOffset(head, in: UnsafeBufferPointer(rebasing: bytes[start...last])) {
            let index = start + offset
            var length = 1
            while length < pattern.count, bytes[index + length] == pattern[length] { length += 1 }
            if length == pattern.count { return index }
            start = index + 1
        }
        return nil
    }

    /// The offset at which a byte first stands.
    public static func firstOffset(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = bytes.baseAddress, let place = memchr(start, Int32(byte), bytes.count) else { return nil }
        return UnsafeRawPointer(start).distance(to: UnsafeRawPointer(place))
    }

    /// The index at which a byte first stands.
    public static func first(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { firstOffset(byte, in: $0) }.map { $0 + bytes.startIndex }
    }

    /// The index at which a pattern first stands; nil for nowhere and for an empty pattern.
    public static func first(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        let offset = bytes.withUnsafeBufferPointer { bytes in
            pattern.withUnsafeBufferPointer { firstOffset($0, in: bytes) }
        }
        return offset.map { $0 + bytes.startIndex }
    }

    /// Whether a pattern stands anywhere.
    public static func contains(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        first(pattern, in: bytes) != nil
    }

    /// Whether a byte stands anywhere.
    public static func contains(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        firstOffset(byte, in: bytes) != nil
    }

    /// Where bytes beyond ASCII may begin, looked for in steps of eight from an offset on.
    static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        var index = start
        while index + 8 <= bytes.count,
            memory.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index += 8
        }
        return index
    }

    /// Sixteen bytes, in two words.
    private typealias Chunk = SIMD2<UInt64>

    /// Whether a digit may stand in the bytes, or one of `:;<=>?`: a quick look, at sixteen of them at a time.
    public static func mayHoldDigit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return false }
        var index = 0
        while index + 16 <= bytes.count {
            // What began with 3 is zero after this; a byte of zero is found by what taking one from it borrows.
            let chunk = memory.loadUnaligned(fromByteOffset: index, as: Chunk.self)
            let upper = (chunk ^ Chunk(repeating: 0x3030_3030_3030_3030)) & Chunk(repeating: 0xF0F0_F0F0_F0F0_F0F0)
            let found = (upper &- Chunk(repeating: 0x0101_0101_0101_0101)) & ~upper
            if found & Chunk(repeating: 0x8080_8080_8080_8080) != .zero { return true }
            index += 16
        }
        return bytes[index...].contains { $0 >> 4 == 3 }
    }

    /// The offset, from one on, from which three ASCII capitals may stand side by side, at most fifteen before them; the end
    /// where none do.
    public static func firstThreeCapitals(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
    ) -> Int {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        /// The upper bit of each byte from “A” on, less those behind “Z”; what stands beyond ASCII may be told for a capital.
        func capitals(at index: Int) -> Chunk {
            let low =
                memory.loadUnaligned(fromByteOffset: index, as: Chunk.self)
                & Chunk(repeating: 0x7F7F_7F7F_7F7F_7F7F)
            return (low &+ Chunk(repeating: 0x3F3F_3F3F_3F3F_3F3F)) & ~(low &+ Chunk(repeating: 0x2525_2525_2525_2525))
        }
        var index = start
        while index + 18 <= bytes.count {
            let three = capitals(at: index) & capitals(at: index + 1) & capitals(at: index + 2)
            if three & Chunk(repeating: 0x8080_8080_8080_8080) != .zero { return index }
            index += 16
        }
        return index
    }

    /// Whether all bytes are ASCII.
    public static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[endOfASCII(bytes)...].allSatisfy { $0 < 0x80 }
    }

    /// Whether a byte is an ASCII letter or digit, or part of a letter beyond ASCII.
    public static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    /// The byte with an ASCII capital made small.
    public static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
