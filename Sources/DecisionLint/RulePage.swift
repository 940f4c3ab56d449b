import Diagnostics

/// A rule's page: what it finds, why, examples, fix, and how to switch it off.
public enum RulePage {
    /// The page in Markdown, as it stands in `docs/rules/`.
    public static func markdown(_ rule: RuleDescription) -> String {
        var page = "# \(rule.code) \(rule.name)\n\n"
        page += "\(rule.summary)\n\n"
        page += "Severity: \(rule.severity.rawValue) · Group: \(rule.group.rawValue)"
        page += rule.isOptIn ? " · off unless asked for" : ""
        page += "\n\n## Why\n\n\(rule.rationale)\n"
        if let fix = rule.fix { page += "\n## Fix\n\n\(fix)\n" }
        let faults = rule.examples.filter(\.showsFault)
        let clean = rule.examples.filter { !$0.showsFault }
        if !faults.isEmpty { page += "\n## Found\n\nEach `↓` stands before the place of a finding.\n" }
        for example in faults {
            page += show(example)
            if let fixed = example.fixed { page += "\nFixed:\n" + files(fixed, settings: "") }
        }
        if !clean.isEmpty { page += "\n## Let pass\n" }
        for example in clean { page += show(example) }
        page += """

            ## Switching it off

            For one line, with a reason: `<!-- adr-disable-next-line \(rule.code): why -->`. For a file:
            `<!-- adr-disable-file \(rule.code): why -->`. For a project, in `adr.yaml`:

            ```yaml
            lint:
              rules:
                \(rule.name): off
            ```

            """
        return page
    }

    /// The list of all rules in Markdown.
    public static func index(_ rules: [RuleDescription]) -> String {
        var page = "# Rules of `adr lint`\n\nGenerated from the rules' sources; `RECORD=1 swift test` writes it anew.\n"
        for group in RuleDescription.Group.allCases {
            let members = rules.filter { $0.group == group }
            if members.isEmpty { continue }
            page += "\n## \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())\n\n"
            page += "| code | name | severity | finds | fix |\n|---|---|---|---|---|\n"
            for rule in members {
                let severity = rule.severity.rawValue + (rule.isOptIn ? " (off)" : "")
                page += "| [\(rule.code)](\(rule.code).md) | \(rule.name) | \(severity) | "
                page += "\(rule.summary.replacing("|", with: "\\|")) | \(rule.fix == nil ? "" : "yes") |\n"
            }
        }
        return page
    }

    private static func show(_ example: RuleExample) -> String {
        var text = files(example.files, settings: example.settings)
        for path in example.history.keys.sorted() {
            guard let history = example.history[path] else { continue }
            if let first = history.firstCommit, let last = history.lastCommit {
                text += "\n`\(path)` was first committed on \(first), last on \(last).\n"
            }
            if let other = history.elsewhere { text += "\n`\(other.name)` stands on the branch `\(other.branch)`.\n" }
        }
        if !example.earlier.isEmpty { text += "\nBefore:\n" + files(example.earlier, settings: "") }
        return text
    }

    private static func files(_ files: [RuleExample.File], settings: String) -> String {
        var text = ""
        for file in files { text += block(file.path, file.path.hasSuffix(".swift") ? "swift" : "markdown", file.text) }
        if !settings.isEmpty { text += block("adr.yaml", "yaml", settings) }
        return text
    }

    private static func block(_ path: String, _ language: String, _ text: String) -> String {
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        let end = text.hasSuffix("\n") || text.isEmpty ? "" : "\n"
        return "\n`\(path)`:\n\n\(fence)\(language)\n\(text)\(end)\(fence)\n"
    }
}
