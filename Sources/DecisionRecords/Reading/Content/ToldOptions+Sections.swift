import Diagnostics

/// What the paragraphs of a section of alternatives tell, where nothing lists them: each names at most one or a few, and goes
/// on with why it was not taken.
extension ToldOptions {
    /// The options of such paragraphs, in order.
    static func told(_ texts: [InlineText]) -> [OptionDraft] {
        texts.flatMap { text -> [OptionDraft] in
            var result: [OptionDraft] = []
            for (place, sentence) in ChoiceClause.sentences(text.bytes, text.all).enumerated() {
                result += told(text, sentence, isFirst: place == 0)
            }
            return result
        }
    }

    private static func told(_ text: InlineText, _ sentence: Range<Int>, isFirst: Bool) -> [OptionDraft] {
        guard sentence.count < 600 else { return [] }
        if let name = alternative(text, sentence) { return [draft(text, name)] }
        // “One file per event was rejected because …”
        if let end = TurnedDown.nameEnd(text.bytes, sentence), case let name = sentence.lowerBound..<end,
            saysRejected(text.bytes[end..<sentence.upperBound]),
            !Words.split(Words.lowercased(text.bytes[name])).contains(where: { general[$0] != nil })
        {
            return [draft(text, withoutArticle(text.bytes, name))]
        }
        let lower = onOneLine(text.bytes[sentence])
        let words = Words.split(lower)
        guard words.count > 2 else { return [] }
        let start = behindAdverb(lower, words)
        if let from = weighed(words, start) ?? given(words, start) {
            return objects(text, sentence, lower, from: words[from].startIndex)
        }
        if let subject = subject(lower, words, start) { return named(text, sentence, subject, most: 16) }
        guard isFirst else { return [] }
        if let from = deed(words, start) {
            let from = words[from].startIndex
            return named(text, sentence, from..<clauseEnd(lower, from: from), most: 24)
        }
        if verbs[words[start]] != nil {
            return named(
                text, sentence, words[start].startIndex..<clauseEnd(lower, from: words[start].startIndex), most: 22)
        }
        if words[start].elementsEqual("being".utf8) { return [] }
        let isDenied = words[start].elementsEqual("not".utf8)
        if isDenied ? words[start + 1].isGerund : words[start].isGerund {
            let from = words[start].startIndex
            return named(text, sentence, from..<finiteVerb(lower, from: from), most: 16)
        }
        return []
    }

    /// Whether words begin with “was rejected” or the like.
    private static func saysRejected(_ bytes: ArraySlice<UInt8>) -> Bool {
        let lower = Words.lowercased(bytes.prefix(40))
        let words = Words.split(lower)
        guard words.count > 1, ["was", "were", "is", "are"].contains(String(decoding: words[0], as: UTF8.self)) else {
            return false
        }
        return Verdict(lower[words[1].startIndex...], isMarked: true)?.outcome == .rejected
    }

    /// The names that the first sentence of such a section lists, and of which it says no more: “A, B or C.”
    static func enumerated(_ texts: [InlineText]) -> [OptionDraft] {
        guard texts.count == 1, let text = texts.first, text.bytes.count < 400,
            let sentence = ChoiceClause.sentences(text.bytes, text.all).first
        else { return [] }
        let lower = onOneLine(text.bytes[sentence])
        if lower.contains(where: { $0 == 0x3A || $0 == 0x3B }) { return [] }
        let joint = joints.lazy.compactMap { mark in ChoiceClause.find(mark, in: lower).map { ($0, $0 + mark.count) } }
        guard let (end, next) = joint.first else { return [] }
        var parts: [Range<Int>] = []
        var start = 0
        while let comma = lower[start..<end].firstIndex(of: 0x2C) {
            parts.append(start..<comma)
            start = comma + 1
        }
        parts.append(start..<end)
        parts.append(next..<lower.count)
        let names = parts.filter { !$0.isEmpty }.map {
            Words.trimmed($0.lowerBound + sentence.lowerBound..<$0.upperBound + sentence.lowerBound, in: text.bytes)
        }
        guard names.count > 2, names.allSatisfy({ (1...7).contains(Words.count(text.bytes[$0], upTo: 8)) }),
            verbsOfBeing.allSatisfy({ ChoiceClause.find($0, in: lower) == nil })
        else { return [] }
        return names.map { draft(text, $0) }
    }

