/// The words of the options of the records that are asked about: a pair with one of these records shares one of them.
struct AskedTerms {
    /// Whether each term is one of them; nil where all records are asked about.
    private let isHeld: [Bool]?

    /// Gathers the words; of few records, since of all of them any word may be shared.
    init(_ comparison: Comparison) {
        if comparison.isAsked.allSatisfy(\.self) {
            isHeld = nil
            return
        }
        let asked = comparison.isAsked.indices.filter { comparison.isAsked[$0] && comparison.isLive[$0] }
        let terms = asked.flatMap { comparison.named($0).entries.flatMap { $0.title.words.map(\.term) } }
        var isHeld = [Bool](repeating: false, count: comparison.texts.vocabulary.termCount)
        for term in terms { isHeld[Int(term)] = true }
        self.isHeld = isHeld
    }

    /// Whether a term is one of them; cheap.
    func hold(_ term: Vocabulary.Term) -> Bool {
        guard let isHeld else { return true }
        return Int(term) < isHeld.count && isHeld[Int(term)]
    }
}
