public import Diagnostics

import DecisionRecords

extension ConflictReport {
    /// The report as `docs/schemas/conflicts.json` describes it.
    ///
    /// - Parameter includingShortlist: whether the pairs worth a look are given; otherwise the list is empty.
    public func json(includingShortlist: Bool) -> JSON {
        [
            "schemaVersion": 1,
            "summary": [
                "records": .int(summary.records), "live": .int(summary.live), "pairs": .int(summary.pairs),
                "certain": .int(count(.certain)), "strong": .int(count(.strong)), "advisory": .int(count(.advisory)),
                "waived": .int(summary.waived),
            ],
            "conflicts": .array(conflicts.map(json)),
            "shortlist": .array(includingShortlist ? shortlist.map(json) : []),
        ]
    }

    private func json(_ conflict: Conflict) -> JSON {
        [
            "rule": .string(conflict.rule.rawValue), "confidence": .string(conflict.confidence.rawValue),
            "claim": .string(conflict.claim), "sides": .array(conflict.sides.map(json)),
            "matchedOn": .array(conflict.matchedOn.map { JSON($0) }),
            "notMatchedOn": .array(conflict.notMatchedOn.map { JSON($0) }),
            "counterEvidence": JSON(conflict.counterEvidence), "resolutions": JSON(conflict.resolutions),
            "fingerprint": .string(conflict.fingerprint),
        ]
    }

    private func json(_ side: Conflict.Side) -> JSON {
        let record = record(side.record)
        return [
            "record": .string(record.id), "log": .string(logs[side.record.log].name), "path": .string(record.path),
            "status": JSON(record.status?.value.rawValue), "option": JSON(side.option.isEmpty ? nil : side.option),
            "role": .string(side.role), "line": .int(record.source.line(at: side.quote.range.start)),
            "quote": .string(side.quote.value),
        ]
    }

    private func json(_ pair: ShortlistedPair) -> JSON {
        let left = record(pair.left)
        let right = record(pair.right)
        return [
            "records": [.string(left.id), .string(right.id)],
            "score": .number(Score.text(pair.score)), "terms": JSON(pair.terms), "outcome": "shortlist",
        ]
    }
}
