public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr affected`: the records that govern what changed.
public struct AffectedCommand: AsyncParsableCommand {
    /// How the answer looks.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "affected",
        abstract: "List the records that govern changed files, that name them, or that they cite.")

    @Option(help: ArgumentHelp("The changes of a range of commits, such as main..HEAD.", valueName: "base..head"))
    var diff: String?

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "The changed files.", completion: .file())
    var paths: [PathList] = []

    /// Makes the command.
    public init() {}

    /// Checks that something is said to have changed.
    public func validate() throws {
        if paths.isEmpty, diff == nil { throw ValidationError("name the changed files, or --diff BASE..HEAD") }
    }

    /// Looks and reports.
    public func run() async throws {
        try location.enter()
        var changed = paths.flatMap(\.paths)
        if let diff {
            guard let git = await Git.repository(at: "") else { throw Failure("no git repository here") }
            changed += try await git.changedPaths(diff)
        }
        let project = try await Project.read()
        let affected = AffectedRecords(of: changed, in: project)
        switch format {
        case .text:
            let text = affected.findings.map { finding in
                "\(finding.record.path): \(finding.record.title.value)\n  \(finding.path): \(finding.reason.text)\n"
            }
            try output.destination.write(text.joined())
        case .json:
            let findings = affected.findings.map { finding -> JSON in
                .object([
                    ("record", .string(finding.record.id)), ("log", .string(finding.log)),
                    ("path", .string(finding.record.path)), ("changed", .string(finding.path)),
                    ("reason", .string(finding.reason.text)),
                ])
            }
            try output.destination.write(
                JSON.object([("schemaVersion", 1), ("affected", .array(findings))]).serialized())
        }
        try project.reportFailures()
    }
}
