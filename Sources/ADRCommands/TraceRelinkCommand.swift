public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace relink`: rewrites citations of requirements that kept their words and changed their number.
public struct TraceRelinkCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "relink",
        abstract: "Rewrite citations of requirements that kept their words and changed their number.",
        discussion: "Works on links that were accepted; the lock file is rewritten with them.")

    @Flag(name: [.long, .customShort("n")], help: "Show what would be rewritten, and write nothing.")
    var dryRun = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Rewrites the records and the lock file, or says what it would do.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        guard let lock = trace.lock else {
            throw Failure("there is no \(RequirementTrace.lockName); accept links first with “adr trace accept”")
        }
        let relinking = Relinking(trace.report, sources: trace.sources, lock: lock)
        var text = relinking.moves.map { "\($0.from) -> \($0.to)\n" }.joined()
        var files: [(path: String, bytes: [UInt8])] = []
        let byPath = Dictionary(grouping: relinking.edits, by: \.path)
        // Everything is worked out before anything is written.
        for log in project.logs {
            for record in log.records {
                guard let edits = byPath[record.path] else { continue }
                guard record.source.encoding == .utf8, let bytes = Edit.apply(edits, to: record.source.bytes) else {
                    throw Failure("“\(record.path)” cannot be edited: it is not UTF-8, or two citations overlap")
                }
                for edit in edits {
                    let line = record.source.line(at: edit.range.start)
                    text += "\(record.path):\(line): \(record.source.text(edit.range)) -> \(edit.text)\n"
                }
                files.append((record.path, bytes))
            }
        }
        if !dryRun, !relinking.moves.isEmpty {
            for file in files { try FileSystem.write(file.bytes, to: file.path) }
            try FileSystem.write(Array(relinking.lock.text.utf8), to: RequirementTrace.lockName)
        }
        try output.destination.write(text)
        try trace.reportFailures()
        try project.reportFailures()
    }
}
