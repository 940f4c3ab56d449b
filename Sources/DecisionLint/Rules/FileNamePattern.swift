import DecisionRecords
import Diagnostics

/// A file that is not named as the team names its records.
struct FileNamePattern: RecordRule {
    static let description = RuleDescription(
        code: "ADR805", name: "file-name-pattern", severity: .warning,
        summary: "The file's name does not follow the pattern of `adr.yaml`.",
        rationale: "Files that are named alike sort well, and scripts find them.",
        examples: [
            RuleExample(
                files: [RuleExample.File("adr/1-use-tea.md", "# 1. ↓Use tea\n\n## Decision\n\nTea.\n")],
                settings: "lint:\n  house:\n    file-name: NNNN-*.md\n"),
            RuleExample(
                files: [RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\n## Decision\n\nTea.\n")],
                settings: "lint:\n  house:\n    file-name: NNNN-*.md\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let pattern = context.house.fileName else { return }
        let name = Path.lastComponent(record.path)
        // A digit is `[0-9]` to the matcher of path patterns.
        let glob = pattern.replacing("N", with: "[0-9]")
        if Glob.matches(Array(glob.utf8), Array(name.utf8)) { return }
        findings.append(
            Self.finding(
                "the file name “\(name)” does not follow “\(pattern)”", at: record.headingRange, in: record.source,
                evidence: name))
    }
}
