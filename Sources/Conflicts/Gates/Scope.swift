import DecisionRecords
import Diagnostics

/// What two records are about beside their options, told from their titles.
struct Scope {
    /// The words of the first title that the second record never uses.
    var left: [String]
    /// The words of the second title that the first record never uses.
    var right: [String]

    /// Words of titles that name no subject.
    private static let fillers: Set<String> = [
        "adr", "architecture", "architectural", "decision", "record", "records", "choice", "choosing", "selection",
        "select", "selecting", "evaluate", "evaluation", "comparison", "compare", "decide", "deciding", "which", "our",
        "policy", "management", "handling", "support", "setup", "guideline", "guidelines", "overview",
    ]

    /// Whether two records ask different questions: what each title is about, “the invoices” in “broker for the invoices”, is
    /// not in the other title, and hardly occurs in the other record. The options' own words are left out before.
    static func differing(_ left: Int, _ right: Int, in comparison: Comparison) -> Scope? {
        var optionTerms: Set<Vocabulary.Term> = []
        for place in [left, right] {
            for entry in comparison.options[place].entries { optionTerms.formUnion(entry.title.words.map(\.term)) }
        }
        func subject(_ record: Int) -> [Word] {
            let words = titleWords(record, in: comparison)
            let tail = words.filter(\.isBehindStopWord)
            return telling(tail, optionTerms).isEmpty ? telling(words, optionTerms) : telling(tail, optionTerms)
        }
        let ofLeft = subject(left)
        let ofRight = subject(right)
        guard !ofLeft.isEmpty, !ofRight.isEmpty else { return nil }
        let leftTitle = Set(titleWords(left, in: comparison).map(\.term))
        let rightTitle = Set(titleWords(right, in: comparison).map(\.term))
        if ofLeft.contains(where: { rightTitle.contains($0.term) }) { return nil }
        if ofRight.contains(where: { leftTitle.contains($0.term) }) { return nil }
        let missingOfLeft = ofLeft.filter { !comparison.index.holds(right, $0.term) }
        let missingOfRight = ofRight.filter { !comparison.index.holds(left, $0.term) }
        guard missingOfLeft.count * 3 > ofLeft.count * 2, missingOfRight.count * 3 > ofRight.count * 2 else {
            return nil
        }
        return Scope(left: missingOfLeft.map(\.surface), right: missingOfRight.map(\.surface))
    }

    private static func telling(_ words: [Word], _ optionTerms: Set<Vocabulary.Term>) -> [Word] {
        words.filter {
            !optionTerms.contains($0.term) && !fillers.contains($0.surface) && OptionWord.of($0.surface) == .name
        }
    }

    /// A word of a title.
    struct Word {
        var term: Vocabulary.Term
        /// As written, in small letters.
        var surface: String
        /// Whether a stop word stands somewhere before it, and another word before that: “for” in “broker for invoices”.
        var isBehindStopWord: Bool
    }

    /// The words of a record's title, stop words left out.
    static func titleWords(_ record: Int, in comparison: Comparison) -> [Word] {
        let vocabulary = comparison.index.vocabulary
        let language = comparison.index.languages[record]
        var words: [Word] = []
        var isBehindStopWord = false
        var title = comparison.records[record].title.value
        title.withUTF8 { bytes in
            TokenScanner.scan(bytes, in: 0..<bytes.count, splittingHumps: false) { token in
                let raw = vocabulary.word(token, in: bytes)
                guard vocabulary.stopMask(raw) & language.mask == 0 else {
                    if !words.isEmpty { isBehindStopWord = true }
                    return
                }
                let surface = vocabulary.spelling(raw)
                let term = vocabulary.nameTerm(raw, language)
                words.append(Word(term: term, surface: surface, isBehindStopWord: isBehindStopWord))
            }
        }
        return words
    }
}
