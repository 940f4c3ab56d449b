public import ArgumentParser
import DecisionProject

/// Where a command runs; on every command.
public struct DirectoryOption: ParsableArguments {
    /// The folder to run in.
    @Option(name: [.customShort("C"), .long], help: "Run as if started in DIR.", completion: .directory)
    public var directory: String?

    /// Makes the option.
    public init() {}

    /// Goes to the folder, so that every path is meant, and shown, from there.
    func enter() throws {
        if let directory { try FileSystem.enter(directory) }
    }
}
