public import ArgumentParser

/// The program's root command.
public struct ADRCommand: AsyncParsableCommand {
    /// Its name, its purpose and its subcommands; each stands in a file of its own in `Commands`.
    public static let configuration = CommandConfiguration(
        commandName: "adr",
        abstract: "Read, check, relate, trace and publish architecture decision records.",
        version: "0.1.0",
        subcommands: [
            InitCommand.self,
            NewCommand.self,
            ListCommand.self,
            ShowCommand.self,
            ExportCommand.self,
            TraceCommand.self,
            LintCommand.self,
            RulesCommand.self,
            LinkCommand.self,
            StatusCommand.self,
            SupersedeCommand.self,
            NextCommand.self,
            CheckNumbersCommand.self,
            RenumberCommand.self,
            MigrateCommand.self,
            GenerateCommand.self,
            SearchCommand.self,
            DueCommand.self,
            AffectedCommand.self,
            UpgradeRepositoryCommand.self,
            ConfigCommand.self,
            SchemaCommand.self,
            CompletionsCommand.self,
            ManualCommand.self,
            ConflictsCommand.self,
            RelatedCommand.self,
            CostsCommand.self,
            BuildCommand.self,
            ServeCommand.self,
        ])

    /// Makes the command.
    public init() {}
}
