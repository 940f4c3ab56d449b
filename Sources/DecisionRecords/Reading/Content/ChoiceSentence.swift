import Diagnostics

/// Finds which options a decision's words choose: by name, by number, or by likeness of a sentence.
struct ChoiceSentence {
    /// What was found.
    struct Choice {
        /// The options chosen, in the order of the options.
        var options: [Int]
        /// The words that say so.
        var source: Written<String>
        /// The name as the sentence writes it; nil where it names none.
        var name: Written<String>?
        /// Whether the words say outright that this is the choice, as “Chosen option:” does.
        var isStated: Bool
        /// Whether the words leave the choice open: a template's placeholder, “TBD”.
        var isOpen = false
    }

    let tokens: [TitleTokens]
    let contrast: TitleContrast
    let labels: [(label: String, isWritten: Bool)]
    /// Whether the options are called by a letter with a number.
    let hasCodes: Bool
    let groups: [Int]
    /// The question that each option answers, where the record asks several.
    let questions: [Int?]
    /// The names as they are written.
    let names: [ArraySlice<UInt8>]
    let isLeftOut: [Bool]
    /// Whether a heading says that an option was rejected, so that no mere likeness chooses it.
    let isRejected: [Bool]
    private let links: [Set<String>]
    /// Whether an option is to give something up: “Remove the cache”.
    private let givesUp: Bool
    /// What each name writes as code.
    let codes: [[ArraySlice<UInt8>]]
    /// The options, which know what their analysis calls them.
    private let options: [OptionMerge.Merged]
    /// The words of the record's title; none where there are no options.
    let title: TitleTokens
    /// The words of the record's title, where that names a topic and no choice: they hint at no option.
    private let topic: WordSet

    init(_ options: [OptionMerge.Merged], title: String) {
        // An option is large, and is not copied for each of its parts.
        let all = options.indices
        self.options = options
        codes = all.map { index in
            let (text, name) = (options[index].title.text, options[index].title.title.name)
            return text.code.filter { $0.overlaps(name) }.map { text.bytes[$0] }
        }
        links = all.map { Set(options[$0].title.text.links.map(\.destination)) }
        // Where there are no options, nothing is held against the title.
        self.title = TitleTokens(options.isEmpty ? [] : Array(title.utf8)[...])
        let isChoice = self.title.said.words.contains {
            ChoiceSentence.verbs.contains($0) || ChoiceSentence.firmVerbs.contains($0)
                || ChoiceSentence.titleVerbs.contains($0)
        }
        topic = isChoice ? WordSet() : ChoiceSentence.purpose(of: title, options) ?? self.title.said

        tokens = all.map { options[$0].tokens }
        contrast = TitleContrast(tokens)
        labels = all.map { (options[$0].label, options[$0].isLabelled) }
        hasCodes = labels.contains { label in
            label.isWritten && label.label.utf8.count > 1 && (label.label.utf8.first ?? 0) >= 0x61
        }
        groups = all.map { options[$0].group }
        questions = all.map { options[$0].question }
        names = all.map { options[$0].title.text.bytes[options[$0].title.title.name] }
        givesUp = names.contains(where: ChoiceClause.givesUp)
        isRejected = all.map { options[$0].isRejected }
        // “Some other broker” is what nobody looked at.
        isLeftOut = all.map { index in
            let name = options[index].title.title.name.lowerBound
            let isOther = ["some other ", "any other "].contains {
                Words.hasPrefix(options[index].title.text.bytes, name, $0)
            }
            return options[index].isLeftOut || options[index].isRejected || isOther
        }
    }

    /// What the analysis calls each option.
    private var aliases: [[TitleTokens]] {
        options.indices.map { index in
            options[index].analysed.filter { $0.form == .heading && !$0.isBare }.map(\.tokens)
        }
    }

    /// The words behind “as”, where a title takes something for a purpose: “Kafka as the broker”; nil for other titles.
    private static func purpose(of title: String, _ options: [OptionMerge.Merged]) -> WordSet? {
        guard !options.isEmpty, let place = title.range(ofPlain: " as ") else { return nil }
        return TitleTokens(Array(title[place...].utf8)[...]).said
    }

