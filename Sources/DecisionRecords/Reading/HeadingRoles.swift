import Diagnostics

/// What a heading's words make of its section.
enum HeadingRoles {
    /// Words that, before a number, a letter or a colon, make a heading an option: `Option 2`, `Alternative B: X`.
    private static let optionWords = WordTable(of: [
        "option", "alternative", "variant", "candidate", "approach", "solution", "proposal", "possibility",
        "possibilité",
        "opción",
        "opcion", "opção", "opcao", "opzione", "variante",
        "alternativa", "lösung", "optie", "alternatief", "opsiwn", "seçenek", "вариант", "альтернатива",
    ])

    /// Headings below the options that name no option.
    private static let asides: Set<String> = [
        "summary", "overview", "introduction", "conclusion", "notes", "note", "comparison", "discussion", "background",
        "other", "common", "general", "context", "details", "example", "examples", "legend", "scoring", "scores",
        "table",
        "matrix", "criteria", "evaluation criteria", "pros and cons", "references", "links", "why", "rationale",
        "selected", "rejected", "chosen", "accepted", "considered",
    ]

    private static let table = WordTable(
        FoldedWords.withPlainSpellings(
            HeadingWords.rows.flatMap { role, headings in headings.map { (word: FoldedWords.fold($0), value: role) } }))

    /// The role of words already folded, the whole of them.
    static func role(exactly folded: some StringProtocol) -> SectionRole? { table[folded] }

    /// Whether a heading below the options is no option's name.
    static func isAside(_ folded: String) -> Bool { asides.contains(folded) }

    /// The role of a heading's words; nil where they say nothing.
    static func role(of title: String, isWhole: Bool = false) -> SectionRole? {
        role(of: title, FoldedWords.fold(title), isWhole: isWhole)
    }

    /// The role of a heading's words; nil where they say nothing.
    ///
    /// - Parameters:
    ///   - title: the heading without markup.
    ///   - folded: its words as they are compared.
    ///   - isWhole: whether the words before a colon or dash must not stand for the whole.
    static func role(of title: String, _ folded: String, isWhole: Bool = false) -> SectionRole? {
        let key = FoldedWords.withoutNumbering(folded)
        if key.isEmpty { return nil }
        if let role = table[key] { return role }
        if isOption(key) { return .option }
        if let role = table[withoutArticle(key)] { return role }
        if isWhole { return nil }
        // “Decision (final)”, “决策（Decision）”
        let open = title.utf8.firstIndex(of: UInt8(ascii: "(")) ?? title.range(ofPlain: "（")
        if let bracket = open, bracket != title.startIndex {
            let before = FoldedWords.fold(title[..<bracket])
            if let role = table[FoldedWords.withoutNumbering(before)] { return role }
            // “参照（Reference）”: a name in one language with that of another behind it.
            if (before.utf8.first ?? 0) >= 0x80, before.utf8.count < 48, !before.utf8.contains(0x20),
                let role = table[FoldedWords.fold(title[bracket...])]
            {
                return role
            }
        }
        if let cut = separator(in: title) {
            let before = FoldedWords.withoutNumbering(FoldedWords.fold(title[..<cut]))
            // “Option: X” is one of the options; “Options: X or Y” and “Solution: X” are a section's name.
            if oneOption.contains(before) { return .option }
            // “Rejected: X” says what became of X.
            if asides.contains(String(before)) && Verdict(Array(before.utf8)[...], isMarked: true) != nil { return nil }
            if let role = table[before] { return role }
            if before.utf8.count < 40, HeadingPhrase.role(before) == .decision { return .decision }
        }
        if let role = table[withoutTrailingNumber(key)] { return role }
        if let role = inSeveralLanguages(title) { return role }
        // “Context and scope”, “Negative / Trade-offs”: the first word decides, but never makes it metadata.
        for join in title.withUTF8Bytes(joinSearch.contains) ? joins : [] {
            guard let range = title.range(ofPlain: join) else { continue }
            let before = FoldedWords.withoutNumbering(FoldedWords.fold(title[..<range]))
            switch table[before] {
            case nil, .status, .date, .people, .summary, .history, .confirmation, .implementation: continue
            // “Considered options and decision outcome” says both in one text, which is the decision's.
            case .options
            where table[FoldedWords.fold(title[title.utf8.index(range, offsetBy: join.utf8.count)...])] == .decision:
                return .decision
            // “Evaluation and aliasing” tells how something is evaluated.
            case .analysis where before == "evaluation": continue
            case let role?: return role
            }
        }
        return HeadingPhrase.role(key) ?? MistypedWord.role(key)
    }

