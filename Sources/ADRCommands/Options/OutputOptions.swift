public import ArgumentParser

/// Where a report goes and how it looks; on every command that reports.
public struct OutputOptions: ParsableArguments {
    /// When colours are used.
    public enum Color: String, CaseIterable, ExpressibleByArgument, Sendable {
        case auto
        case always
        case never
    }

    /// The file to write to.
    @Option(name: [.customShort("o"), .long], help: "Write to FILE instead of standard output.", completion: .file())
    public var output: String?

    /// Whether all but findings and errors is left out.
    @Flag(name: [.customShort("q"), .long], help: "Print no summaries and no progress.")
    public var quiet = false

    /// When colours are used.
    @Option(help: "Use colours: auto, always or never. NO_COLOR means never unless the option is given.")
    public var color: Color = .auto

    /// Makes the options.
    public init() {}

    /// Where the report goes.
    var destination: Output { Output(path: output) }

    /// Whether the report may carry colours: asked for, or a terminal without `NO_COLOR`.
    var usesColor: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto:
            output == nil && Terminal.isOutput && (Terminal.environment("NO_COLOR") ?? "").isEmpty
                && Terminal.environment("TERM") != "dumb"
        }
    }
}
