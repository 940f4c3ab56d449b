public import ArgumentParser
import DecisionProject
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
        let preview = try await Preview { await SiteReading.input($0, git: git) }
        let server: PreviewServer
        do {
            server = try await PreviewServer.start(preview, host: host, port: port)
        } catch {
            throw Failure(error.message)
        }
        Output.message("\(server.address): \(await preview.recordCount) records; Ctrl-C ends it")
        let changes = FolderWatch.changes(
            below: await preview.folders, method: poll ? .polling : .notification)
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
            if opens {
                group.addTask {
                    if !(await Browser.open(address)) { Output.message("adr: no browser could be started") }
                    return false
                }
            }
            group.addTask {
                await StopSignals.wait()
                return true
            }
            for await isEnd in group where isEnd { break }
            group.cancelAll()
        }
    }
}
