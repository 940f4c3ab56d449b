/// The record and the requirements with which the rules on tracing show what they find.
enum RequirementExample {
    static func record(_ ids: String) -> RuleExample.File {
        RuleExample.File(
            "adr/0001-use-tea.md",
            "# 1. Use tea\n\n- Status: accepted\n- Satisfies: \(ids)\n\n## Decision\n\nTea, since it is warm.\n")
    }

    static func requirements(_ path: String, _ text: String = "The office SHALL be warm.") -> RuleExample.File {
        RuleExample.File(path, "# Requirements\n\n### FR-001 Warmth\n\n\(text)\n")
    }
}
