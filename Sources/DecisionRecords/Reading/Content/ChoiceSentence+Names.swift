import Diagnostics

/// What a clause, a title or a list says of the options' names, apart from how alike the words are.
extension ChoiceSentence {
    /// The option that a decision opens with, set off from what follows: “b) because …”, “RabbitMQ, with Redis behind it”.
    func opened(_ bytes: [UInt8], _ said: Range<Int>) -> Int? {
        if let prefix = OptionTitle.prefix(bytes, said, allowsCode: false), !prefix.isNamed, let label = prefix.label {
            let found = labels.indices.filter { labels[$0].isWritten && labels[$0].label == label }
            if found.count == 1 { return found[0] }
        }
        var end = said.lowerBound
        while end < said.upperBound, bytes[end] != 0x2C,
            SignMarker.skipSeparators(bytes, end, said.upperBound) <= end + 1
        {
            end += 1
        }
        guard end < said.upperBound, end - said.lowerBound < 60 else { return nil }
        let name = TitleTokens(bytes[said.lowerBound..<end]).tokens
        let found = tokens.indices.filter { tokens[$0].tokens == name }
        return found.count == 1 && !isLeftOut[found[0]] ? found[0] : nil
    }

    /// The one option that a text names without denying it, where it denies another: “A is too heavy. B is simple.”
    func undenied(in text: InlineText) -> Int? {
        var denied: Set<Int> = []
        var named: Set<Int> = []
        for sentence in ChoiceClause.sentences(text.bytes, text.all).prefix(4) {
            let said = TitleTokens(text.bytes[sentence])
            let isDenied = ChoiceClause.denies(Words.lowercased(text.bytes[sentence]))
            for index in tokens.indices where !isLeftOut[index] && said.said.isSuperset(of: tokens[index].tokens) {
                if isDenied { denied.insert(index) } else { named.insert(index) }
            }
        }
        named.subtract(denied)
        return denied.isEmpty || named.count != 1 ? nil : named.first
    }

    /// The options that a clause names one after the other: “Use RabbitMQ and Redis for the jobs”.
    func paired(_ said: Range<Int>, _ bytes: [UInt8], _ clause: [UInt8]) -> [Int] {
        guard tokens.count > 2, let object = ChoiceClause.taken(clause, Words.split(clause)) else { return [] }
        var found: [Int] = []
        for part in ChoiceClause.parts(of: clause, object) {
            let words = TitleTokens(bytes[said.lowerBound + part.lowerBound..<said.lowerBound + part.upperBound])
            let named = tokens.indices.filter { index in
                !isLeftOut[index] && !tokens[index].isNegated && words.tokens.starts(with: tokens[index].tokens)
            }
            guard named.count == 1, !found.contains(named[0]) else { break }
            found.append(named[0])
        }
        return found.sorted()
    }

    /// The one option whose title begins with the first word of a name and has half or more of its words.
    func headed(_ name: TitleTokens) -> Int? {
        guard name.tokens.count > 1, let head = name.tokens.first else { return nil }
        let found = tokens.indices.filter { !isLeftOut[$0] && tokens[$0].tokens.first == head }
        guard found.count == 1, tokens.count > 1 else { return nil }
        let shared = name.tokens.count(where: tokens[found[0]].said.contains)
        return shared > 1 && shared * 2 >= name.tokens.count ? found[0] : nil
    }

    /// The one option that leaves things as they are, where a clause says that they stay.
    func unchanged(_ clause: [UInt8]) -> Int? {
        guard ChoiceClause.leavesAll(clause) else { return nil }
        let found = names.indices.filter { !isLeftOut[$0] && ChoiceClause.leavesAll(Words.lowercased(names[$0])) }
        return found.count == 1 ? found[0] : nil
    }

    /// The one option whose initials the sentence writes: “ECS” for “Amazon Elastic Container Service”.
    func abbreviated(_ sentence: ArraySlice<UInt8>) -> Int? {
        let capitals = Words.split(Array(sentence)).filter { word in
            word.count > 1 && word.count < 7 && word.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        }
        guard !capitals.isEmpty else { return nil }
        var found: [Int] = []
        for (index, name) in names.enumerated() where !isLeftOut[index] {
            let initials = Words.split(Array(name)).compactMap { word in word.first.map { $0 & 0xDF } }
            if capitals.contains(where: { $0.count <= initials.count && initials.suffix($0.count).elementsEqual($0) }) {
                found.append(index)
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The options with whose whole titles items begin, in order; none where fewer than two of them do.
    func begun(by items: ArraySlice<InlineText>) -> [Int] {
        var found: [Int] = []
        for item in items {
            guard let first = ChoiceClause.sentences(item.bytes, item.all).first else { continue }
            let said = TitleTokens(item.bytes[first]).tokens
            let named = tokens.indices.filter { index in
                !isLeftOut[index] && tokens[index].tokens.count > 1 && said.starts(with: tokens[index].tokens)
            }
            if named.count == 1, !found.contains(named[0]) { found.append(named[0]) }
        }
        return found.count > 1 ? found : []
    }

    /// Whether a sentence says a word that one option has and no other.
    func saysOwnWord(of option: Int, _ sentence: TitleTokens) -> Bool {
        tokens[option].tokens.contains { token in
            sentence.said.contains(token) && tokens.count { $0.tokens.contains(token) } == 1
        }
    }

    /// Whether a record's title and its decision's first words name something that no option is called.
    func isUnlisted(_ sentence: TitleTokens) -> Bool {
        sentence.tokens.prefix(6).contains { token in
            sentence.names.contains(token) && title.names.contains(token)
                && !tokens.contains { $0.tokens.contains(token) }
        }
    }

    /// Whether a name has no word in common with any option: what was chosen is none of them.
    func isUnlikeAll(_ name: Written<String>) -> Bool {
        let words = TitleTokens(Array(name.value.utf8)[...]).tokens
        return !words.isEmpty && !tokens.isEmpty && tokens.allSatisfy { !$0.tokens.contains(where: words.contains) }
    }
}
