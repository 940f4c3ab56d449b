import Diagnostics
import Syntax

/// Finds the metadata of a record, wherever it stands.
///
/// Everything above the first section is searched, and every section that is about metadata; elsewhere only lines that
/// begin with a known name count.
enum FieldReader {
    static func read(_ document: Document, sections: [RecordSection]) -> [RecordField] {
        var collector = FieldCollector(document: document)
        if let frontMatter = document.frontMatter { collector.add(frontMatter) }
        let title = TitleHeading.index(in: document)
        if let title { collector.addTitle(document.node(at: title)) }
        var section: Int?
        var next = 0
        var node = document.root.firstChild
        var isFooter = false
        while let block = node {
            node = block.nextSibling
            if block.index == 1, TitleHeading.isUnfencedFrontMatter(block) {
                collector.addLines(of: block)
                continue
            }
            if block.kind == .heading {
                isFooter = false
                if block.index == title {
                    section = nil
                } else if next < sections.count {
                    section = next
                    next += 1
                    collector.addHeading(next - 1, sections)
                }
                continue
            }
            if block.kind == .thematicBreak, section != nil { isFooter = true }
            collector.add(block, section: section, scope: scope(of: section, sections, isFooter: isFooter))
        }
        return collector.fields
    }

    /// How much of a section's text is taken for metadata.
    enum Scope {
        /// Every pair.
        case all
        /// Pairs with a known name.
        case known
        /// Nothing.
        case none
    }

    private static let headNames: Set<String> = [
        "metadata", "meta", "meta data", "info", "information", "adr information", "adr info", "header", "details",
        "document control", "document information", "adr metadata", "properties", "decision metadata", "front matter",
        "record information", "adr details", "decision details", "general information", "document details",
        "metadaten", "métadonnées", "metadatos", "metadados", "元数据", "メタデータ", "메타데이터",
    ]

    /// Whether a section holds nothing but metadata.
    static func isHead(_ section: RecordSection) -> Bool {
        section.role == .other && headNames.contains(FoldedWords.fold(section.title.value))
    }

    private static func scope(of section: Int?, _ sections: [RecordSection], isFooter: Bool) -> Scope {
        guard let section else { return .all }
        if section == 0, sections[section].role == .other { return .all }
        switch sections[section].role {
        case .status, .date, .people, .links, .requirements, .history: return .all
        case .option, .options, .analysis: return .none
        default: return isHead(sections[section]) || isFooter ? .all : .known
        }
    }
}

/// Gathers fields, block by block.
struct FieldCollector {
    let document: Document
    var fields: [RecordField] = []

    init(document: Document) { self.document = document }

    // MARK: Front matter

    mutating func add(_ frontMatter: FrontMatter) {
        for pair in frontMatter.root.pairs { add(pair.key, pair.value, isNested: false) }
    }

    private mutating func add(_ key: Written<String>, _ value: YAMLNode, isNested: Bool) {
        switch value.content {
        case .mapping(let pairs):
            // `adr:` with the record's metadata below it; elsewhere a mapping is `{accepted}` or a tool's own.
            if !isNested, FoldedWords.fold(key.value) == "adr" {
                for pair in pairs { add(pair.key, pair.value, isNested: true) }
                return
            }
            let words = pairs.map {
                $0.value.scalar == nil ? $0.key.value : "\($0.key.value): \($0.value.scalar ?? "")"
            }
            append(key, Written(words.joined(separator: ", "), at: value.range), yaml: value)
        case .sequence(let elements):
            let words = elements.map {
                $0.scalar ?? $0.pairs.map { "\($0.key.value): \($0.value.scalar ?? "")" }.joined(separator: ", ")
            }
            append(key, Written(words.joined(separator: ", "), at: value.range), yaml: value)
        case .scalar(let text, _):
            append(key, Written(value.scalar == nil ? "" : text, at: value.range), yaml: value)
        }
    }

    private mutating func append(_ key: Written<String>, _ value: Written<String>, yaml: YAMLNode) {
        fields.append(RecordField(name: key, value: value, place: .frontMatter, yaml: yaml))
    }

    // MARK: Headings

    /// `# [Proposed] Title`, `# Superseded by <…>: Title`, `# Title (superseded)`.
    mutating func addTitle(_ heading: Node) {
        guard let line = WrittenLine.lines(of: heading).first else { return }
        for part in TitleText(line).statuses {
            fields.append(
                RecordField(
                    name: Written("Status", at: line.written(part).range), value: line.written(part), place: .title,
                    nodes: line.nodes))
        }
    }

