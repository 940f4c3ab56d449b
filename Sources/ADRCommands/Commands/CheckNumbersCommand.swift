public import ArgumentParser
import DecisionProject
import DecisionRecords
import Diagnostics

/// `adr check-numbers`: numbers that two records share, here or once branches are merged.
public struct CheckNumbersCommand: AsyncParsableCommand {
    /// How the answer looks.
    public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case json
    }

    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "check-numbers",
        abstract: "Find numbers that two records share, here or once branches are merged.",
        discussion: "Of both files the one first committed came first. Ends with status 1 when there is a collision.")

    @Option(help: "The branch or revision to merge with; without it, all local and remote-tracking branches.")
    var base: String?

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Looks and reports.
    public func run() async throws {
        try location.enter()
        let home = try LogHome.forReading()
        let collisions = try await NumberCollision.find(in: home.directory, base: base)
        switch format {
        case .text: try output.destination.write(collisions.map { text($0, home) }.joined())
        case .json: try output.destination.write(json(collisions, home).serialized())
        }
        if !collisions.isEmpty { throw ExitCode(1) }
    }

    private func text(_ collision: NumberCollision, _ home: LogHome) -> String {
        func name(_ side: NumberCollision.Side) -> String {
            "“\(Path.join(home.directory, side.name))”" + (side.branch.map { " on “\($0)”" } ?? "")
        }
        return "number \(collision.number): \(name(collision.first)) came first, \(name(collision.second)) second; "
            + "adr renumber gives it another\n"
    }

    private func json(_ collisions: [NumberCollision], _ home: LogHome) -> JSON {
        func side(_ side: NumberCollision.Side) -> JSON {
            .object([("path", .string(Path.join(home.directory, side.name))), ("branch", JSON(side.branch))])
        }
        return .object([
            ("schemaVersion", 1),
            (
                "collisions",
                .array(
                    collisions.map {
                        .object([("number", .int($0.number)), ("first", side($0.first)), ("second", side($0.second))])
                    })
            ),
        ])
    }
}
