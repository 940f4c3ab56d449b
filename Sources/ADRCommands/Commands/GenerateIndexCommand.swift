public import ArgumentParser
import DecisionExport
import DecisionProject
import DecisionRecords

/// `adr generate index`: a table of the records, kept up to date in a Markdown file.
public struct GenerateIndexCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Write a table of the records into a Markdown file.",
        discussion: """
            The table stands between the comments “\(RecordIndex.startMarker)” and “\(RecordIndex.endMarker)”; all else \
            in the file stays as it is. Without a file the table is printed.
            """)

    @Flag(help: "Change nothing; end with status 1 when the table is stale.")
    var check = false

    @OptionGroup var location: DirectoryOption

    @Argument(help: "The file that holds the comments, such as README.md.", completion: .file(extensions: ["md"]))
    var file: String?

    /// Makes the command.
    public init() {}

    /// Brings the table up to date, or says that it is stale.
    public func run() async throws {
        try location.enter()
        let home = try LogHome.forReading()
        guard let file else {
            if check { throw ValidationError("--check needs the file that holds the table") }
            return try Output().write(RecordIndex.table(try await home.read(), from: ""))
        }
        let writer = try check ? nil : LogWriter(home, boundary: home.root.isEmpty ? "." : home.root)
        let log = try await home.read()
        let bytes = try FileSystem.read(file)
        let folder = Path.folder(file)
        guard let updated = RecordIndex.update(bytes, with: log, in: folder) else {
            throw Failure("“\(file)” has no “\(RecordIndex.startMarker)” with “\(RecordIndex.endMarker)” behind it")
        }
        if check {
            guard updated == bytes else { throw Failure("the index in “\(file)” is stale", status: 1) }
        } else {
            try writer?.write([FileChange(path: file, before: bytes, after: updated)], command: "generate index")
        }
    }
}
