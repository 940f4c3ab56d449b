import DecisionRecords
import Diagnostics

/// The words that stand before a record's number where it is mentioned: `ADR-0042`, `ADR 42`, and the log's own prefix.
struct MentionWords {
    let number: Int
    private let words: [[UInt8]]

    init(prefix: String, number: Int) {
        self.number = number
        let own = prefix.filter(\.isLetter).lowercased()
        words = (own.isEmpty || own == "adr" ? ["adr"] : [own]).map { Array($0.utf8) }
    }

    /// Whether one of the words stands right before an offset, with `-`, `_`, ` `, `#` or nothing between; where it begins.
    func start(before offset: Int, in bytes: [UInt8]) -> Int? {
        var end = offset
        if end > 0, [0x2D, 0x5F, 0x20].contains(bytes[end - 1]) { end -= 1 }
        if end > 0, end == offset, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        for word in words where end >= word.count {
            let start = end - word.count
            guard zip(bytes[start..<end], word).allSatisfy({ ($0 | 0x20) == $1 }) else { continue }
            // `quADR-42` is no mention.
            if start > 0, isWord(bytes[start - 1]) { continue }
            return start
        }
        return nil
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte == 0x5F
    }
}

/// Finds what names a record in a file, and gives it the record's new name.
struct MentionEdit {
    let words: MentionWords
    let oldName: String
    let newName: String
    let number: Int
    let digits: String
    /// The record's path.
    let target: String
    /// Whether another record of the log has the same number; then a bare mention may mean that one.
    let isShared: Bool

    /// The edits, and the offsets of mentions that may mean another record.
    func edits(in bytes: [UInt8], path: String, isOwn: Bool) -> (edits: [Edit], unclear: [Int]) {
        var edits: [Edit] = []
        var unclear: [Int] = []
        let name = Array(oldName.utf8)
        let stem = Array(oldName.utf8.dropLast(oldName.utf8.count - Path.stem(oldName).utf8.count))
        // The lines that name the file itself; a bare mention beside it means the same record.
        var named = Set<Int>()
        let source = SourceText(path: path, bytes: bytes)
        guard source.encoding == .utf8 else { return ([], []) }
        var index = 0
        while index < bytes.count {
            guard bytes[index] == name[0], matches(stem, in: bytes, at: index), isBoundary(bytes, before: index) else {
                index += 1
                continue
            }
            let isWhole = matches(name, in: bytes, at: index)
            let end = index + (isWhole ? name.count : stem.count)
            let after = end < bytes.count ? bytes[end] : 0x20
            if isWhole || !isNameByte(after), pointsHere(bytes, at: index, path: path) {
                let text = isWhole ? newName : Path.stem(newName)
                edits.append(Edit(path: path, range: SourceRange(index, end), text: text))
                named.insert(source.line(at: index))
                if let label = linkLabel(bytes, before: index, source) {
                    edits.append(
                        Edit(
                            path: path, range: label.range,
                            text: NumberText.padded(number, width: label.isPadded ? label.range.length : 0)))
                }
            }
            index = end
        }
        for run in DigitRun.runs(in: bytes, SourceRange(0, bytes.count)) where run.value == words.number {
            guard let start = words.start(before: run.range.start, in: bytes),
                !edits.contains(where: { $0.range.overlaps(run.range) })
            else { continue }
            if run.range.end < bytes.count, isNameByte(bytes[run.range.end]), bytes[run.range.end] != UInt8(ascii: "-")
            {
                continue
            }
            // `ADR-0042-other.md` names a file, and not this one.
            if namesAnotherFile(bytes, from: run.range.end) { continue }
            if isShared, !isOwn, !named.contains(source.line(at: start)) {
                unclear.append(start)
                continue
            }
            edits.append(
                Edit(
                    path: path, range: run.range,
                    text: NumberText.padded(number, width: run.isPadded ? run.range.length : 0)))
        }
        return (edits, unclear)
    }

    /// The number at the beginning of a link's words, as in `[3. Use Kafka](0003-use-kafka.md)`, where the link's
    /// destination holds an offset.
    private func linkLabel(_ bytes: [UInt8], before index: Int, _ source: SourceText) -> DigitRun? {
        let start = source.lineStarts[source.line(at: index) - 1]
        var open = index
        while open > start, isPathByte(bytes[open - 1]) || bytes[open - 1] == UInt8(ascii: "<") { open -= 1 }
        guard open - 2 >= start, bytes[open - 1] == UInt8(ascii: "("), bytes[open - 2] == UInt8(ascii: "]") else {
            return nil
        }
        var depth = 1
        var bracket = open - 2
        while bracket > start, depth > 0 {
            bracket -= 1
            if bytes[bracket] == UInt8(ascii: "]") { depth += 1 }
            if bytes[bracket] == UInt8(ascii: "[") { depth -= 1 }
        }
        guard depth == 0, bracket + 1 < open - 2, bytes[bracket + 1] >= 0x30, bytes[bracket + 1] <= 0x39,
            let run = DigitRun.runs(in: bytes, SourceRange(bracket + 1, open - 2)).first, run.value == words.number,
            run.range.end == open - 2 || !isNameByte(bytes[run.range.end]) || bytes[run.range.end] == UInt8(ascii: "-")
        else { return nil }
        return run
    }

    private func matches(_ word: [UInt8], in bytes: [UInt8], at index: Int) -> Bool {
        index + word.count <= bytes.count && bytes[index..<index + word.count].elementsEqual(word)
    }

    private func isBoundary(_ bytes: [UInt8], before index: Int) -> Bool {
        index == 0 || !isNameByte(bytes[index - 1])
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte == 0x5F
            || byte == 0x2D
    }

    /// Whether the path in which a file's name stands can be the record's: a folder written before it must be the record's.
    private func pointsHere(_ bytes: [UInt8], at index: Int, path: String) -> Bool {
        var start = index
        while start > 0, isPathByte(bytes[start - 1]) { start -= 1 }
        let written = String(decoding: bytes[start..<index], as: UTF8.self)
        if written.isEmpty || !written.contains("/") { return true }
        let folder = Path.folder(target)
        let fromHere = Path.normalized(Path.join(Path.folder(path), written + oldName))
        let fromTop = Path.normalized(written.utf8.first == UInt8(ascii: "/") ? String(written.dropFirst()) : written)
        return fromHere == Path.normalized(target) || fromTop == Path.normalized(folder)
            || Path.normalized(folder).hasSuffix("/" + fromTop) || fromTop.hasSuffix("/" + Path.normalized(folder))
            || !RecordNameFolder.isRelative(written)
    }

    private func isPathByte(_ byte: UInt8) -> Bool {
        isNameByte(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
    }

    private func namesAnotherFile(_ bytes: [UInt8], from end: Int) -> Bool {
        guard end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_") else {
            return false
        }
        var index = end
        while index < bytes.count, isNameByte(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
        return String(decoding: bytes[end..<index], as: UTF8.self).hasSuffix(".md")
    }
}

/// What the folder before a file's name in a text says.
private enum RecordNameFolder {
    /// Whether a path is meant from the file it stands in or from the top of the project, and not an address on the web.
    static func isRelative(_ path: String) -> Bool { !path.contains("//") }
}