    /// What stands before the last of several names that exclude each other.
    private static let joints = [" or ", " oder ", " ou ", " o ", " lub ", " eller ", " oppure ", " или "].map {
        Array($0.utf8)
    }

    // MARK: Shapes of sentences

    /// The index of the first word behind “Alternatively,” and “Instead,”.
    private static func behindAdverb(_ lower: [UInt8], _ words: WordList) -> Int {
        let isApart = lower[words[0].endIndex..<words[1].startIndex].first == 0x2C
        return openings[words[0]] != nil && (isApart || words[1].elementsEqual("we".utf8)) ? 1 : 0
    }

    /// Behind “We also considered”, “We could have looked at”, “We thought about”: where what was weighed begins.
    static func weighed(_ words: WordList, _ start: Int) -> Int? {
        guard words[start].elementsEqual("we".utf8) || words[start].elementsEqual("i".utf8) else { return nil }
        var place = start + 1
        while place < words.count, place < start + 5, adverbs[words[place]] != nil || auxiliaries[words[place]] != nil {
            place += 1
        }
        guard place + 1 < words.count, considering[words[place]] != nil else { return nil }
        place += 1
        while place + 1 < words.count, particles[words[place]] != nil { place += 1 }
        // “the idea of using X”, “the merits of X and Y”
        if place + 3 < words.count, words[place].elementsEqual("the".utf8), notions[words[place + 1]] != nil,
            words[place + 2].elementsEqual("of".utf8) || words[place + 2].elementsEqual("to".utf8)
        {
            place += 3
        }
        // “We considered several options” and “We considered whether …” name none.
        if general[words[place]] != nil || vague[words[place]] != nil { return nil }
        // “We considered a few factors”
        let next = place + 1
        if words[place].elementsEqual("a".utf8), next < words.count, quantities[words[next]] != nil { return nil }
        return place
    }

    /// Behind “Consideration was given to”.
    private static func given(_ words: WordList, _ start: Int) -> Int? {
        guard start + 4 < words.count, words[start + 2].elementsEqual("given".utf8),
            words[start + 3].elementsEqual("to".utf8), notions[words[start]] != nil
        else { return nil }
        return start + 4
    }

    /// Behind “We could”, where what could be done begins: “We could version the schema, …”.
    private static func deed(_ words: WordList, _ start: Int) -> Int? {
        guard words[start].elementsEqual("we".utf8) || words[start].elementsEqual("one".utf8),
            start + 3 < words.count, possible[words[start + 1]] != nil
        else { return nil }
        var place = start + 2
        while place < words.count, place < start + 5,
            adverbs[words[place]] != nil || words[place].elementsEqual("have".utf8)
        {
            place += 1
        }
        // “We might have chosen to store it”
        if place + 3 < words.count, choosing[words[place]] != nil, words[place + 1].elementsEqual("to".utf8) {
            place += 2
        }
        guard place + 1 < words.count, vague[words[place]] == nil, considering[words[place]] == nil,
            !words[place].elementsEqual("be".utf8)
        else {
            return nil
        }
        return place
    }

    /// What a sentence says was weighed, or is called an alternative: “A wiki was the main alternative”.
    private static func subject(_ lower: [UInt8], _ words: WordList, _ start: Int) -> Range<Int>? {
        guard general[words[start]] == nil, vague[words[start]] == nil else { return nil }
        let limit = min(words.count - 1, start + 18)
        guard let verb = words.indices[..<limit].first(where: { $0 > start && copulas[words[$0]] != nil }) else {
            return nil
        }
        let name = words[start].startIndex..<words[verb].startIndex
        // A clause between them says something of something else.
        if lower[name].contains(where: { $0 == 0x3B || $0 == 0x3A })
            || words[start..<verb].contains(where: { conditions[$0] != nil })
        {
            return nil
        }
        var place = verb + 1
        while place < words.count, place < verb + 4, adverbs[words[place]] != nil || auxiliaries[words[place]] != nil {
            place += 1
        }
        guard place < words.count else { return nil }
        if deeds[words[place]] != nil {
            // “was considered a risk” says what it is like.
            let next = place + 1 < words.count ? lower[words[place].endIndex..<words[place + 1].startIndex] : []
            let isLast = place + 1 == words.count || next.contains { $0 != 0x20 && $0 != 0x0A }
            return isLast || followers[words[place + 1]] != nil ? name : nil
        }
        // “was the main alternative”, “is not an option”
        while place < words.count, place < verb + 6,
            articlesAndKinds[words[place]] != nil || words[place].elementsEqual("not".utf8)
        {
            place += 1
        }
        return place < words.count && place > verb + 1 && rivals[words[place]] != nil ? name : nil
    }

