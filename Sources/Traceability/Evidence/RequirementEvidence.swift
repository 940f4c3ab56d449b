import DecisionRecords
import Diagnostics

/// What stands for a requirement beyond a record's word: code, tests, tasks, and what the tests found.
public struct RequirementEvidence: Sendable {
    /// How far the evidence goes. Text proves nothing: only a test's result can contradict.
    public enum Verdict: String, Sendable, CaseIterable {
        /// A test that cites the requirement failed.
        case contradicted
        /// A test that cites it passed.
        case passing
        /// A test cites it; no result is known.
        case tested
        /// Code cites it, a task that cites it is done, or a commit says that it implements it.
        case implemented
        /// A decision in force claims it, and nothing else was seen.
        case claimed
        /// Nothing was seen.
        case notObserved = "not-observed"
    }

    /// The requirement's key.
    public var requirement: String
    /// How far the evidence goes.
    public var verdict: Verdict
    /// The markers, ordered by path and line.
    public var markers: [EvidenceMarker]

    /// Gathers the evidence of each row.
    ///
    /// A marker of a decision stands for the requirements that the decision covers.
    ///
    /// - Parameters:
    ///   - report: the matrix.
    ///   - sources: the requirements documents.
    ///   - markers: what was found in code, tests and tasks.
    ///   - results: what the tests found.
    public static func find(
        _ report: TraceReport, sources: [RequirementSource], markers: [EvidenceMarker], results: TestResults
    ) -> [RequirementEvidence] {
        let index = RequirementIndex(sources)
        var byKey: [String: [EvidenceMarker]] = [:]
        var byDecision: [Int: [EvidenceMarker]] = [:]
        for marker in markers {
            if let id = marker.requirement, case .found(let found) = index.resolve(id: id, from: marker.path) {
                for requirement in found { byKey[index.requirements[requirement].key, default: []].append(marker) }
            } else if let decision = marker.decision, let number = Int(decision.drop { !$0.isNumber }) {
                byDecision[number, default: []].append(marker)
            }
        }
        return report.matrix.rows.map { row in
            var own = byKey[row.requirement.key] ?? []
            if let parent = row.requirement.parent { own += byKey[parent] ?? [] }
            var isClaimed = false
            for link in row.links where link.isDecisions && link.role != .relatesTo {
                let record = report.record(link)
                guard RowState.stance(of: record) == .inForce, link.role != .violates, link.role != .deviatesFrom else {
                    continue
                }
                isClaimed = true
                if let number = record.number, report.logs.count == 1 { own += byDecision[number] ?? [] }
            }
            own.sort { $0.path != $1.path ? $0.path.precedes($1.path) : $0.line < $1.line }
            return RequirementEvidence(
                requirement: row.requirement.key, verdict: verdict(own, isClaimed, results), markers: own)
        }
    }

    private static func verdict(_ markers: [EvidenceMarker], _ isClaimed: Bool, _ results: TestResults) -> Verdict {
        let tests = markers.filter { $0.kind == .test }
        let outcomes = tests.compactMap { $0.name.flatMap { results.passed[$0] } }
        if outcomes.contains(false) { return .contradicted }
        if outcomes.contains(true) { return .passing }
        if !tests.isEmpty { return .tested }
        if markers.contains(where: { $0.kind == .code || $0.kind == .doneTask || $0.kind == .commit }) {
            return .implemented
        }
        return isClaimed ? .claimed : .notObserved
    }
}
