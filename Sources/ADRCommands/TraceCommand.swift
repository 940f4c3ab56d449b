public import ArgumentParser

/// `adr trace`: requirements and the decisions that stand for them.
public struct TraceCommand: AsyncParsableCommand {
    /// The command's name, purpose and subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Trace requirements to decisions and back.",
        subcommands: [
            TraceMatrixCommand.self, TraceCheckCommand.self, TraceShowCommand.self, TraceAcceptCommand.self,
            TraceDiffCommand.self, TraceRelinkCommand.self, TraceSuggestCommand.self, TraceExportCommand.self,
            TraceEvidenceCommand.self,
        ],
        defaultSubcommand: TraceMatrixCommand.self)

    /// Makes the command.
    public init() {}
}
