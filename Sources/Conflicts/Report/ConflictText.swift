import DecisionRecords
import Diagnostics

extension ConflictReport {
    /// The report for a person: each claim with its quotes, what it rests on, what speaks against it and what to do.
    ///
    /// Empty when there is nothing to say.
    ///
    /// - Parameter includingShortlist: whether advisory contradictions and the pairs worth a look are told.
    public func text(includingShortlist: Bool) -> String {
        var blocks = findings.map(text)
        if includingShortlist {
            blocks += conflicts.filter { $0.confidence == .advisory }.map(text)
            if !shortlist.isEmpty { blocks.append(shortlistText()) }
        }
        return blocks.joined(separator: "\n")
    }

    /// How much was compared and what was found, in one sentence.
    public var summaryText: String {
        let certain = count(.certain)
        let strong = count(.strong)
        var parts: [String] = []
        if certain > 0 { parts.append("\(certain) certain") }
        if strong > 0 { parts.append("\(strong) strong") }
        let found = parts.isEmpty ? "no contradiction found" : parts.joined(separator: ", ")
        let records = summary.live == 1 ? "1 live record" : "\(summary.live) live records"
        let pairs = summary.pairs == 1 ? "1 pair" : "\(summary.pairs) pairs"
        var text = "\(found) among \(records) (\(pairs))"
        if summary.waived > 0 { text += "; \(summary.waived) waived" }
        return text
    }

    private func text(_ conflict: Conflict) -> String {
        var lines = ["\(conflict.confidence.rawValue): \(conflict.claim) [\(conflict.rule.rawValue)]"]
        for (number, side) in conflict.sides.enumerated() {
            let record = record(side.record)
            let line = record.source.line(at: side.quote.range.start)
            if number.isMultiple(of: 2), conflict.sides.count > 2, !side.option.isEmpty { lines.append("") }
            let role = side.option.isEmpty ? side.role : "\(side.role) “\(side.option)”"
            lines.append("  \(record.path):\(line)  \(role)")
            lines.append("    > \(side.quote.value)")
        }
        lines.append("")
        let matched = conflict.matchedOn.map { $0.joined(separator: ", ") }.filter { !$0.isEmpty }
        if !matched.isEmpty { lines.append("  matched on: " + matched.joined(separator: "; ")) }
        let idle = conflict.notMatchedOn.map { $0.joined(separator: ", ") }.filter { !$0.isEmpty }
        if !idle.isEmpty {
            lines.append("  not matched on: " + idle.joined(separator: "; ") + " (its rivals share it)")
        }
        for evidence in conflict.counterEvidence { lines.append("  against it: \(evidence)") }
        lines.append("  what to do: " + conflict.resolutions.joined(separator: "; or "))
        lines.append("  fingerprint: \(conflict.fingerprint)")
        return lines.map { $0 + "\n" }.joined()
    }

    private func shortlistText() -> String {
        var text = "Pairs worth a person's look (alike, and silent about each other; no finding):\n"
        for pair in shortlist {
            let left = record(pair.left)
            let right = record(pair.right)
            text += "  \(Score.text(pair.score))  \(left.id) “\(left.title.value)” · \(right.id) “\(right.title.value)”"
            text += "  (\(pair.terms.joined(separator: ", ")))\n"
        }
        return text
    }
}
