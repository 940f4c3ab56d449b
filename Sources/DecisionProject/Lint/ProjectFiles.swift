public import DecisionLint
public import DecisionRecords

/// Answers whether files stand in a project, as far as the project reaches.
public struct ProjectFiles: Sendable {
    /// The levels above the process's folder that belong to the project; nil when no root is known.
    private let levels: Int?
    private let logFolders: Set<String>

    /// Looks for the project's root, the nearest folder with `.git` or `adr.yaml`, at or above the process's own.
    public init(logs: [DecisionLog]) {
        // A log may have folders within; each holds its records.
        logFolders = Set(
            logs.flatMap { log in
                [log.directory]
                    + log.records.indices.map { index in
                        let folder = Path.folder(log.records[index].path)
                        return folder.isEmpty && !log.records[index].path.utf8.contains(UInt8(ascii: "/"))
                            ? "." : folder
                    }
            })
        var level = ""
        var count = 0
        var found: Int?
        while count < 64 {
            let folder = level.isEmpty ? "." : level
            if FileSystem.kind(of: folder + "/.git") != nil
                || FileSystem.kind(of: folder + "/" + Settings.fileName) != nil
            {
                found = count
            }
            // The outermost sign counts only for `.git`: settings may stand in a part of a repository.
            if FileSystem.kind(of: folder + "/.git") != nil || FileSystem.absolute(folder) == "/" { break }
            level = level.isEmpty ? ".." : level + "/.."
            count += 1
        }
        levels = found
    }

    /// What is known of a path, relative to the process's folder.
    ///
    /// Where no root is known, the records may be a copy without the files around them: then only Markdown files in a
    /// log's own folder or in a folder of its records can be missing.
    public func presence(_ path: String) -> FileFacts.Presence {
        if FileSystem.kind(of: path) != nil { return .present }
        if let levels {
            var above = 0
            var rest = path[...]
            while rest.hasPrefix("../") {
                above += 1
                rest = rest.dropFirst(3)
            }
            return above <= levels && rest != ".." ? .missing : .unknown
        }
        let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown")
        let folder = Path.folder(path)
        return isMarkdown && logFolders.contains(folder.isEmpty ? "." : folder) ? .missing : .unknown
    }
}
