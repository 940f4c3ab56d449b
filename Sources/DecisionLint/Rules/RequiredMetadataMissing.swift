import DecisionRecords
import Diagnostics

/// A piece of metadata that the team asks for and the record does not have.
struct RequiredMetadataMissing: RecordRule {
    static let description = RuleDescription(
        code: "ADR802", name: "required-metadata-missing", severity: .error,
        summary: "Metadata that `adr.yaml` asks for is missing.",
        rationale: "The team agreed that no record goes without it.",
        examples: [
            RuleExample(
                "# ↓Use tea\n\n* Status: accepted\n\n## Decision Outcome\n\nTea.\n",
                settings: "lint:\n  house:\n    required-metadata: [status, deciders]\n"),
            RuleExample(
                "# Use tea\n\n* Status: accepted\n* Deciders: Ada\n\n## Decision Outcome\n\nTea.\n",
                settings: "lint:\n  house:\n    required-metadata: [status, deciders]\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for name in context.house.requiredMetadata where !has(record, name.lowercased()) {
            findings.append(
                Self.finding("“\(name)” is missing", at: record.headingRange, in: record.source, evidence: name))
        }
    }

    private func has(_ record: DecisionRecord, _ name: String) -> Bool {
        let isRead =
            switch name {
            case "status": record.status != nil
            case "date": record.date != nil
            case "deciders", "decision-makers": !record.people.deciders.isEmpty
            case "authors", "author": !record.people.authors.isEmpty
            case "consulted": !record.people.consulted.isEmpty
            case "informed": !record.people.informed.isEmpty
            case "tags": !record.tags.isEmpty
            case "review", "review-by": record.reviewBy != nil
            case "requirements": !record.requirements.isEmpty
            default: false
            }
        return isRead || record.fields.contains { $0.name.value.lowercased() == name && !$0.value.value.isEmpty }
    }
}
