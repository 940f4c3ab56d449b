import DecisionRecords

/// Finds out which folders above a record belong to its project.
struct ProjectRoots {
    private let base: String
    /// How many folders stand above the base.
    private let depth: Int
    /// Whether a folder holds `.git` or settings, by folder.
    private var roots: [String: Bool] = [:]
    /// Whether it or one above it does.
    private var rooted: [String: Bool] = [:]

    /// Asks of folders relative to another.
    init(base: String) {
        self.base = base
        depth = FileSystem.absolute(base.isEmpty ? "." : base).split(separator: "/").count
    }

    /// A folder and those above it, down from the process's own folder.
    ///
    /// Outside of that up to the root of the project, the nearest folder with `.git` or `adr.yaml`; where there is none, up to
    /// the first one that is not called like a place for documents.
    mutating func folders(upFrom folder: String) -> [String] {
        let isOutside = folder.hasPrefix("../") || folder.hasPrefix("/")
        let hasRoot = isOutside && isRooted(folder)
        var folders: [String] = []
        var current = folder
        while current != ".", !current.hasSuffix("..") {
            folders.append(current)
            if isOutside {
                if hasRoot ? isRoot(current) : !ProjectRoots.holdsDocuments(Path.lastComponent(current)) { break }
            }
            guard let above = above(current) else { break }
            current = above
        }
        return folders
    }

    private static let places: Set<String> = [
        "docs", "doc", "documentation", "documents", "architecture", "architectural", "arch", "arc42", "design",
        "technical", "development", "dev", "records", "internal", "knowledge", "guides",
    ]

    private static func holdsDocuments(_ name: String) -> Bool {
        LogFolderName.isLog(name) || places.contains(name.lowercased())
    }

    /// The folder above another; nil above the topmost.
    private func above(_ folder: String) -> String? {
        if folder.hasSuffix("..") { return folder.utf8.count < 3 * depth ? folder + "/.." : nil }
        let above = Path.folder(folder)
        if !above.isEmpty { return above }
        return folder.hasPrefix("/") ? nil : "."
    }

    private mutating func isRooted(_ folder: String) -> Bool {
        if let known = rooted[folder] { return known }
        var isRooted = isRoot(folder)
        if !isRooted, let above = above(folder), above != "." { isRooted = self.isRooted(above) }
        rooted[folder] = isRooted
        return isRooted
    }

    private mutating func isRoot(_ folder: String) -> Bool {
        if let known = roots[folder] { return known }
        let isRoot = ProjectSign.first(in: FileSystem.join(base, folder)) != nil
        roots[folder] = isRoot
        return isRoot
    }
}
