/// What a heading's words make of its section.
enum HeadingRoles {
    /// Words that, before a number, a letter or a colon, make a heading an option: `Option 2`, `Alternative B: X`.
    private static let optionWords: Set<String> = [
        "option", "alternative", "variant", "candidate", "approach", "solution", "possibility", "possibilité", "opción",
        "opcion", "opção", "opcao", "opzione", "variante",
        "alternativa", "lösung", "optie", "alternatief", "opsiwn", "seçenek", "вариант", "альтернатива",
    ]

    /// Headings below the options that name no option.
    private static let asides: Set<String> = [
        "summary", "overview", "introduction", "conclusion", "notes", "note", "comparison", "discussion", "background",
        "other", "common", "general", "context", "details", "example", "examples", "legend", "scoring", "scores",
        "table",
        "matrix", "criteria", "evaluation criteria", "pros and cons", "references", "links", "why", "rationale",
        "selected", "rejected", "chosen", "accepted", "considered",
    ]

    private static let table: [String: SectionRole] = {
        var table: [String: SectionRole] = [:]
        table.reserveCapacity(1200)
        for (role, headings) in HeadingWords.rows {
            for heading in headings where table[FoldedWords.fold(heading)] == nil {
                table[FoldedWords.fold(heading)] = role
            }
        }
        return table
    }()

    /// The role of words already folded, the whole of them.
    static func role(exactly folded: some StringProtocol) -> SectionRole? { table[String(folded)] }

    /// Whether a heading below the options is no option's name.
    static func isAside(_ folded: String) -> Bool { asides.contains(folded) }

    /// The role of a heading's words; nil where they say nothing.
    ///
    /// - Parameters:
    ///   - title: the heading without markup.
    ///   - isWhole: whether the words before a colon or dash must not stand for the whole.
    static func role(of title: String, isWhole: Bool = false) -> SectionRole? {
        let folded = FoldedWords.fold(title)
        let key = FoldedWords.withoutNumbering(folded)
        if key.isEmpty { return nil }
        if let role = table[String(key)] { return role }
        if isOption(key) { return .option }
        if let role = table[String(withoutArticle(key))] { return role }
        if isWhole { return nil }
        if let bracket = title.utf8.firstIndex(of: UInt8(ascii: "(")), bracket != title.startIndex {
            let before = FoldedWords.fold(title[..<bracket])
            if let role = table[String(FoldedWords.withoutNumbering(before))] { return role }
        }
        if let cut = separator(in: title) {
            let before = FoldedWords.withoutNumbering(FoldedWords.fold(title[..<cut]))
            // “Option: X” is one of the options; “Options: X or Y” and “Solution: X” are a section's name.
            if before == "option" || before == "alternative" { return .option }
            if let role = table[String(before)] { return role }
            if before.utf8.count < 40, HeadingPhrase.role(before) == .decision { return .decision }
        }
        if let role = table[String(withoutTrailingNumber(key))] { return role }
        // “Context and scope”, “Negative / Trade-offs”: the first word decides, but never makes it metadata.
        for join in [" / ", " and ", " & ", " und ", " et ", " y "] {
            guard let range = firstRange(of: join, in: title) else { continue }
            let before = String(FoldedWords.withoutNumbering(FoldedWords.fold(title[..<range])))
            switch table[before] {
            case nil, .status, .date, .people, .summary, .history, .confirmation, .implementation: continue
            case let role?: return role
            }
        }
        return HeadingPhrase.role(key)
    }

    private static func isOption(_ key: Substring) -> Bool {
        guard let space = key.utf8.firstIndex(of: 0x20) else { return false }
        guard optionWords.contains(String(key[..<space])) else { return false }
        let rest = key[key.index(after: space)...]
        let next = rest.utf8.prefix { $0 != 0x20 }
        if next.count == 1 { return true }
        return next.allSatisfy { FoldedWords.isDigit($0) }
            || next.count <= 3
                && next.allSatisfy { FoldedWords.isDigit($0) || $0 == 0x69 || $0 == 0x76 || $0 == 0x78 || $0 < 0x65 }
    }

    private static func withoutArticle(_ key: Substring) -> Substring {
        for article in ["the ", "our ", "adr ", "die ", "der ", "das ", "de ", "het ", "la ", "le ", "les "]
        where key.hasPrefix(article) {
            return key.dropFirst(article.count)
        }
        return key
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
        let bytes = title.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") { return index }
            if byte == 0x20 {
                let rest = title[index...]
                if rest.hasPrefix(" - ") || rest.hasPrefix(" – ") || rest.hasPrefix(" — ") { return index }
            } else if byte == 0xEF, title[index...].hasPrefix("：") {
                return index
            } else if byte == 0xE2, title[index...].hasPrefix("—") {
                return index
            }
            index = bytes.index(after: index)
        }
        return nil
    }

    private static func firstRange(of needle: String, in text: String) -> String.Index? {
        let pattern = Array(needle.utf8)
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index = bytes.index(after: index)
        }
        return nil
    }
}
