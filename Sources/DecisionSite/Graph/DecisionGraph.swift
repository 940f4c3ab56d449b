import DecisionRecords

/// Records and what they say of each other, each pair once, from the older to the newer.
struct DecisionGraph {
    /// What two records are to each other.
    struct Edge: Sendable {
        /// The record that was there first, or on which the other rests.
        let from: Int
        /// The record that supersedes, amends or needs the first.
        let to: Int
        /// The relation, seen from `to`.
        let kind: Relation.Kind
    }

    /// The records that have at least one edge, in rising order.
    let nodes: [Int]
    /// The edges, ordered.
    let edges: [Edge]

    /// The graph of a part of the site.
    init(_ model: SiteModel, entries: some Sequence<Int>, upTo limit: Int = Int.max) {
        let wanted = Set(entries)
        var seen: Set<[Int]> = []
        var edges: [Edge] = []
        for entry in wanted.sorted() {
            for relation in model.entries[entry].relations {
                guard let other = relation.other, wanted.contains(other), edges.count < limit else { continue }
                let edge = DecisionGraph.edge(entry, relation.kind, other)
                if seen.insert([min(edge.from, edge.to), max(edge.from, edge.to)]).inserted { edges.append(edge) }
            }
        }
        self.edges = edges.sorted { $0.from == $1.from ? $0.to < $1.to : $0.from < $1.from }
        nodes = Set(edges.flatMap { [$0.from, $0.to] }).sorted()
    }

    /// What stands around one record: those it is directly related to, at most 24 of them, and what these are to each other.
    static func around(_ entry: Int, in model: SiteModel) -> DecisionGraph {
        let others = model.entries[entry].relations.compactMap(\.other)
        return DecisionGraph(model, entries: Set([entry] + others.prefix(24)))
    }

    private static func edge(_ entry: Int, _ kind: Relation.Kind, _ other: Int) -> Edge {
        switch kind {
        case .supersedes, .amends, .dependsOn, .clarifies, .refines, .extends: Edge(from: other, to: entry, kind: kind)
        case .supersededBy, .amendedBy, .requiredBy, .clarifiedBy, .refinedBy, .extendedBy:
            Edge(from: entry, to: other, kind: kind.reversed)
        case .relatesTo, .conflictsWith, .compatibleWith, .other:
            Edge(from: min(entry, other), to: max(entry, other), kind: kind)
        }
    }
}
