import Diagnostics
import Syntax

/// Gathers relations, place by place.
struct RelationGathering {
    private let fields: [RecordField]
    private let sections: [RecordSection]
    let document: Document
    let scanner: ReferenceScanner
    var found: [Relation] = []
    /// What the section that was asked for last is.
    private var lastArea: (section: Int, area: Area) = (-1, .head)

    init(_ record: borrowing DecisionRecord) {
        fields = record.fields
        sections = record.sections
        document = record.document
        scanner = ReferenceScanner(record.file, path: record.path)
    }

    /// Each relation once, in the order written; a vague one only where no other ties the same record.
    func result() -> [Relation] {
        var result: [Relation] = []
        var seen: [String: [Relation.Kind]] = [:]
        let keyed = found.sorted { $0.target.range < $1.target.range }.map {
            (key: Self.key($0.target.value), relation: $0)
        }
        var exact: Set<String> = []
        for (key, relation) in keyed where relation.kind != .relatesTo { exact.insert(key) }
        for (key, relation) in keyed {
            if relation.kind == .relatesTo, exact.contains(key) { continue }
            if seen[key, default: []].contains(relation.kind) { continue }
            seen[key, default: []].append(relation.kind)
            result.append(relation)
        }
        return result
    }

    /// What two ways of writing one record share: its number, else its file's stem.
    private static func key(_ target: String) -> String {
        var path = ReferenceScanner.withoutFragment(target)
        // A site's page may end in a slash: `…/adr/0006-metrics/`.
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        let last = Path.lastComponent(path)
        let name = FileName(path: last.utf8.contains(UInt8(ascii: ".")) || last.isEmpty ? path : path + ".md")
        if let number = name.number { return "\(number)" }
        let digits = last.utf8.reversed().prefix(while: FoldedWords.isDigit)
        if last.utf8.count <= 12, !digits.isEmpty, let number = Int(String(decoding: digits.reversed(), as: UTF8.self))
        {
            return "\(number)"
        }
        return name.stem.lowercased()
    }

    // MARK: Fields

    mutating func readFields() {
        for field in fields {
            guard case .relation(let kind, let isPartial) = MetadataName(field.name.value) else { continue }
            // A links section is read with the text; a heading's field has the same words.
            if field.place == .heading { continue }
            if let yaml = field.yaml {
                readYAML(yaml, kind, field.name.value, isPartial)
                continue
            }
            readField(field, kind, isPartial)
        }
        for field in fields where field.place == .frontMatter || field.place == .title {
            guard case .status = MetadataName(field.name.value) else { continue }
            readLine(
                WrittenLine(text: field.value), standard: nil, word: "", isPartial: false, isWeak: true, origin: .status
            )
        }
        for field in fields where field.place == .frontMatter && FoldedWords.fold(field.name.value) == "links" {
            for element in field.yaml?.elements ?? [] { readYAMLLink(element) }
        }
    }

    private mutating func readField(_ field: RecordField, _ kind: Relation.Kind, _ isPartial: Bool) {
        if Self.isNone(field.value.value) { return }
        // In code, as an indented admonition is, links are nothing but words.
        if field.nodes.isEmpty, field.place == .admonition {
            for part in parts(of: field.value.value) where scanner.mayBeRecord(part) {
                add(kind, field.name.value, Written(part, at: field.value.range), isPartial, .metadata)
            }
        }
        for block in lines(of: field) {
            readLine(
                block, standard: kind, word: field.name.value, isPartial: isPartial, isWeak: kind == .relatesTo,
                origin: .metadata, takesNumbers: true, within: field.value.range)
        }
    }

    /// Whether a field's value says that there is no such relation, and then speaks of others: “none — but uses ADR-0060”.
    private static func isNone(_ value: String) -> Bool {
        let words = FoldedWords.words(of: FoldedWords.fold(String(value.prefix(40))))
        guard let first = words.first else { return false }
        return ["none", "nothing", "nil", "keine", "aucun", "aucune", "ninguno", "nenhum", "geen"].contains(first)
            || first == "n" && words.count > 1 && words[1] == "a"
    }

