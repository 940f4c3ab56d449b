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

    /// The option that a sentence calls by its number and says was taken: “The project chose option 2.”
    func taken(_ text: InlineText, _ sentence: Range<Int>) -> Int? {
        let lower = Words.lowercased(text.bytes[sentence])
        guard Words.split(lower).contains(where: { ChoiceSentence.takings.contains($0) }), !ChoiceClause.denies(lower)
        else { return nil }
        let said = sentence.lowerBound..<sentence.lowerBound + ChoiceClause.end(of: lower, Words.split(lower))
        let found = numbered(text.bytes, said, [])
        return found.count == 1 ? found[0] : nil
    }

    /// The one option of which a sentence says every word behind “We decided to”.
    func decided(_ text: InlineText, _ sentence: Range<Int>) -> Int? {
        let lower = Words.lowercased(text.bytes[sentence])
        guard let lead = ChoiceSentence.decisions.first(where: { Words.hasPrefix(lower, 0, $0) }),
            !ChoiceClause.denies(lower)
        else { return nil }
        let end = ChoiceClause.end(of: lower, Words.split(lower))
        guard end > lead.utf8CodeUnitCount else { return nil }
        let said = TitleTokens(text.bytes[sentence.lowerBound + lead.utf8CodeUnitCount..<sentence.lowerBound + end])
        let found = tokens.indices.filter { index in
            !isLeftOut[index] && tokens[index].tokens.count > 1 && tokens[index].tokens.allSatisfy(said.said.contains)
        }
        return found.count == 1 ? found[0] : nil
    }

    private static let decisions: [StaticString] = [
        "we decided to ", "we have decided to ", "we decided on ", "we decided for ", "we chose ", "we opted ",
        "we therefore decided to ", "we settled on ",
    ]

    private static let takings = WordTable(of: [
        "chose", "chosen", "choose", "selected", "select", "picked", "wins", "won", "adopted", "decided", "went",
        "settled",
    ])

    /// Whether a sentence begins with “Option 2”, and goes on with what is said of it.
    func opensWithReference(_ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first, bytes[first] | 0x20 == 0x6F || bytes[first] | 0x20 == 0x61,
            let reference = OptionTitle.reference(bytes, sentence), reference.end + 2 < sentence.upperBound
        else { return false }
        if bytes[reference.end] == 0x2C { return true }
        let rest = bytes[reference.end..<min(sentence.upperBound, reference.end + 24)]
        // “Option A is quick” praises it, no more.
        guard let next = Words.split(Words.lowercased(rest)).first, bytes[reference.end] == 0x20 else { return false }
        return ChoiceSentence.continuations.contains(next) || isCommended(bytes[reference.end..<sentence.upperBound])
    }

    /// Whether words call what stands before them the one to take: “is the most reasonable one for now”.
    private func isCommended(_ rest: ArraySlice<UInt8>) -> Bool {
        let words = Words.split(Words.lowercased(rest.prefix(72)))
        guard words.count > 2, words[0].elementsEqual("is".utf8), words[1].elementsEqual("the".utf8) else {
            return false
        }
        let head = words[2...].prefix(7)
        return head.contains { ChoiceSentence.commendations.contains($0) }
            && !head.contains { ChoiceSentence.reserves.contains($0) }
    }

    private static let commendations = WordTable(of: [
        "best", "right", "preferred", "recommended", "reasonable", "suitable", "appropriate", "viable", "promising",
        "sensible", "pragmatic",
    ])

    private static let reserves = WordTable(of: ["but", "not", "only", "least", "less", "if"])

    private static let continuations = WordTable(of: [
        "for", "because", "since", "as", "it", "was", "wins", "won", "with", "and",
    ])

    /// The option of whose written letter or number a sentence's bold words are all: “We take **B**”.
    func lettered(_ text: InlineText, _ said: Range<Int>) -> Int? {
        let found = text.strong.filter {
            $0.lowerBound >= said.lowerBound && $0.upperBound <= said.upperBound && $0.count < 3
        }
        .compactMap { OptionTitle.bareLabel(text.bytes, $0) }
        guard found.count == 1 else { return nil }
        let options = labels.indices.filter { labels[$0].isWritten && labels[$0].label == found[0] }
        return options.count == 1 ? options[0] : nil
    }

    /// The label of “the latter”, “(b)”, “number 2” and “point 2” at an offset.
    func called(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        let start = range.lowerBound
        switch bytes[start] | 0x20 {
        case UInt8(ascii: "l") where labels.count == 2 && Words.hasPrefix(bytes, start, "latter"):
            return labels[1].label
        case UInt8(ascii: "f") where labels.count == 2 && Words.hasPrefix(bytes, start, "former"):
            let next = start + 6
            let isAlone = next >= range.upperBound || bytes[next] != 0x20
            return isAlone || namesOption(bytes, next..<range.upperBound) ? labels[0].label : nil
        case UInt8(ascii: "n") where Words.hasPrefix(bytes, start, "number "): return digit(bytes, start + 7, range)
        case UInt8(ascii: "p") where Words.hasPrefix(bytes, start, "point "): return digit(bytes, start + 6, range)
        case UInt8(ascii: "o") where Words.hasPrefix(bytes, start, "option is "): return digit(bytes, start + 10, range)
        default:
            guard start > 0, start + 1 < bytes.count, bytes[start - 1] == 0x28, bytes[start + 1] == 0x29 else {
                return nil
            }
            let label = String(decoding: [bytes[start] | 0x20], as: UTF8.self)
            return labels.contains { $0.isWritten && $0.label == label } ? label : nil
        }
    }

    /// A number of one digit that an option has.
    private func digit(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> String? {
        guard index < range.upperBound, bytes[index] >= 0x31, bytes[index] <= 0x39,
            index + 1 >= range.upperBound || !Words.isLetter(bytes, index + 1)
        else { return nil }
        let label = String(decoding: [bytes[index]], as: UTF8.self)
        return labels.contains { $0.label == label } ? label : nil
    }

    private func namesOption(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let end = min(range.upperBound, range.lowerBound + 24)
        guard let next = Words.split(Words.lowercased(bytes[range.lowerBound..<end])).first else { return false }
        return ChoiceSentence.ordinalNouns.contains(String(decoding: next, as: UTF8.self))
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

    /// The other of two options, where a text begins by denying the one: “We will not run our own servers.”
    func spared(by text: InlineText) -> Int? {
        guard tokens.count == 2, !isLeftOut[0], !isLeftOut[1],
            let sentence = ChoiceClause.sentences(text.bytes, text.all).first
        else { return nil }
        let head = Words.lowercased(text.bytes[sentence].prefix(40))
        guard let refusal = ChoiceClause.refusalEnd(of: head) else { return nil }
        let said = TitleTokens(text.bytes[sentence.lowerBound + refusal..<sentence.upperBound])
        guard let denied = alike(said), !tokens[denied].isNegated else { return nil }
        return 1 - denied
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

    /// The one option that begins with the first three words of a name, or more, where no other is said in whole.
    func ledAlike(_ name: TitleTokens) -> Int? {
        guard name.tokens.count > 2, tokens.count > 1 else { return nil }
        let shared = tokens.map { zip($0.tokens, name.tokens).prefix { $0 == $1 }.count }
        let led = shared.indices.filter { shared[$0] > 2 }
        guard led.count == 1, !isLeftOut[led[0]] else { return nil }
        // “Use Kafka and Redis” names “Redis”, too.
        return tokens.indices.contains { $0 != led[0] && tokens[$0].tokens.allSatisfy(name.said.contains) }
            ? nil : led[0]
    }

    /// The one option with whose first four words, or more, a decision begins.
    func ledWord(_ said: ArraySlice<UInt8>) -> Int? {
        guard tokens.count > 1 else { return nil }
        let own = Words.split(Words.lowercased(said.prefix(80)))
        guard own.count > 3 else { return nil }
        let led = names.indices.filter { index in
            let words = Words.split(Words.lowercased(names[index].prefix(80)))
            return words.count > 3 && words.prefix(4).elementsEqual(own.prefix(4), by: { $0.elementsEqual($1) })
        }
        guard led.count == 1, !isLeftOut[led[0]] else { return nil }
        return led[0]
    }

    /// A choice with what the paragraphs behind it choose in the same three words: “We will use A …”, “We will use B …”.
    func repeated(_ choice: Choice, in first: InlineText, _ others: ArraySlice<InlineText>) -> Choice {
        guard choice.options.count == 1, !choice.isStated,
            let sentence = ChoiceClause.sentences(first.bytes, first.all).first
        else { return choice }
        let lead = Words.split(Words.lowercased(first.bytes[sentence].prefix(40))).prefix(3)
        guard lead.count == 3, lead[0].elementsEqual("we".utf8) else { return choice }
        var result = choice
        for text in others.prefix(3) {
            let words = Words.split(Words.lowercased(text.bytes.prefix(40)))
            guard words.count > 3, words.prefix(3).elementsEqual(lead, by: { $0.elementsEqual($1) }),
                let next = self.choice(in: text, text.all, isFirst: true), next.options.count == 1,
                isSaid(next.options[0], by: text)
            else { break }
            if !result.options.contains(next.options[0]) { result.options.append(next.options[0]) }
        }
        return result
    }

    /// The one option of whose words a sentence says three and most, where it says none of any other's: “Develop a style guide
    /// page” beside “Build a custom style guide page”, whatever the record's title says.
    func mostlySaid(_ sentence: TitleTokens) -> Int? {
        guard tokens.count > 1 else { return nil }
        let shared = tokens.map { $0.tokens.count(where: sentence.said.contains) }
        let found = shared.indices.filter { shared[$0] > 0 }
        guard found.count == 1, !isLeftOut[found[0]], shared[found[0]] > 2,
            shared[found[0]] * 5 >= tokens[found[0]].tokens.count * 3,
            tokens[found[0]].isNegated == sentence.isNegated
        else { return nil }
        return found[0]
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

    /// The one option that a sentence names but for what stands in brackets behind its name.
    func unbracketed(_ sentence: TitleTokens) -> Int? {
        guard names.contains(where: { $0.last == 0x29 }) else { return nil }
        let heads = names.map { name -> TitleTokens in
            let open = name.last == 0x29 ? name.firstIndex(of: 0x28) : nil
            return TitleTokens(name[..<(open ?? name.endIndex)])
        }
        let contrast = TitleContrast(heads)
        let scores = heads.map { contrast.coverage(of: $0, by: sentence) }
        let full = scores.indices.filter { index in
            scores[index] >= 0.95
                && (!isLeftOut[index] || !isRejected[index] && heads[index].tokens.count > 3)
        }
        guard full.count == 1 else { return nil }
        // One word alone is a name where it looks like one: “C4” for “C4 (context, containers, …)”.
        let head = heads[full[0]].tokens
        return head.count > 1 || head.contains(where: sentence.names.contains) ? full[0] : nil
    }

    /// The one option whose name holds the very code that a name is.
    func quoted(_ text: InlineText, _ range: Range<Int>) -> Int? {
        let name = OptionTitle.unquoted(text.bytes, Words.trimmed(range, in: text.bytes))
        guard text.code.contains(name) else { return nil }
        let found = codes.indices.filter { codes[$0].contains { $0.elementsEqual(text.bytes[name]) } }
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

    /// Whether a text is nothing but the name of an option that is not yet named, where the ones named leave others.
    func isWhole(_ text: InlineText, beside named: [Int]) -> Bool {
        guard !named.isEmpty, named.count + 1 < tokens.count else { return false }
        let words = TitleTokens(text.bytes[...]).squeezed
        return tokens.indices.contains { !named.contains($0) && tokens[$0].squeezed == words }
    }

    /// Whether a text says every word of an option that nothing says was left out.
    func isSaid(_ index: Int, by text: InlineText) -> Bool {
        guard !isLeftOut[index] else { return false }
        let words = TitleTokens(text.bytes[...]).said
        return tokens[index].tokens.allSatisfy(words.contains)
    }

    /// The one option that is a whole sentence about the name with which a decision begins: “YAML is easy to read” for “We
    /// will use YAML files.”
    func told(by sentence: TitleTokens) -> Int? {
        guard let head = sentence.tokens.first, head.utf8.count > 2, sentence.names.contains(head) else { return nil }
        let found = tokens.indices.filter { tokens[$0].tokens.contains(head) }
        guard found.count == 1, !isLeftOut[found[0]], tokens[found[0]].tokens.count > 4,
            tokens[found[0]].tokens.first == head
        else { return nil }
        return found[0]
    }

    /// The one option that begins with the word with which a name begins, where no other has it.
    func begun(by name: TitleTokens) -> Int? {
        guard let head = name.tokens.first, head.utf8.count > 2, name.names.contains(head) else { return nil }
        let found = tokens.indices.filter { tokens[$0].tokens.contains(head) }
        return found.count == 1 && !isLeftOut[found[0]] && tokens[found[0]].tokens.first == head ? found[0] : nil
    }

    /// The one option that has the very code which a clause names behind a verb, and no other code.
    func coded(_ text: InlineText, _ said: Range<Int>, _ clause: [UInt8]) -> Int? {
        guard tokens.count > 1, codes.contains(where: { !$0.isEmpty }),
            let taken = ChoiceClause.taken(clause, Words.split(clause))
        else { return nil }
        let object = said.lowerBound + taken.lowerBound..<said.upperBound
        let written = text.code.filter { said.contains($0.lowerBound) }.map { text.bytes[$0] }
        guard let first = text.code.first(where: { said.contains($0.lowerBound) }), object.contains(first.lowerBound)
        else { return nil }
        func isSame(_ one: [ArraySlice<UInt8>], _ other: [ArraySlice<UInt8>]) -> Bool {
            one.allSatisfy { code in other.contains { $0.elementsEqual(code) } }
                && other.allSatisfy { code in one.contains { $0.elementsEqual(code) } }
        }
        let found = codes.indices.filter { isSame(codes[$0], written) }
        guard found.count == 1, !isLeftOut[found[0]] else { return nil }
        // What it says in words of another outweighs the code.
        let words = TitleTokens(text.bytes[said])
        return tokens.indices.contains { $0 != found[0] && saysOwnWord(of: $0, words) } ? nil : found[0]
    }

    /// Whether a sentence has code, and an option that was left out has other code: “postfix `.@`” is not “Postfix `^`”.
    func isOtherCode(_ index: Int, _ text: InlineText, _ said: Range<Int>) -> Bool {
        guard isLeftOut[index], !codes[index].isEmpty else { return false }
        let written = text.code.filter { said.contains($0.lowerBound) }.map { text.bytes[$0] }
        return !written.isEmpty && !codes[index].contains { code in written.contains { $0.elementsEqual(code) } }
    }

    /// Whether a sentence says that something new is made, and none of the options is called so.
    func makesAnother(_ sentence: ArraySlice<UInt8>) -> Bool {
        guard tokens.count > 1, ChoiceSentence.own.contains(sentence) else { return false }
        let words = Words.split(Words.lowercased(sentence))
        let isMade = zip(words.indices, words.indices.dropFirst(2)).contains { verb, own in
            ChoiceSentence.making.contains(words[verb]) && words[own].elementsEqual("own".utf8)
        }
        return isMade
            && !names.contains { name in
                let words = Words.split(Words.lowercased(name))
                return words.contains { ChoiceSentence.homemade.contains($0) || ChoiceSentence.making.contains($0) }
            }
    }

    /// A quick look at a sentence that says so.
    private static let own = StemSearch([" our own", " its own", " their own", " my own"])

    private static let making = WordTable(of: [
        "build", "building", "write", "writing", "develop", "developing", "create", "creating", "implement",
        "implementing", "make", "making", "roll", "rolling", "built", "code", "coding",
    ])

    /// What is said of a thing that one makes oneself.
    private static let homemade = WordTable(of: [
        "own", "custom", "bespoke", "house", "inhouse", "scratch", "self", "diy", "homegrown", "homemade", "tailored",
        "new", "development", "ourselves", "handmade", "proprietary", "internal", "dedicated",
    ])

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

    /// Whether a name has little or nothing in common with any option: what was chosen is none of them.
    func isUnlikeAll(_ name: Written<String>) -> Bool {
        let words = TitleTokens(Array(name.value.utf8)[...])
        guard !words.tokens.isEmpty, !tokens.isEmpty else { return false }
        let other = TitleContrast([words])
        return tokens.allSatisfy { title in
            !title.tokens.contains(where: words.tokens.contains)
                || words.tokens.count > 2 && contrast.coverage(of: title, by: words) < 0.3
                    && TitleContrast.similarity(title, words, contrast, other) < 0.3
        }
    }

    /// Whether the two words of a title stand apart in a sentence: “React Native for the app's development” is no “Native
    /// development”.
    func isScattered(_ index: Int, _ sentence: TitleTokens) -> Bool {
        let title = tokens[index].tokens
        guard title.count == 2, let one = sentence.tokens.firstIndex(of: title[0]),
            let other = sentence.tokens.firstIndex(of: title[1])
        else { return false }
        return abs(one - other) > 2
    }
}
