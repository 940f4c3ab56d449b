import DecisionRecords
import Diagnostics

/// Two records in force that each claim to supersede the whole of a third.
struct TwoSuccessors: LogRule {
    static let description = RuleDescription(
        code: "ADR308", name: "two-successors", severity: .warning,
        summary: "Two records in force each say that they supersede the whole of a third.",
        rationale: "One of them replaced it, or each replaced a part; the reader cannot tell which decision holds.",
        examples: [
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Status\n\nSuperseded by [2. Use water](0002-use-water.md)\n\n## Decision\n\nTea.\n"
                ),
                RuleExample.File(
                    "adr/0002-use-water.md",
                    "# 2. Use water\n\n## Status\n\nAccepted\n\nSupersedes [1. Use tea](0001-use-tea.md)\n\n## Decision\n\nWater.\n"
                ),
                RuleExample.File(
                    "adr/0003-use-milk.md",
                    "# 3. Use milk\n\n## Status\n\nAccepted\n\nSupersedes ↓[1. Use tea](0001-use-tea.md)\n\n## Decision\n\nMilk.\n"
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
        for (index, older) in log.records.enumerated() {
            let claims = map.incoming[index].filter { edge in
                edge.kind == .supersedes && !edge.isPartial && log.records[edge.from].isAccepted
                    && log.records[edge.from].relations[edge.relation].origin != .sentence
            }
            // A record that names both successors itself was split on purpose.
            let named = Set(map.outgoing[index].filter { $0.kind == .supersededBy }.map(\.to))
            var seen: Set<Int> = []
            let others = claims.filter { seen.insert($0.from).inserted }
            guard let first = others.first, others.count >= 2, !Set(others.map(\.from)).isSubset(of: named) else {
                continue
            }
            let newest = log.records[first.from]
            for edge in others.dropFirst() {
                let newer = log.records[edge.from]
                findings.append(
                    Self.finding(
                        "“\(newer.id)” supersedes “\(older.id)”, and so does “\(newest.id)”",
                        at: newer.relations[edge.relation].target.range, in: newer.source,
                        help: "say which part each of them supersedes",
                        notes: [
                            Diagnostic.Note(
                                source: newest.source, range: newest.relations[first.relation].target.range,
                                message: "“\(newest.id)” supersedes it here")
                        ], evidence: "\(newer.path) \(newest.path) \(older.path)"))
            }
        }
    }
}
