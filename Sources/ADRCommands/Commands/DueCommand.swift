public import ArgumentParser
import DecisionExport
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr due`: the records to look at again.
public struct DueCommand: AsyncParsableCommand {
    /// How the answer looks.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
        case ics
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "due", abstract: "List the records whose review date has come.",
        discussion: "As a calendar (ics), every review date of a record in force, also those to come.")

    @Option(help: ArgumentHelp("The day to look from; today without it.", valueName: "yyyy-mm-dd"))
    var asOf: String?

    @Option(help: "text, json or ics.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Checks the day.
    public func validate() throws {
        guard let asOf else { return }
        let bytes = Array(asOf.utf8)
        let isDay = bytes.enumerated().allSatisfy { place, byte in
            place == 4 || place == 7 ? byte == 0x2D : byte >= 0x30 && byte <= 0x39
        }
        if bytes.count != 10 || !isDay { throw ValidationError("'\(asOf)' is no day such as 2026-02-04") }
    }

    /// Looks and reports.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let reviews = ReviewCalendar(project.logs)
        let day = asOf ?? Today.date
        switch format {
        case .text:
            try output.destination.write(reviews.due(by: day).map { "\($0.day)\t\($0.path)\t\($0.title)\n" }.joined())
        case .json: try output.destination.write(reviews.json(dueBy: day).serialized())
        case .ics: try output.destination.write(reviews.calendar())
        }
        try project.reportFailures()
    }
}
