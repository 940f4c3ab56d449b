/// Takes a decision's sentences apart: where one ends, and where it turns to what was not chosen.
enum ChoiceClause {
    /// Words behind which a sentence speaks of what was not chosen.
    private static let turns = Phrases([
        "instead of", "rather than", "as opposed to", "in place of", "over the ", "compared",
        ", not ", " and not ", "without ", ", avoiding ", "statt ", " because", " since ", " as we ", " as it ",
        " as this ",
        " so that ", " than ",
        ", which", " and if ", ", and later ", ", as the ", " car ", " parce que ", " puisque ", " porque ", " ya que ",
        " weil ", ", denn ", ", da ", " omdat ", "，因为", "，因為", "，由于", ", так как ", ", потому что", ", поскольку",
        " ponieważ ", " protože ", " perché ", "ため、", "ので、",
        " due to ", " whereas ", " while ", " although ", " even though ", " but ", "anstatt ", "au lieu",
        "en lugar de", "in plaats van", "versus", "unlike ", "而不是", "而非", "；拒绝", "，拒绝", "；不采用", "，不采用",
    ])

    /// Words by which a clause says what is not, or no longer, so.
    private static let denials = Phrases([
        " not ", "n't ", "n’t ", " never ", " is too ", " are too ", "rejected", " against ", "did use ", "used to ",
        "previously", "initially ", "originally ", " unlikely",
        " is less ", " are less ", "discard", "rule out", "ruled out",
        " tentative", "discounted", "choose between ", "decide between ", "decide whether ", "decide which ",
        " use no ", " uses no ", " using no ", " add no ", " adopt no ", " have no ",
    ])

    /// Whether a clause in lower case says what is not so; what it says of “the options that don't fit” aside.
    static func denies(_ clause: [UInt8]) -> Bool {
        if clause[...].hasSuffix(Array(" against".utf8)) || clause.starts(with: "no ".utf8) { return true }
        return denials.contains(in: clause) { denial in
            guard let place = find(denial, in: clause) else { return false }
            if asides.contains(where: { clause[..<place].hasSuffix($0) }) { return false }
            // “We will initially use X” looks ahead, not back.
            if clause[place] == 0x69 || clause[place] == 0x6F, clause[..<place].hasSuffix(Array(" will ".utf8)) {
                return false
            }
            // “X will be used to …” says no more than that.
            return clause[place] != 0x75 || !passiveVerbs.contains { clause[..<place].hasSuffix($0) }
        }
    }

