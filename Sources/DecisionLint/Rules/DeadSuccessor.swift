import DecisionRecords
import Diagnostics

/// A successor that is itself not in force.
struct DeadSuccessor: LogRule {
    static let description = RuleDescription(
        code: "ADR306", name: "dead-successor", severity: .warning,
        summary: "A record is superseded by one that was rejected or deprecated, or never left its draft.",
        rationale: "The reader follows the link and finds that neither decision holds.",
        examples: [
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Status\n\nSuperseded by ↓[2. Use water](0002-use-water.md)\n\n## Decision\n\nTea.\n"
                ),
                RuleExample.File(
                    "adr/0002-use-water.md", "# 2. Use water\n\n## Status\n\nRejected\n\n## Decision\n\nWater.\n"),
            ]),
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Status\n\nSuperseded by [2. Use water](0002-use-water.md)\n\n## Decision\n\nTea.\n"
                ),
                RuleExample.File(
                    "adr/0002-use-water.md",
                    "# 2. Use water\n\n## Status\n\nSuperseded by [3. Use milk](0003-use-milk.md)\n\n## Decision\n\nWater.\n"
                ),
                RuleExample.File(
                    "adr/0003-use-milk.md", "# 3. Use milk\n\n## Status\n\nAccepted\n\n## Decision\n\nMilk.\n"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        for edge in context.relations.outgoing.joined() where edge.kind == .supersededBy && !edge.isPartial {
            let successor = log.records[edge.to]
            guard let status = successor.status,
                status.value == .rejected || status.value == .deprecated || status.value == .draft
            else { continue }
            let record = log.records[edge.from]
            findings.append(
                Self.finding(
                    "the successor “\(successor.id)” is itself \(status.value.rawValue)",
                    at: record.relations[edge.relation].target.range, in: record.source,
                    notes: [
                        Diagnostic.Note(
                            source: successor.source, range: status.text.range, message: "the successor's status")
                    ], evidence: "\(record.path) \(successor.path)"))
        }
    }
}
