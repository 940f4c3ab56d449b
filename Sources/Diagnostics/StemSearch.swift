/// Looks for any of a few words in bytes, most of which it never looks at.
///
/// A window as long as the shortest word moves over the bytes; its last two bytes tell how far it may move on (Wu and Manber, 1994).
/// Cost: for words of which the shortest has n bytes about one look in n − 1 bytes. Made once, kept in a constant.
public struct StemSearch: Sendable {
    private struct Stem: Sendable {
        var start: Int32
        var count: Int32
        /// The next stem whose window ends in the same two bytes; −1 for none.
        var next: Int32
    }

    /// The length of the window, that of the shortest stem.
    private let window: Int
    /// By the last two bytes of the window, how far it may move; 0 where a stem may stand.
    private var shifts: [UInt8]
    /// By the last two bytes of the window, the first stem that may stand there.
    private var heads: [Int32]
    private var stems: [Stem] = []
    private var bytes: [UInt8] = []
    private let ignoresCase: Bool
    private let atWordStart: Bool

    /// Makes a search.
    ///
    /// - Parameters:
    ///   - stems: at least one, each of two bytes or more; in lower case where letter case is ignored.
    ///   - ignoresCase: whether ASCII capitals count as small letters.
    ///   - atWordStart: whether no ASCII letter may stand before a stem.
    public init(_ stems: [String], ignoresCase: Bool = false, atWordStart: Bool = false) {
        let shortest = stems.lazy.map(\.utf8.count).min() ?? 2
        precondition(shortest >= 2, "a stem has two bytes or more")
        window = shortest
        self.ignoresCase = ignoresCase
        self.atWordStart = atWordStart
        shifts = [UInt8](repeating: UInt8(clamping: shortest - 1), count: 1024)
        heads = [Int32](repeating: -1, count: 1024)
        for stem in stems { add(Array(stem.utf8)) }
    }

    private mutating func add(_ stem: [UInt8]) {
        for end in 1..<window {
            let slot = Self.slot(stem[end - 1], stem[end])
            shifts[slot] = min(shifts[slot], UInt8(clamping: window - 1 - end))
        }
        let slot = Self.slot(stem[window - 2], stem[window - 1])
        stems.append(Stem(start: Int32(bytes.count), count: Int32(stem.count), next: heads[slot]))
        heads[slot] = Int32(stems.count - 1)
        bytes += stem
    }

    /// The same for small and capital letters.
    private static func slot(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    /// The offset at which one of the words first stands, from an offset on; nil where none does.
    public func firstOffset(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        var end = start + window - 1
        return shifts.withUnsafeBufferPointer { shifts in
            while end < text.count {
                let slot = Self.slot(text[end - 1], text[end])
                let shift = Int(shifts[slot])
                if shift == 0 {
                    let first = end - window + 1
                    if stands(at: first, of: text, heads[slot]) { return first }
                    end += 1
                } else {
                    end += shift
                }
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

    /// Whether one of the stems from a place in the list on stands at an offset.
    private func stands(at offset: Int, of text: UnsafeBufferPointer<UInt8>, _ head: Int32) -> Bool {
        if atWordStart, offset > 0, (text[offset - 1] | 0x20) &- 0x61 < 26 { return false }
        var next = head
        while next >= 0 {
            let stem = stems[Int(next)]
            if matches(stem, at: offset, of: text) { return true }
            next = stem.next
        }
        return false
    }

    private func matches(_ stem: Stem, at offset: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = Int(stem.count)
        guard offset + count <= text.count else { return false }
        for index in 0..<count {
            let byte = text[offset + index]
            guard (ignoresCase ? ByteSearch.lowercased(byte) : byte) == bytes[Int(stem.start) + index] else {
                return false
            }
        }
        return true
    }
}
