public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace diff`: what changed behind links since they were accepted.
public struct TraceDiffCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed behind links since they were accepted.",
        discussion: "The words as they were come from git's history. Exits with 1 when something changed.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Shows each link that is suspect or moved.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        let report = trace.report
        let history = await RequirementHistory(of: trace, in: project.directory)
        var entries: [String: TraceLock.Entry] = [:]
        for entry in trace.lock?.entries ?? [] {
            entries["\(entry.record)\t\(entry.role.rawValue)\t\(entry.requirement)"] = entry
        }
        var text = ""
        for row in report.matrix.rows + report.matrix.groups {
            var seen: Set<String> = []
            for link in row.decisionLinks where link.review == .suspect || link.review == .moved {
                let record = report.record(link)
                let key = row.requirement.key
                guard let entry = entries["\(record.path)\t\(link.role.rawValue)\t\(key)"],
                    seen.insert(record.path + link.role.rawValue).inserted
                else { continue }
                text += "\(link.review.rawValue) \(record.path):\(report.line(link)) \(link.role.rawValue) \(key)\n"
                let now = row.requirement.text ?? ""
                if RequirementWording.fingerprint(of: now) == entry.requirementHash {
                    text += "  the decision changed since \(entry.date)\n"
                } else if let old = await history?.text(of: key, fingerprint: entry.requirementHash) {
                    text += "  \(WordDifference.marked(from: old, to: now))\n"
                } else {
                    text += "  now: \(report.words(row.requirement))\n"
                }
            }
        }
        try output.destination.write(text)
        try trace.reportFailures()
        try project.reportFailures()
        if !text.isEmpty { throw ExitCode(1) }
    }
}
