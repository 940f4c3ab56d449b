import DecisionRecords
import Diagnostics
/// The matrix as lines of text: one line a requirement, one an unresolved citation, the numbers at the end.
///
/// Stable under what does not matter, so that a committed copy shows in review what a change does to coverage.
public enum MatrixText {
    /// The whole matrix.
    public static func text(_ report: TraceReport) -> String {
        let matrix = report.matrix
        var text = ""
        for source in matrix.sources {
            text += "source \(source.path) (\(source.importer)): \(source.requirements) requirements\n"
        }
        if !text.isEmpty { text += "\n" }
        let width = matrix.rows.reduce(0) { max($0, $1.requirement.key.count) }
        for row in matrix.rows {
            var line = pad("\(row.state.symbol) \(row.state.rawValue)", 22)
            let links = self.links(row, report)
            // No white space at a line's end, which reviews would show as a change.
            line += links.isEmpty ? row.requirement.key : pad(row.requirement.key, width) + "  "
            line += links.joined(separator: ", ")
            if let reason = row.requirement.justification { line += "  (\(reason))" }
            if let moved = row.movedFrom { line += "  moved from \(moved)" }
            text += line + "\n"
        }
        if !matrix.unresolved.isEmpty {
            text += "\n"
            for citation in matrix.unresolved {
                text +=
                    "unresolved \(report.record(citation.link).path):\(report.line(citation.link)) “\(citation.id)” is "
                text += citation.reason == .unknown ? "unknown" : "ambiguous"
                if !citation.candidates.isEmpty { text += "; could be " + citation.candidates.joined(separator: ", ") }
                text += "\n"
            }
        }
        return text + "\n" + matrix.summary.sentence + "\n"
    }

    /// The links of a row, each as `ADR-008 satisfies`, those of options with the option's name.
    static func links(_ row: TraceabilityMatrix.Row, _ report: TraceReport) -> [String] {
        report.byRecord(row.links).map { group in
            var roles: [String] = []
            for link in group.all {
                var role = link.role.rawValue
                if !link.isDecisions { role += " (option “\(report.option(link) ?? "")”)" }
                if link.review == .suspect || link.review == .moved || link.review == .invalid {
                    role += " [\(link.review.rawValue)]"
                }
                if !roles.contains(role) { roles.append(role) }
            }
            return report.name(group.first) + " " + roles.joined(separator: " + ")
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
