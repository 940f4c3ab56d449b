import DecisionRecords
import Diagnostics

/// An option that is listed and never analysed, beside others that are.
struct UnanalysedOption: RecordRule {
    static let description = RuleDescription(
        code: "ADR405", name: "unanalysed-option", severity: .warning,
        summary: "An option is considered and never analysed, while others are.",
        rationale: """
            The reader sees the reasons for and against some options and none for this one, and cannot tell whether it \
            was weighed at all. A record that analyses no option at all passes.
            """,
        examples: [
            RuleExample(
                """
                # Choose a drink

                ## Considered Options

                * Tea
                * Water
                * ↓Lemonade

                ## Decision Outcome

                Chosen option: "Tea", because it warms us.

                ## Pros and Cons of the Options

                ### Tea

                * Good, because it is warm

                ### Water

                * Bad, because it is cold
                """),
            RuleExample(
                """
                # Choose a drink

                ## Considered Options

                * Tea
                * Water

                ## Decision Outcome

                Chosen option: "Tea", because it warms us.
                """),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for index in OptionPairs(record).unanalysed {
            let option = record.options[index]
            findings.append(
                Self.finding(
                    "the option “\(option.title.value)” is considered and never analysed", at: option.title.range,
                    in: record.source))
        }
    }
}
