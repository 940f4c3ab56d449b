import DecisionRecords
import Diagnostics

/// An option that is analysed and stands in no list of those considered.
struct UnconsideredOption: RecordRule {
    static let description = RuleDescription(
        code: "ADR406", name: "unconsidered-option", severity: .note,
        summary: "An option is analysed and does not stand among those considered.",
        rationale: """
            The list of options is what readers take for the whole choice. An option that appears only further down \
            was added later, or is another's old name.
            """,
        examples: [
            RuleExample(
                """
                # Choose a drink

                ## Considered Options

                * Tea
                * Water

                ## Decision Outcome

                Chosen option: "Tea", because it warms us.

                ## Pros and Cons of the Options

                ### Tea

                * Good, because it is warm

                ### Water

                * Bad, because it is cold

                ### ↓No drink

                * Good, because it costs nothing
                """),
            RuleExample(
                """
                # Choose a drink

                ## Considered Options

                ### Tea

                * Good, because it is warm

                ### Water

                * Bad, because it is cold
                """),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        for index in OptionPairs(record).unconsidered {
            let option = record.options[index]
            findings.append(
                Self.finding(
                    "the option “\(option.title.value)” is analysed and does not stand among those considered",
                    at: option.title.range, in: record.source))
        }
    }
}
