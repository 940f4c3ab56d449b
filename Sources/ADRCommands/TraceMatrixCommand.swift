public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics
import Traceability

/// `adr trace matrix`: which decisions stand for which requirements.
public struct TraceMatrixCommand: AsyncParsableCommand {
    /// How the matrix is written.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case html
        case markdown
        case csv
        case wide
        case json
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "matrix",
        abstract: "Write the matrix of requirements and decisions.",
        discussion: """
            csv has a line for each link and for each requirement without one, wide a column for each record. \
            The requirements documents that were found are named on standard error.
            """)

    @Option(help: "text, html, markdown, csv, wide or json.")
    var format: Format = .text

    @Option(
        help: "Write the Markdown matrix into FILE, between its marks or at its end, and leave the rest as it is.",
        completion: .file())
    var update: String?

    @Flag(help: "With --update: write nothing, and exit with 1 when FILE would change.")
    var check = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Reads the project and writes the matrix.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        let trace = await project.trace()
        if !output.quiet { trace.announce() }
        if let update {
            try self.update(update, trace.report)
        } else {
            try output.destination.write(text(trace.report))
        }
        try trace.reportFailures()
        try project.reportFailures()
    }

    private func text(_ report: TraceReport) -> [UInt8] {
        switch format {
        case .text: Array(MatrixText.text(report).utf8)
        case .html: Array(MatrixHTML.page(report).utf8)
        case .markdown: Array(MatrixMarkdown.text(report, level: 1).utf8)
        case .csv: Array(MatrixCSV.long(report).utf8)
        case .wide: Array(MatrixCSV.wide(report).utf8)
        case .json: MatrixJSON.value(of: report).serialized()
        }
    }

    private func update(_ path: String, _ report: TraceReport) throws {
        let old = FileSystem.kind(of: path) == nil ? "" : String(decoding: try FileSystem.read(path), as: UTF8.self)
        let new = MatrixMarkdown.updated(old, with: report)
        if new == old { return }
        if check {
            Output.message("adr: “\(path)” is out of date; run “adr trace matrix --update \(path)”")
            throw ExitCode(1)
        }
        try FileSystem.write(Array(new.utf8), to: path)
    }
}

extension RequirementTrace {
    /// Says on standard error which documents were found, and which of them hold nothing.
    func announce() {
        for source in sources {
            Output.message("adr: \(source.path): \(source.leafCount) requirements (\(source.importer))")
            for issue in source.issues where issue.kind == .noRequirements || issue.kind == .unreadable {
                Output.message("adr: warning: \(source.path): \(issue.message)")
            }
        }
        for line in badLockLines {
            Output.message("adr: warning: \(RequirementTrace.lockName):\(line): not an entry; left out")
        }
    }

    /// Says which documents could not be read, and ends with status 2 if there are any.
    func reportFailures() throws {
        for failure in failures { Output.message("adr: " + failure.description) }
        if !failures.isEmpty { throw ExitCode(2) }
    }
}
