import DecisionRecords
import Diagnostics

/// A program named as the one who decided, and nobody beside it.
struct BotDecider: RecordRule {
    static let description = RuleDescription(
        code: "ADR209", name: "bot-decider", severity: .warning,
        summary: "A program is named as the one who decided, and no person.",
        rationale: """
            A program answers for nothing; whoever took the decision over should stand there. A program named beside a \
            person passes.
            """,
        examples: [
            RuleExample(
                "# Use tea\n\n* Status: accepted\n* Deciders: ↓dependabot[bot]\n\n## Decision Outcome\n\nTea.\n"),
            RuleExample(
                "# Use tea\n\n* Status: accepted\n* Deciders: ↓renovate[bot] for Ada\n\n## Decision Outcome\n\nTea.\n"),
            RuleExample(
                "# Use tea\n\n* Status: accepted\n* Deciders: Ada, dependabot[bot]\n\n## Decision Outcome\n\nTea.\n"),
            RuleExample("# Use tea\n\n* Status: accepted\n* Deciders: Ada, Talbot\n\n## Decision Outcome\n\nTea.\n"),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        guard record.people.deciders.allSatisfy({ BotDecider.isBot($0.value) }) else { return }
        for person in record.people.deciders {
            findings.append(
                Self.finding(
                    "“\(person.value)”, a program, is named as the one who decided", at: person.range,
                    in: record.source))
        }
    }

    private static func isBot(_ person: String) -> Bool {
        let name = person.lowercased()
        return names.contains(name) || name.utf8.split(separator: 0x20).contains { Substring($0).hasSuffix("[bot]") }
    }

    private static let names: Set<String> = [
        "claude", "claude code", "chatgpt", "gpt-4", "gpt-4o", "gpt-5", "copilot", "github copilot", "gemini", "codex",
        "cursor", "dependabot", "renovate", "ai assistant", "ai agent", "ai", "llm", "assistant",
    ]
}
