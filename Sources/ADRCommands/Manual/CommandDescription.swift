import ArgumentParser
import FoundationEssentials

/// A command as the argument parser knows it: what help, completions and manual pages are made of.
///
/// The parser publishes it as JSON (its `ToolInfo`, serialization version 0).
struct CommandDescription: Decodable {
    /// An option, a flag or a word of a command line.
    struct Argument: Decodable {
        /// What it is.
        enum Kind: String, Decodable {
            case positional
            case option
            case flag
        }

        /// How it is written.
        struct Name: Decodable {
            /// `short` (`-s`), `long` (`--supersedes`) or `longWithSingleDash`.
            var kind: String
            var name: String

            /// As it is typed.
            var spelling: String { (kind == "long" ? "--" : "-") + name }
        }

        var kind: Kind
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Name]?
        var valueName: String?
        var defaultValue: String?
        var abstract: String?
    }

    private struct Tool: Decodable {
        var command: CommandDescription
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [CommandDescription]?

    /// The whole program's.
    static func program() throws -> CommandDescription {
        try JSONDecoder().decode(Tool.self, from: Data(ADRCommand._dumpHelp().utf8)).command
    }
}
