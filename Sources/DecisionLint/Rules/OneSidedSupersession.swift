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
                    SupersessionExample.tea("Superseded by ↓\(SupersessionExample.linkToWater)"),
                    SupersessionExample.water("Accepted"),
                ], fixed: SupersessionExample.answered),
            RuleExample(files: SupersessionExample.answered),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        let map = context.relations
        for supersession in context.supersessions(by: .older)
        where context.isAsked(log.records[supersession.older].path) {
            guard map.edge(from: supersession.newer, to: supersession.older, .supersedes, .amends) == nil else {
                continue
            }
            let older = log.records[supersession.older]
            let newer = log.records[supersession.newer]
            let edit = RelationText.edit(adding: "Supersedes", older, to: newer).flatMap {
                isRead($0, of: supersession, in: log) ? $0 : nil
            }
            let fix = edit.map {
                Fix("say in “\(newer.id)” that it supersedes “\(older.id)”", .safe, edits: [$0])
            }
            findings.append(
                Self.finding(
                    "“\(older.id)” is superseded by “\(newer.id)”, which does not say so",
                    at: supersession.relation.target.range, in: older.source,
                    notes: [
                        Diagnostic.Note(
                            source: newer.source, range: newer.headingRange, message: "the newer record is silent")
                    ], fix: fix, evidence: supersession.evidence(in: log)))
        }
    }

    /// Whether the record says what it should once the edit is made. A line that a record's style does not read as a
    /// relation would be added again and again.
    private func isRead(_ edit: Edit, of supersession: Supersession, in log: DecisionLog) -> Bool {
        guard let bytes = Edit.apply([edit], to: log.records[supersession.newer].source.bytes) else { return false }
        let record = RecordReader.readRelations(SourceText(path: edit.path, bytes: bytes))
        return record.relations.contains {
            $0.kind == .supersedes && log.resolve($0, of: record) == .record(supersession.older)
        }
    }
}
