import DecisionRecords
import Diagnostics

/// A status that is written as a history: one state a line, each with its day.
enum StatusHistory {
    /// The edit that writes on such a history; nil for a status that is none.
    static func entry(_ words: String, day: String, in field: RecordField, of text: RecordText) -> Edit? {
        let source = text.source
        let first = source.line(at: field.value.range.start)
        let last = source.line(at: max(field.value.range.start, field.value.range.end - 1))
        var dated: [(line: Int, date: SourceRange)] = []
        for line in first...max(first, last) {
            if let date = place(ofDayIn: source, source.range(ofLine: line)) { dated.append((line, date)) }
        }
        guard dated.count > 1, let newest = dated.last else { return nil }
        let line = source.range(ofLine: newest.line)
        let before = source.text(SourceRange(line.start, newest.date.start))
        guard !before.contains(where: \.isLetter) else { return nil }
        let colon = newest.date.end < line.end && source.bytes[newest.date.end] == UInt8(ascii: ":") ? ": " : " "
        let isList = dated[dated.count - 2].line == newest.line - 1
        let gap = isList ? text.lineEnding : text.lineEnding + text.lineEnding
        return Edit(
            path: text.record.path, range: SourceRange(line.end, line.end), text: gap + before + day + colon + words)
    }

    /// The first `YYYY-MM-DD` of a line.
    private static func place(ofDayIn source: SourceText, _ line: SourceRange) -> SourceRange? {
        guard line.length >= 10 else { return nil }
        for start in line.start...(line.end - 10) {
            let isDay = (0..<10).allSatisfy { place in
                let byte = source.bytes[start + place]
                return place == 4 || place == 7 ? byte == UInt8(ascii: "-") : byte >= 0x30 && byte <= 0x39
            }
            if isDay { return SourceRange(start, start + 10) }
        }
        return nil
    }
}
