/// The words of a title as they are compared: stemmed, without words that every title may have.
struct TitleTokens {
    /// The words in order, each once.
    private(set) var tokens: [String] = []
    /// Every word, those left out of `tokens` too.
    private(set) var said = WordSet()
    /// All letters without spaces, so that “Content stack” is “Contentstack”.
    private(set) var squeezed = ""

    /// Whether the title begins with “no” or its like.
    var isNegated: Bool { tokens.contains { TitleTokens.negations.contains($0) } }

    private static let negations = WordTable(
        of: [
            "no", "without", "not", "don", "kein", "keine", "sans", "sin", "geen", "ohne", "sem", "senza", "zonder",
            "без",
        ])

    /// The words that look like names: written with a capital within the title, with a digit, or by nothing but code.
    private(set) var names = WordSet()

    /// Reads a title or a sentence.
    ///
    /// - Parameter marked: whether a part of the text, counted from the start of `bytes`, is code, a link or emphasised.
    init(_ bytes: ArraySlice<UInt8>, marked: [Range<Int>] = []) {
        if bytes.isEmpty { return }
        let words = Words.split(Words.lowercased(bytes))
        bytes.withUnsafeBufferPointer { read(words, written: $0, marked) }
        tokens.reserveCapacity(said.words.count)
        for word in said.words where !TitleTokens.stopWords.contains(word) { tokens.append(word) }
        if tokens.isEmpty { tokens = Array(said.words) }
    }

    private mutating func read(_ words: WordList, written: UnsafeBufferPointer<UInt8>, _ marked: [Range<Int>]) {
        words.withUnsafeWords { lower, places in
            squeezed = TitleTokens.squeezed(lower, places)
            said = WordSet(minimumCapacity: places.count)
            for (index, place) in places.enumerated() {
                let word = UnsafeBufferPointer(rebasing: lower[place.range])
                let own = UnsafeBufferPointer(rebasing: written[place.range])
                let isMarked = marked.contains { $0.contains(place.range.lowerBound) }
                if word.count >= 4, word[0] >= 0xE3 && word[0] <= 0xED || word[0] < 0x80 && word[word.count - 1] >= 0x80
                {
                    insertParts(word, own, isMarked: isMarked)
                    continue
                }
                if isMarked || TitleTokens.isName(own, isFirst: index == 0) { names.insert(TitleTokens.stem(word)) }
                said.insert(TitleTokens.stem(word))
            }
        }
    }

    /// East Asian text has no spaces: letters of other scripts within it are words, and all else is parted in pairs.
    private mutating func insertParts(
        _ word: UnsafeBufferPointer<UInt8>, _ own: UnsafeBufferPointer<UInt8>, isMarked: Bool
    ) {
        var index = 0
        while index < word.count {
            let start = index
            let isWide = word[index] >= 0xE3
            while index < word.count, (word[index] >= 0xE3) == isWide { index += Words.length(word[index]) }
            let part = start..<min(index, word.count)
            if isWide, part.count >= 6 {
                insertPairs(UnsafeBufferPointer(rebasing: word[part]))
                continue
            }
            let text = TitleTokens.stem(UnsafeBufferPointer(rebasing: word[part]))
            if isMarked || !isWide && TitleTokens.isName(UnsafeBufferPointer(rebasing: own[part]), isFirst: false) {
                names.insert(text)
            }
            said.insert(text)
        }
    }

