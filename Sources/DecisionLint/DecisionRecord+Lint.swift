import DecisionRecords
import Diagnostics
import Syntax

extension DecisionRecord {
    /// The place for findings about the record as a whole: its title, or its first line.
    var headingRange: SourceRange {
        if !title.range.isEmpty { return title.range }
        let body = source.trimmed(SourceRange(document.bodyStart, source.bytes.count))
        return source.range(ofLine: source.line(at: body.start))
    }

    /// Whether anything is written in it.
    var hasText: Bool { !source.trimmed(SourceRange(source.byteOrderMarkLength, source.bytes.count)).isEmpty }

    /// Whether the record is in force without any doubt.
    var isAccepted: Bool { status?.value == .accepted }

    /// Whether the file is a template, by its name: such a file is right to hold placeholders and no status.
    ///
    /// A record may decide on templates, as `0023-handlebars-template-engine.md` does: what bears a number is one only where
    /// the name says nothing else.
    var isTemplate: Bool {
        guard DecisionRecord.mayNameTemplate(path) else { return false }
        if Path.lastComponent(folder).lowercased().hasPrefix("template") { return true }
        let words = Path.stem(path).lowercased().split { !$0.isLetter }
        guard words.contains(where: DecisionRecord.templateWords.contains) else { return false }
        if words.contains(where: DecisionRecord.numberWords.contains) { return true }
        if let number, number > 0 { return words.allSatisfy(DecisionRecord.wordsBesideTemplate.contains) }
        return [words.first, words.last].contains { $0.map(DecisionRecord.templateWords.contains) ?? false }
            || number == 0 || words.count <= 3
    }

    /// Whether a word that templates are called by stands in a file's name or its folder's; cheap, and wrong only in
    /// saying yes.
    private static func mayNameTemplate(_ path: String) -> Bool {
        var path = path
        return path.withUTF8 { bytes in
            let slash = UInt8(ascii: "/")
            let folderEnd = bytes.lastIndex(of: slash) ?? 0
            let start = bytes[..<folderEnd].lastIndex(of: slash) ?? 0
            return templateBeginnings.contains(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// The beginnings of the words of `templateWords`.
    private static let templateBeginnings = StemSearch(
        ["templat", "modele", "vorlage", "plantilla", "sample", "nnn", "xxx", "yyy"], ignoresCase: true)
    private static let numberWords: Set<Substring> = ["nnn", "nnnn", "xxx", "xxxx", "yyyy"]
    private static let templateWords: Set<Substring> = [
        "template", "templates", "modele", "vorlage", "plantilla", "sample", "nnn", "nnnn", "xxx", "xxxx", "yyyy",
    ]
    private static let wordsBesideTemplate: Set<Substring> = templateWords.union([
        "adr", "adrs", "madr", "ladr", "decision", "decisions", "record", "records", "architecture", "architectural",
        "full", "short", "long", "minimal", "bare", "the", "a", "new", "title", "de", "md",
    ])

    /// Whether it is number 0, the record that a log begins with: MADR and adr-tools give it without status and date.
    var isBeginning: Bool { number == 0 }

    /// Whether one of the first lines begins with a word and goes on with a digit, which the reader took for no field.
    func hasLine(beginningWith word: String) -> Bool {
        let wanted = Array(word.utf8)
        for line in 1...min(10, source.lineCount) {
            let bytes = source.slice(source.trimmed(source.range(ofLine: line)))
            guard bytes.count > wanted.count + 1,
                bytes.prefix(wanted.count).elementsEqual(wanted, by: { ByteSearch.lowercased($0) == $1 }),
                bytes.dropFirst(wanted.count).first == 0x20
            else { continue }
            return bytes.dropFirst(wanted.count + 1).first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
        }
        return false
    }

    /// Whether a day stands where the record says what became of it, as in “2024-05-01: drafted”: in its section on the
    /// status, or above its first section.
    var hasDayOfState: Bool {
        let head = sections.first { $0.level > 1 }?.range.start ?? source.bytes.count
        return source.holdsDay(SourceRange(document.bodyStart, head))
            || sections.contains { $0.role == .status && source.holdsDay($0.range) }
    }

    /// Whether the file's name holds a day, as in `2024-05-01-use-tea.md`.
    var hasDateInName: Bool {
        let digits = Path.stem(path).utf8.prefix(10).filter { $0 >= 0x30 && $0 <= 0x39 }
        return digits.count == 8 && (digits.starts(with: Array("19".utf8)) || digits.starts(with: Array("20".utf8)))
    }

    /// The folder in which its file stands.
    var folder: String { Path.folder(path) }
}

extension RecordFormatName {
    /// Whether the family's template has a place for a date.
    var hasDate: Bool {
        switch self {
        case .nygard, .madr20, .madr21, .madr3, .madr4, .log4brains, .structuredMADR, .adrkit, .adrs, .boldMetadata:
            true
        default: false
        }
    }
}

extension SourceText {
    /// Whether a line of a range begins with a day such as 2024-05-01, a list's marker aside.
    fileprivate func holdsDay(_ range: SourceRange) -> Bool {
        let bytes = slice(range)
        let shape = Array("0000-00-00".utf8)
        return bytes.indices.dropLast(shape.count - 1).contains { start in
            guard bytes[start] == UInt8(ascii: "1") || bytes[start] == UInt8(ascii: "2") else { return false }
            let before = bytes[..<start].last { $0 != 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "*") }
            guard before == nil || before == 0x0A else { return false }
            return shape.indices.allSatisfy { offset in
                let byte = bytes[start + offset]
                return shape[offset] == UInt8(ascii: "0") ? byte &- 0x30 < 10 : byte == shape[offset]
            }
        }
    }
}
