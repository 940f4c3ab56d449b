import Diagnostics

/// A suppression that suppresses nothing.
struct UnusedSuppression: Rule {
    static let description = RuleDescription(
        code: "ADR007", name: "unused-suppression", severity: .warning,
        summary: "A comment suppresses a finding that is not there.",
        rationale: """
            A suppression outlives the fault that it was written for, and then hides the next one. One that suppresses \
            nothing is best taken out.
            """,
        fix: "Takes the comment, or the one rule, out. Safe.",
        examples: [
            RuleExample(
                """
                # 1. Use tea

                ↓<!-- adr-disable-file unclosed-fence: it was so once -->

                ## Status

                Accepted
                """,
                fixed: """
                    # 1. Use tea


                    ## Status

                    Accepted
                    """),
            RuleExample(
                """
                # 1. Use tea

                <!-- adr-disable-next-line ADR004: cut off on purpose -->
                ```
                boil
                """),
        ])

    /// A rule of a suppression that suppressed nothing.
    static func finding(_ rule: Written<String>, of suppression: Suppression, in source: SourceText) -> Diagnostic {
        let isAlone = suppression.rules.count == 1
        var range = isAlone ? suppression.range : rule.range
        if isAlone {
            let bytes = source.bytes
            // The whole line goes when nothing else stands on it.
            let line = source.range(ofLine: source.line(at: range.start))
            if source.trimmed(line) == range {
                range = SourceRange(line.start, line.end)
                if range.end < bytes.count, bytes[range.end] == 0x0D { range.end += 1 }
                if range.end < bytes.count, bytes[range.end] == 0x0A { range.end += 1 }
            }
        } else {
            let bytes = source.bytes
            while range.end < bytes.count, bytes[range.end] == 0x20 || bytes[range.end] == UInt8(ascii: ",") {
                range.end += 1
            }
        }
        return finding(
            "the suppression of “\(rule.value)” suppresses nothing",
            at: isAlone ? suppression.range : rule.range, in: source,
            fix: Fix(
                isAlone ? "remove the comment" : "remove “\(rule.value)”", .safe,
                edits: [Edit(path: source.path, range: range, text: "")]))
    }
}
