import DecisionRecords
import Diagnostics

/// How a record writes of another, for fixes.
enum RelationText {
    /// A Markdown link to a record, with the title of its heading.
    static func link(to target: DecisionRecord, from record: DecisionRecord) -> String {
        let path = Path.relative(target.path, from: record.folder)
        let title = heading(of: target).replacing("[", with: "\\[").replacing("]", with: "\\]")
        return "[\(title)](\(path.replacing(" ", with: "%20")))"
    }

    /// The heading as it stands in the file, label included.
    private static func heading(of record: DecisionRecord) -> String {
        let label = record.label ?? record.number.map(String.init) ?? ""
        if label.isEmpty { return record.title.value }
        return label.allSatisfy(\.isNumber) ? "\(label). \(record.title.value)" : "\(label): \(record.title.value)"
    }

    /// Whether a status is one plain word that a sentence with a link may stand for.
    static func isReplaceable(_ status: RecordStatus, in record: DecisionRecord) -> Bool {
        guard record.source.encoding == .utf8, record.source.text(status.text.range) == status.text.value else {
            return false
        }
        // A link in front matter is text for a program, which may not know Markdown.
        return record.fields.contains { field in
            field.place != .frontMatter && field.place != .title && field.place != .badge
                && field.value.range.contains(status.text.range)
        }
    }

    /// The edit that adds a line about another record beside the status; nil where there is no place for it.
    static func edit(adding word: String, _ target: DecisionRecord, to record: DecisionRecord) -> Edit? {
        guard record.source.encoding == .utf8, let status = record.status else { return nil }
        let link = link(to: target, from: record)
        let source = record.source
        let newline = source.lineEnding
        let field = record.fields.first { $0.value.range.contains(status.text.range) }
        let lineEnd = source.range(ofLine: source.line(at: max(status.text.range.start, status.text.range.end - 1))).end
        switch field?.place {
        case .heading:
            // The heading with the value in it has no body to add to.
            guard let section = field?.section,
                source.line(at: record.sections[section].range.start)
                    != source.line(at: status.text.range.start)
            else { return nil }
            let end = source.trimmed(ownRange(of: section, in: record)).end
            return Edit(
                path: record.path, range: SourceRange(end, end), text: "\(newline)\(newline)\(word) \(link)")
        case .bullet:
            let start = source.range(ofLine: source.line(at: status.text.range.start)).start
            var bullet = start
            while bullet < lineEnd, source.bytes[bullet] == 0x20 { bullet += 1 }
            guard bullet < lineEnd, [0x2A, 0x2D, 0x2B].contains(source.bytes[bullet]) else { return nil }
            let marker = source.text(SourceRange(start, bullet + 1))
            return Edit(
                path: record.path, range: SourceRange(lineEnd, lineEnd), text: "\(newline)\(marker) \(word): \(link)")
        case .line:
            return Edit(
                path: record.path, range: SourceRange(lineEnd, lineEnd),
                text: "\(newline)\(newline)\(word): \(link)")
        default: return nil
        }
    }

    /// A section without the sections within it.
    private static func ownRange(of section: Int, in record: DecisionRecord) -> SourceRange {
        let range = record.sections[section].range
        let next = record.sections.first { $0.parent == section }
        return SourceRange(range.start, next?.range.start ?? range.end)
    }
}

extension SourceText {
    /// The line ending of the file: that of its first line, LF for a file of one line.
    var lineEnding: String {
        guard lineStarts.count > 1 else { return "\n" }
        let end = lineStarts[1]
        if bytes[end - 1] == 0x0D { return "\r" }
        return end >= 2 && bytes[end - 2] == 0x0D ? "\r\n" : "\n"
    }
}
