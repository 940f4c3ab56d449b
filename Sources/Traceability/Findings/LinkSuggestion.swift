import DecisionRecords
import Diagnostics

/// A link that likely holds and that nobody wrote, with the words it rests on; for an author to confirm.
public struct LinkSuggestion: Sendable {
    /// The index of the record's log.
    public var log: Int
    /// The index of the record in its log.
    public var record: Int
    /// The requirement.
    public var requirement: Requirement
    /// The part of the requirement's words that the record's decision shares, from 0 to 1.
    public var score: Double
    /// The words that both use, as the requirement writes them.
    public var words: [String]

    /// The likely links of records in force to requirements for which no decision stands, the best first for each record.
    ///
    /// - Parameters:
    ///   - limit: how many for each record at most.
    public static func find(_ report: TraceReport, limit: Int = 3) -> [LinkSuggestion] {
        let open = report.matrix.rows.filter {
            $0.requirement.text != nil && ($0.state.isHole || $0.state == .optionalUncovered)
        }
        if open.isEmpty { return [] }
        let words = RequirementWords(open.map(\.requirement))
        var found: [LinkSuggestion] = []
        for entry in report.matrix.records {
            let record = report.record(entry)
            guard RowState.stance(of: record) != .gone else { continue }
            var text = record.title.value + " " + (record.decision?.text.value ?? "")
            for option in record.options where option.outcome == .chosen { text += " " + option.title.value }
            let own = RequirementWords.stems(text)
            var scored: [(score: Double, number: Int, shared: Set<String>)] = []
            for number in words.likely(own) {
                let shared = own.intersection(words.words(of: number))
                guard shared.count > 1 else { continue }
                let score = Double(shared.count) / Double(max(1, words.words(of: number).count))
                if score >= 0.25 { scored.append((score, number, shared)) }
            }
            scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
            for candidate in scored.prefix(limit) {
                let requirement = open[candidate.number].requirement
                if entry.requirements.contains(requirement.key) { continue }
                found.append(
                    LinkSuggestion(
                        log: entry.log, record: entry.record, requirement: requirement, score: candidate.score,
                        words: Self.written(candidate.shared, in: requirement.text ?? "")))
            }
        }
        return found
    }

    /// The words of a text whose beginnings are among some, in the text's order.
    private static func written(_ stems: Set<String>, in text: String) -> [String] {
        var seen: Set<String> = []
        return text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).compactMap { word in
            let stem = String(word.prefix(6))
            return stems.contains(stem) && seen.insert(stem).inserted ? String(word) : nil
        }
    }
}
