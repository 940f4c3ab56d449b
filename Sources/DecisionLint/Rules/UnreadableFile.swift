import DecisionRecords
import Diagnostics

/// A file of the log that could not be read.
struct UnreadableFile: LogRule {
    static let description = RuleDescription(
        code: "ADR001", name: "unreadable-file", severity: .error,
        summary: "A file of the log cannot be read.",
        rationale: "What nobody can read holds no decision; the rest of the log is looked at all the same.",
        examples: [])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        for problem in log.problems where log.index(path: problem.path) == nil {
            let source = SourceText(path: problem.path, bytes: [])
            findings.append(
                Self.finding(problem.message, at: SourceRange(0, 0), in: source, evidence: problem.message))
        }
    }
}