    /// `## Status: Accepted`, `## Status - DRAFT`, and a heading with its body where the heading names metadata.
    mutating func addHeading(_ index: Int, _ sections: [RecordSection]) {
        let section = sections[index]
        let heading = document.node(at: section.headingIndex)
        let words = heading.plainText
        if let cut = HeadingRoles.separator(in: words), MetadataName(words[..<cut]) != nil,
            let line = WrittenLine.lines(of: heading).first
        {
            let text = line.text
            if let cut = HeadingRoles.separator(in: text) {
                let start = text.utf8.distance(from: text.startIndex, to: cut)
                var value = start
                while value < line.bytes.count,
                    line.bytes[value] == 0x20 || line.bytes[value] == UInt8(ascii: ":")
                        || line.bytes[value] == UInt8(ascii: "-")
                        || line.bytes[value] == 0xE2 || line.bytes[value] == 0xEF || line.bytes[value] == 0x80
                        || line.bytes[value] == 0x93 || line.bytes[value] == 0x94 || line.bytes[value] == 0xBC
                        || line.bytes[value] == 0x9A
                { value += 1 }
                if value < line.bytes.count {
                    fields.append(
                        RecordField(
                            name: line.written(0..<start), value: line.written(value..<line.bytes.count),
                            place: .heading,
                            section: index, nodes: line.nodes))
                    return
                }
            }
        }
        switch section.role {
        case .status, .date, .people, .links:
            break
        default:
            guard section.role == .other, MetadataName(section.title.value) != nil else { return }
        }
        let body = section.body.lowerBound..<ownEnd(of: index, sections)
        var lines: [String] = []
        var range: SourceRange?
        for block in document.root.children where body.contains(block.index) {
            if block.kind == .htmlBlock || block.kind == .thematicBreak { continue }
            let text = block.plainText
            if !text.isEmpty { lines.append(text) }
            range = SourceRange(range?.start ?? block.range.start, block.range.end)
        }
        fields.append(
            RecordField(
                name: section.title,
                value: Written(
                    lines.joined(separator: "\n"), at: range ?? SourceRange(section.range.end, section.range.end)),
                place: .heading, section: index, nodes: body))
    }

    /// Where a section's own text ends: before the first section within it.
    private func ownEnd(of index: Int, _ sections: [RecordSection]) -> Int {
        index + 1 < sections.count && sections[index + 1].parent == index
            ? sections[index + 1].headingIndex : sections[index].body.upperBound
    }

    // MARK: Blocks

    mutating func add(_ block: Node, section: Int?, scope: FieldReader.Scope) {
        if scope == .none { return }
        switch block.kind {
        case .paragraph:
            if scope == .known, !mayBeginWithName(block.range.start) { return }
            addParagraph(block, place: .line, section: section, scope: scope)
        case .list:
            if scope == .known { return }
            for item in block.children { addItem(item, section: section, scope: scope) }
        case .table:
            if scope == .known { return }
            addTable(block, section: section)
        case .blockQuote:
            if scope == .known || section != nil { return }
            // Metadata stands in one quote at most, and quotes may be nested deeper than a stack is.
            for child in block.children where child.kind != .blockQuote { add(child, section: section, scope: scope) }
        case .codeBlock:
            if scope == .known { return }
            addCode(block, section: section)
        default: return
        }
    }

    /// Whether the source at a paragraph's start could be a name and a colon; cheap, before any line is made.
    private func mayBeginWithName(_ start: Int) -> Bool {
        let bytes = document.source.bytes
        var index = start
        let end = min(bytes.count, start + 48)
        while index < end, bytes[index] != 0x0A {
            if bytes[index] == UInt8(ascii: ":") || bytes[index] == 0xEF { return true }
            index += 1
        }
        return false
    }

    /// The pairs of a front matter that has no first fence.
    mutating func addLines(of heading: Node) {
        addParagraph(heading, place: .line, section: nil, scope: .all)
    }

    private mutating func addParagraph(_ block: Node, place: RecordField.Place, section: Int?, scope: FieldReader.Scope)
    {
        let lines = WrittenLine.lines(of: block)
        if section == nil, addAdmonition(lines, block) { return }
        if lines.count > 1, addPipes(lines, section: section) { return }
        if section == nil, lines.count == 1, addBareDate(lines[0]) { return }
        var open: Int?
        for line in lines {
            var pairs = LabelScanner.pairs(in: line)
            if scope == .known {
                pairs = pairs.filter { MetadataName(String(decoding: line.bytes[$0.name], as: UTF8.self)) != nil }
            }
            if pairs.isEmpty {
                addBadges(line, section: section)
                guard let last = open else { continue }
                let more = line.written(0..<line.bytes.count)
                if more.value.isEmpty { continue }
                let value = fields[last].value
                fields[last].value =
                    value.value.isEmpty
                    ? more
                    : Written(value.value + "\n" + more.value, at: SourceRange(value.range.start, more.range.end))
                fields[last].nodes = fields[last].nodes.lowerBound..<line.nodes.upperBound
                continue
            }
            for pair in pairs {
                open = fields.count
                fields.append(
                    RecordField(
                        name: line.written(pair.name), value: line.written(pair.value), place: place, section: section,
                        nodes: line.nodes(of: pair.value)))
            }
        }
        // `**Deciders**:` with the names as a list below.
        if let last = open, fields[last].value.value.isEmpty, let list = block.nextSibling, list.kind == .list {
            fields[last].value = itemsText(list)
            fields[last].nodes = list.index..<list.endIndex
        }
    }