    // MARK: Stated choices

    /// The options that a name names: by its number, else the one most alike; several where it holds several names.
    func options(named text: InlineText, _ range: Range<Int>) -> [Int] {
        if let index = quoted(text, range) { return [index] }
        let title = OptionTitle(text, OptionTitle.bared(text.bytes, range), allowsCode: true)
        let name = TitleTokens(text.bytes[title.name])
        let several = OptionTitle.labelList(text.bytes, range)
        if several.count > 1 {
            let found = several.flatMap { label in labels.indices.filter { labels[$0].label == label } }
            if found.count == several.count { return found.sorted() }
        }
        if let label = title.label ?? OptionTitle.bareLabel(text.bytes, range) ?? leadingLabel(text.bytes, range) {
            let found = labels.indices.filter { labels[$0].label == label }
            if found.count == 1 { return found }
            if found.isEmpty, !title.isNamedOption, let index = placed(by: label) { return [index] }
        }
        if tokens.isEmpty || name.tokens.isEmpty { return [] }
        // Of two names that have the same words, the one that has them in the same order is meant.
        let same = tokens.indices.filter { tokens[$0].tokens == name.tokens }
        if same.count == 1, name.tokens.count > 1, !isLeftOut[same[0]] { return same }
        // “Hierarchical system with defaults” begins as “Hierarchical system (file, flags)” does, and as no other.
        if let index = ledAlike(name) { return [index] }
        let other = TitleContrast([name])
        var scores = tokens.map { title in
            max(
                TitleContrast.similarity(title, name, contrast, other),
                contrast.coverage(of: title, by: name) * 0.95, contrast.coverage(of: name, by: title) * 0.8)
        }
        let aliases = self.aliases
        let aliasContrast = TitleContrast(aliases.flatMap { $0 })
        for index in scores.indices {
            for alias in aliases[index] {
                scores[index] = max(scores[index], TitleContrast.similarity(alias, name, aliasContrast, other))
            }
        }
        for index in scores.indices where isLeftOut[index] && scores[index] < 0.7 { scores[index] = 0 }
        // “Do not use X” is not “Use X”; of two options it is the other.
        if name.isNegated, tokens.count == 2, isLeftOut.allSatisfy({ !$0 }), !tokens[0].isNegated, !tokens[1].isNegated,
            ChoiceClause.refusalEnd(of: Words.lowercased(text.bytes[range].prefix(24))) != nil,
            let said = alike(name)
        {
            return [1 - said]
        }
        let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
        guard let best = order.first, scores[best] >= 0.38 else {
            return (hinted(name) ?? headed(name) ?? begun(by: name)).map { [$0] } ?? []
        }
        // “A and B” names both: each is said in whole, and none is part of the other.
        let full = order.filter { contrast.coverage(of: tokens[$0], by: name) >= 0.95 }
        if full.count > 1, isList(text.bytes[range]) {
            let apart = full.filter { one in
                !full.contains { $0 != one && tokens[one].said.isSubset(of: tokens[$0].said) }
            }
            if apart.count > 1 { return apart.sorted() }
        }
        if order.count > 1, scores[order[1]] > scores[best] - 0.04 {
            // Two alike: the one whose own words are all said wins.
            let covered = order.prefix(2).filter { contrast.coverage(of: tokens[$0], by: name) >= 0.95 }
            guard covered.count == 1 else {
                return scores[order[1]] == scores[best] ? [] : [best]
            }
            return covered
        }
        return [best]
    }

    private func isList(_ bytes: ArraySlice<UInt8>) -> Bool {
        let words = Words.split(Words.lowercased(bytes))
        return bytes.contains(0x2B) || bytes.contains(0x2C) || bytes.contains(0x26)
            || words.contains {
                $0.elementsEqual("and".utf8) || $0.elementsEqual("und".utf8) || $0.elementsEqual("et".utf8)
            }
    }

    // MARK: Sentences

