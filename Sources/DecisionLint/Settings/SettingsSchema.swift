import Conflicts
import DecisionRecords
import Traceability

/// What may stand in `adr.yaml`: the one table from which the check, the JSON Schema and the page are made.
public enum SettingsSchema {
    /// What a value may be.
    public indirect enum Kind: Sendable {
        case text
        case flag
        /// A whole number of at least 0.
        case number
        /// A number of at least 0, with decimals.
        case amount
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
        /// Whether nothing is read of the mapping without it.
        public var isRequired: Bool

        /// Makes a key.
        public init(_ name: String, _ kind: Kind, _ summary: String, example: String = "", isRequired: Bool = false) {
            self.name = name
            self.kind = kind
            self.summary = summary
            self.example = example
            self.isRequired = isRequired
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
                            Setting(
                                "path", .text, "The log's folder, relative to the settings' own.", isRequired: true),
                            Setting("name", .text, "The log's name."),
                        ]),
                    ])),
            ]), "The folders that hold decision logs; without it they are found by themselves.", example: "[docs/adr]"),
        Setting("templates", .text, "The folder of the project's own templates.", example: "docs/adr/templates"),
        Setting("template", .text, "The template that `adr new` writes from.", example: "madr"),
        Setting(
            "requirements", .oneOf([.text, .list(.oneOf([.text, .object(source)])), .object(requirements)]),
            "Where requirements stand and how they are read: documents, or a mapping with more.",
            example: "[docs/requirements.md]"),
        Setting("site", .object(site), "How the site is built."),
        Setting("lint", .object(lint), "Which rules of `adr lint` apply, and how."),
        Setting("conflicts", .object(conflicts), "What the search for contradictions takes and leaves."),
        Setting("costs", .object(costs), "Budgets that costs are held against."),
    ]

    private static let source: [Setting] = [
        Setting("path", .text, "The document, or a folder of documents.", isRequired: true),
        Setting(
            "format", .choice(RequirementReaders.names), "How it is written; without it, by its layout.",
            example: "csv"),
        Setting("namespace", .text, "What its ids are told apart by from those of other documents.", example: "srs"),
        Setting("folder", .text, "The folder whose records its ids belong to."),
        Setting("id", .text, "The pattern of its ids.", example: "\"FR-[0-9]+\""),
        Setting("delimiter", .text, "What parts the columns of a table.", example: "\";\""),
        Setting(
            "columns",
            .object(
                RequirementReaders.columns.map {
                    Setting($0, .text, "The heading of the column with the requirement's \($0).")
                }), "The columns of a table.", example: "{id: Number, text: Statement}"),
    ]

    private static let requirements: [Setting] = [
        Setting(
            "sources", .oneOf([.text, .object(source), .list(.oneOf([.text, .object(source)]))]),
            "The documents; without them the usual places are looked through.",
            example: "[{path: srs.csv, namespace: srs}]"),
        Setting(
            "covers", .list(.choice(RequirementLink.Role.allCases.map(\.rawValue))), "The roles of links that cover.",
            example: "[satisfies, addresses]"),
        Setting(
            "breadth-covers", .flag, "Whether “All … requirements” covers what the document that it names holds.",
            example: "true"),
        Setting(
            "justified", .mapping(.text), "Requirements that need no decision, each with the reason.",
            example: "{payments/3.9: done by hand}"),
    ]

    private static let site: [Setting] = [
        Setting("title", .text, "The title of the site.", example: "Decisions of the shop"),
        Setting("language", .choice(["en", "de"]), "The language of the site's own words.", example: "de"),
        Setting("base-url", .text, "Where the site will stand.", example: "https://example.org/adr/"),
        Setting("source", .text, "The address of the repository.", example: "https://github.com/owner/name"),
        Setting("host", .choice(hosts), "The kind of host that the repository stands on.", example: "gitlab"),
        Setting("branch", .text, "The branch or revision that links lead to; else `HEAD`.", example: "main"),
        Setting(
            "source-folder", .text, "The way from the repository's root, where this is not the root.",
            example: "backend/"),
        Setting(
            "history", .choice(["git", "none"]), "Whether a record's page says who changed it when.", example: "none"),
        Setting("theme", .text, "A folder whose files stand before the built-in ones.", example: "site"),
        Setting(
            "short-links", .flag, "Whether each record is found under its id alone too: `decisions/0004.html`.",
            example: "true"),
        Setting(
            "pages", .list(.text), "Markdown files that become pages of the site, in the order of the navigation.",
            example: "[docs/principles.md]"),
    ]

    /// The hosts whose addresses the site can write.
    public static let hosts = ["github", "gitlab", "bitbucket", "gitea", "azure"]

    private static let conflicts: [Setting] = [
        Setting(
            "with", .list(.text), "Folders of other projects whose records are compared too.", example: "[../shop]"),
        Setting(
            "waivers",
            .list(
                .object([
                    Setting("records", .list(.text), "The two records, by id or path.", example: "[\"0004\", ADR-008]"),
                    Setting("fingerprint", .text, "The fingerprint of the contradiction."),
                    Setting(
                        "rule", .choice(Conflict.Rule.allCases.map(\.rawValue)), "The one rule that is waived.",
                        example: "option-swap"),
                    Setting("reason", .text, "Why the team lives with it.", isRequired: true),
                ])), "Contradictions that the team lives with."),
    ]

    private static let costs: [Setting] = [
        Setting(
            "budgets",
            .list(
                .object([
                    Setting("amount", .amount, "The most that may be spent.", example: "60", isRequired: true),
                    Setting("currency", .text, "Its currency, by ISO 4217; else USD.", example: "EUR"),
                    Setting(
                        "per", .choice(Cost.Period.allCases.map(\.rawValue)), "The time that it is for; else `month`.",
                        example: "year"),
                ])), "What live decisions may cost together.", example: "[{amount: 60, currency: USD, per: month}]")
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
                    Setting(
                        "paths", .list(.text), "Patterns of the paths; `**` stands for any folders.", isRequired: true),
                    Setting("rules", .levels, "The levels that hold there.", isRequired: true),
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
