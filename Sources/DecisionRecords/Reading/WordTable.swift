/// Words and what they mean, looked up by their bytes: no text is made and nothing is hashed that the lengths rule out.
///
/// Made once from the tables of words in this folder; of two meanings of one word the first stays.
struct WordTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var hash: UInt32
        /// Where the word stands in `bytes`.
        var start: Int32
        var count: Int32
        /// The index of the value; −1 for an empty slot.
        var value: Int32

        static var empty: Slot { Slot(hash: 0, start: 0, count: 0, value: -1) }
    }

    private var bytes: [UInt8] = []
    private var values: [Value] = []
    private var slots: [Slot]
    /// A bit for each length that a word has; the last stands for all from 63 on.
    private var lengths: UInt64 = 0

    /// Makes a table.
    init(_ words: some Sequence<(word: String, value: Value)>) {
        let words = Array(words)
        var capacity = 16
        while capacity < words.count * 2 { capacity *= 2 }
        slots = Array(repeating: .empty, count: capacity)
        for (word, value) in words { word.withUTF8Bytes { add($0, value) } }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ value: Value) {
        let hash = WordHash.hash(word)
        var place = Int(hash) & (slots.count - 1)
        while slots[place].value >= 0 {
            if isWord(slots[place], word, hash) { return }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = Slot(
            hash: hash, start: Int32(bytes.count), count: Int32(word.count), value: Int32(values.count))
        bytes.append(contentsOf: word)
        values.append(value)
        lengths |= 1 << UInt64(min(word.count, 63))
    }

    private func isWord(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Bool {
        guard slot.hash == hash, slot.count == word.count else { return false }
        let start = Int(slot.start)
        return word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }

    /// What a word means; nil for words that are not in the table.
    subscript(word: UnsafeBufferPointer<UInt8>) -> Value? {
        guard lengths & 1 << UInt64(min(word.count, 63)) != 0 else { return nil }
        let hash = WordHash.hash(word)
        var place = Int(hash) & (slots.count - 1)
        while slots[place].value >= 0 {
            if isWord(slots[place], word, hash) { return values[Int(slots[place].value)] }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// What a word means; nil for words that are not in the table.
    subscript(word: some StringProtocol) -> Value? { word.withUTF8Bytes { self[$0] } }

    /// What a word means; nil for words that are not in the table.
    subscript(word: ArraySlice<UInt8>) -> Value? { word.withUnsafeBufferPointer { self[$0] } }
}

extension WordTable {
    /// The words of the table.
    var words: [String] { slots.lazy.filter { $0.value >= 0 }.map(word) }

    private func word(_ slot: Slot) -> String {
        String(decoding: bytes[Int(slot.start)..<Int(slot.start + slot.count)], as: UTF8.self)
    }
}

extension WordTable where Value == Void {
    /// Makes a table of words that are only there or not.
    init(of words: some Sequence<String>) { self.init(words.map { (word: $0, value: ()) }) }

    /// Whether a word is in the table.
    func contains(_ word: some StringProtocol) -> Bool { self[word] != nil }

    /// Whether a word is in the table.
    func contains(_ word: ArraySlice<UInt8>) -> Bool { self[word] != nil }
}

/// The hash of a word's bytes, the same on every machine and in every run.
enum WordHash {
    /// Mixes in eight bytes at a time, the last of them again where fewer are left.
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard let memory = UnsafeRawPointer(word.baseAddress) else { return 0 }
        let count = word.count
        func four(_ place: Int) -> UInt64 {
            UInt64(UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        }
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        func mix(_ bytes: UInt64) {
            hash = (hash ^ bytes) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
        }
        if count >= 8 {
            var place = 0
            while place < count - 8 {
                mix(four(place) | four(place + 4) << 32)
                place += 8
            }
            mix(four(count - 8) | four(count - 4) << 32)
        } else if count >= 4 {
            mix(four(0) | four(count - 4) << 32)
        } else if count > 0 {
            mix(UInt64(word[0]) | UInt64(word[count / 2]) << 8 | UInt64(word[count - 1]) << 16)
        }
        return UInt32(truncatingIfNeeded: hash)
    }
}
