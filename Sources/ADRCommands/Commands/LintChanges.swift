import DecisionLint
import DecisionProject
import DecisionRecords

/// The files that changed since a revision, and what that revision holds of them.
struct LintChanges {
    /// The files that changed and those that git does not know, relative to the process's folder.
    let paths: Set<String>
    private let git: Git
    private let changed: Set<String>
    private let revision: String

    /// Asks git what changed since a revision, or within a range such as `main..HEAD`.
    init(since: String) async throws {
        guard let git = await Git.repository(at: "") else { throw Failure("--since needs a git repository") }
        do throws(Git.Failure) {
            changed = Set(try await git.changedPaths(since))
            paths = changed.union(try await git.items(["ls-files", "--others", "--exclude-standard", "-z"]))
        } catch {
            throw Failure(error.description)
        }
        self.git = git
        // A range compares with its beginning.
        revision = LintChanges.beginning(of: since)
    }

    /// The first revision of a range; a tag such as `v1.2` holds dots, and is none.
    static func beginning(of range: String) -> String {
        let bytes = Array(range.utf8)
        let dot = UInt8(ascii: ".")
        let end = bytes.indices.dropLast().first { bytes[$0] == dot && bytes[$0 + 1] == dot } ?? bytes.count
        return end == 0 ? "HEAD" : String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// What the revision holds of the records that changed, in one question; nothing of those that are new.
    func history(of project: Project) async throws -> [String: FileHistory] {
        var history: [String: FileHistory] = [:]
        var asked: [String] = []
        for path in project.logs.lazy.flatMap(\.records).map(\.path) where paths.contains(path) {
            history[path] = FileHistory()
            if changed.contains(path) { asked.append(path) }
        }
        do throws(Git.Failure) {
            for (path, bytes) in zip(asked, try await git.contents(of: asked, at: revision)) {
                history[path] = FileHistory(earlier: bytes)
            }
        } catch {
            throw Failure(error.description)
        }
        return history
    }
}
