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
        if Path.lastComponent(folder).lowercased().hasPrefix("template") { return true }
        let words = Path.stem(path).lowercased().split { !$0.isLetter }
        guard words.contains(where: DecisionRecord.templateWords.contains) else { return false }
        if words.contains(where: DecisionRecord.numberWords.contains) { return true }
        if let number, number > 0 { return words.allSatisfy(DecisionRecord.wordsBesideTemplate.contains) }
        return [words.first, words.last].contains { $0.map(DecisionRecord.templateWords.contains) ?? false }
            || number == 0 || words.count <= 3
    }

    private static let numberWords: Set<Substring> = ["nnn", "nnnn", "xxx", "xxxx", "yyyy"]
    private static let templateWords: Set<Substring> = [
        "template", "templates", "modele", "vorlage", "plantilla", "sample", "nnn", "nnnn", "xxx", "xxxx", "yyyy",
    ]
    private static let wordsBesideTemplate: Set<Substring> = templateWords.union([
        "adr", "adrs", "madr", "ladr", "decision", "decisions", "record", "records", "architecture", "architectural",
        "full", "short", "long", "minimal", "bare", "the", "a", "new", "title", "de", "md",
    ])

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
