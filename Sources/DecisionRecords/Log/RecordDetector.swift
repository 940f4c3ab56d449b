import Diagnostics
import Syntax

/// Tells records from what stands beside them: indexes, templates, process pages, empty files.
public enum RecordDetector {
    /// Whether what was read from a file is a decision record.
    ///
    /// A file whose name begins with a number or a date is one unless it is empty or an unfilled template; a file of any
    /// other name must have something of a decision in it.
    public static func isRecord(_ record: DecisionRecord) -> Bool {
        let path = record.path
        if path.range(ofPlain: "{{") != nil { return false }
        let folder = Path.lastComponent(Path.folder(path)).lowercased()
        if templateWords.contains(folder) || folder == "_templates" { return false }
        // `ISSUE_TEMPLATE`, `PULL_REQUEST_TEMPLATE`.
        if folder.hasSuffix("_template"), record.file.number == nil { return false }
        if record.document.nodeCount <= 1 { return false }
        let name = record.file
        let isKeyed = name.number != nil || name.date != nil
        // Of a name with a number only a template's words are asked, and most have none.
        let words = isKeyed && !mayBeTemplate(name.stem) ? [] : FoldedWords.words(of: FoldedWords.fold(name.stem))
        if words.contains(where: { isPlaceholderNumber($0) }), !isKeyed, placeholders(record) > 0 { return false }
        if words.contains(where: { templateWords.contains($0) }) {
            if !isKeyed || name.number == 0 || words.count <= 2 && placeholders(record) > 0 { return false }
            if placeholders(record) > 0 { return false }
        }
        if placeholders(record) >= 2 { return false }
        if isKeyed {
            if isIndex(name.slug) || isAboutRecords(record) { return false }
            // `086-viewer/09-phase-3.md` is a part of what the folder is about, unless it decides something.
            let whole = FileName(path: Path.folder(path))
            if record.date == nil, whole.number != nil, !whole.slug.isEmpty, whole.stem != name.stem {
                return hasDecision(record)
            }
            return hasText(record)
        }
        if isIndex(name.stem) || supportStems.contains(words.joined(separator: " ")) || isSupport(words) {
            return false
        }
        return hasText(record) && hasDecision(record) && !isListOfRecords(record)
    }

    /// Whether nothing but tables of links to other files stands below a title: an index under any name.
    private static func isListOfRecords(_ record: DecisionRecord) -> Bool {
        guard record.sections.isEmpty, record.people.deciders.isEmpty else { return false }
        var rows = 0
        for node in record.document.root.children where node.kind != .heading {
            guard node.kind == .table else { return false }
            for row in node.children.dropFirst() {
                guard let cell = row.firstChild, let link = cell.firstChild, link.kind == .link,
                    link.destination?.utf8.contains(UInt8(ascii: ".")) ?? false
                else { return false }
                rows += 1
            }
        }
        return rows > 0
    }

    /// Whether a file is named like a record and nothing is written in it.
    public static func isBlank(_ record: DecisionRecord) -> Bool {
        let name = record.file
        guard name.number != nil || name.date != nil else { return false }
        let source = record.source
        return source.trimmed(SourceRange(source.byteOrderMarkLength, source.bytes.count)).isEmpty
    }

    private static let templateWords = WordTable(of: [
        "template", "templates", "modele", "modèle", "vorlage", "plantilla", "sjabloon", "模板", "テンプレート", "şablon",
        "шаблон",
    ])

    /// A quick look: whether one of those words may stand in a name.
    private static func mayBeTemplate(_ stem: String) -> Bool {
        stem.withUTF8Bytes { !ByteSearch.isASCII($0) || templateStems.contains($0) }
    }

    private static let templateStems = StemSearch(
        ["template", "modele", "vorlage", "plantilla", "sjabloon"], ignoresCase: true)

    private static let supportStems: Set<String> = [
        "readme", "index", "toc", "table of contents", "contributing", "changelog", "license", "agents", "claude",
        "backlog",
        "summary", "sidebar", "decisions", "adrs", "adr", "process", "adr process", "about", "intro", "introduction",
        "overview",
        "glossary", "code of conduct", "security", "release notes", "releases", "meeting notes", "how to", "howto",
        "faq",
    ]

    /// Whether a name says of records only what such pages are called: “ADR-INDEX”, “index-adr”.
    private static func isSupport(_ words: [Substring]) -> Bool {
        let others = words.filter { !["adr", "adrs", "decision", "record", "records"].contains($0) }
        return others.count == 1 && words.count > 1 && supportStems.contains(String(others[0]))
    }

