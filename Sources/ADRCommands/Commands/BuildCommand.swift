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

    @Flag(help: "Write one HTML file with all records; --output names it.")
    var singleFile = false

    @Flag(name: [.customShort("q"), .long], help: "Print no summary.")
    var quiet = false

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Reads, builds and writes.
    public func run() async throws {
        try location.enter()
        let project = try await Project.read()
        var input = await SiteReading.input(project)
        if let baseURL { input.settings.baseURL = baseURL }
        if singleFile {
            try FileSystem.write(Site.singleFile(input), to: output == "_site" ? "decisions.html" : output)
            try project.reportFailures()
            return
        }
        let site = await Site.build(input)
        let summary: SiteWriter.Summary
        do {
            summary = try SiteWriter(directory: output).write(site.files.map { ($0.path, $0.bytes) })
        } catch let error as SiteWriter.ForeignFile {
            throw Failure(error.description)
        }
        for problem in site.problems {
            Output.message("\(problem.path):\(problem.line): note: \(problem.message)")
        }
        if !quiet {
            Output.message(
                "\(FileSystem.join(output, "index.html")): \(site.files.count) files, \(summary.written) written, "
                    + "\(summary.unchanged) unchanged, \(summary.removed) removed")
        }
        try project.reportFailures()
    }
}
