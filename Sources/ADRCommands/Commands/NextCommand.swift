public import ArgumentParser
import DecisionProject

/// `adr next`: the number that a new record would get.
public struct NextCommand: AsyncParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Print the next free number.",
        discussion: "All local and remote-tracking branches and all open worktrees are looked at.")

    @Flag(name: .shortAndLong, help: "Do not say on standard error which branch holds the greatest number.")
    var quiet = false

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Prints the number.
    public func run() async throws {
        try location.enter()
        let home = try LogHome.forWriting()
        let exists = FileSystem.kind(of: home.directory) == .directory
        let names = exists ? try FileSystem.list(home.directory).map(\.name) : []
        let numbers = try await RecordNumbers.read(folder: home.directory)
        if let elsewhere = numbers.elsewhere, !quiet {
            Output.message("adr: “\(elsewhere.place.place)” has “\(elsewhere.place.name)”")
        }
        try Output().write(NamePattern(of: names).text(of: numbers.next) + "\n")
    }
}
