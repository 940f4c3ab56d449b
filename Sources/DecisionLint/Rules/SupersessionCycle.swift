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
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Status\n\nSuperseded by ↓[2. Use water](0002-use-water.md)\n\n## Decision\n\nTea.\n"
                ),
                RuleExample.File(
                    "adr/0002-use-water.md",
                    "# 2. Use water\n\n## Status\n\nSuperseded by [1. Use tea](0001-use-tea.md)\n\n## Decision\n\nWater.\n"
                ),
            ]),
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Status\n\nSuperseded by [2. Use water](0002-use-water.md)\n\n## Decision\n\nTea.\n"
                ),
                RuleExample.File(
                    "adr/0002-use-water.md",
                    "# 2. Use water\n\n## Status\n\nAccepted\n\nSupersedes [1. Use tea](0001-use-tea.md)\n\n## Decision\n\nWater.\n"
                ),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        let map = context.relations
        // From each record to its successors, by what the record itself says; the other side's words only repeat it.
        var successors = [[RelationMap.Edge]](repeating: [], count: log.records.count)
        for edge in map.outgoing.joined() where !edge.isPartial && edge.kind == .supersededBy {
            guard log.records[edge.from].relations[edge.relation].origin != .sentence else { continue }
            successors[edge.from].append(edge)
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
                let edge = successors[top.record][top.next]
                if state[edge.to] == 0 {
                    state[edge.to] = 1
                    stack.append((edge.to, 0))
                } else if state[edge.to] == 1, let first = stack.firstIndex(where: { $0.record == edge.to }) {
                    report(stack[first...].map(\.record), successors, log, &findings)
                }
            }
        }
    }

    private func report(
        _ circle: [Int], _ successors: [[RelationMap.Edge]], _ log: DecisionLog, _ findings: inout [Diagnostic]
    ) {
        guard let first = circle.min(), let place = circle.firstIndex(of: first) else { return }
        let ordered = Array(circle[place...] + circle[..<place])
        let record = log.records[first]
        let next = ordered.count > 1 ? ordered[1] : first
        guard let edge = successors[first].first(where: { $0.to == next }) else { return }
        let names = (ordered + [first]).map { log.records[$0].id }.joined(separator: " → ")
        findings.append(
            Self.finding(
                "records supersede each other in a circle: \(names)",
                at: record.relations[edge.relation].target.range, in: record.source, evidence: names))
    }
}
