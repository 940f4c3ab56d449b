import DecisionRecords
import Diagnostics

/// A section that the record's format asks for and the record does not have.
struct MissingSection: RecordRule {
    static let description = RuleDescription(
        code: "ADR102", name: "missing-section", severity: .warning, isOptIn: true,
        summary: "A section of the record's format is missing.",
        rationale: """
            Readers who know the format look for the section in vain. Context and decision are asked for in every \
            format that has them, consequences in Nygard's.
            """,
        examples: [
            RuleExample("# 1. ↓Use tea\n\n## Status\n\nAccepted\n\n## Context\n\nThirst.\n\n## Decision\n\nTea.\n"),
            RuleExample(
                "# 1. Use tea\n\n## Status\n\nAccepted\n\n## Context\n\nThirst.\n\n## Decision\n\nTea.\n\n## Consequences\n\nWarmth.\n"
            ),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let wanted: [(SectionRole, String)]
        switch record.format {
        case .nygard:
            wanted = [(.context, "Context"), (.decision, "Decision"), (.consequences, "Consequences")]
        case .madr20, .madr21, .madr3, .madr4, .log4brains:
            wanted = [
                (.context, "Context and Problem Statement"), (.options, "Considered Options"),
                (.decision, "Decision Outcome"),
            ]
        default: return
        }
        let present = Set(record.sections.map(\.role))
        for (role, name) in wanted where !present.contains(role) {
            findings.append(
                Self.finding(
                    "the record has no section “\(name)”", at: record.headingRange, in: record.source, evidence: name))
        }
    }
}
