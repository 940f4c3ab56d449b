import DecisionRecords
import Diagnostics

/// A number that a record of another branch bears.
struct NumberOnOtherBranch: LogRule {
    static let description = RuleDescription(
        code: "ADR504", name: "number-on-other-branch", severity: .warning, isOptIn: true,
        summary: "A record of another branch bears the same number.",
        rationale: """
            Two people took the next number at once; git merges both files without a word, and the number then means two \
            decisions. The rule asks git for every branch, so that it runs only where it is asked for; `adr \
            check-numbers` tells the same.
            """,
        examples: [
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0007-use-tea.md", "# 7. ↓Use tea\n\n## Status\n\nProposed\n\n## Decision\n\nTea.\n")
                ],
                history: [
                    "adr/0007-use-tea.md": FileHistory(
                        elsewhere: FileHistory.Elsewhere(name: "0007-use-milk.md", branch: "milk"))
                ]),
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0007-use-tea.md", "# 7. Use tea\n\n## Status\n\nProposed\n\n## Decision\n\nTea.\n")
                ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        for record in log.records {
            guard let other = context.history[record.path]?.elsewhere, let number = record.number else { continue }
            findings.append(
                Self.finding(
                    "“\(other.name)” on branch “\(other.branch)” bears the number \(number) too",
                    at: record.headingRange, in: record.source,
                    help: "adr renumber gives this one the next free number",
                    evidence: other.name))
        }
    }
}
