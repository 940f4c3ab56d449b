import DecisionRecords
import Diagnostics
import Syntax

/// Writes a record in another layout, as far as the moves allowed say; what is not moved stays as it was written.
struct MigrationText {
    /// A part of the record that is moved or stays.
    enum Move: Hashable {
        /// The number in the heading.
        case title
        /// Metadata, by its place among the carriers.
        case carrier(Int)
        /// A section, by its place among the units.
        case unit(Int)
        /// A section that stands in its home's place under its own heading.
        case beside(Int)
        /// The status section's words, to where the family has its status.
        case status
        /// Relations on lines of their own, into the status section.
        case relations
    }

    let parts: RecordParts
    let layout: RecordLayout
    let units: [RecordParts.Unit]
    let carriers: [MetadataCarrier]

    init(_ parts: RecordParts, _ layout: RecordLayout) {
        self.parts = parts
        self.layout = layout
        units = parts.units(for: layout)
        carriers = parts.carriers(for: layout)
    }

    private var record: DecisionRecord { parts.record }
    private var sections: [RecordSection] { parts.sections }
    private var hasStatusSection: Bool { layout.slots.contains { $0.role == .status } }

    /// Every move that there is, in the order in which they are tried.
    var moves: [Move] {
        [.title, .status] + carriers.indices.map { .carrier($0) } + units.indices.map { .unit($0) } + [.relations]
    }

    /// What a move is called where it is left undone; nil where nothing is worth saying.
    func name(of move: Move) -> String? {
        switch move {
        case .title, .relations, .beside: nil
        case .status: statusUnit == nil ? nil : "the status"
        case .carrier(let index): carriers[index].entries.first.map { "“\($0.name)”" }
        case .unit(let index): "the section “\(sections[units[index].section].title.value)”"
        }
    }

    // MARK: The status

    /// The section that holds the status, where the family has it elsewhere.
    private var statusUnit: Int? {
        if hasStatusSection { return nil }
        guard let status = record.status else { return nil }
        return units.firstIndex { unit in
            let section = sections[unit.section]
            return unit.parent == nil && section.role == .status && section.range.contains(status.text.range)
                && section.title.range.end <= status.text.range.start
        }
    }

    /// The status' own words, and what else its section holds.
    private func split(_ unit: Int) -> (entry: MetadataEntry, rest: [UInt8])? {
        let index = units[unit].section
        guard let status = record.status else { return nil }
        let inner = sections.indices.contains { sections[$0].parent == index }
        let words = parts.source.text(status.text.range)
        guard !words.isEmpty, !words.contains(where: \.isNewline) else { return nil }
        let entry = MetadataEntry(name: "status", values: [words])
        let body = parts.body(index, movedBy: 0, leaving: []).bytes
        if inner { return nil }
        let first = record.document.node(at: min(sections[index].body.lowerBound, record.document.nodeCount - 1))
        guard first.kind == .paragraph, first.range.contains(status.text.range) else { return (entry, body) }
        let line = parts.source.line(at: status.text.range.start)
        guard line == parts.source.line(at: first.range.start) else { return (entry, body) }
        let lineRange = parts.source.range(ofLine: line)
        let around =
            parts.source.text(SourceRange(lineRange.start, status.text.range.start))
            + parts.source.text(SourceRange(status.text.range.end, lineRange.end))
        guard around.allSatisfy({ " *_`.".contains($0) || $0.isWhitespace }) else { return (entry, body) }
        let rest = parts.source.bytes[min(lineRange.end, parts.ends[index])..<parts.ends[index]]
        return (entry, Array(parts.trimmed(rest)))
    }

    /// Paragraphs of the links that each say a relation (“Supersedes [3. X](0003-x.md)”), as adr-tools has them in the
    /// status.
    private func relationLines(in index: Int) -> [SourceRange] {
        guard PlainHeading.isPlain(sections[index]) || PlainHeading.isRest(sections[index]) else { return [] }
        var ranges: [SourceRange] = []
        var next = sections[index].body.lowerBound
        while next < sections[index].body.upperBound {
            let node = record.document.node(at: next)
            if node.kind == .heading { break }
            next = node.endIndex
            guard node.kind == .paragraph else { continue }
            let words = parts.source.text(node.range).lowercased()
            let says = record.relations.contains {
                $0.kind != .relatesTo && $0.kind != .other && node.range.contains($0.target.range)
                    && words.hasPrefix($0.word.lowercased())
            }
            if says { ranges.append(node.range) }
        }
        return ranges
    }

    // MARK: The whole

    /// A text, and how many headings of sections stand in it.
    struct Result {
        var bytes: [UInt8]
        var headings: Int
    }

