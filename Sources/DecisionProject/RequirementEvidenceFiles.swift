import DecisionRecords
import Diagnostics
public import Traceability

extension Project {
    /// The markers in the project's code, tests and tasks.
    ///
    /// Read are the files that git tracks, or all files where there is no git, up to 2 MB each; the records and the
    /// requirements documents themselves are left out.
    public func evidenceMarkers(_ trace: RequirementTrace) async -> [EvidenceMarker] {
        var paths: [String] = []
        if let git = await Git.repository(at: directory), let tracked = try? await git.items(["ls-files", "-z"]) {
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
        return found.flatMap { $0 }
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
