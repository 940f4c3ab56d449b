import DecisionRecords
import Diagnostics

/// The numbers that a log has used, in its folder and elsewhere in its repository.
public struct RecordNumbers: Sendable {
    /// A number's place beside the log's own folder.
    public struct Elsewhere: Sendable, Equatable {
        /// The branch, or the folder of the worktree.
        public var place: String
        /// The file's name.
        public var name: String
    }

    /// The greatest number that the folder itself uses; 0 for none.
    public var greatest = 0
    /// The greatest that a branch or a worktree uses, and where; nil where none is above the folder's own.
    public var elsewhere: (number: Int, place: Elsewhere)?

    /// The next number that is free everywhere.
    public var next: Int { max(greatest, elsewhere?.number ?? 0) + 1 }

    /// Looks at a folder, and at all local and remote-tracking branches and open worktrees of its repository.
    public static func read(folder: String) async throws(FileSystemError) -> RecordNumbers {
        var numbers = RecordNumbers()
        numbers.greatest = greatest(
            in: FileSystem.kind(of: folder) == nil ? [] : try FileSystem.list(folder).map(\.name))
        guard let git = await Git.repository(at: folder) else { return numbers }
        var best: (number: Int, place: Elsewhere)?
        func note(_ name: String, _ place: String) {
            guard let number = number(in: name), number > max(numbers.greatest, best?.number ?? 0) else { return }
            best = (number, Elsewhere(place: place, name: name))
        }
        for (branch, names) in (try? await git.namesOnBranches()) ?? [] {
            for name in names { note(name, branch) }
        }
        for tree in (try? await git.otherWorktrees()) ?? [] {
            let path = Path.join(tree, git.prefix.isEmpty ? "." : git.prefix)
            for entry in (try? FileSystem.list(path)) ?? [] { note(entry.name, tree) }
        }
        numbers.elsewhere = best
        return numbers
    }

    /// The greatest number that names begin with; any file counts, as in adr-tools.
    public static func greatest(in names: [String]) -> Int {
        names.reduce(0) { max($0, number(in: $1) ?? 0) }
    }

    /// The number that a name begins with, letters before it aside; nil for none, and for a date.
    static func number(in name: String) -> Int? {
        if let parts = RecordName(name) { return parts.number }
        let digits = name.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.isEmpty || digits.count > 7 ? nil : Int(String(decoding: Array(digits), as: UTF8.self))
    }
}

extension Git {
    /// The names in the folder on every local and remote-tracking branch, ordered by the branch's name.
    ///
    /// Two questions to git, however many branches there are.
    func namesOnBranches() async throws(Failure) -> [(branch: String, names: [String])] {
        let branches = try await lines(["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes"])
        if branches.isEmpty { return [] }
        var result: [(String, [String])] = []
        for (branch, names) in zip(branches, try await names(atRevisions: branches)) {
            guard let names else { continue }
            result.append((branch.split(separator: "/").dropFirst(2).joined(separator: "/"), names))
        }
        return result.sorted { $0.0.precedes($1.0) }
    }

    /// The names in the folder at each of some revisions; nil where the revision does not hold the folder.
    ///
    /// Two questions to git, however many revisions there are.
    func names(atRevisions revisions: [String]) async throws(Failure) -> [[String]?] {
        if revisions.isEmpty { return [] }
        let folder = prefix.isEmpty ? "" : String(prefix.dropLast())
        let question = revisions.map { "\($0):\(folder)\n" }.joined()
        let answers = try await lines(
            ["cat-file", "--batch-check=%(objectname) %(objecttype)"], input: Array(question.utf8))
        let trees = answers.map { $0.hasSuffix(" tree") ? String($0.prefix { $0 != " " }) : nil }
        var order: [String: Int] = [:]
        var asked: [String] = []
        for tree in trees.compactMap({ $0 }) where order[tree] == nil {
            order[tree] = asked.count
            asked.append(tree)
        }
        if asked.isEmpty { return revisions.map { _ in nil } }
        let output = try await ask(["cat-file", "--batch"], input: Array(asked.map { $0 + "\n" }.joined().utf8))
        let names = Git.names(inTrees: output, idLength: asked[0].utf8.count / 2)
        return trees.map { tree in
            guard let place = tree.flatMap({ order[$0] }), names.indices.contains(place) else { return nil }
            return names[place]
        }
    }

    /// The names in trees as `git cat-file --batch` writes them: a head line, then `mode SP name NUL id` for each entry.
    private static func names(inTrees bytes: [UInt8], idLength: Int) -> [[String]] {
        var result: [[String]] = []
        var position = 0
        while position < bytes.count, let feed = bytes[position...].firstIndex(of: 0x0A) {
            let head = bytes[position..<feed].split(separator: 0x20)
            guard head.count == 3, let size = Int(String(decoding: head[2], as: UTF8.self)) else { break }
            var names: [String] = []
            var entry = feed + 1
            let end = min(feed + 1 + size, bytes.count)
            while entry < end, let space = bytes[entry..<end].firstIndex(of: 0x20),
                let zero = bytes[space..<end].firstIndex(of: 0)
            {
                names.append(String(decoding: bytes[(space + 1)..<zero], as: UTF8.self))
                entry = zero + 1 + idLength
            }
            result.append(names)
            position = end + 1
        }
        return result
    }

    /// The folders of the repository's other working trees.
    func otherWorktrees() async throws(Failure) -> [String] {
        try await lines(["worktree", "list", "--porcelain"])
            .filter { $0.hasPrefix("worktree ") }.map { String($0.dropFirst("worktree ".count)) }
            .filter { $0 != root && FileSystem.kind(of: $0) == .directory }
            .sorted { $0.precedes($1) }
    }
}
