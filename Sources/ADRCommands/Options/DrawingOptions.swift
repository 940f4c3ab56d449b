public import ArgumentParser
import DecisionProject

/// How drawings that records hold as text become pictures. On the command line and never in `adr.yaml`: a repository that
/// was only cloned must not have programs run.
public struct DrawingOptions: ParsableArguments {
    /// The programs that draw.
    @Option(
        name: .customLong("diagram-command"),
        help: ArgumentHelp(
            "Draw Mermaid's blocks with a program, such as 'mmdc -i {in} -o {out}'; dot='dot -Tsvg {in} -o {out}' for others.",
            valueName: "command"))
    public var commands: [String] = []

    /// Mermaid's own script.
    @Option(
        name: .customLong("mermaid-js"),
        help: ArgumentHelp(
            "Let the browser draw Mermaid's blocks, with this copy of mermaid.min.js.", valueName: "file"),
        completion: .file(extensions: ["js"]))
    public var script: String?

    /// Makes the options.
    public init() {}

    /// Checks what the parser cannot.
    public func validate() throws {
        for command in commands where DrawingProgram(command) == nil {
            throw ValidationError("“\(command)” names no {in} and {out}")
        }
    }

    /// The script's bytes; nil where none is named.
    func scriptBytes() throws -> [UInt8]? { try script.map { try FileSystem.read($0) } }
}
