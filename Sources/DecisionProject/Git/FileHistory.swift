import DecisionRecords

/// A commit as far as it says who changed a file when.
public struct Commit: Sendable, Equatable {
    /// Its full hash.
    public var hash: String
    /// Its author's name as the commit has it.
    public var author: String
    /// The author's day, ISO 8601, where the author was.
    public var day: String
    /// The first line of its message.
    public var subject: String
}

/// What git tells of the files of some folders, by their present paths.
public struct FolderHistory: Sendable, Equatable {
    /// The commits that changed a file, the newest first; it keeps those from before it was renamed.
    public var commits: [String: [Commit]] = [:]
    /// What a file was called before it was renamed, the newest name first.
    public var formerPaths: [String: [String]] = [:]
}

extension Git {
    /// Who changed the files of some folders when, and what they were called before.
    ///
    /// One run of git, whatever the number of files. Paths are relative to the folder of the repository value; merges are
    /// left out, as git leaves them out. Empty in a shallow clone, where git knows no beginnings.
    ///
    /// - Parameters:
    ///   - folders: the folders, relative to the folder of the repository value.
    ///   - revision: the last commit to tell of.
    public func history(of folders: [String], at revision: String = "HEAD") async throws(Failure) -> FolderHistory {
        if FileSystem.kind(of: Path.join(sharedFolder, "shallow")) == .file { return FolderHistory() }
        let answer = try await ask(
            [
                "-c", "i18n.logOutputEncoding=UTF-8", "log", "--format=%x01%H%x00%an%x00%as%x00%s", "--name-status",
                "-z",
                "-M", "--no-show-signature", "--no-ext-diff", revision, "--",
            ] + folders)
        return Git.history(answer, prefix: prefix)
    }

    /// Reads git's answer: a commit after `\u{1}`, then a letter and one path, or two for a renamed file, for each file.
    static func history(_ answer: [UInt8], prefix: String) -> FolderHistory {
        let folder = prefix.isEmpty ? "." : prefix
        var history = FolderHistory()
        // What a file is called now, by what it was called then.
        var names: [String: String] = [:]
        for part in answer.split(separator: 1) {
            let fields = part.split(separator: 0, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard fields.count >= 4, fields[0].utf8.count >= 40 else { continue }
            let commit = Commit(hash: fields[0], author: fields[1], day: fields[2], subject: fields[3])
            var renamed: [(from: String, to: String)] = []
            var rest = fields[4...]
            while let letter = rest.popFirst() {
                let kind = letter.utf8.first { $0 != 0x0A }
                guard let kind, let path = rest.popFirst() else { continue }
                var last = path
                if kind == UInt8(ascii: "R") || kind == UInt8(ascii: "C"), let to = rest.popFirst() {
                    if kind == UInt8(ascii: "R") { renamed.append((path, to)) }
                    last = to
                }
                let name = names[last] ?? last
                history.commits[Path.relative(name, from: folder), default: []].append(commit)
                // What was there before a file was made is another file.
                if kind == UInt8(ascii: "A") { names[last] = last + "\u{0}" }
            }
            for (from, to) in renamed {
                let name = names[to] ?? to
                history.formerPaths[Path.relative(name, from: folder), default: []].append(
                    Path.relative(from, from: folder))
                names[from] = name
                names[to] = to + "\u{0}"
            }
        }
        history.commits = history.commits.filter { !$0.key.utf8.contains(0) }
        history.formerPaths = history.formerPaths.filter { !$0.key.utf8.contains(0) }
        return history
    }

    /// Writes the files of a revision into an empty folder outside the repository: those below the folder of this value,
    /// at their paths below the repository's top.
    public func export(_ revision: String, to folder: String) async throws(Failure) {
        let index = FileSystem.absolute(Path.join(folder, ".adr-index"))
        let at = FileSystem.absolute(folder) + "/"
        _ = try await ask(["read-tree", revision], environment: ["GIT_INDEX_FILE": index])
        _ = try await ask(["checkout-index", "-a", "-f", "--prefix=\(at)"], environment: ["GIT_INDEX_FILE": index])
    }
}
