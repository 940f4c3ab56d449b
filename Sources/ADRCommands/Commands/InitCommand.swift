public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr init`: a new log with its first record.
public struct InitCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a log, with a record of the decision to keep one.",
        discussion: "A folder that is named is written to .adr-dir, by which all commands find it.")

    @OptionGroup var location: DirectoryOption

    @Argument(help: "The log's folder; doc/adr without one.", completion: .directory)
    var directory: String?

    /// Makes the command.
    public init() {}

    /// Makes the folder and the record.
    public func run() async throws {
        try location.enter()
        if let directory, !directory.isEmpty {
            try FileSystem.makeFolder(directory)
            try FileSystem.write(Array((directory + "\n").utf8), to: ".adr-dir")
        }
        var request = NewRecordRequest(title: "Record architecture decisions")
        request.isFirst = true
        try await request.run(isPrinted: false, isEdited: false)
    }
}
