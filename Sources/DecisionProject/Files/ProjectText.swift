import DecisionRecords
import Diagnostics

/// The text files of a project: those that git knows or would take, or all that a search for logs would pass.
public enum ProjectText {
    /// The files with their bytes, ordered by path; paths are relative to where the process stands.
    ///
    /// Files of more than two million bytes, and files with a NUL byte, are left out.
    public static func read(below root: String) async -> [(path: String, bytes: [UInt8])] {
        let paths = await paths(below: root)
        let contents = await inParallel(paths.count) { index -> [UInt8]? in
            guard let bytes = try? FileSystem.read(paths[index]), bytes.count < 2_000_000, !bytes.contains(0) else {
                return nil
            }
            return bytes
        }
        return zip(paths, contents).compactMap { path, bytes in bytes.map { (path, $0) } }
    }

    private static func paths(below root: String) async -> [String] {
        let folder = root.isEmpty ? "." : root
        if let git = await Git.repository(at: folder),
            let names = try? await git.items(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            return Set(names).map { Path.join(root, $0) }.filter {
                FileSystem.kind(of: $0) == .file && !FileSystem.isLink($0)
            }
            .sorted { $0.precedes($1) }
        }
        var found: [String] = []
        var stack = [root]
        while let path = stack.popLast() {
            for entry in (try? FileSystem.list(path.isEmpty ? "." : path)) ?? [] where !entry.isLink {
                let inner = Path.join(path, entry.name)
                if entry.kind == .directory, !IgnoredPaths.isToolFolder(entry.name) { stack.append(inner) }
                if entry.kind == .file { found.append(inner) }
            }
        }
        return found.sorted { $0.precedes($1) }
    }
}
