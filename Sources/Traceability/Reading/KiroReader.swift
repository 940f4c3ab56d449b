public import Diagnostics
import Syntax

/// Reads Kiro's `requirements.md`: numbered requirements with numbered acceptance criteria, in Kiro's, cc-sdd's and the
/// localised layouts.
///
/// A criterion's id is its requirement's number and its rendered place in the list, as CommonMark numbers it; the number
/// written is an alias where it differs. Source: kiro.dev, and the files of public repositories.
public struct KiroReader: RequirementReader {
    /// `kiro`.
    public static let name = "kiro"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var reader = KiroReader(text: text, namespace: namespace)
        reader.walk(Document.parse(text))
        return reader.source
    }

    private var source: RequirementSource
    private let text: SourceText
    /// The level of the heading “Requirements”, below which `### 1. Title` is a requirement.
    private var requirementsLevel: Int?
    private var current: Open?

    /// The requirement that is being read.
    private struct Open {
        var index: Int
        var number: String
        var level: Int
        /// Whether a heading or a bold line said that criteria follow.
        var inCriteria = false
        var sawCriteria = false
        /// The ordered lists that stand where no criteria were announced.
        var otherLists: [Node] = []
        /// How many criteria there are so far.
        var count = 0
    }

    private init(text: SourceText, namespace: String) {
        self.text = text
        self.source = RequirementSource(path: text.path, importer: Self.name, namespace: namespace, text: text)
    }

    // MARK: The walk

    private mutating func walk(_ document: Document) {
        for node in document.root.children {
            switch node.kind {
            case .heading: read(heading: node)
            case .list: read(list: node)
            case .paragraph: read(paragraph: node)
            default: continue
            }
        }
        close()
        checkWording()
    }

    private mutating func read(heading node: Node) {
        let words = node.plainText
        let level = node.headingLevel
        let isAnnounced = requirementsLevel.map { level > $0 } ?? false
        if let heading = KiroHeading(words, isBelowRequirements: isAnnounced, parentNumber: current?.number) {
            close()
            open(heading, node)
            return
        }
        if KiroHeading.isCriteria(words) {
            current?.inCriteria = true
            current?.sawCriteria = true
            return
        }
        if let current, level > current.level {
            self.current?.inCriteria = false
        } else {
            close()
            if KiroHeading.isRequirements(words) {
                requirementsLevel = level
            } else if let own = requirementsLevel, level <= own {
                requirementsLevel = nil
            }
        }
    }

    private mutating func open(_ heading: KiroHeading, _ node: Node) {
        let key = source.namespace + "/" + heading.number
        source.requirements.append(
            Requirement(
                key: key, namespace: source.namespace, id: heading.number, aliases: heading.aliases, kind: .requirement,
                title: heading.title, text: heading.title, modal: .unknown, source: text, range: node.range))
        current = Open(index: source.requirements.count - 1, number: heading.number, level: node.headingLevel)
    }

    private mutating func close() {
        guard let open = current else { return }
        if !open.sawCriteria {
            for list in open.otherLists { read(criteria: list) }
        }
        current = nil
        if source.requirements.count > open.index + 1 {
            source.requirements[open.index].isParent = true
        }
    }

    // MARK: Criteria

    private mutating func read(list: Node) {
        guard let current else { return }
        if current.inCriteria {
            read(criteria: list)
        } else if list.isOrdered {
            self.current?.otherLists.append(list)
        }
    }

    private mutating func read(criteria list: Node) {
        guard let open = current else { return }
        let items = list.children.filter { $0.kind == .item }
        let literals = items.map { literalNumber($0) }
        // `1. 1. 1.` is Markdown's lazy numbering, and says nothing.
        let isLazy = items.count > 1 && Set(literals).count == 1
        for (offset, item) in items.enumerated() {
            let words = CriterionWords(item.plainText, requirement: open.number)
            let rendered = list.isOrdered ? item.number : 0
            let place = max(rendered, (current?.count ?? 0) + 1)
            current?.count = place
            var number = "\(open.number).\(place)"
            var aliases = words.label.map { [$0] } ?? []
            if let explicit = words.explicitNumber {
                number = explicit
            } else if list.isOrdered, !isLazy, let literal = literals[offset], literal != place {
                aliases.append("\(open.number).\(literal)")
                source.issues.append(
                    RequirementSource.Issue(
                        .numberMismatch, at: item.range,
                        "criterion written as “\(open.number).\(literal)” is shown as “\(number)”"))
            }
            add(number, aliases, words.text, item.range)
        }
    }

    private mutating func read(paragraph node: Node) {
        guard let open = current else { return }
        if KiroHeading.isCriteria(node.plainText), node.firstChild?.kind == .strong {
            current?.inCriteria = true
            current?.sawCriteria = true
            return
        }
        // `**User Story:** …`, `**Objective:** …`.
        if let story = KiroHeading.story(node.plainText) {
            source.requirements[open.index].story = story
            return
        }
        // `1.1 WHEN …`, a line each.
        var start = node.range.start
        while start < node.range.end {
            let line = text.range(ofLine: text.line(at: start))
            let range = text.trimmed(SourceRange(start, min(line.end, node.range.end)))
            let words = CriterionWords(plain(text.text(range)), requirement: open.number)
            if let explicit = words.explicitNumber {
                current?.sawCriteria = true
                current?.count += 1
                add(explicit, [], words.text, range)
            } else if (current?.count ?? 0) > 0, current?.sawCriteria == true, start > node.range.start {
                append(words.text)
            }
            start = max(line.end + 1, start + 1)
            while start < node.range.end, text.bytes[start] == 0x0A { start += 1 }
        }
    }

    private mutating func add(_ id: String, _ aliases: [String], _ words: String, _ range: SourceRange) {
        guard let open = current else { return }
        let parent = source.requirements[open.index]
        source.requirements.append(
            Requirement(
                key: source.namespace + "/" + id, namespace: source.namespace, id: id, aliases: aliases,
                kind: .criterion, text: words, modal: RequirementWording.modal(of: words),
                status: words.contains("[NEEDS CLARIFICATION") ? .unclear : .active, parent: parent.key,
                source: text, range: range))
    }

    /// Adds a wrapped line to the criterion before it.
    private mutating func append(_ words: String) {
        guard let last = source.requirements.indices.last, let before = source.requirements[last].text else { return }
        source.requirements[last].text = before + " " + words
    }

    private func literalNumber(_ item: Node) -> Int? {
        var number: Int?
        for byte in text.bytes[item.range.start..<item.range.end] {
            if byte == 0x20 && number == nil { continue }
            guard byte >= 0x30, byte <= 0x39, (number ?? 0) < 1_000_000 else { break }
            number = (number ?? 0) * 10 + Int(byte - 0x30)
        }
        return number
    }

    private func plain(_ text: String) -> String { text.replacing("**", with: "").replacing("`", with: "") }

    private mutating func checkWording() {
        for requirement in source.requirements where requirement.kind == .criterion {
            let words = requirement.text ?? ""
            if words.isEmpty {
                source.issues.append(.init(.empty, at: requirement.range, "criterion “\(requirement.id)” has no words"))
            } else if requirement.modal == .unknown {
                source.issues.append(
                    .init(
                        .noModal, at: requirement.range,
                        "criterion “\(requirement.id)” says neither shall, should nor may"))
            } else if RequirementWording.obligationCount(in: words) > 1 {
                source.issues.append(
                    .init(
                        .severalObligations, at: requirement.range,
                        "criterion “\(requirement.id)” states several obligations"))
            }
        }
    }
}
