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
                RuleExample.File(
                    "adr.yaml",
                    """
                    requirements:
                      sources:
                        - {path: srs.csv, format: ↓cvs, columns: {↓txt: Statement}}
                      covers: [↓satisfied]
                    site: {↓titel: Ours, host: ↓githup}
                    conflicts:
                      waivers:
                        - ↓{records: ["0001", "0002"]}
                    costs:
                      budgets: [{amount: ↓sixty, per: ↓monthly}]
                    """),
            ]),
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\nTea.\n"),
                RuleExample.File(
                    "adr.yaml",
                    """
                    requirements: [docs/requirements.md]
                    site: {title: Ours, host: gitlab}
                    conflicts:
                      waivers: [{records: ["0001", "0002"], reason: two shops}]
                    costs:
                      budgets: [{amount: 60.50, per: month}]
                    """),
            ]),
            RuleExample(files: [
                RuleExample.File("adr/0001-use-tea.md", "# 1. Use tea\n\nTea.\n"),
                RuleExample.File("adr.yaml", "lint:\n  rules:\n    missing-date: off\n    ADR301: warning\n"),
            ]),
        ])
}
