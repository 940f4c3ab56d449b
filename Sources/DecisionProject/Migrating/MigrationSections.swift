import DecisionRecords
import Diagnostics

/// Writes the sections of a record in the order of a layout.
struct MigrationSections {
    private let text: MigrationText
    private let made: Set<MigrationText.Move>
    /// The words of a status that stood elsewhere.
    private let statusWords: [UInt8]
    /// The status section whose words went elsewhere, and what is left of it.
    var movedStatus: (unit: Int, rest: [UInt8])?
    /// Relations that go into the status section, by the unit that holds them.
    var relationLines: [Int: [SourceRange]] = [:]

    /// The blocks, a blank line between each two.
    private(set) var blocks: [[UInt8]] = []
    private(set) var headings = 0

    private var parts: RecordParts { text.parts }
    private var layout: RecordLayout { text.layout }
    private var sections: [RecordSection] { text.parts.sections }

    init(_ text: MigrationText, made: Set<MigrationText.Move>, statusWords: [UInt8]) {
        self.text = text
        self.made = made
        self.statusWords = statusWords
    }

    /// The sections that are at home in each slot.
    private struct Home {
        /// The section whose heading gives way to the family's.
        var main: Int?
        /// Those that stand within, or beside it where the family names no heading.
        var nested: [Int] = []
        /// Those that stand behind it under their own headings.
        var beside: [Int] = []
    }

    /// The blocks and the number of headings among them.
    mutating func write() -> (blocks: [[UInt8]], headings: Int) {
        var homes = Array(repeating: Home(), count: layout.slots.count)
        var loose: [Int] = []
        // What stays follows the section that it followed.
        var followers: [Int: [Int]] = [:]
        var first: [Int] = []
        var group: Int?
        for (index, unit) in text.units.enumerated() {
            if index == movedStatus?.unit { continue }
            guard made.contains(.unit(index)) else {
                if unit.parent != nil { continue }
                if let group { followers[group, default: []].append(index) } else { first.append(index) }
                continue
            }
            let section = sections[unit.section]
            let slot = layout.slot(section.title.value, section.role) ?? layout.rest
            guard let slot else {
                loose.append(index)
                if unit.parent == nil { group = layout.slots.count }
                continue
            }
            if unit.parent == nil { group = layout.top(of: slot) }
            let isNamed = layout.slots[slot].heading.map { heading in
                section.title.value.lowercased() == heading.lowercased()
                    || PlainHeading.isPlain(section) && layout.slots[slot].role == section.role
            }
            if made.contains(.beside(index)) {
                homes[layout.top(of: slot)].beside.append(index)
            } else if isNamed == true, homes[slot].main == nil {
                homes[slot].main = index
            } else {
                homes[slot].nested.append(index)
            }
        }
        for index in first { stay(index) }
        for slot in layout.slots.indices where layout.slots[slot].parent == nil {
            fill(slot, homes, level: 2)
            for index in homes[slot].beside { put(index, level: 2) }
            for index in followers[slot] ?? [] { stay(index) }
        }
        for index in loose { put(index, level: 2) }
        for index in followers[layout.slots.count] ?? [] { stay(index) }
        return (blocks, headings)
    }

    /// Whether anything stands in a slot or in those within it.
    private func isUsed(_ slot: Int, _ homes: [Home]) -> Bool {
        if homes[slot].main != nil || !homes[slot].nested.isEmpty { return true }
        if layout.slots[slot].role == .status, !statusWords.isEmpty || !relationLines.isEmpty { return true }
        if isPlaceOfStatusRest(slot) { return true }
        return false
    }

    /// Whether what is left of a status section stands in this slot.
    private func isPlaceOfStatusRest(_ slot: Int) -> Bool {
        guard let rest = movedStatus?.rest, !rest.isEmpty else { return false }
        return slot == layout.slots.lastIndex { $0.role == .links }
    }

    private mutating func fill(_ slot: Int, _ homes: [Home], level: Int) {
        let inner = layout.slots.indices.filter { layout.slots[$0].parent == slot }
        let isOwn = isUsed(slot, homes)
        let home = homes[slot]
        guard let heading = layout.slots[slot].heading else {
            for index in home.nested { put(index, level: level) }
            return
        }
        // A home for what stands within it alone is made, where that has none of its own else.
        let isNeeded = isOwn || inner.contains { isUsed($0, homes) } && layout.slots[slot].role == .consequences
        if isNeeded {
            if let main = home.main {
                put(main, level: level, words: heading)
            } else {
                blocks.append(Array((String(repeating: "#", count: level) + " " + heading).utf8))
                headings += 1
            }
            if layout.slots[slot].role == .status { addStatus() }
            if isPlaceOfStatusRest(slot), let rest = movedStatus?.rest { blocks.append(rest) }
            for index in home.nested { put(index, level: level + 1) }
        }
        for next in inner { fill(next, homes, level: isNeeded ? level + 1 : level) }
    }

    private mutating func addStatus() {
        if !statusWords.isEmpty { blocks.append(statusWords) }
        for (_, ranges) in relationLines.sorted(by: { $0.key < $1.key }) {
            for range in ranges { blocks.append(Array(parts.source.slice(range))) }
        }
    }

    /// A section that moves, with another heading where one is given.
    private mutating func put(_ index: Int, level: Int, words: String? = nil) {
        let unit = text.units[index].section
        let section = sections[unit]
        let leaving = leaving(index)
        let body = parts.body(
            unit, movedBy: level - section.level, leaving: leaving, cuts: relationLines[index] ?? [])
        let comment = parts.comment(unit)
        // A heading that held nothing but what now stands elsewhere says nothing.
        let isEmptied =
            body.bytes.isEmpty && comment.isEmpty && !(leaving.isEmpty && (relationLines[index] ?? []).isEmpty)
            && PlainHeading.isHolder(section)
        if !isEmptied {
            let isSame = words.map { section.title.value == $0 } ?? true
            let heading = parts.heading(unit, level: level, words: isSame ? nil : words)
            blocks.append(comment.isEmpty ? heading : Array(comment) + Array(parts.text.lineEnding.utf8) + heading)
            headings += 1
        }
        if !body.bytes.isEmpty { blocks.append(body.bytes) }
        headings += body.headings
    }

    /// A section that stays as it was written.
    private mutating func stay(_ index: Int) {
        let unit = text.units[index].section
        let leaving = leaving(index)
        let body = parts.body(unit, movedBy: 0, leaving: leaving)
        let heading = parts.heading(unit, level: sections[unit].level)
        let comment = parts.comment(unit)
        blocks.append(comment.isEmpty ? heading : Array(comment) + Array(parts.text.lineEnding.utf8) + heading)
        headings += 1 + body.headings
        if !body.bytes.isEmpty { blocks.append(body.bytes) }
    }

    /// The sections within one that stand elsewhere.
    private func leaving(_ index: Int) -> Set<Int> {
        Set(
            text.units.indices.filter { made.contains(.unit($0)) && text.units[$0].parent == index }.map {
                text.units[$0].section
            })
    }
}
