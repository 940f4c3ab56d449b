import DecisionRecords
import Diagnostics
import Syntax

/// Front matter that is no YAML.
struct BrokenFrontMatter: RecordRule {
    static let description = RuleDescription(
        code: "ADR005", name: "broken-front-matter", severity: .error,
        summary: "The front matter is no YAML mapping.",
        rationale: """
            Site generators and other tools refuse the file, or show the block as text. What can be read line by line \
            is still read.
            """,
        examples: [
            RuleExample("---\nstatus: accepted↓: 2024-05-01\n---\n\n# Use tea\n"),
            RuleExample("---\nstatus: accepted\ndate: 2024-05-01\n---\n\n# Use tea\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let problem = record.document.frontMatter?.problem else { return }
        findings.append(
            Self.finding("the front matter is no YAML: \(problem.value)", at: problem.range, in: record.source))
    }
}
