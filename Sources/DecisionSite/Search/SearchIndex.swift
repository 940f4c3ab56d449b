import DecisionRecords
import Diagnostics
import Syntax

/// The words of all records, each with the records it stands in: a table in memory, written out as shards.
struct SearchIndex {
    /// How much a word counts where it stands.
    private enum Weight {
        static let title = 9
        static let tag = 6
        static let heading = 3
        static let text = 1
        static let highest = 15
    }

    /// The words' bytes, one behind the other.
    private var pool: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// Open addressing: a word's number and one, or 0.
    private var slots = [Int32](repeating: 0, count: 1 << 14)
    /// The record that a word was last seen in, and how much it counts there so far.
    private var lastRecord: [Int32] = []
    private var weight: [UInt8] = []
    /// The words of the record that is being read.
    private var current: [Int32] = []
    /// Word, record and weight of every finished record.
    private var postings: [(word: Int32, record: Int32, weight: UInt8)] = []

    /// Reads the records of a site.
    init(_ model: SiteModel) {
        for index in model.entries.indices { add(index, model.entries[index].record) }
    }

    private mutating func add(_ number: Int, _ record: DecisionRecord) {
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
        for word in current { postings.append((word, Int32(number), weight[Int(word)])) }
        current.removeAll(keepingCapacity: true)
    }

    private mutating func count(_ text: ArraySlice<UInt8>, _ amount: Int, in record: Int) {
        var found: [Int32] = []
        SearchWords.each(in: text) { found.append(number(of: $0)) }
        for word in found {
            let index = Int(word)
            if lastRecord[index] != Int32(record) {
                lastRecord[index] = Int32(record)
                weight[index] = 0
                current.append(word)
            }
            weight[index] = UInt8(min(Weight.highest, Int(weight[index]) + amount))
        }
    }

    private mutating func number(of word: ArraySlice<UInt8>) -> Int32 {
        if ranges.count * 2 > slots.count { grow() }
        var slot = SearchIndex.hash(word) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = slots[slot] - 1
            if pool[ranges[Int(number)]].elementsEqual(word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(ranges.count)
        ranges.append(pool.count..<pool.count + word.count)
        pool.append(contentsOf: word)
        lastRecord.append(-1)
        weight.append(0)
        slots[slot] = number + 1
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (number, range) in ranges.enumerated() {
            var slot = SearchIndex.hash(pool[range]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number) + 1
        }
    }

    private static func hash(_ word: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 1)
    }

    // MARK: Shards

    /// Each word in the order of its bytes, with its records and weights in the order of the records.
    func words() -> [(word: ArraySlice<UInt8>, postings: [UInt8])] {
        var starts = [Int](repeating: 0, count: ranges.count + 1)
        for posting in postings { starts[Int(posting.word) + 1] += 1 }
        for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
        var next = starts
        var sorted = [Int32](repeating: 0, count: postings.count)
        for (index, posting) in postings.enumerated() {
            sorted[next[Int(posting.word)]] = Int32(index)
            next[Int(posting.word)] += 1
        }
        let order = ranges.indices.sorted { pool[ranges[$0]].lexicographicallyPrecedes(pool[ranges[$1]]) }
        return order.map { word in
            var coded: [UInt8] = []
            var last = 0
            for place in starts[word]..<starts[word + 1] {
                let posting = postings[Int(sorted[place])]
                SearchIndex.append((Int(posting.record) - last) << 4 | Int(posting.weight), to: &coded)
                last = Int(posting.record)
            }
            return (pool[ranges[word]], coded)
        }
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// A number in groups of five bits, the lowest first, each with a bit that says whether another follows.
    private static func append(_ value: Int, to bytes: inout [UInt8]) {
        var rest = value
        repeat {
            let group = rest & 31
            rest >>= 5
            bytes.append(digits[rest > 0 ? group | 32 : group])
        } while rest > 0
    }
}
