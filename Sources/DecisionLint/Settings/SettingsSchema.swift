/// What may stand in `adr.yaml`: the one table from which the check, the JSON Schema and the page are made.
public enum SettingsSchema {
    /// What a value may be.
    public indirect enum Kind: Sendable {
        case text
        case flag
        /// A whole number of at least 0.
        case number
        case choice([String])
        case list(Kind)
        /// A mapping with the keys listed.
        case object([Setting])
        /// A mapping with keys of the author's own.
        case mapping(Kind)
        /// A mapping from rules, by code or name, to levels.
        case levels
        /// Any of several kinds.
        case oneOf([Kind])
        /// Anything; the part of the toolkit that reads it checks it.
        case anything
    }

    /// A key, what it may hold and what it is for.
    public struct Setting: Sendable {
        /// The key.
        public var name: String
        /// What it may hold.
        public var kind: Kind
        /// What it is for, in a sentence.
        public var summary: String
        /// An example of a value as YAML on one line; empty for none.
        public var example: String

        /// Makes a key.
        public init(_ name: String, _ kind: Kind, _ summary: String, example: String = "") {
            self.name = name
            self.kind = kind
            self.summary = summary
            self.example = example
        }
    }

    /// The keys at the top of the file.
    public static let root: [Setting] = [
        Setting(
            "logs",
            .oneOf([
                .text,
                .list(
                    .oneOf([
                        .text,
                        .object([
                            Setting("path", .text, "The log's folder, relative to the settings' own."),
                            Setting("name", .text, "The log's name."),
                        ]),
                    ])),
            ]), "The folders that hold decision logs; without it they are found by themselves.", example: "[docs/adr]"),
        Setting("templates", .text, "The folder of the project's own templates.", example: "docs/adr/templates"),
        Setting("template", .text, "The template that `adr new` writes from.", example: "madr"),
        Setting("requirements", .anything, "Where requirements stand and how they are read."),
        Setting("site", .anything, "How the site is built."),
        Setting("lint", .object(lint), "Which rules of `adr lint` apply, and how."),
        Setting("conflicts", .anything, "What the search for contradictions takes and leaves."),
        Setting("costs", .anything, "Budgets that costs are held against."),
    ]

    private static let lint: [Setting] = [
        Setting(
            "preset", .choice(Preset.allCases.map(\.rawValue)), "The set of levels that all else builds on.",
            example: "strict"),
        Setting(
            "rules", .levels, "The level of single rules: off, note, warning or error.", example: "{missing-date: off}"),
        Setting(
            "overrides",
            .list(
                .object([
                    Setting("paths", .list(.text), "Patterns of the paths; `**` stands for any folders."),
                    Setting("rules", .levels, "The levels that hold there."),
                ])), "Other levels for some paths; later ones win.",
            example: "[{paths: [\"docs/adr/old/**\"], rules: {broken-link: note}}]"),
        Setting(
            "exclude", .list(.text), "Patterns of the paths that are not looked at.",
            example: "[\"docs/adr/drafts/**\"]"),
        Setting(
            "fail-on", .choice(["error", "warning", "note"]), "The least severity that fails a run.", example: "error"),
        Setting("house", .object(house), "What the team asks of its own records."),
    ]

    private static let house: [Setting] = [
        Setting("required-sections", .list(.text), "Sections that every record has.", example: "[Context, Decision]"),
        Setting("required-metadata", .list(.text), "Metadata that every record has.", example: "[date, deciders]"),
        Setting("forbidden-phrases", .list(.text), "Phrases that no record has.", example: "[\"best practice\"]"),
        Setting(
            "statuses", .list(.text), "The statuses that may be written.", example: "[proposed, accepted, superseded]"),
        Setting(
            "transitions", .mapping(.list(.text)), "From a status to those that may follow it.",
            example: "{proposed: [accepted, rejected]}"),
        Setting(
            "file-name", .text, "The pattern of file names: `N` a digit, `*` anything, `?` one character.",
            example: "NNNN-*.md"),
        Setting("maximum-lines", .number, "The most lines that a record may have.", example: "200"),
        Setting("provisional-days", .number, "The days that a record may stay proposed.", example: "60"),
    ]
}
