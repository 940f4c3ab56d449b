/// An option's title as words that can be compared.
struct OptionTitle {
    typealias Term = Vocabulary.Term

    /// A word or two neighbouring words; `second` is −1 for a single word.
    struct Feature: Hashable {
        var first: Term
        var second: Term
    }

    /// One word of the title.
    struct Word {
        var term: Term
        var kind: OptionWord
        /// Whether it stands in parentheses: a gloss, an abbreviation.
        var isAside: Bool
        /// As written, in small letters.
        var surface: String
    }

    /// The words that can tell options apart, in the order written. Stems are English in every language, so that the names of
    /// products meet.
    var words: [Word] = []
    /// Whether every record could list it, so that it identifies nothing: the status quo, none, a hybrid, a bare label.
    var isGeneric = false

    /// Reads a title.
    ///
    /// - Parameter language: the language of the record; asked where a word is a stop word of some language but English.
    init(_ title: String, language: () -> RecordLanguage, vocabulary: Vocabulary) {
        let bytes = Array(title.utf8)
        let head = OptionTitle.head(bytes)
        read(bytes, head, language, vocabulary)
        if words.isEmpty, !isGeneric, head.count < bytes.count { read(bytes, 0..<bytes.count, language, vocabulary) }
        // What only asides would name, or only kinds of things, is a group's label.
        if !words.contains(where: { $0.kind == .name || $0.kind == .maker }) { isGeneric = true }
    }

    /// Its features: each word, and each two neighbours that are not parted by a parenthesis.
    var features: [Feature] {
        var features: [Feature] = []
        for (index, word) in words.enumerated() {
            features.append(Feature(first: word.term, second: -1))
            if index + 1 < words.count, words[index + 1].isAside == word.isAside {
                features.append(Feature(first: word.term, second: words[index + 1].term))
            }
        }
        return features
    }

    private mutating func read(
        _ bytes: [UInt8], _ range: Range<Int>, _ language: () -> RecordLanguage, _ vocabulary: Vocabulary
    ) {
        words = []
        var depth = 0
        var position = range.lowerBound
        var isFirst = true
        var weakGenerics = 0
        var names = 0
        bytes.withUnsafeBufferPointer { buffer in
            TokenScanner.scan(buffer, in: range, splittingHumps: false) { token in
                while position < token.start {
                    if buffer[position] == UInt8(ascii: "(") || buffer[position] == UInt8(ascii: "[") { depth += 1 }
                    if buffer[position] == UInt8(ascii: ")") || buffer[position] == UInt8(ascii: "]") { depth -= 1 }
                    position += 1
                }
                let raw = vocabulary.word(token, in: buffer)
                let surface = vocabulary.spelling(raw)
                let kind = isGoingWith(surface, buffer, token.end) ? OptionWord.filler : OptionWord.of(surface)
                defer { isFirst = false }
                switch kind {
                case .filler: return
                case .generic:
                    isGeneric = true
                    return
                case .weakGeneric: weakGenerics += 1
                case .negation:
                    // “No encryption” is the same answer to any question.
                    if isFirst, surface == "no" || surface == "not" || surface == "don" || surface == "without" {
                        isGeneric = true
                    }
                    words.append(
                        Word(
                            term: vocabulary.term(spelled: "\u{1}not", surface: "not"), kind: .name,
                            isAside: depth > 0, surface: surface))
                    return
                case .name, .maker, .kind: break
                }
                let stopMask = vocabulary.stopMask(raw)
                if stopMask & RecordLanguage.english.mask != 0 { return }
                if stopMask != 0, stopMask & language().mask != 0 { return }
                if OptionTitle.isLabel(surface) { return }
                // “Vue.js” is Vue.
                if surface == "js", token.start > range.lowerBound, buffer[token.start - 1] == UInt8(ascii: ".") {
                    return
                }
                if kind == .name, depth <= 0 { names += 1 }
                let term = vocabulary.nameTerm(raw, .english)
                words.append(Word(term: term, kind: kind, isAside: depth > 0, surface: surface))
            }
        }
        if weakGenerics > 0, names == 0 { isGeneric = true }
    }

    /// Whether “go” is the verb of “go with”, not the language.
    private func isGoingWith(_ surface: String, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        guard surface == "go" else { return false }
        return [" with ", " for "].contains { phrase in
            end + phrase.utf8.count <= bytes.count
                && zip(phrase.utf8, bytes[end...]).allSatisfy { $0 == TokenScanner.lowercased($1) }
        }
    }

    /// A letter or a number alone labels an option and names none, except C and R, which are languages.
    private static func isLabel(_ word: String) -> Bool {
        guard word.utf8.count == 1, let byte = word.utf8.first else { return false }
        return byte != UInt8(ascii: "c") && byte != UInt8(ascii: "r")
    }

    /// The title up to where an explanation begins: behind a colon, a dash between spaces, or the first sentence.
    private static func head(_ bytes: [UInt8]) -> Range<Int> {
        var depth = 0
        var index = 0
        while index + 1 < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth <= 0, index > 0 {
                let isSpaced = bytes[index + 1] == 0x20
                if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";"), isSpaced {
                    if !isBareLabel(bytes[..<index]) { return 0..<index }
                } else if byte == 0x20, index + 2 < bytes.count {
                    if bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] == 0x20 { return 0..<index }
                    if bytes[index + 1] == 0xE2, bytes[index + 2] == 0x80, index + 3 < bytes.count,
                        bytes[index + 3] == 0x93 || bytes[index + 3] == 0x94
                    {
                        return 0..<index
                    }
                }
            }
            index += 1
        }
        return 0..<bytes.count
    }

    /// Whether a part is no more than “Option 2” or “A”.
    private static func isBareLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
        let words = bytes.split(separator: 0x20)
        guard let last = words.last, words.count <= 2 else { return false }
        if words.count == 2 {
            return last.count <= 2 && OptionWord.of(String(decoding: words[0], as: UTF8.self).lowercased()) == .filler
        }
        return last.count <= 1
    }
}
