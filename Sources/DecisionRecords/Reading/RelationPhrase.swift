/// The verb that ties a reference to its record, found in the words before or behind the reference.
struct RelationPhrase {
    var kind: Relation.Kind
    /// The author's words.
    var word: String
    var isPartial: Bool

    /// Verbs of sentences, folded; the strong ones are taken in running text too.
    private static let strong: WordTable<Relation.Kind> = {
        let rows: [(Relation.Kind, [String])] = [
            (
                .supersedes,
                [
                    "supersedes", "supercedes", "superseeds", "superceeds", "supersede", "supercede", "superseding",
                    "superceding", "replaces", "replace", "obsoletes", "overrides", "override",
                    "overturns", "reverses",
                    "retires", "deprecates", "ersetzt", "vervangt", "remplace", "reemplaza", "substitui", "sostituisce",
                    "заменяет", "取代", "部分取代", "替代", "部分替代",
                    "revokes", "invalidates", "supplants", "sustituye", "sustituye a", "sustituye al", "reemplaza a",
                    "reemplaza al", "anula", "deroga", "revoga", "annule", "annule et remplace", "annulla", "löst ab",
                    "отменяет", "замінює", "zastępuje", "nahrazuje", "ersätter", "erstatter",
                ]
            ),
            (
                .supersededBy,
                [
                    "superseded by", "superceded by", "superseeded by", "superceeded by", "supersceded by",
                    "supersede by",
                    "supercede by", "replaced by", "replaced with", "obsoleted by", "exceeded by", "overridden by",
                    "overruled by", "supplanted by", "retired by", "deprecated by", "deprecated in favor of",
                    "deprecated in favour of", "in favor of", "in favour of", "invalidated by", "overturned by",
                    "reversed by", "revoked by",
                    "superseded", "superceded", "ersetzt durch", "abgelöst durch", "remplacé par", "remplacée par",
                    "reemplazado por", "sustituido por", "substituído por", "sostituito da", "vervangen door",
                    "reemplazada por", "sustituida por", "substituída por", "sostituita da", "anulado por",
                    "derogado por",
                    "revogado por", "annulé par", "заменён", "заменена", "замінено", "zastąpione przez", "ersatt av",
                    "erstattet av", "erstattet af",
                    "заменено",
                    "rejected by", "superseded in", "superceded in",
                ]
            ),
            (
                .amends,
                [
                    "amends", "amend", "revises", "narrows", "modifies", "corrects", "updates",
                    "reopens", "partially reverses", "amende", "ändert", "wijzigt", "修订", "amendment to",
                    "amendment of",
                    "addendum to", "avenant à", "nachtrag zu",
                ]
            ),
            (
                .amendedBy,
                [
                    "amended by", "amended in", "revised by", "narrowed by", "modified by", "corrected by",
                    "updated by",
                    "amended in part by", "revised in", "supplemented by", "updated in",
                ]
            ),
            (.dependsOn, ["depends on", "depends upon", "dependent on", "depend on", "relies on"]),
            (.requiredBy, ["required by", "depended on by"]),
            (.clarifies, ["clarifies"]),
            (.clarifiedBy, ["clarified by", "clarified in"]),
            (.refines, ["refines", "elaborates", "elaborates on"]),
            (.refinedBy, ["refined by", "refined in", "elaborated in", "detailed in"]),
            (
                .extends,
                [
                    "extends", "extend", "extends on", "extends upon", "builds on", "builds upon", "build on",
                    "expands on", "navazuje na", "nawiązuje do",
                ]
            ),
            (.extendedBy, ["extended by", "extended in", "expanded by"]),
            (
                .conflictsWith,
                [
                    "conflicts with", "contradicts", "conflict with", "goes against", "in conflict with",
                    "incompatible with",
                    "deviates from", "contrary to",
                ]
            ),
            (.compatibleWith, ["compatible with"]),
        ]
        return WordTable(rows.flatMap { kind, words in words.map { (word: FoldedWords.fold($0), value: kind) } })
    }()

    private static let weak: WordTable<Relation.Kind> = {
        let rows: [(Relation.Kind, [String])] = [
            (.dependsOn, ["requires", "based on", "prerequisite", "prerequisites", "needs", "derived from"]),
            (.requiredBy, ["used by", "enables", "blocks", "prerequisite for"]),
            (
                .relatesTo,
                [
                    "relates to", "related to", "related", "see also", "complements", "see", "follows", "follow up to",
                    "implements",
                    "companion to", "companion", "implemented by", "informed by", "followed by", "preceded by",
                    "parent",
                    "alternative to", "consistent with", "aligned with", "aligns with", "referenced by", "references",
                    "complemented by", "builds towards", "supports",
                ]
            ),
        ]
        return WordTable(rows.flatMap { kind, words in words.map { (word: FoldedWords.fold($0), value: kind) } })
    }()

