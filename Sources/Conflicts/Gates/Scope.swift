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
            for entry in comparison.named(place).entries { optionTerms.formUnion(entry.title.words.map(\.term)) }
        }
        func subject(_ record: Int) -> [Word] {
            let words = titleWords(record, in: comparison)
            let tail = words.filter(\.isBehindStopWord)
            return telling(tail, optionTerms).isEmpty ? telling(words, optionTerms) : telling(tail, optionTerms)
        }
        if let layers = differingLayers(left, right, in: comparison) { return layers }
        if let sisters = sisterTitles(left, right, in: comparison) { return sisters }
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

    /// Parts of a system that decide for themselves; words of one line mean one part.
    private static let layers: [[String]] = [
        ["frontend", "front", "ui", "browser"], ["backend", "back", "server"], ["api", "apis"],
        ["mobile", "ios", "android"],
        ["cli"], ["internal"], ["external", "public"], ["development", "dev", "local"], ["production", "prod"],
        ["staging"],
        ["test", "tests", "testing"], ["build"], ["documentation", "docs"],
    ]

    /// Whether each title names a part of the system that the other does not name: “back-end”, “front-end”.
    private static func differingLayers(_ left: Int, _ right: Int, in comparison: Comparison) -> Scope? {
        func layers(_ record: Int) -> [Int: String] {
            var found: [Int: String] = [:]
            for word in titleWords(record, in: comparison) {
                if let layer = Scope.layers.firstIndex(where: { $0.contains(word.surface) }) {
                    found[layer] = word.surface
                }
            }
            return found
        }
        let one = layers(left)
        let other = layers(right)
        guard !one.isEmpty, !other.isEmpty, Set(one.keys).isDisjoint(with: other.keys) else { return nil }
        return Scope(
            left: one.sorted { $0.key < $1.key }.map(\.value), right: other.sorted { $0.key < $1.key }.map(\.value))
    }

    /// The one word in which two compounds differ, “CSS spacing convention” and “CSS typography convention”, where neither
    /// record speaks of the other's and neither chose an option by it. The last word is what is asked for, not of what.
    private static func sisterTitles(_ left: Int, _ right: Int, in comparison: Comparison) -> Scope? {
        let ofLeft = titleWords(left, in: comparison)
        let ofRight = titleWords(right, in: comparison)
        guard ofLeft.count >= 3, ofLeft.count == ofRight.count,
            !(ofLeft + ofRight).contains(where: \.isBehindStopWord)
        else { return nil }
        let differing = ofLeft.indices.filter { ofLeft[$0].term != ofRight[$0].term }
        guard differing.count == 1, let place = differing.first, place < ofLeft.count - 1 else { return nil }
        func isForeign(_ word: Word, of record: Int, to other: Int) -> Bool {
            OptionWord.of(word.surface) == .name && !comparison.index.holds(other, word.term)
                && !comparison.named(record).entries.contains { entry in
                    comparison.records[record].options[entry.option].outcome == .chosen
                        && entry.title.words.contains { $0.term == word.term }
                }
        }
        guard isForeign(ofLeft[place], of: left, to: right), isForeign(ofRight[place], of: right, to: left) else {
            return nil
        }
        return Scope(left: [ofLeft[place].surface], right: [ofRight[place].surface])
    }

    /// Whether all matched options of one record speak of a thing that the other record hardly names: “run migrations from a
    /// task”, “run migrations from a function”.
    static func differingOptions(
        _ left: Int, _ right: Int, _ leftTitles: [OptionTitle], _ rightTitles: [OptionTitle], in comparison: Comparison
    ) -> Scope? {
        func common(_ titles: [OptionTitle]) -> Set<Vocabulary.Term> {
            let sets = titles.map { title in Set(title.words.filter { $0.kind == .name && !$0.isAside }.map(\.term)) }
            return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
        }
        let sharesSubject = !common(leftTitles).isDisjoint(with: common(rightTitles))
        func foreign(_ record: Int, _ titles: [OptionTitle], _ others: [OptionTitle], _ other: Int) -> [String] {
            guard titles.count > 1, let first = titles.first else { return [] }
            let all = common(titles)
            let ownTitle = Set(titleWords(record, in: comparison).map(\.term))
            let otherTitle = Set(titleWords(other, in: comparison).map(\.term))
            return first.words.filter { word in
                all.contains(word.term) && !others.contains { $0.words.contains { $0.term == word.term } }
                    && (!sharesSubject || ownTitle.contains(word.term)) && !otherTitle.contains(word.term)
                    && comparison.index.occurrences(other, word.term) < 3
            }.map(\.surface)
        }
        let ofLeft = foreign(left, leftTitles, rightTitles, right)
        let ofRight = foreign(right, rightTitles, leftTitles, left)
        return ofLeft.isEmpty && ofRight.isEmpty ? nil : Scope(left: ofLeft, right: ofRight)
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
        let vocabulary = comparison.texts.vocabulary
        let language = comparison.texts.language(of: record)
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
