public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr migrate`: records in the layout of another template family.
public struct MigrateCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Rewrite records in the layout of another template family, losing nothing.",
        discussion: """
            Metadata moves to where the family has it, each section to its home there, and what has no home to the family's \
            place for it (More Information in MADR 4). A move that would change what is read from the record is left undone \
            and named. Without records given, the whole log is rewritten; records of the family already stay as they are.
            """)

    @Option(help: "The family: \(RecordLayout.names.joined(separator: ", ")).", completion: .list(RecordLayout.names))
    var to: String

    @Flag(help: "Print what would change as a diff and write nothing.")
    var diff = false

    @OptionGroup var location: DirectoryOption

    @Argument(help: "The records: numbers, or unique parts of their file names or titles; the whole log without.")
    var references: [String] = []

    /// Makes the command.
    public init() {}

    /// Checks that the family is known.
    public func validate() throws {
        if RecordLayout.named(to) == nil {
            throw ValidationError(
                "no family '\(to)' to write; there are \(RecordLayout.names.joined(separator: ", "))")
        }
    }

    /// Shows or makes the changes.
    public func run() async throws {
        try location.enter()
        guard let layout = RecordLayout.named(to) else { return }
        let writing: RecordWriting
        if let first = references.first {
            writing = try await RecordWriting.find(first)
        } else {
            writing = RecordWriting(home: try LogHome.forReading())
        }
        if diff {
            let log = try await writing.read()
            let migrations = try await migrate(log, layout)
            var changed: [String: [UInt8]] = [:]
            for migration in migrations { changed[migration.path] = migration.bytes }
            try Output().write(FileDiff.write(changed, before: [log]))
            return report(migrations)
        }
        var migrations: [Migration] = []
        try await writing.write(["migrate", to] + references) { log in
            migrations = try await migrate(log, layout)
            return zip(migrations, try records(log)).map { migration, record in
                FileChange(path: migration.path, before: record.source.bytes, after: migration.bytes)
            }
        }
        report(migrations)
    }

    private func records(_ log: DecisionLog) throws -> [DecisionRecord] {
        if references.isEmpty { return log.records }
        var records: [DecisionRecord] = []
        for reference in references {
            let record = try log.record(reference)
            if !records.contains(where: { $0.path == record.path }) { records.append(record) }
        }
        return records
    }

    private func migrate(_ log: DecisionLog, _ layout: RecordLayout) async throws -> [Migration] {
        let records = try records(log)
        return await inParallel(records.count) { Migration(records[$0], to: layout) }
    }

    /// Says what stays as it was.
    private func report(_ migrations: [Migration]) {
        for migration in migrations where !migration.left.isEmpty {
            Output.message("adr: left as it was in \(migration.path): " + migration.left.joined(separator: ", "))
        }
    }
}
