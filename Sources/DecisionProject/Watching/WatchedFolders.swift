import DecisionRecords

/// The folders in which a change can change what is read.
enum WatchedFolders {
    /// The most folders that are watched; a repository with more is watched as far as that.
    static let limit = 8_000

    /// Some folders and those below them, without those of tools and builds and those that `.gitignore` names.
    ///
    /// - Parameter roots: relative to the process's own folder, which is `.`, or absolute.
    static func find(_ roots: [String]) -> [String] {
        var folders: [String] = []
        var seen: Set<String> = []
        for root in roots {
            var ignored = IgnoredPaths()
            var stack = [root == "." ? "" : root]
            while let path = stack.popLast(), folders.count < limit {
                guard seen.insert(path).inserted,
                    let entries = try? FileSystem.list(path.isEmpty ? "." : path)
                else { continue }
                folders.append(path)
                if entries.contains(where: { $0.name == ".gitignore" && $0.kind == .file }),
                    let bytes = try? FileSystem.read(Path.join(path, ".gitignore"))
                {
                    ignored.add(gitignore: bytes, of: path)
                }
                for entry in entries.reversed() where entry.kind == .directory && !entry.isLink {
                    let inner = Path.join(path, entry.name)
                    if IgnoredPaths.isToolFolder(entry.name) || ignored.ignores(inner) { continue }
                    stack.append(inner)
                }
            }
        }
        return folders
    }
}
