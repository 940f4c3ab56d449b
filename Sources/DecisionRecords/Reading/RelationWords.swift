import Diagnostics

/// The words that tie one record to another, with their direction. A new language or synonym is a row here.
enum RelationWords {
    /// Names of a metadata field, of a front matter key or a heading.
    private static let rows: [(Relation.Kind, [String])] = [
        (
            .supersedes,
            [
                "supersedes", "supercedes", "superseeds", "superceeds", "supersede", "replaces", "obsoletes",
                "overrides",
                "supersedes adr", "overturns", "reverses", "retires", "deprecates", "reemplaza a", "reemplaza",
                "remplace", "ersetzt adr",
                "vervangt", "substitui", "sostituisce", "取代", "заменяет", "supplants", "sustituye", "sustituye a",
                "sustituye al", "reemplaza al", "anula", "anula a", "deroga", "deroga a", "substitui a", "substitui o",
                "revoga", "remplace l adr", "annule", "annule et remplace", "ersetzt", "löst ab", "vervangt adr",
                "sostituisce l adr", "annulla", "отменяет", "замінює", "zastępuje", "nahrazuje", "ersätter",
                "erstatter",
                "korvaa", "yerine geçer", "disodli", "menggantikan", "thay thế", "înlocuiește", "substitueix",
                "substitueix a", "替代", "代替", "废止", "置き換える", "置換", "대체",
            ]
        ),
        (
            .supersededBy,
            [
                "superseded by", "superceded by", "superseeded by", "superceeded by", "supersededby", "replaced by",
                "obsoleted by", "exceeded by", "overridden by", "supplanted by", "retired by", "deprecated by",
                "deprecated in favor of", "deprecated in favour of", "invalidated by", "overturned by", "reversed by",
                "superseded", "ersetzt durch", "abgelöst durch", "remplacé par", "remplacée par", "reemplazado por",
                "reemplazada por", "sustituido por", "substituído por", "substituída por", "sostituito da",
                "vervangen door", "被取代", "заменено", "disodlwyd gan", "yerine geçen", "sustituida por", "anulado por",
                "anulada por", "derogado por", "derogada por", "substituido por", "substituida por", "revogado por",
                "revogada por", "annulé par", "annulée par", "ersetzt von", "sostituita da", "заменён", "заменен",
                "заменена",
                "замінено", "zastąpione przez", "zastąpiony przez", "zastąpiona przez", "nahrazeno", "ersatt av",
                "erstattet av", "erstattet af", "digantikan oleh", "substituït per", "substituïda per", "被替代", "被代替",
            ]
        ),
        (
            .amends,
            [
                "amends", "amend", "updates", "revises", "modifies", "corrects", "narrows", "supplements", "amends adr",
                "ändert",
                "modifie", "wijzigt", "modifica", "amendments to", "修订", "modifica a", "enmienda", "enmienda a",
                "emenda",
                "altera", "amende", "изменяет", "змінює",
            ]
        ),
        (
            .amendedBy,
            [
                "amended by", "amendedby", "updated by", "revised by", "modified by", "supplemented by", "corrected by",
                "narrowed by", "geändert durch", "modifié par", "gewijzigd door", "modificado por", "amended in",
            ]
        ),
        (
            .dependsOn,
            [
                "depends on", "dependson", "dependencies", "depends", "requires", "prerequisites", "prerequisite",
                "builds on",
                "builds upon", "based on", "depends upon", "dependency", "hängt ab von", "dépend de", "depende de",
                "hangt af van", "builds on adrs",
            ]
        ),
        (
            .requiredBy,
            ["required by", "used by", "depended on by", "enables", "blocks", "prerequisite for", "needed by"]
        ),
        (.clarifies, ["clarifies", "explains", "clarify"]),
        (.clarifiedBy, ["clarified by", "explained by"]),
        (.refines, ["refines", "refine", "elaborates", "details", "verfeinert", "specialises", "specializes"]),
        (.refinedBy, ["refined by", "elaborated by", "detailed by", "detailed in"]),
        (.extends, ["extends", "extend", "extension of", "expands", "expands on", "erweitert", "étend", "breidt uit"]),
        (.extendedBy, ["extended by", "expanded by", "expanded in"]),
        (
            .relatesTo,
            [
                "relates to", "related to", "related", "relates", "related adrs", "related adr", "related decisions",
                "related decision", "see also", "companion adrs", "companion adr", "companion", "companions",
                "complements", "relatesto", "parent adr", "parent adrs", "related records", "other related adrs",
                "related architecture decisions", "links", "related documents", "cross references", "sibling adrs",
                "relationships", "relationship", "verwandt", "verwandte entscheidungen", "liés", "relacionado",
                "relacionadas", "gerelateerd",
                "informed by", "follows", "follows from", "implements", "implemented by", "references", "see", "cf",
                "complemented by", "preceded by", "followed by", "related work", "relation", "relations", "adrs",
                "associated adrs", "related rfcs", "related rfc", "related docs", "rfc relacionados",
                "rfcs relacionados",
                "rfcs relacionadas", "rfc relacionadas", "documentos relacionados", "parent decision", "关联", "相关",
                "相关 adr", "相关adr", "关联 adr", "关联adr", "相关决策", "関連", "関連adr", "관련adr",
                "関連 adr", "관련", "관련 adr", "связанные", "связанные adr", "связанные решения", "связано с",
                "verwandte adrs", "zugehörige adrs", "adr liées", "décisions liées", "decisiones relacionadas",
                "adrs relacionados", "adrs relacionadas", "decisões relacionadas", "gerelateerde adrs",
                "gerelateerde beslissingen", "relacionados", "relacionada", "relacionado con", "relacionada con",
                "relacionado com", "relacionada com", "relacionado a", "relacionada a", "refs", "ref", "adr refs",
                "adr relacionados", "adr relacionadas", "adr relacionada", "correlati",
                "adr correlati",
                "powiązane", "powiązane adr", "související", "související adr", "relaterade", "relaterte", "relaterede",
                "пов’язані", "lié à", "liée à",
                "voir aussi", "siehe auch", "véase también", "ver también",
                "veja também", "ver também", "vedi anche", "zie ook", "gweler hefyd", "ayrıca bakınız", "см также",
                "смотрите также", "另见", "参见", "另请参阅", "関連項目", "같이 보기", "zobacz też", "zobacz także", "viz také",
                "se även", "se også", "katso myös",
            ]
        ),
        (
            .conflictsWith,
            [
                "conflicts with", "conflictswith", "contradicts", "conflicts", "in conflict with", "deviates from",
                "incompatible with", "violates adr",
            ]
        ),
        (.compatibleWith, ["compatible with", "compatiblewith", "compatible"]),
    ]

