import Diagnostics
import Syntax

/// Fills in status, date, people, tags, story, review date and governed paths.
enum MetadataReader {
    static func read(into record: inout DecisionRecord) {
        var facts = Facts()
        let footer = footerStart(record.document)
        for field in record.fields {
            guard let name = MetadataName(field.name.value) else { continue }
            let isOwn = isOwn(field, record.sections)
            if !isOwn, field.name.range.start > footer {
                facts.takeFooter(field, name)
            } else {
                facts.take(field, name, isOwn: isOwn, in: record)
            }
        }
        record.status = status(facts.statuses)
        record.date = date(facts)
        if record.status == nil, let found = StateLog.read(record) {
            record.status = found.status
            record.date = record.date ?? found.date
        }
        record.status = record.status ?? StatusNote.read(record)
        if record.date == nil || record.date?.problem == .unreadable {
            // “**Accepted:** all of it is built” hides no day that the status tells.
            record.date =
                record.status.flatMap(dateOfState) ?? dateOfLabel(record) ?? ChangeDays.first(in: record) ?? record.date
        }
        record.people = people(facts, record.document)
        record.tags = facts.tags.flatMap(tags)
        record.story = facts.story.flatMap { story in
            let line = firstLine(story.value.value)
            return PeopleReader.isName(line) ? Written(line, at: story.value.range) : nil
        }
        record.reviewBy = facts.reviewBy.flatMap { self.date($0.value) }
        record.governs = facts.governs.flatMap(paths)
    }

    /// What the fields say, by what they are about.
    private struct Facts {
        var statuses: [(place: RecordField.Place, reading: StatusReader.Reading)] = []
        var dates: [RecordField] = []
        var decided: [RecordField] = []
        var created: [RecordField] = []
        var updated: [RecordField] = []
        var footer: [RecordField] = []
        var footerDeciders: [RecordField] = []
        var footerAuthors: [RecordField] = []
        var deciders: [RecordField] = []
        var approvers: [RecordField] = []
        var authors: [RecordField] = []
        var consulted: [RecordField] = []
        var informed: [RecordField] = []
        var tags: [RecordField] = []
        var story: RecordField?
        var reviewBy: RecordField?
        var governs: [RecordField] = []

        /// Dates and people below the last rule of the file count where no others are written.
        mutating func takeFooter(_ field: RecordField, _ name: MetadataName) {
            if field.value.value.isEmpty { return }
            switch name {
            case .date, .decided, .created, .updated: footer.append(field)
            case .deciders: footerDeciders.append(field)
            case .authors: footerAuthors.append(field)
            case .reviewBy: if reviewBy == nil { reviewBy = field }
            default: break
            }
        }

        mutating func take(_ field: RecordField, _ name: MetadataName, isOwn: Bool, in record: DecisionRecord) {
            if field.value.value.isEmpty, field.place != .heading { return }
            switch name {
            case .status:
                guard isOwn else { return }
                let lines = MetadataReader.statusLines(field, record).map { MetadataReader.marked($0, record.source) }
                guard let reading = StatusReader.read(lines) else { return }
                statuses.append((field.place, reading))
            case .date: if isOwn { dates.append(field) }
            case .decided: if isOwn { decided.append(field) }
            case .created: if isOwn { created.append(field) }
            case .updated: if isOwn { updated.append(field) }
            case .deciders: if isOwn { deciders.append(field) }
            case .approvers: if isOwn { approvers.append(field) }
            case .authors: if isOwn { authors.append(field) }
            case .consulted: if isOwn { consulted.append(field) }
            case .informed: if isOwn { informed.append(field) }
            case .tags: if isOwn { tags.append(field) }
            case .story: if story == nil { story = field }
            case .reviewBy: if reviewBy == nil { reviewBy = field }
            case .governs: if isOwn { governs.append(field) }
            case .title, .label, .relation, .known: break
            }
        }
    }

    /// Where the text below the last rule begins, if it is below the last heading too; beyond the file's end for none.
    private static func footerStart(_ document: Document) -> Int {
        var start = Int.max
        var index = 1
        while index < document.nodeCount {
            switch document.kind(at: index) {
            case .heading: start = Int.max
            case .thematicBreak: start = document.range(at: index).end
            default: break
            }
            index = document.endIndex(at: index)
        }
        return start
    }

