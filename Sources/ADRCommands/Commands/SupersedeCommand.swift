public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr supersede`: one record takes the place of another, said on both sides.
public struct SupersedeCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "supersede",
        abstract: "Say in two records that the second takes the place of the first, or of a part of it.")

    @Option(help: "The part that is superseded, in words; the rest of the old record stays in force.")
    var part: String?

    @OptionGroup var location: DirectoryOption

    @Argument(help: "The record that is superseded.")
    var old: String

    @Argument(help: "The record that takes its place.")
    var new: String

    /// Makes the command.
    public init() {}

    /// Writes both sides.
    public func run() async throws {
        try location.enter()
        try await RecordWriting.find(old).write(["supersede", old, new, part ?? ""]) { log in
            let oldRecord = try log.record(old)
            let newRecord = try log.record(new)
            guard oldRecord.path != newRecord.path else { throw Failure("a record cannot supersede itself", status: 1) }
            return try Supersession.changes(oldRecord, by: newRecord, part: part, in: log, day: Today.date)
        }
    }
}
