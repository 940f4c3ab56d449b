public import DecisionRecords
import Diagnostics
import Syntax

/// Writes into a record what it is to another, in the syntax it is written in, and keeps every other byte.
public enum RelationEdit {
    /// The record's new bytes.
    ///
    /// A relation that is written already is not written again.
    ///
    /// - Parameters:
    ///   - word: the author's word, such as `Amends`.
    ///   - kind: what the word comes to; nil for a word that no reader knows.
    ///   - target: the other record.
    ///   - part: what part of a record is meant, in words; nil for the whole.
    ///   - record: the record to write into.
    ///   - log: the log of both.
    public static func add(
        _ word: String, _ kind: Relation.Kind?, to target: DecisionRecord, part: String? = nil,
        in record: DecisionRecord, of log: DecisionLog
    ) throws(StatusEdit.Failure) -> [UInt8] {
        guard record.source.encoding == .utf8 else { throw .notUTF8(record.path) }
        if let kind, states(record, kind, target, log, isPartial: part != nil) { return record.source.bytes }
        let text = RecordText(record: record)
        var first: [UInt8]?
        for edit in candidates(word, to: target, part: part, in: text) {
            guard let bytes = Edit.apply([edit], to: record.source.bytes) else { continue }
            if first == nil { first = bytes }
            guard let kind, kind != .other else { return bytes }
            let again = RecordReader.read(SourceText(path: record.path, bytes: bytes))
            if states(again, kind, target, log, isPartial: part != nil), again.status?.value == record.status?.value {
                return bytes
            }
        }
        guard let first, kind == nil || kind == .other else {
            throw .unreadable(path: record.path, status: "\(word) \(target.id)")
        }
        return first
    }

    /// Whether a record says already that it is something to another.
    static func states(
        _ record: DecisionRecord, _ kind: Relation.Kind, _ target: DecisionRecord, _ log: DecisionLog, isPartial: Bool
    ) -> Bool {
        record.relations.contains { relation in
            guard relation.kind == kind, relation.isPartial == isPartial else { return false }
            if case .record(let index) = log.resolve(relation, of: record) {
                return log.records[index].path == target.path
            }
            // A record that is being made is in no log yet.
            let destination = Path.normalized(Path.join(Path.folder(record.path), relation.target.value))
            return destination == Path.normalized(target.path)
        }
    }

    private static func candidates(
        _ word: String, to target: DecisionRecord, part: String?, in text: RecordText
    ) -> [Edit] {
        let link = text.link(to: target) + (part.map { ": " + $0 } ?? "")
        var ways: [Edit] = []
        let field = text.statusField
        switch field?.place {
        case .heading:
            if let section = statusSection(field, text) { ways.append(append(word + " " + link, to: section, text)) }
        case .bullet:
            if let links = linksSection(text) { ways.append(append(word + " " + link, to: links, text, marker: "*")) }
            if let field { ways.append(beside(field, word, link, text)) }
        case .line, .tableRow, .badge, .admonition:
            if let field { ways.append(beside(field, word, link, text)) }
        case .frontMatter:
            if let edit = FrontMatterRelation.edit(word, to: target, part: part, in: text, addsKey: false) {
                ways.append(edit)
            }
            if let links = linksSection(text) { ways.append(append(word + " " + link, to: links, text)) }
            if part == nil, let edit = FrontMatterRelation.edit(word, to: target, part: part, in: text, addsKey: true) {
                ways.append(edit)
            }
        default: break
        }
        if let section = statusSection(nil, text) { ways.append(append(word + " " + link, to: section, text)) }
        if let links = linksSection(text) { ways.append(append(word + " " + link, to: links, text, marker: "*")) }
        ways.append(newSection(word + " " + link, text))
        return ways
    }

    /// The section that holds the status; with no field given, the one named so.
    private static func statusSection(_ field: RecordField?, _ text: RecordText) -> RecordSection? {
        if let index = field?.section, text.record.sections.indices.contains(index),
            text.record.sections[index].role == .status
        {
            return text.record.sections[index]
        }
        return text.record.sections.first { $0.role == .status }
    }

    private static func linksSection(_ text: RecordText) -> RecordSection? {
        text.record.sections.last { $0.role == .links && $0.level <= 3 }
    }

    /// A line at the end of a section's own text: an item where a list ends it, else a paragraph.
    private static func append(
        _ line: String, to section: RecordSection, _ text: RecordText, marker: String? = nil
    ) -> Edit {
        let (offset, last) = text.endOfOwnText(section)
        let end = text.lineEnding
        let range = SourceRange(offset, offset)
        if let last, last.kind == .list, !last.isOrdered, let item = last.firstChild {
            let found = text.source.slice(item.range).first.map { String(decoding: [$0], as: UTF8.self) } ?? "*"
            let indent = String(repeating: " ", count: item.range.start - text.startOfLine(item.range.start))
            return Edit(path: text.record.path, range: range, text: "\(end)\(indent)\(found) \(line)")
        }
        let prefix = last == nil ? marker.map { $0 + " " } ?? "" : ""
        return Edit(path: text.record.path, range: range, text: end + end + prefix + line)
    }

    /// A line below the one that holds a field, written as that one is.
    private static func beside(_ field: RecordField, _ word: String, _ link: String, _ text: RecordText) -> Edit {
        let nameLine = text.source.line(at: field.name.range.start)
        let line = text.source.range(ofLine: nameLine)
        let offset = text.endOfLine(from: max(line.end, field.value.range.end))
        let before = text.source.text(SourceRange(line.start, field.name.range.start))
        var between = text.source.text(
            SourceRange(field.name.range.end, max(field.name.range.end, field.value.range.start)))
        if between.contains(where: \.isNewline) || !between.contains(where: { $0 == ":" || $0 == "|" }) {
            between = ": "
        }
        if field.value.range.isEmpty, !between.hasSuffix(" ") { between += " " }
        let after = text.source.text(
            SourceRange(max(field.value.range.end, field.name.range.end), max(line.end, field.value.range.end)))
        let name = text.source.text(field.name.range).hasSuffix(":") ? word + ":" : word
        // Behind the value stands what ends the line (`  `, ` |`), not more words.
        let ending = after.contains(where: { $0.isLetter || $0.isNumber }) ? (after.hasSuffix("  ") ? "  " : "") : after
        return Edit(
            path: text.record.path, range: SourceRange(offset, offset),
            text: text.lineEnding + before + name + between + link + ending)
    }

    private static func newSection(_ line: String, _ text: RecordText) -> Edit {
        let end = text.lineEnding
        let count = text.source.bytes.count
        let gap = text.source.bytes.last == 0x0A ? end : end + end
        return Edit(
            path: text.record.path, range: SourceRange(count, count), text: "\(gap)## Links\(end)\(end)* \(line)\(end)")
    }
}
