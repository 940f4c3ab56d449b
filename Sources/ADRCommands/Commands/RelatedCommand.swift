public import ArgumentParser
import Conflicts
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr related`: the records closest to one record or draft.
public struct RelatedCommand: AsyncParsableCommand {
    /// How the answer looks.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "related",
        abstract: "Rank the records that are closest to one record or draft: has this been decided?")

    @Option(help: "text or json.")
    var format: Format = .text

    @Option(help: "How many records to give at most.")
    var limit = 10

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "A number, a unique part of a file name or title, or a file.", completion: .file())
    var reference: String

    /// Makes the command.
    public init() {}

    /// Checks that the limit can be met.
    public func validate() throws {
        if limit < 1 { throw ValidationError("the limit must be at least 1") }
    }

    /// Ranks and reports.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        var logs = project.logs
        let place: Conflict.RecordReference
        if FileSystem.kind(of: reference) == .file {
            place = logs.place(try await project.draft(reference))
        } else {
            let record = try project.record(reference).record
            place = logs.place(record)
        }
        let related = RelatedRecords(to: place, in: logs, limit: limit)
        switch format {
        case .text: try output.destination.write(related.text(logs))
        case .json: try output.destination.write(related.json(logs).serialized())
        }
        try project.reportFailures()
    }
}
