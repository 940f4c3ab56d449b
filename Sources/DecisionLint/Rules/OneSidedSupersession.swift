import DecisionRecords
import Diagnostics

/// A supersession of which only the older side speaks.
struct OneSidedSupersession: LogRule {
    static let description = RuleDescription(
        code: "ADR304", name: "one-sided-supersession", severity: .note,
        summary: "A record says that another superseded it, and the other does not say so.",
        rationale: """
            Readers of the newer record do not learn what it replaced. About half of all supersessions are written on \
            one side only, so that this is a note.
            """,
        fix: "Adds “Supersedes” with a link beside the newer record's status. Safe.",
        examples: [
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0001-use-tea.md",
                        "# 1. Use tea\n\n## Status\n\nSuperseded by ↓[2. Use water](0002-use-water.md)\n\n## Decision\n\nTea.\n"
                    ),
                    RuleExample.File(
                        "adr/0002-use-water.md", "# 2. Use water\n\n## Status\n\nAccepted\n\n## Decision\n\nWater.\n"),
                ],
                fixed: [
                    RuleExample.File(
                        "adr/0001-use-tea.md",
                        "# 1. Use tea\n\n## Status\n\nSuperseded by [2. Use water](0002-use-water.md)\n\n## Decision\n\nTea.\n"
                    ),
                    RuleExample.File(
                        "adr/0002-use-water.md",
                        "# 2. Use water\n\n## Status\n\nAccepted\n\nSupersedes [1. Use tea](0001-use-tea.md)\n\n## Decision\n\nWater.\n"
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
        for edge in map.outgoing.joined() where edge.kind == .supersededBy && !edge.isPartial {
            guard map.edge(from: edge.to, to: edge.from, .supersedes, .amends) == nil else { continue }
            let older = log.records[edge.from]
            let newer = log.records[edge.to]
            let relation = older.relations[edge.relation]
            let edit = RelationText.edit(adding: "Supersedes", older, to: newer).flatMap {
                isRead($0, of: edge, in: log) ? $0 : nil
            }
            let fix = edit.map {
                Fix("say in “\(newer.id)” that it supersedes “\(older.id)”", .safe, edits: [$0])
            }
            findings.append(
                Self.finding(
                    "“\(older.id)” is superseded by “\(newer.id)”, which does not say so",
                    at: relation.target.range, in: older.source,
                    notes: [
                        Diagnostic.Note(
                            source: newer.source, range: newer.headingRange, message: "the newer record is silent")
                    ], fix: fix, evidence: "\(older.path) \(newer.path)"))
        }
    }

    /// Whether the record says what it should once the edit is made. A line that a record's style does not read as a
    /// relation would be added again and again.
    private func isRead(_ edit: Edit, of edge: RelationMap.Edge, in log: DecisionLog) -> Bool {
        guard let bytes = Edit.apply([edit], to: log.records[edge.to].source.bytes) else { return false }
        let record = RecordReader.read(SourceText(path: edit.path, bytes: bytes))
        return record.relations.contains {
            $0.kind == .supersedes && log.resolve($0, of: record) == .record(edge.from)
        }
    }
}
