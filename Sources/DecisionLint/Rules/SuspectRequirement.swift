import DecisionRecords
import Diagnostics
import Traceability

/// A requirement that changed after the link to it was accepted.
struct SuspectRequirement: LogRule {
    static let description = RuleDescription(
        code: "ADR603", name: "suspect-requirement", severity: .warning,
        summary: "A requirement's text changed since the link to it was accepted.",
        rationale: "The decision was made for other words; someone should look whether it still fits.",
        examples: [
            RuleExample(
                files: [
                    RequirementExample.record("↓FR-001"),
                    RequirementExample.requirements("docs/requirements.md", "The office SHALL be cool."),
                ], earlier: [RequirementExample.requirements("docs/requirements.md")]),
            RuleExample(
                files: [RequirementExample.record("FR-001"), RequirementExample.requirements("docs/requirements.md")],
                earlier: [RequirementExample.requirements("docs/requirements.md")]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let matrix = context.matrix else { return }
        for row in matrix.rows where row.isSuspect {
            for link in row.links where link.log == context.currentLog && log.records.indices.contains(link.record) {
                let record = log.records[link.record]
                guard let index = link.link, record.requirements.indices.contains(index) else { continue }
                findings.append(
                    Self.finding(
                        "the requirement “\(row.requirement.id)” changed since this link was accepted",
                        at: record.requirements[index].id.range, in: record.source,
                        help: "read it again, then run “adr trace accept”",
                        notes: row.requirement.source.map {
                            [Diagnostic.Note(source: $0, range: row.requirement.range, message: "the requirement")]
                        } ?? []))
            }
        }
    }
}
