/// The words of a comparison, each with a small number, so that texts become lists of numbers.
///
/// Made and used within one comparison; never shared between threads.
final class Vocabulary {
    /// A term: a stem, or a word that is not stemmed.
    typealias Term = Int32

    /// Open addressing: hash and number of each raw word, −1 for a free place.
    ///
    /// Memory of its own and no array: it is looked into for each word of each record, and an array that belongs to an
    /// object is retained and released each time.
    private var table: UnsafeMutableBufferPointer<Slot>
    private var words: [Word] = []
    private var termsBySpelling: [String: Term] = [:]
    /// For each term, the first word that came to it, for showing.
    private(set) var surfaces: [String] = []
    /// For each term, a number of its spelling, by which terms are ordered alike whatever was looked at before.
    private(set) var ranks: [UInt64] = []

    private struct Slot {
        var hash: UInt64
        var word: Int32

        static let free = Slot(hash: 0, word: -1)
    }

    private struct Word {
        var spelling: String
        var stopMask: UInt8
        /// The term by language; −1 where it was not asked for yet.
        var terms: InlineTerms
    }

    /// One term a language, without an array of its own.
    private struct InlineTerms {
        var english: Term = -1
        var plural: Term = -1
        var plain: Term = -1
    }

    init() {
        table = Vocabulary.slots(1 << 15)
        words.reserveCapacity(1 << 13)
        termsBySpelling.reserveCapacity(1 << 12)
    }

    deinit { table.deallocate() }

    private static func slots(_ count: Int) -> UnsafeMutableBufferPointer<Slot> {
        let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: .free)
        return slots
    }

    /// The number of terms.
    var termCount: Int { surfaces.count }

    /// The number of a raw word.
    func word(_ token: TokenScanner.Token, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let table = table
        var place = Int(truncatingIfNeeded: token.hash) & (table.count - 1)
        while table[place].word >= 0 {
            if table[place].hash == token.hash { return table[place].word }
            place = (place + 1) & (table.count - 1)
        }
        return add(token, in: bytes)
    }

    /// The languages of which a raw word is a stop word.
    func stopMask(_ word: Int32) -> UInt8 { words[Int(word)].stopMask }

    /// The spelling of a raw word in small letters.
    func spelling(_ word: Int32) -> String { words[Int(word)].spelling }

    /// The term of a raw word in a language.
    func term(_ word: Int32, _ language: RecordLanguage) -> Term {
        let index = Int(word)
        switch language {
        case .english:
            if words[index].terms.english < 0 { words[index].terms.english = makeTerm(index, language) }
            return words[index].terms.english
        case .french, .spanish, .portuguese, .dutch:
            if words[index].terms.plural < 0 { words[index].terms.plural = makeTerm(index, language) }
            return words[index].terms.plural
        case .german, .italian, .other:
            if words[index].terms.plain < 0 { words[index].terms.plain = makeTerm(index, language) }
            return words[index].terms.plain
        }
    }

    /// The term of a raw word under the name that its variants share: “k8s” is “kubernetes”.
    func nameTerm(_ word: Int32, _ language: RecordLanguage) -> Term {
        let spelling = spelling(word)
        let canonical = OptionWord.canonical(spelling)
        if canonical == spelling { return term(word, language) }
        let stem = String(decoding: language.stem(Array(canonical.utf8)), as: UTF8.self)
        return term(spelled: stem, surface: canonical)
    }

    /// The term with a spelling; made where there is none.
    func term(spelled stem: String, surface: String) -> Term {
        if let term = termsBySpelling[stem] { return term }
        let term = Term(surfaces.count)
        termsBySpelling[stem] = term
        surfaces.append(surface)
        ranks.append(TokenScanner.hash(of: stem))
        return term
    }

    private func makeTerm(_ index: Int, _ language: RecordLanguage) -> Term {
        let spelling = words[index].spelling
        let stem = String(decoding: language.stem(Array(spelling.utf8)), as: UTF8.self)
        return term(spelled: stem, surface: spelling)
    }

    private func add(_ token: TokenScanner.Token, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        if words.count * 2 >= table.count { grow() }
        let spelling = String(decoding: bytes[token.start..<token.end], as: UTF8.self).lowercased()
        let number = Int32(words.count)
        words.append(Word(spelling: spelling, stopMask: StopWords.mask(spelling), terms: InlineTerms()))
        insert(token.hash, number)
        return number
    }

    private func grow() {
        let old = table
        table = Vocabulary.slots(old.count * 2)
        defer { old.deallocate() }
        for entry in old where entry.word >= 0 { insert(entry.hash, entry.word) }
    }

    private func insert(_ hash: UInt64, _ number: Int32) {
        var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[place].word >= 0 { place = (place + 1) & (table.count - 1) }
        table[place] = Slot(hash: hash, word: number)
    }
}