    /// “Status / ステータス / Status”: the role that a heading's name has in each of several languages.
    private static func inSeveralLanguages(_ title: String) -> SectionRole? {
        guard title.range(ofPlain: " / ") != nil else { return nil }
        var found: SectionRole?
        var count = 0
        var rest = title[...]
        while !rest.isEmpty {
            let cut = rest.range(ofPlain: " / ")
            let part = rest[..<(cut ?? rest.endIndex)]
            guard let role = table[FoldedWords.withoutNumbering(FoldedWords.fold(part))], found == nil || found == role
            else { return nil }
            found = role
            count += 1
            rest = cut.map { rest[rest.utf8.index($0, offsetBy: 3)...] } ?? ""
        }
        return count > 1 ? found : nil
    }

    /// What stands before a colon and the name of one option.
    private static let oneOption = WordTable(of: ["option", "alternative"] + OptionTitle.leads.map { "\($0)" })

    /// What stands between the two things that a heading names.
    private static let joins = [" / ", " and ", " & ", " und ", " et ", " y "]
    private static let joinSearch = StemSearch(joins)

    private static func isOption(_ key: Substring) -> Bool {
        guard let space = key.utf8.firstIndex(of: 0x20) else { return false }
        guard optionWords.contains(key[..<space]) else { return false }
        let rest = key[key.index(after: space)...]
        let next = rest.utf8.prefix { $0 != 0x20 }
        if next.count == 1 || OptionTitle.isSpelledNumber(next) { return true }
        return next.allSatisfy { FoldedWords.isDigit($0) }
            || next.count <= 3
                && next.allSatisfy { FoldedWords.isDigit($0) || $0 == 0x69 || $0 == 0x76 || $0 == 0x78 || $0 < 0x65 }
    }

    private static let articles = WordTable(
        of: [
            "the", "our", "adr", "die", "der", "das", "de", "het", "la", "le", "les", "a", "o", "as", "os", "el", "las",
            "los",
        ])

    private static func withoutArticle(_ key: Substring) -> Substring {
        guard let space = key.utf8.prefix(4).firstIndex(of: 0x20), articles.contains(key[..<space]) else { return key }
        return key[key.utf8.index(after: space)...]
    }

    /// The words without numbers behind them: “Amendment 2024-01-02”, “Decision 1”.
    private static func withoutTrailingNumber(_ key: Substring) -> Substring {
        var key = key
        while let last = key.utf8.last, FoldedWords.isDigit(last), let space = key.utf8.lastIndex(of: 0x20),
            key[key.utf8.index(after: space)...].utf8.allSatisfy(FoldedWords.isDigit)
        {
            key = key[..<space]
        }
        return key
    }

    /// Where a heading's name ends and its value begins: a colon, or a dash between spaces.
    static func separator(in title: String) -> String.Index? {
        let offset = title.withUTF8Bytes { bytes in
            bytes.indices.first { index in
                switch bytes[index] {
                case UInt8(ascii: ":"): true
                case 0x20: isSpacedDash(bytes, index)
                // `：` and `—`
                case 0xEF: index + 2 < bytes.count && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A
                case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x94
                default: false
                }
            }
        }
        return offset.map { title.utf8.index(title.startIndex, offsetBy: $0) }
    }

    /// A quick look at a heading as it is written: nearly all have no separator.
    static func mayHoldSeparator(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "&") || $0 >= 0xE2 }
    }

    /// Whether ` - `, ` – ` or ` — ` stands at an index.
    private static func isSpacedDash(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        if bytes[index + 1] == UInt8(ascii: "-") { return bytes[index + 2] == 0x20 }
        return index + 4 < bytes.count && bytes[index + 1] == 0xE2 && bytes[index + 2] == 0x80
            && (bytes[index + 3] == 0x93 || bytes[index + 3] == 0x94) && bytes[index + 4] == 0x20
    }
}
