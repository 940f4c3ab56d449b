import Diagnostics

/// A suppression of a rule that does not exist.
struct UnknownSuppression: Rule {
    static let description = RuleDescription(
        code: "ADR008", name: "unknown-suppression", severity: .warning,
        summary: "A comment suppresses a rule that does not exist, or names none.",
        rationale: "A misspelt code suppresses nothing, and whoever wrote it believes that it does.",
        examples: [
            RuleExample(
                """
                # 1. Use tea

                <!-- adr-disable-next-line ↓ADR999: we know -->
                ## Status

                Accepted
                """),
            RuleExample(
                """
                # 1. Use tea

                ↓<!-- adr-disable-file -->

                ## Status

                Accepted
                """),
        ])

    /// A word that names no rule.
    static func finding(_ rule: Written<String>, in source: SourceText) -> Diagnostic {
        let near = NearestName.of(rule.value, among: RuleCatalog.all.flatMap { [$0.code, $0.name] })
        return finding(
            "no rule is called “\(rule.value)”", at: rule.range, in: source,
            help: near.map { "did you mean “\($0)”?" })
    }

    /// A suppression that names no rule.
    static func withoutRule(_ range: SourceRange, in source: SourceText) -> Diagnostic {
        finding(
            "the suppression names no rule", at: range, in: source,
            help: "write the rule's code or name behind the directive, such as “adr-disable-file ADR203: why”")
    }
}
