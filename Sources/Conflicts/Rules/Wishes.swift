import DecisionRecords
import Diagnostics

/// The records that may want a word, by word: those whose title or chosen option holds it in some form.
///
/// Says yes too often, since it asks for no record's language, which takes a look at its text.
struct Wishes {
    typealias Term = Vocabulary.Term

    private var holders: [Term: Set<Int>] = [:]

    /// Gathers the words of the titles and of the chosen options of records.
    init(_ records: [Int], in comparison: Comparison) {
        let vocabulary = comparison.texts.vocabulary
        for record in records {
            var terms: Set<Term> = []
            var title = comparison.records[record].title.value
            title.withUTF8 { bytes in
                TokenScanner.scan(bytes, in: 0..<bytes.count, splittingHumps: false) { token in
                    let raw = vocabulary.word(token, in: bytes)
                    // One language for each way of taking endings off.
                    for language in [RecordLanguage.english, .french, .other] {
                        terms.insert(vocabulary.nameTerm(raw, language))
                    }
                }
            }
            for entry in comparison.options[record].entries
            where comparison.records[record].options[entry.option].outcome == .chosen {
                for word in entry.title.words { terms.insert(word.term) }
            }
            for term in terms { holders[term, default: []].insert(record) }
        }
    }

    /// The records that may want all of some words, in order.
    func holders(of terms: [Term]) -> [Int] {
        guard let first = terms.first, var all = holders[first] else { return [] }
        for term in terms.dropFirst() where !all.isEmpty { all.formIntersection(holders[term] ?? []) }
        return all.sorted()
    }
}
