import DecisionRecords
import Diagnostics
import Syntax

/// Counts the terms of one record after another, with room that is used again.
struct TermCounter {
    typealias Term = Vocabulary.Term

    private let vocabulary: Vocabulary
    private var words: [Int32] = []
    private var counts: [Int32] = []
    private var touched: [Term] = []

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// How much of a text tells its language, in bytes.
    private static let sample = 2_048

    /// The language of a record, by the stop words of its beginning.
    mutating func language(of record: DecisionRecord) -> RecordLanguage {
        scan(record, upTo: TermCounter.sample)
        return language(ofFirst: words.count)
    }

    /// Counts the terms of a record's title and text, front matter left out.
    mutating func count(_ record: DecisionRecord, titleFactor: Int32) {
        let sampled = scan(record, upTo: .max)
        let language = language(ofFirst: sampled)
        for word in words { add(word, language, 1) }
        words.removeAll(keepingCapacity: true)
        var title = record.title.value
        title.withUTF8 { bytes in
            TokenScanner.scan(bytes, in: 0..<bytes.count) { words.append(vocabulary.word($0, in: bytes)) }
        }
        for word in words { add(word, language, titleFactor) }
    }

    /// Reads a record's text into `words`, and gives the number of those that tell its language.
    @discardableResult
    private mutating func scan(_ record: DecisionRecord, upTo limit: Int) -> Int {
        // A list of this call's own while it grows: through `self` each word would cost a check.
        var found: [Int32] = []
        swap(&found, &words)
        found.removeAll(keepingCapacity: true)
        var sampled = 0
        let vocabulary = vocabulary
        record.source.bytes.withUnsafeBufferPointer { bytes in
            let start = min(record.document.bodyStart, bytes.count)
            let end = limit < bytes.count - start ? start + limit : bytes.count
            TokenScanner.scan(bytes, in: start..<end) { token in
                found.append(vocabulary.word(token, in: bytes))
                if token.start < start + TermCounter.sample { sampled = found.count }
            }
        }
        swap(&found, &words)
        return sampled
    }

    /// Hands over the terms counted since the last time, in rising order, and begins anew.
    mutating func drain(_ body: (Term, Int32) -> Void) {
        touched.sort()
        for term in touched {
            body(term, counts[Int(term)])
            counts[Int(term)] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }

    private func language(ofFirst count: Int) -> RecordLanguage {
        var hits = Array(repeating: 0, count: RecordLanguage.allCases.count)
        for word in words.prefix(count) {
            var mask = vocabulary.stopMask(word)
            while mask != 0 {
                hits[mask.trailingZeroBitCount] += 1
                mask &= mask - 1
            }
        }
        return RecordLanguage.detect(counts: hits, words: count)
    }

    private mutating func add(_ word: Int32, _ language: RecordLanguage, _ amount: Int32) {
        guard vocabulary.stopMask(word) & language.mask == 0 else { return }
        let term = Int(vocabulary.term(word, language))
        if term >= counts.count {
            counts.append(contentsOf: repeatElement(0, count: max(term + 1 - counts.count, 4096)))
        }
        if counts[term] == 0 { touched.append(Term(term)) }
        counts[term] += amount
    }
}
