/// What is wrong at one place of one file, where, why, and what would mend it. The user's word for it is a finding.
public struct Diagnostic: Sendable {
    /// The rule's code, such as `ADR301`.
    public var code: String
    /// The rule's name in kebab case, such as `broken-link`.
    public var name: String
    /// How much it matters.
    public var severity: Severity
    /// The file in which it stands.
    public var source: SourceText
    /// The bytes it is about; may be empty for what is missing.
    public var range: SourceRange
    /// The fault in one sentence: lower case, no full stop, names in “ ”.
    public var message: String
    /// What the author can do, if there is something to say; a sentence.
    public var help: String?
    /// The other places that belong to the fault.
    public var notes: [Note]
    /// An edit that mends it, if there is one.
    public var fix: Fix?
    /// What stays the same when lines move: the rule, the record and the normalised evidence. Empty means: made of the
    /// rule's code, the path and the text of the range.
    public var fingerprintSeed: String

    /// Makes a finding.
    public init(
        code: String, name: String, severity: Severity, source: SourceText, range: SourceRange, message: String,
        help: String? = nil, notes: [Note] = [], fix: Fix? = nil, fingerprintSeed: String = ""
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.source = source
        self.range = range
        self.message = message
        self.help = help
        self.notes = notes
        self.fix = fix
        self.fingerprintSeed = fingerprintSeed
    }

    /// Where the range begins.
    public var start: SourcePosition { source.position(at: range.start) }
    /// Where the range ends.
    public var end: SourcePosition { source.position(at: range.end) }

    /// Another place that belongs to a finding.
    public struct Note: Sendable {
        /// The file in which it stands.
        public var source: SourceText
        /// The bytes it is about.
        public var range: SourceRange
        /// What stands there.
        public var message: String

        /// Makes a note.
        public init(source: SourceText, range: SourceRange, message: String) {
            self.source = source
            self.range = range
            self.message = message
        }
    }
}

extension Diagnostic {
    /// The order of every output: by path, offset, code, message.
    public static func isOrdered(_ left: Diagnostic, before right: Diagnostic) -> Bool {
        if left.source.path != right.source.path {
            return left.source.path.precedes(right.source.path)
        }
        if left.range != right.range { return left.range < right.range }
        if left.code != right.code { return left.code < right.code }
        return left.message < right.message
    }

    /// A short hash that stays the same when the lines above the finding change.
    public var fingerprint: String {
        let seed = fingerprintSeed.isEmpty ? source.text(range) : fingerprintSeed
        return Fingerprint.of("\(code)\n\(source.path)\n\(seed)")
    }
}