    // MARK: Names

    /// What was weighed: several where each part says what could be done or is a name, else all of it.
    static func objects(
        _ text: InlineText, _ sentence: Range<Int>, _ lower: [UInt8], from start: Int
    ) -> [OptionDraft] {
        let limit = limits.compactMap { ChoiceClause.find($0, in: lower) }.filter { $0 > start }.min() ?? lower.count
        let parts = parts(text, sentence, Array(lower[..<limit]), from: start, most: 14)
        // “We considered X, a store of documents”
        if parts.count > 1, text.bytes[parts[0].upperBound] == 0x2C,
            withoutArticle(text.bytes, parts[1]) != parts[1], withoutArticle(text.bytes, parts[0]) == parts[0]
        {
            return [draft(text, parts[0])]
        }
        if parts.count > 1, parts.count < 7,
            isJoined(text.bytes, parts[parts.count - 2].upperBound..<parts[parts.count - 1].lowerBound)
        {
            let areDeeds = parts.allSatisfy { part in
                Words.split(Words.lowercased(text.bytes[part].prefix(24))).first?.isGerund ?? false
            }
            if areDeeds || parts.allSatisfy({ Words.count(text.bytes[$0], upTo: 4) <= 3 }) {
                return parts.map { draft(text, withoutArticle(text.bytes, $0)) }
            }
        }
        return named(text, sentence, start..<clauseEnd(lower, from: start), most: 22)
    }

    /// Whether what stands between the last two parts of a list says that they belong together.
    private static func isJoined(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
        bytes[gap].contains { $0 >= 0x61 && $0 <= 0x7A }
    }

    private static func named(
        _ text: InlineText, _ sentence: Range<Int>, _ part: Range<Int>, most: Int
    ) -> [OptionDraft] {
        let whole = sentence.lowerBound + part.lowerBound..<sentence.lowerBound + max(part.lowerBound, part.upperBound)
        let name = withoutArticle(text.bytes, Words.trimmed(withoutEffect(text.bytes, whole), in: text.bytes))
        let count = Words.count(text.bytes[name], upTo: most + 1)
        return count > 0 && count <= most ? [draft(text, name)] : []
    }

    /// A name without what would follow from it: “add an endpoint, allowing for checks”.
    private static func withoutEffect(_ bytes: [UInt8], _ name: Range<Int>) -> Range<Int> {
        var index = name.lowerBound
        while let comma = bytes[index..<name.upperBound].firstIndex(of: 0x2C) {
            index = comma + 1
            let rest = Words.split(Words.lowercased(bytes[index..<min(index + 24, name.upperBound)]))
            if let word = rest.first, word.isGerund || effects[word] != nil,
                Words.count(bytes[name.lowerBound..<comma], upTo: 3) > 2
            {
                return name.lowerBound..<comma
            }
        }
        return name
    }

    /// Where what a sentence begins with ends before its verb: “Not upgrading exposes us to …”.
    private static func finiteVerb(_ lower: [UInt8], from start: Int) -> Int {
        let words = Words.split(lower)
        for index in words.indices.dropFirst() where words[index].startIndex > start {
            let gap = lower[words[index - 1].endIndex..<words[index].startIndex]
            if gap.contains(where: { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B || $0 >= 0x80 }) {
                return words[index - 1].endIndex
            }
            if finites[words[index]] != nil { return words[index].startIndex }
        }
        return clauseEnd(lower, from: start)
    }

