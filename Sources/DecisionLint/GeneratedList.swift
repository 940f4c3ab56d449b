import DecisionExport
import DecisionRecords
import Diagnostics
import Syntax

/// What `adr generate index` or `adr generate toc` once wrote into a document, held against the log as it stands.
struct GeneratedList {
    /// A line that no longer says what the log says.
    struct StaleLine {
        /// The line, or the place at which one is missing.
        var range: SourceRange
        /// What is the matter, such as “0004” is not listed.
        var message: String
        /// The record that is meant; nil for a line that leads nowhere.
        var record: Int?
    }

    private let document: Document
    private let log: DecisionLog
    /// Whether the project has no other log, so that an empty table can be of no other.
    private let isOnlyLog: Bool

    /// Looks at a document for a log.
    init(_ document: Document, _ log: DecisionLog, isOnlyLog: Bool) {
        self.document = document
        self.log = log
        self.isOnlyLog = isOnlyLog
    }

    // MARK: The table of `adr generate index`

    /// The stale rows of the table between its comments, in order, then the missing ones; nil where there is no such table
    /// of this log.
    ///
    /// - Parameter isMissing: whether nothing stands at a path.
    func staleRows(isMissing: (String) -> Bool) -> [StaleLine]? {
        let source = document.source
        let bytes = source.bytes[...]
        guard let start = ByteSearch.first(GeneratedList.startMarker, in: bytes),
            let end = ByteSearch.first(Array(RecordIndex.endMarker.utf8), in: bytes[start...])
        else { return nil }
        let folder = Path.folder(source.path)
        var rows: [(range: SourceRange, path: String)] = []
        var line = source.line(at: start) + 1
        while line <= source.lineCount, source.lineStarts[line - 1] < end {
            let range = source.trimmed(source.range(ofLine: line))
            if let target = GeneratedList.target(source, range) {
                rows.append((range, Path.normalized(Path.join(folder, target))))
            }
            line += 1
        }
        let isOwn =
            (folder.isEmpty ? "." : folder) == log.directory || rows.contains { log.index(path: $0.path) != nil }
            || rows.isEmpty && isOnlyLog
        guard isOwn else { return nil }
        var stale: [StaleLine] = []
        var listed: Set<Int> = []
        for row in rows {
            guard let index = log.index(path: row.path) else {
                if isMissing(row.path) {
                    stale.append(StaleLine(range: row.range, message: "“\(Path.lastComponent(row.path))” is gone"))
                }
                continue
            }
            listed.insert(index)
            let record = log.records[index]
            if source.text(row.range) != RecordIndex.row(record, from: folder) {
                stale.append(
                    StaleLine(range: row.range, message: "“\(record.id)” says otherwise now", record: index))
            }
        }
        let place = SourceRange(end, end + RecordIndex.endMarker.utf8.count)
        for index in log.records.indices where !listed.contains(index) && !log.records[index].isTemplate {
            stale.append(
                StaleLine(range: place, message: "“\(log.records[index].id)” is not listed", record: index))
        }
        return stale
    }

    private static let startMarker = Array(RecordIndex.startMarker.utf8)

    /// Whether a document may hold such a table, of whatever log.
    static func mayHoldTable(_ document: Document) -> Bool {
        ByteSearch.contains(startMarker, in: document.source.bytes[...])
    }

    /// The destination of a row's one link; nil for a line that is none.
    private static func target(_ source: SourceText, _ line: SourceRange) -> String? {
        guard source.slice(line).first == UInt8(ascii: "|"),
            let open = ByteSearch.first(Array("](".utf8), in: source.slice(line))
        else { return nil }
        var rest = source.bytes[(open + 2)..<line.end]
        let isBracketed = rest.first == UInt8(ascii: "<")
        if isBracketed { rest = rest.dropFirst() }
        guard let close = ByteSearch.first(UInt8(ascii: isBracketed ? ">" : ")"), in: rest) else { return nil }
        return String(decoding: rest[..<close], as: UTF8.self)
    }

    // MARK: The list of `adr generate toc`

    /// The items of a list by `adr generate toc` that call a record by another heading than its own, in order.
    func staleItems() -> [StaleLine] {
        let source = document.source
        guard source.bytes[source.byteOrderMarkLength...].starts(with: GeneratedList.title) else { return [] }
        let folder = Path.folder(source.path)
        var stale: [StaleLine] = []
        for line in 2...max(2, source.lineCount) where line <= source.lineCount {
            let range = source.trimmed(source.range(ofLine: line))
            let bytes = source.slice(range)
            // “* [1. Use tea](0001-use-tea.md)” and nothing else; what stands before the name is the prefix asked for.
            guard bytes.starts(with: Array("* [".utf8)), bytes.last == UInt8(ascii: ")"),
                let open = GeneratedList.last(Array("](".utf8), in: bytes)
            else { continue }
            let target = String(decoding: bytes[(open + 2)..<(bytes.endIndex - 1)], as: UTF8.self)
            let named = log.indices(fileName: Path.lastComponent(target)).filter { log.records[$0].folder == folder }
            guard named.count == 1, let heading = GeneratedList.heading(log.records[named[0]]) else { continue }
            let words = String(decoding: bytes[(bytes.startIndex + 3)..<open], as: UTF8.self)
            if words != heading {
                stale.append(
                    StaleLine(range: range, message: "“\(words)” is called “\(heading)” now", record: named[0]))
            }
        }
        return stale
    }

    private static let title = Array("# Architecture Decision Records\n".utf8)

    /// The words of a record's heading as written; nil where its title is no `# ` heading.
    private static func heading(_ record: DecisionRecord) -> String? {
        let source = record.source
        guard !record.title.range.isEmpty else { return nil }
        var range = source.trimmed(source.range(ofLine: source.line(at: record.title.range.start)))
        guard source.slice(range).starts(with: Array("# ".utf8)), !source.slice(range).hasClosingMarks else {
            return nil
        }
        range.start += 2
        return source.text(source.trimmed(range))
    }

    private static func last(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var found: Int?
        var rest = bytes
        while let place = ByteSearch.first(pattern, in: rest) {
            found = place
            rest = rest[(place + 1)...]
        }
        return found
    }
}

extension ArraySlice<UInt8> {
    /// Whether a heading's line ends in the marks that may close it.
    fileprivate var hasClosingMarks: Bool { last == UInt8(ascii: "#") }
}