    private static func squeezed(_ lower: UnsafeBufferPointer<UInt8>, _ places: [WordList.Place]) -> String {
        String(unsafeUninitializedCapacity: lower.count) { letters in
            var count = 0
            for place in places {
                for byte in lower[place.range] {
                    letters[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    /// Each two characters that stand side by side count as a word.
    private mutating func insertPairs(_ word: UnsafeBufferPointer<UInt8>) {
        var starts: [Int] = []
        var index = 0
        while index < word.count {
            starts.append(index)
            index += Words.length(word[index])
        }
        starts.append(word.count)
        for place in 0..<max(0, starts.count - 2) {
            said.insert(String(decoding: word[starts[place]..<min(starts[place + 2], word.count)], as: UTF8.self))
        }
    }

    /// Whether a word has a capital that begins no sentence, or digits with letters.
    private static func isName(_ word: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> Bool {
        var (hasDigit, hasLetter) = (false, false)
        for (offset, byte) in word.enumerated() {
            if byte &- 0x41 < 26, offset > 0 || !isFirst { return true }
            if FoldedWords.isDigit(byte) { hasDigit = true } else if byte > 0x39 { hasLetter = true }
        }
        return hasDigit && hasLetter
    }

    /// A word without the endings of plural, participle and gerund.
    static func stem(_ word: String) -> String { word.withUTF8Bytes { stem($0) } }

    /// A word without the endings of plural, participle and gerund.
    private static func stem(_ word: UnsafeBufferPointer<UInt8>) -> String {
        func ends(_ ending: StaticString) -> Bool {
            let length = ending.utf8CodeUnitCount
            guard word.count >= length else { return false }
            for index in 0..<length where word[word.count - length + index] != ending.utf8Start[index] { return false }
            return true
        }
        func text(without dropped: Int) -> String {
            String(decoding: UnsafeBufferPointer(rebasing: word.dropLast(dropped)), as: UTF8.self)
        }
        let count = word.count
        guard count > 3, let last = word.last else { return text(without: 0) }
        switch last {
        case UInt8(ascii: "s"):
            if count > 4, ends("ies") { return text(without: 3) + "y" }
            if ends("ss") || ends("us") || ends("is") { return text(without: 0) }
            return text(without: ends("sses") || ends("xes") || ends("shes") || ends("ches") ? 2 : 1)
        case UInt8(ascii: "g") where count > 6 && ends("ing"): return text(without: 3)
        case UInt8(ascii: "d") where count > 5 && ends("ed"): return text(without: 2)
        case UInt8(ascii: "e") where count > 5: return text(without: 1)
        default: return text(without: 0)
        }
    }

    private static let stopWords: WordTable<Void> = {
        let words = """
            a an the of to for in on with and or as by is be we our it its this that these from at into via use using used will
            option options alternative approach solution should would can new der die das und für mit le la les de des et pour
            avec el los las y con para o 方案 选项
            """
        return WordTable(of: words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { stem(String($0)) })
    }()
}

/// How well titles match, where a word weighs the more the better it tells a title from its siblings.
///
/// “AWS Managed Keys” does not match “AWS KMS Customer Managed Keys” because both say aws, managed and keys: those are
/// said by the siblings too. “Customer” decides.
struct TitleContrast {
    private var words = WordSet()
    /// How many of the siblings have each of the words.
    private var counts: [Int] = []
    private let total: Int

    /// Learns which words the siblings share.
    init(_ siblings: [TitleTokens]) {
        total = siblings.count
        for sibling in siblings {
            for token in sibling.tokens {
                let index = words.insert(token)
                if index == counts.count { counts.append(0) }
                counts[index] += 1
            }
        }
    }

    /// How much a word tells one sibling from the others; near nothing where all have it.
    func weight(_ token: String) -> Double {
        if total <= 1 { return 1 }
        let share = Double(words.index(of: token).map { counts[$0] } ?? 1) / Double(total)
        return share >= 1 ? 0.1 : max(0.1, 1 - share * 0.8)
    }

    /// How alike two titles are, from 0 to 1.
    static func similarity(_ left: TitleTokens, _ right: TitleTokens, _ one: TitleContrast, _ other: TitleContrast)
        -> Double
    {
        if left.squeezed == right.squeezed, !left.squeezed.isEmpty { return 1 }
        var shared = 0.0
        var leftSum = 0.0
        var rightSum = 0.0
        for token in left.tokens {
            let weight = one.weight(token)
            leftSum += weight
            if right.tokens.contains(token) {
                shared += min(weight, other.weight(token))
            } else if token.utf8.count >= 5, right.tokens.contains(where: { isExtended(token, $0) }) {
                shared += weight * 0.7
            }
        }
        for token in right.tokens { rightSum += other.weight(token) }
        guard leftSum > 0, rightSum > 0, shared > 0 else { return 0 }
        // “No cache” is not “Switchable cache”.
        if left.isNegated != right.isNegated { shared *= 0.5 }
        let dice = 2 * shared / (leftSum + rightSum)
        let contained = min(1, shared / min(leftSum, rightSum))
        return 0.5 * dice + 0.5 * contained
    }

    /// Whether one word goes on where the other ends: “Dynamo” and “DynamoDB”.
    private static func isExtended(_ one: String, _ other: String) -> Bool {
        one.utf8.count < other.utf8.count
            ? other.hasPrefix(one) && other.utf8.count - one.utf8.count <= 3
            : other.utf8.count >= 5 && one.hasPrefix(other) && one.utf8.count - other.utf8.count <= 3
    }

    /// How much of a title a sentence says, from 0 to 1; words of the topic, which any sentence may say, weigh less.
    ///
    /// - Parameter isLoose: whether long words that begin alike count as the same.
    func coverage(
        of title: TitleTokens, by sentence: TitleTokens, topic: WordSet = WordSet(), isLoose: Bool = false
    ) -> Double {
        var said = 0.0
        var sum = 0.0
        for (index, token) in title.tokens.enumerated() {
            let weight = weight(token) * (topic.contains(token) ? 0.3 : 1)
            sum += weight
            if sentence.said.contains(token) || TitleContrast.isCompound(title.tokens, index, sentence)
                || isLoose && sentence.tokens.contains(where: { TitleContrast.begin(token, $0) })
            {
                said += weight
            }
        }
        return sum > 0 ? said / sum : 0
    }

    /// Whether two long words begin alike in all but their last letters.
    private static func begin(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count > 7, other.utf8.count > 7 else { return false }
        let shared = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
        return shared > 6 && one.utf8.count - shared <= 3
    }

    /// Whether a word and its neighbour are written as one in the sentence: “Launch Darkly” as “LaunchDarkly”.
    private static func isCompound(_ tokens: [String], _ index: Int, _ sentence: TitleTokens) -> Bool {
        if index + 1 < tokens.count, isJoined(tokens[index], tokens[index + 1], in: sentence) { return true }
        return index > 0 && isJoined(tokens[index - 1], tokens[index], in: sentence)
    }

    /// Whether a sentence has a word that is made of two.
    private static func isJoined(_ one: String, _ other: String, in sentence: TitleTokens) -> Bool {
        let (first, second) = (one.utf8, other.utf8)
        let count = first.count + second.count
        return sentence.tokens.contains { token in
            let letters = token.utf8
            return letters.count == count && letters.starts(with: first)
                && letters.dropFirst(first.count).elementsEqual(second)
        }
    }
}
