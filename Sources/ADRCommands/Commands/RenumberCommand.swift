public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr renumber`: another number for a record, and for all that names it.
public struct RenumberCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "renumber",
        abstract: "Give a record another number: its file, its heading, and every mention that means it.",
        discussion: """
            Shows what would change; --write changes it. Where another record has the old number too, mentions that may mean \
            that one are listed and left alone. The old number is not given to a new record while a greater one is in use.
            """)

    @Flag(help: "Make the changes.")
    var write = false

    @OptionGroup var location: DirectoryOption

    @Argument(help: "The record: a number, or a unique part of its file name or title.")
    var reference: String

    @Argument(help: "The new number; the next free one without it.")
    var number: Int?

    /// Makes the command.
    public init() {}

    /// Shows or makes the changes.
    public func run() async throws {
        try location.enter()
        let home = try await RecordWriting.find(reference).home
        let command = ["renumber", reference, number.map(String.init) ?? ""].joined(separator: " ")
        let root = await projectRoot(home)
        if !write { return try Output().write(preview(try await plan(home, root))) }
        let writer = try LogWriter(home, boundary: root)
        if let completed = writer.completed, completed.command == command {
            return try Output().write(completed.result)
        }
        let plan = try await plan(home, root)
        try writer.write(plan.changes, command: command, result: plan.newPath + "\n")
        try Output().write(plan.newPath + "\n")
        for place in plan.unclear { Output.message("adr: left alone: \(place.path):\(place.line): \(place.before)") }
    }

    /// The top of the working tree as seen from here; without git, the folder that the log was found from.
    private func projectRoot(_ home: LogHome) async -> String {
        guard let git = await Git.repository(at: home.directory) else { return home.root.isEmpty ? "." : home.root }
        let depth = git.prefix.split(separator: "/").count
        let up = Array(repeating: "..", count: depth).joined(separator: "/")
        return Path.normalized(Path.join(home.directory, up.isEmpty ? "." : up))
    }

    private func plan(_ home: LogHome, _ root: String) async throws -> Renumbering {
        let log = try await home.read()
        let record = try log.record(reference)
        let target: Int
        if let number {
            guard number > 0 else { throw ValidationError("a number is at least 1") }
            if let other = log.indices(number: number).first, log.records[other].path != record.path {
                throw Failure("“\(log.records[other].path)” has the number \(number)", status: 1)
            }
            target = number
        } else {
            target = try await RecordNumbers.read(folder: home.directory).next
        }
        guard target != record.number else { throw Failure("“\(record.path)” has the number \(target)", status: 1) }
        let files = await ProjectText.read(below: root == "." ? "" : root)
        guard let plan = Renumbering(record, in: log, to: target, files: files) else {
            throw Failure("the name of “\(record.path)” has no number", status: 1)
        }
        return plan
    }

    private func preview(_ plan: Renumbering) -> String {
        var text = "\(plan.oldPath) → \(plan.newPath)\n"
        for place in plan.places {
            text += "\(place.path):\(place.line)\n- \(place.before)\n+ \(place.after ?? place.before)\n"
        }
        if !plan.unclear.isEmpty { text += "left alone, since another record has the number too:\n" }
        for place in plan.unclear { text += "\(place.path):\(place.line): \(place.before)\n" }
        return text + "nothing was written; --write makes these changes\n"
    }
}
