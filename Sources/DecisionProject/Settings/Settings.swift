public import Diagnostics
import DecisionRecords
public import Syntax

/// What a project's `adr.yaml` says. Everything works without one.
///
/// Sections that belong to one part of the toolkit are kept as YAML, and read by that part.
public struct Settings: Sendable {
    /// A log that the settings name.
    public struct Log: Sendable, Equatable {
        /// Its folder, relative to the settings' own.
        public var path: String
        /// Its name, where one is given.
        public var name: String?

        /// Makes a log.
        public init(path: String, name: String? = nil) {
            self.path = path
            self.name = name
        }
    }

    /// The name of the settings' file.
    public static let fileName = "adr.yaml"

    /// The folder that holds the file, relative to where it was looked for; empty for that folder itself.
    public var directory: String
    /// The file's text, for messages that point into it.
    public var source: SourceText
    /// The whole file.
    public var root: YAMLNode
    /// `logs`: a folder, or a list of folders or of pairs `path` and `name`.
    public var logs: [Log]
    /// `templates`: the folder of the project's own templates, relative to the settings' folder.
    public var templates: String?
    /// `template`: the name of the template that `adr new` takes.
    public var template: String?
    /// `requirements`: where requirements stand and how they are read.
    public var requirements: YAMLNode?
    /// `site`: how the site is built.
    public var site: YAMLNode?
    /// `lint`: which rules apply, and how.
    public var lint: YAMLNode?
    /// `conflicts`: what the search for contradictions takes and leaves.
    public var conflicts: YAMLNode?
    /// `costs`: budgets.
    public var costs: YAMLNode?

    /// The keys that a settings file may have at its top.
    public static let keys = ["logs", "templates", "template", "requirements", "site", "lint", "conflicts", "costs"]

    /// Reads a settings file's text.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - directory: the folder that holds the file.
    public init(_ source: SourceText, directory: String) {
        let root = Settings.parse(source)
        self.directory = directory
        self.source = source
        self.root = root
        self.logs = Settings.logs(root["logs"])
        self.templates = root["templates"]?.scalar
        self.template = root["template"]?.scalar
        self.requirements = root["requirements"]
        self.site = root["site"]
        self.lint = root["lint"]
        self.conflicts = root["conflicts"]
        self.costs = root["costs"]
    }

    private static func logs(_ node: YAMLNode?) -> [Log] {
        guard let node else { return [] }
        if let path = node.scalar { return [Log(path: path)] }
        return node.elements.compactMap { element in
            if let path = element.scalar { return Log(path: path) }
            return element["path"]?.scalar.map { Log(path: $0, name: element["name"]?.scalar) }
        }
    }

    private static func parse(_ source: SourceText) -> YAMLNode {
        YAMLNode.parse(source).root ?? YAMLNode(.mapping([]), at: SourceRange(0, 0))
    }

    /// Finds and reads the settings of a folder: its own, or those of the nearest folder above it, up to the one that
    /// holds `.git`.
    ///
    /// - Throws: when a file is there and cannot be read.
    public static func find(from directory: String) throws(FileSystemError) -> Settings? {
        var level = ""
        // A path deeper than this is no project's.
        for _ in 0..<64 {
            let folder = FileSystem.join(directory, level.isEmpty ? "." : level)
            let file = FileSystem.join(folder, fileName)
            if FileSystem.kind(of: file) == .file {
                let shown = Path.join(level, fileName)
                return Settings(SourceText(path: shown, bytes: try FileSystem.read(file)), directory: level)
            }
            if FileSystem.kind(of: FileSystem.join(folder, ".git")) != nil { return nil }
            if FileSystem.absolute(folder) == "/" { return nil }
            level = level.isEmpty ? ".." : level + "/.."
        }
        return nil
    }
}
