import DecisionRecords
import Diagnostics

/// A number that no record of a folder bears, between those that are borne.
struct NumberGap: LogRule {
    static let description = RuleDescription(
        code: "ADR502", name: "number-gap", severity: .note, isOptIn: true,
        summary: "A number is left out between two records of one folder.",
        rationale:
            "A record may have been deleted; records are superseded rather than deleted, so that citations hold.",
        examples: [
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nAccepted\n"),
                RuleExample.File("adr/0003-use-water.md", "# 3. ↓Use water\n\n## Status\n\nAccepted\n"),
            ]),
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nAccepted\n"),
                RuleExample.File("adr/0002-use-water.md", "# 2. Use water\n\n## Status\n\nAccepted\n"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        var byFolder: [String: [(number: Int, record: Int)]] = [:]
        for index in log.records.indices {
            guard let number = log.records[index].number, DecisionRecord.isRunning(number) else { continue }
            let key = "\(log.folder(of: index))\n\(log.records[index].numberPrefix)"
            byFolder[key, default: []].append((number, index))
        }
        for key in byFolder.keys.sorted() {
            let records = (byFolder[key] ?? []).sorted { ($0.number, $0.record) < ($1.number, $1.record) }
            for (before, after) in zip(records, records.dropFirst()) where after.number > before.number + 1 {
                let record = log.records[after.record]
                let missing =
                    before.number + 1 == after.number - 1
                    ? "number \(before.number + 1)" : "numbers \(before.number + 1) to \(after.number - 1)"
                findings.append(
                    Self.finding(
                        "no record bears \(missing)", at: record.headingRange, in: record.source, evidence: missing))
            }
        }
    }
}
