public import ArgumentParser
import DecisionProject

/// `adr generate`: tables of contents, graphs and indices of a log.
public struct GenerateCommand: AsyncParsableCommand {
    /// The command's name, purpose and reports.
    public static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write a table of contents, a graph or an index of the records.",
        subcommands: [GenerateTOCCommand.self, GenerateGraphCommand.self, GenerateIndexCommand.self])

    /// The names of the reports.
    static let reports = ["toc", "graph", "index"]

    @OptionGroup var location: DirectoryOption

    /// Ends with a shell's status for a command that is not there where a report is unknown: adr-tools runs one of its name.
    static func check(_ report: String) throws {
        if report.hasPrefix("-") || reports.contains(report) { return }
        throw Failure("no report “\(report)”; there are \(reports.joined(separator: ", "))", status: 127)
    }

    /// Makes the command.
    public init() {}

    /// Lists the reports, as adr-tools does.
    public func run() async throws {
        try location.enter()
        try Output().write(GenerateCommand.reports.map { $0 + "\n" }.joined())
    }
}
