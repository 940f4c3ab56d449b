import DecisionRecords
import Diagnostics

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
        let here = numbered(names)
        let repeated = here.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
        let suspects = try await suspects(here, git, base: base)
        guard let git, !repeated.isEmpty || !suspects.isEmpty else {
            return repeated.flatMap { number, group in
                collisions(of: number, group.map { Side(name: $0, branch: nil, committed: nil) })
            }
        }
        let branches = suspects.map(\.branch)
        let graph = try? await CommitGraph(of: ["HEAD"] + branches, git)
        let own = graph?.history(of: "HEAD")
        var partings: [String] = []
        for branch in branches {
            partings.append(own.flatMap { graph?.parting(of: branch, from: $0) } ?? String(repeating: "0", count: 40))
        }
        let parted = try await git.names(atRevisions: partings)
        let asked = repeated.flatMap(\.value) + suspects.flatMap { $0.pairs.flatMap { [$0.mine, $0.other] } }
        let additions = (try? await git.additions(of: Set(asked), at: ["HEAD"] + branches)) ?? [:]
        func committed(_ name: String, _ history: CommitGraph.History?) -> Int? {
            guard let graph, let history else { return nil }
            return additions[name]?.last { graph.holds(history, $0.commit) }?.time
        }

        var found: [NumberCollision] = []
        for (number, group) in repeated {
            found += collisions(
                of: number, group.map { Side(name: $0, branch: nil, committed: committed($0, own)) })
        }
        var known = Set<[String]>()
        for (suspect, names) in zip(suspects, parted) {
            let before = numbered(names ?? [])
            let theirs = graph?.history(of: suspect.branch)
            for pair in suspect.pairs
            where before[pair.number] == nil && known.insert([pair.mine, pair.other]).inserted {
                found += collisions(
                    of: pair.number,
                    [
                        Side(name: pair.mine, branch: nil, committed: committed(pair.mine, own)),
                        Side(name: pair.other, branch: suspect.branch, committed: committed(pair.other, theirs)),
                    ])
            }
        }
        return found.sorted { ($0.number, $0.second.name) < ($1.number, $1.second.name) }
    }

    /// A branch on which numbers of the folder are borne by other files.
    private struct Suspect {
        var branch: String
        var pairs: [(number: Int, mine: String, other: String)]
    }

    private static func suspects(_ here: [Int: [String]], _ git: Git?, base: String?) async throws -> [Suspect] {
        guard let git else { return [] }
        var branches: [(branch: String, names: [String])]
        if let base {
            let answer = try await git.items(["ls-tree", "--name-only", "-z", base, "--", "."])
            branches = [(base, answer)]
        } else {
            let head = (try? await git.lines(["rev-parse", "--abbrev-ref", "HEAD"]))?.first
            branches = try await git.namesOnBranches().filter { $0.branch != head && !$0.branch.hasSuffix("/HEAD") }
        }
        return branches.compactMap { branch, names in
            let theirs = numbered(names)
            let pairs = theirs.keys.sorted().compactMap { number -> (number: Int, mine: String, other: String)? in
                guard let mine = here[number], let other = theirs[number], Set(mine).isDisjoint(with: other),
                    let first = mine.first, let second = other.first
                else { return nil }
                return (number, first, second)
            }
            return pairs.isEmpty ? nil : Suspect(branch: branch, pairs: pairs)
        }
    }

    /// The collisions of files with one number: each with the one that came first.
    private static func collisions(of number: Int, _ sides: [Side]) -> [NumberCollision] {
        let sides = sides.sorted(by: came)
        return sides.dropFirst().map { NumberCollision(number: number, first: sides[0], second: $0) }
    }

    private static func numbered(_ names: [String]) -> [Int: [String]] {
        var result: [Int: [String]] = [:]
        for name in names.sorted(by: { $0.precedes($1) }) {
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
        return leftTime != rightTime ? leftTime < rightTime : left.name.precedes(right.name)
    }
}

/// The commit that added a file.
struct FileAddition {
    /// The commit's id.
    var commit: String
    /// When it was made, in seconds since 1970.
    var time: Int
}

extension Git {
    /// The commits that added files of the folder, by the file's name, the oldest last; in one question.
    func additions(
        of names: Set<String>, at revisions: [String]
    ) async throws(Failure) -> [String: [FileAddition]] {
        if names.isEmpty { return [:] }
        let question = (revisions + ["--"] + names.sorted()).map { $0 + "\n" }.joined()
        let lines = try await lines(
            [
                "--literal-pathspecs", "log", "--full-history", "--diff-filter=A", "--no-renames", "--relative",
                "--format=%x01%H %at", "--name-only", "--stdin",
            ], input: Array(question.utf8))
        var additions: [String: [FileAddition]] = [:]
        var current: FileAddition?
        for line in lines {
            if line.utf8.first == 1 {
                let words = line.dropFirst().split(separator: " ")
                current =
                    words.count == 2 ? Int(words[1]).map { FileAddition(commit: String(words[0]), time: $0) } : nil
            } else if let current {
                additions[line, default: []].append(current)
            }
        }
        return additions
    }
}
