import DecisionRecords
import Diagnostics

/// What the names of folders and files say about logs.
enum LogFolderName {
    private static let words: Set<String> = [
        "adr", "adrs", "decision", "decisions", "decisionrecord", "decisionrecords", "decisionlog", "decisionlogs",
        "architecturedecision", "architecturedecisions", "architecturedecisionrecord", "architecturedecisionrecords",
        "architecturedecisionlog", "architecturaldecision", "architecturaldecisions", "architecturaldecisionrecord",
        "architecturaldecisionrecords", "architecturaldecisionlog",
    ]
    private static let lastWords: Set<String> = [
        "adr", "adrs", "decisions", "entscheidungen", "architekturentscheidungen", "beslissingen", "decisioni",
        "decisiones", "decisoes", "decisões", "décisions", "решения", "决策", "决策记录", "架构决策", "架构决策记录", "意思決定",
    ]
    /// Words that other words follow where adjectives stand behind: `decisiones-de-arquitectura`.
    private static let firstWords: Set<String> = [
        "decisiones", "decisoes", "decisões", "décisions", "decisions", "decisioni",
    ]
    private static let secondWords: Set<String> = [
        "de", "da", "di", "d'architecture", "techniques", "técnicas", "tecnicas", "tecniche", "tecnológicas",
        "tecnologicas", "tecnologiche", "arquitectónicas", "arquitectonicas", "arquiteturais", "architecturales",
    ]

    /// What every name in ASCII holds that is one.
    private static let telling = StemSearch(["adr", "decis", "scheid", "besliss"], ignoresCase: true)

    /// Whether a folder of this name holds a log: `adr`, `docs/ADR`, `.decisions`, `architecture-decision-records`, and
    /// names that end in such a word, such as `proposed-adrs`.
    static func isLog(_ name: String) -> Bool {
        var name = name
        guard name.withUTF8({ bytes in telling.contains(bytes) || !ByteSearch.isASCII(bytes) }) else { return false }
        var parts: [String] = []
        var part: [UInt8] = []
        for byte in name.utf8 {
            if byte == 0x2D || byte == 0x5F || byte == 0x20 || byte == 0x2E {
                if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
                part = []
            } else {
                part.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
        if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
        guard let last = parts.last else { return false }
        if lastWords.contains(last) || words.contains(parts.joined()) { return true }
        return parts.count > 1 && firstWords.contains(parts[0]) && secondWords.contains(parts[1])
    }

    private static let otherKinds: Set<Substring> = [
        "spec", "specs", "specification", "specifications", "blog", "posts", "articles", "plans", "roadmap", "guides",
        "tutorials", "lessons", "stories", "epics", "tasks", "design", "designs", "features", "requirements",
        "runbooks",
    ]

    /// Whether a file stands in a folder of numbered pages of another kind, such as `docs/specs/0100-search.md`, and does not
    /// call itself a record.
    static func isOfAnotherKind(_ path: String) -> Bool {
        if Path.lastComponent(path).lowercased().hasPrefix("adr") { return false }
        return Path.folder(path).lowercased().split(separator: "/").contains(where: otherKinds.contains)
    }

    private static let supportStems: Set<String> = [
        "readme", "index", "template", "templates", "backlog", "toc", "decisions", "summary", "contributing",
        "changelog", "_sidebar", "adr-template", "adr_template", "adrtemplate", "table-of-contents", "license",
    ]

    private static let templateWord = StemSearch(["template"], ignoresCase: true)

    /// Whether a file of this name stands beside records without being one: an index, a template, a backlog.
    static func isSupportFile(_ name: String) -> Bool {
        // Nearly all names begin with a number, and of those only a template's is such a file's.
        var name = name
        let isPlainlyNone = name.withUTF8 { bytes in
            bytes.first.map { $0 &- 0x30 < 10 } ?? false && !templateWord.contains(bytes)
        }
        if isPlainlyNone { return false }
        var stem = name.lowercased()
        if let suffix = RecordName.markdownExtension(of: stem) { stem.removeLast(suffix.count) }
        if stem.hasSuffix(".template") || supportStems.contains(stem) { return true }
        if stem.hasPrefix("template-") || stem.hasPrefix("template_") || stem.hasPrefix("adr-template") { return true }
        guard let parts = RecordName(name), parts.number == 0 else { return false }
        let slug = parts.slug.lowercased()
        return slug == "template" || slug.hasPrefix("adr-template") || slug.hasPrefix("template")
    }
}
