import DecisionRecords

/// The pairs of live records that are most alike and say nothing of each other.
struct Shortlist {
    let comparison: Comparison

    /// How alike two records must be at least.
    private static let threshold = 0.25
    /// One pair for each so many records.
    private static let recordsPerPair = 20

    /// The pairs, the most alike first.
    func pairs() -> [ConflictReport.ShortlistedPair] {
        var pairs: [(left: Int, right: Int, score: Double)] = []
        for left in comparison.records.indices where comparison.isLive[left] {
            for neighbour in comparison.neighbours[left]
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
        return pairs.prefix(limit).map { pair in
            ConflictReport.ShortlistedPair(
                left: comparison.references[pair.left], right: comparison.references[pair.right], score: pair.score,
                terms: comparison.index.sharedTerms(pair.left, pair.right, limit: 6))
        }
    }
}
