public import DecisionLint
public import DecisionRecords

/// Answers whether files stand in a project, as far as the project reaches.
public struct ProjectFiles: Sendable {
    private let home: HomeProject
    private let logFolders: Set<String>

    /// Looks for the root of the project that the process's folder belongs to.
    public init(logs: [DecisionLog]) {
        // A log may have folders within; each holds its records.
        var folders = Set(logs.map(\.directory))
        for log in logs {
            var last: String?
            for index in log.records.indices {
                let folder = Path.folder(log.records[index].path)
                if folder != last { folders.insert(folder.isEmpty ? "." : folder) }
                last = folder
            }
        }
        logFolders = folders
        home = HomeProject(of: "")
    }

    /// What is known of a path, relative to the process's folder.
    ///
    /// Outside of that project the records may be a copy without the files around them: there only Markdown files in a log's
    /// own folder or in a folder of its records can be missing.
    public func presence(_ path: String) -> FileFacts.Presence {
        if FileSystem.kind(of: path) != nil { return .present }
        if home.holds(path) { return .missing }
        let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown")
        let folder = Path.folder(path)
        return isMarkdown && logFolders.contains(folder.isEmpty ? "." : folder) ? .missing : .unknown
    }
}
