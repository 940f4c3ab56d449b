public import DecisionRecords
public import Diagnostics

extension RelatedRecords {
    /// The answer as `docs/schemas/related.json` describes it.
    ///
    /// - Parameter logs: the logs that were looked in.
    public func json(_ logs: [DecisionLog]) -> JSON {
        [
            "schemaVersion": 1, "outcome": .string(outcome.rawValue),
            "related": .array(
                related.map { item in
                    let record = logs[item.record.log].records[item.record.record]
                    return [
                        "record": .string(record.id), "path": .string(record.path),
                        "score": .number(Score.text(item.score)), "terms": JSON(item.terms),
                    ]
                }),
        ]
    }

    /// The answer for a person.
    ///
    /// - Parameter logs: the logs that were looked in.
    public func text(_ logs: [DecisionLog]) -> String {
        switch outcome {
        case .indeterminate: return "too little to compare; this is no answer\n"
        case .noOverlap: return "no record is close; that says nothing of what is not recorded\n"
        case .shortlist: break
        }
        var text = ""
        for item in related {
            let record = logs[item.record.log].records[item.record.record]
            let status = record.status.map { ", " + $0.value.rawValue } ?? ""
            text += "\(Score.text(item.score))  \(record.path)  “\(record.title.value)”\(status)"
            text += "  (\(item.terms.joined(separator: ", ")))\n"
        }
        return text
    }
}
