public import ArgumentParser
import DecisionExport
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr show`: one record.
public struct ShowCommand: AsyncParsableCommand {
    /// What is shown.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
        case path
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one record: its text, its data or its path.")

    @Option(help: "text, json or path.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "A number, or a unique part of the file name or title.")
    var reference: String

    /// Makes the command.
    public init() {}

    /// Shows the record.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let (log, record) = try project.record(reference)
        switch format {
        case .text: try output.destination.write(record.source.bytes)
        case .json: try output.destination.write(RecordJSON.record(record, in: log).serialized())
        case .path: try output.destination.write(record.path + "\n")
        }
    }
}

extension Project {
    /// The record that a reference means.
    ///
    /// - Throws: a `Failure` when it means none or several; the message lists the candidates.
    func record(_ reference: String) throws -> (log: DecisionLog, record: DecisionRecord) {
        switch ReferenceResolution.resolve(reference, in: logs) {
        case .record(let log, let index): return (logs[log], logs[log].records[index])
        case .missing: throw Failure("no record matches “\(reference)”")
        case .ambiguous(let candidates):
            let list = candidates.map { "\n  " + logs[$0.log].records[$0.record].path }.joined()
            throw Failure("“\(reference)” means several records:" + list)
        }
    }
}
