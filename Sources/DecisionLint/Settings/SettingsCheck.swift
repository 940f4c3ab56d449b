import Diagnostics
import Syntax

/// Holds a settings file to `SettingsSchema`.
struct SettingsCheck {
    private let source: SourceText
    private(set) var findings: [Diagnostic] = []

    init(_ source: SourceText) { self.source = source }

    /// Checks the whole file.
    mutating func check(_ root: YAMLNode) {
        guard case .mapping = root.content else {
            report("the settings are no mapping", root.range)
            return
        }
        check(root, .object(SettingsSchema.root), "the settings")
    }

    private mutating func report(_ message: String, _ range: SourceRange, help: String? = nil) {
        findings.append(SettingsMistake.finding(message, at: range, in: source, help: help))
    }

    /// Checks a value; the name is for messages.
    private mutating func check(_ node: YAMLNode, _ kind: SettingsSchema.Kind, _ name: String) {
        switch kind {
        case .text: if node.scalar == nil { report("“\(name)” is no text", node.range) }
        case .flag:
            if !["true", "false"].contains(node.scalar ?? "") {
                report("“\(name)” is neither true nor false", node.range)
            }
        case .number:
            if (node.scalar.flatMap { Int($0) } ?? -1) < 0 {
                report("“\(name)” is no whole number", node.range)
            }
        case .amount:
            let bytes = (node.scalar ?? "").utf8
            let isNumber = !bytes.isEmpty && bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
            if !isNumber || bytes.filter({ $0 == 0x2E }).count > 1 { report("“\(name)” is no amount", node.range) }
        case .choice(let choices): check(node, among: choices, name)
        case .list(let element):
            // One text stands for a list of one, as people write it.
            if node.scalar != nil, case .text = element { return }
            guard case .sequence(let elements) = node.content else {
                report("“\(name)” is no list", node.range)
                return
            }
            for node in elements { check(node, element, name) }
        case .mapping(let value):
            guard case .mapping(let pairs) = node.content else {
                report("“\(name)” is no mapping", node.range)
                return
            }
            for pair in pairs { check(pair.value, value, pair.key.value) }
        case .object(let settings): check(node, keys: settings, name)
        case .levels: checkLevels(node, name)
        case .oneOf(let kinds):
            let fits = kinds.first { SettingsCheck.mayBe(node, $0) }
            if let fits { check(node, fits, name) } else { report("“\(name)” has the wrong shape", node.range) }
        }
    }

    private mutating func check(_ node: YAMLNode, among choices: [String], _ name: String) {
        guard let text = node.scalar else {
            report("“\(name)” is no text", node.range)
            return
        }
        if choices.contains(text) { return }
        let near = NearestName.of(text, among: choices)
        report(
            "“\(text)” is no value of “\(name)”", node.range,
            help: near.map { "did you mean “\($0)”?" } ?? "there are \(choices.joined(separator: ", "))")
    }

    private mutating func check(_ node: YAMLNode, keys settings: [SettingsSchema.Setting], _ name: String) {
        guard case .mapping(let pairs) = node.content else {
            // An empty value is a key whose contents were commented out.
            if node.scalar != nil || !node.elements.isEmpty { report("“\(name)” is no mapping", node.range) }
            return
        }
        var seen: Set<String> = []
        for pair in pairs {
            if !seen.insert(pair.key.value).inserted {
                report("“\(pair.key.value)” stands twice; the first one counts", pair.key.range)
            }
            if let setting = settings.first(where: { $0.name == pair.key.value }) {
                check(pair.value, setting.kind, setting.name)
            } else {
                let near = NearestName.of(pair.key.value, among: settings.map(\.name))
                report(
                    "\(name == "the settings" ? name : "“\(name)”") knows no key “\(pair.key.value)”", pair.key.range,
                    help: near.map { "did you mean “\($0)”?" }
                        ?? "there are \(settings.map(\.name).joined(separator: ", "))")
            }
        }
        checkRequired(node, seen, settings, name)
    }

    private mutating func checkRequired(
        _ node: YAMLNode, _ pairs: Set<String>, _ settings: [SettingsSchema.Setting], _ name: String
    ) {
        for setting in settings where setting.isRequired && !pairs.contains(setting.name) {
            report("“\(name)” has no “\(setting.name)”, and nothing is read of it without", node.range)
        }
    }

    private mutating func checkLevels(_ node: YAMLNode, _ name: String) {
        guard case .mapping(let pairs) = node.content else {
            if node.scalar != nil || !node.elements.isEmpty { report("“\(name)” is no mapping", node.range) }
            return
        }
        for pair in pairs {
            if RuleCatalog.rule(named: pair.key.value) == nil {
                let near = NearestName.of(pair.key.value, among: RuleCatalog.all.flatMap { [$0.name, $0.code] })
                report(
                    "no rule is called “\(pair.key.value)”", pair.key.range,
                    help: near.map { "did you mean “\($0)”?" })
            }
            // YAML 1.1 readers take a plain `off` for false.
            let level = pair.value.scalar == "false" ? "off" : pair.value.scalar
            if LintSettings.Level(rawValue: level ?? "") == nil {
                check(pair.value, among: LintSettings.Level.allCases.map(\.rawValue), pair.key.value)
            }
        }
    }

    private static func mayBe(_ node: YAMLNode, _ kind: SettingsSchema.Kind) -> Bool {
        switch (kind, node.content) {
        case (.text, .scalar), (.flag, .scalar), (.number, .scalar), (.amount, .scalar), (.choice, .scalar): true
        case (.list, .sequence), (.object, .mapping), (.mapping, .mapping), (.levels, .mapping): true
        case (.oneOf(let kinds), _): kinds.contains { mayBe(node, $0) }
        default: false
        }
    }
}
