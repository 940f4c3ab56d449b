import Conflicts
import DecisionRecords
import Diagnostics

/// A parameter to which one record gives two values that cannot both hold.
struct ParameterDisagreementInRecord: RecordRule {
    static let description = RuleDescription(
        code: "ADR408", name: "parameter-disagreement", severity: .warning,
        summary: "One record gives one parameter two values that cannot both hold.",
        rationale: """
            Whoever builds it takes the value that they read first. Durations and frequencies are compared as days, so \
            that “yearly” and “12 months” agree; options, pros and cons, context, examples and tables are left out.
            """,
        examples: [
            RuleExample(
                """
                # 1. Keep the vault's keys

                ## Decision

                - Automatic key rotation enabled (30 days)

                ## Operations

                **Key rotation**:

                - ↓Automatic yearly rotation
                """),
            RuleExample(
                """
                # 1. Keep the vault's keys

                ## Decision

                - Automatic key rotation every 12 months

                ## Operations

                **Key rotation**:

                - Automatic yearly rotation
                """),
            RuleExample(
                """
                # 1. Keep the vault's keys

                ## Decision

                - Database: key rotation every 3 years
                - Archive: key rotation every year
                """),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for (first, second) in ParameterDisagreement.find(in: record) {
            findings.append(
                Self.finding(
                    """
                    the \(second.subject) \(second.attribute) is \(second.valueText) here and \(first.valueText) on \
                    line \(record.source.line(at: first.range.start))
                    """, at: second.range, in: record.source,
                    notes: [
                        Diagnostic.Note(
                            source: record.source, range: first.range, message: "here it is \(first.valueText)")
                    ]))
        }
    }
}
