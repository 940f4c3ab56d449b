import Conflicts
import DecisionRecords
import Diagnostics

/// Two live records that decide the opposite of each other.
struct ContradictingDecision: LogRule {
    static let description = RuleDescription(
        code: "ADR901", name: "contradicting-decision", severity: .warning,
        summary: "Two records in force contradict each other, and neither says so.",
        rationale: """
            Both decisions hold, and they cannot both be followed. The evidence of both sides is what `adr conflicts` \
            shows; declare the relation in one of the records, or supersede one.
            """,
        examples: [
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-keep-orders-in-postgresql.md",
                    """
                    # 1. Keep orders in PostgreSQL

                    * Status: accepted
                    * Date: 2024-05-01

                    ## Context and Problem Statement

                    Orders must be stored.

                    ## Considered Options

                    * PostgreSQL relational database
                    * MongoDB document database

                    ## Decision Outcome

                    ↓Chosen option: "PostgreSQL relational database", because it is relational.
                    """),
                RuleExample.File(
                    "adr/0002-keep-orders-in-mongodb.md",
                    """
                    # 2. Keep orders in MongoDB

                    * Status: accepted
                    * Date: 2024-06-01

                    ## Context and Problem Statement

                    Orders must be stored.

                    ## Considered Options

                    * PostgreSQL relational database
                    * MongoDB document database

                    ## Decision Outcome

                    Chosen option: "MongoDB document database", because it is schemaless.
                    """),
            ])
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        for conflict in context.conflicts where conflict.confidence != .advisory {
            guard let first = conflict.sides.first, first.record.log == context.currentLog,
                log.records.indices.contains(first.record.record)
            else { continue }
            let record = log.records[first.record.record]
            let notes = conflict.sides.dropFirst().compactMap { side -> Diagnostic.Note? in
                guard context.logs.indices.contains(side.record.log),
                    context.logs[side.record.log].records.indices.contains(side.record.record)
                else { return nil }
                let source = context.logs[side.record.log].records[side.record.record].source
                let words = side.option.isEmpty ? side.role : "“\(side.option)” is \(side.role)"
                return Diagnostic.Note(source: source, range: side.quote.range, message: words)
            }
            findings.append(
                Self.finding(
                    conflict.claim, at: first.quote.range, in: record.source,
                    severity: conflict.confidence == .certain ? .error : .warning,
                    help: conflict.resolutions.isEmpty ? nil : conflict.resolutions.joined(separator: ", or "),
                    notes: notes, evidence: conflict.fingerprint))
        }
    }
}
