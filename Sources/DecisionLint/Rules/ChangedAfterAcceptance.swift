import DecisionRecords
import Diagnostics

/// The body of an accepted record that changed since a revision.
struct ChangedAfterAcceptance: RecordRule {
    static let description = RuleDescription(
        code: "ADR701", name: "changed-after-acceptance", severity: .warning,
        summary: "What an accepted record decides or gives as its reasons changed since the revision compared with.",
        rationale: """
            People acted on the decision as it was. A decision that changes is superseded by a new record; status, \
            links, history and spelling may change. The rule runs with `--since`.
            """,
        examples: [
            RuleExample(
                files: [RuleExample.File("adr/0001-use-tea.md", text(heading: "↓## Decision", "We drink water."))],
                earlier: [RuleExample.File("adr/0001-use-tea.md", text("We drink tea."))]),
            RuleExample(
                files: [RuleExample.File("adr/0001-use-tea.md", text("We drink tea."))],
                earlier: [RuleExample.File("adr/0001-use-tea.md", text("We drnk tea."))]),
        ])

    private static func text(heading: String = "## Decision", _ decision: String) -> String {
        "# 1. Use tea\n\n## Status\n\nAccepted\n\n\(heading)\n\n\(decision)\n"
    }

    private static let fixed: Set<SectionRole> = [.context, .drivers, .options, .decision, .rationale, .consequences]

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let bytes = context.history[record.path]?.earlier else { return }
        let earlier = RecordReader.read(SourceText(path: record.path, bytes: bytes))
        guard earlier.isAccepted else { return }
        let before = Self.texts(earlier)
        for (name, section, words) in Self.sections(record) {
            guard let old = before[name], old != words, !Self.isSpelling(old, words) else { continue }
            findings.append(
                Self.finding(
                    "“\(section.title.value)” changed after the record was accepted", at: section.title.range,
                    in: record.source,
                    help:
                        "write a new record that supersedes this one, or say here why the change is none of substance",
                    evidence: name))
        }
    }

    private static func sections(_ record: DecisionRecord) -> [(
        name: String, section: RecordSection, words: [Substring]
    )] {
        record.sections.filter { fixed.contains($0.role) && ($0.parent.map { record.sections[$0].level <= 1 } ?? true) }
            .map { section in
                let text = record.source.text(section.range)
                return (
                    section.title.value.lowercased(), section, text.split { $0 == " " || $0.isNewline || $0 == "\t" }
                )
            }
    }

    private static func texts(_ record: DecisionRecord) -> [String: [Substring]] {
        var texts: [String: [Substring]] = [:]
        for (name, _, words) in sections(record) where texts[name] == nil { texts[name] = words }
        return texts
    }

    /// Whether only a few words changed, each into one that is spelt nearly alike; numbers are never spelling.
    private static func isSpelling(_ old: [Substring], _ new: [Substring]) -> Bool {
        guard old.count == new.count else { return false }
        let changed = zip(old, new).filter { $0 != $1 }
        return changed.count <= 5
            && changed.allSatisfy { before, after in
                !before.contains(where: \.isNumber) && !after.contains(where: \.isNumber)
                    && NearestName.distance(Array(before.utf8), Array(after.utf8)) <= 2
            }
    }
}
