import DecisionRecords
import Diagnostics
import Syntax

/// A record taken apart into the pieces that a migration moves, each as the bytes that it was written in.
struct RecordParts {
    /// A section with what belongs to it.
    struct Unit {
        /// The index of the section, in the record's.
        var section: Int
        /// The unit that it is taken out of; nil for a section of the highest level.
        var parent: Int?
    }

    let record: DecisionRecord
    let text: RecordText
    /// Where each section begins: at its heading's line, or at the comment right above it.
    let starts: [Int]
    /// Where each section ends: before the next of its level or a higher one.
    let ends: [Int]
    /// Where the text below the last rule begins, which stays at the end; the file's end where there is none.
    let tail: Int
    /// The bytes between the front matter and the first section.
    let head: SourceRange
    /// The title's heading; nil for none.
    let title: Node?
    /// The level of the sections directly below the title.
    let level: Int

    var source: SourceText { record.source }
    var sections: [RecordSection] { record.sections }

    /// Takes a record apart; nil for one that is no UTF-8, or whose title is not above its sections.
    init?(_ record: DecisionRecord) {
        guard record.source.encoding == .utf8 else { return nil }
        self.record = record
        text = RecordText(record: record)
        let source = record.source
        let document = record.document
        let sections = record.sections
        tail = RecordParts.tail(document)
        var starts: [Int] = []
        for section in sections { starts.append(RecordParts.start(of: section, in: text)) }
        self.starts = starts
        var ends: [Int] = []
        for index in sections.indices {
            let next = sections[(index + 1)...].firstIndex { $0.level <= sections[index].level }
            ends.append(next.map { starts[$0] } ?? tail)
        }
        self.ends = ends
        let first = starts.first ?? tail
        title = document.root.children.first { node in
            node.kind == .heading && node.range.contains(record.title.range) && !record.title.range.isEmpty
                && !sections.contains { $0.headingIndex == node.index }
        }
        if let title, title.range.start > first { return nil }
        head = SourceRange(min(document.bodyStart, first), first)
        level = sections.first { $0.parent == nil }?.level ?? 2
        // A section that follows a rule at the very end stays behind it.
        if let last = starts.last, last >= tail { return nil }
        if source.bytes.contains(0) { return nil }
    }

    /// Where the footer begins: the last rule, if no heading stands below it.
    private static func tail(_ document: Document) -> Int {
        var tail: Int?
        for node in document.root.children {
            if node.kind == .heading { tail = nil }
            if node.kind == .thematicBreak { tail = node.range.start }
        }
        guard let tail else { return document.source.bytes.count }
        return document.source.lineStarts[document.source.line(at: tail) - 1]
    }

    private static func start(of section: RecordSection, in text: RecordText) -> Int {
        var start = text.startOfLine(section.range.start)
        // “<!-- This is an optional element. -->” stands above what it speaks of.
        while start > 0 {
            let above = text.startOfLine(start - 1)
            let words = text.line(at: above)
            guard words.hasPrefix("<!--"), words.hasSuffix("-->"), above >= text.document.bodyStart else { break }
            start = above
        }
        return start
    }

    /// The sections of the highest level, and those of theirs that a layout wants elsewhere.
    func units(for layout: RecordLayout) -> [Unit] {
        var units: [Unit] = []
        var unitOf: [Int: Int] = [:]
        for index in sections.indices {
            guard let parent = sections[index].parent else {
                unitOf[index] = units.count
                units.append(Unit(section: index, parent: nil))
                continue
            }
            guard let holder = unitOf[parent] else { continue }
            // One whose parts are wanted elsewhere is looked at by itself too, since it may be left without words.
            let isHolder =
                sections[index].role == .consequences
                && sections.indices.contains {
                    sections[$0].parent == index && isWantedElsewhere($0, index, layout)
                }
            if isHolder || isWantedElsewhere(index, parent, layout) {
                unitOf[index] = units.count
                units.append(Unit(section: index, parent: holder))
            }
        }
        return units
    }

