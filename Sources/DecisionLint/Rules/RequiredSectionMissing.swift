import DecisionRecords
import Diagnostics

/// A section that the team asks for and the record does not have.
struct RequiredSectionMissing: RecordRule {
    static let description = RuleDescription(
        code: "ADR801", name: "required-section-missing", severity: .error,
        summary: "A section that `adr.yaml` asks for is missing.",
        rationale: "The team agreed that no record goes without it.",
        examples: [
            RuleExample(
                "# 1. ↓Use tea\n\n## Decision\n\nTea.\n",
                settings: "lint:\n  house:\n    required-sections: [Decision, Risks]\n"),
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nTea.\n\n## Risks\n\nNone.\n",
                settings: "lint:\n  house:\n    required-sections: [decision, Risks]\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for name in context.house.requiredSections {
            let wanted = name.lowercased()
            if record.sections.contains(where: { $0.title.value.lowercased() == wanted || $0.role.rawValue == wanted })
            {
                continue
            }
            findings.append(
                Self.finding(
                    "the section “\(name)” is missing", at: record.headingRange, in: record.source, evidence: name))
        }
    }
}
