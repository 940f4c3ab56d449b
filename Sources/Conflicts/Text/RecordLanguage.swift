/// The language that a record is written in, as far as its stop words tell.
enum RecordLanguage: UInt8, CaseIterable {
    case english
    case french
    case german
    case spanish
    case portuguese
    case dutch
    case italian
    /// None of these, or too little text to tell; no word is a stop word and none is stemmed.
    case other

    /// The bit that a stop word of the language carries.
    var mask: UInt8 { self == .other ? 0 : 1 << rawValue }

    /// How many words tell that a text is in none of the languages.
    private static let leastWords = 40

    /// The language with the most stop words; other where they are less than one word in twelve of a text long enough to tell.
    ///
    /// - Parameters:
    ///   - counts: the stop words found, by the language's raw value.
    ///   - words: the number of all words.
    static func detect(counts: [Int], words: Int) -> RecordLanguage {
        var best = RecordLanguage.english
        for language in allCases where language != .other && counts[Int(language.rawValue)] > counts[Int(best.rawValue)]
        {
            best = language
        }
        return words < leastWords || counts[Int(best.rawValue)] * 12 >= words ? best : .other
    }

    /// A word without its plural ending; light on purpose, since names of products must survive.
    func stem(_ word: [UInt8]) -> [UInt8] {
        switch self {
        case .english: return EnglishStemmer.stem(word)
        case .french, .spanish, .portuguese, .dutch:
            guard word.count > 4, word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") else {
                return word
            }
            return Array(word.dropLast())
        case .german, .italian, .other: return word
        }
    }
}
