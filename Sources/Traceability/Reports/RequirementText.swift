import DecisionRecords
import Diagnostics

/// One requirement with all that decisions say of it, as text.
public enum RequirementText {
    /// A row in full.
    public static func text(_ row: TraceabilityMatrix.Row, _ report: TraceReport) -> String {
        let requirement = row.requirement
        var text = requirement.key
        if let title = requirement.title { text += "  \(title)" }
        text += "\n"
        if let source = requirement.source, let line = requirement.line { text += "  at     \(source.path):\(line)\n" }
        if requirement.text != nil { text += "  text   \(report.words(requirement))\n" }
        text += "  modal  \(requirement.modal.rawValue)\n"
        text += "  state  \(row.state.symbol) \(row.state.rawValue)"
        if let exclusion = row.exclusion { text += ", left out of the coverage as \(exclusion.rawValue)" }
        text += "\n"
        if let reason = requirement.justification { text += "  reason \(reason)\n" }
        if let moved = row.movedFrom { text += "  moved  from \(moved)\n" }
        text += links("decisions", row.decisionLinks, report)
        text += links("in options that were not chosen", row.optionLinks, report)
        text += links("to the requirement that holds it", row.inherited, report)
        return text
    }

    private static func links(_ title: String, _ links: [TraceabilityMatrix.Link], _ report: TraceReport) -> String {
        if links.isEmpty { return "" }
        var text = "\n\(title)\n"
        for link in links {
            let record = report.record(link)
            text += "  \(report.name(link)) \(link.role.rawValue)"
            if let option = report.option(link) { text += " (option “\(option)”)" }
            text += "  \(record.status?.value.rawValue ?? "no status")  \(record.path):\(report.line(link))\n"
            if let citation = report.citation(link) { text += "    \(citation.text)\n" }
        }
        return text
    }
}

/// One record with all that it says of requirements, as text.
public enum RecordTraceText {
    /// The record that an id or a number means; nil when it means none, or several.
    public static func text(_ id: String, _ report: TraceReport) -> String? {
        var entries: [TraceabilityMatrix.Record] = []
        for entry in report.matrix.records {
            let record = report.record(entry)
            if record.id.lowercased() == id.lowercased() || record.number != nil && record.number == Int(id) {
                entries.append(entry)
            }
        }
        guard entries.count == 1, let entry = entries.first else { return nil }
        let record = report.record(entry)
        var text =
            "\(report.name(log: entry.log, record: entry.record))  \(record.title.value)\n  at     \(record.path)\n"
        text += "  state  \(entry.state.rawValue)\n"
        if let waiver = entry.waiver { text += "  reason \(waiver)\n" }
        for row in report.matrix.rows + report.matrix.groups {
            for link in row.links where link.log == entry.log && link.record == entry.record {
                text += "\n  \(link.role.rawValue) \(row.requirement.key) (\(row.state.rawValue))"
                if let option = report.option(link) { text += " in option “\(option)”" }
                text += ", line \(report.line(link))\n"
                if let gloss = report.citation(link)?.gloss { text += "    it says  \(gloss)\n" }
                if row.requirement.text != nil { text += "    text     \(report.words(row.requirement))\n" }
            }
        }
        for citation in report.matrix.unresolved
        where citation.link.log == entry.log && citation.link.record == entry.record {
            text += "\n  “\(citation.id)” is \(citation.reason.rawValue), line \(report.line(citation.link))\n"
        }
        return text
    }
}

extension TraceReport {
    /// The rows that an id or a key means, those of whole requirements included.
    public func rows(_ id: String) -> [TraceabilityMatrix.Row] {
        let all = matrix.rows + matrix.groups
        let byKey = all.filter { $0.requirement.key.lowercased() == id.lowercased() }
        if !byKey.isEmpty { return byKey }
        return all.filter { $0.requirement.id.lowercased() == id.lowercased() }
    }
}
