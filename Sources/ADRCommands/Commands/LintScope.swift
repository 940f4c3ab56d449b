import DecisionProject
import DecisionRecords

/// The files that a run of the linter is about, and the project they belong to.
struct LintScope: Sendable {
    private let paths: [String]
    /// The same as a set: a file is looked up with the folders above it, however many paths there are.
    private let meant: Set<String>
    private var only: Set<String>?

    /// Makes a scope of the paths of a command line; without any, all is in it.
    init(_ paths: [String]) {
        self.paths = paths.map(Path.normalized)
        meant = Set(self.paths)
    }

    /// Leaves only those of the files in the scope.
    mutating func narrow(to files: Set<String>) { only = files }

    /// Whether a file is meant.
    func holds(_ path: String) -> Bool {
        if (paths.isEmpty && only == nil) || path == Settings.fileName || path.hasSuffix("/" + Settings.fileName) {
            return true
        }
        let path = Path.normalized(path)
        if let only, !only.contains(path) { return false }
        if paths.isEmpty { return true }
        // Of few paths each is held against the file's: to hash a path and the folders above it takes longer.
        if paths.count <= 4 { return paths.contains { $0 == "." || LintScope.isPath(path, atOrBelow: $0) } }
        return meant.contains(".") || meant.contains(path) || Path.folders(above: path).contains(where: meant.contains)
    }

    /// Whether a path is that of a file or folder, or of something below it; both normalized.
    private static func isPath(_ path: String, atOrBelow other: String) -> Bool {
        let (bytes, start) = (path.utf8, other.utf8)
        guard bytes.count > start.count else { return path == other }
        return bytes.starts(with: start)
            && bytes[bytes.index(bytes.startIndex, offsetBy: start.count)] == UInt8(ascii: "/")
    }

    /// The project whole, so that a record is held against its log; and exactly the files given that belong to none of its logs.
    func project() async throws -> Project {
        for path in paths where FileSystem.kind(of: path) == nil {
            throw FileSystemError("read", path, code: FileSystemError.noSuchFile)
        }
        let scope = self
        // Of a record that is not meant, its log needs no more than the outline.
        var project = try await Project.read { scope.holds($0) }
        let strangers = strangers(to: project.logs)
        if !strangers.isEmpty {
            let others = try await Project.read(files: strangers)
            project.logs += others.logs
            project.failures += others.failures
        }
        return project
    }

    /// The paths that are neither files nor folders of some logs, in their order.
    private func strangers(to logs: [DecisionLog]) -> [String] {
        var unknown = meant.subtracting(["."])
        var folders: Set<String> = []
        for log in logs where !unknown.isEmpty {
            for path in log.records.indices.lazy.map({ log.records[$0].path }) {
                unknown.remove(path)
                folders.insert(Path.folder(path))
            }
            for problem in log.problems {
                unknown.remove(problem.path)
                folders.insert(Path.folder(problem.path))
            }
        }
        for folder in folders {
            unknown.remove(folder)
            unknown.subtract(Path.folders(above: folder))
        }
        return paths.filter(unknown.contains)
    }
}