    private static let doubts: Set<String> = [
        "not", "no", "never", "without", "may", "might", "could", "would", "if", "should", "doesn", "don", "cannot",
        "nor",
        "must", "when", "whether", "can", "t", "não", "nao", "nicht", "kein", "keine", "ne", "pas", "niet", "geen",
        "не",
    ]

    private static let partWords: Set<String> = [
        "partially", "partly", "part", "parts", "some", "portion", "portions", "section", "sections", "decisions",
        "teilweise",
        "partiellement", "parcialmente", "deels", "rule", "clause", "point", "item", "step", "phase",
    ]

    /// The verb nearest before a reference.
    ///
    /// - Parameters:
    ///   - words: the folded words before it in its sentence.
    ///   - isWeakEnough: whether verbs count that in running text tie nothing.
    ///   - reach: how many words may stand between.
    static func before(_ words: [Substring], isWeakEnough: Bool, reach: Int) -> (RelationPhrase, at: Int)? {
        if let found = beforeDay(words) { return found }
        var end = words.count
        let reach = endsInParticiple(words) ? 12 : reach
        while end > 0, words.count - end <= reach {
            for count in stride(from: min(4, end), through: 1, by: -1) {
                let start = end - count
                let phrase = joined(words[start..<end])
                guard let kind = strong[phrase] ?? (isWeakEnough ? weak[phrase] : nil) else { continue }
                let lead = words[max(0, start - 3)..<start]
                if lead.contains(where: { doubts.contains(String($0)) }) { return nil }
                if lead.last == "to", kind == .supersedes || kind == .amends || kind == .extends { return nil }
                let near = words[max(0, start - 6)..<start] + words[end...]
                let isPartial =
                    kind == .supersedes && (isPart(words[end...]) || reach > 6 && isTold(words[end...]))
                    || near.contains { partWords.contains(String($0)) } || phrase.contains(plain: "in part")
                    || phrase.contains(plain: "partially") || phrase.hasPrefix("部分")
                return (RelationPhrase(kind: kind, word: String(phrase), isPartial: isPartial), start)
            }
            end -= 1
        }
        return nil
    }

    /// “Amended 2026-08-19 by”: the day between the verb and its preposition is passed over.
    private static func beforeDay(_ words: [Substring]) -> (RelationPhrase, at: Int)? {
        guard words.last == "by", words.count > 3, words[words.count - 2].utf8.allSatisfy(FoldedWords.isDigit) else {
            return nil
        }
        guard let at = words.dropLast().lastIndex(where: { !$0.utf8.allSatisfy(FoldedWords.isDigit) }) else {
            return nil
        }
        let phrase = words[at] + " by"
        guard let kind = strong[phrase] else { return nil }
        let isPartial = words[max(0, at - 3)..<at].contains { partWords.contains(String($0)) }
        return (RelationPhrase(kind: kind, word: String(phrase), isPartial: isPartial), at)
    }

    /// Whether the words before a reference end as “the naming convention that was defined in” does, so that the verb may stand
    /// far before them.
    private static func endsInParticiple(_ words: [Substring]) -> Bool {
        guard words.count > 4, let last = words.last, placings.contains(String(last)) else { return false }
        return telling[words[words.count - 2]] != nil
    }

    /// Whether the words between a verb and “defined in” name something that a record tells of, and not the record.
    private static func isTold(_ words: ArraySlice<Substring>) -> Bool {
        words.count > 3 && !words.dropLast(2).contains { wholeWords.contains(String($0)) }
    }

    private static let placings: Set<String> = [
        "in", "under", "en", "em", "dans", "im", "nella", "nel", "na", "no", "в",
    ]

    private static let telling = WordTable(of: [
        "defined", "described", "introduced", "established", "specified", "chosen", "decided", "adopted", "made",
        "documented", "recorded", "outlined", "proposed", "out", "definido", "definida", "definidos",
        "definidas",
        "descrito", "descrita", "descritos", "descritas", "introducida", "introducido", "establecida", "establecido",
        "establecidas", "introduzida", "introduzido", "descrito", "estabelecida", "estabelecido", "défini", "définie",
        "définies", "décrite", "décrit", "introduite", "definita", "definito", "descritta", "определённый",
        "определенный",
    ])

