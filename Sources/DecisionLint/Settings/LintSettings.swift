public import Diagnostics

/// What a team asks of the linter: the `lint` part of `adr.yaml`, and what the command line adds to it.
public struct LintSettings: Sendable {
    /// What becomes of a rule.
    public enum Level: String, Sendable, CaseIterable {
        case off
        case note
        case warning
        case error

        /// The severity it stands for; nil for none.
        public var severity: Severity? { Severity(rawValue: rawValue) }
    }

    /// Other levels for some paths.
    public struct PathOverride: Sendable {
        /// The patterns of the paths.
        public var paths: [PathPattern]
        /// The levels by code.
        public var levels: [String: Level]

        /// Makes an override.
        public init(paths: [PathPattern], levels: [String: Level]) {
            self.paths = paths
            self.levels = levels
        }
    }

    /// The named set of levels that all else builds on.
    public var preset: Preset
    /// The levels that differ from the preset's, by code.
    public var levels: [String: Level]
    /// Other levels for some paths; later ones win.
    public var overrides: [PathOverride]
    /// The paths that are not looked at.
    public var exclude: [PathPattern]
    /// If not empty, only these rules run: codes, beginnings of codes, or names.
    public var select: [String]
    /// These rules do not run: codes, beginnings of codes, or names.
    public var ignore: [String]
    /// What the team asks of its own records.
    public var house: HouseRules
    /// The least severity that fails a run.
    public var failOn: Severity

    /// Makes settings that change nothing.
    public init(preset: Preset = .standard) {
        self.preset = preset
        self.levels = [:]
        self.overrides = []
        self.exclude = []
        self.select = []
        self.ignore = []
        self.house = HouseRules()
        self.failOn = .warning
    }

    /// Whether a rule runs at all.
    public func runs(_ rule: RuleDescription) -> Bool {
        if !select.isEmpty { return select.contains { rule.answers(to: $0) } && !isIgnored(rule) }
        if isIgnored(rule) { return false }
        if overrides.contains(where: { $0.levels[rule.code].map { $0 != .off } ?? false }) { return true }
        return level(of: rule) != .off
    }

    private func isIgnored(_ rule: RuleDescription) -> Bool { ignore.contains { rule.answers(to: $0) } }

    /// The level of a rule, paths aside; nil leaves each finding the severity its rule gave it.
    public func level(of rule: RuleDescription) -> Level? {
        levels[rule.code] ?? preset.level(of: rule) ?? (rule.isOptIn && select.isEmpty ? .off : nil)
    }

    /// The level of a rule at a path; nil leaves each finding the severity its rule gave it.
    public func level(of rule: RuleDescription, at path: String) -> Level? {
        for override in overrides.reversed() {
            if let level = override.levels[rule.code], override.paths.contains(where: { $0.matches(path) }) {
                return level
            }
        }
        let level = level(of: rule)
        return level == .off && !select.isEmpty ? nil : level
    }
}

/// What a team asks of its own records beyond what holds for all.
public struct HouseRules: Sendable {
    /// Sections that every record has, by heading or role, as written in the settings.
    public var requiredSections: [String] = []
    /// Metadata that every record has, by name.
    public var requiredMetadata: [String] = []
    /// Phrases that no record has.
    public var forbiddenPhrases: [String] = []
    /// The statuses that may be written; empty allows all that are known.
    public var statuses: [String] = []
    /// From a status to those that may follow it.
    public var transitions: [String: [String]] = [:]
    /// The pattern of file names: `N` a digit, `*` anything, `?` one character.
    public var fileName: String?
    /// The most lines that a record may have.
    public var maximumLines: Int?
    /// The days after which a proposed record is called stale.
    public var provisionalDays: Int?

    /// Makes house rules that ask nothing.
    public init() {}
}

/// A named set of levels.
public enum Preset: String, Sendable, CaseIterable {
    /// What fits a log's own style.
    case standard = "default"
    /// What a log of adr-tools relies on.
    case adrTools = "adr-tools"
    /// What MADR asks for.
    case madr
    /// What is wrong beyond doubt only.
    case relaxed
    /// All rules, and notes as warnings.
    case strict

    /// What the preset is for, in a sentence.
    public var summary: String {
        switch self {
        case .standard: "The rules that fit the log's own style, each with its own severity."
        case .adrTools: "A log kept with adr-tools: a date, a status and the four sections of Nygard are asked for."
        case .madr: "A log kept with MADR: options, their analysis and the chosen option are asked for."
        case .relaxed: "Errors only: what is wrong beyond doubt."
        case .strict: "Every rule, those off by default included; notes become warnings."
        }
    }

    /// The level that the preset gives a rule; nil for the rule's own.
    public func level(of rule: RuleDescription) -> LintSettings.Level? {
        switch self {
        case .standard: nil
        case .adrTools: Preset.adrToolsLevels[rule.name]
        case .madr: Preset.madrLevels[rule.name]
        case .relaxed: rule.severity == .error ? nil : .off
        case .strict:
            rule.severity == .note
                ? .warning : rule.isOptIn ? LintSettings.Level(rawValue: rule.severity.rawValue) : nil
        }
    }

    private static let adrToolsLevels: [String: LintSettings.Level] = [
        "missing-status": .error, "missing-date": .error, "missing-section": .warning, "number-gap": .note,
        "unanalysed-option": .off, "unconsidered-option": .off, "single-option": .off,
    ]
    private static let madrLevels: [String: LintSettings.Level] = [
        "missing-section": .warning, "single-option": .warning, "unanalysed-option": .warning,
        "unconsidered-option": .warning, "missing-deciders": .note,
    ]
}

extension RuleDescription {
    /// Whether a word names the rule: its code, the beginning of its code, or its name.
    public func answers(to word: String) -> Bool {
        word == name || (!word.isEmpty && code.lowercased().hasPrefix(word.lowercased()))
    }
}
