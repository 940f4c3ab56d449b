import DecisionRecords
import Diagnostics

/// Two records in force that each claim to supersede the whole of a third.
struct TwoSuccessors: LogRule {
    static let description = RuleDescription(
        code: "ADR308", name: "two-successors", severity: .warning,
        summary: "Two records in force each say that they supersede the whole of a third.",
        rationale: "One of them replaced it, or each replaced a part; the reader cannot tell which decision holds.",
        examples: [
            RuleExample(
                files: SupersessionExample.answered + [
                    SupersessionExample.milk("Accepted\n\nSupersedes ↓\(SupersessionExample.linkToTea)")
                ]),
            RuleExample(files: SupersessionExample.answered),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        let map = context.relations
        var claims = [[Supersession]](repeating: [], count: log.records.count)
        for supersession in context.supersessions(by: .newer)
        where supersession.isStated && log.records[supersession.newer].isAccepted {
            claims[supersession.older].append(supersession)
        }
        for (index, older) in log.records.enumerated() where claims[index].count >= 2 {
            // A record that names both successors itself was split on purpose.
            let named = Set(map.outgoing[index].filter { $0.kind == .supersededBy }.map(\.to))
            var seen: Set<Int> = []
            let others = claims[index].filter { seen.insert($0.newer).inserted }
            guard let first = others.first, others.count >= 2, !Set(others.map(\.newer)).isSubset(of: named) else {
                continue
            }
            let newest = log.records[first.newer]
            for other in others.dropFirst() {
                let newer = log.records[other.newer]
                findings.append(
                    Self.finding(
                        "“\(newer.id)” supersedes “\(older.id)”, and so does “\(newest.id)”",
                        at: other.relation.target.range, in: newer.source,
                        help: "say which part each of them supersedes",
                        notes: [
                            Diagnostic.Note(
                                source: newest.source, range: first.relation.target.range,
                                message: "“\(newest.id)” supersedes it here")
                        ], evidence: "\(newer.path) \(newest.path) \(older.path)"))
            }
        }
    }
}
