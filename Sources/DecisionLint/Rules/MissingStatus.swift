import DecisionRecords
import Diagnostics

/// A record without a status in a log whose records have one.
struct MissingStatus: RecordRule {
    static let description = RuleDescription(
        code: "ADR201", name: "missing-status", severity: .warning,
        summary: "The record states no status, and the others of its log do.",
        rationale: """
            Readers cannot tell whether the decision is in force. The rule stays silent in a log whose records do \
            without a status as a rule.
            """,
        examples: [
            RuleExample("# 1. ↓Use tea\n\nDate: 2024-05-01\n\n## Context\n\nThirst.\n\n## Decision\n\nTea.\n"),
            RuleExample(
                "# 1. Use tea\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n\n## Context\n\nThirst.\n\n## Decision\n\nTea.\n"
            ),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard record.status == nil, context.style.writesStatus, record.hasText, !record.isBeginning,
            !MissingStatus.folders.contains(Path.lastComponent(record.folder).lowercased())
        else { return }
        findings.append(
            Self.finding(
                "“\(record.id)” states no status", at: record.headingRange, in: record.source,
                help: "say whether it is proposed, accepted, rejected, deprecated or superseded",
                evidence: "missing"))
    }

    /// Folders whose names tell the status of what stands in them.
    private static let folders: Set<String> = [
        "draft", "drafts", "proposed", "proposals", "accepted", "approved", "implemented", "rejected", "declined",
        "deprecated", "superseded", "retired", "withdrawn", "deferred", "obsolete", "archive", "archived",
    ]
}
