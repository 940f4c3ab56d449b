/// Words that were found, each once, in order; to be asked for by their bytes.
struct WordSet: Sendable {
    private var entries: [Entry] = []
    /// A bit for each length that a word has; the last stands for all from 63 on.
    private var lengths: UInt64 = 0
    /// Where the words stand by their hashes, −1 for nowhere; empty as long as they are few.
    private var slots: [Int32] = []

    private struct Entry {
        var word: String
        var hash: UInt32
    }

    /// The words in order.
    var words: some RandomAccessCollection<String> { entries.lazy.map(\.word) }

    /// Whether there are none.
    var isEmpty: Bool { entries.isEmpty }

    /// Makes a set without words, with room for some.
    init(minimumCapacity: Int = 0) {
        entries.reserveCapacity(minimumCapacity)
    }

    /// Up to this many words are looked through one after the other.
    private static let few = 16

    /// Adds a word that is not yet there.
    ///
    /// - Returns: where it stands among the words.
    @discardableResult
    mutating func insert(_ word: String) -> Int {
        let (hash, count) = word.withUTF8Bytes { (WordHash.hash($0), $0.count) }
        if let known = index(hash, count, where: { $0 == word }) { return known }
        // A set seldom stays at one word.
        if entries.isEmpty { entries.reserveCapacity(8) }
        entries.append(Entry(word: word, hash: hash))
        lengths |= 1 << UInt64(min(count, 63))
        if entries.count * 2 > slots.count, entries.count > Self.few {
            slots = [Int32](repeating: -1, count: max(64, slots.count * 4))
            for index in entries.indices { place(index) }
        } else if !slots.isEmpty {
            place(entries.count - 1)
        }
        return entries.count - 1
    }

    private mutating func place(_ index: Int) {
        var slot = Int(entries[index].hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: index)
    }

    /// Where a word stands among the words; nil for one that is not there.
    func index(of word: String) -> Int? {
        if entries.isEmpty { return nil }
        let (hash, count) = word.withUTF8Bytes { (WordHash.hash($0), $0.count) }
        return index(hash, count) { $0 == word }
    }

    private func index(_ hash: UInt32, _ count: Int, where isWord: (String) -> Bool) -> Int? {
        guard lengths & 1 << UInt64(min(count, 63)) != 0 else { return nil }
        if slots.isEmpty {
            for index in entries.indices where entries[index].hash == hash && isWord(entries[index].word) {
                return index
            }
            return nil
        }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].hash == hash, isWord(entries[index].word) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Whether a word is there.
    func contains(_ word: StaticString) -> Bool {
        let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard lengths & 1 << UInt64(min(bytes.count, 63)) != 0 else { return false }
        let index = index(WordHash.hash(bytes), bytes.count) { $0.withUTF8Bytes { $0.elementsEqual(bytes) } }
        return index != nil
    }

    /// Whether a word is there.
    func contains(_ word: String) -> Bool { index(of: word) != nil }

    /// Whether all of some words are there.
    func isSuperset(of others: some Sequence<String>) -> Bool { others.allSatisfy(contains) }

    /// Whether all of its words are in another set.
    func isSubset(of other: WordSet) -> Bool { other.isSuperset(of: words) }
}