    private static let table = WordTable(
        rows.flatMap { kind, words in words.map { (word: FoldedWords.fold($0), value: kind) } })

    private static let partialWords = [
        "partially ", "partly ", "in part ", "teilweise ", "partiellement ", "parcialmente ", "deels ",
    ]

    /// A quick look: every word for a part holds one of these.
    private static let parts = StemSearch(["part", "parc", "teilweise", "deels"])

    /// “Runtime superseded by”: what the words before name is a part.
    private static func bySomething(_ folded: String) -> Relation.Kind? {
        for (ending, kind) in [(" superseded by", Relation.Kind.supersededBy), (" amended by", .amendedBy)]
        where folded.hasSuffix(ending) && folded.utf8.count < 56 {
            let lead = FoldedWords.words(of: String(folded.dropLast(ending.utf8.count)))
            return lead.contains { !asides.contains(String($0)) } ? kind : nil
        }
        return nil
    }

    private static let asides: Set<String> = [
        "status", "is", "was", "has", "been", "and", "or", "now", "later", "this", "adr", "it", "deprecated", "to",
        "be", "later", "fully", "not", "accepted", "record", "decision", "also",
    ]

    /// What a label says, already folded: the kind, and whether only a part is meant.
    static func label(_ folded: String) -> (Relation.Kind, isPartial: Bool)? {
        if let kind = table[folded] { return (kind, false) }
        if folded.utf8.last == UInt8(ascii: "y"), let kind = bySomething(folded) { return (kind, true) }
        guard folded.withUTF8Bytes(parts.contains) else { return nil }
        for word in partialWords where folded.hasPrefix(word) {
            if let kind = table[String(folded.dropFirst(word.count))] { return (kind, true) }
        }
        for ending in [" in part by", " partially by", " partly by"] where folded.hasSuffix(ending) {
            if let kind = table[String(folded.dropLast(ending.count)) + " by"] { return (kind, true) }
        }
        for ending in [" in part", " partially", " partly"] where folded.hasSuffix(ending) {
            if let kind = table[String(folded.dropLast(ending.count))] { return (kind, true) }
        }
        return nil
    }
}
