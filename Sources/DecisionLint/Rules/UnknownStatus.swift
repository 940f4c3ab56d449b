import DecisionRecords
import Diagnostics

/// A status that nobody knows.
struct UnknownStatus: RecordRule {
    static let description = RuleDescription(
        code: "ADR202", name: "unknown-status", severity: .warning,
        summary: "The status is none that is known, or was never chosen from the template's list.",
        rationale: """
            A misspelt status drops out of every list, graph and check that asks for it. Words that several records of \
            a log use count as the log's own and pass.
            """,
        fix: "Replaces a misspelt word by the nearest known one. Unsafe, since only the author knows what was meant.",
        examples: [
            RuleExample(
                "# 1. Use tea\n\n## Status\n\n↓Proposd\n\n## Context\n\nThirst.\n",
                fixed: "# 1. Use tea\n\n## Status\n\nProposed\n\n## Context\n\nThirst.\n"),
            RuleExample("# 1. Use tea\n\n## Status\n\n↓Proposed | Accepted | Deprecated\n\n## Context\n\nThirst.\n"),
            RuleExample("# 1. Use tea\n\n## Status\n\nApproved (2024-05-01)\n\n## Context\n\nThirst.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let status = record.status, status.value == .unknown else { return }
        let words = status.text.value
        if words.isEmpty || context.style.ownStatusWords.contains(words.lowercased()) { return }
        if context.house.statuses.contains(where: { $0.lowercased() == words.lowercased() }) { return }
        let source = record.source
        // A sentence that begins with a known word is a known status with more to say.
        if words.utf8.count > 40, !words.contains("|"),
            let first = words.lowercased().split(whereSeparator: { !$0.isLetter }).first,
            RecordStatus.Value(rawValue: String(first)) != nil
        {
            return
        }
        let shown = words.utf8.count > 60 ? String(words.prefix(57)) + "…" : words
        if UnknownStatus.isChoice(words) {
            findings.append(
                Self.finding(
                    "the status is still the template's list, “\(shown)”", at: status.text.range, in: source,
                    help: "leave the one that holds"))
            return
        }
        let known = RecordStatus.Value.allCases.filter { $0 != .unknown }.map(\.rawValue) + ["approved", "pending"]
        let nearest = NearestName.of(words, among: known)
        var fix: Fix?
        if let nearest, source.text(status.text.range) == words {
            let isCapital = words.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
            let text = isCapital ? nearest.prefix(1).uppercased() + nearest.dropFirst() : nearest
            fix = Fix(
                "write “\(text)”", .unsafe,
                edits: [Edit(path: record.path, range: status.text.range, text: text)])
        }
        findings.append(
            Self.finding(
                "“\(shown)” is no known status", at: status.text.range, in: source,
                help: nearest.map { "did you mean “\($0)”?" }
                    ?? "known are draft, proposed, accepted, rejected, deprecated and superseded, in many spellings",
                fix: fix))
    }

    /// Whether the words are two or more statuses with a separator between them.
    static func isChoice(_ words: String) -> Bool {
        let parts = words.lowercased().split { "|/,，、:：".contains($0) }.map { $0.filter(\.isLetter) }
        let known: Set<String> = ["draft", "proposed", "accepted", "rejected", "deprecated", "superseded", "approved"]
        return parts.filter { known.contains($0) }.count >= 2
    }
}
