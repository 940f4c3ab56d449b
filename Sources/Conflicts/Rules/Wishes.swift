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
        var all = records
        for word in words {
            guard let number = numbers[word] else { return [] }
            if sieve.anywhere[number] { continue }
            let holders = Set(holders[number])
            all.removeAll { !holders.contains($0) }
        }
        return all
    }
}
