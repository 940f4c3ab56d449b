import Diagnostics

/// What a decision says of the options' numbers and letters, where it names them by nothing else.
extension ChoiceSentence {
    /// The options that a sentence calls by their numbers: “Option 2”, “options 1b and 2a”, “the second approach”.
    func numbered(_ bytes: [UInt8], _ range: Range<Int>, _ open: [Int]) -> [Int] {
        var found: [String] = []
        var index = range.lowerBound
        var isStart = true
        var isSeveral = false
        while index < range.upperBound {
            let isBegun = isStart || bytes[index] >= 0xE3 && OptionTitle.startsNoun(bytes, index)
            if isBegun, bytes[index] | 0x20 >= 0x61 || bytes[index] >= 0x80 {
                if let code = code(bytes, index..<range.upperBound) {
                    if !found.contains(code) { found.append(code) }
                } else if let reference = OptionTitle.reference(bytes, index..<range.upperBound) {
                    let more = OptionTitle.furtherLabels(bytes, reference.end..<range.upperBound)
                    if !more.isEmpty { isSeveral = true }
                    for label in [reference.label] + more where !found.contains(label) { found.append(label) }
                } else if let label = ordinal(bytes, index..<range.upperBound)
                    ?? called(bytes, index..<range.upperBound), !found.contains(label)
                {
                    found.append(label)
                } else if Words.hasPrefix(bytes, index, "both ") || Words.hasPrefix(bytes, index, "combin") {
                    isSeveral = true
                }
            }
            isStart = !Words.isLetter(bytes, index)
            index += Words.length(bytes[index])
        }
        guard found.count == 1 || isSeveral || found.count == 2 else { return [] }
        var result: [Int] = []
        for label in found {
            var options = labels.indices.filter { labels[$0].label == label }
            // “The second option” is B where the options have letters.
            if options.isEmpty, let place = ChoiceSentence.ordinals.first(where: { $0.1 == label }) {
                options = labels.indices.filter { labels[$0].label == place.2 }
            }
            // Each of several questions has its “Option A”: the first that is still open is meant.
            if options.count > 1, let next = open.first { options = options.filter { questions[$0] == next } }
            if options.count == 1 { result.append(options[0]) } else if isSeveral || found.count == 1 { return [] }
        }
        return result.sorted()
    }

    /// “A2”, where the options are so called.
    private func code(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        guard hasCodes, bytes[range.lowerBound] >= 0x41, bytes[range.lowerBound] <= 0x5A else { return nil }
        var end = range.lowerBound + 1
        while end < range.upperBound, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
        guard end > range.lowerBound + 1, end >= range.upperBound || !Words.isLetter(bytes, end) else { return nil }
        let label = String(decoding: Words.lowercased(bytes[range.lowerBound..<end]), as: UTF8.self)
        return labels.contains { $0.label == label && $0.isWritten } ? label : nil
    }

    private static let ordinals: [(StaticString, String, String)] = [
        ("first", "1", "a"), ("second", "2", "b"), ("third", "3", "c"), ("fourth", "4", "d"), ("fifth", "5", "e"),
    ]

    private static let lastWords: [StaticString] = ["final ", "last "]

    static let ordinalNouns: Set<String> = [
        "option", "approach", "solution", "alternative", "proposal", "choice", "one",
    ]

    /// “the second option”, “the first, easiest solution”.
    private func ordinal(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        let isLast = ChoiceSentence.lastWords.contains { Words.hasPrefix(bytes, range.lowerBound, $0) }
        let ordinal = ChoiceSentence.ordinals.first { Words.hasPrefix(bytes, range.lowerBound, $0.0) }
        guard let label = isLast ? labels.last?.label : ordinal?.1 else { return nil }
        let end = min(range.upperBound, range.lowerBound + 48)
        let next = Words.split(Words.lowercased(bytes[range.lowerBound..<end])).dropFirst().prefix(2)
        return next.contains { ChoiceSentence.ordinalNouns.contains(String(decoding: $0, as: UTF8.self)) } ? label : nil
    }

