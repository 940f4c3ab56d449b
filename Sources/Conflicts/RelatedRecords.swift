public import DecisionRecords

/// The records closest to one record: “has this been decided?”.
public struct RelatedRecords: Sendable {
    /// What the answer is worth.
    public enum Outcome: String, Sendable {
        /// Some records are close enough to be worth a look.
        case shortlist
        /// No record is close.
        case noOverlap = "no-overlap"
        /// There is too little text to tell, or nothing to compare with.
        case indeterminate
    }

    /// A record and how close it is.
    public struct Related: Sendable {
        /// The record.
        public var record: Conflict.RecordReference
        /// How alike the two are, 0 to 1.
        public var score: Double
        /// The words that make them alike, those that do most of it first.
        public var terms: [String]
    }

    /// What the answer is worth.
    public var outcome: Outcome
    /// The closest records, best first; those of other logs too.
    public var related: [Related]

    /// How alike a record must be to be worth a look.
    static let threshold = 0.1
    /// How many different words a text must have to be compared.
    static let leastTerms = 8

    /// Ranks the records of logs by their likeness to one of them; their status does not matter, since a rejected decision is
    /// an answer too.
    ///
    /// - Parameters:
    ///   - reference: the record asked about.
    ///   - logs: the logs to look in.
    ///   - limit: how many records to give at most.
    public init(to reference: Conflict.RecordReference, in logs: [DecisionLog], limit: Int) {
        var records: [DecisionRecord] = []
        var references: [Conflict.RecordReference] = []
        for (log, each) in logs.enumerated() {
            for (place, record) in each.records.enumerated() {
                records.append(record)
                references.append(Conflict.RecordReference(log: log, record: place))
            }
        }
        guard let place = references.firstIndex(of: reference) else {
            self.init(outcome: .indeterminate, related: [])
            return
        }
        let index = TextIndex(records)
        var scratch = TextIndex.Scratch(index)
        let neighbours = index.neighbours(of: place, limit: limit, scratch: &scratch) { _ in true }
        let related = neighbours.filter { $0.score > 0 }.map { neighbour in
            Related(
                record: references[neighbour.record], score: neighbour.score,
                terms: index.sharedTerms(place, neighbour.record, limit: 6))
        }
        let outcome: Outcome
        if records.count < 2 || index.termCount(place) < RelatedRecords.leastTerms {
            outcome = .indeterminate
        } else {
            outcome = (related.first?.score ?? 0) >= RelatedRecords.threshold ? .shortlist : .noOverlap
        }
        self.init(outcome: outcome, related: related)
    }

    private init(outcome: Outcome, related: [Related]) {
        self.outcome = outcome
        self.related = related
    }
}
