import DecisionRecords
import Diagnostics

/// Two records that choose between the same options and come to opposite answers.
struct OptionSwap {
    let comparison: Comparison
    /// Whether swaps that are only worth a look are found too.
    var listsAdvisories = true

    /// One option that both records weigh, and what each does with it.
    struct Pairing {
        var match: OptionMatch
        /// The indices in the records' options.
        var left: Int
        var right: Int
        var leftOutcome: ConsideredOption.Outcome
        var rightOutcome: ConsideredOption.Outcome

        /// Whether one chooses what the other rejects.
        var isOpposite: Bool {
            (leftOutcome == .chosen && rightOutcome == .rejected)
                || (leftOutcome == .rejected && rightOutcome == .chosen)
        }
        /// Whether both choose it.
        var isChosenInBoth: Bool { leftOutcome == .chosen && rightOutcome == .chosen }
    }

    /// How many rejected options are looked at for each telling feature of a chosen one, which keeps large logs linear.
    private static let postingLimit = 200
    /// How alike two records must be for one matched option to be worth a look.
    private static let topicSimilarity = 0.2

    /// All swaps, those of one matched option as advisory ones.
    func find() -> [Conflict] {
        guard listsAdvisories || isPossibleByName() else { return [] }
        let isWeighing = comparison.records.indices.map { place in
            comparison.isLive[place] && (listsAdvisories || weighs(place))
        }
        guard comparison.records.indices.contains(where: { isWeighing[$0] && comparison.isAsked[$0] }) else {
            return []
        }
        var conflicts: [Conflict] = []
        for (left, right) in candidates(isWeighing) {
            if let conflict = conflict(left, right) { conflicts.append(conflict) }
        }
        return conflicts
    }

    // MARK: Candidates

