/// Looks for any of a few words in bytes, most of which it never looks at closely.
///
/// Three bytes at a time are held against a table of what stands in the words' beginnings. Of words with n bytes and more each
/// (n − 2)th place is looked at: wherever a word stands, one of those places is in it. No look waits for the one before it.
/// Made once, kept in a constant; no value, since a copy for each look would be counted by all threads at once.
public final class StemSearch: Sendable {
    private let stems: [[UInt8]]
    /// How far apart the places are that are looked at.
    private let stride: Int
    /// By the hash of three bytes, a bit for each offset below the stride at which they begin in a stem.
    private let stands: [UInt32]
    /// By its first byte, a bit for each stem.
    private let beginnings: [UInt64]
    private let ignoresCase: Bool
    private let atWordStart: Bool

    /// Makes a search.
    ///
    /// - Parameters:
    ///   - stems: up to 64 words of three bytes or more; in lower case where letter case is ignored.
    ///   - ignoresCase: whether ASCII capitals count as small letters.
    ///   - atWordStart: whether no ASCII letter may stand before a stem, which begins with one.
    public init(_ stems: [String], ignoresCase: Bool = false, atWordStart: Bool = false) {
        let shortest = stems.lazy.map(\.utf8.count).min() ?? 3
        precondition(shortest >= 3 && stems.count <= 64, "up to 64 stems of three bytes or more")
        self.stems = stems.map { Array($0.utf8) }
        self.ignoresCase = ignoresCase
        self.atWordStart = atWordStart
        stride = min(shortest - 2, UInt32.bitWidth)
        var stands = [UInt32](repeating: 0, count: 4096)
        var beginnings = [UInt64](repeating: 0, count: 256)
        for (index, stem) in self.stems.enumerated() {
            for offset in 0..<stride {
                let bytes = UInt32(stem[offset]) | UInt32(stem[offset + 1]) << 8 | UInt32(stem[offset + 2]) << 16
                stands[Self.hash(bytes)] |= 1 << UInt32(offset)
            }
            for byte in UInt8.min...UInt8.max where stem[0] == (ignoresCase ? ByteSearch.lowercased(byte) : byte) {
                beginnings[Int(byte)] |= 1 << UInt64(index)
            }
        }
        self.stands = stands
        self.beginnings = beginnings
    }

    /// A number below 4096 for three bytes, the same for small and capital letters.
    private static func hash(_ bytes: UInt32) -> Int {
        Int(((bytes & 0xFF_FFFF | 0x20_2020) &* 0x9E37_79B1) >> 20)
    }

    /// The offset at which one of the words first stands, from an offset on; nil where none does.
    public func firstOffset(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let memory = UnsafeRawPointer(text.baseAddress) else { return nil }
        if atWordStart, stride == 1 { return firstWordStart(in: text, memory, from: start) }
        let (stride, count) = (stride, text.count)
        return stands.withUnsafeBufferPointer { stands in
            // Four bytes are read, and three of them looked at.
            func stand(_ place: Int) -> UInt32 {
                stands[Self.hash(UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: place, as: UInt32.self)))]
            }
            var place = start
            let lastOfFour = count - 4 - 3 * stride
            while place <= lastOfFour {
                // Mostly none of four places holds a beginning, and one question does for all.
                if stand(place) | stand(place + stride) | stand(place + 2 * stride) | stand(place + 3 * stride) != 0 {
                    for place in Swift.stride(from: place, through: place + 3 * stride, by: stride) {
                        let offsets = stand(place)
                        if offsets != 0, let found = stem(around: place, offsets, of: text, from: start) {
                            return found
                        }
                    }
                }
                place += 4 * stride
            }
            while place + 4 <= count {
                let offsets = stand(place)
                if offsets != 0, let found = stem(around: place, offsets, of: text, from: start) { return found }
                place += stride
            }
            return place + 3 <= count ? stem(around: place, .max, of: text, from: start) : nil
        }
    }

    /// The same for words that begin where no letter stands before: only there a look is taken, and eight bytes at a time tell
    /// where that is.
    private func firstWordStart(
        in text: UnsafeBufferPointer<UInt8>, _ memory: UnsafeRawPointer, from start: Int
    ) -> Int? {
        let count = text.count
        return stands.withUnsafeBufferPointer { stands in
            func stem(at place: Int) -> Int? {
                let bytes: UInt32
                if place + 4 <= count {
                    bytes = UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: place, as: UInt32.self))
                } else {
                    guard place + 3 <= count else { return nil }
                    bytes = UInt32(text[place]) | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2]) << 16
                }
                return stands[Self.hash(bytes)] != 0 ? self.stem(around: place, 1, of: text, from: start) : nil
            }
            if let found = stem(at: start) { return found }
            var index = start
            while index + 8 <= count {
                let eight = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                // The upper bit of each byte that is no letter: below “a” or above “z” once made small, or beyond ASCII.
                let small = (eight | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
                let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505) & ~eight
                let others = ~letters & 0x8080_8080_8080_8080
                // Of those the ones before a letter; what stands behind the eighth is not known yet.
                var ends = others & ~(others >> 8)
                while ends != 0 {
                    if let found = stem(at: index + ends.trailingZeroBitCount / 8 + 1) { return found }
                    ends &= ends - 1
                }
                index += 8
            }
            while index < count {
                if (text[index] | 0x20) &- 0x61 >= 26, let found = stem(at: index + 1) { return found }
                index += 1
            }
            return nil
        }
    }

    /// Whether one of the words stands in the bytes.
    public func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool { firstOffset(in: text) != nil }

    /// Whether one of the words stands in the bytes.
    public func contains(_ text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { firstOffset(in: $0) != nil }
    }

    /// The first offset, of those for which a place is looked at, at which a stem stands.
    ///
    /// - Parameter offsets: a bit for each offset in a stem at which what stands at the place may stand.
    @inline(never)
    private func stem(
        around place: Int, _ offsets: UInt32, of text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        // The bits of offsets that a stem has and the text reaches back to, from the furthest on.
        let reach = min(stride, place - start + 1)
        var left = reach < UInt32.bitWidth ? offsets & (1 << UInt32(reach) &- 1) : offsets
        while left != 0 {
            let back = UInt32.bitWidth - 1 - left.leadingZeroBitCount
            left ^= 1 << UInt32(back)
            let offset = place - back
            var candidates = beginnings[Int(text[offset])]
            if candidates == 0 { continue }
            if atWordStart, offset > 0, (text[offset - 1] | 0x20) &- 0x61 < 26 { continue }
            while candidates != 0 {
                if matches(stems[candidates.trailingZeroBitCount], at: offset, of: text) { return offset }
                candidates &= candidates - 1
            }
        }
        return nil
    }

    private func matches(_ stem: [UInt8], at offset: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset + stem.count <= text.count else { return false }
        for index in stem.indices {
            let byte = text[offset + index]
            guard (ignoresCase ? ByteSearch.lowercased(byte) : byte) == stem[index] else { return false }
        }
        return true
    }
}
