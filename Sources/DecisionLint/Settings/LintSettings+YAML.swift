public import Diagnostics
public import Syntax

extension LintSettings {
    /// Reads the `lint` part of a settings file; what is wrong with the file is told by `mistakes`.
    public init(_ lint: YAMLNode?) {
        self.init(preset: lint?["preset"]?.scalar.flatMap(Preset.init) ?? .standard)
        guard let lint else { return }
        levels = LintSettings.levels(lint["rules"])
        overrides = (lint["overrides"]?.elements ?? []).map { node in
            PathOverride(
                paths: LintSettings.texts(node["paths"]).map(PathPattern.init),
                levels: LintSettings.levels(node["rules"]))
        }
        exclude = LintSettings.texts(lint["exclude"]).map(PathPattern.init)
        failOn = lint["fail-on"]?.scalar.flatMap(Severity.init) ?? failOn
        house = HouseRules(lint["house"])
    }

    /// What is wrong with a settings file, its other parts included.
    public static func mistakes(in source: SourceText) -> [Diagnostic] {
        let reading = YAMLNode.parse(source)
        var findings = reading.problems.map { problem in
            SettingsMistake.finding("the settings are no YAML: \(problem.value)", at: problem.range, in: source)
        }
        if let root = reading.root {
            var check = SettingsCheck(source)
            check.check(root)
            findings += check.findings
        }
        return findings
    }

    private static func levels(_ node: YAMLNode?) -> [String: Level] {
        var levels: [String: Level] = [:]
        for pair in node?.pairs ?? [] {
            let word = pair.value.scalar == "false" ? "off" : pair.value.scalar ?? ""
            if let rule = RuleCatalog.rule(named: pair.key.value), let level = Level(rawValue: word) {
                levels[rule.code] = level
            }
        }
        return levels
    }

    /// The texts of a list; one text stands for a list of one.
    static func texts(_ node: YAMLNode?) -> [String] {
        guard let node else { return [] }
        if let text = node.scalar { return [text] }
        return node.elements.compactMap(\.scalar)
    }
}

extension HouseRules {
    /// Reads the `house` part of the settings.
    init(_ node: YAMLNode?) {
        self.init()
        guard let node else { return }
        requiredSections = LintSettings.texts(node["required-sections"])
        requiredMetadata = LintSettings.texts(node["required-metadata"])
        forbiddenPhrases = LintSettings.texts(node["forbidden-phrases"])
        statuses = LintSettings.texts(node["statuses"])
        for pair in node["transitions"]?.pairs ?? [] {
            transitions[pair.key.value.lowercased()] = LintSettings.texts(pair.value).map { $0.lowercased() }
        }
        fileName = node["file-name"]?.scalar
        maximumLines = node["maximum-lines"]?.scalar.flatMap { Int($0) }
        provisionalDays = node["provisional-days"]?.scalar.flatMap { Int($0) }
    }
}
