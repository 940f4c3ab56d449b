import Diagnostics

/// Items whose own sentence turns down what it names: “RabbitMQ rejected: too small”, “SQS was not chosen, since …”.
enum TurnedDown {
    /// A quick look: such a sentence has one of these near its beginning.
    private static let hints = StemSearch(
        [
            "reject", "dismiss", "discard", "ruled out", "not chosen", "not selected", "not adopted", "not pursued",
            "deferred", "postponed", "отклон", "не выбран", "отлож", "отверг", "zamítnut", "odrzuc", "verworfen",
            "abgelehnt", "descartad", "rechazad", "rejetée", "rejeté", "écarté", "afgewezen", "scartat", "rejeitad",
        ], ignoresCase: true)

    /// A quick look: whether a text may turn something down.
    static func mayTurnDown(_ text: ArraySlice<UInt8>) -> Bool { hints.contains(text) }

    /// Where the name ends that a sentence begins with and turns down; nil for all other texts.
    static func nameEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 96)
        guard hints.contains(bytes[head]) else { return nil }
        let lower = Words.lowercased(bytes[head])
        let words = Words.split(lower)
        guard let first = words.first, !pronouns.contains(first) else { return nil }
        var place = 1
        while place < words.count, place < 12 {
            let gap = lower[words[place - 1].endIndex..<words[place].startIndex]
            // The name and its verdict stand in one sentence.
            if gap.contains(where: { $0 == 0x0A || $0 == 0x3A || $0 == 0x2E && gap.count > 1 }) { return nil }
            if !adjectives.contains(words[place]), !gap.contains(0x2D), !isNoun(words, place),
                let verdict = Verdict(lower[words[place].startIndex...], isMarked: false)
            {
                if verdict.outcome == .chosen || gap.contains(0x28) || gap.contains(0x2F) { return nil }
                var end = words[place].startIndex
                while end > 0, lower[end - 1] == 0x20 || lower[end - 1] == 0x2C { end -= 1 }
                // “Patch the image —”
                let dash = SignMarker.skipSeparators(lower, max(0, end - 4), end)
                if dash == end, end > 4 { end -= 4 }
                return range.lowerBound + end
            }
            place += 1
        }
        return nil
    }

    /// Where a clause begins that says that another was taken: “Another broker, but Zenoh was chosen for its speed”.
    static func rivalStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard rivals.contains(bytes[range]) else { return nil }
        let lower = Words.lowercased(bytes[range])
        guard let but = ChoiceClause.find(Array(", but ".utf8), in: lower), but > 3,
            Words.split(Array(lower[but...])).prefix(12).contains(where: { taken.contains($0) })
        else { return nil }
        return range.lowerBound + but
    }

    private static let rivals = StemSearch([", but "])

    private static let taken = WordTable(of: ["chosen", "selected", "preferred", "picked"])

    /// Whether a word of turning down is the name of a thing, or tells by whom something is turned down.
    private static func isNoun(_ words: WordList, _ place: Int) -> Bool {
        if words[place].elementsEqual("rejection".utf8) || words[place].elementsEqual("reject".utf8) { return true }
        return place + 1 < words.count && words[place + 1].elementsEqual("by".utf8)
    }

    /// What may stand before a verdict's word, and is a part of the name.
    private static let adjectives = WordTable(of: [
        "the", "this", "that", "these", "option", "alternative", "approach", "solution", "our", "as", "and", "by", "to",
        "for", "current", "final", "decision", "status", "best", "reason", "it", "we",
    ])

    /// What no name begins with.
    private static let pronouns = WordTable(of: [
        "we", "it", "this", "that", "these", "they", "i", "there", "the", "rejected", "as", "if", "since", "because",
    ])
}
