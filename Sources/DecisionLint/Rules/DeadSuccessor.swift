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
                SupersessionExample.tea("Superseded by ↓\(SupersessionExample.linkToWater)"),
                SupersessionExample.water("Rejected"),
            ]),
            RuleExample(files: [
                SupersessionExample.tea("Superseded by \(SupersessionExample.linkToWater)"),
                SupersessionExample.water("Superseded by \(SupersessionExample.linkToMilk)"),
                SupersessionExample.milk("Accepted"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        for supersession in context.supersessions(by: .older) {
            let successor = log.records[supersession.newer]
            guard let status = successor.status,
                status.value == .rejected || status.value == .deprecated || status.value == .draft
            else { continue }
            let record = log.records[supersession.older]
            findings.append(
                Self.finding(
                    "the successor “\(successor.id)” is itself \(status.value.rawValue)",
                    at: supersession.relation.target.range, in: record.source,
                    notes: [
                        Diagnostic.Note(
                            source: successor.source, range: status.text.range, message: "the successor's status")
                    ], evidence: supersession.evidence(in: log)))
        }
    }
}
