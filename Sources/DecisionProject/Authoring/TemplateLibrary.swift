import Assets
import DecisionRecords

/// The templates that a project has: its own, those of a folder named by settings or environment, the built-in ones.
public struct TemplateLibrary: Sendable {
    /// A template, and where it comes from.
    public struct Template: Sendable {
        /// Its name, such as `madr-4`; a path for one given by its path.
        public var name: String
        /// Its bytes.
        public var bytes: [UInt8]
        /// Whether it is built in.
        public var isBuiltIn: Bool
    }

    /// The folders that are looked through, nearest first.
    public var folders: [String]

    /// Makes a library.
    ///
    /// - Parameters:
    ///   - environmentFolder: the folder that `ADR_TEMPLATES` names.
    ///   - settings: the project's settings.
    public init(environmentFolder: String?, settings: Settings?) {
        folders = []
        if let environmentFolder, !environmentFolder.isEmpty { folders.append(environmentFolder) }
        if let settings, let path = settings.templates { folders.append(Path.join(settings.directory, path)) }
    }

    /// The names of the built-in templates, ordered.
    public static var builtInNames: [String] {
        EmbeddedAsset.paths(in: "templates").map { Path.stem($0) }.filter { $0 != "init" && $0 != "README" }
    }

    /// A template by its name or by its path; nil for none.
    public func template(_ name: String) throws(FileSystemError) -> Template? {
        for folder in folders {
            let path = FileSystem.join(folder, name.hasSuffix(".md") ? name : name + ".md")
            if FileSystem.kind(of: path) == .file {
                return Template(name: name, bytes: try FileSystem.read(path), isBuiltIn: false)
            }
        }
        if let bytes = EmbeddedAsset.named("templates/\(name).md") {
            return Template(name: name, bytes: bytes, isBuiltIn: true)
        }
        guard name.contains("/") || name.hasSuffix(".md") else { return nil }
        return FileSystem.kind(of: name) == .file
            ? Template(name: name, bytes: try FileSystem.read(name), isBuiltIn: false) : nil
    }

    /// The template in one of the folders only, never a built-in one.
    func own(_ name: String) throws(FileSystemError) -> Template? {
        for folder in folders {
            let path = FileSystem.join(folder, name + ".md")
            if FileSystem.kind(of: path) == .file {
                return Template(name: name, bytes: try FileSystem.read(path), isBuiltIn: false)
            }
        }
        return nil
    }
}
