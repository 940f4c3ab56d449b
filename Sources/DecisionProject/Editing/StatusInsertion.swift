import DecisionRecords
import Diagnostics
import Syntax

/// Writes a status into a record that has none, where the records beside it have theirs.
enum StatusInsertion {
    static func candidates(_ words: String, plain: String, into text: RecordText, like log: DecisionLog?) -> [[Edit]] {
        var ways: [[Edit]] = []
        func add(_ edit: Edit?) { if let edit { ways.append([edit]) } }
        switch commonPlace(in: log) {
        case .frontMatter: add(frontMatter(plain, into: text))
        case .bullet: add(metadataLine("* Status: " + words, into: text, isList: true))
        case .line: add(metadataLine("**Status**: " + words, into: text, isList: false))
        default: break
        }
        // A `status:` key without a value, a `Status:` line without words.
        if let field = text.statusField {
            let written = field.place == .frontMatter ? YAMLScalar.write(plain) : words
            let range =
                field.value.range.isEmpty
                ? field.value.range : SourceRange(field.value.range.end, field.value.range.end)
            let blank = needsBlank(before: range.start, in: text.source) ? " " : ""
            add(Edit(path: text.record.path, range: range, text: blank + written))
        }
        if text.document.frontMatter != nil { add(frontMatter(plain, into: text)) }
        add(section(capitalized(words), into: text))
        return ways
    }

    private static func needsBlank(before offset: Int, in source: SourceText) -> Bool {
        offset > 0 && source.bytes[offset - 1] > 0x20
    }

    private static func capitalized(_ words: String) -> String {
        guard let first = words.first else { return words }
        return first.uppercased() + words.dropFirst()
    }

    /// Where most records of a log have their status.
    private static func commonPlace(in log: DecisionLog?) -> RecordField.Place? {
        var counts: [(place: RecordField.Place, count: Int)] = []
        for record in log?.records ?? [] where record.status != nil {
            guard let place = RecordText(record: record).statusField?.place else { continue }
            if let index = counts.firstIndex(where: { $0.place == place }) {
                counts[index].count += 1
            } else {
                counts.append((place, 1))
            }
        }
        return counts.max { $0.count < $1.count }?.place
    }

    private static func frontMatter(_ words: String, into text: RecordText) -> Edit? {
        let line = "status: " + YAMLScalar.write(words)
        if let frontMatter = text.document.frontMatter {
            guard frontMatter.isYAML else { return nil }
            let start = frontMatter.contentRange.start
            return Edit(path: text.record.path, range: SourceRange(start, start), text: line + text.lineEnding)
        }
        let start = text.source.byteOrderMarkLength
        let end = text.lineEnding
        return Edit(
            path: text.record.path, range: SourceRange(start, start), text: "---\(end)\(line)\(end)---\(end)\(end)")
    }

    /// A line behind the heading, or behind the metadata that stands there.
    private static func metadataLine(_ line: String, into text: RecordText, isList: Bool) -> Edit? {
        guard let heading = text.document.root.children.first(where: { $0.kind == .heading }) else { return nil }
        let end = text.lineEnding
        if let next = heading.nextSibling, next.kind == .list || next.kind == .paragraph,
            text.record.fields.contains(where: { next.range.contains($0.name.range) })
        {
            let start = next.range.start
            return Edit(
                path: text.record.path, range: SourceRange(start, start), text: line + (isList ? end : "  " + end))
        }
        let offset = text.endOfLine(from: heading.range.end)
        return Edit(path: text.record.path, range: SourceRange(offset, offset), text: end + end + line)
    }

    /// A section of its own before the first section below the title.
    private static func section(_ words: String, into text: RecordText) -> Edit? {
        let end = text.lineEnding
        let block = "## Status\(end)\(end)\(words)"
        let second = text.document.root.children.first { $0.kind == .heading && $0.headingLevel >= 2 }
        if let second {
            let start = text.startOfLine(second.range.start)
            return Edit(path: text.record.path, range: SourceRange(start, start), text: block + end + end)
        }
        let count = text.source.bytes.count
        let gap = text.source.bytes.last == 0x0A ? end : end + end
        return Edit(path: text.record.path, range: SourceRange(count, count), text: gap + block + end)
    }
}
