import DecisionRecords
import Diagnostics
/// The matrix as Markdown: numbers, matrix, holes, and what could not be resolved.
public enum MatrixMarkdown {
    /// The line before which nothing of a file is replaced.
    public static let begin =
        "<!-- adr trace matrix: begin. Written by “adr trace matrix --update”; edits are lost. -->"
    /// The line behind which nothing of a file is replaced.
    public static let end = "<!-- adr trace matrix: end -->"

    /// The whole matrix, its headings at a level.
    public static func text(_ report: TraceReport, level: Int = 2) -> String {
        let matrix = report.matrix
        let heading = String(repeating: "#", count: max(1, min(6, level)))
        var text = "\(heading) Traceability matrix\n\n\(sentenceCase(matrix.summary.sentence)).\n"
        if !matrix.sources.isEmpty {
            text += "\n| Source | Read as | Requirements |\n| --- | --- | ---: |\n"
            for source in matrix.sources {
                text += "| \(code(source.path)) | \(source.importer) | \(source.requirements) |\n"
            }
        }
        if !matrix.rows.isEmpty {
            text += "\n| Requirement | State | Decisions | Text |\n| --- | --- | --- | --- |\n"
            let titles = Dictionary(
                matrix.groups.map { ($0.requirement.key, $0.requirement.title) },
                uniquingKeysWith: { first, _ in first })
            var group: String?
            for row in matrix.rows {
                if let parent = row.requirement.parent, parent != group {
                    group = parent
                    let title = (titles[parent] ?? nil).map { ": " + $0 } ?? ""
                    text += "| **\(cell(parent))\(cell(title))** | | | |\n"
                }
                let links = MatrixText.links(row, report).map(cell).joined(separator: "<br>")
                text +=
                    "| \(cell(row.requirement.key)) | \(row.state.symbol) \(row.state.rawValue) | \(links) "
                    + "| \(cell(shortened(report.words(row.requirement)))) |\n"
            }
        }
        text += list(
            "Holes", heading,
            matrix.rows.filter { $0.exclusion == nil && $0.state.isHole }.map {
                "\(cell($0.requirement.key)): \(cell(shortened(report.words($0.requirement))))"
            })
        text += list(
            "Citations that could not be resolved", heading,
            matrix.unresolved.map { citation in
                let place = "\(report.record(citation.link).path):\(report.line(citation.link))"
                let candidates =
                    citation.candidates.isEmpty ? "" : "; could be \(citation.candidates.joined(separator: ", "))"
                return
                    "\(code(place)) cites “\(cell(citation.id))”, which is \(citation.reason.rawValue)\(cell(candidates))"
            })
        return text
    }

    /// A file's text with the block between the marks replaced, or added at the end where the marks are missing.
    public static func updated(_ file: String, with report: TraceReport) -> String {
        let block = begin + "\n\n" + text(report) + "\n" + end
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        func isMark(_ line: Substring, _ name: String) -> Bool { line.hasPrefix("<!-- adr trace matrix: \(name)") }
        guard let first = lines.firstIndex(where: { isMark($0, "begin") }),
            let last = lines[first...].firstIndex(where: { isMark($0, "end") })
        else {
            if file.isEmpty { return block + "\n" }
            return file + (file.hasSuffix("\n") ? "\n" : "\n\n") + block + "\n"
        }
        return (lines[..<first].map(String.init) + [block] + lines[(last + 1)...].map(String.init)).joined(
            separator: "\n")
    }

    private static func list(_ title: String, _ heading: String, _ items: [String]) -> String {
        items.isEmpty ? "" : "\n\(heading)# \(title)\n\n" + items.map { "- \($0)\n" }.joined()
    }

    /// A text as a table's cell: bars and line ends would end it, and `<` would begin HTML.
    static func cell(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
            .replacing("<", with: "&lt;")
    }

    private static func code(_ text: String) -> String { "`" + text.replacing("`", with: "") + "`" }

    private static func shortened(_ text: String) -> String {
        text.count > 160 ? text.prefix(157) + "…" : text
    }

    private static func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension TraceabilityMatrix.State {
    /// Whether no decision in force stands for the requirement.
    public var isHole: Bool {
        switch self {
        case .gap, .mentioned, .supersededOnly, .planned: true
        default: false
        }
    }
}
