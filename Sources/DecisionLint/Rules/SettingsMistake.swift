import Diagnostics

/// A mistake in `adr.yaml`.
struct SettingsMistake: Rule {
    static let description = RuleDescription(
        code: "ADR010", name: "settings-mistake", severity: .error,
        summary: "The settings file has a key or a value that nothing reads.",
        rationale: "A misspelt key switches nothing on or off, and whoever wrote it believes that it does.",
        examples: [
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\nTea.\n"),
                RuleExample.File("adr.yaml", "lint:\n  ↓rule:\n    missing-date: off\n"),
            ]),
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\nTea.\n"),
                RuleExample.File("adr.yaml", "lint:\n  rules:\n    missing-date: ↓of\n    ↓mising-status: off\n"),
            ]),
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\nTea.\n"),
                RuleExample.File("adr.yaml", "lint:\n  rules:\n    missing-date: off\n    ADR301: warning\n"),
            ]),
        ])
}
