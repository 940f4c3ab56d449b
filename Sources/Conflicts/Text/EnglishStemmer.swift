/// Takes English endings off words, so that “managed”, “manages” and “management” meet.
///
/// Source: M. F. Porter, “An algorithm for suffix stripping”, Program 14 (1980), with the author's later departures
/// “logi” and “bli”.
struct EnglishStemmer {
    private var word: [UInt8]
    /// The length of what stands before the ending that was matched last.
    private var stemLength = 0

    /// The stem of a word of small ASCII letters; words shorter than three letters, and all others, stay as they are.
    static func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 2, word.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
        var stemmer = EnglishStemmer(word: word)
        stemmer.run()
        return stemmer.word
    }

    private init(word: [UInt8]) { self.word = word }

    private mutating func run() {
        plurals()
        participles()
        if matches("y"), hasVowel(stemLength) { replace("i") }
        suffixes(EnglishStemmer.longSuffixes, minimum: 0)
        suffixes(EnglishStemmer.shortSuffixes, minimum: 0)
        endings()
        if matches("e") {
            let measure = measure(stemLength)
            if measure > 1 || (measure == 1 && !endsShort(stemLength)) { replace("") }
        }
        if word.count > 1, word[word.count - 1] == 0x6C, word[word.count - 2] == 0x6C, measure(word.count) > 1 {
            word.removeLast()
        }
    }

    private mutating func plurals() {
        if matches("sses") {
            replace("ss")
        } else if matches("ies") {
            replace("i")
        } else if !matches("ss"), matches("s") {
            replace("")
        }
    }

    private mutating func participles() {
        if matches("eed") {
            if measure(stemLength) > 0 { replace("ee") }
            return
        }
        guard (matches("ed") && hasVowel(stemLength)) || (matches("ing") && hasVowel(stemLength)) else { return }
        replace("")
        if matches("at") {
            replace("ate")
        } else if matches("bl") {
            replace("ble")
        } else if matches("iz") {
            replace("ize")
        } else if endsDouble(), let last = word.last, last != 0x6C, last != 0x73, last != 0x7A {
            word.removeLast()
        } else if measure(word.count) == 1, endsShort(word.count) {
            word.append(0x65)
        }
    }

    private mutating func suffixes(_ pairs: [(StaticString, StaticString)], minimum: Int) {
        for (suffix, replacement) in pairs where matches(suffix) {
            if measure(stemLength) > minimum { replace(replacement) }
            return
        }
    }

    private mutating func endings() {
        for suffix in EnglishStemmer.endings where matches(suffix) {
            guard measure(stemLength) > 1 else { return }
            // “ion” goes only behind s and t.
            if word.hasSuffix("ion"), stemLength == 0 || (word[stemLength - 1] != 0x73 && word[stemLength - 1] != 0x74)
            {
                return
            }
            replace("")
            return
        }
    }

    private static let longSuffixes: [(StaticString, StaticString)] = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ]
    private static let shortSuffixes: [(StaticString, StaticString)] = [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ]
    private static let endings: [StaticString] = [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize",
    ]

    private mutating func matches(_ suffix: StaticString) -> Bool {
        guard word.hasSuffix(suffix), word.count > suffix.utf8CodeUnitCount else { return false }
        stemLength = word.count - suffix.utf8CodeUnitCount
        return true
    }

    private mutating func replace(_ replacement: StaticString) {
        word.removeSubrange(stemLength...)
        for index in 0..<replacement.utf8CodeUnitCount { word.append(replacement.utf8Start[index]) }
    }

    private func isConsonant(_ index: Int) -> Bool {
        switch word[index] {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: false
        case 0x79: index == 0 || !isConsonant(index - 1)
        default: true
        }
    }

    /// How often vowels are followed by consonants in the first letters.
    private func measure(_ length: Int) -> Int {
        var count = 0
        var afterVowel = false
        for index in 0..<length {
            if isConsonant(index) {
                if afterVowel { count += 1 }
                afterVowel = false
            } else {
                afterVowel = true
            }
        }
        return count
    }

    private func hasVowel(_ length: Int) -> Bool { (0..<length).contains { !isConsonant($0) } }

    private func endsDouble() -> Bool {
        word.count > 1 && word[word.count - 1] == word[word.count - 2] && isConsonant(word.count - 1)
    }

    /// Whether the first letters end in consonant, vowel, consonant, the last none of w, x, y.
    private func endsShort(_ length: Int) -> Bool {
        guard length > 2, isConsonant(length - 1), !isConsonant(length - 2), isConsonant(length - 3) else {
            return false
        }
        let last = word[length - 1]
        return last != 0x77 && last != 0x78 && last != 0x79
    }
}

extension [UInt8] {
    /// Whether a word ends in some letters; asked of each word for each ending, so that no string is taken apart.
    fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard count >= length else { return false }
        var index = length
        while index > 0 {
            index -= 1
            if self[count - length + index] != suffix.utf8Start[index] { return false }
        }
        return true
    }
}
