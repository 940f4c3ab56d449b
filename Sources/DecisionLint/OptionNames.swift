import Diagnostics

/// Whether two names of options may mean the same option.
enum OptionNames {
    /// Whether the names share a word, or the beginning of one: “Gatsby” and “GatsbyJS”.
    static func resemble(_ left: String, _ right: String) -> Bool {
        let left = words(left)
        let right = words(right)
        if left.isEmpty || right.isEmpty || !left.isDisjoint(with: right) { return true }
        return left.contains { word in
            word.utf8.count >= 4
                && right.contains { other in
                    other.utf8.count >= 4 && (word.hasPrefix(other.prefix(5)) || other.hasPrefix(word.prefix(5)))
                }
        }
    }

    /// Whether every word of a name is one of the other's: a variant of it, or its short name.
    static func isPart(_ name: String, of other: String) -> Bool {
        let part = words(name)
        return part.isEmpty || part.isSubset(of: words(other)) || words(other).isSubset(of: part)
    }

    /// Whether half of a name's words are the other's.
    static func isNearly(_ left: String, _ right: String) -> Bool {
        let left = words(left)
        let right = words(right)
        return left.intersection(right).count * 2 >= min(left.count, right.count)
    }

    /// Whether the words of a heading are all of an option's, or the other way round.
    static func isPart(_ heading: String, of option: Set<String>) -> Bool {
        let part = words(heading)
        return !part.isEmpty && (part.isSubset(of: option) || option.isSubset(of: part))
    }

    /// Whether a name stands for several options or for a comparison of them, such as “Other tools”.
    static func isCollective(_ name: String) -> Bool {
        let parts = name.lowercased().split { !$0.isLetter }
        guard let first = parts.first else { return true }
        return collective.contains(String(first)) || parts.contains { $0.hasPrefix("compar") }
    }

    /// Whether a name stands for leaving things as they are, of which there is little to say.
    static func isDoingNothing(_ name: String) -> Bool {
        let parts = name.lowercased().split { !$0.isLetter }.map(String.init)
        guard let first = parts.first else { return false }
        return nothing.contains(first)
            || (first == "do" && parts.dropFirst().first.map { ["not", "nothing"].contains($0) } ?? false)
            || (first == "status" && parts.dropFirst().first == "quo")
            || (first == "as" && parts.dropFirst().first == "is")
    }

    private static let nothing: Set<String> = [
        "no", "none", "nothing", "don", "dont", "without", "leave", "keep", "aucun", "aucune", "rien", "kein", "keine",
        "ohne", "not",
    ]

    private static let collective: Set<String> = [
        "other", "others", "various", "autres", "andere", "additional", "summary", "conclusion", "overview",
        "honorable",
        "general", "common", "side", "same", "all", "both", "any", "notes", "evaluation", "criteria", "option",
        "options",
    ]

    /// The words of a name in small letters, those of every sentence left out, plurals made singular.
    static func words(_ name: String) -> Set<String> {
        if let words = wordsOfASCII(name) { return words }
        var result: Set<String> = []
        for part in name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let word = String(part)
            if stopWords.contains(word) { continue }
            let isPlural = word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
            result.insert(isPlural ? String(word.dropLast()) : word)
        }
        return result
    }

    /// The same by bytes; nil for a name with letters beyond ASCII.
    private static func wordsOfASCII(_ name: String) -> Set<String>? {
        var result: Set<String> = []
        var word: [UInt8] = []
        for byte in name.utf8 {
            if byte >= 0x80 { return nil }
            let small = ByteSearch.lowercased(byte)
            if small &- 0x61 < 26 || small &- 0x30 < 10 {
                word.append(small)
            } else {
                add(&word, to: &result)
            }
        }
        add(&word, to: &result)
        return result
    }

    private static func add(_ word: inout [UInt8], to words: inout Set<String>) {
        if word.isEmpty { return }
        let text = String(decoding: word, as: UTF8.self)
        let last = word.suffix(2)
        let isPlural = word.count > 3 && last.last == UInt8(ascii: "s") && last.first != UInt8(ascii: "s")
        word.removeAll(keepingCapacity: true)
        if !stopWords.contains(text) { words.insert(isPlural ? String(text.dropLast()) : text) }
    }

    private static let stopWords: Set<String> = [
        "a", "an", "the", "of", "for", "and", "or", "to", "in", "on", "with", "by", "as", "at", "is", "be", "we", "our",
        "use", "using", "option", "approach", "alternative", "solution", "from", "via", "into", "it", "its", "1", "2",
        "3", "4", "5", "6", "7", "8", "9",
    ]
}
