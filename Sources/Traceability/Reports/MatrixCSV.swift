import DecisionRecords
import Diagnostics

/// The matrix as comma-separated values (RFC 4180: quoted where needed, CRLF at the ends of lines).
public enum MatrixCSV {
    /// One line a link, and one for each requirement without any.
    public static func long(_ report: TraceReport) -> String {
        var text = line([
            "requirement", "id", "kind", "modal", "state", "excluded", "text", "requirement path", "requirement line",
            "record",
            "log", "role", "status", "option", "path", "line", "gloss", "review",
        ])
        for row in report.matrix.rows + report.matrix.groups.filter({ !$0.links.isEmpty }) {
            let requirement = row.requirement
            let head = [
                requirement.key, requirement.id, requirement.kind.rawValue, requirement.modal.rawValue,
                row.state.rawValue,
                row.exclusion?.rawValue ?? "", report.words(requirement), requirement.source?.path ?? "",
                requirement.line.map(String.init) ?? "",
            ]
            if row.links.isEmpty { text += line(head + Array(repeating: "", count: 9)) }
            for link in row.links {
                let record = report.record(link)
                text += line(
                    head + [
                        record.id, report.logs[link.log].name, link.role.rawValue, record.status?.value.rawValue ?? "",
                        report.option(link) ?? "", record.path, String(report.line(link)),
                        report.citation(link)?.gloss ?? "", link.review.rawValue,
                    ])
            }
        }
        return text
    }

    /// One line a requirement and one column a record that is linked to any.
    public static func wide(_ report: TraceReport) -> String {
        var used: Set<[Int]> = []
        for row in report.matrix.rows { for link in row.links { used.insert([link.log, link.record]) } }
        let columns = used.sorted { $0.lexicographicallyPrecedes($1) }
        var text = line(
            ["requirement", "state", "text"] + columns.map { report.name(log: $0[0], record: $0[1]) })
        for row in report.matrix.rows {
            var cells: [[Int]: String] = [:]
            for link in row.links {
                let letter = link.isDecisions ? link.role.letter : "(\(link.role.letter))"
                let key = [link.log, link.record]
                guard cells[key]?.contains(letter) != true else { continue }
                cells[key] = (cells[key].map { $0 + " " } ?? "") + letter
            }
            text += line(
                [row.requirement.key, row.state.rawValue, report.words(row.requirement)]
                    + columns.map { cells[$0] ?? "" })
        }
        return text
    }

    /// A line of fields.
    static func line(_ fields: [String]) -> String {
        var result = ""
        for (index, field) in fields.enumerated() {
            if index > 0 { result += "," }
            result += quoted(field)
        }
        return result + "\r\n"
    }

    private static func quoted(_ field: String) -> String {
        let needsQuotes = field.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