    /// The lines that hold a field's value.
    private func lines(of field: RecordField) -> [WrittenLine] {
        guard !field.nodes.isEmpty, field.nodes.lowerBound < document.nodeCount else { return [] }
        var blocks: [Int] = []
        if document.node(at: field.nodes.lowerBound).kind.isBlock {
            var index = field.nodes.lowerBound
            while index < field.nodes.upperBound {
                let node = document.node(at: index)
                if node.kind == .paragraph || node.kind == .tableCell {
                    blocks.append(index)
                    index = node.endIndex
                } else {
                    index += 1
                }
            }
        } else {
            var node = document.node(at: field.nodes.lowerBound)
            while !node.kind.isBlock, let parent = node.parent { node = parent }
            blocks.append(node.index)
        }
        return blocks.flatMap { WrittenLine.lines(of: document.node(at: $0)) }
    }

    private mutating func readYAML(_ value: YAMLNode, _ kind: Relation.Kind, _ word: String, _ isPartial: Bool) {
        switch value.content {
        case .scalar:
            guard let text = value.scalar else { return }
            for part in parts(of: text) where kind != .relatesTo || scanner.mayBeRecord(part) {
                add(kind, word, Written(part, at: value.range), isPartial, .frontMatter)
            }
        case .sequence(let elements):
            for element in elements { readYAML(element, kind, word, isPartial) }
        case .mapping(let pairs):
            if pairs.contains(where: { ["kind", "type", "relation", "rel"].contains($0.key.value) }) {
                readYAMLLink(value)
                return
            }
            if let target = target(of: value) { return add(kind, word, target, isPartial, .frontMatter) }
            // `related:` with the records, the issues and the specifications each below a key of their own.
            for pair in pairs where Self.recordKeys.contains(FoldedWords.fold(pair.key.value)) {
                readYAML(pair.value, kind, word, isPartial)
            }
        }
    }

    private static let recordKeys: Set<String> = [
        "adr", "adrs", "decisions", "decision", "records", "decisiones", "decisões", "décisions", "entscheidungen",
        "decisioni", "beslissingen",
    ]

    /// `{target: 3, kind: Supersedes}`.
    private mutating func readYAMLLink(_ value: YAMLNode) {
        guard let target = target(of: value) else { return }
        let word = ["kind", "type", "relation", "rel"].lazy.compactMap { value[$0]?.scalar }.first ?? "related"
        let label = RelationWords.label(FoldedWords.fold(word.replacingCapitals))
        add(label?.0 ?? .other, word, target, label?.isPartial ?? false, .frontMatter)
    }

    private func target(of value: YAMLNode) -> Written<String>? {
        for key in ["target", "id", "adr", "path", "file", "ref", "href", "record", "number"] {
            if let node = value[key], let text = node.scalar { return Written(text, at: node.range) }
        }
        return value.scalar.map { Written($0, at: value.range) }
    }

    /// The references of a front matter's value: `ADR-001, ADR-004`, `[0303](0303-x.md)`.
    private func parts(of text: String) -> [String] {
        var depth = 0
        // What stands in brackets is a gloss, and no list.
        return text.split { mark in
            if mark == "(" { depth += 1 }
            if mark == ")" { depth -= 1 }
            return depth <= 0 && (mark == "," || mark == ";")
        }.compactMap { part in
            var words = String(part).trimmingASCII([" ", "\"", "'", "[", "]", "`"])
            if let open = words.range(ofPlain: "](") {
                words = words[words.index(open, offsetBy: 2)...].trimmingASCII([")", " "])
            }
            // “ADR-005 (Testing Strategy)”
            if words.hasSuffix(")"), let open = words.range(ofPlain: " (") {
                words = String(words[..<open])
            }
            let folded = FoldedWords.fold(words)
            if folded.isEmpty || ["none", "null", "n a", "na", "tbd", "no"].contains(folded) { return nil }
            // A sentence is no reference; what stands in it is found by its number.
            let isPath = words.utf8.contains(UInt8(ascii: "/"))
            let spaces = words.utf8.count { $0 == 0x20 }
            if isPath ? spaces > 3 : folded.utf8.count(where: { $0 == 0x20 }) > 3 {
                let line = WrittenLine(text: Written(words, at: SourceRange(0, 0)))
                return scanner.references(in: line, of: document).first?.target.value
            }
            // “our ADR-0003”: a word before it is none of it.
            if folded.utf8.contains(0x20), !isPath {
                let line = WrittenLine(text: Written(words, at: SourceRange(0, 0)))
                if let found = scanner.references(in: line, of: document).first?.target.value, !words.hasPrefix(found) {
                    return found
                }
            }
            return words
        }
    }

