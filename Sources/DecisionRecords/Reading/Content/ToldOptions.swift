import Diagnostics

/// Takes the names of options out of sentences.
enum ToldOptions {
    /// The options that a sentence lists.
    struct List {
        var drafts: [OptionDraft]
        /// Whether the sentence says that they were not taken.
        var isLeftOut: Bool
    }

    // MARK: One option a sentence

    /// What sentences such as “An alternative is to build our own” name, in a section of options.
    static func alternatives(_ text: InlineText) -> [OptionDraft] {
        ChoiceClause.sentences(text.bytes, text.all).compactMap { alternative(text, $0).map { draft(text, $0) } }
    }

    static func alternative(_ text: InlineText, _ sentence: Range<Int>) -> Range<Int>? {
        let lower = Words.lowercased(text.bytes[sentence])
        let words = Words.split(lower)
        // “We use it today, so one option was to carry on”
        let later = words.indices.dropFirst().first { index in
            guard index + 3 < words.count else { return false }
            // “Details aside, the main alternative is to leave things as they are”
            return words[index].elementsEqual("one".utf8) && words[index + 1].elementsEqual("option".utf8)
                || words[index].elementsEqual("the".utf8) && words[index + 1].elementsEqual("main".utf8)
                    && words[index + 2].elementsEqual("alternative".utf8)
        }
        var place = later ?? 0
        while place < words.count, place < (later ?? 0) + 4, determiners[words[place]] != nil { place += 1 }
        let begin = place
        while place < words.count, place < begin + 2, alternativeNouns[words[place]] != nil { place += 1 }
        guard place > begin, place < words.count else { return nil }
        // “An alternative to OpenSearch could have been …”
        if words[place].elementsEqual("to".utf8),
            let verb = words.indices[place...].prefix(6).first(where: { copula(words, $0) != nil })
        {
            place = verb
        }
        // “The main alternative that was considered was …”
        if let verb = words[place...].prefix(4).firstIndex(where: { weighing[$0] != nil }),
            words[place..<verb].allSatisfy({ relatives[$0] != nil })
        {
            place = verb + 1
        }
        guard place < words.count, let behind = copula(words, place), behind < words.count else { return nil }
        var first = behind
        if words[first].elementsEqual("to".utf8) { first += 1 }
        // “… was the idea of using X”
        if first + 3 < words.count, words[first].elementsEqual("the".utf8), words[first + 2].elementsEqual("of".utf8),
            words[first + 3].isGerund
        {
            first += 3
        }
        // One word is a name where it has a capital.
        guard first < words.count,
            first + 1 < words.count || text.bytes[sentence.lowerBound + words[first].startIndex] &- 0x41 < 26
        else { return nil }
        // “The alternative is too dear” says what it is like, not what it is.
        let isWish = behind > place + 1 && begin > 0 && qualities[words[first]] == nil
        guard first > behind || isWish || opensName[words[first]] != nil || words[first].isGerund else { return nil }
        let start = sentence.lowerBound + words[first].startIndex
        let end = sentence.lowerBound + clauseEnd(lower, from: words[first].startIndex)
        let name = Words.trimmed(start..<max(start, end), in: text.bytes)
        return Words.count(text.bytes[name], upTo: 31) <= 30 ? name : nil
    }

    /// Where the words behind “is”, “was”, “would be”, “would have been” begin.
    private static func copula(_ words: WordList, _ place: Int) -> Int? {
        let next = words[place]
        if next.elementsEqual("is".utf8) || next.elementsEqual("was".utf8) { return place + 1 }
        guard next.elementsEqual("would".utf8) || next.elementsEqual("could".utf8), place + 2 < words.count else {
            return nil
        }
        if words[place + 1].elementsEqual("be".utf8) { return place + 2 }
        let isPerfect = words[place + 1].elementsEqual("have".utf8) && words[place + 2].elementsEqual("been".utf8)
        return isPerfect ? place + 3 : nil
    }

