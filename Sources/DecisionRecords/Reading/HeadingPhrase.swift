import Diagnostics

/// Headings that say what they are in words of their own: “Four rejected options”, “Chosen decision”.
///
/// All words of such a heading are of a kind; “Configuration options” says what the options are of, and is none.
enum HeadingPhrase {
    /// What options are called.
    private static let options: Set<String> = words(
        "options option alternatives alternative approaches solutions candidates possibilities proposals ways")

    /// What is said of options as such, whatever they are of.
    private static let ofOptions: Set<String> = words(
        """
        possible potential available compared other rejected discarded dismissed eliminated evaluated considered explored examined
        investigated assessed reviewed analysed analyzed proposed viable candidate additional further different main key
        initial implementation evaluation execution all two three four five six seven several some various decision solution design the of for that which we
        back up backup fallback researched primary secondary
        were have been are our and or not but chosen taken pursued selected did take pursue choose forward why they
        tested tried shortlisted weighed discussed studied surveyed researched looked at compared debated
        """)

    /// What was done with options, whatever is said of it behind.
    private static let weighed: Set<String> = words(
        """
        considered explored evaluated discussed weighed compared assessed examined investigated reviewed analysed analyzed tested
        tried proven studied researched rejected discarded dismissed
        """)

    /// What a decision is called.
    private static let decisions: Set<String> = words("decision decisions outcome")

    /// What is said of a decision as such.
    private static let ofDecisions: Set<String> = words(
        """
        chosen final initial interim proposed agreed actual made taken overall adopted selected preferred recommended architectural
        architecture technical the our option solution approach alternative design and or of
        """)

    /// What is said only of the option that was taken.
    private static let chosen: Set<String> = words(
        "chosen selected adopted agreed preferred recommended accepted final")

    /// What the option that was taken is called.
    private static let taken: Set<String> = words("option solution approach alternative design direction path choice")

    /// A quick look: every such heading has one of these.
    private static let nouns = StemSearch([
        "option", "alternative", "approaches", "solution", "ways forward", "possible ways", "candidates",
        "possibilities", "proposals", "decision",
        "outcome", "chosen", "selected", "adopted", "agreed", "preferred", "recommended", "accepted", "final",
    ])

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }

    /// Whether a heading names the options of one question among several: “Considered options for the broker”.
    static func isOfOneQuestion(_ title: String) -> Bool {
        let folded = FoldedWords.fold(title)
        let words = folded.utf8.split(separator: 0x20, maxSplits: 5).map { String(Substring($0)) }
        if words.count > 3, isForOne(words[...]) { return true }
        return words.count > 2 && words.suffix(2).elementsEqual(["considered", "options"])
            && !ofOptions.contains(words[0])
    }

    private static func isForOne(_ words: ArraySlice<String>) -> Bool {
        guard let place = words.prefix(4).firstIndex(where: { ["for", "regarding", "concerning"].contains($0) }),
            place > 0, place + 1 < words.endIndex
        else { return false }
        let lead = words[..<place]
        // “Options for the broker”
        if place == 1, lead.first == "options" || lead.first == "alternatives" { return true }
        return lead.contains { options.contains($0) || $0 == "options" }
            && lead.contains { ofOptions.contains($0) }
            && lead.allSatisfy { options.contains($0) || ofOptions.contains($0) }
    }

    /// “Considererd” is “considered”.
    private static func wellSpelt(_ word: String) -> String {
        word.hasPrefix("consider") && word.hasSuffix("d") && word.utf8.count < 13 ? "considered" : word
    }

    /// The role of folded words that no table knows; nil where they say nothing.
    static func role(_ key: Substring) -> SectionRole? {
        guard key.utf8.count <= 60, key.withUTF8Bytes(nouns.contains) else { return nil }
        let words = key.utf8.split(separator: 0x20).map { wellSpelt(String(Substring($0))) }
        guard words.count > 1 else { return nil }
        if isForOne(words[...]) { return .options }
        // “Options explored during the spike”
        if words.count > 2, words.count < 8, words[0] == "options" || words[0] == "alternatives",
            weighed.contains(words[1])
        {
            return .options
        }
        // “Alternative packages considered”
        if words.count > 2, words.count < 6, words[0] == "alternative" || words[0] == "alternatives",
            let last = words.last, weighed.contains(last), !words.contains("not")
        {
            return .options
        }
        // “Decision outcome for the broker”
        if words.count > 3, words[0] == "decision", words[1].hasPrefix("out"), words[2] == "for" { return .decision }
        guard words.count <= 7 else { return nil }
        // “Platform considered options”, “Platform decision outcome”
        if words.count > 2, words.count < 6 {
            let end = words.suffix(2)
            if end.elementsEqual(["considered", "options"]) || end.elementsEqual(["options", "considered"]) {
                return words.contains("not") ? nil : .options
            }
            if end.elementsEqual(["decision", "outcome"]) { return .decision }
        }
        // “Options not considered” are none.
        if zip(words, words.dropFirst()).contains(where: { $0 == "not" && $1 == "considered" }) { return nil }
        if words.contains(where: options.contains), words.last != "option", words.last != "alternative",
            words.allSatisfy({ options.contains($0) || ofOptions.contains($0) })
        {
            return .options
        }
        if words.contains(where: decisions.contains),
            words.allSatisfy({ decisions.contains($0) || ofDecisions.contains($0) })
        {
            return .decision
        }
        if words.contains(where: chosen.contains), let last = words.last, taken.contains(last),
            words.allSatisfy({ chosen.contains($0) || taken.contains($0) || ofDecisions.contains($0) })
        {
            return .decision
        }
        // “Chosen implementation option”
        if words.count == 3, ["chosen", "selected", "preferred"].contains(words[0]),
            ["option", "solution", "approach", "alternative"].contains(words[2])
        {
            return .decision
        }
        return nil
    }
}
