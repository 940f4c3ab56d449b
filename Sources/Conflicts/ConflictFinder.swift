public import DecisionRecords
import Diagnostics

/// Finds records that contradict each other without saying so.
///
/// Similarity ranks the shortlist; it never makes a finding. Cost: near-linear in the text of the records.
public struct ConflictFinder {
    /// The logs whose records are compared.
    public var logs: [DecisionLog]
    /// Whether records of different logs are compared too, as in a portfolio; ids never cross logs all the same.
    public var comparesLogs: Bool
    /// The one record whose contradictions are asked for; it counts as live whatever its status.
    public var draft: Conflict.RecordReference?
    /// The records whose contradictions are asked for, as those that changed; nil for all. Whether two records contradict
    /// each other hangs on what is rare among all, so that the logs are given whole all the same.
    public var about: Set<Conflict.RecordReference>?
    /// What the team knows of and lives with.
    public var waivers: [Waiver]
    /// Whether the pairs that are most alike are listed beside the findings; what costs most of a comparison.
    public var listsPairs: Bool
    /// Whether what is worth a look only is among the findings; without, most logs need not be weighed as texts.
    public var listsAdvisories: Bool

    /// Makes a finder.
    public init(
        logs: [DecisionLog], comparesLogs: Bool = false, draft: Conflict.RecordReference? = nil, waivers: [Waiver] = [],
        about: Set<Conflict.RecordReference>? = nil, listsPairs: Bool = true, listsAdvisories: Bool = true
    ) {
        self.logs = logs
        self.comparesLogs = comparesLogs
        self.draft = draft
        self.waivers = waivers
        self.about = about
        self.listsPairs = listsPairs
        self.listsAdvisories = listsAdvisories
    }

    /// Compares the records.
    public func report() -> ConflictReport {
        let vocabulary = Vocabulary()
        let groups = comparesLogs ? [Array(logs.indices)] : logs.indices.map { [$0] }
        var report = ConflictReport(conflicts: [], shortlist: [], summary: .init(), logs: logs)
        let askedLogs = about.map { Set($0.map(\.log)) }
        for members in groups {
            if let askedLogs, askedLogs.isDisjoint(with: members) { continue }
            let comparison = Comparison(
                logs: logs, members: members, draft: draft, about: about, vocabulary: vocabulary)
            var conflicts = OptionSwap(comparison: comparison, listsAdvisories: listsAdvisories).find()
            conflicts += ReversalCue(comparison: comparison).find()
            conflicts += RequirementContradiction(comparison: comparison).find()
            conflicts += SharedParameter(comparison: comparison).find()
            if !listsAdvisories { conflicts.removeAll { $0.confidence == .advisory } }
            report.conflicts += strongestOfEachPair(conflicts)
            if listsPairs { report.shortlist += Shortlist(comparison: comparison).pairs(draft: draft) }
            let live = comparison.isLive.count { $0 }
            report.summary.records += comparison.records.count
            report.summary.live += live
            report.summary.pairs += live * (live - 1) / 2
        }
        if let draft {
            report.conflicts.removeAll { conflict in !conflict.sides.contains { $0.record == draft } }
            report.summary.pairs = max(report.summary.live - 1, 0)
        }
        let found = report.conflicts.count
        report.conflicts.removeAll { conflict in waivers.contains { $0.covers(conflict, names(conflict)) } }
        report.summary.waived = found - report.conflicts.count
        report.conflicts.sort { isOrdered($0, $1) }
        report.shortlist.sort { isOrdered($0, $1) }
        return report
    }

    /// One finding for each pair of records: what a surer rule says makes a weaker one's word idle.
    private func strongestOfEachPair(_ conflicts: [Conflict]) -> [Conflict] {
        struct Pair: Hashable {
            var records: Set<Conflict.RecordReference>
        }
        var best: [Pair: Int] = [:]
        for (place, conflict) in conflicts.enumerated() {
            let pair = Pair(records: Set(conflict.sides.map(\.record)))
            if let other = best[pair], rank(conflicts[other]) >= rank(conflict) { continue }
            best[pair] = place
        }
        return conflicts.enumerated().filter { place, conflict in
            best[Pair(records: Set(conflict.sides.map(\.record)))] == place
        }.map(\.element)
    }

    private func rank(_ conflict: Conflict) -> Int {
        switch conflict.confidence {
        case .certain: 2
        case .strong: 1
        case .advisory: 0
        }
    }

    private func names(_ conflict: Conflict) -> [(id: String, path: String)] {
        var seen: [Conflict.RecordReference] = []
        for side in conflict.sides where !seen.contains(side.record) { seen.append(side.record) }
        return seen.map { reference in
            let record = logs[reference.log].records[reference.record]
            return (record.id, record.path)
        }
    }

    private func isOrdered(_ left: Conflict, _ right: Conflict) -> Bool {
        let one = names(left).map(\.path)
        let other = names(right).map(\.path)
        if one != other { return one.lexicographicallyPrecedes(other) { $0.precedes($1) } }
        if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
        return left.fingerprint < right.fingerprint
    }

    private func isOrdered(_ left: ConflictReport.ShortlistedPair, _ right: ConflictReport.ShortlistedPair) -> Bool {
        if left.score != right.score { return left.score > right.score }
        if left.left != right.left {
            return (left.left.log, left.left.record) < (right.left.log, right.left.record)
        }
        return (left.right.log, left.right.record) < (right.right.log, right.right.record)
    }
}
