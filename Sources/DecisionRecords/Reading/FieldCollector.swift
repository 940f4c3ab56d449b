import Diagnostics
import Syntax

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
        let heading = document.node(at: sections[index].headingIndex)
        if document.source.withBytes(of: heading.range, HeadingRoles.mayHoldSeparator),
            case let words = heading.plainText, let cut = HeadingRoles.separator(in: words),
            MetadataName(words[..<cut]) != nil, let line = WrittenLine.lines(of: heading).first
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
        switch sections[index].role {
        case .status, .date, .people, .links:
            break
        default:
            guard sections[index].role == .other, MetadataName(sections[index].title.value) != nil else { return }
        }
        let section = sections[index]
        let body = section.body.lowerBound..<ownEnd(of: index, sections)
        var lines: [String] = []
        var range: SourceRange?
        if heading.kind == .paragraph, let stacked = stacked(heading) {
            fields.append(stacked)
            return
        }
        var next = body.isEmpty ? nil : document.node(at: body.lowerBound)
        while let block = next, block.index < body.upperBound {
            next = block.nextSibling
            if block.kind == .htmlBlock || block.kind == .thematicBreak { continue }
            // A quote below the names is a template's advice or an aside.
            if section.role == .people, block.kind == .blockQuote, !lines.isEmpty { continue }
            let text = block.plainText
            if !text.isEmpty { lines.append(text) }
            range = SourceRange(range?.start ?? block.range.start, block.range.end)
        }
        // A section of prose is no field: “Paths”, “Authors” and the like may head a chapter.
        if section.role == .other || section.role == .people, (range?.length ?? 0) > 600 { return }
        fields.append(
            RecordField(
                name: Self.firstLanguage(section.title),
                value: Written(
                    lines.joined(separator: "\n"), at: range ?? SourceRange(section.range.end, section.range.end)),
                place: .heading, section: index, nodes: body))
    }

    /// Of a name in several languages, as in “Status / ステータス”, the first.
    private static func firstLanguage(_ name: Written<String>) -> Written<String> {
        guard let cut = name.value.range(ofPlain: " / ") else { return name }
        return Written(String(name.value[..<cut]), at: name.range)
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
        if section == nil, lines.count == 2, let stacked = stacked(block) {
            fields.append(stacked)
            return
        }
        var open: Int?
        for line in lines {
            var pairs = LabelScanner.pairs(in: line)
            if scope == .known {
                pairs = pairs.filter { MetadataName(String(decoding: line.bytes[$0.name], as: UTF8.self)) != nil }
            }
            if pairs.isEmpty {
                if section == nil, open == nil, addToldDay(line) { continue }
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

    /// A name alone in a paragraph's first line, and its value in those below: “Date” over “2026-07-27”.
    private func stacked(_ block: Node) -> RecordField? {
        let lines = WrittenLine.lines(of: block)
        guard lines.count > 1, lines[0].bytes.count < 24, lines[1].bytes.count < 80,
            let name = MetadataName(lines[0].text), name.isOfHead
        else { return nil }
        let values = lines.dropFirst().map { line in
            let start = Words.skippingBullet(line.bytes, 0..<line.bytes.count)
            return line.written(start..<line.bytes.count)
        }
        return RecordField(
            name: lines[0].written(0..<lines[0].bytes.count),
            value: Written(
                values.map(\.value).joined(separator: "\n"),
                at: SourceRange(values[0].range.start, values[values.count - 1].range.end)),
            place: .line, nodes: block.index..<block.endIndex)
    }

    /// A day that stands alone under the title, or behind “Date” without a colon.
    private mutating func addBareDate(_ line: WrittenLine) -> Bool {
        if line.bytes.count > 28 { return addLeadingDate(line) }
        guard line.bytes.count(where: FoldedWords.isDigit) >= 3 else { return false }
        var start = line.bytes.starts(with: "Date ".utf8) ? 5 : 0
        // “Date – 2019-07-23”
        if start > 0 { start = SignMarker.skipSeparators(line.bytes, start, line.bytes.count) }
        let value = line.written(start..<line.bytes.count)
        guard let reading = DateReader.read(value.value), reading.range == 0..<value.value.utf8.count,
            reading.problem != .placeholder, reading.value.map({ $0.utf8.count > 4 }) ?? true
        else { return false }
        let name = Written("Date", at: SourceRange(value.range.start, value.range.start))
        fields.append(RecordField(name: name, value: value, place: .line, nodes: line.nodes))
        return true
    }

    /// The day that a line under the title begins with, set off from what follows: “2026-05-04 · a team · a place”.
    private mutating func addLeadingDate(_ line: WrittenLine) -> Bool {
        guard line.bytes.count < 120, line.bytes[0] == UInt8(ascii: "2"), line.bytes[4] == UInt8(ascii: "-"),
            let space = line.bytes.prefix(12).firstIndex(of: 0x20), space == 10,
            line.bytes[space + 1] == UInt8(ascii: "|")
                || line.bytes[space + 1] == 0xC2 && line.bytes[space + 2] == 0xB7
                || line.bytes[space + 1] == 0xE2 && line.bytes[space + 2] == 0x80,
            let reading = DateReader.read(line.written(0..<space).value), reading.range == 0..<space
        else { return false }
        let value = line.written(0..<space)
        let name = Written("Date", at: SourceRange(value.range.start, value.range.start))
        fields.append(RecordField(name: name, value: value, place: .line, nodes: line.nodes))
        return false
    }

    /// “Created on 2018-03-01 by Ada Lovelace.”: the day, and the name behind it, of a sentence without a colon.
    private mutating func addToldDay(_ line: WrittenLine) -> Bool {
        let bytes = line.bytes
        guard bytes.count < 240, let first = bytes.first, first &- 0x41 < 26,
            bytes.prefix(40).contains(where: FoldedWords.isDigit),
            let reading = DateReader.read(String(decoding: bytes.prefix(64), as: UTF8.self)),
            case let day = reading.range, day.lowerBound > 6, day.lowerBound < 32, reading.value?.utf8.count == 10
        else { return false }
        let lead = 0..<day.lowerBound
        let people: String
        switch MetadataName(String(decoding: bytes[lead], as: UTF8.self)) {
        case .created: people = "Author"
        case .decided: people = "Decided by"
        case .updated: people = ""
        default: return false
        }
        let rest = bytes[day.upperBound...]
        let isFollowedByName = rest.starts(with: " by ".utf8)
        // “Created on 2018-03-01 the cluster was too small” tells of something else.
        guard isFollowedByName || rest.first.map({ $0 == 0x2E || $0 == 0x2C || $0 == 0x3B || $0 == 0x20 }) ?? true,
            isFollowedByName || rest.dropFirst().first.map({ $0 <= 0x20 || $0 == UInt8(ascii: "(") }) ?? true
        else { return false }
        fields.append(
            RecordField(
                name: line.written(lead), value: line.written(day), place: .line, nodes: line.nodes(of: day)))
        guard isFollowedByName, !people.isEmpty else { return true }
        let start = day.upperBound + 4
        let name = start..<sentenceEnd(bytes, from: start)
        let word = line.written(day.upperBound..<start)
        fields.append(
            RecordField(
                name: Written(people, at: word.range), value: line.written(name), place: .line,
                nodes: line.nodes(of: name)))
        return true
    }

    /// Where a sentence ends; a dot behind a single letter, as in “A. Lovelace”, ends none.
    private func sentenceEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let isLast = index + 1 == bytes.count || bytes[index + 1] <= 0x20
            let isInitial = index == start + 1 || index > start + 1 && bytes[index - 2] <= 0x20
            if bytes[index] == UInt8(ascii: "."), isLast, !isInitial { return index }
            index += 1
        }
        return index
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
}
