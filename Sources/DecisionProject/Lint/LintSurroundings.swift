import DecisionExport
import DecisionLint
import DecisionRecords
import Diagnostics
import Syntax

/// What stands around the records and what git says of them, as far as rules that run ask for it.
struct LintSurroundings {
    /// The lists of records in the folders of the logs.
    private(set) var indexes: [Document] = []
    /// Code and documents that cite records.
    private(set) var documents: [SourceText] = []
    /// What git says of the records' files, by path.
    private(set) var history: [String: FileHistory]

    /// Gathers what the linter's rules ask for; what cannot be read is left out, since other commands tell of it.
    ///
    /// - Parameter history: what is known already.
    init(_ logs: [DecisionLog], for linter: Linter, history: [String: FileHistory]) async {
        self.history = history
        if linter.runs("stale-index") { indexes = LintSurroundings.indexes(of: logs) }
        let asksCommits = linter.runs("date-unlike-commit")
        let asksBranches = linter.runs("number-on-other-branch")
        let asksDocuments = linter.runs("stale-citation")
        guard asksCommits || asksBranches || asksDocuments, let git = await Git.repository(at: "") else { return }
        if asksCommits { await readCommits(logs, git) }
        if asksBranches { await readBranches(logs) }
        if asksDocuments { await readDocuments(logs, git) }
    }

    private static let indexNames: Set<String> = ["readme.md", "index.md", "adr.md", "toc.md", "summary.md"]
    /// The most bytes that one of the names has.
    private static let longestName = indexNames.lazy.map(\.utf8.count).max() ?? 0

    private static func indexes(of logs: [DecisionLog]) -> [Document] {
        var folders: Set<String> = []
        var records: Set<String> = []
        for log in logs {
            var last: String?
            for index in log.records.indices {
                let path = log.records[index].path
                records.insert(path)
                let folder = Path.folder(path)
                if folder != last { folders.insert(folder) }
                last = folder
            }
        }
        var documents: [Document] = []
        for folder in folders.sorted() {
            let entries = try? FileSystem.list(folder.isEmpty ? "." : folder) { name in
                name.count <= longestName && name.last.map { $0 | 0x20 } == UInt8(ascii: "d")
            }
            for entry in entries ?? []
            where entry.kind == .file && indexNames.contains(entry.name.lowercased()) {
                let path = Path.join(folder, entry.name)
                guard !records.contains(path), let bytes = try? FileSystem.read(path) else { continue }
                documents.append(Document.parse(SourceText(path: path, bytes: bytes)))
            }
        }
        // A project's own page may hold the table of a log further down.
        if !folders.contains(""), !records.contains("README.md"), let bytes = try? FileSystem.read("README.md"),
            ByteSearch.contains(Array(RecordIndex.startMarker.utf8), in: bytes[...])
        {
            documents.append(Document.parse(SourceText(path: "README.md", bytes: bytes)))
        }
        return documents
    }

    /// The first and the last commit of each record, asked of git once for all.
    private mutating func readCommits(_ logs: [DecisionLog], _ git: Git) async {
        let folders = Set(logs.flatMap { $0.records.map { Path.folder($0.path) } }).map { $0.isEmpty ? "." : $0 }
            .sorted()
        let arguments = ["log", "--format=%x01%as", "--name-only", "--no-renames", "--"] + folders
        guard !folders.isEmpty, let lines = try? await git.lines(arguments) else { return }
        var paths: Set<String> = []
        for record in logs.lazy.flatMap(\.records) { paths.insert(record.path) }
        var day = ""
        // Git tells the newest commit first.
        for line in lines {
            if line.utf8.first == 1 {
                day = String(line.dropFirst())
                continue
            }
            let path = Path.relative(line, from: git.prefix.isEmpty ? "." : git.prefix)
            guard paths.contains(path) else { continue }
            history[path, default: FileHistory()].firstCommit = day
            if history[path]?.lastCommit == nil { history[path]?.lastCommit = day }
        }
    }

    /// The records whose numbers are borne on other branches too.
    private mutating func readBranches(_ logs: [DecisionLog]) async {
        for log in logs {
            for collision in (try? await NumberCollision.find(in: log.directory, base: nil)) ?? [] {
                let sides = [collision.first, collision.second]
                guard let here = sides.first(where: { $0.branch == nil }),
                    let there = sides.first(where: { $0.branch != nil }), let branch = there.branch
                else { continue }
                let path = log.directory == "." ? here.name : Path.join(log.directory, here.name)
                history[path, default: FileHistory()].elsewhere = FileHistory.Elsewhere(
                    name: there.name, branch: branch)
            }
        }
    }

    /// The most that a file may hold to be looked through, in bytes.
    private static let largest = 1 << 20

    /// The text files that git knows and that may cite a record, the records themselves left out.
    private mutating func readDocuments(_ logs: [DecisionLog], _ git: Git) async {
        guard let names = try? await git.items(["ls-files", "-z", "--", "."]) else { return }
        var records: Set<String> = []
        for record in logs.lazy.flatMap(\.records) { records.insert(record.path) }
        let paths = names.filter { !records.contains($0) }
        documents = await inParallel(paths.count) { index -> SourceText? in
            guard let bytes = try? FileSystem.read(paths[index]), bytes.count <= LintSurroundings.largest,
                bytes.prefix(8_000).firstIndex(of: 0) == nil
            else { return nil }
            let source = SourceText(path: paths[index], bytes: bytes)
            let isCited = !RecordCitation.find(in: source, SourceRange(0, bytes.count)).isEmpty
            return source.encoding == .utf8 && isCited ? source : nil
        }.compactMap { $0 }
    }
}
