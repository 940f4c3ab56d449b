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
    var isTemplate: Bool {
        let stem = Path.stem(path).lowercased()
        var start = stem.startIndex
        while start < stem.endIndex {
            let end = stem[start...].firstIndex { !$0.isLetter } ?? stem.endIndex
            if DecisionRecord.templateWords.contains(stem[start..<end]) { return true }
            start = end == stem.endIndex ? end : stem.index(after: end)
        }
        return Path.lastComponent(folder).lowercased().hasPrefix("template")
    }

    private static let templateWords: Set<Substring> = [
        "template", "templates", "modele", "vorlage", "plantilla", "sample", "nnn", "nnnn", "xxx", "xxxx", "yyyy",
    ]

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