    /// Pairs of records in which one chooses what the other may reject, each pair once, in order.
    private func candidates(_ isWeighing: [Bool]) -> [(Int, Int)] {
        struct Holder {
            var record: Int32
            var entry: Int32
        }
        let asked = AskedTerms(comparison)
        var rejecting: [OptionSet.Feature: [Holder]] = [:]
        for (place, set) in comparison.options.enumerated() where comparison.isLive[place] {
            for (number, entry) in set.entries.enumerated()
            where comparison.records[place].options[entry.option].outcome == .rejected {
                for feature in entry.features where feature.contrast > 0 && asked.hold(feature.feature.first) {
                    rejecting[feature.feature, default: []].append(Holder(record: Int32(place), entry: Int32(number)))
                }
            }
        }
        var pairs: Set<UInt64> = []
        for (place, set) in comparison.options.enumerated() where isWeighing[place] {
            for entry in set.entries
            where comparison.records[place].options[entry.option].outcome == .chosen
                && entry.features.contains(where: { asked.hold($0.feature.first) })
            {
                let telling = entry.features.filter { $0.contrast > 0 }.sorted {
                    $0.weight * $0.contrast != $1.weight * $1.contrast
                        ? $0.weight * $0.contrast > $1.weight * $1.contrast
                        : OptionSet.isOrdered($0.feature, $1.feature)
                }
                for feature in telling.prefix(5) {
                    for holder in (rejecting[feature.feature] ?? []).prefix(OptionSwap.postingLimit) {
                        let other = Int(holder.record)
                        guard other != place, isWeighing[other], comparison.mayContradict(place, other) else {
                            continue
                        }
                        let low = UInt64(min(place, other))
                        pairs.insert(low << 32 | UInt64(max(place, other)))
                    }
                }
            }
        }
        return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    /// Whether a record weighs two options by name, which an accusation takes.
    func weighs(_ place: Int) -> Bool {
        let options = comparison.records[place].options
        return listsSeveral(place) && comparison.named(place).entries.count { options[$0.option].isExplicit } >= 2
    }

    /// Whether a record lists two options, whatever they are called.
    func listsSeveral(_ place: Int) -> Bool { comparison.records[place].options.count(where: \.isExplicit) >= 2 }

    /// The options that two records share, the exchanged ones first.
    func pairings(_ left: Int, _ right: Int) -> [Pairing] {
        let leftSet = comparison.options[left]
        let rightSet = comparison.options[right]
        let pairings = OptionMatch.matches(leftSet, rightSet).map { match in
            let one = leftSet.entries[match.left].option
            let other = rightSet.entries[match.right].option
            return Pairing(
                match: match, left: one, right: other,
                leftOutcome: comparison.records[left].options[one].outcome,
                rightOutcome: comparison.records[right].options[other].outcome)
        }
        return pairings.filter(\.isOpposite) + pairings.filter { !$0.isOpposite }
    }

    // MARK: Judgement

    private func conflict(_ left: Int, _ right: Int) -> Conflict? {
        let all = pairings(left, right)
        let opposite = all.filter(\.isOpposite)
        guard !opposite.isEmpty, !all.contains(where: \.isChosenInBoth) else { return nil }
        var counterEvidence: [String] = []
        var confidence = Conflict.Confidence.certain
        if all.count < 2 {
            guard listsAdvisories, areOfOneTopic(left, right) else { return nil }
            confidence = .advisory
            counterEvidence.append("only one option is weighed by both")
        }
        let pairings = opposite.count >= 2 ? opposite : Array(all.prefix(2))
        let isDerived = pairings.contains {
            !comparison.records[left].options[$0.left].isExplicit
                || !comparison.records[right].options[$0.right].isExplicit
        }
        if isDerived {
            guard listsAdvisories else { return nil }
            confidence = .advisory
            counterEvidence.append("an option is told from the decision's sentence, not from a list of options")
        }
        if confidence == .certain, takesSeveral(left), takesSeveral(right) {
            guard listsAdvisories else { return nil }
            confidence = .advisory
            counterEvidence.append("both records take several of their options together")
        } else if confidence == .certain, let scope = Scope.differing(left, right, in: comparison) {
            guard listsAdvisories else { return nil }
            confidence = .advisory
            counterEvidence.append(scope.sentence(left, right, in: comparison))
        } else if confidence == .certain, let scope = differingOptions(left, right, pairings) {
            guard listsAdvisories else { return nil }
            confidence = .advisory
            counterEvidence.append(
                "all options of one record speak of “\((scope.left + scope.right).joined(separator: " "))”, of which the "
                    + "other says little")
        }
        var draft = Conflict(
            rule: .optionSwap, confidence: confidence, claim: claim(left, right, pairings), sides: [], matchedOn: [],
            notMatchedOn: [], counterEvidence: counterEvidence, resolutions: Gate.resolutions, fingerprint: "")
        for pairing in pairings {
            draft.sides.append(side(left, pairing.left))
            draft.sides.append(side(right, pairing.right))
            let evidence = OptionMatch.evidence(
                comparison.options[left].entries[pairing.match.left],
                comparison.options[right].entries[pairing.match.right])
            draft.matchedOn.append(evidence.telling)
            draft.notMatchedOn.append(evidence.idle)
        }
        let evidence = draft.matchedOn.map { $0.sorted().joined(separator: ",") }.sorted()
        return Gate.applied(to: draft, left, right, evidence: evidence, in: comparison)
    }

    /// Whether a record chooses more than one of its options, so that they do not exclude each other.
    private func takesSeveral(_ place: Int) -> Bool {
        comparison.records[place].options.count { $0.isExplicit && $0.outcome == .chosen } > 1
    }

    private func differingOptions(_ left: Int, _ right: Int, _ pairings: [Pairing]) -> Scope? {
        Scope.differingOptions(
            left, right, pairings.map { comparison.options[left].entries[$0.match.left].title },
            pairings.map { comparison.options[right].entries[$0.match.right].title }, in: comparison)
    }

    private func areOfOneTopic(_ left: Int, _ right: Int) -> Bool {
        // The cheapest question first: most pairs are too little alike.
        comparison.index.similarity(left, right) >= OptionSwap.topicSimilarity
            && comparison.areMutualNeighbours(left, right)
            && Scope.differing(left, right, in: comparison) == nil
    }

    private func claim(_ left: Int, _ right: Int, _ pairings: [Pairing]) -> String {
        func titles(_ outcome: ConsideredOption.Outcome, _ isLeft: Bool) -> [String] {
            pairings.filter { (isLeft ? $0.leftOutcome : $0.rightOutcome) == outcome }.map {
                "“"
                    + (isLeft
                        ? comparison.records[left].options[$0.left].title.value
                        : comparison.records[right].options[$0.right].title.value) + "”"
            }
        }
        func phrase(_ record: Int, _ isLeft: Bool) -> String {
            let chosen = titles(.chosen, isLeft)
            let rejected = titles(.rejected, isLeft)
            var parts: [String] = []
            if !chosen.isEmpty { parts.append("chooses " + chosen.joined(separator: " and ")) }
            if !rejected.isEmpty { parts.append("rejects " + rejected.joined(separator: " and ")) }
            return comparison.name(record) + " " + parts.joined(separator: " and ")
        }
        return phrase(left, true) + ", while " + phrase(right, false)
    }

    private func side(_ record: Int, _ option: Int) -> Conflict.Side {
        let whole = comparison.records[record]
        let chosen = whole.options[option]
        let range =
            chosen.outcomeSource?.range
            ?? (chosen.outcome == .chosen ? whole.decision?.chosenName?.range : nil) ?? chosen.title.range
        return Conflict.Side(
            record: comparison.references[record], option: chosen.title.value, role: chosen.outcome.rawValue,
            quote: comparison.quote(record, range))
    }
}

extension Scope {
    /// What speaks against a contradiction, as a sentence.
    func sentence(_ left: Int, _ right: Int, in comparison: Comparison) -> String {
        "their titles ask about different things: \(comparison.records[left].id) about "
            + "“\(self.left.joined(separator: " "))”, \(comparison.records[right].id) about "
            + "“\(self.right.joined(separator: " "))”"
    }
}
