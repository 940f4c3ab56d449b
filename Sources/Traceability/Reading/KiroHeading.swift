import DecisionRecords

/// A heading that opens a requirement: `Requirement 3: Title`, `需求 3：…`, `要件3: …`, `3. Title`.
struct KiroHeading {
    var number: String
    var title: String?
    var aliases: [String] = []

    /// Reads a heading's words; nil when it opens no requirement.
    ///
    /// - Parameters:
    ///   - isBelowRequirements: whether a heading “Requirements” stands above, so that a bare number is enough.
    ///   - parentNumber: the open requirement's number.
    init?(_ words: String, isBelowRequirements: Bool, parentNumber: String?) {
        var rest = words[...]
        var isStory = false
        if let keyword = Self.keywords.first(where: { Self.begins(rest, with: $0) }) {
            rest = rest.dropFirst(keyword.count)
            isStory = keyword.hasSuffix("story")
            rest = rest.drop { $0 == " " || $0 == "#" }
        } else if !isBelowRequirements {
            return nil
        }
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        var number = String(digits)
        while number.hasSuffix(".") { number.removeLast() }
        guard !number.isEmpty, number.utf8.first.map(RequirementIDShape.isDigitByte) == true else { return nil }
        rest = rest.dropFirst(digits.count)
        if let next = rest.first, next.isLetter || next == "_" { return nil }
        let title = rest.drop { " :：-–—.".contains($0) }
        // `### 1. Title` needs its dot or colon; `### 2 servers` is no requirement.
        if rest.count == words.count - digits.count, digits.last != ".", rest.first != ":", !digits.contains(".") {
            return nil
        }
        self.number = number
        self.title = title.isEmpty ? nil : String(title)
        if isStory { aliases = ["Story \(number)"] }
    }

    private static func begins(_ words: Substring, with keyword: String) -> Bool {
        guard words.prefix(keyword.count).lowercased() == keyword else { return false }
        guard let next = words.dropFirst(keyword.count).first else { return false }
        return next == " " || next.isNumber || next == "#"
    }

    private static let keywords = [
        "requirement", "user story", "story", "需求", "要件", "要求", "요구사항", "requisito", "exigence", "anforderung",
        "требование", "req",
    ]

    /// Whether a heading says that requirements follow.
    static func isRequirements(_ words: String) -> Bool {
        [
            "requirements", "functional requirements", "需求", "要件", "要求", "요구사항", "requisitos", "exigences",
            "anforderungen", "требования",
        ].contains(words.lowercased().trimmingCharacters(" :："))
    }

    /// Whether words say that acceptance criteria follow.
    static func isCriteria(_ words: String) -> Bool {
        guard words.utf8.count < 48 else { return false }
        return [
            "acceptance criteria", "acceptance criterion", "acceptance criteria (ears)", "criteria", "验收标准", "验收条件",
            "驗收標準", "受け入れ基準", "受入基準", "수용 기준", "인수 조건", "criterios de aceptación", "critérios de aceitação",
            "critères d'acceptation", "critères d’acceptation", "akzeptanzkriterien", "критерии приёмки",
            "критерии приемки",
        ].contains(words.lowercased().trimmingCharacters(" :：*"))
    }

    /// What follows `User Story:` and its like; nil for other words.
    static func story(_ words: String) -> String? {
        for name in ["user story", "objective", "用户故事", "ユーザーストーリー", "目的", "사용자 스토리", "story"] {
            guard words.prefix(name.count).lowercased() == name else { continue }
            let rest = words.dropFirst(name.count)
            guard let colon = rest.first, colon == ":" || colon == "：" else { continue }
            return String(rest.dropFirst()).trimmingCharacters(" ")
        }
        return nil
    }
}

/// A criterion's words without the number or label that stands before them.
struct CriterionWords {
    /// `1.1` where the id is written out in full.
    var explicitNumber: String?
    /// `AC1.1` where a label stands before the words.
    var label: String?
    var text: String

    init(_ words: String, requirement number: String) {
        let folded = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        text = folded
        guard let space = folded.firstIndex(of: " ") else { return }
        let first = folded[..<space].trimmingCharacters(":.*)")
        let rest = folded[folded.index(after: space)...].drop { " :-–—".contains($0) }
        switch RequirementIDShape.shape(of: first.utf8) {
        case .number where first.hasPrefix(number + "."):
            explicitNumber = first
            text = String(rest)
        case .id where first.uppercased().hasPrefix("AC") && folded[..<space].hasSuffix(":"):
            label = first
            text = String(rest)
        default: break
        }
    }
}

extension StringProtocol {
    /// The text without some characters at its ends.
    func trimmingCharacters(_ characters: String) -> String {
        var text = String(self)[...]
        while let first = text.first, characters.contains(first) { text = text.dropFirst() }
        while let last = text.last, characters.contains(last) { text = text.dropLast() }
        return String(text)
    }
}