    private func isWantedElsewhere(_ index: Int, _ parent: Int, _ layout: RecordLayout) -> Bool {
        let section = sections[index]
        let holder = sections[parent]
        let slot = layout.slot(section.title.value, section.role)
        if PlainHeading.isRest(holder) {
            guard let slot, slot != layout.rest, layout.slots[slot].role != .links else { return layout.rest == nil }
            return true
        }
        guard let slot else { return false }
        if layout.slots[slot].heading?.lowercased() == section.title.value.lowercased(), holder.role == .drivers {
            return layout.slots[slot].parent == nil && PlainHeading.isPlain(holder)
        }
        switch section.role {
        case .consequences, .positiveConsequences, .negativeConsequences, .neutralConsequences, .confirmation: break
        default: return false
        }
        guard holder.role == .decision || holder.role == .consequences else { return false }
        let home = layout.slots[slot]
        // One that may stay where it is stays; a part of the consequences is parted from them only for a home of its own.
        if home.role != section.role { return false }
        return home.parent.map { layout.slots[$0].role } != holder.role
    }

    // MARK: Bytes

    /// The line or lines of a section's heading.
    func headingRange(_ index: Int) -> SourceRange {
        let node = record.document.node(at: sections[index].headingIndex)
        let start = text.startOfLine(node.range.start)
        return SourceRange(start, text.endOfLine(from: max(node.range.end, start)))
    }

    /// What stands above a section's heading and belongs to it; empty for nothing.
    func comment(_ index: Int) -> ArraySlice<UInt8> {
        trimmed(source.bytes[starts[index]..<headingRange(index).start])
    }

    /// A section's heading at a level, with its own words or others.
    func heading(_ index: Int, level: Int, words: String? = nil) -> [UInt8] {
        let range = headingRange(index)
        if words == nil, level == sections[index].level { return Array(source.slice(range)) }
        var content = words.map { Array($0.utf8) } ?? []
        if words == nil {
            for line in source.line(at: range.start)...source.line(at: max(range.start, range.end - 1)) {
                var bytes = trimmedBlanks(source.slice(source.range(ofLine: line)))
                // The line below a heading's words.
                if !content.isEmpty, bytes.allSatisfy({ $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }) { break }
                if content.isEmpty { bytes = trimmedBlanks(bytes.drop { $0 == UInt8(ascii: "#") }) }
                if !content.isEmpty { content.append(0x20) }
                content += bytes
            }
        }
        return Array(repeating: UInt8(ascii: "#"), count: min(level, 6)) + [0x20] + content
    }

    /// A section's text below its heading, the headings within it moved by some levels.
    ///
    /// - Parameters:
    ///   - leaving: the sections within it that stand elsewhere.
    ///   - cuts: ranges that are left out.
    func body(
        _ index: Int, movedBy shift: Int, leaving: Set<Int>, cuts: [SourceRange] = []
    ) -> (bytes: [UInt8], headings: Int) {
        var pieces: [ArraySlice<UInt8>] = []
        var count = 0
        var position = headingRange(index).end
        func take(to end: Int) {
            for cut in cuts where cut.start >= position && cut.end <= end {
                pieces.append(source.bytes[position..<cut.start])
                position = cut.end
            }
            if end > position { pieces.append(source.bytes[position..<end]) }
            position = max(position, end)
        }
        var next = index + 1
        while next < sections.count, starts[next] < ends[index] {
            if leaving.contains(next) {
                take(to: starts[next])
                position = ends[next]
                let end = ends[next]
                while next < sections.count, starts[next] < end { next += 1 }
                continue
            }
            count += 1
            if shift != 0 {
                let range = headingRange(next)
                take(to: range.start)
                pieces.append(heading(next, level: sections[next].level + shift)[...])
                position = range.end
            }
            next += 1
        }
        take(to: ends[index])
        return (Array(trimmed(Array(pieces.joined())[...])), count)
    }

    /// Bytes without the blank lines at their ends.
    func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let last = rest.last, last == 0x0A || last == 0x0D || last == 0x20 || last == 0x09 {
            rest = rest.dropLast()
        }
        // The last line keeps what stands behind its words: two blanks there break the line.
        rest = bytes[rest.startIndex..<endOfLine(rest.endIndex, in: bytes)]
        while true {
            let line = rest.prefix { $0 != 0x0A }
            guard line.allSatisfy({ $0 <= 0x20 }), line.count < rest.count else { break }
            rest = rest.dropFirst(line.count + 1)
        }
        return rest.allSatisfy { $0 <= 0x20 } ? [] : rest
    }

    private func endOfLine(_ offset: Int, in bytes: ArraySlice<UInt8>) -> Int {
        var end = offset
        while end < bytes.endIndex, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return end
    }

    private func trimmedBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
        while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
        return rest
    }
}
