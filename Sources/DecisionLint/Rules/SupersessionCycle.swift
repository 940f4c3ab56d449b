import DecisionRecords
import Diagnostics

/// Records that supersede each other in a circle.
struct SupersessionCycle: LogRule {
    static let description = RuleDescription(
        code: "ADR307", name: "supersession-cycle", severity: .error,
        summary: "Records supersede each other in a circle.",
        rationale: "Whoever follows the links comes back to where they began, and no decision holds.",
        examples: [
            RuleExample(files: [
                SupersessionExample.tea("Superseded by ↓\(SupersessionExample.linkToWater)"),
                SupersessionExample.water("Superseded by \(SupersessionExample.linkToTea)"),
            ]),
            RuleExample(files: SupersessionExample.answered),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        // From each record to its successors, by what the record itself says; the other side's words only repeat it.
        var successors = [[Supersession]](repeating: [], count: log.records.count)
        for supersession in context.supersessions(by: .older) where supersession.isStated {
            successors[supersession.older].append(supersession)
        }
        // Depth first with an explicit stack; a record met again while it is still open closes a circle.
        var state = [UInt8](repeating: 0, count: log.records.count)
        for start in log.records.indices where state[start] == 0 {
            var stack: [(record: Int, next: Int)] = [(start, 0)]
            state[start] = 1
            while let top = stack.last {
                if top.next == successors[top.record].count {
                    state[top.record] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let successor = successors[top.record][top.next].newer
                if state[successor] == 0 {
                    state[successor] = 1
                    stack.append((successor, 0))
                } else if state[successor] == 1, let first = stack.firstIndex(where: { $0.record == successor }) {
                    report(stack[first...].map(\.record), successors, log, &findings)
                }
            }
        }
    }

    private func report(
        _ circle: [Int], _ successors: [[Supersession]], _ log: DecisionLog, _ findings: inout [Diagnostic]
    ) {
        guard let first = circle.min(), let place = circle.firstIndex(of: first) else { return }
        let ordered = Array(circle[place...] + circle[..<place])
        let record = log.records[first]
        let next = ordered.count > 1 ? ordered[1] : first
        guard let supersession = successors[first].first(where: { $0.newer == next }) else { return }
        let names = (ordered + [first]).map { log.records[$0].id }.joined(separator: " → ")
        findings.append(
            Self.finding(
                "records supersede each other in a circle: \(names)",
                at: supersession.relation.target.range, in: record.source, evidence: names))
    }
}
