import DecisionRecords

extension OptionSwap {
    /// Whether one of the records asked about may be accused, whatever is rare among all; wrong only in saying yes.
    ///
    /// What options weigh hangs on all records; which words tell an option from its siblings, and what each record does
    /// with it, does not.
    func isPossible() -> Bool {
        let weighing = comparison.records.indices.filter { comparison.isLive[$0] && weighs($0) }
        return weighing.contains { left in
            comparison.isAsked[left]
                && weighing.contains { comparison.mayContradict(left, $0) && maySwap(left, $0) }
        }
    }

    private func maySwap(_ left: Int, _ right: Int) -> Bool {
        let ones = comparison.options[left].entries
        let others = comparison.options[right].entries
        var isOpposite = false
        var lefts: Set<Int> = []
        var rights: Set<Int> = []
        for (i, one) in ones.enumerated() {
            for (j, other) in others.enumerated() where mayMatch(one, other) {
                lefts.insert(i)
                rights.insert(j)
                let outcomes = (outcome(one, left), outcome(other, right))
                isOpposite = isOpposite || outcomes == (.chosen, .rejected) || outcomes == (.rejected, .chosen)
                // Options called the same are matched whatever they weigh; one that both chose settles it.
                if outcomes == (.chosen, .chosen), one.isCalled(as: other),
                    ones.count(where: { $0.isCalled(as: other) }) == 1,
                    others.count(where: { $0.isCalled(as: one) }) == 1
                {
                    return false
                }
            }
        }
        return isOpposite && lefts.count >= 2 && rights.count >= 2
    }

    private func outcome(_ entry: OptionSet.Entry, _ record: Int) -> ConsideredOption.Outcome {
        comparison.records[record].options[entry.option].outcome
    }

    /// Whether two options share a word, or two in a row, that tells each of them from its siblings.
    private func mayMatch(_ one: OptionSet.Entry, _ other: OptionSet.Entry) -> Bool {
        if one.isCalled(as: other) { return true }
        if one.isCompound || other.isCompound { return false }
        return one.features.contains { feature in
            feature.contrast > 0 && other.features.contains { $0.feature == feature.feature && $0.contrast > 0 }
        }
    }
}
