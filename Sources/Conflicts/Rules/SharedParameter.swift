import DecisionRecords
import Diagnostics

/// Two records that share a requirement or the paths they govern, and give one parameter values that cannot both hold.
///
/// Without such a bond two values are two decisions: one log's thirty days and another's year say nothing of each other.
struct SharedParameter {
    let comparison: Comparison

    /// How many records that share one bond are compared with each other; beyond that it binds nothing.
    private static let bondLimit = 40

    /// All disagreements, in the order of the bonds.
    func find() -> [Conflict] {
        var bonds: [String: [Int]] = [:]
        for place in comparison.records.indices where comparison.isLive[place] {
            if comparison.records[place].requirements.isEmpty, comparison.records[place].governs.isEmpty { continue }
            let record = comparison.records[place]
            let log = comparison.references[place].log
            var names = Set(record.requirements.filter { $0.option == nil }.map { "requirement “\($0.id.value)”" })
            names.formUnion(record.governs.map { "the paths “\($0.value)”" })
            for name in names { bonds["\(log)\n\(name)", default: []].append(place) }
        }
        var parameters: [Int: [Parameter]] = [:]
        var seen: Set<[Int]> = []
        var conflicts: [Conflict] = []
        for bond in bonds.keys.sorted() {
            guard let members = bonds[bond], members.count > 1, members.count <= SharedParameter.bondLimit else {
                continue
            }
            for (number, left) in members.enumerated() {
                for right in members[(number + 1)...] where comparison.mayContradict(left, right) {
                    guard seen.insert([left, right]).inserted else { continue }
                    let name = String(bond.split(separator: "\n", maxSplits: 1).last ?? "")
                    if let conflict = conflict(left, right, name, &parameters) { conflicts.append(conflict) }
                }
            }
        }
        return conflicts
    }

    private func conflict(_ left: Int, _ right: Int, _ bond: String, _ parameters: inout [Int: [Parameter]])
        -> Conflict?
    {
        for place in [left, right] where parameters[place] == nil {
            parameters[place] = Array(ParameterReader.read(comparison.records[place]).prefix(100))
        }
        for first in parameters[left] ?? [] {
            guard let second = (parameters[right] ?? []).first(where: { ParameterDisagreement.disagree(first, $0) })
            else {
                continue
            }
            let name = first.subject.isEmpty ? first.attribute : first.subject + " " + first.attribute
            let claim =
                "\(comparison.name(left)) gives “\(name)” the value \(first.valueText), \(comparison.name(right)) gives it "
                + "\(second.valueText), and both answer for \(bond)"
            var counterEvidence: [String] = []
            var confidence = Conflict.Confidence.strong
            if let scope = Scope.differing(left, right, in: comparison) {
                confidence = .advisory
                counterEvidence.append(scope.sentence(left, right, in: comparison))
            }
            let draft = Conflict(
                rule: .parameterDisagreement, confidence: confidence, claim: claim,
                sides: [side(left, first), side(right, second)], matchedOn: [[name, bond]], notMatchedOn: [[]],
                counterEvidence: counterEvidence, resolutions: Gate.resolutions, fingerprint: "")
            return Gate.applied(to: draft, left, right, evidence: [name, bond], in: comparison)
        }
        return nil
    }

    private func side(_ record: Int, _ parameter: Parameter) -> Conflict.Side {
        Conflict.Side(
            record: comparison.references[record], option: "", role: parameter.valueText,
            quote: comparison.quote(record, parameter.range))
    }
}
