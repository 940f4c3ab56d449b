public import DecisionRecords
import Diagnostics

/// Logs as a table for spreadsheets: RFC 4180, one record a row, lists joined by `; `.
public enum RecordCSV {
    /// The columns.
    public static let columns = [
        "id", "log", "path", "title", "format", "status", "status text", "date", "deciders", "tags", "options",
        "chosen", "relations", "requirements", "review by",
    ]

    /// The table with its head, as UTF-8 with CRLF line endings.
    public static func write(_ logs: [DecisionLog]) -> [UInt8] {
        var output: [UInt8] = []
        appendRow(columns, to: &output)
        for log in logs {
            for record in log.records { appendRow(row(record, in: log), to: &output) }
        }
        return output
    }

    private static func row(_ record: DecisionRecord, in log: DecisionLog) -> [String] {
        let relations = record.relations.map { relation in
            var target = relation.target.value
            if case .record(let index) = log.resolve(relation, of: record) { target = log.records[index].id }
            return relation.kind.rawValue + " " + target
        }
        return [
            record.id, log.name, record.path, record.title.value, record.format.rawValue,
            record.status?.value.rawValue ?? "", record.status?.text.value ?? "",
            record.date?.value ?? record.date?.text.value ?? "", joined(record.people.deciders.map(\.value)),
            joined(record.tags.map(\.value)), joined(record.options.map(\.title.value)),
            joined(record.options.filter { $0.outcome == .chosen }.map(\.title.value)), joined(relations),
            joined(record.requirements.filter { $0.option == nil }.map { "\($0.role.rawValue) \($0.id.value)" }),
            record.reviewBy?.value ?? "",
        ]
    }

    private static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    private static func appendRow(_ cells: [String], to output: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(0x2C) }
            appendCell(cell, to: &output)
        }
        output.append(0x0D)
        output.append(0x0A)
    }

    /// Appends a cell; one that a spreadsheet would take for a formula gets an apostrophe before it.
    static func appendCell(_ cell: String, to output: inout [UInt8]) {
        let bytes = Array(cell.utf8)
        let isFormula = bytes.first.map { [0x3D, 0x2B, 0x2D, 0x40].contains($0) } ?? false
        let needsQuotes = isFormula || bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            output.append(contentsOf: bytes)
            return
        }
        output.append(0x22)
        if isFormula { output.append(0x27) }
        for byte in bytes {
            if byte == 0x22 { output.append(0x22) }
            output.append(byte)
        }
        output.append(0x22)
    }
}
