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

    /// Whether one of the records asked about may be accused, by the words of its options alone; wrong only in saying yes.
    ///
    /// In most logs no option that one record chose shares a word with one that another rejected, or no other pair does.
    func isPossibleByName() -> Bool {
        // The cheapest question first: whether two records are left of which one chose and the other rejected something.
        let listing = comparison.records.indices.filter { comparison.isLive[$0] && listsSeveral($0) }
        let choosing = listing.filter { has(.chosen, $0) }
        guard choosing.contains(where: { one in listing.contains { $0 != one && has(.rejected, $0) } }) else {
            return false
        }
        let weighing = listing.filter(weighs)
        guard weighing.count >= 2 else { return false }
        let asked = AskedTerms(comparison)
        var rejecting: [Vocabulary.Term: [Int]] = [:]
        for place in weighing {
            for entry in comparison.named(place).entries where outcome(entry, place) == .rejected {
                for word in entry.title.words where asked.hold(word.term) && rejecting[word.term]?.last != place {
                    rejecting[word.term, default: []].append(place)
                }
            }
        }
        var looked = 0
        for left in weighing {
            for entry in comparison.named(left).entries where outcome(entry, left) == .chosen {
                for word in entry.title.words {
                    for right in rejecting[word.term] ?? [] where comparison.mayContradict(left, right) {
                        // In a large log of frequent words a look at each pair would cost more than it saves.
                        looked += 1
                        if looked > OptionSwap.lookLimit || sharesWords(left, right) && sharesWords(right, left) {
                            return true
                        }
                    }
                }
            }
        }
        return false
    }

    private func has(_ outcome: ConsideredOption.Outcome, _ place: Int) -> Bool {
        comparison.records[place].options.contains { $0.outcome == outcome }
    }

    /// How many pairs of records are held against each other by name.
    private static let lookLimit = 4_000

    /// Whether two options of a record each share a word with one of another record.
    private func sharesWords(_ left: Int, _ right: Int) -> Bool {
        var terms: Set<Vocabulary.Term> = []
        for entry in comparison.named(right).entries { terms.formUnion(entry.title.words.map(\.term)) }
        return comparison.named(left).entries.count { $0.title.words.contains { terms.contains($0.term) } } >= 2
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
