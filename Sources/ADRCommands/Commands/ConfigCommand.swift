public import ArgumentParser
import DecisionProject
import DecisionRecords

/// `adr config`: where the program and its templates are, for scripts.
public struct ConfigCommand: ParsableCommand {
    /// The command's name and purpose.
    public static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Print where the program and its templates are, as shell variables.",
        discussion: "adr_template_dir is empty where the built-in templates are in use.")

    @OptionGroup var location: DirectoryOption

    /// Makes the command.
    public init() {}

    /// Prints the variables.
    public func run() throws {
        try location.enter()
        let settings = try Settings.find(from: "")
        let folder = TemplateLibrary(environmentFolder: Terminal.environment("ADR_TEMPLATES"), settings: settings)
            .folders.first.map { FileSystem.absolute($0) }
        let program = Path.folder(FileSystem.program)
        try Output().write("adr_bin_dir=\"\(program)\"\nadr_template_dir=\"\(folder ?? "")\"\n")
    }
}
