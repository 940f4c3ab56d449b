/// Whether words speak for something, against it, or neither.
enum Sign: Sendable {
    case positive
    case negative
    case neutral
    /// The price of what speaks for it: negative where nothing else is called so.
    case tradeOff
}

/// What a heading, a bold label or a table's head says of the sign of what stands below it.
enum SignLabel: Equatable {
    case sign(Sign)
    /// Both signs, such as “Pros and Cons”: what stands below says its own.
    case mixed

    /// The sign that a label states: one of its first or its last word is a word of the list, and none says the contrary.
    init?(_ label: ArraySlice<UInt8>) {
        // Nine words are one too many.
        guard label.count <= 80, let sign = Words.withWords(label, upTo: 9, SignLabel.sign) else { return nil }
        self = sign
    }

    private static func sign(_ words: Words.Few) -> SignLabel? {
        guard words.count > 0, words.count <= 8 else { return nil }
        var found: Sign?
        var isNearEdge = false
        if words.count == 1, let sign = SignLabel.alone[words[0]] { return .sign(sign) }
        // “The good”
        if words.count == 2, words.says("the", at: 0), let sign = SignLabel.alone[words[1]] { return .sign(sign) }
        // “얻는 것”, “잃는 것”: what is won and what is lost
        if words.count > 1, words.says("것", at: 1), let sign = SignLabel.things[words[0]] { return .sign(sign) }
        // “More difficult”
        if words.count == 2, words.says("more", at: 0), words.says("difficult", at: 1) { return .sign(.negative) }
        if words.count <= 7,
            words.says("what", at: 0) || words.says("makes", at: 0) || words.says("gets", at: 0)
                || words.count <= 3 && words.says("we", at: 0)
        {
            return becoming(words)
        }
        if words.count <= 7, SignLabel.asking[words[0]] != nil, let label = becoming(words) { return label }
        for index in 0..<words.count {
            var sign = SignLabel.words[words[index]]
            if sign == nil, words.says("trade", at: index),
                words.says("offs", at: index + 1) || words.says("off", at: index + 1)
            {
                sign = .tradeOff
            }
            guard let sign, found != nil || !isPreposition(words, index) else { continue }
            if sign == .tradeOff, found != nil { continue }
            if found == .tradeOff, sign == .negative { found = nil }
            if let other = found, other != sign, sign != .neutral, other != .neutral {
                // “Negative / Trade-offs” are of one sign, “Pros and Cons” are of two.
                return .mixed
            }
            if found == nil { found = sign }
            if index <= 1 || index == words.count - 1 { isNearEdge = true }
        }
        return isNearEdge ? found.map { .sign($0) } : nil
    }

    /// Whether “con” or “pro” stands between other words, where it means “with” or “for”: “OAuth con Google”.
    private static func isPreposition(_ words: Words.Few, _ index: Int) -> Bool {
        guard index > 0, index + 1 < words.count, words.says("con", at: index) || words.says("pro", at: index) else {
            return false
        }
        return !["con", "cons", "contra", "contro", "and", "or", "und", "et", "vs", "for", "of", "argument", "list"]
            .contains { words.says($0, at: index + 1) }
    }

    /// The sign of “What becomes easier?” and “What gets harder?”; both where it asks for both.
    private static func becoming(_ words: Words.Few) -> SignLabel? {
        var found: Sign?
        for index in 1..<words.count {
            var sign = words.says("difficult", at: index) ? .negative : alone[words[index]] ?? gaining[words[index]]
            if words.says("give", at: index), words.says("up", at: index + 1) { sign = .negative }
            guard let sign else { continue }
            if let found, found != sign { return .mixed }
            found = sign
        }
        return found.map { .sign($0) }
    }

    /// What “What becomes easier?”, “Lo que ganamos” and “Was es kostet” begin with.
    private static let asking = WordTable(of: [
        "lo", "ce", "o", "was", "wat", "cosa", "ciò", "che", "что", "ne",
    ])

    /// Words of what is gained and of what is paid for it, behind one that asks for them.
    private static let gaining = WordTable<Sign>(
        [
            (
                Sign.positive,
                "gain gains win wins ganamos gana ganhamos ganha gagnons gagne gewinnen gewinnt winnen wint guadagniamo выигрываем "
                    + "получаем kazanıyoruz"
            ),
            (
                .negative,
                "cost costs lose loses pay accept cuesta cuestan perdemos pierde pagamos custa custam coûte perdons perd payons kostet "
                    + "kosten verlieren zahlen kost verliezen betalen costa perdiamo paghiamo стоит теряем платим"
            ),
        ].flatMap { sign, words in words.split(separator: " ").map { (word: String($0), value: sign) } })

    /// The sign of “Wins” and “Costs”, alone or with one word more; costs speak against only beside what speaks for.
    static func balance(_ label: ArraySlice<UInt8>, hasPositive: Bool) -> SignLabel? {
        Words.withWords(label, upTo: 4) { words in
            guard words.count > 0, words.count <= 3 else { return nil }
            if words.says("wins", at: 0) || words.says("buys", at: 0) { return .sign(.positive) }
            return hasPositive && costs[words[0]] != nil ? .sign(.negative) : nil
        }
    }

