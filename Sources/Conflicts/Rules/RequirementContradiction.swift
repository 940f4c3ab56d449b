import DecisionRecords
import Diagnostics

/// Two records that answer for one requirement and cannot both do so.
struct RequirementContradiction {
    let comparison: Comparison

    private struct Citation {
        var record: Int
        var link: Int
        var role: RequirementLink.Role
    }

    /// How many records that cite one requirement are compared with each other; beyond that it tells nothing.
    private static let citationLimit = 60

    /// All contradictions, in the order of the requirements' ids.
    func find() -> [Conflict] {
        var citations: [String: [Citation]] = [:]
        for place in comparison.records.indices
        where comparison.isLive[place] && !comparison.records[place].requirements.isEmpty {
            let record = comparison.records[place]
            for (number, link) in record.requirements.enumerated() where belongsToDecision(link, record) {
                let id = "\(comparison.references[place].log)/\(link.id.value.lowercased())"
                citations[id, default: []].append(Citation(record: place, link: number, role: link.role))
            }
        }
        var conflicts: [Conflict] = []
        var reported: Set<[Int]> = []
        for id in citations.keys.sorted() {
            guard let all = citations[id], all.count > 1, all.count <= RequirementContradiction.citationLimit else {
                continue
            }
            for (number, one) in all.enumerated() {
                for other in all[(number + 1)...] where comparison.mayContradict(one.record, other.record) {
                    guard !reported.contains([one.record, other.record]) else { continue }
                    if let conflict = conflict(one, other) {
                        conflicts.append(conflict)
                        reported.insert([one.record, other.record])
                    }
                }
            }
        }
        return conflicts
    }

    /// A link inside an option that was not chosen says nothing of the decision.
    private func belongsToDecision(_ link: RequirementLink, _ record: DecisionRecord) -> Bool {
        guard let option = link.option else { return true }
        return record.options.indices.contains(option) && record.options[option].outcome == .chosen
    }

    private static func isKept(_ role: RequirementLink.Role) -> Bool {
        switch role {
        case .satisfies: true
        default: false
        }
    }

    private static func isBroken(_ role: RequirementLink.Role) -> Bool { role == .violates || role == .deviatesFrom }

    private static func isAnswered(_ role: RequirementLink.Role) -> Bool {
        switch role {
        case .satisfies, .addresses, .drivenBy, .constrainedBy: true
        default: false
        }
    }

    private func conflict(_ one: Citation, _ other: Citation) -> Conflict? {
        let isOpposed =
            (RequirementContradiction.isKept(one.role) && RequirementContradiction.isBroken(other.role))
            || (RequirementContradiction.isBroken(one.role) && RequirementContradiction.isKept(other.role))
        if isOpposed { return opposed(one, other) }
        guard RequirementContradiction.isAnswered(one.role), RequirementContradiction.isAnswered(other.role) else {
            return nil
        }
        return chosenAgainst(one, other)
    }

    private func opposed(_ one: Citation, _ other: Citation) -> Conflict {
        let id = comparison.records[one.record].requirements[one.link].id.value
        let claim =
            "\(comparison.name(one.record)) \(word(one)) requirement “\(id)”, while "
            + "\(comparison.name(other.record)) \(word(other)) it"
        return finished(
            claim, one, other, sides: [side(one), side(other)], matchedOn: [[id]], notMatchedOn: [[]], evidence: [id])
    }

    private func chosenAgainst(_ one: Citation, _ other: Citation) -> Conflict? {
        let pairings = OptionSwap(comparison: comparison).pairings(one.record, other.record)
        // Two matched options are a swap, which is reported as such.
        guard pairings.count == 1, let pairing = pairings.first, pairing.isOpposite,
            comparison.records[one.record].options[pairing.left].isExplicit,
            comparison.records[other.record].options[pairing.right].isExplicit,
            Scope.differing(one.record, other.record, in: comparison) == nil
        else { return nil }
        let id = comparison.records[one.record].requirements[one.link].id.value
        let first = comparison.records[one.record].options[pairing.left]
        let second = comparison.records[other.record].options[pairing.right]
        func verb(_ outcome: ConsideredOption.Outcome) -> String { outcome == .chosen ? "choosing" : "rejecting" }
        let claim =
            "\(comparison.name(one.record)) answers requirement “\(id)” by \(verb(first.outcome)) "
            + "“\(first.title.value)”, while \(comparison.name(other.record)) answers it by \(verb(second.outcome)) "
            + "“\(second.title.value)”"
        let evidence = OptionMatch.evidence(
            comparison.options[one.record].entries[pairing.match.left],
            comparison.options[other.record].entries[pairing.match.right])
        let sides = [
            side(one), side(other), optionSide(one.record, first), optionSide(other.record, second),
        ]
        return finished(
            claim, one, other, sides: sides, matchedOn: [[id], evidence.telling], notMatchedOn: [[], evidence.idle],
            evidence: [id] + evidence.telling)
    }

    private func finished(
        _ claim: String, _ one: Citation, _ other: Citation, sides: [Conflict.Side], matchedOn: [[String]],
        notMatchedOn: [[String]], evidence: [String]
    ) -> Conflict {
        let conflict = Conflict(
            rule: .requirementContradiction, confidence: .certain, claim: claim, sides: sides, matchedOn: matchedOn,
            notMatchedOn: notMatchedOn, counterEvidence: [], resolutions: Gate.resolutions, fingerprint: "")
        return Gate.applied(to: conflict, one.record, other.record, evidence: evidence, in: comparison)
    }

    private func word(_ citation: Citation) -> String {
        switch citation.role {
        case .violates: "violates"
        case .deviatesFrom: "deviates from"
        default: "satisfies"
        }
    }

    private func side(_ citation: Citation) -> Conflict.Side {
        let link = comparison.records[citation.record].requirements[citation.link]
        return Conflict.Side(
            record: comparison.references[citation.record], option: "", role: citation.role.rawValue,
            quote: comparison.quote(citation.record, link.id.range))
    }

    private func optionSide(_ record: Int, _ option: ConsideredOption) -> Conflict.Side {
        Conflict.Side(
            record: comparison.references[record], option: option.title.value, role: option.outcome.rawValue,
            quote: comparison.quote(record, option.outcomeSource?.range ?? option.title.range))
    }
}