    /// A day that stands alone under the title.
    private mutating func addBareDate(_ line: WrittenLine) -> Bool {
        guard line.bytes.count <= 24 else { return false }
        let value = line.written(0..<line.bytes.count)
        guard let reading = DateReader.read(value.value), reading.range == 0..<value.value.utf8.count,
            reading.problem != .placeholder, reading.value.map({ $0.utf8.count > 4 }) ?? true
        else { return false }
        let name = Written("Date", at: SourceRange(value.range.start, value.range.start))
        fields.append(RecordField(name: name, value: value, place: .line, nodes: line.nodes))
        return true
    }

    private mutating func addItem(_ item: Node, section: Int?, scope: FieldReader.Scope) {
        guard let paragraph = item.firstChild, paragraph.kind == .paragraph else { return }
        addParagraph(paragraph, place: .bullet, section: section, scope: scope)
    }

    /// The items of a list as lines.
    private func itemsText(_ list: Node) -> Written<String> {
        var lines: [String] = []
        for item in list.children {
            if let paragraph = item.firstChild, paragraph.kind == .paragraph { lines.append(paragraph.plainText) }
        }
        return Written(lines.joined(separator: "\n"), at: list.range)
    }

    private mutating func addBadges(_ line: WrittenLine, section: Int?) {
        guard section == nil else { return }
        for run in line.runs where run.isImage {
            guard let link = run.link, let target = document.node(at: link).destination, target.contains("shields.io")
            else { continue }
            let value = line.written(run.start..<run.end)
            guard StatusWords.value(ofWhole: value.value) != nil else { continue }
            fields.append(
                RecordField(
                    name: Written("Status", at: value.range), value: value, place: .badge, section: section,
                    nodes: line.nodes))
        }
    }

    /// `!!! info "Status"` and `:::info Status` with the value below.
    private mutating func addAdmonition(_ lines: [WrittenLine], _ block: Node) -> Bool {
        guard let first = lines.first else { return false }
        let text = first.text
        guard text.hasPrefix("!!! ") || text.hasPrefix("??? ") || text.hasPrefix(":::") else { return false }
        var words = text.drop { $0 == "!" || $0 == "?" || $0 == ":" || $0 == " " || $0 == "+" }
        // The admonition's kind comes before its title.
        if let space = words.firstIndex(where: { $0 == " " || $0 == "[" }) {
            words = words[space...]
        } else {
            words = ""
        }
        let name = words.trimmingASCII(["\"", " ", "[", "]"])
        guard MetadataName(name) != nil, let start = text.range(ofPlain: name) else { return text.hasPrefix("!!!") }
        let nameRange = text.utf8.distance(from: text.startIndex, to: start)
        let written = first.written(nameRange..<nameRange + name.utf8.count)
        let rest = lines.dropFirst().filter { !$0.isBlank && !$0.text.hasPrefix(":::") }
        if let line = rest.first {
            fields.append(
                RecordField(
                    name: written, value: line.written(0..<line.bytes.count), place: .admonition, nodes: line.nodes))
        } else if let next = block.nextSibling, next.kind == .codeBlock || next.kind == .paragraph {
            let range = document.source.trimmed(next.range)
            let value = next.plainText.split(separator: "\n").first.map(String.init) ?? ""
            fields.append(
                RecordField(
                    name: written, value: Written(value.trimmingASCII([" "]), at: range), place: .admonition,
                    nodes: next.index..<next.endIndex))
        }
        return true
    }

    // MARK: Tables

    private mutating func addTable(_ table: Node, section: Int?) {
        let rows = table.children.filter { $0.kind == .tableRow }
        guard let head = rows.first else { return }
        if isColumnHead(head.children.map(\.plainText)) {
            // A head of names: the value stands below; of several rows the last is the newest.
            guard let body = rows.dropFirst().last(where: { row in row.children.contains { !$0.plainText.isEmpty } })
            else { return }
            for (title, cell) in zip(head.children, body.children) where MetadataName(title.plainText) != nil {
                append(name: title, value: cell, place: .tableColumn, section: section)
            }
            return
        }
        for row in rows {
            let cells = Array(row.children)
            guard cells.count >= 2 else { continue }
            if cells.count > 2, MetadataName(cells[0].plainText) == nil { continue }
            append(name: cells[0], value: cells[1], place: .tableRow, section: section)
        }
    }

