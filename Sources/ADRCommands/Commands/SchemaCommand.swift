public import ArgumentParser
import Assets

/// `adr schema`: the JSON Schema of a format.
public struct SchemaCommand: ParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a format.",
        discussion: "Names: \(names.joined(separator: ", ")).")

    private static let folder = "docs/schemas"

    /// The names of the schemas.
    static var names: [String] {
        EmbeddedAsset.paths(in: folder).map { String($0.dropFirst(folder.count + 1).dropLast(".json".count)) }
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup var location: DirectoryOption

    @Argument(help: "The format's name, such as export.")
    var name: String

    /// Makes the command.
    public init() {}

    /// Prints the schema.
    public func run() throws {
        try location.enter()
        guard let bytes = EmbeddedAsset.named("\(SchemaCommand.folder)/\(name).json") else {
            throw ValidationError("no schema “\(name)”; there are \(SchemaCommand.names.joined(separator: ", "))")
        }
        try output.destination.write(bytes)
    }
}
