import DecisionRecords
import Diagnostics

/// A supersession of the whole of a record, as one of its two sides writes it.
///
/// “In part” leaves the older record in force, and is none.
struct Supersession {
    /// The side that writes it.
    enum Side {
        /// “Superseded by”, in the older record.
        case older
        /// “Supersedes”, in the newer record.
        case newer
    }

    /// The record that no longer holds, by its index in the log.
    var older: Int
    /// The record that took its place, by its index in the log.
    var newer: Int
    /// The side that writes it.
    var side: Side
    /// What is written there.
    var relation: Relation

    /// The index of the record that writes it.
    var writer: Int { side == .older ? older : newer }
    /// Whether it stands where a record states what it is, rather than in the middle of a text.
    var isStated: Bool { relation.origin != .sentence }

    /// What keeps a finding about it apart from those about other pairs.
    func evidence(in log: DecisionLog) -> String {
        let other = writer == older ? newer : older
        return "\(log.records[writer].path) \(log.records[other].path)"
    }
}

extension LintContext {
    /// The supersessions of the current log that a side writes, in the order of the records that write them.
    func supersessions(by side: Supersession.Side) -> [Supersession] {
        let kind: Relation.Kind = side == .older ? .supersededBy : .supersedes
        return relations.outgoing.joined().lazy.filter { $0.kind == kind && !$0.isPartial }.map { edge in
            Supersession(
                older: side == .older ? edge.from : edge.to, newer: side == .older ? edge.to : edge.from, side: side,
                relation: log.records[edge.from].relations[edge.relation])
        }
    }
}

/// The small log in which the rules on supersession show what they find: tea, water and milk.
enum SupersessionExample {
    static let linkToTea = "[1. Use tea](0001-use-tea.md)"
    static let linkToWater = "[2. Use water](0002-use-water.md)"
    static let linkToMilk = "[3. Use milk](0003-use-milk.md)"

    static func tea(_ status: String) -> RuleExample.File { file("adr/0001-use-tea.md", "1. Use tea", status, "Tea.") }
    static func water(_ status: String) -> RuleExample.File {
        file("adr/0002-use-water.md", "2. Use water", status, "Water.")
    }
    static func milk(_ status: String) -> RuleExample.File {
        file("adr/0003-use-milk.md", "3. Use milk", status, "Milk.")
    }

    /// Tea superseded by water, and both say so.
    static let answered = [tea("Superseded by \(linkToWater)"), water("Accepted\n\nSupersedes \(linkToTea)")]

    private static func file(_ path: String, _ title: String, _ status: String, _ decision: String) -> RuleExample.File
    {
        RuleExample.File(path, "# \(title)\n\n## Status\n\n\(status)\n\n## Decision\n\n\(decision)\n")
    }
}
