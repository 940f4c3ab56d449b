import Diagnostics

/// A suppression that does not say why.
struct SuppressionWithoutReason: Rule {
    static let description = RuleDescription(
        code: "ADR009", name: "suppression-without-reason", severity: .note,
        summary: "A comment suppresses a finding and does not say why.",
        rationale: "Whoever reads the record next year cannot tell a decision from a shortcut.",
        examples: [
            RuleExample(
                """
                # 1. Use tea

                ↓<!-- adr-disable-next-line ADR004 -->
                ```
                boil
                """),
            RuleExample(
                """
                # 1. Use tea

                <!-- adr-disable-next-line ADR004: cut off on purpose -->
                ```
                boil
                """),
        ])

    /// A suppression without a reason.
    static func finding(_ range: SourceRange, in source: SourceText) -> Diagnostic {
        finding(
            "the suppression gives no reason", at: range, in: source,
            help: "write it behind a colon: “<!-- adr-disable-next-line ADR203: why -->”")
    }
}
