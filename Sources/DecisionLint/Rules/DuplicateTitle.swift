import DecisionRecords
import Diagnostics

/// One title borne by two records in force.
struct DuplicateTitle: LogRule {
    static let description = RuleDescription(
        code: "ADR503", name: "duplicate-title", severity: .warning,
        summary: "Two records in force bear one title.",
        rationale: "Lists and links show titles: the reader cannot tell the two apart, and one may be a copy.",
        examples: [
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md", "# 1. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea.\n"),
                RuleExample.File(
                    "adr/0002-use-tea-again.md", "# 2. ↓Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea.\n"),
            ]),
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Status\n\nSuperseded by [2. Use tea](0002-use-tea-again.md)\n\n## Decision\n\nTea.\n"
                ),
                RuleExample.File(
                    "adr/0002-use-tea-again.md", "# 2. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea.\n"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        // Only what bears the title of a record that is asked about can bear it too.
        let wanted = Set(context.askedRecords.map { log.records[$0].title.value.lowercased() })
        var first: [String: [Int]] = [:]
        first.reserveCapacity(wanted.count)
        for index in log.records.indices {
            guard log.records[index].isLive, !log.records[index].title.range.isEmpty,
                log.records[index].title.value.utf8.count >= 4
            else { continue }
            // A folder of its own has a log of its own in all but name.
            let title = log.records[index].title.value.lowercased()
            guard wanted.contains(title), !log.isTemplate(index) else { continue }
            guard let bearers = first[title] else {
                first[title] = [index]
                continue
            }
            let folder = log.folder(of: index)
            guard let other = bearers.first(where: { log.folder(of: $0) == folder }) else {
                first[title] = bearers + [index]
                continue
            }
            guard context.isAsked(log.records[index].path) else { continue }
            let record = log.records[index]
            let earlier = log.records[other]
            if earlier.isTranslation(of: record) { continue }
            // A record that takes another's place may keep its title; what both say of it tells them apart.
            if isTied(other, index, in: context.relations) { continue }
            findings.append(
                Self.finding(
                    "“\(Path.lastComponent(earlier.path))” bears the title “\(record.title.value)” too",
                    at: record.title.range, in: record.source,
                    notes: [
                        Diagnostic.Note(source: earlier.source, range: earlier.title.range, message: "the other record")
                    ], evidence: earlier.path))
        }
    }

    private func isTied(_ one: Int, _ other: Int, in relations: RelationMap) -> Bool {
        [(one, other), (other, one)].contains { from, to in
            relations.edge(from: from, to: to, .supersedes, .supersededBy).map { !$0.isPartial } ?? false
        }
    }
}
