public import DecisionRecords
import Diagnostics
import Syntax

/// Gives a record another number: its file, its heading, and every mention that means it.
public struct Renumbering: Sendable {
    /// A place that is to change, or that may mean the record and is left alone.
    public struct Place: Sendable, Equatable {
        /// The file.
        public var path: String
        /// The line, counting from 1.
        public var line: Int
        /// The line as it is.
        public var before: String
        /// The line as it is to be; nil for one that is left alone.
        public var after: String?
    }

    /// The record's path, and its new one.
    public var oldPath: String
    /// The new path.
    public var newPath: String
    /// The places that change, ordered by path and line.
    public var places: [Place]
    /// The places that may mean the record, or another with its number, and stay as they are.
    public var unclear: [Place]
    /// The changes; the new file first, the old one's removal last.
    public var changes: [FileChange]

    /// Works out what is to change.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - log: its log.
    ///   - number: its new number.
    ///   - files: the project's text files, with their bytes; the record's own among them or not.
    /// - Returns: nil for a record whose file name has no number.
    public init?(
        _ record: DecisionRecord, in log: DecisionLog, to number: Int, files: [(path: String, bytes: [UInt8])]
    ) {
        let oldName = Path.lastComponent(record.path)
        let isFolder = oldName.lowercased() == "readme.md"
        guard !isFolder, let parts = RecordName(oldName), case .number(let digits) = parts.key, let old = parts.number
        else { return nil }
        let newDigits = NumberText.padded(number, width: digits.utf8.count)
        let newName = parts.prefix + newDigits + parts.separator + parts.slug + parts.fileExtension
        oldPath = record.path
        newPath = Path.join(Path.folder(record.path), newName)
        places = []
        unclear = []
        changes = []
        let words = MentionWords(prefix: parts.prefix, number: old)
        let isShared = log.indices(number: old).count > 1

        let own = ownEdits(of: record, old: old, new: number, newDigits: newDigits, oldName: oldName, newName: newName)
        var moved = Edit.apply(own, to: record.source.bytes) ?? record.source.bytes
        note(own, in: record.source)
        let mover = MentionEdit(
            words: words, oldName: oldName, newName: newName, number: number, digits: newDigits, target: record.path,
            isShared: isShared)
        // Mentions of itself by number within the record mean the record.
        let inner = mover.edits(in: moved, path: record.path, isOwn: true)
        note(inner.edits, in: SourceText(path: record.path, bytes: moved))
        moved = Edit.apply(inner.edits, to: moved) ?? moved
        changes.append(FileChange(path: newPath, before: nil, after: moved))

        for file in files.sorted(by: { $0.path.precedes($1.path) })
        where Path.normalized(file.path) != Path.normalized(record.path) {
            let found = mover.edits(in: file.bytes, path: file.path, isOwn: false)
            let source = SourceText(path: file.path, bytes: file.bytes)
            guard source.encoding == .utf8 else { continue }
            note(found.edits, in: source)
            for offset in found.unclear {
                let line = source.line(at: offset)
                unclear.append(
                    Place(path: file.path, line: line, before: source.text(source.range(ofLine: line)), after: nil))
            }
            if !found.edits.isEmpty, let after = Edit.apply(found.edits, to: file.bytes) {
                changes.append(FileChange(path: file.path, before: file.bytes, after: after))
            }
        }
        changes.append(FileChange(path: record.path, before: record.source.bytes, after: nil))
    }

    /// The record's own number: in its heading's label and in its front matter.
    private func ownEdits(
        of record: DecisionRecord, old: Int, new: Int, newDigits: String, oldName: String, newName: String
    ) -> [Edit] {
        var edits: [Edit] = []
        let source = record.source
        let title = source.line(at: record.title.range.start)
        let heading = source.range(ofLine: title)
        let label = SourceRange(heading.start, max(heading.start, record.title.range.start))
        if record.label != nil, let place = DigitRun.runs(in: source.bytes, label).first(where: { $0.value == old }) {
            edits.append(
                Edit(
                    path: record.path, range: place.range,
                    text: NumberText.padded(new, width: place.isPadded ? place.range.length : 0)))
        }
        for pair in record.document.frontMatter?.root.pairs ?? []
        where ["id", "number", "adr", "adr_id", "adr-id", "nr"].contains(pair.key.value.lowercased()) {
            if let place = DigitRun.runs(in: source.bytes, pair.value.range).first(where: { $0.value == old }) {
                edits.append(
                    Edit(
                        path: record.path, range: place.range,
                        text: NumberText.padded(new, width: place.isPadded ? place.range.length : 0)))
            }
        }
        return edits
    }

    private mutating func note(_ edits: [Edit], in source: SourceText) {
        var byLine: [Int: [Edit]] = [:]
        for edit in edits { byLine[source.line(at: edit.range.start), default: []].append(edit) }
        for (line, group) in byLine.sorted(by: { $0.key < $1.key }) {
            let range = source.range(ofLine: line)
            let shifted = group.map {
                Edit(
                    path: $0.path, range: SourceRange($0.range.start - range.start, $0.range.end - range.start),
                    text: $0.text)
            }
            let after = Edit.apply(shifted, to: Array(source.slice(range))).map { String(decoding: $0, as: UTF8.self) }
            places.append(Place(path: source.path, line: line, before: source.text(range), after: after))
        }
    }
}

/// A run of digits in a text.
struct DigitRun {
    var range: SourceRange
    var value: Int
    /// Whether zeros stand before it.
    var isPadded: Bool

    /// The runs within a range.
    static func runs(in bytes: [UInt8], _ range: SourceRange) -> [DigitRun] {
        var runs: [DigitRun] = []
        var index = max(0, range.start)
        let end = min(range.end, bytes.count)
        while index < end {
            guard bytes[index] >= 0x30, bytes[index] <= 0x39 else {
                index += 1
                continue
            }
            let start = index
            while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
            if let value = Int(String(decoding: bytes[start..<index], as: UTF8.self)) {
                runs.append(
                    DigitRun(
                        range: SourceRange(start, index), value: value,
                        isPadded: bytes[start] == 0x30 && index - start > 1))
            }
        }
        return runs
    }
}
