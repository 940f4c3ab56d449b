import DecisionRecords

/// Tells which words define a requirement in a document.
struct RequirementIDMatcher {
    /// The project's own pattern, `#` for digits and `*` for letters and digits; nil for the usual shapes.
    private let pattern: [Character]?

    init(pattern: String? = nil) { self.pattern = pattern.map(Array.init) }

    /// The id with which words begin, and what stands behind it; nil when they begin with anything else.
    func leading(_ words: String) -> (id: String, rest: String)? {
        var rest = words[...]
        rest = rest.drop { " *_`[".contains($0) }
        // A task's box that was not read as one.
        for box in ["[ ] ", "[x] ", "[X] "] where words.hasPrefix(box) {
            rest = words.dropFirst(box.count).drop { " *_`[".contains($0) }
        }
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.~+".contains($0)) }
        let id = word.trimmingCharacters(".-_")
        guard accepts(id) else { return nil }
        rest = rest.dropFirst(word.count)
        let behind = rest.first
        // `FR-001 through FR-006` and `FR-001, FR-002` are mentions.
        if behind == "," || behind == "–" || behind == "/" { return nil }
        let text = rest.drop { " *_`]:：-–—.|)".contains($0) }
        if behind == " ", let next = text.first, next.isLowercase,
            ["through", "to", "and", "or", "is", "are", "was"].contains(String(text.prefix { $0.isLetter }))
        {
            return nil
        }
        return (id, String(text))
    }

    /// Whether a word is an id here.
    func accepts(_ word: String) -> Bool {
        if let pattern { return Self.matches(Array(word)[...], pattern[...]) }
        guard RequirementIDShape.shape(of: word.utf8) == .id, !RequirementIDShape.isForeign(word.utf8),
            let first = word.first, first.isUppercase || word.contains("-")
        else { return false }
        let head = word.prefix { $0.isLetter }.uppercased()
        if Self.knownHeads.contains(head) { return true }
        // `AUTH-01`, `SYS-PERF-001`: a dash before the number, a word of two letters or more.
        guard let dash = word.lastIndex(of: "-"), head.count > 1 || word.filter({ $0 == "-" }).count > 1 else {
            return false
        }
        let number = word[word.index(after: dash)...]
        return number.first?.isNumber == true && number.count <= 6
    }

    private static func matches(_ word: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return word.isEmpty }
        let rest = pattern.dropFirst()
        switch first {
        case "#", "*":
            var count = 0
            for character in word {
                guard character.isNumber || first == "*" && character.isLetter else { break }
                count += 1
            }
            while count > 0 {
                if matches(word.dropFirst(count), rest) { return true }
                count -= 1
            }
            return false
        default:
            return word.first == first && matches(word.dropFirst(), rest)
        }
    }

    private static let knownHeads: Set<String> = [
        "FR", "NFR", "REQ", "SC", "US", "AC", "UC", "BR", "SR", "UR", "URS", "SRS", "BRD", "PRD", "CON", "R", "FUN",
        "QR", "TR",
        "IR", "HLR", "LLR",
    ]
}

/// The names of fields with which requirements name decisions.
enum DecisionFieldName {
    /// What the decision is to the requirement; nil for fields of anything else.
    static func role(of name: String) -> RequirementLink.Role? {
        switch name.lowercased().replacing("_", with: " ").replacing("-", with: " ") {
        case "constraining adrs", "constraining adr", "constrained by", "constrained by adr", "constraining decisions":
            .constrainedBy
        case "satisfied by", "satisfied by adr", "implemented by adr", "decided by", "decided in": .satisfies
        case "addressed by", "covered by adr": .addresses
        case "adr", "adrs", "decision", "decisions", "related adrs", "related adr", "related decisions": .relatesTo
        default: nil
        }
    }
}
