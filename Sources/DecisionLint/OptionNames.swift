/// Whether two names of options may mean the same option.
enum OptionNames {
    /// Whether the names share a word that is not a word of every sentence.
    static func mayMean(_ left: String, _ right: String) -> Bool {
        !words(left).isDisjoint(with: words(right))
    }

    /// The words of a name in small letters, those of every sentence left out, plurals made singular.
    static func words(_ name: String) -> Set<String> {
        var result: Set<String> = []
        for part in name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let word = String(part)
            if stopWords.contains(word) { continue }
            result.insert(word.utf8.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word)
        }
        return result
    }

    private static let stopWords: Set<String> = [
        "a", "an", "the", "of", "for", "and", "or", "to", "in", "on", "with", "by", "as", "at", "is", "be", "we", "our",
        "use", "using", "option", "approach", "alternative", "solution", "from", "via", "into", "it", "its",
    ]
}
