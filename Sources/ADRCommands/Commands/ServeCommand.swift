public import ArgumentParser
import DecisionProject
import DecisionSite
import SitePreview

/// `adr serve`: the site on the loopback address, shown anew when a file is saved.
public struct ServeCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser, and anew when a file is saved.",
        discussion: """
            Stands on the loopback address only and writes no file. Pages that change are loaded anew where they stood; what \
            cannot be read is told over the last good page. Ctrl-C ends it.
            """)

    @Option(help: "The port; without it, the first free one from 4000 on.")
    var port: Int?

    @Option(help: "The loopback address to stand on: 127.0.0.1, ::1 or localhost.")
    var host = "127.0.0.1"

    @Flag(help: "Show the site in the browser.")
    var open = false

    @Flag(help: "Look for changes twice a second instead of waiting for the system's word, as mounted folders need.")
    var poll = false

    @OptionGroup var drawing: DrawingOptions

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Checks what the parser cannot.
    public func validate() throws {
        if let port, !(0...65_535).contains(port) { throw ValidationError("a port is a number from 0 to 65535") }
    }

    /// Reads, serves and waits.
    public func run() async throws {
        try location.enter()
        let git = await Git.repository(at: "")
        // Before the first reading, so that no save falls between the two.
        let method: FolderWatch.Method = poll ? .polling : .notification
        let changes = FolderWatch.changes(below: ["."], method: method)
        let script = try drawing.scriptBytes()
        let shelf = DrawingShelf(drawing.commands)
        let preview = try await Preview { project in
            var input = await SiteReading.input(project, git: git)
            input.settings.mermaidScript = script
            input.drawings = await shelf.pictures(for: input)
            return input
        }
        let server: PreviewServer
        do {
            server = try await PreviewServer.start(preview, host: host, port: port)
        } catch {
            throw Failure(error.message)
        }
        // Before the address is told: who reads it may ask for the end at once.
        let stop = await StopSignals()
        Output.message("\(server.address): \(await preview.recordCount) records; Ctrl-C ends it")
        let outside = await preview.folders.filter { $0 != "." }
        let (address, opens) = (server.address, open)
        // Each task answers whether its end ends the command.
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await server.run()
                return true
            }
            group.addTask(priority: .high) {
                for await change in changes { await preview.apply(change) }
                // Without word of changes the pages are still worth looking at.
                return false
            }
            if !outside.isEmpty {
                group.addTask(priority: .high) {
                    let changes = FolderWatch.changes(below: outside, method: method)
                    // Folders elsewhere are known only once the project was read; what changed meanwhile is looked for.
                    await preview.apply(FolderWatch.Change(paths: [], isIncomplete: true))
                    for await change in changes { await preview.apply(change) }
                    return false
                }
            }
            if opens {
                group.addTask {
                    if !(await Browser.open(address)) { Output.message("adr: no browser could be started") }
                    return false
                }
            }
            group.addTask {
                await stop.wait()
                return true
            }
            for await isEnd in group where isEnd { break }
            group.cancelAll()
        }
    }
}