    /// The option whose written letter a sentence takes behind its verb: “Implement A for now”, “We go with B.”
    func taking(_ bytes: [UInt8], _ said: Range<Int>) -> Int? {
        guard labels.contains(where: { $0.isWritten && $0.label.utf8.count == 1 }) else { return nil }
        var result: Int?
        for index in said.dropFirst(3) where bytes[index] &- 0x41 < 26 && bytes[index - 1] == 0x20 {
            let next = index + 1
            guard next >= said.upperBound || !Words.isLetter(bytes, next), bytes[index] != UInt8(ascii: "I") else {
                continue
            }
            // “A and B” takes more than one letter tells.
            if result != nil { return nil }
            let before = Words.split(Words.lowercased(bytes[max(said.lowerBound, index - 16)..<index])).last
            guard let verb = before, ChoiceSentence.takers.contains(verb) else { continue }
            // “Use A record for each” takes no option A.
            if next + 1 < said.upperBound, bytes[next] == 0x20 {
                let rest = bytes[next..<min(said.upperBound, next + 16)]
                guard let word = Words.split(Words.lowercased(rest)).first, ChoiceSentence.behindLetter.contains(word)
                else { continue }
            }
            let label = String(decoding: [bytes[index] | 0x20], as: UTF8.self)
            let found = labels.indices.filter { labels[$0].isWritten && labels[$0].label == label }
            if found.count == 1 { result = found[0] }
        }
        return result
    }

    /// The option whose number a sentence takes behind a verb and a hash: “It was decided to go with #2.”
    func hashed(_ bytes: [UInt8], _ said: Range<Int>) -> Int? {
        var result: Int?
        for index in said.dropFirst(3) where bytes[index] == 0x23 && bytes[index - 1] == 0x20 {
            let next = index + 1
            guard next < said.upperBound, bytes[next] &- 0x31 < 9,
                next + 1 >= said.upperBound || !Words.isLetter(bytes, next + 1) && bytes[next + 1] &- 0x30 > 9,
                let verb = Words.split(Words.lowercased(bytes[max(said.lowerBound, index - 16)..<index])).last,
                ChoiceSentence.takers.contains(verb)
            else { continue }
            let label = String(decoding: [bytes[next]], as: UTF8.self)
            let found = labels.indices.filter { labels[$0].label == label }
            guard found.count == 1, result == nil else { return nil }
            result = found[0]
        }
        return result
    }

    private static let takers = WordTable(of: [
        "implement", "choose", "chose", "use", "adopt", "select", "selected", "with", "for", "prefer", "picked", "pick",
        "take",
    ])

    private static let behindLetter = WordTable(of: [
        "for", "as", "because", "since", "and", "now", "with", "due", "over", "instead", "first", "to", "is", "was",
    ])

    /// The option at whose place a letter stands in the alphabet, where none has a label: “Chosen alternative: D”.
    func placed(by label: String) -> Int? {
        guard label.utf8.count == 1, let letter = label.utf8.first, letter >= 0x61,
            labels.allSatisfy({ !$0.isWritten }), Set(groups).count == 1
        else { return nil }
        let place = Int(letter) - 0x61
        return place < labels.count ? place : nil
    }

    /// The label that stands before a comma or a dash: “D, four rules in one family”.
    func leadingLabel(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        let range = OptionTitle.unquoted(bytes, Words.trimmed(range, in: bytes))
        guard range.count > 3, labels.contains(where: \.isWritten),
            let end = bytes[range].prefix(4).firstIndex(where: { $0 == 0x2C || $0 == 0x20 }), end > range.lowerBound,
            bytes[end] == 0x2C || SignMarker.skipSeparators(bytes, end, range.upperBound) > end + 1
        else { return nil }
        return OptionTitle.bareLabel(bytes, range.lowerBound..<end)
    }

    /// Whether a sentence calls an option by a label that none has.
    func callsUnknown(_ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if bytes[index] | 0x20 == 0x6F, index == sentence.lowerBound || bytes[index - 1] <= 0x20,
                let reference = OptionTitle.reference(bytes, index..<sentence.upperBound)
            {
                return !labels.contains { $0.label == reference.label }
            }
            index += 1
        }
        return false
    }
}
