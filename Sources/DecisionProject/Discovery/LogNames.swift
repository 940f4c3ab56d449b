import DecisionRecords

/// Gives logs names that tell them apart.
enum LogNames {
    /// Parts of paths that say only that documents or decisions stand there.
    private static let generic: Set<String> = [
        "doc", "docs", "documentation", "architecture", "arch", "packages", "modules", "projects", "apps", "services",
        "libs", "src", "source", "specs", ".kiro", ".", "..", "knowledge", "arc42", "website", "guides", "records",
        "template", "internal", "development", "reference", "content",
    ]

    /// The names for folders, in their order: `main` for the project's own, else the part of the path that is its own.
    static func names(for directories: [String]) -> [String] {
        if directories.count == 1 { return ["main"] }
        var names = directories.map { directory -> String in
            let parts = Path.parts(of: directory).map(String.init)
            let own = parts.last { !generic.contains($0.lowercased()) && !LogFolderName.isLog($0) }
            return own ?? "main"
        }
        // Where two would have one name, both take their path; a path is its own.
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        for index in names.indices where counts[names[index], default: 0] > 1 { names[index] = directories[index] }
        return names
    }
}