    /// The record with some moves made.
    func write(_ made: Set<Move>) -> Result {
        var entries: [MetadataEntry] = []
        var cuts: [SourceRange] = []
        var keys: [SourceRange] = []
        for (index, carrier) in carriers.enumerated() where made.contains(.carrier(index)) {
            entries += carrier.entries
            switch carrier.place {
            case .frontMatter(let range): keys.append(range)
            case .head(let range): cuts.append(range)
            }
        }
        var movedStatus: (unit: Int, rest: [UInt8])?
        if let unit = statusUnit, made.contains(.status), let found = split(unit) {
            entries.append(found.entry)
            movedStatus = (unit, found.rest)
        }
        var sectionStatus: [UInt8] = []
        if hasStatusSection, let index = entries.firstIndex(where: { $0.kind == .status }) {
            if !sections.contains(where: { $0.role == .status && $0.parent == nil }) {
                sectionStatus = Array(entries[index].line.utf8)
                entries.remove(at: index)
            }
        }
        entries = ordered(entries)
        var writer = MigrationSections(self, made: made, statusWords: sectionStatus)
        writer.movedStatus = movedStatus
        if made.contains(.relations), hasStatusSection {
            for (index, unit) in units.enumerated() where made.contains(.unit(index)) {
                writer.relationLines[index] = relationLines(in: unit.section)
            }
        }
        let body = writer.write()
        var blocks: [[UInt8]] = []
        let front = frontMatter(entries, without: keys)
        if !front.isEmpty { blocks.append(front) }
        blocks += head(entries, without: cuts, isTitleMade: made.contains(.title))
        blocks += body.blocks
        let tail = parts.trimmed(parts.source.bytes[parts.tail...])
        if !tail.isEmpty { blocks.append(Array(tail)) }
        let end = Array(parts.text.lineEnding.utf8)
        var bytes = Array(parts.source.bytes[..<parts.source.byteOrderMarkLength])
        bytes += blocks.joined(separator: end + end)
        if parts.source.bytes.last == 0x0A { bytes += end }
        return Result(bytes: bytes, headings: body.headings)
    }

    /// The metadata in the family's order, each name once.
    private func ordered(_ entries: [MetadataEntry]) -> [MetadataEntry] {
        var merged: [MetadataEntry] = []
        for entry in entries {
            let same = merged.firstIndex {
                entry.kind == .other
                    ? MetadataEntry.key($0.name) == MetadataEntry.key(entry.name) : $0.kind == entry.kind
            }
            if let same { merged[same].values += entry.values } else { merged.append(entry) }
        }
        let order: [MetadataEntry.Kind]
        switch layout.metadata {
        case .frontMatter, .bold: order = [.status, .date, .deciders]
        case .bullets: order = [.status, .deciders, .date]
        case .lines: order = [.date, .status, .deciders]
        }
        return order.flatMap { kind in merged.filter { $0.kind == kind } } + merged.filter { $0.kind == .other }
    }

    // MARK: Front matter and head

    private func frontMatter(_ entries: [MetadataEntry], without keys: [SourceRange]) -> [UInt8] {
        let end = parts.text.lineEnding
        var added = ""
        if case .frontMatter(let deciders) = layout.metadata {
            for entry in entries {
                for line in entry.pair(deciders: deciders)?.lines ?? [] { added += line + end }
            }
        }
        guard let block = record.document.frontMatter else {
            return added.isEmpty ? [] : Array(("---" + end + added + "---").utf8)
        }
        if added.isEmpty, keys.isEmpty { return Array(parts.source.slice(block.range)) }
        var old: [UInt8] = []
        var position = block.contentRange.start
        for range in keys {
            old += parts.source.slice(SourceRange(position, range.start))
            position = range.end
        }
        old += parts.source.slice(SourceRange(position, block.contentRange.end))
        if added.isEmpty, old.allSatisfy({ $0 <= 0x20 }) { return [] }
        if let last = old.last, last != 0x0A { old += Array(end.utf8) }
        return Array(("---" + end).utf8) + Array(added.utf8) + old + Array("---".utf8)
    }

    private func head(_ entries: [MetadataEntry], without cuts: [SourceRange], isTitleMade: Bool) -> [[UInt8]] {
        var blocks: [[UInt8]] = []
        func take(_ range: SourceRange) {
            var position = range.start
            var kept: [UInt8] = []
            for cut in cuts where cut.start >= range.start && cut.end <= range.end {
                add(Array(parts.source.bytes[position..<cut.start]))
                position = cut.end
            }
            kept = Array(parts.source.bytes[min(position, range.end)..<range.end])
            add(kept)
        }
        func add(_ bytes: [UInt8]) {
            let words = parts.trimmed(bytes[...])
            if !words.isEmpty { blocks.append(Array(words)) }
        }
        guard let title = parts.title else {
            blocks += metadata(entries)
            take(parts.head)
            return blocks
        }
        let start = parts.text.startOfLine(title.range.start)
        let end = parts.text.endOfLine(from: title.range.end)
        take(SourceRange(parts.head.start, max(parts.head.start, start)))
        blocks.append(isTitleMade ? numbered(title, start, end) : Array(parts.source.bytes[start..<end]))
        blocks += metadata(entries)
        take(SourceRange(end, max(end, parts.head.end)))
        return blocks
    }

    /// The heading with the number that the family wants, or without the one that it does not.
    private func numbered(_ title: Node, _ start: Int, _ end: Int) -> [UInt8] {
        let line = Array(parts.source.bytes[start..<end])
        let words = record.title.range.start - start
        guard line.first == UInt8(ascii: "#"), let number = record.number, words > 0, words <= line.count else {
            return line
        }
        let marks = line.prefix { $0 == UInt8(ascii: "#") }
        let label = String(decoding: line[marks.count..<words], as: UTF8.self).filter { !$0.isWhitespace }
        if layout.isNumbered, label.isEmpty {
            return marks + Array(" \(number). ".utf8) + line[words...]
        }
        if !layout.isNumbered, label == "\(number)." { return marks + [0x20] + line[words...] }
        return line
    }

    private func metadata(_ entries: [MetadataEntry]) -> [[UInt8]] {
        if entries.isEmpty { return [] }
        let end = parts.text.lineEnding
        switch layout.metadata {
        case .frontMatter: return []
        case .bullets(let marker):
            return [Array(entries.map { marker + $0.label + ": " + $0.line }.joined(separator: end).utf8)]
        case .bold:
            return [Array(entries.map { "**\($0.label)**: \($0.line)  " }.joined(separator: end).utf8)]
        case .lines:
            return entries.map { Array("\($0.label): \($0.line)".utf8) }
        }
    }
}