    /// The sentences of a section of alternatives that each say what could be done: “Run it in our own data centre.”
    static func demands(_ texts: [InlineText]) -> [OptionDraft] {
        var result: [OptionDraft] = []
        for text in texts {
            // “This was rejected because …” goes on with what the paragraph before it names.
            if !result.isEmpty, let first = Words.split(Words.lowercased(text.bytes.prefix(24)[...])).first,
                pronouns[first] != nil
            {
                continue
            }
            let sentences = ChoiceClause.sentences(text.bytes, text.all)
            // Of several paragraphs each may go on with what speaks against it.
            guard texts.count > 1 || sentences.count == 1, let sentence = sentences.first,
                Words.count(text.bytes[sentence], upTo: 31) <= (sentences.count > 1 ? 15 : 30),
                let first = Words.split(Words.lowercased(text.bytes[sentence].prefix(24))).first,
                verbs[first] != nil || first.isGerund
            else { return [] }
            // “Calling it directly was rejected because …”
            let end = TurnedDown.nameEnd(text.bytes, sentence) ?? sentence.upperBound
            result.append(draft(text, sentence.lowerBound..<end))
        }
        return result
    }

    // MARK: Several options a sentence

    /// The options that a sentence of a paragraph lists: “The options were A, B and C”, “We considered A and B”.
    static func list(_ text: InlineText) -> List? {
        var previous: Range<Int>?
        for sentence in ChoiceClause.sentences(text.bytes, text.all) where sentence.count < 400 {
            let lower = onOneLine(text.bytes[sentence])
            let words = Words.split(lower)
            defer { previous = sentence }
            guard words.count > 3 else { continue }
            // “There are several options. Either A, B or C”
            if words[0].elementsEqual("either".utf8), let previous, OptionLabels.mentionsOptions(text.bytes[previous]) {
                let parts = parts(text, sentence, lower, from: words[1].startIndex, most: 16)
                if parts.count > 1 { return List(drafts: parts.map { draft(text, $0) }, isLeftOut: false) }
            }
            guard let lead = lead(lower, words) else { continue }
            let end = lead.isExample ? verb(lower, from: lead.start) : lower.count
            let said = end < lower.count ? Array(lower[..<end]) : lower
            var parts = parts(text, sentence, said, from: lead.start, most: lead.isAny ? 14 : lead.isNamed ? 4 : 9)
            if lead.needsNames, parts.isEmpty || !parts.allSatisfy({ isName(text, $0) }) {
                // “We considered putting it into the ledger versus hiding it”
                parts = rivals(text, sentence, lower, from: lead.start)
                if parts.isEmpty { continue }
            } else if lead.isCopula {
                if parts.isEmpty || !parts.allSatisfy({ isName(text, $0) || opens(text, $0) }) {
                    guard lead.isLeftOut, let name = firstName(text, sentence, lower, lead.start) else { continue }
                    return List(drafts: [draft(text, name)], isLeftOut: true)
                }
            }
            if let count = lead.count, parts.count != count { continue }
            // “There are two options: the first is to …” describes them.
            if parts.contains(where: { describes(text.bytes, $0) }) { continue }
            guard parts.count > 1, parts.count < 9, !parts.contains(where: { closesBracket(text.bytes[$0]) }) else {
                continue
            }
            parts = parts.map { withoutArticle(text.bytes, $0) }
            return List(drafts: parts.map { draft(text, $0) }, isLeftOut: lead.isLeftOut)
        }
        return nil
    }

    /// Whether a bracket is closed that was opened before: the names stand in it and what follows is said of another.
    private static func closesBracket(_ part: ArraySlice<UInt8>) -> Bool {
        part.firstIndex(of: 0x29).map { !part[..<$0].contains(0x28) } ?? false
    }

    /// What stands before the names of a sentence.
    private struct Lead {
        /// Where the names begin.
        var start: Int
        /// Whether each name must look like one.
        var needsNames = false
        /// Whether there are as many as announced, whatever they look like.
        var isAny = false
        /// Whether “are” or “were” stands before them, behind which anything may be said of the options.
        var isCopula = false
        /// Whether they stand behind “including” or “such as” in the midst of a sentence.
        var isExample = false
        var isLeftOut = false
        /// How many options are announced.
        var count: Int?
        var isNamed: Bool { needsNames }
    }

    /// Where the verb of a sentence stands: “Others, such as A and B, were considered”.
    private static func verb(_ lower: [UInt8], from start: Int) -> Int {
        (verbsOfBeing + [each]).compactMap { ChoiceClause.find($0, in: lower) }.filter { $0 > start }.min()
            ?? lower.count
    }

    /// What may be said of all that a sentence names: “…, A and B, each with its own drawbacks”.
    private static let each = Array(", each ".utf8)