    private static let costs = WordTable(of: [
        "costs", "coûts", "couts", "kosten", "costes", "costos", "custos", "costi", "maliyetler",
    ])

    /// Whether a label begins with its sign, as “Main drawback: …”; “Integration challenges: …” names a thing.
    static func isLeading(_ label: ArraySlice<UInt8>) -> Bool {
        for word in Words.split(Words.lowercased(label)) {
            if words[word] != nil || alone[word] != nil { return true }
            guard qualifiers.contains(word) else { return false }
        }
        return false
    }

    private static let qualifiers = WordTable(of: [
        "main", "key", "biggest", "one", "major", "minor", "the", "a", "potential", "possible", "another",
    ])

    /// Whether a label turns from what speaks for or against to something else: “Mitigation”, “Risks”.
    static func isAside(_ label: ArraySlice<UInt8>) -> Bool {
        Words.split(Words.lowercased(label.prefix(24))).first.map(asides.contains) ?? false
    }

    private static let asides = WordTable(of: [
        "mitigation", "mitigations", "mitigated", "risk", "risks", "note", "notes", "example", "examples", "next",
        "follow", "implementation", "references", "see", "validation", "alternatives", "neutral", "related",
    ])

    /// Whether nothing but words of a sign stands in a label.
    static func isPure(_ label: ArraySlice<UInt8>) -> Bool {
        label.count <= 40
            && Words.split(Words.lowercased(label)).allSatisfy {
                words[$0] != nil || alone[$0] != nil || fillers.contains($0)
            }
    }

    private static let fillers = WordTable(of: [
        "trade", "off", "offs", "consequences", "consequence", "impact", "impacts", "of", "the", "and", "outcomes",
        "aspects", "effects", "folgen", "conséquences", "consecuencias",
    ])

    /// Words that give a sign before “것”, a thing.
    private static let things = WordTable<Sign>([
        ("얻는", .positive), ("얻은", .positive), ("잃는", .negative), ("잃은", .negative),
    ])

    /// Words that give a sign only where they are all of the label.
    private static let alone = WordTable<Sign>([
        ("good", .positive), ("bad", .negative), ("gut", .positive), ("schlecht", .negative), ("better", .positive),
        ("worse", .negative), ("easier", .positive), ("harder", .negative),
    ])

    /// The one list of words that give a label its sign, in lower case. Languages: English, German, French, Spanish,
    /// Portuguese, Italian, Dutch, Turkish, Welsh, Russian, Chinese, Japanese, Korean, Persian.
    static let words: WordTable<Sign> = {
        let positive = """
            pro pros advantage advantages benefit benefits positive positives strength strengths upside upsides gains ganamos ganhamos beneficios benefícios benefici
            vorteil vorteile positiv positive avantage avantages bénéfices positif positifs positives ventaja ventajas
            positivas positivos pro vantagem vantagens prós positivi vantaggi pregi voordeel voordelen positieve artılar artıları
            avantajlar olumlu cadarnhaol manteision плюсы преимущества положительные 优点 优势 好处 正面 正向 积极 收益 利 积极影响 正面影响 积极后果 正面后果
            积极的后果 积极结果 正向后果 正向影响
            ポジティブ ポジティブな影響 ポジティブな結果 肯定的な影響 プラスの影響 良い結果 長所 利点 利点と効果 メリット 肯定的な結果 良い点 良い影響 장점 긍정적 긍정적인 مزایا
            zalety korzyści pozytywne výhody pozitivní переваги позитивні kelebihan fördelar fordeler fordele
            """
        let negative = """
            con cons disadvantage disadvantages drawback drawbacks negative negatives weakness weaknesses downside downsides
            challenges liabilities perdemos nachteil nachteile negativ inconvénient inconvénients négatif
            négatifs négatives desventaja desventajas negativas negativos contra contras desvantagem desvantagens negativi
            svantaggi contro nadeel nadelen negatieve eksiler eksileri dezavantajlar olumsuz negyddol anfanteision
            минусы недостатки отрицательные 缺点 劣势 坏处 负面 负向 消极 代价 弊 负面影响 消极影响 消极后果
            负面后果 消极的后果 消极结果 负向后果 负向影响 ネガティブ ネガティブな影響 ネガティブな結果 否定的な影響 マイナスの影響 悪い結果 短所 欠点 欠点とリスク デメリット デメリットとリスク 否定的な結果 悪い点 悪い影響 負債 단점
            부정적 부정적인 معایب
            wady negatywne nevýhody negativní недоліки негативні kekurangan nackdelar ulemper
            """
        let neutral = "neutral neutrals neutre neutres neutrale neutraal нейтральные 中性 中立 중립"
        let rows = [
            (positive, Sign.positive), (negative, .negative), (neutral, .neutral), ("tradeoff tradeoffs", .tradeOff),
        ]
        return WordTable(
            rows.flatMap { text, sign in
                text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (word: String($0), value: sign) }
            })
    }()
}