    /// Whether a table's head holds names, the values standing below; `| Status | Accepted |` is a pair.
    private func isColumnHead(_ titles: [String]) -> Bool {
        let known = titles.count(where: { MetadataName($0) != nil })
        guard titles.count >= 2, known >= 2, known * 2 >= titles.count else { return false }
        return titles.count > 2 || StatusWords.value(ofWhole: titles[1]) == nil
    }

    /// A table whose rows have not as many cells as its delimiters, so that Markdown takes it for a paragraph.
    private mutating func addPipes(_ lines: [WrittenLine], section: Int?) -> Bool {
        let bar = UInt8(ascii: "|")
        guard lines.allSatisfy({ $0.bytes.first == bar }) else { return false }
        let rows = lines.filter { line in
            line.bytes.contains { $0 != bar && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") && $0 > 0x20 }
        }.map { line in
            var cells: [Written<String>] = []
            var start = 1
            for index in 1..<max(1, line.bytes.count) where line.bytes[index] == bar || index == line.bytes.count - 1 {
                cells.append(line.written(start..<(line.bytes[index] == bar ? index : index + 1)))
                start = index + 1
            }
            return (line: line, cells: cells)
        }
        guard let head = rows.first else { return false }
        if isColumnHead(head.cells.map(\.value)), rows.count > 1, let body = rows.last {
            for (name, value) in zip(head.cells, body.cells) where MetadataName(name.value) != nil {
                fields.append(
                    RecordField(name: name, value: value, place: .tableColumn, section: section, nodes: body.line.nodes)
                )
            }
            return true
        }
        for row in rows where row.cells.count >= 2 && !row.cells[0].value.isEmpty {
            fields.append(
                RecordField(
                    name: row.cells[0], value: row.cells[1], place: .tableRow, section: section, nodes: row.line.nodes))
        }
        return true
    }

    private mutating func append(name: Node, value: Node, place: RecordField.Place, section: Int?) {
        let nameLine = WrittenLine.lines(of: name).first ?? WrittenLine()
        var written = nameLine.written(0..<nameLine.bytes.count)
        if written.value.hasSuffix(":") { written.value.removeLast() }
        if written.value.isEmpty { return }
        let lines = WrittenLine.lines(of: value).filter { !$0.isBlank }
        let parts = lines.map { $0.written(0..<$0.bytes.count) }
        let text = parts.map(\.value).joined(separator: "\n")
        let range = SourceRange(parts.first?.range.start ?? value.range.start, parts.last?.range.end ?? value.range.end)
        fields.append(
            RecordField(
                name: written, value: Written(text, at: range), place: place, section: section,
                nodes: value.index..<value.endIndex))
    }

    // MARK: Code

    /// A ```` ```yaml ```` block in the head that stands for front matter.
    private mutating func addCode(_ block: Node, section: Int?) {
        let info = block.info.lowercased()
        guard info == "yaml" || info == "yml" else { return }
        let bytes = document.source.bytes
        var line = document.source.line(at: block.range.start) + 1
        let last = document.source.line(at: max(block.range.start, block.range.end - 1))
        while line < last {
            let range = document.source.range(ofLine: line)
            line += 1
            guard range.start < range.end, bytes[range.start] > 0x20,
                let colon = bytes[range.start..<range.end].firstIndex(of: UInt8(ascii: ":"))
            else { continue }
            var value = document.source.trimmed(SourceRange(colon + 1, range.end))
            if value.length >= 2, bytes[value.start] == UInt8(ascii: "\""), bytes[value.end - 1] == UInt8(ascii: "\"") {
                value = SourceRange(value.start + 1, value.end - 1)
            }
            let name = SourceRange(range.start, colon)
            fields.append(
                RecordField(
                    name: Written(document.source.text(name), at: name),
                    value: Written(document.source.text(value), at: value),
                    place: .line, section: section))
        }
    }
}

extension StringProtocol {
    /// The text without some ASCII characters at its ends.
    func trimmingASCII(_ characters: Set<Character>) -> String {
        var rest = Substring(self)
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }

    /// Where a text begins in this one, compared byte by byte.
    func range(ofPlain needle: String) -> String.Index? {
        let pattern = Array(needle.utf8)
        guard let head = pattern.first else { return nil }
        var index = utf8.startIndex
        while index < utf8.endIndex {
            if utf8[index] == head, utf8[index...].starts(with: pattern) { return index }
            index = utf8.index(after: index)
        }
        return nil
    }
}
