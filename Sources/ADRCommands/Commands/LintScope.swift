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
        return paths.isEmpty || meant.contains(".") || meant.contains(path)
            || Path.folders(above: path).contains(where: meant.contains)
    }

    /// The project whole, so that a record is held against its log; and exactly the files given that belong to none of its logs.
    func project() async throws -> Project {
        for path in paths where FileSystem.kind(of: path) == nil {
            throw FileSystemError("read", path, code: FileSystemError.noSuchFile)
        }
        let scope = self
        // Of a record that is not meant, its log needs no more than the outline.
        var project = try await Project.read { scope.holds($0) }
        var known: Set<String> = ["."]
        for path in project.logs.flatMap({ $0.records.map(\.path) + $0.problems.map(\.path) }) {
            known.insert(path)
            known.formUnion(Path.folders(above: path))
        }
        let strangers = paths.filter { !known.contains($0) }
        if !strangers.isEmpty {
            let others = try await Project.read(files: strangers)
            project.logs += others.logs
            project.failures += others.failures
        }
        return project
    }
}
