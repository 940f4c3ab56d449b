public import DecisionRecords
import Diagnostics

/// A log's records as a table in a Markdown file, between two comments; all else in the file stays as it is.
public enum RecordIndex {
    /// The comment before the table.
    public static let startMarker = "<!-- adr index -->"
    /// The comment behind the table.
    public static let endMarker = "<!-- adr index end -->"

    /// The table, with a line ending behind each row.
    ///
    /// - Parameters:
    ///   - log: the log.
    ///   - folder: the folder of the file that is to hold the table, from which links lead.
    ///   - lineEnding: the file's own.
    public static func table(_ log: DecisionLog, from folder: String, lineEnding: String = "\n") -> String {
        var lines = ["| Record | Title | Status | Date |", "| --- | --- | --- | --- |"]
        for record in log.records { lines.append(row(record, from: folder)) }
        return lines.map { $0 + lineEnding }.joined()
    }

    /// The row of one record, without a line ending.
    ///
    /// - Parameter folder: the folder of the file that is to hold the table.
    public static func row(_ record: DecisionRecord, from folder: String) -> String {
        let path = Path.relative(record.path, from: folder.isEmpty ? "." : folder)
        let status = record.status.map { $0.value == .unknown ? $0.text.value : $0.value.rawValue } ?? ""
        let date = record.date?.value ?? record.date?.text.value ?? ""
        return
            "| \(cell(record.id)) | [\(label(record.title.value))](\(destination(path))) | \(cell(status)) | \(cell(date)) |"
    }

    /// A file's text with the table between its comments brought up to date; nil for a text without both comments.
    public static func update(_ text: [UInt8], with log: DecisionLog, in folder: String) -> [UInt8]? {
        guard let start = place(of: startMarker, in: text, from: 0),
            let end = place(of: endMarker, in: text, from: start + startMarker.utf8.count)
        else { return nil }
        let inner = start + startMarker.utf8.count
        let isCRLF = inner < text.count && text[inner] == 0x0D
        let lineEnding = isCRLF ? "\r\n" : "\n"
        let table = lineEnding + lineEnding + table(log, from: folder, lineEnding: lineEnding) + lineEnding
        return Array(text[..<inner]) + Array(table.utf8) + Array(text[end...])
    }

    private static func place(of marker: String, in text: [UInt8], from start: Int) -> Int? {
        let wanted = Array(marker.utf8)
        guard text.count >= start + wanted.count else { return nil }
        return (start...(text.count - wanted.count)).first { index in
            text[index] == wanted[0] && text[index..<index + wanted.count].elementsEqual(wanted)
        }
    }

    private static func cell(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("|", with: "\\|")
    }

    private static func label(_ text: String) -> String {
        cell(text).replacing("[", with: "\\[").replacing("]", with: "\\]")
    }

    private static func destination(_ path: String) -> String {
        path.utf8.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x7C }
            ? "<" + path.replacing("|", with: "%7C") + ">" : path
    }
}
