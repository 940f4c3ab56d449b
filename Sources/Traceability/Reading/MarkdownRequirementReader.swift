import DecisionRecords
public import Diagnostics
import Syntax

/// Reads Markdown in which each requirement carries its id: Spec Kit, GSD, BMAD, StrictDoc's Markdown, headings, lists,
/// tables, paragraphs, and one file a requirement.
///
/// An id defines a requirement where a heading, a list item, a paragraph or a table's row begins with it; anywhere else it is
/// a mention.
public struct MarkdownRequirementReader: RequirementReader {
    /// `markdown`.
    public static let name = "markdown"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        read(text, namespace: namespace, importer: name)
    }

    /// Reads a document under the name of a preset, with an id pattern of the project's own.
    public static func read(
        _ text: SourceText, namespace: String, importer: String, idPattern: String? = nil
    ) -> RequirementSource {
        var reader = MarkdownRequirementReader(
            text: text, namespace: namespace, importer: importer, idPattern: idPattern)
        reader.walk(Document.parse(text))
        return reader.source
    }

    private(set) var source: RequirementSource
    private let text: SourceText
    private let ids: RequirementIDMatcher
    /// The headings above, by level.
    private var headings: [(level: Int, words: String)] = []
    /// The requirement that a heading opened, while its section lasts.
    private var open: (index: Int, level: Int)?
    /// Where each id was defined.
    private var defined: [String: Place] = [:]

    /// What a definition stands in.
    private enum Place {
        case heading, item, paragraph, row, file
    }

    private init(text: SourceText, namespace: String, importer: String, idPattern: String?) {
        self.text = text
        self.ids = RequirementIDMatcher(pattern: idPattern)
        self.source = RequirementSource(path: text.path, importer: importer, namespace: namespace, text: text)
        // `auth` for `001-auth`.
        let short = namespace.drop { $0.isNumber || $0 == "-" }
        if !short.isEmpty, short.count < namespace.count { source.otherNames = [String(short)] }
    }

    // MARK: The walk

    private mutating func walk(_ document: Document) {
        if readFile(document) { return }
        var index = 1
        var columns: RequirementColumns?
        while index < document.nodeCount {
            let node = document.node(at: index)
            switch node.kind {
            case .heading:
                read(heading: node)
                index = node.endIndex
            case .item:
                index = read(item: node) ? node.endIndex : index + 1
            case .paragraph:
                read(paragraph: node)
                index = node.endIndex
            case .table:
                columns = RequirementColumns(header: node.firstChild?.children.map { cell($0) } ?? [])
                index += 1
            case .tableRow:
                if let columns, !node.isHeader { read(row: node, columns) }
                index = node.endIndex
            case .codeBlock, .htmlBlock:
                index = node.endIndex
            default:
                index += 1
            }
        }
    }

    private mutating func read(heading node: Node) {
        let words = node.plainText
        let level = node.headingLevel
        headings.removeAll { $0.level >= level }
        if let open, level <= open.level { self.open = nil }
        if isAboutOthers { return headings.append((level, words)) }
        headings.append((level, words))
        if let story = StoryHeading(words) {
            add(
                id: story.id, aliases: story.aliases, kind: .story, title: story.title, text: story.title,
                priority: story.priority, node.range, .heading)
            open = (source.requirements.count - 1, level)
        } else if let (id, rest) = ids.leading(words), !isAboutOthers {
            let isDeleted = ["deleted", "removed", "retired", "withdrawn"].contains(rest.lowercased())
            guard add(id: id, kind: .requirement, title: rest, text: rest, node.range, .heading) else { return }
            if isDeleted { source.requirements[source.requirements.count - 1].status = .retired }
            open = (source.requirements.count - 1, level)
        }
    }

    /// Reads a list item that begins with an id; false when it does not.
    private mutating func read(item node: Node) -> Bool {
        guard let paragraph = node.firstChild, paragraph.kind == .paragraph, !isAboutOthers,
            let (id, rest) = ids.leading(paragraph.plainText)
        else { return false }
        guard add(id: id, kind: kind(of: id), title: nil, text: rest, node.range, .item) else { return false }
        if paragraph.descendants.contains(where: { $0.kind == .strikethrough }) {
            source.requirements[source.requirements.count - 1].status = .retired
        }
        for child in node.children where child.kind == .list {
            for item in child.children { readField(item.plainText, item.range, of: source.requirements.count - 1) }
        }
        return true
    }

    private mutating func read(paragraph node: Node) {
        if isAboutOthers { return }
        var start = node.range.start
        while start < node.range.end {
            let line = text.range(ofLine: text.line(at: start))
            let range = text.trimmed(SourceRange(start, min(line.end, node.range.end)))
            let words = plain(text.text(range))
            if let id = value(of: words, ["uid", "id", "requirement id"]), ids.accepts(id) {
                if open == nil || source.requirements[open?.index ?? 0].id != id {
                    add(id: id, kind: .requirement, title: headings.last?.words, text: nil, range, .heading)
                    open = (source.requirements.count - 1, headings.last?.level ?? 0)
                }
            } else if let (id, rest) = ids.leading(words), start == node.range.start || defined[id.lowercased()] == nil
            {
                add(id: id, kind: kind(of: id), title: nil, text: rest, range, .paragraph)
            } else if let open {
                if !readField(words, range, of: open.index) { extend(open.index, with: words) }
            } else if start > node.range.start, let last = source.requirements.indices.last,
                source.requirements[last].range.end < range.start,
                source.requirements[last].range.start >= node.range.start
            {
                extend(last, with: words)
            }
            start = max(line.end + 1, start + 1)
        }
    }

    private mutating func read(row: Node, _ columns: RequirementColumns) {
        if isAboutOthers { return }
        let cells = row.children.map { cell($0) }
        guard let requirement = columns.read(cells, namespace: source.namespace, ids: ids) else { return }
        let added = add(
            id: requirement.id, kind: kind(of: requirement.id), title: requirement.title, text: requirement.text,
            priority: requirement.priority, row.range, .row)
        if added { source.requirements[source.requirements.count - 1].status = requirement.status }
    }

    /// Reads a file whose front matter is one requirement; false when it is none.
    private mutating func readFile(_ document: Document) -> Bool {
        guard let root = document.frontMatter?.root, let id = root["id"]?.scalar ?? root["uid"]?.scalar, ids.accepts(id)
        else { return false }
        let first = document.root.children.first { $0.kind == .heading }
        let body = document.root.children.filter { $0.kind == .paragraph }.map(\.plainText).first
        let words = root["text"]?.scalar ?? root["statement"]?.scalar ?? root["description"]?.scalar ?? body
        let title = root["title"]?.scalar ?? first?.plainText
        add(
            id: id, kind: .requirement, title: title, text: words ?? title, priority: root["priority"]?.scalar,
            document.frontMatter?.range ?? SourceRange(0, 0), .file)
        let index = source.requirements.count - 1
        if let status = root["status"]?.scalar { source.requirements[index].status = RequirementColumns.status(status) }
        for (key, value) in root.pairs {
            let values = value.elements.isEmpty ? [value] : value.elements
            for node in values {
                guard let scalar = node.scalar else { continue }
                readLink(key.value, Written(scalar, at: node.range), of: index)
            }
        }
        return true
    }

    // MARK: What belongs to a requirement

    /// Reads `Priority: …`, `Status: …`, `Constraining ADRs: …` and the like; false for other words.
    @discardableResult
    private mutating func readField(_ words: String, _ range: SourceRange, of index: Int) -> Bool {
        guard let colon = words.firstIndex(of: ":") else { return false }
        let name = words[..<colon].lowercased().trimmingCharacters(" *_-")
        let value = words[words.index(after: colon)...].trimmingCharacters(" *_\\")
        switch name {
        case "priority": source.requirements[index].priority = value
        case "status", "state": source.requirements[index].status = RequirementColumns.status(value)
        case "statement", "text", "description": source.requirements[index].text = value
        case "rationale", "comment", "attributes", "relations", "type": break
        default: return readLink(name, Written(value, at: range), of: index)
        }
        return true
    }

    /// Reads a field that names decisions or other requirements.
    @discardableResult
    private mutating func readLink(_ name: String, _ value: Written<String>, of index: Int) -> Bool {
        let key = source.requirements[index].key
        guard let role = DecisionFieldName.role(of: name) else {
            guard
                ["parents", "parent", "satisfies", "refines", "derived from", "derived_from"].contains(
                    name.lowercased())
            else { return false }
            for reference in RequirementReferenceReader.references(in: value.value) {
                source.relations.append(.init(from: key, to: reference.qualifiedID, word: name))
            }
            return true
        }
        for word in value.value.split(whereSeparator: { ",;[]() ".contains($0) }) {
            guard let digits = word.firstIndex(where: \.isNumber), digits < word.endIndex else { continue }
            source.decisionLinks.append(
                .init(requirement: key, decision: value.map { _ in String(word) }, role: role, word: name))
        }
        return true
    }

    private mutating func extend(_ index: Int, with words: String) {
        guard !words.isEmpty, !words.hasSuffix(":") else { return }
        let requirement = source.requirements[index]
        // A heading's title stands in for the text only until the text comes.
        let before = requirement.text == requirement.title ? nil : requirement.text
        if (before?.utf8.count ?? 0) > 2_000 { return }
        setText(index, before.map { $0 + " " + words } ?? words)
    }

    private mutating func setText(_ index: Int, _ words: String) {
        source.requirements[index].text = words
        source.requirements[index].modal = RequirementWording.modal(of: words)
    }

    @discardableResult
    private mutating func add(
        id: String, aliases: [String] = [], kind: Requirement.Kind, title: String?, text words: String?,
        priority: String? = nil, _ range: SourceRange, _ place: Place
    ) -> Bool {
        let folded = id.lowercased()
        // What stands again in another shape is a mention: a coverage table, a list of references.
        if let before = defined[folded], before != place { return false }
        defined[folded] = place
        var words = words
        if let text = words { words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let status: Requirement.Status =
            words?.contains("NEEDS CLARIFICATION") == true ? .unclear : isDeferred ? .deferred : .active
        source.requirements.append(
            Requirement(
                key: source.namespace + "/" + id, namespace: source.namespace, id: id, aliases: aliases, kind: kind,
                title: title?.isEmpty == true ? nil : title, text: words,
                modal: RequirementWording.modal(of: words ?? ""), status: status, priority: priority, source: text,
                range: range))
        return true
    }

    // MARK: Where one is

    /// Whether the section speaks of requirements rather than stating them.
    private var isAboutOthers: Bool {
        headings.contains { heading in
            guard heading.level > 1 else { return false }
            let words = heading.words.lowercased()
            return Self.sectionsAboutOthers.contains(words) || words.hasPrefix("traceability")
                || words.hasSuffix("coverage map")
        }
    }

    private static let sectionsAboutOthers: Set<String> = [
        "coverage", "requirements coverage", "dependencies", "changelog", "change log", "revision history", "glossary",
    ]

    /// Whether the section holds what is put off: GSD's `v2 Requirements`, “Deferred”, “Future”.
    private var isDeferred: Bool {
        headings.contains { heading in
            let words = heading.words.lowercased()
            return words.hasPrefix("v2") || words.hasPrefix("deferred") || words.hasPrefix("future")
                || words.hasPrefix("out of scope")
        }
    }

    private func kind(of id: String) -> Requirement.Kind {
        let head = id.prefix { $0.isLetter }.uppercased()
        switch head {
        case "SC": return .successCriterion
        case "US": return .story
        case "AC": return .criterion
        case "CON", "CONSTRAINT": return .constraint
        default: return .requirement
        }
    }

    private func value(of words: String, _ names: [String]) -> String? {
        guard let colon = words.firstIndex(of: ":"),
            names.contains(words[..<colon].lowercased().trimmingCharacters(" *_"))
        else { return nil }
        return words[words.index(after: colon)...].trimmingCharacters(" *_\\`")
    }

    private func plain(_ text: String) -> String {
        text.replacing("**", with: "").replacing("`", with: "").trimmingCharacters(" ")
    }

    private func cell(_ node: Node) -> String { node.plainText.trimmingCharacters(" \n") }
}

/// A heading such as `User Story 1 - Sign in (Priority: P1)`.
private struct StoryHeading {
    var id: String
    var aliases: [String]
    var title: String
    var priority: String?

    init?(_ words: String) {
        guard words.lowercased().hasPrefix("user story ") else { return nil }
        let rest = words.dropFirst("user story ".count)
        let number = rest.prefix { $0.isNumber }
        guard !number.isEmpty else { return nil }
        id = "US\(number)"
        aliases = ["Story \(number)", "US-\(number)"]
        var title = rest.dropFirst(number.count).trimmingCharacters(" -–—:")
        if let open = title.range(of: "(Priority:")?.lowerBound {
            priority = title[open...].dropFirst("(Priority:".count).trimmingCharacters(" )")
            title = title[..<open].trimmingCharacters(" ")
        }
        self.title = title
    }
}

extension StringProtocol {
    /// The first place where a text stands.
    func range(of text: String) -> Range<Index>? { self.firstRange(of: text) }
}