    static let verbsOfBeing = [" were ", " was ", " are ", " is ", " would ", " could ", " have been "].map {
        Array($0.utf8)
    }

    /// Words of a sentence that tells what was weighed.
    private static let compared = WordTable(of: [
        "over", "considered", "evaluated", "rejected", "compared", "discussed", "explored", "dismissed", "other",
    ])

    /// Bytes in lower case, line feeds as spaces.
    static func onOneLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var lower = Words.lowercased(bytes)
        for index in lower.indices where lower[index] == 0x0A { lower[index] = 0x20 }
        return lower
    }

    private static func lead(_ lower: [UInt8], _ words: WordList) -> Lead? {
        for (place, word) in words.enumerated() where place + 2 < words.count {
            // “Several libraries were evaluated, including A, B and C”
            if place > 1, including[words[place + 1]] != nil, weighing[word] != nil,
                words[place - 1].elementsEqual("were".utf8) || words[place - 1].elementsEqual("been".utf8)
            {
                return Lead(start: words[place + 2].startIndex, needsNames: true, isExample: true)
            }
            if nouns[word] != nil {
                let isLeftOut =
                    words[..<place].contains { leftOut[$0] != nil } || word.elementsEqual("alternatives".utf8)
                for next in (place + 1)..<min(words.count - 1, place + 9) {
                    // “We considered two options: A and B”
                    let gap = lower[words[next - 1].endIndex..<words[next].startIndex]
                    if gap.contains(0x3A) {
                        let count =
                            place > 0 ? numbers.firstIndex(of: String(decoding: words[place - 1], as: UTF8.self)) : nil
                        return Lead(
                            start: words[next].startIndex, isCopula: count == nil, isLeftOut: isLeftOut,
                            count: count.map { $0 + 2 })
                    }
                    // “There are many alternatives to X, including A and B”
                    if including[words[next]] != nil {
                        return Lead(start: words[next + 1].startIndex, isExample: true, isLeftOut: isLeftOut)
                    }
                    // “We chose X over alternatives such as A and B”
                    if next + 2 < words.count, words[next].elementsEqual("such".utf8),
                        words[next + 1].elementsEqual("as".utf8), words.contains(where: { compared[$0] != nil })
                    {
                        return Lead(
                            start: words[next + 2].startIndex, isCopula: true, isExample: true, isLeftOut: isLeftOut)
                    }
                    if gap.contains(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x2E || $0 == 0x3B }) { break }
                    if words[next].elementsEqual("are".utf8) || words[next].elementsEqual("were".utf8) {
                        // “The options are either A or B”
                        let isEither = words[next + 1].elementsEqual("either".utf8) && next + 3 < words.count
                        return Lead(
                            start: words[isEither ? next + 2 : next + 1].startIndex, isCopula: true,
                            isLeftOut: isLeftOut)
                    }
                }
            }
        }
        // “We considered Kafka and RabbitMQ”
        for (place, word) in words.enumerated().prefix(7) where place + 2 < words.count {
            if place > 0, weighing[word] != nil, words[place - 1].elementsEqual("we".utf8) {
                var next = place + 1
                // “We considered and evaluated three …”
                if next + 1 < words.count, words[next].elementsEqual("and".utf8), weighing[words[next + 1]] != nil {
                    next += 2
                }
                while next < words.count, beforeNames[words[next]] != nil { next += 1 }
                guard next + 1 < words.count else { return nil }
                // “We considered three granularities: …”
                if let number = numbers.firstIndex(of: String(decoding: words[next], as: UTF8.self)) {
                    for after in (next + 1)..<min(words.count - 1, max(next + 1, next + 8))
                    where lower[words[after].endIndex..<words[after + 1].startIndex].first == 0x3A {
                        return Lead(start: words[after + 1].startIndex, isAny: true, count: number + 2)
                    }
                }
                return Lead(start: words[next].startIndex, needsNames: true)
            }
        }
        return nil
    }

    /// The parts of a list from an offset of the sentence on, trimmed; none where one of them has too many words.
    static func parts(
        _ text: InlineText, _ sentence: Range<Int>, _ lower: [UInt8], from start: Int, most: Int
    ) -> [Range<Int>] {
        let end = clauseEnd(lower, from: start)
        var result: [Range<Int>] = []
        var begin = start
        var index = start
        func close(_ end: Int) {
            result.append(
                Words.trimmed(sentence.lowerBound + begin..<sentence.lowerBound + end, in: text.bytes))
        }
        while index < end {
            let joint = joints.first { Words.hasPrefix(lower, index, $0) }
            if let joint {
                close(index)
                begin = min(end, index + joint.utf8CodeUnitCount)
                index = begin
            } else {
                index += 1
            }
        }
        close(end)
        result.removeAll(where: \.isEmpty)
        guard let last = result.popLast() else { return [] }
        // Behind short names “for the whole team” belongs to none of them.
        let areShort =
            result.count > 1 && result.allSatisfy { isName(text, $0) && Words.count(text.bytes[$0], upTo: 3) < 3 }
        result.append(withoutPurpose(text.bytes, last, areShort ? 4 : most))
        return result.allSatisfy { Words.count(text.bytes[$0], upTo: most + 1) <= most } ? result : []
    }

    /// The two sides of “versus”, where both say what could be done.
    private static func rivals(
        _ text: InlineText, _ sentence: Range<Int>, _ lower: [UInt8], from start: Int
    ) -> [Range<Int>] {
        guard let turn = ChoiceClause.find(Array(" versus ".utf8), in: lower), turn > start else { return [] }
        let sides = [start..<turn, turn + 8..<clauseEnd(lower, from: turn + 8)].map { side in
            Words.trimmed(sentence.lowerBound + side.lowerBound..<sentence.lowerBound + side.upperBound, in: text.bytes)
        }
        let areDeeds = sides.allSatisfy { side in
            Words.split(Words.lowercased(text.bytes[side].prefix(24))).first?.isGerund ?? false
        }
        return areDeeds && sides.allSatisfy { Words.count(text.bytes[$0], upTo: 21) <= 20 } ? sides : []
    }

    /// The last of some names without what they are for: “RabbitMQ for the jobs”.
    private static func withoutPurpose(_ bytes: [UInt8], _ part: Range<Int>, _ most: Int) -> Range<Int> {
        guard most <= 4 else { return part }
        let lower = Words.lowercased(bytes[part])
        let cut = purposes.compactMap { ChoiceClause.find($0, in: lower) }.min()
        return cut.map { part.lowerBound..<part.lowerBound + $0 } ?? part
    }

    static func withoutArticle(_ bytes: [UInt8], _ part: Range<Int>) -> Range<Int> {
        for article in articles where Words.hasPrefix(bytes, part.lowerBound, article) && part.count > 8 {
            return part.lowerBound + article.utf8CodeUnitCount..<part.upperBound
        }
        return part
    }

    private static func describes(_ bytes: [UInt8], _ part: Range<Int>) -> Bool {
        Words.split(Words.lowercased(bytes[part].prefix(24))).prefix(2).contains { counting[$0] != nil }
    }

    /// Whether a part is a name: it begins with a capital, a digit, code or a link.
    static func isName(_ text: InlineText, _ part: Range<Int>) -> Bool {
        guard let first = part.first else { return false }
        if text.bytes[first] >= 0x41 && text.bytes[first] <= 0x5A { return true }
        return text.code.contains { $0.contains(first) } || text.links.contains { $0.range.contains(first) }
    }

    /// Whether a part begins as what could be done, or as a thing: “using a queue”, “the factory pattern”.
    private static func opens(_ text: InlineText, _ part: Range<Int>) -> Bool {
        guard let word = Words.split(Words.lowercased(text.bytes[part].prefix(24))).first else { return false }
        if word.isGerund { return true }
        let words = Words.count(text.bytes[part], upTo: 4)
        return words > 1 && (opensThing[word] != nil || verbs[word] != nil || endsAsThing(text.bytes, part))
    }

    private static func endsAsThing(_ bytes: [UInt8], _ part: Range<Int>) -> Bool {
        guard let word = Words.split(Words.lowercased(bytes[part].suffix(24))).last else { return false }
        return things[word] != nil
    }

    static func draft(_ text: InlineText, _ range: Range<Int>) -> OptionDraft {
        OptionDraft(
            text, OptionTitle(text, range), .sentence, body: 0..<0, rest: range.upperBound..<range.upperBound,
            range: text.sourceRange(range))
    }

    /// Where a clause in lower case ends that begins at an offset.
    static func clauseEnd(_ lower: [UInt8], from start: Int) -> Int {
        let rest = Array(lower[start...])
        let cut = turns.compactMap { ChoiceClause.find($0, in: rest) }.filter { $0 > 2 }.min()
        return cut.map { start + $0 } ?? lower.count
    }

    // MARK: Words

    private static let turns: [[UInt8]] = [
        ", which", ", but", " but ", ", however", " however ", ", since", " since ", " because ", ", as ", ", so ",
        ", where", ", although", ", though", " — ", " – ", ";", ", while", " which would ", " instead of ", ": ",
        ", and decided", ", and chose", " yet ", ", yet ", ", see ", ", both of ", ", all of ", ", none of ",
    ].map { Array($0.utf8) }

    private static let purposes = [" for ", " to ", " as ", " in ", " on ", " with ", " before ", " when "].map {
        Array($0.utf8)
    }

    private static let joints: [StaticString] = [", and ", ", or ", " and ", " or ", " vs. ", " vs ", ", "]
    private static let articles: [StaticString] = ["the ", "a ", "an "]
    private static let counting = WordTable(of: ["first", "second", "third", "one", "either", "whether", "neither"])
    private static let numbers = ["two", "three", "four", "five", "six"]

    private static let determiners = WordTable(of: [
        "an", "a", "another", "one", "the", "our", "primary", "main", "only", "other", "obvious", "simplest",
        "possible",
        "potential", "first", "second", "third", "fourth", "final", "last", "viable", "usual", "simpler", "different",
        "similar", "more", "naive",
        "straightforward", "second-best",
    ])

    private static let pronouns = WordTable(of: ["this", "it", "that", "these", "they", "rejected", "we"])

    private static let relatives = WordTable(of: ["that", "which", "we", "was", "were", "have", "been", "had", "is"])

    private static let alternativeNouns = WordTable(of: [
        "alternative", "option", "approach", "solution", "possibility", "choice",
    ])

    private static let opensName = WordTable(of: ["a", "an", "the", "not", "another"])
    /// What an option is said to be like.
    private static let qualities = WordTable(of: [
        "too", "more", "less", "better", "worse", "good", "bad", "easier", "harder", "simpler", "nice", "possible",
        "very", "quite", "much", "that", "what", "if", "not", "great", "ideal", "best", "needed", "required", "able",
        "used", "preferable", "acceptable", "sufficient", "overkill", "expensive", "cheaper", "faster", "slower",
    ])

    private static let opensThing = WordTable(of: ["a", "an", "the", "to", "our"])

    private static let things = WordTable(of: [
        "pattern", "approach", "library", "framework", "database", "service", "server", "model", "style", "strategy",
        "architecture", "protocol", "format", "solution", "tool",
    ])

    private static let nouns = WordTable(of: ["options", "alternatives", "candidates", "approaches", "choices"])
    private static let leftOut = WordTable(of: ["other", "rejected", "discarded", "also"])
    private static let including = WordTable(of: ["include", "included", "includes", "including", "span", "spanned"])
    private static let beforeNames = WordTable(of: ["at", "using", "both", "between", "the"])
    static let weighing = WordTable(of: ["considered", "evaluated", "compared", "looked", "investigated"])

    /// What a sentence that demands something begins with.
    static let verbs = WordTable(of: [
        "use", "run", "keep", "build", "do", "create", "continue", "store", "host", "write", "have", "leave", "adopt",
        "add", "make", "move", "migrate", "switch", "stay", "allow", "let", "put", "deploy", "buy", "rely", "stick",
        "implement", "introduce", "replace", "remove", "split", "merge", "extend", "wait", "provide", "require", "send",
        "treat", "define", "set", "maintain", "develop", "skip", "ignore", "expose", "embed", "generate", "integrate",
        "start", "extract", "copy", "convert", "wrap", "pin", "ship", "force", "reuse", "import", "export", "change",
        "rename", "call", "track", "enforce", "cache", "delete", "rewrite", "support", "preserve", "retain", "upgrade",
        "serve", "render", "encode", "duplicate", "mount", "bundle", "package", "publish", "refactor", "pass",
        "compute",
    ])
}

extension ArraySlice<UInt8> {
    /// Whether a word in lower case ends as “using” does.
    var isGerund: Bool { count > 4 && suffix(3).elementsEqual("ing".utf8) }
}
