public import ArgumentParser
import DecisionExport
import DecisionProject

/// `adr export`: the log as data.
public struct ExportCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the records as JSON, JSON Lines or CSV.",
        discussion: "With paths, exactly those files are read; files that are no records are left out.")

    @Option(help: "json, jsonl or csv.")
    var format: LogExport.Format = .json

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "The files to read.", completion: .file())
    var paths: [PathList] = []

    /// Makes the command.
    public init() {}

    /// Reads and writes.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read(files: paths.flatMap(\.paths))
        project.keepToTheEnd()
        try output.destination.write(LogExport.write(project.logs, as: format))
        try project.reportFailures()
    }
}

extension LogExport.Format: ExpressibleByArgument {}
