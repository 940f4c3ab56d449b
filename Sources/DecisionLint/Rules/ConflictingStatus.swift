import DecisionRecords
import Diagnostics
import Syntax

/// A record that states two statuses that cannot both hold.
struct ConflictingStatus: RecordRule {
    static let description = RuleDescription(
        code: "ADR205", name: "conflicting-status", severity: .error,
        summary: "A record states its status in two places that disagree.",
        rationale: "One tool takes the front matter, the next the section: the decision is in force for one only.",
        examples: [
            RuleExample("---\nstatus: proposed\n---\n\n# Use tea\n\n## Status\n\n↓Accepted\n\n## Decision\n\nTea.\n"),
            RuleExample("---\nstatus: accepted\n---\n\n# Use tea\n\n## Status\n\nApproved\n\n## Decision\n\nTea.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let status = record.status, status.value != .unknown else { return }
        for other in status.others where other.value != .unknown && other.value != status.value {
            // Only front matter and title repeat the status of the whole record; what stands further down may be a part's.
            guard isOfRecord(status.text.range, record) != isOfRecord(other.text.range, record) else { continue }
            // A part superseded leaves the rest in force: “accepted” and “superseded in part” agree.
            if status.isPartial { continue }
            findings.append(
                Self.finding(
                    "the status is “\(other.text.value)” here and “\(status.text.value)” elsewhere",
                    at: other.text.range, in: record.source,
                    notes: [
                        Diagnostic.Note(
                            source: record.source, range: status.text.range, message: "the other status")
                    ]))
        }
    }

    /// Whether a status stands in front matter or in the title.
    private func isOfRecord(_ range: SourceRange, _ record: DecisionRecord) -> Bool {
        record.fields.contains { field in
            (field.place == .frontMatter || field.place == .title) && field.value.range.overlaps(range)
        } || record.document.frontMatter?.range.contains(range) == true
    }
}