    /// Verbs of choice; a sentence without one chooses nothing.
    private static let verbs: WordTable<Void> = {
        let words = """
            choose chose chosen choosing select selected use using used adopt adopted go going opt opted decide decided decision
            decides implement implemented prefer preferred recommend recommended proceed proposal propose proposed pick picked will
            support endorse take keep move switch accepted accept settled should stick leverage introduce wählen gewählt verwenden
            nutzen entschieden einsetzen utiliser choisi choisissons retenu retenons adopter adoptons adoption usar elegido elegimos
            utilizamos usaremos adoptar adoptamos adotar adotamos escolhido escolhemos adottare adottiamo scelto usare kiezen gekozen
            gebruiken best
            """
        return WordTable(of: words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }()

    /// Verbs that make a title a choice, stemmed: “Replace X with Y”.
    private static let titleVerbs = Set(["replace", "replacing", "switch", "migrate", "convert"].map(TitleTokens.stem))

    /// The choice that a part of a text makes, sentence by sentence.
    ///
    /// - Parameters:
    ///   - isFirst: whether the text begins the decision, so that its first sentence needs no verb of choice.
    ///   - open: the questions that no sentence has answered yet, where the record asks several.
    func choice(in text: InlineText, _ range: Range<Int>, isFirst: Bool, open: [Int] = []) -> Choice? {
        for (place, whole) in ChoiceClause.sentences(text.bytes, range).enumerated() {
            let begin = ChoiceClause.start(of: Words.lowercased(text.bytes[whole]))
            let sentence = whole.lowerBound + begin..<whole.upperBound
            let lower = Words.lowercased(text.bytes[sentence])
            let words = Words.split(lower)
            // “All three” are the changes proposed, where the three listed are what else could have been done.
            if ChoiceClause.takesAll(words, of: tokens.count), !isLeftOut.allSatisfy({ $0 }) {
                return Choice(options: Array(tokens.indices), source: text.written(whole), name: nil, isStated: false)
            }
            let isOpening = isFirst && place == 0
            let verbs = isFirst ? ChoiceSentence.verbs : ChoiceSentence.firmVerbs
            let hasVerb =
                words.count <= 4 || opensWithReference(text.bytes, sentence)
                || words.contains { verbs.contains($0) }
            guard hasVerb || isOpening else { continue }
            let said = sentence.lowerBound..<sentence.lowerBound + ChoiceClause.end(of: lower, words)
            let clause = Array(lower[..<(said.upperBound - sentence.lowerBound)])
            // “We preferred X, but …” does not choose it.
            if ChoiceClause.regrets(clause, before: lower[clause.count...]) { continue }
            if let rest = ChoiceClause.decision(in: lower),
                let choice = choice(in: text, sentence.lowerBound + rest..<sentence.upperBound, isFirst: isFirst)
            {
                return choice
            }
            if ChoiceClause.supposes(lower) { continue }
            let isDenied = ChoiceClause.denies(clause)
            // “We evaluated both A and B” chooses neither.
            if ChoiceClause.weighs(words), !words.contains(where: { ChoiceSentence.choosing.contains($0) }) { continue }
            let source = text.written(whole)
            if isDenied {
                // “We will not add X” chooses the option “Add no X” and no other.
                if let index = alike(TitleTokens(clause[...])), tokens[index].isNegated {
                    return Choice(options: [index], source: source, name: nil, isStated: false)
                }
                // “A is too dear, so we take B”
                if let rest = ChoiceClause.conclusion(of: lower),
                    let choice = choice(in: text, sentence.lowerBound + rest..<sentence.upperBound, isFirst: isFirst)
                {
                    return choice
                }
                continue
            }
            if isOpening, let index = opened(text.bytes, said) {
                return Choice(options: [index], source: source, name: nil, isStated: false)
            }
            if let index = lettered(text, said) ?? taking(text.bytes, said) ?? hashed(text.bytes, said) {
                return Choice(options: [index], source: source, name: nil, isStated: false)
            }
            let called = numbered(text.bytes, said, open)
            // “Only options 2 and 3 remain” leaves it open which.
            if called.count > 1, words.contains(where: { $0.elementsEqual("remain".utf8) }) { continue }
            if !called.isEmpty { return Choice(options: called, source: source, name: nil, isStated: false) }
            if let index = linked(text, said) {
                return Choice(options: [index], source: source, name: nil, isStated: false)
            }
            let tokens = TitleTokens(withoutLeft(text.bytes[said]))
            if ChoiceClause.joinsSeveral(clause) {
                let joined = combined(tokens)
                if joined.count > 1 { return Choice(options: joined, source: source, name: nil, isStated: false) }
            }
            if isFirst, case let both = paired(said, text.bytes, clause), both.count > 1 {
                return Choice(options: both, source: source, name: nil, isStated: false)
            }
            if isOpening, ChoiceClause.takesInTurn(clause), case let several = combined(tokens), several.count > 1,
                several.count < names.count, several.allSatisfy({ self.tokens[$0].tokens.count < 4 })
            {
                return Choice(options: several, source: source, name: nil, isStated: false)
            }
            // “Create a new service to host the pages” begins as one option does, whatever words of another follow.
            if isOpening, let index = ledAlike(tokens) ?? ledWord(text.bytes[said]) {
                return Choice(options: [index], source: source, name: nil, isStated: false)
            }
            // What the sentence takes says more than what it is about.
            let object = isFirst ? object(of: text.bytes[said], clause) : nil
            if let index = likely(text, said, clause, tokens, object, isFirst: isFirst)
                ?? (isOpening ? toldAtOnce(text, said, clause, tokens) : nil), !isOtherCode(index, text, said)
            {
                return Choice(options: [index], source: source, name: nil, isStated: false)
            }
        }
        return nil
    }

    /// The option that a clause is most likely of, by its words or by those of what it takes.
    private func likely(
        _ text: InlineText, _ said: Range<Int>, _ clause: [UInt8], _ tokens: TitleTokens, _ object: TitleTokens?,
        isFirst: Bool
    ) -> Int? {
        if let index = alike(tokens) ?? object.flatMap({ alike($0) }) { return index }
        guard isFirst else { return nil }
        if let index = suggested(tokens, object) ?? abbreviated(text.bytes[said]) { return index }
        if let index = alike(tokens, isLoose: true) ?? unchanged(clause) { return index }
        return unbracketed(tokens) ?? setOff(text, said) ?? mostlySaid(tokens)
    }

    /// The option that the first words of a decision tell in few words, by its code or by the name it is about.
    private func toldAtOnce(_ text: InlineText, _ said: Range<Int>, _ clause: [UInt8], _ tokens: TitleTokens) -> Int? {
        made(of: tokens) ?? coded(text, said, clause) ?? told(by: tokens)
    }

    /// The option of which a sentence, or else what it takes, says a name.
    private func suggested(_ sentence: TitleTokens, _ object: TitleTokens?) -> Int? {
        hinted(sentence) ?? object.flatMap { hinted($0) }
    }

    /// The words without those of what is given up, unless an option gives something up.
    private func withoutLeft(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        givesUp ? words : ChoiceClause.withoutLeft(Array(words))[...]
    }

    /// The words of what a clause takes, where others stand before it.
    private func object(of said: ArraySlice<UInt8>, _ clause: [UInt8]) -> TitleTokens? {
        ChoiceClause.object(of: clause, Words.split(clause)).map { part in
            let words = said[said.startIndex + part.lowerBound..<said.startIndex + part.upperBound]
            return TitleTokens(withoutLeft(words))
        }
    }

    /// Verbs that choose and do nothing else; what stands behind the decision's first paragraph must have one.
    private static let firmVerbs = WordTable(of: [
        "choose", "chose", "chosen", "select", "selected", "adopt", "adopted", "decide", "decided", "decision", "opt",
        "opted", "recommend", "recommended", "agreed", "proceed", "settled", "picked", "prefer", "preferred", "going",
        "use", "will", "choisi", "choisie", "retenu", "retenue", "gewählt", "entschieden", "elegida", "elegido",
        "escolhida", "escolhido", "scelta", "gekozen", "wybrano", "seçildi",
    ])

    /// The one option whose link the sentence repeats.
    private func linked(_ text: InlineText, _ range: Range<Int>) -> Int? {
        let said = Set(text.links.filter { $0.range.overlaps(range) }.map(\.destination))
        guard !said.isEmpty else { return nil }
        let found = links.indices.filter { !links[$0].isDisjoint(with: said) }
        return found.count == 1 && !isLeftOut[found[0]] ? found[0] : nil
    }

    /// The one option whose title the sentence says, where no other comes near.
    ///
    /// - Parameter isLoose: whether words that begin alike are the same: “reconciler” and “reconciliation”.
    func alike(_ sentence: TitleTokens, isLoose: Bool = false) -> Int? {
        var scores = tokens.map { contrast.coverage(of: $0, by: sentence, topic: topic, isLoose: isLoose) }
        for index in scores.indices where isLeftOut[index] {
            if isRejected[index] || scores[index] < 0.85 || isReplaced(index, sentence)
                || sentence.isNegated && !tokens[index].isNegated || isScattered(index, sentence)
            {
                scores[index] = 0
            }
        }
        let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
        guard let best = order.first else { return nil }
        let second = order.count > 1 ? scores[order[1]] : 0
        // Alone, an option must be said nearly in whole, since no other is there to be meant.
        if order.count == 1, tokens[best].tokens.count > 3, scores[best] < 0.75 { return nil }
        if scores[best] >= 0.6, let whole = combination(with: best, sentence) { return whole }
        if scores[best] >= 0.6, scores[best] - second >= 0.2 { return best }
        guard order.count > 1, second <= 0.16 else { return nil }
        // The first words of a title may stand for it, where nothing of the others is said.
        if scores[best] >= 0.2, let head = tokens[best].tokens.first, sentence.tokens.contains(head),
            contrast.weight(head) > 0.5, !ChoiceSentence.neutral.contains(head)
        {
            return best
        }
        return scores[best] >= 0.34 ? best : nil
    }

    /// The option that takes in another and of whose further words the sentence says half or more: “A with B” beside “A”.
    private func combination(with part: Int, _ sentence: TitleTokens) -> Int? {
        let own = Set(tokens[part].tokens)
        let found = tokens.indices.filter { index in
            guard index != part, own.isSubset(of: tokens[index].tokens) else { return false }
            let further = tokens[index].tokens.filter { !own.contains($0) }
            return !further.isEmpty && further.count(where: sentence.said.contains) * 2 >= further.count
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The options of which a sentence says all words, those left out that are part of another.
    private func combined(_ sentence: TitleTokens) -> [Int] {
        let full = tokens.indices.filter { !isLeftOut[$0] && contrast.coverage(of: tokens[$0], by: sentence) >= 0.95 }
        return full.filter { one in
            !full.contains { $0 != one && tokens[one].said.isSubset(of: tokens[$0].said) }
        }
    }

    /// Verbs that any choice may have, stemmed, so that they hint at no option.
    private static let neutral = WordTable(of: [
        "adopt", "choos", "choose", "select", "implement", "introduc", "pick", "propos", "recommend", "decid", "move",
        "switch",
    ])

    /// The one option of which the sentence says a name, such as “Playwright”, and of no other's names any.
    private func hinted(_ sentence: TitleTokens) -> Int? {
        guard tokens.count > 1 else { return nil }
        let head = sentence.tokens.prefix(18)
        // “Use Rollbar for the application” names what it uses, and that is none of them.
        let stranger = head.firstIndex { token in
            sentence.names.contains(token) && !tokens.contains { $0.tokens.contains(token) }
        }
        var found: [(place: Int, option: Int)] = []
        for (index, title) in tokens.enumerated() where !isLeftOut[index] {
            let place = head.firstIndex {
                ($0.utf8.count > 2 || $0.utf8.contains { $0 <= 0x39 }) && title.tokens.contains($0)
                    && contrast.weight($0) > 0.45 && !topic.contains($0) && !ChoiceSentence.neutral.contains($0)
                    && (title.names.contains($0) || title.tokens.count <= 2)
                    // “Service Bus” is not meant by “a service”.
                    && (title.names.words.count < 2 || sentence.names.contains($0) || title.tokens.count <= 2)
            }
            if let place { found.append((place, index)) }
        }
        found.sort { $0.place < $1.place }
        guard let first = found.first, first.place < stranger ?? head.count else { return nil }
        // “Use Keycloak, and host it in AWS” names first what it chooses.
        return found.count == 1 || first.place <= 2 && found[1].place >= first.place + 2 ? first.option : nil
    }
}
