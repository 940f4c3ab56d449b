/// The commits that some revisions came from, asked of git in one question however many revisions there are.
struct CommitGraph {
    /// The commits' ids, the newest first.
    private var ids: [String] = []
    private var places: [String: Int] = [:]
    private var parents: [[Int]] = []
    /// The place of each revision's commit; none for a revision that git does not know.
    private var tips: [String: Int] = [:]

    /// Asks git for all commits of revisions.
    init(of revisions: [String], _ git: Git) async throws(Git.Failure) {
        let question = revisions.map { $0 + "^{commit}\n" }.joined()
        let answers = try await git.lines(
            ["cat-file", "--batch-check=%(objectname) %(objecttype)"], input: Array(question.utf8))
        var commits: [(revision: String, id: String)] = []
        for (revision, answer) in zip(revisions, answers) where answer.hasSuffix(" commit") {
            commits.append((revision, String(answer.prefix { $0 != " " })))
        }
        if commits.isEmpty { return }
        let list = try await git.ask(
            ["rev-list", "--parents", "--stdin"], input: Array(commits.map { $0.id + "\n" }.joined().utf8))
        let lines = list.split(separator: 0x0A).map { $0.split(separator: 0x20) }
        for line in lines {
            guard let id = line.first else { continue }
            let name = String(decoding: id, as: UTF8.self)
            places[name] = ids.count
            ids.append(name)
        }
        parents = lines.map { line in line.dropFirst().compactMap { places[String(decoding: $0, as: UTF8.self)] } }
        for commit in commits { tips[commit.revision] = places[commit.id] }
    }

    /// For each commit, whether it is a revision's own or one that it came from.
    func history(of revision: String) -> History {
        var isHeld = [Bool](repeating: false, count: ids.count)
        var stack = tips[revision].map { [$0] } ?? []
        while let place = stack.popLast() {
            if isHeld[place] { continue }
            isHeld[place] = true
            stack += parents[place].lazy.filter { !isHeld[$0] }
        }
        return History(isHeld: isHeld)
    }

    /// The commits of one revision.
    struct History {
        fileprivate let isHeld: [Bool]
    }

    /// Whether a commit is one of a history's.
    func holds(_ history: History, _ id: String) -> Bool { places[id].map { history.isHeld[$0] } ?? false }

    /// The commit at which a revision parted from a history; the newest where there are several.
    func parting(of revision: String, from history: History) -> String? {
        var best: Int?
        var isSeen = [Bool](repeating: false, count: ids.count)
        var stack = tips[revision].map { [$0] } ?? []
        while let place = stack.popLast() {
            if isSeen[place] { continue }
            isSeen[place] = true
            if history.isHeld[place] { best = min(best ?? place, place) } else { stack += parents[place] }
        }
        return best.map { ids[$0] }
    }
}
