import DecisionRecords

/// The options of the records that are compared: those of each by name and, once a rule asks for it, what tells all of them
/// apart.
///
/// Made and used within one comparison; never shared between threads.
final class ComparedOptions {
    private let records: [DecisionRecord]
    private let texts: ComparedTexts
    private var sets: [OptionSet?]

    init(_ records: [DecisionRecord], _ texts: ComparedTexts) {
        self.records = records
        self.texts = texts
        sets = Array(repeating: nil, count: records.count)
    }

    /// The options of a record by name, not weighed.
    func named(_ record: Int) -> OptionSet {
        if let known = sets[record] { return known }
        let set = OptionSet(
            records[record], language: { self.texts.language(of: record) }, vocabulary: texts.vocabulary)
        sets[record] = set
        return set
    }

    /// The options of all records, each feature weighed by how rare it is among all.
    private(set) lazy var weighed: [OptionSet] = {
        var sets = records.indices.map { named($0) }
        var holders: [OptionSet.Feature: Int] = [:]
        for set in sets {
            for feature in Set(set.entries.flatMap(\.title.features)) { holders[feature, default: 0] += 1 }
        }
        // In a small log nothing is rare by count: the floor keeps what two records share from weighing nothing.
        let total = max(records.count, 200) + 1
        for place in sets.indices {
            sets[place].weigh { feature in
                Double(max(FixedPoint.log2(total) - FixedPoint.log2(holders[feature] ?? 1), FixedPoint.one))
                    / Double(FixedPoint.one)
            }
        }
        return sets
    }()
}