    /// Whether a clause says what was wished for, and what follows takes it back: “The team preferred X, but …”.
    static func regrets(_ clause: [UInt8], before rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: " but ".utf8) || rest.starts(with: ", but ".utf8) else { return false }
        return wishes.contains(in: clause)
    }

    /// Whether words in lower case say that options were weighed: “We evaluated both A and B”.
    static func weighs(_ words: WordList) -> Bool {
        words.count > 3 && words[0].elementsEqual("we".utf8)
            && words[1..<3].contains { ToldOptions.weighing[$0] != nil }
    }

    private static let wishes = Phrases([
        " preferred", " would have ", " wanted ", " hoped ", " favoured ", " favored ", "ideally",
    ])

    private static let passiveVerbs = [" be ", " is ", " are "].map { Array($0.utf8) }

    private static let asides = [" that do", " that does", " that did", " which do", " which does"].map {
        Array($0.utf8)
    }

    /// What a clause takes: behind “must use”, where other words stand before that, or before “will be used”.
    static func object(of clause: [UInt8], _ words: WordList) -> Range<Int>? {
        for passive in passives.phrases(of: clause) {
            guard let place = find(passive, in: clause) else { continue }
            let start = clause[..<place].lastIndex(of: 0x2C).map { $0 + 1 } ?? 0
            return start..<place
        }
        guard
            let verb = words.indices.first(where: {
                $0 > 2 && $0 + 1 < words.count && taking.contains(words[$0]) && isApart(words[$0], clause)
            })
        else { return nil }
        return words[verb].endIndex..<clause.count
    }

    /// What follows the first verb of taking.
    static func taken(_ clause: [UInt8], _ words: WordList) -> Range<Int>? {
        guard
            let verb = words.indices.first(where: {
                $0 + 1 < words.count && taking.contains(words[$0]) && isApart(words[$0], clause)
            })
        else { return nil }
        return words[verb].endIndex..<clause.count
    }

    /// Whether a word is no part of a name in code, as in “build_with_content”.
    private static func isApart(_ word: ArraySlice<UInt8>, _ clause: [UInt8]) -> Bool {
        let (before, next) = (word.startIndex - 1, word.endIndex)
        return (before < 0 || clause[before] != 0x5F) && (next >= clause.count || clause[next] != 0x5F)
    }

    /// The parts of a range between commas and “and”.
    static func parts(of clause: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let joint = partings.first { Words.hasPrefix(clause, index, $0) }
            if let joint {
                if start < index { result.append(start..<index) }
                start = index + joint.utf8CodeUnitCount
            }
            index = max(index + 1, joint == nil ? index : start)
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }

    private static let partings: [StaticString] = [", and ", " and ", " & ", " + ", ", "]

    /// Where the words of a refusal end that a sentence in lower case begins with: “We will not …”, “Do not …”.
    static func refusalEnd(of lower: [UInt8]) -> Int? {
        refusals.lazy.compactMap { words in
            find(words, in: lower).flatMap { $0 < 16 ? $0 + words.count : nil }
        }.first
    }

    private static let refusals = [
        "should not ", "will not ", "won't ", "won’t ", "do not ", "don't ", "must not ", "shall not ",
    ].map { Array($0.utf8) }

    /// Whether a text in lower case leaves things as they are.
    static func leavesAll(_ text: [UInt8]) -> Bool { leaving.contains(in: text) }

    private static let leaving = Phrases([
        "do nothing", "status quo", "no change", "as is", "as it is", "as they are", "keep things", "change nothing",
        "keep the current", "keep current", "leave it", "remain with the current", "stay with the current",
    ])

    private static let passives = Phrases([
        " will be used", " will be adopted", " will be chosen", " was chosen", " is chosen", " were chosen",
        " was selected", " is selected", " were selected", " has been chosen", " has been selected", " was adopted",
    ])

    private static let taking = WordTable(of: [
        "use", "using", "adopt", "adopting", "choose", "chose", "select", "selected", "implement", "utilise", "utilize",
        "with", "keep", "verwenden",
    ])

    /// Words by which a clause takes several options together.
    private static let joins = Phrases([
        "combin", " both ", "together", "blend", " mix of ", "mixture of", "hybrid", " as well as ", "kombin",
        "les deux",
    ])

    /// Whether a clause in lower case takes several options together: “A and B combined”.
    static func joinsSeveral(_ clause: [UInt8]) -> Bool { joins.contains(in: clause) }

    /// Whether a clause in lower case takes and compares with nothing: “chose to make two of them, A and B”, “use A with B”.
    static func takesInTurn(_ clause: [UInt8]) -> Bool {
        clause.starts(with: "chose ".utf8) || clause.starts(with: "use ".utf8) || clause.starts(with: "we chose ".utf8)
            || clause.starts(with: "we will use ".utf8)
    }

    /// Whether words in lower case take every option: “implement all three options”.
    static func takesAll(_ words: WordList, of count: Int) -> Bool {
        guard count > 1, let all = words.firstIndex(where: { $0.elementsEqual("all".utf8) }), all > 0,
            takings.contains(words[all - 1])
        else { return false }
        for word in words[(all + 1)...].prefix(4).map({ String(decoding: $0, as: UTF8.self) }) {
            if everything.contains(word) { return true }
            if let number = numbers.firstIndex(of: word) {
                if number + 2 != count { return false }
            } else if !["of", "the", "these"].contains(word) {
                return false
            }
        }
        return false
    }

    private static let takings = WordTable(of: [
        "implement", "implementing", "use", "using", "adopt", "adopting", "apply", "pursue", "combine", "take",
        "choose",
        "do",
    ])

    private static let everything = WordTable(of: ["options", "approaches", "solutions", "alternatives", "proposals"])

    private static let numbers = ["two", "three", "four", "five", "six"]

    private static let preferring = WordTable(of: [
        "chose", "choose", "chosen", "prefer", "preferred", "favour", "favor",
    ])

    /// Where the main clause begins: behind “Since the first is impossible, we …”.
    static func start(of lower: [UInt8]) -> Int {
        // “The earlier choice is withdrawn in favour of B”
        for favour in favours.phrases(of: lower) {
            guard let place = find(favour, in: lower), withdrawals.contains(in: Array(lower[..<place])) else {
                continue
            }
            return place + favour.count
        }
        let lead = lower.prefix(9)
        guard openers.contains(where: { lead.starts(with: $0) }) else { return 0 }
        if let place = find(Array(", we ".utf8), in: lower) { return place + 2 }
        return find(Array(", ".utf8), in: lower).map { $0 + 2 } ?? 0
    }

    private static let favours = Phrases([" in favor of ", " in favour of "])

    private static let withdrawals = Phrases(["withdrawn", "dropped", "abandoned", "discarded", "rejected"])

    private static let openers: [[UInt8]] = ["since ", "because ", "given ", "although ", "though ", "while ", "as "]
        .map {
            Array($0.utf8)
        }

    /// Where what follows from a clause begins: behind “X is too dear, so …”.
    static func conclusion(of lower: [UInt8]) -> Int? {
        conclusions.lazy.compactMap { mark in find(mark, in: lower).map { $0 + mark.count } }.first
    }

    private static let conclusions = [", so ", ", therefore ", ", hence ", ", thus "].map { Array($0.utf8) }

    /// Where what was decided begins behind “…, so we decided to use X”: it says more than what stands before it.
    static func decision(in lower: [UInt8]) -> Int? {
        decisions.phrases(of: lower).lazy.compactMap { mark in find(mark, in: lower).map { $0 + mark.count } }.first
    }

    private static let decisions = Phrases([
        " so we decided to ", " so we have decided to ", " so we've decided to ", " so we chose ", " so we opted for ",
        " so we went with ", " so we settled on ", " so we will use ", " so we'll use ", " so it was decided to ",
        " but ultimately decided ", " but eventually decided ", " but finally decided ", " but in the end decided ",
        " but we decided to ", " but we ultimately decided ", " but decided to ",
        " therefore we decided to ", " therefore, we decided to ", " hence we decided to ", " donc nous avons décidé ",
        " por lo que decidimos ", " por isso decidimos ", " daher haben wir uns für ", " deshalb haben wir uns für ",
    ])

    /// Whether a sentence in lower case says what came of an option that nobody took: “Using X would mean …”.
    static func supposes(_ lower: [UInt8]) -> Bool {
        let head = lower.prefix(10)
        guard gerunds.contains(where: { head.starts(with: $0) }) else { return false }
        guard let place = suppositions.phrases(of: lower).lazy.compactMap({ find($0, in: lower) }).first else {
            return false
        }
        return place < 80
    }

    private static let gerunds = ["using ", "choosing ", "adopting ", "selecting ", "going ", "keeping ", "picking "]
        .map { Array($0.utf8) }

    private static let suppositions = Phrases([" would mean", " would require", " would have ", " would lock"])

    /// Where a sentence turns to what was not chosen.
    static func end(of lower: [UInt8], _ words: WordList) -> Int {
        var end = turns.firstOffset(in: lower, from: 4) ?? lower.count
        // “We chose X over Y”; but “TLS over TCP” is a name.
        if words.contains(where: { preferring.contains($0) }),
            let place = find(Array(" over ".utf8), in: lower)
        {
            end = min(end, place)
        }
        return end
    }

    /// Whether an option's name begins by giving something up.
    static func givesUp(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first.map({ $0 | 0x20 }), first == 0x72 || first == 0x64 || first == 0x61 else {
            return false
        }
        let head = Words.lowercased(name.prefix(8))
        return ["remove ", "drop ", "ditch ", "abandon "].contains { head.starts(with: $0.utf8) }
    }

    /// The words without “away from X”, “from X” before “to Y”.
    static func withoutLeft(_ bytes: [UInt8]) -> [UInt8] {
        let lower = Words.lowercased(bytes[...])
        for opener in leavings.phrases(of: lower) {
            guard let start = find(opener, in: lower) else { continue }
            let from = start + opener.count
            let rest = Array(lower[from...])
            let ends = [" to ", " and ", " in favour of ", " in favor of "].compactMap {
                find(Array($0.utf8), in: rest)
            }
            guard let length = ends.min() else { continue }
            return Array(bytes[..<start]) + Array(bytes[(from + length)...])
        }
        return bytes
    }

    /// Words behind which stands what is left behind.
    private static let leavings = Phrases([
        "away from ", "move off ", "moving off ", "remove ", " from ", "abandon ", "drop ", "ditch ",
    ])

    /// The sentences of a part of a text.
    static func sentences(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let byte = bytes[index]
            let isStop =
                (byte == 0x2E || byte == 0x21 || byte == 0x3F)
                && (index + 1 >= range.upperBound || bytes[index + 1] <= 0x20)
            let isWide = byte == 0xE3 && Words.hasPrefix(bytes, index, "。")
            if isStop || isWide {
                let sentence = Words.trimmed(start..<index, in: bytes)
                if !sentence.isEmpty { result.append(sentence) }
                start = index + (isWide ? 3 : 1)
            }
            index += 1
        }
        let last = Words.trimmed(min(start, range.upperBound)..<range.upperBound, in: bytes)
        if !last.isEmpty { result.append(last) }
        return result
    }

    static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        for start in 0...bytes.count - needle.count
        where bytes[start] == needle[0] && bytes[start..<start + needle.count].elementsEqual(needle) {
            return start
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes end in others.
    fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
