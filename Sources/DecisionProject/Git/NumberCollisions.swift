import DecisionRecords

/// A number that two records would share: both in the folder, or one of them on another branch.
public struct NumberCollision: Sendable, Equatable {
    /// One of the two files.
    public struct Side: Sendable, Equatable {
        /// The file's name.
        public var name: String
        /// The branch it is on; nil for the working tree.
        public var branch: String?
        /// When it was first committed, in seconds since 1970; nil where it is not committed yet.
        public var committed: Int?
    }

    /// The number.
    public var number: Int
    /// The file that came first.
    public var first: Side
    /// The file that came second, and should get another number.
    public var second: Side
}

extension NumberCollision {
    /// The collisions in a folder, and those that a merge with other branches would make.
    ///
    /// A number that both sides had when they parted is no collision: one of them gave the file another name.
    ///
    /// - Parameters:
    ///   - folder: the log's folder.
    ///   - base: the one branch or revision to look at; nil for all local and remote-tracking branches.
    public static func find(in folder: String, base: String?) async throws -> [NumberCollision] {
        let names = try FileSystem.list(folder).filter { $0.kind == .file }.map(\.name)
        let git = await Git.repository(at: folder)
        var found: [NumberCollision] = []
        for (number, group) in numbered(names).sorted(by: { $0.key < $1.key }) where group.count > 1 {
            var sides: [Side] = []
            for name in group {
                sides.append(Side(name: name, branch: nil, committed: await git?.firstCommit(of: name, at: "HEAD")))
            }
            sides.sort(by: came)
            for second in sides.dropFirst() {
                found.append(NumberCollision(number: number, first: sides[0], second: second))
            }
        }
        guard let git else { return found }
        let here = numbered(names)
        var branches: [(branch: String, names: [String])]
        if let base {
            let answer = try await git.items(["ls-tree", "--name-only", "-z", base, "--", "."])
            branches = [(base, answer)]
        } else {
            let head = (try? await git.lines(["rev-parse", "--abbrev-ref", "HEAD"]))?.first
            branches = try await git.namesOnBranches().filter { $0.branch != head && !$0.branch.hasSuffix("/HEAD") }
        }
        var known = Set<[String]>()
        for (branch, theirNames) in branches {
            let theirs = numbered(theirNames)
            let suspects = theirs.keys.filter { number in
                guard let mine = here[number], let other = theirs[number] else { return false }
                return Set(mine).isDisjoint(with: other)
            }
            if suspects.isEmpty { continue }
            let parting = numbered(try await git.namesWherePartedFrom(branch))
            for number in suspects.sorted() where parting[number] == nil {
                guard let mine = here[number]?.first, let other = theirs[number]?.first,
                    known.insert([mine, other]).inserted
                else { continue }
                var sides = [
                    Side(name: mine, branch: nil, committed: await git.firstCommit(of: mine, at: "HEAD")),
                    Side(name: other, branch: branch, committed: await git.firstCommit(of: other, at: branch)),
                ]
                sides.sort(by: came)
                found.append(NumberCollision(number: number, first: sides[0], second: sides[1]))
            }
        }
        return found.sorted { ($0.number, $0.second.name) < ($1.number, $1.second.name) }
    }

    private static func numbered(_ names: [String]) -> [Int: [String]] {
        var result: [Int: [String]] = [:]
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let parts = RecordName(name), let number = parts.number, number > 0, !parts.fileExtension.isEmpty
            else {
                continue
            }
            result[number, default: []].append(name)
        }
        return result
    }

    /// Whether one file came before another: by first commit; one not committed yet comes last.
    private static func came(_ left: Side, _ right: Side) -> Bool {
        let (leftTime, rightTime) = (left.committed ?? Int.max, right.committed ?? Int.max)
        return leftTime != rightTime ? leftTime < rightTime : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}

extension Git {
    /// When a file of the folder was first committed, in seconds since 1970; nil where it is not committed.
    func firstCommit(of name: String, at revision: String) async -> Int? {
        let lines = try? await lines(["log", "--diff-filter=A", "--format=%at", revision, "--", name])
        return lines?.last.flatMap(Int.init)
    }

    /// The names in the folder at the commit from which the working tree's branch and another parted.
    func namesWherePartedFrom(_ branch: String) async throws(Failure) -> [String] {
        guard let base = (try? await lines(["merge-base", "HEAD", branch]))?.first else { return [] }
        return try await items(["ls-tree", "--name-only", "-z", base, "--", "."])
    }
}
