import DecisionRecords
import Diagnostics
public import Traceability

extension Project {
    /// The markers in the project's code, tests and tasks, and in the trailers of its last 10,000 commits.
    ///
    /// Read are the files that git tracks, or all files where there is no git, up to 2 MB each; the records and the
    /// requirements documents themselves are left out.
    public func evidenceMarkers(_ trace: RequirementTrace) async -> [EvidenceMarker] {
        var paths: [String] = []
        let git = await Git.repository(at: directory)
        if let git, let tracked = try? await git.items(["ls-files", "-z"]) {
            paths = tracked
        }
        let known = Set(logs.flatMap { $0.records.map(\.path) } + trace.sources.map(\.path))
        let directory = directory
        paths = paths.filter { !known.contains($0) && Self.mayHoldMarkers($0) }
        let chosen = paths
        let found = await inParallel(chosen.count) { index -> [EvidenceMarker] in
            guard let bytes = try? FileSystem.read(FileSystem.join(directory, chosen[index])), bytes.count < 2_000_000,
                !bytes.prefix(4_096).contains(0)
            else { return [] }
            return EvidenceScanner.markers(in: SourceText(path: chosen[index], bytes: bytes))
        }
        guard let git else { return found.flatMap { $0 } }
        return found.flatMap { $0 } + (await Self.trailers(git))
    }

    /// The markers in commits that touched the project's folder, the newest commit first.
    private static func trailers(_ git: Git) async -> [EvidenceMarker] {
        let format = "--format=%H%x1f%s%x1f%(trailers:only=true,unfold=true)"
        // A repository without any commit has no answer.
        guard let commits = try? await git.items(["log", "-z", "-n", "10000", format, "--", "."]) else { return [] }
        return commits.flatMap { commit -> [EvidenceMarker] in
            let fields = commit.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 3 else { return [] }
            return CommitTrailers.markers(commit: fields[0], subject: fields[1], trailers: fields[2])
        }
    }

    /// Whether a file is code or a list of tasks, by its name.
    private static func mayHoldMarkers(_ path: String) -> Bool {
        let name = Path.lastComponent(path)
        if name == "tasks.md" { return true }
        guard let dot = name.lastIndex(of: ".") else { return false }
        return codeExtensions.contains(String(name[name.index(after: dot)...].lowercased()))
    }

    private static let codeExtensions: Set<String> = [
        "c", "cc", "cpp", "cs", "dart", "ex", "exs", "go", "h", "hpp", "java", "js", "jsx", "kt", "kts", "lua", "m",
        "php", "pl",
        "py", "rb", "rs", "scala", "sh", "sql", "swift", "tf", "ts", "tsx", "vue", "yaml", "yml",
    ]
}
