public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace suggest`: links that likely hold, for an author to confirm.
public struct TraceSuggestCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract:
            "Suggest links between decisions and requirements for which none stands, with the words they rest on.",
        discussion:
            "Shared words are no proof: nothing is written, and nothing counts until an author cites the requirement.")

    @Option(help: "How many for each record at most.")
    var limit = 3

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Reads the project and writes the suggestions.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        let report = trace.report
        var text = ""
        for suggestion in LinkSuggestion.find(report, limit: max(1, limit)) {
            let record = report.logs[suggestion.log].records[suggestion.record]
            text += "\(record.path) \(suggestion.requirement.key)  (\(suggestion.words.joined(separator: ", ")))\n"
            text += "  \(report.words(suggestion.requirement))\n"
        }
        try output.destination.write(text)
        try trace.reportFailures()
        try project.reportFailures()
    }
}