    // MARK: Text

    mutating func readBody() {
        var section = -1
        var next = 0
        var index = 1
        let count = document.nodeCount
        while index < count {
            if next < sections.count, sections[next].headingIndex == index {
                section = next
                next += 1
                readHeading(section)
                index = document.node(at: index).endIndex
                continue
            }
            switch document.kind(at: index) {
            case .paragraph, .tableCell:
                read(document.range(at: index), index, section: section)
                index = document.endIndex(at: index)
            case .heading:
                if index <= 3, case let node = document.node(at: index), TitleHeading.isUnfencedFrontMatter(node) {
                    readLines(ofHead: node)
                }
                index = document.endIndex(at: index)
            case .codeBlock, .htmlBlock: index = document.endIndex(at: index)
            default: index += 1
            }
        }
    }

    /// `## Supersedes ADR-0003`, `### Status: superseded by [x](y.md)`.
    private mutating func readHeading(_ section: Int) {
        let heading = document.node(at: sections[section].headingIndex)
        let role = sections[section].role
        guard role == .status || role == .links || role == .other && mayTie(heading.range) else { return }
        for line in WrittenLine.lines(of: heading) {
            readLine(
                line, standard: nil, word: "", isPartial: false, isWeak: role != .other, origin: .status,
                isSentence: role == .other)
        }
    }

    private mutating func read(_ range: SourceRange, _ index: Int, section: Int) {
        if section != lastArea.section { lastArea = (section, area(section)) }
        let area = lastArea.area
        if area == .none { return }
        // The cheaper question first: most paragraphs name nothing.
        guard mayRefer(range), area != .text || mayTie(range) && mayName(range) else { return }
        let block = document.node(at: index)
        switch area {
        case .status:
            var label: (kind: Relation.Kind, isPartial: Bool, word: String)?
            for line in WrittenLine.lines(of: block) where !line.isBlank {
                // A line of nothing but references speaks of related records, or of what the line above it names.
                let isBare = isReferencesOnly(line)
                readLine(
                    line, standard: isBare ? label?.kind ?? .relatesTo : nil, word: label?.word ?? "",
                    isPartial: label?.isPartial ?? false, isWeak: true, origin: .status)
                guard !isBare else { continue }
                label = nil
                if line.bytes.count < 32, let named = RelationWords.label(FoldedWords.fold(line.bytes[...])) {
                    label = (named.0, named.isPartial, line.written(0..<line.bytes.count).value)
                }
            }
        case .links(let kind, let isPartial, let word):
            let line = joined(WrittenLine.lines(of: block))
            if isFieldLine(line) { return }
            readLine(line, standard: kind, word: word, isPartial: isPartial, isWeak: true, origin: .links)
        case .head: readLines(ofHead: block)
        case .text:
            readLine(
                joined(WrittenLine.lines(of: block)), standard: nil, word: "", isPartial: false, isWeak: false,
                origin: .sentence, isSentence: true)
        case .none: return
        }
    }

    private mutating func readLines(ofHead block: Node) {
        for line in WrittenLine.lines(of: block) where !line.isBlank && !isFieldLine(line) {
            readLine(
                line, standard: nil, word: "", isPartial: false, isWeak: false, origin: .sentence, isSentence: true)
            readStatusLine(line)
        }
    }

