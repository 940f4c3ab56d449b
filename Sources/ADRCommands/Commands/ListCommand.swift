public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr list`: the paths of the records.
public struct ListCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the records, or the logs found.")

    @Flag(help: "List the logs that were found, with the reason for each, instead of the records.")
    var logs = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Lists.
    public func run() async throws {
        try location.enter()
        if logs { return try await listLogs() }
        switch LogHome.find() {
        case .none:
            // The words, the stream and the status are adr-tools'.
            try Output().write("The \(LogHome.fallback) directory does not exist\n")
            throw ExitCode(1)
        case .several:
            let project = try await Project.read()
            try write(project.logs.flatMap(\.records).map(\.path))
            try project.reportFailures()
        case .found(let home):
            guard FileSystem.kind(of: home.directory) == .directory else {
                try Output().write("The \(home.directory) directory does not exist\n")
                throw ExitCode(1)
            }
            try write(LogListing.paths(of: home))
        }
    }

    private func write(_ paths: [String]) throws {
        try output.destination.write(paths.map { $0 + "\n" }.joined())
    }

    private func listLogs() async throws {
        let project = try await Project.read()
        var text = ""
        for (log, found) in zip(project.logs, project.found) {
            text += "\(log.directory)\t\(log.name)\t\(log.records.count)\t\(found.reason.text)\n"
        }
        try output.destination.write(text)
        try project.reportFailures()
    }
}
