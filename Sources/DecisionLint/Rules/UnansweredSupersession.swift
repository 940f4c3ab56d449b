import DecisionRecords
import Diagnostics

/// A supersession of which only the newer side speaks, while the older is still in force by its own words.
struct UnansweredSupersession: LogRule {
    static let description = RuleDescription(
        code: "ADR303", name: "unanswered-supersession", severity: .error,
        summary: "A record says that it supersedes another, and the other says that it is in force.",
        rationale: """
            Whoever opens the older record follows a decision that was withdrawn. A proposed record supersedes nothing \
            yet, and one that supersedes a part only leaves the rest in force: both pass.
            """,
        fix: "Makes the older record's status “Superseded by” with a link. Unsafe, since it ends a decision.",
        examples: [
            RuleExample(
                files: [
                    SupersessionExample.tea("Accepted"),
                    SupersessionExample.water("Accepted\n\nSupersedes ↓\(SupersessionExample.linkToTea)"),
                ], fixed: SupersessionExample.answered),
            RuleExample(files: SupersessionExample.answered),
            RuleExample(files: [
                SupersessionExample.tea("Accepted"),
                SupersessionExample.water("Proposed\n\nSupersedes \(SupersessionExample.linkToTea)"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        let map = context.relations
        for supersession in context.supersessions(by: .newer) where supersession.isStated {
            let newer = log.records[supersession.newer]
            let older = log.records[supersession.older]
            guard newer.isAccepted, older.isLive, older.status?.isPartial == false,
                map.edge(from: supersession.older, to: supersession.newer, .supersededBy, .amendedBy) == nil,
                // The older record may answer in its turn, or the newer may have been superseded itself.
                map.edge(from: supersession.older, to: supersession.newer, .supersedes) == nil
            else { continue }
            var notes: [Diagnostic.Note] = []
            if let status = older.status {
                notes.append(
                    Diagnostic.Note(
                        source: older.source, range: status.text.range, message: "the older record's status"))
            }
            let link = RelationText.link(to: newer, from: older)
            let fix = older.status.flatMap { status -> Fix? in
                guard RelationText.isReplaceable(status, in: older) else { return nil }
                return Fix(
                    "make the status of “\(older.id)” “Superseded by”", .unsafe,
                    edits: [Edit(path: older.path, range: status.text.range, text: "Superseded by \(link)")])
            }
            findings.append(
                Self.finding(
                    "“\(newer.id)” supersedes “\(older.id)”, which says that it is \(older.status?.value.rawValue ?? "live")",
                    at: supersession.relation.target.range, in: newer.source,
                    help: "say in “\(older.id)” that it is superseded by “\(newer.id)”", notes: notes, fix: fix,
                    evidence: supersession.evidence(in: log)))
        }
    }
}
