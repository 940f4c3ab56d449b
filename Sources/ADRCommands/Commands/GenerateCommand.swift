public import ArgumentParser
import DecisionProject

/// `adr generate`: tables of contents, graphs and indices of a log.
public struct GenerateCommand: AsyncParsableCommand {
    /// The command's name, purpose and reports.
    public static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write a table of contents, a graph or an index of the records.",
        subcommands: [GenerateTOCCommand.self, GenerateGraphCommand.self, GenerateIndexCommand.self])

    @OptionGroup var location: DirectoryOption

    @Argument(help: .hidden)
    var report: String?

    /// Makes the command.
    public init() {}

    /// Lists the reports, as adr-tools does.
    public func run() async throws {
        if let report {
            // A shell's status for a command that is not there; adr-tools runs one of this name.
            throw Failure("no report “\(report)”; there are toc, graph and index", status: 127)
        }
        try Output().write("toc\ngraph\nindex\n")
    }
}
