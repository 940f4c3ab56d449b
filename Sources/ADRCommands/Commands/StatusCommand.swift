public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr status`: another status, written as the record writes it.
public struct StatusCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Give a record another status, in its own syntax; every other byte stays.",
        discussion: "For a record that another takes the place of, see adr supersede.")

    @OptionGroup var location: DirectoryOption

    @Argument(help: "The record: a number, or a unique part of its file name or title.")
    var reference: String

    @Argument(help: "draft, proposed, accepted, rejected, deprecated, superseded, or a word that means one of them.")
    var status: [String]

    /// Makes the command.
    public init() {}

    /// Writes the status.
    public func run() async throws {
        try location.enter()
        let words = status.joined(separator: " ")
        guard let value = StatusCommand.value(of: words) else {
            let known = RecordStatus.Value.allCases.filter { $0 != .unknown }.map(\.rawValue)
            throw ValidationError("'\(words)' is no status; there are \(known.joined(separator: ", "))")
        }
        // A canonical name is written in the log's own word for it; another word as it stands.
        let text = words.lowercased() == value.rawValue ? nil : words
        try await RecordWriting.find(reference).write(["status", reference, words]) { log in
            let record = try log.record(reference)
            if record.status?.value == value, text == nil { return [] }
            let bytes = try StatusEdit.set(value, text: text, of: record, in: log, day: Today.date)
            return [FileChange(path: record.path, before: record.source.bytes, after: bytes)]
        }
    }

    /// What words come to where a record has them as its status.
    static func value(of words: String) -> RecordStatus.Value? {
        let source = SourceText(path: "adr/0001-status.md", text: "# 1. Status\n\n## Status\n\n\(words)\n")
        let value = RecordReader.read(source).status?.value
        return value == .unknown ? nil : value
    }
}
