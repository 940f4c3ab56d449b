public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace accept`: says that somebody looked at links, and keeps fingerprints of both texts.
public struct TraceAcceptCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Say that links were looked at, and keep fingerprints of both texts in \(RequirementTrace.lockName).",
        discussion: "When a text behind an accepted link changes, the link is suspect until it is accepted again.")

    @Flag(help: "Accept every link, and forget those that are gone.")
    var all = false

    @Flag(help: "Say that the links were found wrong.")
    var invalid = false

    @Option(help: "Who looked.")
    var by = ""

    @Option(help: "What there is to say.")
    var note = ""

    @OptionGroup var location: DirectoryOption

    @Argument(help: "A record, and requirements it is linked to; without requirements, all of the record's links.")
    var ids: [String] = []

    /// Makes the command.
    public init() {}

    /// A record is needed unless all links are meant.
    public func validate() throws {
        if all != ids.isEmpty { throw ValidationError("name a record, or give --all") }
    }

    /// Looks the links up and writes the lock file.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        let report = trace.report
        var links = report.acceptable()
        if let name = ids.first {
            links = links.filter { TraceAcceptCommand.means(name, report.record($0.link)) }
            if links.isEmpty { throw Failure("no record “\(name)” is linked to a requirement that a document holds") }
            let paths = Set(links.map { report.record($0.link).path })
            if paths.count > 1 {
                throw Failure("“\(name)” could be " + paths.sorted().joined(separator: ", "))
            }
            for id in ids.dropFirst() where !links.contains(where: { TraceAcceptCommand.means(id, $0.requirement) }) {
                throw Failure("“\(name)” is not linked to “\(id)”")
            }
            if ids.count > 1 {
                links = links.filter { link in
                    ids.dropFirst().contains { TraceAcceptCommand.means($0, link.requirement) }
                }
            }
        }
        let before = trace.lock ?? TraceLock()
        let after = before.accepting(
            links, in: report, all: all, verdict: invalid ? .invalid : .valid, by: by,
            date: Terminal.environment("ADR_DATE").flatMap { $0.isEmpty ? nil : $0 } ?? Today.date, note: note)
        if after != before { try FileSystem.write(Array(after.text.utf8), to: RequirementTrace.lockName) }
        try trace.reportFailures()
        try project.reportFailures()
    }

    static func means(_ name: String, _ record: DecisionRecord) -> Bool {
        record.id.lowercased() == name.lowercased() || record.path == name
            || record.number != nil && record.number == Int(name)
    }

    static func means(_ id: String, _ requirement: Requirement) -> Bool {
        requirement.id.lowercased() == id.lowercased() || requirement.key.lowercased() == id.lowercased()
    }
}
