public import ArgumentParser
import DecisionLint
import Diagnostics

/// `adr rules`: the rules of `adr lint`, or one explained.
public struct RulesCommand: ParsableCommand {
    /// The formats of the list.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case markdown
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List the rules of adr lint, or explain one.")

    @Option(help: "text, json or markdown.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "A rule's code or name.")
    var rule: String?

    /// Makes the command.
    public init() {}

    /// Prints.
    public func run() throws {
        try location.enter()
        if let rule {
            guard let description = RuleCatalog.rule(named: rule) else {
                throw ValidationError("no rule is called “\(rule)”; adr rules lists them")
            }
            switch format {
            case .text, .markdown: try output.destination.write(RulePage.markdown(description))
            case .json: try output.destination.write(RulesCommand.json(description).serialized())
            }
            return
        }
        switch format {
        case .text: try output.destination.write(RulesCommand.table(RuleCatalog.all))
        case .markdown: try output.destination.write(RulePage.index(RuleCatalog.all))
        case .json:
            let rules = JSON.array(RuleCatalog.all.map(RulesCommand.json))
            try output.destination.write(JSON.object([("schemaVersion", 1), ("rules", rules)]).serialized())
        }
    }

    private static func table(_ rules: [RuleDescription]) -> String {
        let width = rules.map { $0.name.utf8.count }.max() ?? 0
        var text = ""
        for rule in rules {
            let name = rule.name + String(repeating: " ", count: width - rule.name.utf8.count)
            let severity = rule.isOptIn ? "off" : rule.severity.rawValue
            let pad = String(repeating: " ", count: 7 - severity.utf8.count)
            text += "\(rule.code)  \(name)  \(severity)\(pad)  \(rule.fix == nil ? " " : "F")  \(rule.summary)\n"
        }
        return text
    }

    private static func json(_ rule: RuleDescription) -> JSON {
        .object([
            ("code", .string(rule.code)),
            ("name", .string(rule.name)),
            ("group", .string(rule.group.rawValue)),
            ("severity", .string(rule.severity.rawValue)),
            ("isOptIn", .bool(rule.isOptIn)),
            ("summary", .string(rule.summary)),
            ("rationale", .string(rule.rationale)),
            ("fix", JSON(rule.fix)),
        ])
    }
}
