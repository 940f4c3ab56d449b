import DecisionRecords
import Diagnostics

/// The records that may want some words: those whose title or chosen option holds them in some form.
///
/// Says yes too often, since it looks at the letters that words begin with, and asks for no record's language.
struct Wishes {
    private var sieve = WordSieve()
    private let records: [Int]
    private var numbers: [String: Int] = [:]
    /// For each word, the records that may want it, in order.
    private var holders: [[Int]] = []

    /// Looks for words in the titles and in the chosen options of records.
    init(_ records: [Int], for names: [[String]], in comparison: Comparison) {
        self.records = records
        for name in names {
            for word in name where numbers[word] == nil { numbers[word] = sieve.add(word) }
        }
        holders = Array(repeating: [], count: sieve.anywhere.count)
        for record in records {
            look(in: comparison.records[record].title.value, of: record)
            for option in comparison.records[record].options where option.outcome == .chosen {
                look(in: option.title.value, of: record)
            }
        }
    }

    private mutating func look(in text: String, of record: Int) {
        let sieve = sieve
        // The sieve looks at two letters at a time.
        sieve.forEach(in: Array(text.utf8) + [0x20]) { word, _ in
            if holders[word].last != record { holders[word].append(record) }
        }
    }

    /// The records that may want all of some words, in order.
    func holders(of words: [String]) -> [Int] {
        var lists: [Int] = []
        for word in words {
            guard let number = numbers[word] else { return [] }
            if !sieve.anywhere[number] { lists.append(number) }
        }
        // The rarest word first: the others are asked of its few records, and no look is taken at all records.
        guard let rarest = lists.min(by: { holders[$0].count < holders[$1].count }) else { return records }
        return holders[rarest].filter { record in
            lists.allSatisfy { $0 == rarest || Wishes.holds(holders[$0], record) }
        }
    }

    /// Whether a number is among others in rising order.
    private static func holds(_ numbers: [Int], _ number: Int) -> Bool {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number
    }
}
