import DecisionRecords
import Diagnostics

/// A status that may not follow the one before it.
struct TransitionNotAllowed: RecordRule {
    static let description = RuleDescription(
        code: "ADR807", name: "transition-not-allowed", severity: .error,
        summary: "The status changed in a way that `adr.yaml` does not allow.",
        rationale: """
            The team agreed on the stages that a decision goes through, such as that nothing leaves “superseded”. The \
            rule runs with `--since`, where `transitions` are set; a status that they do not name may become any.
            """,
        examples: [
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\n↓Accepted\n\n## Decision\n\nTea.\n")
                ],
                settings: transitions,
                earlier: [
                    RuleExample.File(
                        "adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nRejected\n\n## Decision\n\nTea.\n")
                ]),
            RuleExample(
                files: [
                    RuleExample.File(
                        "adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea.\n")
                ],
                settings: transitions,
                earlier: [
                    RuleExample.File(
                        "adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nProposed\n\n## Decision\n\nTea.\n")
                ]),
        ])

    private static let transitions =
        "lint:\n  house:\n    transitions: {proposed: [accepted, rejected], rejected: [proposed]}\n"

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        if context.house.transitions.isEmpty { return }
        guard let status = record.status, let bytes = context.history[record.path]?.earlier,
            let before = RecordReader.read(SourceText(path: record.path, bytes: bytes)).status
        else { return }
        let old = Self.names(before)
        let new = Self.names(status)
        if !Set(old).isDisjoint(with: new) { return }
        guard let allowed = old.lazy.compactMap({ context.house.transitions[$0] }).first,
            Set(allowed).isDisjoint(with: new)
        else { return }
        findings.append(
            Self.finding(
                "“\(before.text.value)” became “\(status.text.value)”", at: status.text.range, in: record.source,
                help: allowed.isEmpty
                    ? "nothing may follow “\(before.text.value)”"
                    : "it may become \(allowed.joined(separator: ", "))", evidence: old[0]))
    }

    /// What a team may call a status: the words, their first one, and what they come to.
    private static func names(_ status: RecordStatus) -> [String] {
        let words = status.text.value.lowercased()
        let first = words.split { !$0.isLetter && $0 != "-" }.first.map(String.init) ?? words
        return [words, first] + (status.value == .unknown ? [] : [status.value.rawValue])
    }
}
