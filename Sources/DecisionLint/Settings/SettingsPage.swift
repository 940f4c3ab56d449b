import Diagnostics

/// The settings' page and their JSON Schema, both made of `SettingsSchema`.
public enum SettingsPage {
    /// The page in Markdown, as it stands in `docs/configuration.md`.
    public static func markdown() -> String {
        var page = """
            # Settings

            Everything works without settings. Where a project wants its own, they stand in `adr.yaml` at its root; a command takes
            those of the folder it runs in, or of the nearest folder above up to the one that holds `.git`. Mistakes in the file are
            findings of `adr lint` (ADR010) with their place and the nearest known name.

            Generated from the table in `Sources/DecisionLint/Settings/SettingsSchema.swift`; `RECORD=1 swift test` writes it anew.
            The JSON Schema for editors is `docs/schemas/settings.json` (`adr schema settings`).

            | key | value | what it is for | example |
            |---|---|---|---|

            """
        page += rows(SettingsSchema.root, below: "")
        page += "\n## Presets\n\n| preset | what it is for |\n|---|---|\n"
        for preset in Preset.allCases { page += "| `\(preset.rawValue)` | \(preset.summary) |\n" }
        page += """

            A level in `rules` wins over the preset, one in `overrides` over both, and the command line's `--select` and
            `--ignore` decide which rules run at all.

            ## In the records themselves

            `<!-- adr-disable-next-line ADR203: why -->` holds for the next line that is not blank, `adr-disable-line` for its own
            line, `adr-disable-file` for the file. Several rules are parted by commas; a rule may be named by code or name. In front
            matter the same words stand behind `#`. A suppression that suppresses nothing is a finding (ADR007).

            """
        return page
    }

    private static func rows(_ settings: [SettingsSchema.Setting], below path: String) -> String {
        var text = ""
        for setting in settings {
            let name = path.isEmpty ? setting.name : path + "." + setting.name
            let example = setting.example.isEmpty ? "" : "`\(setting.example)`".replacing("|", with: "\\|")
            let summary = setting.summary + (setting.isRequired ? " Required." : "")
            text += "| `\(name)` | \(words(setting.kind)) | \(summary) | \(example) |\n"
            text += rows(within: setting.kind, below: name)
        }
        return text
    }

    private static func rows(within kind: SettingsSchema.Kind, below name: String) -> String {
        switch kind {
        case .object(let members): rows(members, below: name)
        case .list(let element): rows(within: element, below: name + "[]")
        // The last kind is the one that says the most.
        case .oneOf(let kinds): kinds.last.map { rows(within: $0, below: name) } ?? ""
        default: ""
        }
    }

    private static func words(_ kind: SettingsSchema.Kind) -> String {
        switch kind {
        case .text: "text"
        case .flag: "true or false"
        case .number: "whole number"
        case .amount: "amount"
        case .choice(let choices): choices.map { "`\($0)`" }.joined(separator: ", ")
        case .list(.choice(let choices)): "list of " + words(.choice(choices))
        case .list(let element): "list of " + (isObject(element) ? "mappings" : words(element) + "s")
        case .object: "mapping"
        case .mapping(let value): "mapping to " + words(value)
        case .levels: "mapping from rules to `off`, `note`, `warning`, `error`"
        case .oneOf(let kinds): kinds.map(words).joined(separator: ", or ")
        }
    }

    private static func isObject(_ kind: SettingsSchema.Kind) -> Bool {
        switch kind {
        case .object, .oneOf: true
        default: false
        }
    }

    /// The JSON Schema (2020-12) of the settings.
    public static func schema() -> [UInt8] {
        JSON.object(
            [
                ("$schema", "https://json-schema.org/draft/2020-12/schema"),
                ("$id", "urn:adr:schema:settings:1"),
                ("title", "Settings"),
                ("description", "What may stand in `adr.yaml`."),
            ] + object(SettingsSchema.root)
        ).serialized()
    }

    private static func object(_ settings: [SettingsSchema.Setting]) -> [(String, JSON)] {
        let members = settings.map { setting -> (String, JSON) in
            var members = schema(of: setting.kind)
            members.insert(("description", .string(setting.summary)), at: 0)
            return (setting.name, .object(members))
        }
        let required = settings.filter(\.isRequired).map(\.name)
        return [("type", "object"), ("properties", .object(members)), ("additionalProperties", false)]
            + (required.isEmpty ? [] : [("required", JSON(required))])
    }

    private static func schema(of kind: SettingsSchema.Kind) -> [(String, JSON)] {
        switch kind {
        case .text: return [("type", "string")]
        case .flag: return [("type", "boolean")]
        case .number: return [("type", "integer"), ("minimum", 0)]
        case .amount: return [("type", "number"), ("minimum", 0)]
        case .choice(let choices): return [("enum", JSON(choices))]
        case .list(let element):
            let list: [(String, JSON)] = [("type", "array"), ("items", .object(schema(of: element)))]
            // One text stands for a list of one.
            if case .text = element { return [("anyOf", .array([.object([("type", "string")]), .object(list)]))] }
            return list
        case .object(let settings): return object(settings)
        case .mapping(let value):
            return [("type", "object"), ("additionalProperties", .object(schema(of: value)))]
        case .levels:
            let names = RuleCatalog.all.flatMap { [$0.code, $0.name] }
            // Readers of YAML 1.1 take a plain `off` for false.
            let level = JSON.object([("enum", .array(["off", "note", "warning", "error", false]))])
            return [
                ("type", "object"), ("additionalProperties", level),
                ("propertyNames", .object([("enum", JSON(names))])),
            ]
        case .oneOf(let kinds): return [("anyOf", .array(kinds.map { .object(schema(of: $0)) }))]
        }
    }
}
