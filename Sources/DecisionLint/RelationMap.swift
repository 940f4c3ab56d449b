public import DecisionRecords

/// What the records of one log say of each other, every reference resolved once.
public struct RelationMap: Sendable {
    /// A relation from one record to another of the log.
    public struct Edge: Sendable {
        /// The index of the record that says it.
        public var from: Int
        /// The index of the record that it is said of.
        public var to: Int
        /// The index in the saying record's relations.
        public var relation: Int
        /// What is said.
        public var kind: Relation.Kind
        /// Whether it holds for a part only.
        public var isPartial: Bool
    }

    /// For each record, what it says of others, in the order written.
    public let outgoing: [[Edge]]
    /// For each record, what others say of it, in the order of their paths.
    public let incoming: [[Edge]]
    /// For each record, its relations that name no record of the log, by index.
    public let missing: [[Int]]

    /// Resolves the relations of a log.
    public init(_ log: DecisionLog) {
        var outgoing = [[Edge]](repeating: [], count: log.records.count)
        var incoming = outgoing
        var missing = [[Int]](repeating: [], count: log.records.count)
        for from in log.records.indices where !log.records[from].relations.isEmpty {
            let record = log.records[from]
            for (index, relation) in record.relations.enumerated() {
                switch log.resolve(relation, of: record) {
                case .record(let to) where to != from:
                    let edge = Edge(
                        from: from, to: to, relation: index, kind: relation.kind, isPartial: relation.isPartial)
                    outgoing[from].append(edge)
                    incoming[to].append(edge)
                case .missing: missing[from].append(index)
                case .record, .ambiguous: break
                }
            }
        }
        self.outgoing = outgoing
        self.incoming = incoming
        self.missing = missing
    }

    /// The first relation of one of the kinds that one record writes of another.
    public func edge(from: Int, to: Int, _ kinds: Relation.Kind...) -> Edge? {
        outgoing[from].first { $0.to == to && kinds.contains($0.kind) }
    }
}
