import DecisionRecords
import Diagnostics

/// A document or code that cites a record which is gone or no longer holds.
struct StaleCitation: LogRule {
    static let description = RuleDescription(
        code: "ADR312", name: "stale-citation", severity: .warning, isOptIn: true,
        summary: "Code or a document cites a record that is superseded, rejected or deprecated, or that is not there.",
        rationale: """
            “As ADR-0042 says” stands in the code for years after 0042 was superseded, and whoever reads it follows the \
            old decision. The rule reads every text file that git knows, so that it runs only where it is asked for. A \
            line that names the successor as well is let pass.
            """,
        examples: [
            RuleExample(
                files: [
                    SupersessionExample.tea("Superseded by \(SupersessionExample.linkToWater)"),
                    SupersessionExample.water("Accepted\n\nSupersedes \(SupersessionExample.linkToTea)"),
                    RuleExample.File("Sources/Kettle.swift", "// Tea only, see ↓ADR-0001.\n// And ↓ADR-0099.\n"),
                ]),
            RuleExample(
                files: [
                    SupersessionExample.tea("Superseded by \(SupersessionExample.linkToWater)"),
                    SupersessionExample.water("Accepted\n\nSupersedes \(SupersessionExample.linkToTea)"),
                    RuleExample.File("Sources/Kettle.swift", "// Water, see ADR-0002, once ADR-0001 (now ADR-0002).\n"),
                ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        // Documents belong to no log; they are looked at once, with the records of all.
        guard context.currentLog == 0 else { return }
        for source in context.documents {
            let all = SourceRange(0, source.bytes.count)
            for citation in RecordCitation.find(in: source, all) where !citation.isOfOther {
                if let finding = finding(citation, source, context) { findings.append(finding) }
            }
        }
    }

    private func finding(_ citation: RecordCitation, _ source: SourceText, _ context: LintContext) -> Diagnostic? {
        let word = source.text(citation.range)
        var records: [(log: Int, record: Int)] = []
        for (index, log) in context.logs.enumerated() {
            records += log.indices(number: citation.number).map { (index, $0) }
        }
        if records.isEmpty {
            return Self.finding(
                "no record bears the number of “\(word)”", at: citation.range, in: source, evidence: word)
        }
        guard records.count == 1 else { return nil }
        let record = context.logs[records[0].log].records[records[0].record]
        guard let status = record.status, !status.isPartial,
            [.superseded, .rejected, .deprecated].contains(status.value)
        else { return nil }
        let successors = context.relationMaps[records[0].log].outgoing[records[0].record]
            .filter { $0.kind == .supersededBy }.map { context.logs[records[0].log].records[$0.to] }
        let line = source.range(ofLine: source.line(at: citation.range.start))
        let numbers = Set(RecordCitation.find(in: source, line).map(\.number))
        if successors.contains(where: { $0.number.map(numbers.contains) ?? false }) { return nil }
        return Self.finding(
            "“\(word)” is \(status.value.rawValue)", at: citation.range, in: source,
            help: successors.isEmpty
                ? nil : "what holds now is \(successors.map { "“\($0.id)”" }.joined(separator: ", "))",
            notes: [Diagnostic.Note(source: record.source, range: status.text.range, message: "its status")],
            evidence: word)
    }
}