    private static func isIndex(_ stem: String) -> Bool {
        switch stem.lowercased() {
        case "readme", "index", "toc", "index.html": true
        default: false
        }
    }

    /// `NNN`, `xxxx`, `yyyy`: a number that nobody has filled in.
    private static func isPlaceholderNumber(_ word: Substring) -> Bool {
        guard word.utf8.count >= 3, let first = word.utf8.first else { return word == "mm" || word == "dd" }
        return (first == 0x6E || first == 0x78 || first == 0x79) && word.utf8.allSatisfy { $0 == first }
            || word == "20xx"
    }

    /// How many of title, status and date are a template's own words.
    private static func placeholders(_ record: DecisionRecord) -> Int {
        var count = 0
        if isPlaceholderTitle(record.title.value) { count += 1 }
        if let status = record.status, status.value == .unknown, isChoice(status.text.value) { count += 1 }
        if record.date?.problem == .placeholder { count += 1 }
        // “What is the status, such as proposed, accepted …?” below “Example format template”
        if let status = record.status, status.value == .unknown, status.text.value.utf8.last == UInt8(ascii: "?"),
            FoldedWords.words(of: FoldedWords.fold(record.title.value)).last.map({ templateWords.contains($0) })
                ?? false
        {
            count += 2
        }
        return count
    }

    private static func isChoice(_ text: String) -> Bool {
        if text.utf8.first == UInt8(ascii: "{") || text.utf8.first == UInt8(ascii: "[") { return true }
        let words = FoldedWords.words(of: FoldedWords.fold(text))
        return Set(StatusWords.matches(in: words).map(\.value)).count >= 2
    }

    private static func isPlaceholderTitle(_ title: String) -> Bool {
        guard let first = title.utf8.first else { return false }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "<")
            || first == UInt8(ascii: "[") && title.utf8.last == UInt8(ascii: "]")
        {
            return true
        }
        let folded = FoldedWords.fold(title)
        switch folded {
        case "title", "adr title", "short title", "decision title", "template", "adr template", "record title",
            "title of the decision",
            "name of the decision", "name", "titre", "titel", "título":
            return true
        default:
            return folded.hasPrefix("short title of") || folded.hasPrefix("a short descriptive title")
                || folded.hasPrefix("title short")
                || folded.hasPrefix("short noun phrase") || folded.hasPrefix("insert title")
                || folded.hasPrefix("title of ")
                    && folded.hasSuffix("adr")
                || folded.hasSuffix(" template") && folded.hasPrefix("adr")
        }
    }

    /// Whether a page speaks of records and is none: its title is about “ADRs”, and nothing in it is a part of a record.
    private static func isAboutRecords(_ record: DecisionRecord) -> Bool {
        if record.date?.value != nil || record.status.map({ $0.value != .unknown }) ?? false { return false }
        if record.sections.contains(where: { partRoles.contains($0.role) }) { return false }
        // Without a title and words in its name, a file is called by its number.
        if record.file.slug.isEmpty, record.title.range.length == 0 { return false }
        let folded = FoldedWords.fold(record.title.value)
        return folded.hasSuffix("decision records")
            || FoldedWords.words(of: folded).contains { $0 == "adr" || $0 == "adrs" || $0 == "madr" }
    }

    /// What the sections of a record are for.
    private static let partRoles: Set<SectionRole> = [
        .status, .context, .options, .decision, .rationale, .consequences, .positiveConsequences,
        .negativeConsequences, .drivers,
    ]

    /// Whether anything stands in the file beside headings.
    private static func hasText(_ record: DecisionRecord) -> Bool {
        if record.status != nil { return true }
        var index = 1
        while index < record.document.nodeCount {
            switch record.document.kind(at: index) {
            case .heading, .thematicBreak, .htmlBlock: index = record.document.endIndex(at: index)
            default: return true
            }
        }
        return false
    }

    /// Whether a file of any name has something of a decision in it.
    private static func hasDecision(_ record: DecisionRecord) -> Bool {
        var roles: Set<SectionRole> = []
        for section in record.sections { roles.insert(section.role) }
        if roles.contains(.decision) || roles.contains(.options) && roles.contains(.context) { return true }
        if roles.contains(.context) && roles.contains(.consequences) { return true }
        // Guides and plans are “living documents” too.
        if let status = record.status, status.value != .unknown,
            !FoldedWords.fold(status.text.value).hasPrefix("living")
        {
            return true
        }
        return !record.people.deciders.isEmpty
    }
}