    /// `Status: Accepted (naming superseded by [ADR 6](…))`, `Status: Accepted; naming superseded by ADR 6`: in brackets
    /// or behind a semicolon the successor of a part.
    private mutating func readStatusLine(_ line: WrittenLine) {
        guard let turn = line.bytes.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ";") }),
            Self.successors.contains(line.bytes[turn...]),
            let pair = LabelScanner.pairs(in: line).first, pair.name.lowerBound < 4, turn > pair.value.lowerBound,
            case .status = MetadataName(String(decoding: line.bytes[pair.name], as: UTF8.self))
        else { return }
        let words = FoldedWords.words(of: FoldedWords.fold(line.bytes[pair.value.lowerBound..<turn]))
        guard let first = words.first, StatusWords.value(ofFolded: String(first)) == .accepted,
            words.count == 1 || line.bytes[turn] == UInt8(ascii: ";")
        else { return }
        let part = line.bytes[(turn + 1)...].drop { $0 == 0x20 }
        let isWhole = ["superseded", "replaced", "amended"].contains { part.starts(with: $0.utf8) }
        readLine(line, standard: nil, word: "", isPartial: !isWhole, isWeak: false, origin: .status)
    }

    private static let successors = StemSearch(["superseded by", "replaced by", "amended by"])

    private enum Area: Equatable {
        case head
        case status
        case links(Relation.Kind, isPartial: Bool, word: String)
        case text
        case none
    }

    private func area(_ section: Int) -> Area {
        guard section >= 0 else { return .head }
        switch sections[section].role {
        case .status: return .status
        case .option, .options, .analysis: return .none
        case .links:
            let label = RelationWords.label(sections[section].folded)
            return .links(label?.0 ?? .relatesTo, isPartial: label?.isPartial ?? false, word: title(section))
        default:
            var up: Int? = section
            while let index = up {
                switch sections[index].role {
                case .links:
                    let label = RelationWords.label(sections[section].folded)
                    return .links(label?.0 ?? .relatesTo, isPartial: false, word: title(section))
                case .option, .options, .analysis: return .none
                default: up = sections[index].parent
                }
            }
            let folded = sections[section].folded
            if let label = RelationWords.label(folded) {
                return .links(label.0, isPartial: label.isPartial, word: title(section))
            }
            // “Related patterns”, “Relacionado con”
            if folded.utf8.count < 32, folded.hasPrefix("related ") || folded.hasPrefix("relacionad") {
                return .links(.relatesTo, isPartial: false, word: title(section))
            }
            return .text
        }
    }

    private func title(_ section: Int) -> String { sections[section].title.value }

    /// Whether a line was taken for a field with a relation's name already.
    private func isFieldLine(_ line: WrittenLine) -> Bool {
        guard let pair = LabelScanner.pairs(in: line).first, pair.name.lowerBound < 4 else { return false }
        if case .relation = MetadataName(String(decoding: line.bytes[pair.name], as: UTF8.self)) { return true }
        return false
    }

    private func isReferencesOnly(_ line: WrittenLine) -> Bool {
        let references = scanner.references(in: line, of: document)
        guard let first = references.first else { return false }
        return first.range.lowerBound <= 2 && references.reduce(0) { $0 + $1.range.count } * 5 >= line.bytes.count * 4
    }

    private func joined(_ lines: [WrittenLine]) -> WrittenLine {
        guard var result = lines.first else { return WrittenLine() }
        for line in lines.dropFirst() {
            result.bytes.append(0x20)
            let shift = result.bytes.count
            result.bytes += line.bytes
            for var run in line.runs {
                run.start += shift
                run.end += shift
                result.runs.append(run)
            }
            result.nodes = result.nodes.lowerBound..<line.nodes.upperBound
        }
        return result
    }

    /// Whether a block's source could name a record at all; cheap, before any line is made.
    private func mayRefer(_ range: SourceRange) -> Bool {
        document.source.withBytes(of: range) { bytes in
            ByteSearch.contains(UInt8(ascii: "["), in: bytes)
                || ByteSearch.mayHoldDigit(bytes)
                    && bytes.contains { $0 == UInt8(ascii: "<") || FoldedWords.isDigit($0) }
        }
    }

    private static let ties = StemSearch([
        "upers", "uperc", "eplac", "mend", "xten", "efin", "epend", "uild", "larif", "ontra", "onfli", "bsole",
        "verrid", "eprec",
        "evis", "ersetz", "gainst", "arrow", "etire", "evers", "ompati", "onsisten", "empla", "ustitu", "bstitu",
        "ostitui", "ervang", "anula",
        "annul", "аменя", "тменя",
        "invalid",
    ])

    /// Whether running text has a verb that ties records; cheap, over the source's bytes.
    private func mayTie(_ range: SourceRange) -> Bool { document.source.withBytes(of: range, Self.ties.contains) }

    /// Whether running text may name a record; cheap, over the source's bytes.
    private func mayName(_ range: SourceRange) -> Bool { document.source.withBytes(of: range, scanner.mayStand) }
}
