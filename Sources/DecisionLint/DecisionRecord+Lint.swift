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
