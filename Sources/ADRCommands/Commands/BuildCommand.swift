public import ArgumentParser
import DecisionProject
import DecisionSite

/// `adr build`: the log as a site.
public struct BuildCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Publish the log as a site that opens from the file system.",
        discussion: """
            Files that did not change stay untouched, what the last build left is removed, and files that adr did not write \
            are never touched.
            """)

    @Option(name: [.customShort("o"), .long], help: "The folder to write to.", completion: .directory)
    var output = "_site"

    @Option(help: "Where the site will stand, such as https://example.org/adr/.")
    var baseURL: String?

    @Option(help: "Build the log as it was at a revision of git's.")
    var at: String?

    @Option(help: "Add a page that says what changed since a revision of git's.")
    var since: String?

    @Flag(help: "Write one HTML file with all records; --output names it.")
    var singleFile = false

    @Flag(name: [.customShort("q"), .long], help: "Print no summary.")
    var quiet = false

    @OptionGroup var drawing: DrawingOptions

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Reads, builds and writes.
    public func run() async throws {
        try location.enter()
        let home = FileSystem.currentFolder
        let script = try drawing.scriptBytes()
        let git = await Git.repository(at: "")
        var earlier: EarlierLogs?
        if let since {
            let logs = try await Checkout.inside(since, of: git) { try await Project.read().logs }
            earlier = EarlierLogs(name: since, logs: logs)
        }
        guard let at else {
            try await build(git, revision: "HEAD", earlier, below: "", script)
            return
        }
        try await Checkout.inside(at, of: git) { try await build(git, revision: at, earlier, below: home, script) }
    }

    /// - Parameter home: the folder that the output's path is meant from; empty for the process's own.
    private func build(
        _ git: Git?, revision: String, _ earlier: EarlierLogs?, below home: String, _ script: [UInt8]?
    ) async throws {
        let project = try await Project.read()
        var input = await SiteReading.input(project, git: git, revision: revision)
        input.earlier = earlier
        input.settings.mermaidScript = script
        let shelf = DrawingShelf(drawing.commands, site: singleFile ? "" : FileSystem.join(home, output))
        input.drawings = await shelf.pictures(for: input)
        if let baseURL { input.settings.baseURL = baseURL }
        if singleFile {
            let path = output == "_site" ? "decisions.html" : output
            try FileSystem.write(Site.singleFile(input), to: FileSystem.join(home, path))
            try project.reportFailures()
            return
        }
        let problems: [SiteProblem]
        let summary: SiteWriter.Summary
        do {
            let writer = try SiteWriter(directory: FileSystem.join(home, output))
            problems = try await Site.build(input, to: WrittenSite(writer: writer))
            summary = try writer.finish()
        } catch let error as SiteWriter.ForeignFile {
            throw Failure(error.description)
        }
        for problem in problems {
            Output.message("\(problem.path):\(problem.line): note: \(problem.message)")
        }
        if !quiet {
            Output.message(
                "\(FileSystem.join(output, "index.html")): \(summary.written + summary.unchanged) files, \(summary.written) written, "
                    + "\(summary.unchanged) unchanged, \(summary.removed) removed")
        }
        try project.reportFailures()
    }
}

/// A site that is written into a folder while it is made.
private struct WrittenSite: SiteSink {
    let writer: SiteWriter

    func expect(_ paths: [String]) throws { try writer.expect(paths) }

    func take(_ file: SiteFile) throws { try writer.take(file.path, file.bytes) }
}
