public import Diagnostics

/// All that a reader may ask of a rule: what it finds, why that matters, how it looks, and how it is mended.
public struct RuleDescription: Sendable {
    /// The code, `ADR` and three digits; the first digit is the group's. Codes are never used again.
    public var code: String
    /// The name in kebab case; it names the fault.
    public var name: String
    /// The severity it has without settings.
    public var severity: Severity
    /// What it finds, in one sentence.
    public var summary: String
    /// Why that matters to the people who read the record.
    public var rationale: String
    /// Records, or small logs, that show the fault and its absence. They are the rule's tests and stand on its page.
    public var examples: [RuleExample]

    /// Makes a description.
    public init(
        code: String, name: String, severity: Severity, summary: String, rationale: String, examples: [RuleExample]
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.summary = summary
        self.rationale = rationale
        self.examples = examples
    }
}

/// A record or a small log that shows a fault or its absence.
public struct RuleExample: Sendable {
    /// The files by path. `↓` before a place marks where a finding begins; it is taken out before reading.
    public var files: [(path: String, text: String)]
    /// The files after the rule's fixes were applied; nil where it has none.
    public var fixed: [(path: String, text: String)]?

    /// Makes an example of several files.
    public init(files: [(path: String, text: String)], fixed: [(path: String, text: String)]? = nil) {
        self.files = files
        self.fixed = fixed
    }

    /// Makes an example of one record.
    public init(_ text: String, fixed: String? = nil, path: String = "adr/0001-example.md") {
        self.init(files: [(path, text)], fixed: fixed.map { [(path, $0)] })
    }
}
