import DecisionRecords
import Diagnostics

/// What every finding between two records passes through before it is reported.
enum Gate {
    /// What a team can do; never which side is right.
    static let resolutions = [
        "supersede: let one record say that it supersedes the other",
        "amend: let one record say which part of the other it changes",
        "declare compatible-with and say why both hold",
    ]

    /// The conflict with the fingerprint, demoted where the authors reconcile the records themselves or where they belong to
    /// different logs.
    static func applied(
        to conflict: Conflict, _ left: Int, _ right: Int, evidence: [String], in comparison: Comparison
    ) -> Conflict {
        var conflict = conflict
        if comparison.areOfDifferentLogs(left, right) {
            if conflict.confidence == .certain { conflict.confidence = .strong }
            conflict.counterEvidence.append(
                "the records belong to different logs, “\(log(left, comparison))” and “\(log(right, comparison))”, "
                    + "which may decide for different systems")
        } else if comparison.relations.areBuiltOnEachOther(left, right) {
            conflict.confidence = .advisory
            let kind = comparison.relations.kind(left, right)?.rawValue ?? "relation"
            conflict.counterEvidence.append("the authors relate the records: \(kind)")
        }
        if let reconciliation = Reconciliation.find(left, right, in: comparison) {
            conflict.confidence = .advisory
            let record = comparison.records[reconciliation.record]
            let line = record.source.line(at: reconciliation.line.range.start)
            let quote = comparison.quote(reconciliation.record, reconciliation.line.range).value
            conflict.counterEvidence.append("\(record.id) speaks of the other itself, line \(line): \(quote)")
        }
        let ids = [left, right].map { "\(log($0, comparison))/\(comparison.records[$0].id)" }
        conflict.fingerprint = Fingerprint.of(
            ([conflict.rule.rawValue] + ids.sorted() + evidence).joined(separator: "\n"))
        return conflict
    }

    private static func log(_ record: Int, _ comparison: Comparison) -> String {
        comparison.logs[comparison.references[record].log].name
    }
}
