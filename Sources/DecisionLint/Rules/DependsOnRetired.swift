import DecisionRecords
import Diagnostics

/// An accepted record that depends on one that is not in force.
struct DependsOnRetired: LogRule {
    static let description = RuleDescription(
        code: "ADR309", name: "depends-on-retired", severity: .warning,
        summary: "An accepted record depends on one that is rejected, deprecated or superseded, or not accepted yet.",
        rationale: "What the decision stands on does not hold, and nobody said what that means for it.",
        examples: [
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nRejected\n\n## Decision\n\nTea.\n"),
                RuleExample.File(
                    "adr/0002-buy-a-pot.md",
                    "# 2. Buy a pot\n\n## Status\n\nAccepted\n\nDepends on ↓[1. Use tea](0001-use-tea.md)\n\n## Decision\n\nA pot.\n"
                ),
            ]),
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea.\n"),
                RuleExample.File(
                    "adr/0002-buy-a-pot.md",
                    "# 2. Buy a pot\n\n## Status\n\nAccepted\n\nDepends on [1. Use tea](0001-use-tea.md)\n\n## Decision\n\nA pot.\n"
                ),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        for edge in context.relations.outgoing.joined() where edge.kind == .dependsOn {
            let record = log.records[edge.from]
            let base = log.records[edge.to]
            guard record.isAccepted, record.relations[edge.relation].origin != .sentence, let status = base.status,
                !status.isPartial
            else { continue }
            switch status.value {
            case .rejected, .deprecated, .superseded, .proposed, .draft: break
            case .accepted, .unknown: continue
            }
            findings.append(
                Self.finding(
                    "“\(record.id)” depends on “\(base.id)”, which is \(status.value.rawValue)",
                    at: record.relations[edge.relation].target.range, in: record.source,
                    notes: [
                        Diagnostic.Note(source: base.source, range: status.text.range, message: "its status")
                    ], evidence: "\(record.path) \(base.path)"))
        }
    }
}