    /// Whether a field stands where a record's own metadata stands, and not somewhere down in its text.
    static func isOwn(_ field: RecordField, _ sections: [RecordSection]) -> Bool {
        guard let index = field.section else { return true }
        let section = sections[index]
        switch section.role {
        case .status, .date, .people, .history: break
        case .other where index == 0: break
        // Only a list of nothing but metadata is taken there.
        case .summary where index == 0 && field.place == .bullet: return true
        case .context where index == 0 && field.place == .bullet: return true
        default:
            // A heading of its own (`## Deciders`), or a section of metadata.
            guard field.place == .heading || FieldReader.isHead(section) else { return false }
        }
        // Below another section it belongs to that: an amendment's status, an option's date.
        var parent = section.parent
        while let up = parent {
            switch sections[up].role {
            case .history, .option, .options, .analysis, .implementation, .consequences: return false
            default: parent = sections[up].parent
            }
        }
        return true
    }

    // MARK: Status

    private static func status(_ found: [(place: RecordField.Place, reading: StatusReader.Reading)]) -> RecordStatus? {
        // Words that say nothing do not hide a status that stands elsewhere.
        guard let index = found.firstIndex(where: { $0.reading.value != .unknown }) ?? found.indices.first else {
            return nil
        }
        let first = found[index].reading
        let others = found.indices.filter { $0 != index }.map {
            RecordStatus.Other(found[$0].reading.value, text: found[$0].reading.text)
        }
        return RecordStatus(first.value, text: first.text, isPartial: first.isPartial, others: others)
    }

    /// The lines of a status: what is struck out and what a template says in a quote left away.
    private static func statusLines(_ field: RecordField, _ record: DecisionRecord) -> [Written<String>] {
        guard field.place != .frontMatter, !field.nodes.isEmpty else {
            return [field.value]
        }
        if field.place == .title || field.place == .badge { return [field.value] }
        if field.place != .heading || record.document.node(at: field.nodes.lowerBound).kind.isBlock == false {
            return inlineLines(field, record)
        }
        var lines: [Written<String>] = []
        var quoted: [Written<String>] = []
        var struck: [Written<String>] = []
        // How many of the last lines stand in a ticked box, and where it ends.
        var (ticked, tickedEnd) = (0, 0)
        var index = field.nodes.lowerBound
        while index < field.nodes.upperBound {
            let node = record.document.node(at: index)
            switch node.kind {
            // Of a list of boxes the last that is ticked counts, behind what stands in no box.
            case .item where node.isTask:
                if node.isChecked {
                    lines.removeSubrange(lines.count - ticked..<lines.count)
                    (ticked, tickedEnd) = (0, node.endIndex)
                }
                index = node.isChecked ? index + 1 : node.endIndex
            case .paragraph:
                let isQuoted = isInQuote(node)
                for line in WrittenLine.lines(of: node) where !line.isBlank {
                    let text = line.standing.trimmingASCII([" ", "\t"])
                    let written = line.written(0..<line.bytes.count)
                    if FoldedWords.fold(text).isEmpty {
                        struck.append(written)
                    } else if isQuoted {
                        quoted.append(Written(text, at: written.range))
                    } else if let last = lines.last, goesOn(last.value, text), last.range.start >= node.range.start {
                        // “… the sourcing order is⏎superseded by ADR 16” is one sentence.
                        lines[lines.count - 1] = Written(
                            last.value + " " + text, at: SourceRange(last.range.start, written.range.end))
                    } else {
                        lines.append(value(of: Written(text, at: written.range)))
                        if index < tickedEnd { ticked += 1 }
                    }
                }
                index = node.endIndex
            case .tableCell:
                for line in WrittenLine.lines(of: node) where !line.isBlank {
                    lines.append(line.written(0..<line.bytes.count))
                }
                index = node.endIndex
            case .codeBlock:
                lines.append(Written(node.plainText.trimmingASCII([" ", "\n"]), at: node.range))
                index = node.endIndex
            default: index += 1
            }
        }
        if !lines.isEmpty { return lines }
        return quoted.isEmpty ? struck : quoted
    }

    /// Whether a line goes on with the sentence of the line before it.
    private static func goesOn(_ line: String, _ next: String) -> Bool {
        guard let first = next.utf8.first, first &- 0x61 < 26, let last = line.utf8.last, line.utf8.count > 40 else {
            return false
        }
        return last != UInt8(ascii: ".") && last != UInt8(ascii: ":") && last != UInt8(ascii: ";")
    }

