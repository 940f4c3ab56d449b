import ArgumentParser
import DecisionProject

/// `adr help`, and what a missing or unknown command shows: the lines, the stream and the statuses are adr-tools'.
enum GeneralHelp {
    /// The names of all commands, ordered.
    static var commandNames: [String] {
        let names = ADRCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        return (names + ["help"]).sorted()
    }

    /// The list of all commands.
    static var text: String {
        "usage: adr help COMMAND [ARG] ...\nCOMMAND is one of: \n"
            + commandNames.map { "  \($0)\n" }.joined()
            + "Run 'adr help COMMAND' for help on a specific command.\n"
    }

    /// Shows the help of a command, or the list where none or an unknown one is named.
    static func show(_ words: [String]) async throws {
        try await page(text(for: words))
    }

    private static func text(for words: [String]) -> String {
        var command: any ParsableCommand.Type = ADRCommand.self
        for word in words {
            guard
                let inner = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
            else { break }
            command = inner
        }
        if command == ADRCommand.self { return text }
        var help = ADRCommand.helpMessage(for: command) + "\n"
        if command == GenerateCommand.self {
            help += "\nSubcommands:\n"
            for report in GenerateCommand.reports { help += "  adr generate \(report)\n" }
        }
        return help
    }

    /// Shows a text in the person's pager, on a terminal or where one is named; else prints it.
    static func page(_ text: String) async throws {
        let named = [Terminal.environment("ADR_PAGER"), Terminal.environment("PAGER")].compactMap(\.self)
            .first { !$0.isEmpty }
        if Terminal.isOutput || Terminal.environment("ADR_PAGER")?.isEmpty == false,
            await Editor.page(text, with: named ?? "more")
        {
            return
        }
        try Output().write(text)
    }
}