    /// Whether words between “supersedes” and a reference name a part of it: “the engine choice in”, and not “the decision in”.
    private static func isPart(_ words: ArraySlice<Substring>) -> Bool {
        guard words.count >= 3, words.first == "the", let last = words.last, ["in", "of", "from"].contains(last) else {
            return false
        }
        return !words.dropFirst().dropLast().allSatisfy { wholeWords.contains(String($0)) }
    }

    /// Whether the words around a reference speak of a part of it or of a thing it tells of: “the role clause of ADR-2”,
    /// “ADR-2, serving mode only”, “the chart ADR-2 had disabled”.
    static func isPart(_ before: [Substring], _ behind: [Substring], in textBehind: String) -> Bool {
        let verb = before.lastIndex { strong[$0] == .supersedes }
        if isPart(before[(verb.map { $0 + 1 } ?? 0)...]) { return true }
        if let only = behind.prefix(4).firstIndex(of: "only"), only > 0,
            !behind[..<only].contains(where: clauses.contains),
            !textBehind.contains(plain: "-only")
        {
            return true
        }
        guard let next = behind.first else { return false }
        if next == "had" || next == "has" { return true }
        guard participles.contains(next), before.count >= 2, before[before.count - 2] == "the", let thing = before.last
        else { return false }
        return !wholeWords.contains(String(thing))
    }

    /// Whether a text goes on with something of what stands before it: “'s premise”.
    static func isPossessive(_ behind: String) -> Bool { behind.hasPrefix("'s ") || behind.hasPrefix("’s ") }

    private static let clauses: Set<Substring> = [
        "which", "that", "as", "since", "because", "it", "this", "if", "when", "was", "is",
    ]
    private static let participles: Set<Substring> = ["introduced", "added", "described", "proposed", "chose", "set"]

    /// Words that mean the whole of a record.
    private static let wholeWords: Set<String> = [
        "adr", "record", "decision", "decisions", "rfc", "proposal", "document", "approach", "design", "solution",
        "plan",
        "content", "contents", "whole", "entire", "original", "earlier", "previous", "old", "older", "initial", "first",
        "former", "prior", "current", "version", "architecture", "decisión", "decisão", "décision", "decisione",
        "entscheidung",
    ]

    /// What words behind a reference say of it and this record: “supersedes this”, “is superseded by this record”.
    static func behind(_ words: [Substring]) -> RelationPhrase? {
        var start = 0
        while start < min(words.count, 4) {
            for count in stride(from: min(4, words.count - start), through: 1, by: -1) {
                let end = start + count
                guard let kind = strong[joined(words[start..<end])] else { continue }
                guard end < words.count, words[end] == "this" || words[end] == "it" else { return nil }
                // “Replaces this with real rendering” speaks of a thing in the text.
                if end + 1 < words.count, words[end + 1] == "with" { return nil }
                if words[..<start].contains(where: { doubts.contains(String($0)) || $0 == "rather" || $0 == "instead" })
                {
                    return nil
                }
                let isPartial = words[..<end].contains { partWords.contains(String($0)) }
                return RelationPhrase(
                    kind: kind.reversed, word: String(joined(words[start..<end])), isPartial: isPartial)
            }
            start += 1
        }
        return nil
    }

    /// What Chinese, Japanese and Korean put around or behind the record that comes instead: “被 ADR-8 取代”.
    static func around(_ before: [Substring], _ behind: [Substring]) -> RelationPhrase? {
        guard let next = behind.first, let byte = next.utf8.first, byte >= 0xE3 else { return nil }
        let isPassive = before.last?.hasSuffix("被") == true && passives.contains { next.hasPrefix($0) }
        guard isPassive || replacements.contains(where: { next.hasPrefix($0) }) else { return nil }
        return RelationPhrase(kind: .supersededBy, word: String(next), isPartial: false)
    }

    private static let passives = ["取代", "替代", "替换", "代替"]
    private static let replacements = ["に置き換え", "により置き換え", "によって置き換え", "で置き換え", "로 대체", "으로 대체"]

    /// Words of one folded text with the spaces between them, as they stand there.
    private static func joined(_ words: ArraySlice<Substring>) -> Substring {
        guard let first = words.first, let last = words.last else { return "" }
        return first.base[first.startIndex..<last.endIndex]
    }
}
