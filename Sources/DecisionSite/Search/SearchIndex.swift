import DecisionRecords
import Diagnostics
import Syntax

/// The words of all records, each with the records it stands in: a table in memory, written out as shards.
struct SearchIndex {
    /// How much a word counts where it stands.
    private enum Weight {
        static let title: UInt8 = 9
        static let tag: UInt8 = 6
        static let heading: UInt8 = 3
        static let text: UInt8 = 1
        static let highest: UInt8 = 15
    }

    /// A place of the table: a word's number and one, or 0, and the beginning of its hash.
    private struct Slot {
        var number: Int32 = 0
        var hash: UInt32 = 0
    }

    /// What the record that is being read says of a word.
    private struct Count {
        var record: Int32 = -1
        var weight: UInt8 = 0
    }

    /// The words' bytes, one behind the other, and where each begins; one more than there are words.
    private var pool: [UInt8] = []
    private var starts: [Int32] = [0]
    /// The first eight bytes of each word.
    private var heads: [UInt64] = []
    /// Open addressing.
    private var slots = [Slot](repeating: Slot(), count: 1 << 14)
    /// By word.
    private var counts: [Count] = []
    /// The words of the record that is being read.
    private var current: [Int32] = []
    /// For each word of each finished record the word, and the record and the weight in the last four bits.
    private var postingWords: [Int32] = []
    private var postings: [UInt32] = []

    /// The number of words.
    private var wordCount: Int { starts.count - 1 }

    /// Reads the records of a site.
    init(_ model: SiteModel) {
        for index in model.entries.indices { add(Int32(index), model.entries[index].record) }
    }

    private mutating func add(_ number: Int32, _ record: DecisionRecord) {
        count(Array(record.title.value.utf8)[...], Weight.title, in: number)
        count(Array(record.id.utf8)[...], Weight.title, in: number)
        for tag in record.tags { count(Array(tag.value.utf8)[...], Weight.tag, in: number) }
        for person in record.people.deciders { count(Array(person.value.utf8)[...], Weight.heading, in: number) }
        let document = record.document
        var headingEnd = 0
        for index in 0..<document.nodeCount {
            let node = document.node(at: index)
            switch node.kind {
            case .heading: headingEnd = node.endIndex
            case .text, .code, .codeBlock:
                count(node.literalBytes, index < headingEnd ? Weight.heading : Weight.text, in: number)
            default: break
            }
        }
        for word in current {
            postingWords.append(word)
            postings.append(UInt32(number) << 4 | UInt32(counts[Int(word)].weight))
        }
        current.removeAll(keepingCapacity: true)
    }

    private mutating func count(_ text: ArraySlice<UInt8>, _ amount: UInt8, in record: Int32) {
        SearchWords.each(in: text) { word in
            let number = number(of: word)
            let index = Int(number)
            if counts[index].record != record {
                counts[index] = Count(record: record, weight: amount)
                current.append(number)
            } else {
                counts[index].weight = min(Weight.highest, counts[index].weight + amount)
            }
        }
    }

    private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
        if wordCount * 2 > slots.count { grow() }
        let head = SearchIndex.head(word)
        let hash = SearchIndex.hash(word, head)
        let short = UInt32(truncatingIfNeeded: hash >> 32)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].number != 0 {
            let number = slots[slot].number - 1
            if slots[slot].hash == short, heads[Int(number)] == head, isWord(Int(number), word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(wordCount)
        pool.append(contentsOf: word)
        starts.append(Int32(pool.count))
        heads.append(head)
        counts.append(Count())
        slots[slot] = Slot(number: number + 1, hash: short)
        return number
    }

    /// Whether a word that begins with the same eight bytes is another to its end.
    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == word.count else { return false }
        var offset = 8
        while offset < word.count {
            if pool[start + offset] != word[offset] { return false }
            offset += 1
        }
        return true
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        pool.withUnsafeBufferPointer { pool in
            for number in 0..<wordCount {
                let word = UnsafeBufferPointer(rebasing: pool[Int(starts[number])..<Int(starts[number + 1])])
                let hash = SearchIndex.hash(word, heads[number])
                var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
                while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = Slot(number: Int32(number) + 1, hash: UInt32(truncatingIfNeeded: hash >> 32))
            }
        }
    }

    /// The first eight bytes of a word as a number, so that the order of the words is that of the numbers; what a shorter
    /// word lacks is nothing.
    private static func head(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if word.count >= 8 {
            return UInt64(bigEndian: UnsafeRawBufferPointer(word).loadUnaligned(as: UInt64.self))
        }
        var head: UInt64 = 0
        for byte in word { head = head << 8 | UInt64(byte) }
        return head << UInt64(8 * (8 - word.count))
    }

    private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> UInt64 {
        var hash = head
        var offset = 8
        while offset < word.count {
            hash = (hash ^ UInt64(word[offset])) &* 0x100_0000_01b3
            offset += 1
        }
        // The low bits of a short word's head are nothing, and the table looks at the low bits of the hash.
        let product = hash.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    // MARK: Shards

    /// Hands over each word in the order of its bytes, with its records and weights, in the order of the records, in code.
    func forEachWord(_ body: (_ word: ArraySlice<UInt8>, _ postings: [UInt8]) -> Void) {
        var firsts = [Int](repeating: 0, count: wordCount + 1)
        for word in postingWords { firsts[Int(word) + 1] += 1 }
        for index in firsts.indices.dropFirst() { firsts[index] += firsts[index - 1] }
        var next = firsts
        var sorted = [UInt32](repeating: 0, count: postings.count)
        for (word, posting) in zip(postingWords, postings) {
            sorted[next[Int(word)]] = posting
            next[Int(word)] += 1
        }
        var coded: [UInt8] = []
        for word in order() {
            coded.removeAll(keepingCapacity: true)
            var last: UInt32 = 0
            for posting in sorted[firsts[word]..<firsts[word + 1]] {
                let record = posting >> 4
                SearchIndex.append((record - last) << 4 | posting & 15, to: &coded)
                last = record
            }
            body(pool[Int(starts[word])..<Int(starts[word + 1])], coded)
        }
    }

    /// The words in the order of their bytes.
    private func order() -> [Int] {
        struct Key {
            var head: UInt64
            var word: Int
        }
        var keys = heads.enumerated().map { Key(head: $0.element, word: $0.offset) }
        keys.sort { left, right in
            if left.head != right.head { return left.head < right.head }
            return pool[Int(starts[left.word])..<Int(starts[left.word + 1])]
                .lexicographicallyPrecedes(pool[Int(starts[right.word])..<Int(starts[right.word + 1])])
        }
        return keys.map(\.word)
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// A number in groups of five bits, the lowest first, each with a bit that says whether another follows.
    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        var rest = value
        repeat {
            let group = Int(rest & 31)
            rest >>= 5
            bytes.append(digits[rest > 0 ? group | 32 : group])
        } while rest > 0
    }
}
