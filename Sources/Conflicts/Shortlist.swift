import DecisionRecords

/// The pairs of live records that are most alike and say nothing of each other.
struct Shortlist {
    let comparison: Comparison

    /// How alike two records must be at least.
    private static let threshold = 0.25
    /// One pair for each so many records.
    private static let recordsPerPair = 20

    /// The pairs, the most alike first; for a draft, all that are near it.
    ///
    /// - Parameter draft: the one record whose pairs are asked for.
    func pairs(draft: Conflict.RecordReference? = nil) -> [ConflictReport.ShortlistedPair] {
        if let draft { return pairs(of: draft) }
        var pairs: [(left: Int, right: Int, score: Double)] = []
        for left in comparison.records.indices where comparison.isLive[left] {
            for neighbour in comparison.neighbours(of: left)
            where neighbour.record > left && neighbour.score >= Shortlist.threshold {
                let right = neighbour.record
                guard comparison.mayContradict(left, right), comparison.relations.kind(left, right) == nil,
                    comparison.areMutualNeighbours(left, right)
                else { continue }
                pairs.append((left, right, neighbour.score))
            }
        }
        pairs.sort { $0.score != $1.score ? $0.score > $1.score : ($0.left, $0.right) < ($1.left, $1.right) }
        let limit = max(1, comparison.records.count / Shortlist.recordsPerPair)
        return pairs.prefix(limit).map { shortlisted($0.left, $0.right, $0.score) }
    }

    private func pairs(of draft: Conflict.RecordReference) -> [ConflictReport.ShortlistedPair] {
        guard let record = comparison.references.firstIndex(of: draft) else { return [] }
        return comparison.neighbours(of: record).filter { $0.score >= RelatedRecords.threshold }.map {
            shortlisted(min(record, $0.record), max(record, $0.record), $0.score)
        }
    }

    private func shortlisted(_ left: Int, _ right: Int, _ score: Double) -> ConflictReport.ShortlistedPair {
        ConflictReport.ShortlistedPair(
            left: comparison.references[left], right: comparison.references[right], score: score,
            terms: comparison.index.sharedTerms(left, right, limit: 6))
    }
}
