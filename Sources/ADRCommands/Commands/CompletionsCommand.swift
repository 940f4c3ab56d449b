public import ArgumentParser
import DecisionProject

/// `adr completions`: a script that completes command lines in a shell.
public struct CompletionsCommand: ParsableCommand {
    /// The shells.
    public enum Shell: String, CaseIterable, ExpressibleByArgument, Sendable {
        case bash
        case zsh
        case fish
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print a completion script for bash, zsh or fish.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    /// Makes the command.
    public init() {}

    /// Prints the script.
    public func run() throws {
        try location.enter()
        guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
        try output.destination.write(ADRCommand.completionScript(for: shell) + "\n")
    }
}
