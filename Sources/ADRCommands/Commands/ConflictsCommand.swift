public import ArgumentParser
import Conflicts
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr conflicts`: undeclared contradictions between two records.
public struct ConflictsCommand: AsyncParsableCommand {
    /// How the report looks.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
        case sarif
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "Find live records that contradict each other without saying so.",
        discussion: """
            A finding quotes the lines of both records; it never says which is right. Contradictions that a record declares, by \
            “supersedes”, “amends”, “conflicts with” or “compatible with”, are not reported. The status is 1 when there are \
            certain or strong findings. An empty answer is no proof that all records agree.
            """)

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Compare with the logs of other repositories too.", valueName: "dir"), completion: .directory
    )
    var with: [String] = []

    @Option(help: ArgumentHelp("Compare one proposal with the log, whatever it cites.", valueName: "file"))
    var draft: String?

    @Flag(help: "Add the ranked pairs that are worth a person's look.")
    var shortlist = false

    @Option(help: "text, json or sarif.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Compares and reports.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let settings = ConflictSettings(project.settings?.conflicts)
        let base = project.settings?.directory ?? ""
        let others = settings.with.map { FileSystem.join(base, $0) } + with
        let ownLogs = project.logs.isEmpty ? [DecisionLog(name: "main", directory: ".", records: [])] : project.logs
        var finder = ConflictFinder(
            logs: ownLogs + (try await Portfolio.logs(of: others)), comparesLogs: !others.isEmpty,
            waivers: settings.waivers)
        if let draft {
            let record = try await project.draft(draft)
            finder.draft = finder.logs.place(record)
        }
        let report = finder.report()
        switch format {
        case .text: try output.destination.write(text(report))
        case .json: try output.destination.write(report.json(includingShortlist: shortlist).serialized())
        case .sarif: try output.destination.write(report.sarif(version: ADRCommand.configuration.version).serialized())
        }
        if format != .text, draft != nil, !output.quiet, report.findings.isEmpty {
            Output.message("adr: " + ConflictsCommand.noClearance)
        }
        try project.reportFailures()
        if !report.findings.isEmpty { throw ExitCode(1) }
    }

    private static let noClearance =
        "an empty answer is no clearance: the rules find only what the records state plainly"

    private func text(_ report: ConflictReport) -> String {
        var text = report.text(includingShortlist: shortlist || draft != nil)
        if !report.findings.isEmpty, !output.quiet {
            text += "\n\(report.summaryText)\n"
        } else if draft != nil {
            text += "\(report.summaryText); \(ConflictsCommand.noClearance)\n"
        }
        return text
    }
}

extension Project {
    /// The record of a file that need not belong to a log yet.
    ///
    /// - Throws: when the file cannot be read.
    func draft(_ path: String) async throws -> DecisionRecord {
        let bytes = try FileSystem.read(path)
        return RecordReader.read(SourceText(path: path, bytes: bytes))
    }
}

extension [DecisionLog] {
    /// Where a record stands that is compared with the logs; it is added to the first log unless one holds its path already.
    mutating func place(_ record: DecisionRecord) -> Conflict.RecordReference {
        for (number, log) in enumerated() {
            if let index = log.records.firstIndex(where: { Path.normalized($0.path) == Path.normalized(record.path) }) {
                return Conflict.RecordReference(log: number, record: index)
            }
        }
        if isEmpty { append(DecisionLog(name: "main", directory: ".", records: [])) }
        let home = Path.folder(Path.normalized(record.path))
        let number = firstIndex { Path.normalized($0.directory) == (home.isEmpty ? "." : home) } ?? 0
        let log = self[number]
        self[number] = DecisionLog(
            name: log.name, directory: log.directory, records: log.records + [record], problems: log.problems)
        return Conflict.RecordReference(log: number, record: self[number].index(path: record.path) ?? 0)
    }
}
