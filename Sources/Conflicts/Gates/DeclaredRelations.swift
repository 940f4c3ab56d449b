import DecisionRecords
import Diagnostics

/// What records say of each other, so that a declared contradiction is not reported as found.
struct DeclaredRelations {
    /// Pairs of records that settle their relation: one supersedes or amends the other, or they declare a conflict or
    /// compatibility.
    private var settled: Set<Pair> = []
    /// Pairs that are related in another way, and the word used.
    private var related: [Pair: Relation.Kind] = [:]

    private struct Pair: Hashable {
        var low: Int
        var high: Int

        init(_ one: Int, _ other: Int) {
            low = min(one, other)
            high = max(one, other)
        }
    }

    /// Resolves the relations of the records compared; ids never cross logs.
    init(logs: [DecisionLog], references: [Conflict.RecordReference]) {
        var places: [Conflict.RecordReference: Int] = [:]
        for (place, reference) in references.enumerated() { places[reference] = place }
        var resolved: [String: [Int]] = [:]
        for (place, reference) in references.enumerated() {
            let log = logs[reference.log]
            let record = log.records[reference.record]
            for relation in record.relations {
                // Records of one folder write the same reference for the same thing.
                let key = "\(reference.log)\n\(Path.folder(record.path))\n\(relation.target.value)"
                let targets = resolved[key] ?? DeclaredRelations.targets(of: relation, record, log)
                resolved[key] = targets
                for target in targets where target != reference.record {
                    let compared = Conflict.RecordReference(log: reference.log, record: target)
                    guard let other = places[compared] else { continue }
                    let pair = Pair(place, other)
                    switch relation.kind {
                    case .supersedes, .supersededBy, .amends, .amendedBy, .conflictsWith, .compatibleWith:
                        settled.insert(pair)
                    case .refines, .refinedBy, .extends, .extendedBy, .clarifies, .clarifiedBy:
                        related[pair] = relation.kind
                    case .dependsOn, .requiredBy, .relatesTo, .other:
                        if related[pair] == nil { related[pair] = relation.kind }
                    }
                }
            }
        }
    }

    private static func targets(of relation: Relation, _ record: DecisionRecord, _ log: DecisionLog) -> [Int] {
        switch log.resolve(relation, of: record) {
        case .record(let target): [target]
        case .ambiguous(let several): several
        case .missing: []
        }
    }

    /// Whether two records declare what they are to each other.
    func areSettled(_ left: Int, _ right: Int) -> Bool { settled.contains(Pair(left, right)) }

    /// How two records are related otherwise; nil for not at all.
    func kind(_ left: Int, _ right: Int) -> Relation.Kind? { related[Pair(left, right)] }

    /// Whether one builds on the other by its own word: it refines, extends or clarifies it.
    func areBuiltOnEachOther(_ left: Int, _ right: Int) -> Bool {
        switch related[Pair(left, right)] {
        case .refines, .refinedBy, .extends, .extendedBy, .clarifies, .clarifiedBy: true
        default: false
        }
    }
}