    /// A value without a name before it: `Decision status: Accepted` under a status heading.
    private static func value(of line: Written<String>) -> Written<String> {
        let written = WrittenLine(text: line)
        guard let pair = LabelScanner.pairs(in: written).first, pair.name.lowerBound == 0,
            case .status = MetadataName(String(decoding: written.bytes[pair.name], as: UTF8.self))
        else { return line }
        let value = written.written(pair.value)
        return value.value.isEmpty ? line : value
    }

    /// Of a template's choices parted by bars, “Proposed | **Accepted** | Rejected”, the one that is marked.
    private static func marked(_ line: Written<String>, _ source: SourceText) -> Written<String> {
        guard line.value.utf8.contains(UInt8(ascii: "|")) else { return line }
        let mark = "**".utf8
        // A line's range leaves out the marks at its ends.
        let start =
            source.slice(SourceRange(max(0, line.range.start - 2), line.range.start)).elementsEqual(mark) ? 2 : 0
        let after = SourceRange(line.range.end, min(source.bytes.count, line.range.end + 2))
        let end = source.slice(after).elementsEqual(mark) ? 2 : 0
        let bytes = source.slice(SourceRange(line.range.start - start, line.range.end + end))
        let bold = bytes.split(separator: UInt8(ascii: "|")).compactMap { part -> Range<Int>? in
            let words = Words.trimmed(part.startIndex..<part.endIndex, in: source.bytes)
            guard words.count > 4, bytes[words].starts(with: mark), bytes[words].suffix(2).elementsEqual(mark) else {
                return nil
            }
            return words.lowerBound + 2..<words.upperBound - 2
        }
        guard bold.count == 1, let only = bold.first else { return line }
        let range = SourceRange(only.lowerBound, only.upperBound)
        return Written(source.text(range), at: range)
    }

    private static func inlineLines(_ field: RecordField, _ record: DecisionRecord) -> [Written<String>] {
        var hasStruck = false
        for index in field.nodes where record.document.node(at: index).kind == .strikethrough { hasStruck = true }
        let texts = field.value.value.utf8.split(separator: 0x0A).map {
            Written(String(Substring($0)), at: field.value.range)
        }
        guard hasStruck else { return texts }
        var words = ""
        for index in field.nodes {
            let node = record.document.node(at: index)
            guard node.kind == .text || node.kind == .code, field.value.range.contains(node.range) else { continue }
            var up = node.parent
            var isStruck = false
            while let parent = up, parent.index >= field.nodes.lowerBound {
                if parent.kind == .strikethrough { isStruck = true }
                up = parent.parent
            }
            if !isStruck { words += node.literal }
        }
        return FoldedWords.fold(words).isEmpty ? texts : [Written(words.trimmingASCII([" "]), at: field.value.range)]
    }

    private static func isInQuote(_ node: Node) -> Bool {
        var up = node.parent
        while let parent = up {
            if parent.kind == .blockQuote { return true }
            up = parent.parent
        }
        return false
    }

    // MARK: Date

    private static func date(_ facts: Facts) -> RecordDate? {
        var first: RecordDate?
        for fields in [facts.dates, facts.decided, facts.created, facts.updated, facts.footer] {
            for field in fields {
                guard let date = date(field.value) else { continue }
                if date.value != nil { return date }
                switch date.problem {
                case .ambiguous, .impossible: return date
                case .unreadable where !isMeantAsDay(field): break
                default: if first == nil { first = date }
                }
            }
        }
        return first
    }

    /// Whether a value that no day can be read from was meant as one: “Written: by hand” and a section “Data” were not.
    private static func isMeantAsDay(_ field: RecordField) -> Bool {
        let value = field.value.value.utf8
        guard value.count <= 64, !value.contains(0x0A) else { return false }
        if case .date = MetadataName(field.name.value) { return true }
        return value.contains(where: FoldedWords.isDigit)
    }

    /// The whole day that a status names beside its word, where no other date is written: “Accepted on 2019-05-21”.
    private static func dateOfState(_ status: RecordStatus) -> RecordDate? {
        switch status.value {
        case .accepted, .proposed, .draft, .rejected: break
        default: return nil
        }
        // A day whose order nothing tells is a day all the same: “Proposed (03/06/2026)”.
        guard let date = date(status.text) else { return nil }
        switch date.problem {
        case .ambiguous: break
        case nil where date.value?.utf8.count == 10: break
        default: return nil
        }
        // A day that an acceptance names in its short line is its own, wherever it stands there.
        if status.value == .accepted, !status.isPartial, status.text.value.utf8.count < 300 { return date }
        return isBeside(status) ? date : nil
    }

