import DecisionRecords
import Diagnostics
import Syntax

/// What edits need to know of a record's text: its line endings, its heading, where a section ends.
struct RecordText {
    let record: DecisionRecord
    var source: SourceText { record.source }
    var document: Document { record.document }

    /// The file's own line ending: that of its first line.
    var lineEnding: String {
        guard let feed = source.bytes.firstIndex(of: 0x0A), feed > 0 else { return "\n" }
        return source.bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
    }

    /// The words of the first heading of level 1, as a link to the record shows them; its title where it has none.
    var heading: String {
        for node in document.root.children where node.kind == .heading && node.headingLevel == 1 {
            let text = oneLine(node.plainText)
            if !text.isEmpty { return text }
        }
        return record.title.value
    }

    /// A Markdown link to another record, as seen from this one's folder.
    func link(to other: DecisionRecord) -> String {
        let path = Path.relative(other.path, from: Path.folder(record.path).isEmpty ? "." : Path.folder(record.path))
        let label = RecordText(record: other).heading.replacing("[", with: "\\[").replacing("]", with: "\\]")
        return "[\(label)](\(destination(path)))"
    }

    /// A link's destination; one with blanks or brackets stands in `<>`.
    private func destination(_ path: String) -> String {
        path.utf8.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 } ? "<\(path)>" : path
    }

    /// Where a section's own text ends, before any section within it: behind its last block, or behind its heading.
    func endOfOwnText(_ section: RecordSection) -> (offset: Int, lastBlock: Node?) {
        var last: Node?
        var index = section.body.lowerBound
        while index < section.body.upperBound {
            let node = document.node(at: index)
            if node.kind == .heading { break }
            last = node
            index = node.endIndex
        }
        let end = last?.range.end ?? document.node(at: section.headingIndex).range.end
        return (endOfLine(from: end), last)
    }

    /// The offset of the line ending at or behind an offset.
    func endOfLine(from offset: Int) -> Int {
        let bytes = source.bytes
        var end = min(max(offset, 0), bytes.count)
        // A block's range may end with its line ending.
        while end > 0, end <= bytes.count, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return end
    }

    /// The offset at which the line of an offset begins.
    func startOfLine(_ offset: Int) -> Int { source.lineStarts[source.line(at: offset) - 1] }

    /// The text of the line of an offset, without its line ending.
    func line(at offset: Int) -> String { source.text(source.range(ofLine: source.line(at: offset))) }

    /// The field that holds the status; nil where no field does.
    var statusField: RecordField? {
        guard let status = record.status else {
            return record.fields.first { RecordText.isStatusName($0.name.value) }
        }
        return record.fields.first {
            $0.value.range.contains(status.text.range)
                || ($0.value.range.overlaps(status.text.range) && RecordText.isStatusName($0.name.value))
        }
    }

    static func isStatusName(_ name: String) -> Bool {
        ["status", "state", "statut", "estado", "stato", "статус", "状态", "ステータス", "상태", "durum", "statws"]
            .contains(name.lowercased())
    }

    /// Text on one line: every run of white space becomes a blank.
    func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
