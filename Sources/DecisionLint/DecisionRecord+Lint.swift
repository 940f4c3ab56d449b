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

    /// Whether the file is a template, by its name.
    var isTemplate: Bool { TemplateName.isTemplate(path, number: number) }

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