    /// The day that a title begins with, where no other is written: “ADR 2018-11-28: Title”, “2022-10-11 - Title”.
    private static func dateOfLabel(_ record: DecisionRecord) -> RecordDate? {
        guard let label = record.label, label.utf8.count >= 10, let reading = DateReader.read(label),
            reading.range.upperBound == label.utf8.count, reading.value?.utf8.count == 10
        else { return nil }
        // The label stands in the title's own line, before the words or behind them.
        let source = record.source
        let line = source.range(ofLine: source.line(at: record.title.range.start))
        let words = Array(Array(label.utf8)[reading.range])
        guard let start = ByteSearch.first(words, in: source.bytes[line.start..<line.end]) else { return nil }
        let range = SourceRange(start, start + words.count)
        return RecordDate(reading.value, text: Written(source.text(range), at: range), problem: nil)
    }

    private static let joints: Set<Substring> = ["on", "at", "since", "as", "of", "le", "am", "em", "op", "el", "den"]

    /// Whether nothing but small words stands between a status's word and the first day of its text.
    private static func isBeside(_ status: RecordStatus) -> Bool {
        guard let reading = DateReader.read(status.text.value), reading.range.lowerBound < 64 else { return false }
        let bytes = Array(status.text.value.utf8)
        let words = FoldedWords.words(of: FoldedWords.fold(bytes[..<reading.range.lowerBound]))
        guard let match = StatusWords.matches(in: words).last, match.value == status.value else { return false }
        return words[(match.word + match.count)...].allSatisfy(joints.contains)
    }

    /// A date of a field's value; nil for an empty one.
    static func date(_ text: Written<String>) -> RecordDate? {
        if text.value.isEmpty { return nil }
        guard let reading = DateReader.read(text.value) else {
            return RecordDate(nil, text: text, problem: .unreadable)
        }
        let words = String(decoding: Array(text.value.utf8)[reading.range], as: UTF8.self)
        let range =
            text.range.length == text.value.utf8.count
            ? SourceRange(text.range.start + reading.range.lowerBound, text.range.start + reading.range.upperBound)
            : text.range
        return RecordDate(reading.value, text: Written(words, at: range), problem: reading.problem)
    }

    // MARK: People, tags, paths

    private static func people(_ facts: Facts, _ document: Document) -> People {
        func names(_ fields: [RecordField]) -> [Written<String>] {
            let names = fields.flatMap { PeopleReader.names($0, in: document) }
            // Who proposes and who writes is often one person.
            return fields.count < 2
                ? names
                : names.indices.filter { index in !names[..<index].contains { $0.value == names[index].value } }
                    .map { names[$0] }
        }
        var people = People()
        people.deciders = names(facts.deciders)
        if people.deciders.isEmpty { people.deciders = names(facts.approvers) }
        if people.deciders.isEmpty { people.deciders = names(facts.footerDeciders) }
        people.authors = names(facts.authors)
        if people.authors.isEmpty { people.authors = names(facts.footerAuthors) }
        people.consulted = names(facts.consulted)
        people.informed = names(facts.informed)
        return people
    }

    private static func tags(_ field: RecordField) -> [Written<String>] {
        if let elements = field.yaml?.elements, !elements.isEmpty {
            return elements.compactMap { element in element.scalar.map { Written($0, at: element.range) } }
        }
        let separators: [UInt8] =
            field.value.value.utf8.contains(UInt8(ascii: ","))
            ? [UInt8(ascii: ","), 0x0A, UInt8(ascii: ";")] : [0x20, 0x0A, UInt8(ascii: ";")]
        return split(field.value, at: separators).filter { PeopleReader.isName($0.value) }
    }

    private static func paths(_ field: RecordField) -> [Written<String>] {
        if let elements = field.yaml?.elements, !elements.isEmpty {
            return elements.compactMap { element in
                (element.scalar ?? element["path"]?.scalar ?? element["pattern"]?.scalar).map {
                    Written($0, at: element.range)
                }
            }
        }
        return split(field.value, at: [UInt8(ascii: ","), 0x0A])
    }

    private static func split(_ value: Written<String>, at separators: [UInt8]) -> [Written<String>] {
        let line = WrittenLine(text: value)
        var parts: [Range<Int>] = []
        var start = 0
        for (index, byte) in line.bytes.enumerated() where separators.contains(byte) {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<line.bytes.count)
        return parts.map { line.written($0) }.filter { !$0.value.isEmpty }
    }

    private static func firstLine(_ text: String) -> String {
        text.utf8.split(separator: 0x0A, maxSplits: 1).first.map { String(Substring($0)) } ?? text
    }
}
