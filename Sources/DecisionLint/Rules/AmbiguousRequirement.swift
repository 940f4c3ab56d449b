import DecisionRecords
import Diagnostics
import Traceability

/// A cited requirement that may be one of several.
struct AmbiguousRequirement: LogRule {
    static let description = RuleDescription(
        code: "ADR602", name: "ambiguous-requirement", severity: .warning,
        summary: "A record cites a requirement by an id that several documents hold.",
        rationale: "The link counts for none of them until the citation says which is meant.",
        examples: [
            RuleExample(files: [
                RequirementExample.record("↓FR-001"), RequirementExample.requirements("shop/requirements.md"),
                RequirementExample.requirements("depot/requirements.md"),
            ]),
            RuleExample(files: [
                RequirementExample.record("shop/FR-001"), RequirementExample.requirements("shop/requirements.md"),
                RequirementExample.requirements("depot/requirements.md"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let matrix = context.matrix else { return }
        for unresolved in matrix.unresolved
        where unresolved.link.log == context.currentLog && unresolved.reason == .ambiguous {
            guard let (record, link) = UnknownRequirement.citation(unresolved, in: log) else { continue }
            let candidates = unresolved.candidates.prefix(4).map { "“\($0)”" }.joined(separator: ", ")
            findings.append(
                Self.finding(
                    "“\(unresolved.id)” may be \(candidates)", at: link.id.range, in: record.source,
                    help: "cite it with the name of its document"))
        }
    }
}
