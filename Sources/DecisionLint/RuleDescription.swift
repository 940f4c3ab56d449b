public import Diagnostics

/// All that a reader may ask of a rule: what it finds, why that matters, how it looks, and how it is mended.
public struct RuleDescription: Sendable {
    /// The groups of rules, by the first digit of their codes.
    public enum Group: String, Sendable, CaseIterable {
        case reading
        case structure
        case metadata
        case relations
        case content
        case numbering
        case tracing
        case lifecycle
        case house
        case conflicts

        /// The digit that the group's codes begin with.
        public var digit: Int { Group.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The code, `ADR` and three digits; the first digit is the group's. Codes are never used again.
    public var code: String
    /// The name in kebab case; it names the fault.
    public var name: String
    /// The severity it has without settings.
    public var severity: Severity
    /// Whether the rule runs only where settings or a preset ask for it.
    public var isOptIn: Bool
    /// What it finds, in one sentence.
    public var summary: String
    /// Why that matters to the people who read the record.
    public var rationale: String
    /// How far its fix can be trusted, in a sentence; nil where it has none.
    public var fix: String?
    /// Records, or small logs, that show the fault and its absence. They are the rule's tests and stand on its page.
    public var examples: [RuleExample]

    /// Makes a description.
    public init(
        code: String, name: String, severity: Severity, isOptIn: Bool = false, summary: String, rationale: String,
        fix: String? = nil, examples: [RuleExample]
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.isOptIn = isOptIn
        self.summary = summary
        self.rationale = rationale
        self.fix = fix
        self.examples = examples
    }

    /// The group, by the first digit of the code.
    public var group: Group {
        let digit = code.utf8.dropFirst(3).first.map { Int($0) - 0x30 } ?? 0
        return Group.allCases.indices.contains(digit) ? Group.allCases[digit] : .reading
    }
}

/// A record or a small log that shows a fault or its absence.
public struct RuleExample: Sendable {
    /// A file of an example.
    public struct File: Sendable {
        /// The path.
        public var path: String
        /// The text, with its markers.
        public var text: String

        /// Makes a file.
        public init(_ path: String, _ text: String) {
            self.path = path
            self.text = text
        }
    }

    /// The files by path. `↓` before a place marks where a finding begins; it is taken out before reading. An example
    /// without a marker shows what the rule lets pass.
    public var files: [File]
    /// The files after the rule's fixes were applied; nil where it has none.
    public var fixed: [File]?
    /// The text of the project's `adr.yaml`, where the rule asks it.
    public var settings: String
    /// The date that counts as today, ISO 8601, where the rule asks it.
    public var today: String?
    /// Files as they stood at the revision compared with, or when links were accepted.
    public var earlier: [File]
    /// What else git says of a file, by path: its commits, and who bears its number on another branch.
    public var history: [String: FileHistory]

    /// Makes an example of several files.
    public init(
        files: [File], fixed: [File]? = nil, settings: String = "", today: String? = nil, earlier: [File] = [],
        history: [String: FileHistory] = [:]
    ) {
        self.files = files
        self.fixed = fixed
        self.settings = settings
        self.today = today
        self.earlier = earlier
        self.history = history
    }

    /// Makes an example of one record.
    public init(
        _ text: String, fixed: String? = nil, path: String = "adr/0001-example.md", settings: String = "",
        today: String? = nil
    ) {
        self.init(
            files: [File(path, text)], fixed: fixed.map { [File(path, $0)] }, settings: settings, today: today)
    }

    /// The character that marks where a finding begins.
    public static let marker: Character = "↓"

    /// Whether the example shows the fault rather than its absence.
    public var showsFault: Bool { files.contains { $0.text.contains(Self.marker) } }
}
