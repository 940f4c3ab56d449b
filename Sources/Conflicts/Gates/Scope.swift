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

    /// Whether two records ask different questions: each title has words of its own, and hardly any of them occurs in the
    /// other record. Options, and the words of both titles, are left out before.
    static func differing(_ left: Int, _ right: Int, in comparison: Comparison) -> Scope? {
        let ofLeft = ownWords(left, right, in: comparison)
        let ofRight = ownWords(right, left, in: comparison)
        guard !ofLeft.isEmpty, !ofRight.isEmpty else { return nil }
        let missingOfLeft = ofLeft.filter { !comparison.index.holds(right, $0.term) }
        let missingOfRight = ofRight.filter { !comparison.index.holds(left, $0.term) }
        guard missingOfLeft.count * 3 > ofLeft.count * 2, missingOfRight.count * 3 > ofRight.count * 2 else {
            return nil
        }
        return Scope(left: missingOfLeft.map(\.surface), right: missingOfRight.map(\.surface))
    }

    private static func ownWords(
        _ record: Int, _ other: Int, in comparison: Comparison
    ) -> [(term: Vocabulary.Term, surface: String)] {
        var optionTerms: Set<Vocabulary.Term> = []
        for place in [record, other] {
            for entry in comparison.options[place].entries { optionTerms.formUnion(entry.title.words.map(\.term)) }
        }
        let otherTitle = Set(titleWords(other, in: comparison).map(\.term))
        return titleWords(record, in: comparison).filter {
            !optionTerms.contains($0.term) && !otherTitle.contains($0.term) && !fillers.contains($0.surface)
                && OptionWord.of($0.surface) == .name
        }
    }

    /// The words of a record's title, stop words left out.
    static func titleWords(_ record: Int, in comparison: Comparison) -> [(term: Vocabulary.Term, surface: String)] {
        let vocabulary = comparison.index.vocabulary
        let language = comparison.index.languages[record]
        var words: [(term: Vocabulary.Term, surface: String)] = []
        var title = comparison.records[record].title.value
        title.withUTF8 { bytes in
            TokenScanner.scan(bytes, in: 0..<bytes.count, splittingHumps: false) { token in
                let raw = vocabulary.word(token, in: bytes)
                guard vocabulary.stopMask(raw) & language.mask == 0 else { return }
                let surface = vocabulary.spelling(raw)
                let canonical = OptionWord.canonical(surface)
                let term =
                    canonical == surface
                    ? vocabulary.term(raw, language) : vocabulary.term(spelled: canonical, surface: canonical)
                words.append((term, surface))
            }
        }
        return words
    }
}
