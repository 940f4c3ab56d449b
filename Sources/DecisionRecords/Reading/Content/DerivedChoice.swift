import Diagnostics

/// The choice of a record that lists only what it did not choose, taken from its decision's first sentence.
///
/// Such an option was never listed by the author, and is marked so.
enum DerivedChoice {
    /// What the first sentence of the decision uses, adopts or moves to: “We will use Kafka for events.” gives “Kafka”.
    static func option(_ places: DecisionPlaces) -> ConsideredOption? {
        guard let text = places.texts.first, let sentence = ChoiceClause.sentences(text.bytes, text.all).first else {
            return nil
        }
        let lower = Words.lowercased(text.bytes[sentence])
        let words = Words.split(lower)
        var index = 0
        while index < words.count, subjects.contains(String(decoding: words[index], as: UTF8.self)) { index += 1 }
        guard index < words.count, index <= 7 else { return nil }
        var verb = String(decoding: words[index], as: UTF8.self)
        index += 1
        if index < words.count, motions.contains(verb) {
            verb += " " + String(decoding: words[index], as: UTF8.self)
            index += 1
        }
        guard verbs.contains(verb), index < words.count else { return nil }
        // “Adopt option 1: one store” names it behind the number.
        let first = sentence.lowerBound + words[index].startIndex
        if let reference = OptionTitle.reference(text.bytes, first..<sentence.upperBound) {
            while index < words.count, sentence.lowerBound + words[index].startIndex < reference.end { index += 1 }
            let next = SignMarker.skipSeparators(text.bytes, reference.end, sentence.upperBound)
            guard index < words.count, next > reference.end + 1,
                next == sentence.lowerBound + words[index].startIndex || text.bytes[next] >= 0x80
                    || text.bytes[next] < 0x30
            else { return nil }
        }
        var last = index
        while last < words.count, last - index < 9,
            !ends.contains(String(decoding: words[last], as: UTF8.self)) || lower[words[last].startIndex - 1] == 0x2D
        {
            // A comma or bracket ends the name too.
            if last > index, lower[words[last - 1].endIndex..<words[last].startIndex].contains(where: isEnd) { break }
            last += 1
        }
        guard last > index else { return nil }
        let name = sentence.lowerBound + words[index].startIndex..<sentence.lowerBound + words[last - 1].endIndex
        // Only what has a name of its own is worth comparing with other records.
        guard text.bytes[name].contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
        var option = ConsideredOption(title: text.written(name), outcome: .chosen, isExplicit: false)
        option.outcomeSource = text.written(sentence)
        return option
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x28 || byte == 0x3B || byte == 0x3A || byte == 0xE2
    }

    private static let subjects: Set<String> = [
        "we", "the", "team", "i", "will", "shall", "should", "have", "has", "decided", "to", "are", "going", "agreed",
        "be", "now", "therefore", "project", "is", "decision", "must",
    ]

    private static let motions: Set<String> = ["go", "stay", "move", "switch", "migrate", "stick"]

    private static let verbs: Set<String> = [
        "use", "using", "adopt", "select", "implement", "introduce", "keep", "choose", "chose", "go with", "stay with",
        "stick with", "move to", "switch to", "migrate to", "stick to",
    ]

    private static let ends: Set<String> = [
        "for", "to", "as", "because", "instead", "in", "when", "so", "since", "by", "on", "that", "which", "via", "at",
        "where", "until", "rather", "over", "if", "from", "across", "while",
    ]
}