    // MARK: Words

    /// Where a list of what was weighed ends.
    private static let limits = [" when ", " only when "].map { Array($0.utf8) }

    private static let openings = WordTable(of: ["alternatively", "instead", "initially", "originally", "also"])

    private static let adverbs = WordTable(of: [
        "also", "briefly", "seriously", "initially", "first", "previously", "originally", "even", "strongly", "shortly",
        "instead", "simply", "just", "then", "explicitly", "actively", "at", "some", "point", "only", "both", "again",
        "quickly", "alternatively", "too", "still", "already", "all", "therefore", "thus",
    ])

    private static let auxiliaries = WordTable(of: [
        "could", "might", "may", "can", "have", "had", "did", "been", "were", "be",
    ])

    private static let considering = WordTable(of: [
        "considered", "consider", "evaluated", "explored", "discussed", "investigated", "contemplated", "debated",
        "thought", "looked", "toyed", "tried", "assessed", "examined",
    ])

    private static let choosing = WordTable(of: ["chose", "chosen", "choose", "opted", "decided"])

    private static let effects = WordTable(of: ["see", "thus", "thereby", "e", "i", "given", "with"])

    private static let particles = WordTable(of: ["about", "at", "into", "of", "with", "on"])

    private static let notions = WordTable(of: [
        "idea", "option", "possibility", "alternative", "merits", "approach", "consideration", "thought", "use",
    ])

    private static let possible = WordTable(of: ["could", "might", "may"])

    private static let copulas = WordTable(of: ["is", "was", "were", "are", "has", "have"])

    private static let conditions = WordTable(of: ["if", "when", "unless", "that", "which", "until"])

    private static let deeds = WordTable(of: [
        "considered", "rejected", "discussed", "evaluated", "explored", "dismissed", "discarded", "investigated",
        "proposed", "suggested", "contemplated", "ruled", "discounted", "weighed", "tried",
    ])

    /// What may follow “considered” where it says no more than that.
    private static let followers = WordTable(of: [
        "but", "and", "because", "as", "since", "due", "for", "in", "out", "on", "by", "at", "too", "instead", "here",
        "first", "early", "briefly", "initially", "also", "during", "when", "it", "however", "then", "before", "which",
        "although", "though",
    ])

    private static let articlesAndKinds = WordTable(of: [
        "a", "an", "the", "another", "one", "main", "obvious", "only", "other", "first", "second", "third", "natural",
        "possible", "strongest", "simplest", "viable", "valid", "real", "serious", "primary", "closest", "good", "also",
        "our", "default", "initial", "original", "leading",
    ])

    private static let rivals = WordTable(of: [
        "alternative", "option", "pole", "contender", "candidate", "choice", "possibility", "alternatives", "options",
        "contenders", "candidates", "approach", "runner",
    ])

    private static let vague = WordTable(of: [
        "whether", "how", "why", "some", "countless", "no", "here", "as", "see", "also", "both", "all", "each", "any",
        "more", "most", "two", "three", "four", "a few", "further", "there", "i", "you", "one", "our", "not", "nothing",
        "whichever", "given", "while", "although", "because", "since", "once", "after", "before", "by", "with",
        "without", "in", "on", "for", "at", "to", "from", "so", "but", "however", "therefore", "thus", "then", "note",
    ])

    private static let quantities = WordTable(of: ["few", "couple", "number", "handful", "variety", "range", "lot"])

    private static let finites = WordTable(of: [
        "is", "was", "were", "are", "would", "could", "can", "may", "might", "will", "has", "have", "had", "does", "do",
        "did", "requires", "allows", "exposes", "makes", "means", "gives", "adds", "needs", "leads", "keeps", "lets",
        "creates", "forces", "breaks", "increases", "reduces", "seems", "becomes", "involves", "introduces", "leaves",
        "solves", "provides", "causes", "couples", "hides", "puts", "works", "fails", "loses", "avoids", "raises",
        "brings", "looks", "feels", "risks", "should", "sounds", "remains", "depends", "complicates", "duplicates",
    ])
}
