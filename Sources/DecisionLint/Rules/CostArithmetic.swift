import Conflicts
import DecisionRecords
import Diagnostics

/// A stated sum that does not follow from the amounts beside it.
struct CostArithmetic: RecordRule {
    static let description = RuleDescription(
        code: "ADR409", name: "cost-arithmetic", severity: .warning,
        summary: "A stated sum does not follow from the amounts that it is made of.",
        rationale: """
            A budget is approved for the sum, and spent by the amounts. Ranges are compared as intervals, months and \
            years with a twentieth of slack.
            """,
        examples: [
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nTea.\n\n## Consequences\n\n↓**Savings**: $10/month ($240/year)\n"),
            RuleExample(
                "# 1. Use tea\n\n## Decision\n\nTea.\n\n## Consequences\n\n**Savings**: $10/month ($120/year)\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        if record.costs.isEmpty { return }
        for sum in Arithmetic.check(record) where !sum.holds {
            findings.append(
                Self.finding(
                    "the sum does not hold: \(sum.claim)", at: sum.range, in: record.source,
                    notes: sum.parts.map {
                        Diagnostic.Note(source: record.source, range: $0, message: "an amount it is made of")
                    }))
        }
    }
}
