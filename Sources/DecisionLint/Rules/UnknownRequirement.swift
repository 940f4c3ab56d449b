import DecisionRecords
import Diagnostics
import Traceability

/// A cited requirement that no document holds.
struct UnknownRequirement: LogRule {
    static let description = RuleDescription(
        code: "ADR601", name: "unknown-requirement", severity: .warning,
        summary: "A record cites a requirement that none of the requirements documents holds.",
        rationale:
            "The requirement was renumbered or dropped, and nobody knows whether the decision still stands for it.",
        examples: [
            RuleExample(files: [
                RequirementExample.record("FR-001, ↓FR-009"), RequirementExample.requirements("docs/requirements.md"),
            ]),
            RuleExample(files: [
                RequirementExample.record("FR-001"), RequirementExample.requirements("docs/requirements.md"),
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard let matrix = context.matrix, !matrix.sources.isEmpty else { return }
        // An id of a kind that no document numbers, such as an acceptance criterion's, is kept elsewhere or is none.
        var kinds: Set<String> = []
        for unresolved in matrix.unresolved
        where unresolved.link.log == context.currentLog && unresolved.reason == .unknown {
            if kinds.isEmpty {
                for row in matrix.rows + matrix.groups { kinds.insert(Self.kind(of: row.requirement.id)) }
            }
            guard kinds.contains(Self.kind(of: unresolved.id)) else { continue }
            guard let (record, link) = Self.citation(unresolved, in: log) else { continue }
            findings.append(
                Self.finding(
                    "no requirements document holds “\(unresolved.id)”", at: link.id.range, in: record.source,
                    help: unresolved.candidates.isEmpty
                        ? nil
                        : "did you mean \(unresolved.candidates.prefix(3).map { "“\($0)”" }.joined(separator: " or "))?"
                ))
        }
    }

    /// The letters with which an id begins, behind the document's name if that stands in it.
    private static func kind(of id: String) -> String {
        let own = id.utf8.split(separator: UInt8(ascii: "/")).last ?? id.utf8[...]
        return String(decoding: own.prefix { ($0 | 0x20) &- 0x61 < 26 }.map(ByteSearch.lowercased), as: UTF8.self)
    }

    /// The record and the link of a citation; nil where the matrix was made of other logs.
    static func citation(
        _ unresolved: TraceabilityMatrix.Unresolved, in log: DecisionLog
    ) -> (DecisionRecord, RequirementLink)? {
        guard log.records.indices.contains(unresolved.link.record) else { return nil }
        let record = log.records[unresolved.link.record]
        guard let link = unresolved.link.link, record.requirements.indices.contains(link) else { return nil }
        return (record, record.requirements[link])
    }
}
