public import DecisionRecords
import Diagnostics
import Syntax

/// Gives a record another status in the syntax it is written in, and keeps every other byte.
public enum StatusEdit {
    /// Why a status cannot be written.
    public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// No way of writing it reads back as what was meant.
        case unreadable(path: String, status: String)
        /// The file is no UTF-8, so its bytes are not edited.
        case notUTF8(String)

        /// The fault in one sentence.
        public var description: String {
            switch self {
            case .unreadable(let path, let status):
                "cannot write “\(status)” into “\(path)” so that it reads back; nothing was written"
            case .notUTF8(let path): "“\(path)” is no UTF-8 and is not edited"
            }
        }
    }

    /// The record's new bytes.
    ///
    /// - Parameters:
    ///   - value: what the status is to come to.
    ///   - text: the words to write, Markdown allowed; the value's own word where nil.
    ///   - plain: the words where no Markdown is read, as in front matter; those of `text` where nil.
    ///   - record: the record.
    ///   - log: the log, whose own words and syntax are taken.
    ///   - day: the day that a status with a history of days gets, `YYYY-MM-DD`; without one no history is written on.
    public static func set(
        _ value: RecordStatus.Value, text: String? = nil, plain: String? = nil, of record: DecisionRecord,
        in log: DecisionLog?, day: String? = nil
    ) throws(Failure) -> [UInt8] {
        let words = text ?? houseWord(value, in: log) ?? value.rawValue
        guard record.source.encoding == .utf8 else { throw .notUTF8(record.path) }
        for edits in candidates(words, plain: plain ?? words, of: record, in: log, isGiven: text != nil, day: day) {
            guard let bytes = Edit.apply(edits, to: record.source.bytes) else { continue }
            let again = RecordReader.read(SourceText(path: record.path, bytes: bytes))
            if again.status?.value == value, again.title.value == record.title.value { return bytes }
        }
        throw .unreadable(path: record.path, status: words)
    }

    /// The word that the log itself most often writes for a status, where it stands alone.
    private static func houseWord(_ value: RecordStatus.Value, in log: DecisionLog?) -> String? {
        var counts: [String: Int] = [:]
        for record in log?.records ?? [] {
            guard let status = record.status, status.value == value, status.others.isEmpty else { continue }
            let text = status.text.value
            if !text.contains(where: { !$0.isLetter && $0 != " " }), text.utf8.count < 30 {
                counts[text, default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func candidates(
        _ words: String, plain: String, of record: DecisionRecord, in log: DecisionLog?, isGiven: Bool,
        day: String?
    ) -> [[Edit]] {
        let text = RecordText(record: record)
        guard let status = record.status else {
            return StatusInsertion.candidates(words, plain: plain, into: text, like: log)
        }
        let field = text.statusField
        var ways: [[Edit]] = []
        func replacement(_ range: SourceRange, in field: RecordField?) -> Edit {
            if let field, field.place == .frontMatter {
                let first = record.source.slice(range).first
                let quote = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") ? first : nil
                let written = isGiven ? plain : inCase(of: status.text.value, plain)
                return Edit(path: record.path, range: range, text: YAMLScalar.write(written, quote: quote))
            }
            return Edit(path: record.path, range: range, text: inCase(of: status.text.value, words))
        }
        let others = status.others.filter { $0.value == status.value }.map { other in
            let place = record.fields.first { $0.value.range.contains(other.text.range) }
            let range = place?.place == .frontMatter ? place?.yaml?.range ?? other.text.range : other.text.range
            return replacement(range, in: place)
        }
        let main: SourceRange =
            field?.place == .frontMatter ? field?.yaml?.range ?? status.text.range : status.text.range
        // Of a status that goes on for sentences, only its own words change.
        if field?.place != .frontMatter, status.text.range.length > 60, let leading = leadingWords(status, record) {
            ways.append([replacement(leading, in: field)] + others)
        }
        ways.append([replacement(main, in: field)] + others)
        ways.append([replacement(main, in: field)])
        if let field, field.place != .frontMatter {
            if let day, let entry = StatusHistory.entry(words, day: day, in: field, of: text) { ways.append([entry]) }
            let first = record.source.range(ofLine: record.source.line(at: field.value.range.start))
            let opening = SourceRange(
                max(first.start, field.value.range.start), min(first.end, field.value.range.end))
            ways.append([replacement(opening, in: field)] + others)
            let line = record.source.range(ofLine: record.source.line(at: status.text.range.start))
            let rest = SourceRange(
                max(line.start, field.value.range.start),
                min(line.end, max(field.value.range.end, status.text.range.end)))
            ways.append([replacement(rest, in: field)] + others)
            ways.append([replacement(field.value.range, in: field)] + others)
        }
        // A status that a sentence tells (“This decision has been superseded by …”) gets a place of its own.
        if field == nil { ways += StatusInsertion.candidates(words, plain: plain, into: text, like: log) }
        return ways
    }

    /// The words at the beginning of a status that make it what it is; nil where markup stands between them.
    private static func leadingWords(_ status: RecordStatus, _ record: DecisionRecord) -> SourceRange? {
        let start = status.text.range.start
        let bytes = record.source.slice(status.text.range)
        var end = bytes.startIndex
        for _ in 0..<4 {
            while end < bytes.endIndex, isLetter(bytes[end]) { end += 1 }
            let words = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
            let probe = RecordReader.read(
                SourceText(path: "0001-status.md", text: "# 1. Status\n\n## Status\n\n\(words)\n"))
            if end > bytes.startIndex, probe.status?.value == status.value { return SourceRange(start, end) }
            guard end < bytes.endIndex, bytes[end] == 0x20 else { return nil }
            end += 1
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }

    /// A word with the letter case of the one it takes the place of: `accepted`, `Accepted` or `ACCEPTED`.
    static func inCase(of old: String, _ new: String) -> String {
        guard let first = new.first, first.isLetter, first.isASCII else { return new }
        let letters = old.filter(\.isLetter)
        guard let oldFirst = letters.first else { return new }
        if letters.count > 1, letters.allSatisfy(\.isUppercase), !new.contains("[") { return new.uppercased() }
        return (oldFirst.isUppercase ? first.uppercased() : first.lowercased()) + new.dropFirst()
    }
}
