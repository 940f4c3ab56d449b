import DecisionRecords
import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// A git repository, asked through git's own program.
public struct Git: Sendable {
    /// A question that git did not answer.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// What was asked, such as `git rev-parse`.
        public var command: String
        /// What git wrote to standard error, or why it could not be started.
        public var reason: String

        /// The fault in one sentence.
        public var description: String { "\(command) failed: \(reason)" }
    }

    /// The folder in which git is started; empty for the process's own.
    public var directory: String
    /// The path of the folder below the top of its working tree, with a `/` at its end; empty for the top itself.
    public var prefix: String
    /// The absolute path of the top of the working tree.
    public var root: String
    /// The absolute path of the folder that all worktrees share, usually `.git`.
    public var sharedFolder: String

    /// The repository that holds a folder; nil where there is none, or no git.
    public static func repository(at directory: String) async -> Git? {
        guard hasRepository(above: directory),
            let output = try? await ask(
                ["rev-parse", "--show-prefix", "--show-toplevel", "--path-format=absolute", "--git-common-dir"],
                in: directory)
        else { return nil }
        let lines = String(decoding: output, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        guard lines.count >= 3 else { return nil }
        return Git(directory: directory, prefix: lines[0], root: lines[1], sharedFolder: lines[2])
    }

    /// Whether a `.git` stands in the folder or above it; saves starting git where there is none.
    private static func hasRepository(above directory: String) -> Bool {
        var path = FileSystem.absolute(directory.isEmpty ? "." : directory)
        while true {
            if FileSystem.kind(of: Path.join(path, ".git")) != nil { return true }
            guard path != "/", !path.isEmpty else { return false }
            path = Path.folder(path)
            if path.isEmpty { path = "/" }
        }
    }

    /// Asks git and gives what it wrote to standard output.
    ///
    /// - Throws: when git ends with another status than 0, or cannot be started.
    public func ask(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) async throws(Failure) -> [UInt8] {
        try await Git.ask(arguments, in: directory, input: input, environment: environment)
    }

    private static func ask(
        _ arguments: [String], in directory: String, input: [UInt8] = [], environment more: [String: String] = [:]
    ) async throws(Failure) -> [UInt8] {
        let command = "git " + (arguments.first ?? "")
        // One question must not hang on a prompt, nor be read in another language.
        var variables: [Environment.Key: String?] = [
            "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0",
        ]
        for (name, value) in more { variables[Environment.Key(rawValue: name) ?? "ADR"] = value }
        let environment = Environment.inherit.updating(variables)
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(["-c", "core.quotePath=false"] + arguments),
                environment: environment,
                workingDirectory: directory.isEmpty ? nil : FilePath(directory), input: .array(input),
                output: .bytes(limit: 256 << 20), error: .string(limit: 1 << 16))
            guard result.terminationStatus.isSuccess else {
                let words = result.standardError.split(separator: "\n").first.map(String.init)
                throw Failure(command: command, reason: words ?? "it ended without a word")
            }
            return result.standardOutput
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(command: command, reason: "\(error)")
        }
    }

    /// The text of git's answer, split into lines.
    public func lines(_ arguments: [String], input: [UInt8] = []) async throws(Failure) -> [String] {
        String(decoding: try await ask(arguments, input: input), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    /// The answer of a question asked with `-z`, split at its NUL bytes.
    public func items(_ arguments: [String], input: [UInt8] = []) async throws(Failure) -> [String] {
        try await ask(arguments, input: input).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The paths that a range such as `main..HEAD` changed, or that differ from a revision, relative to the folder.
    ///
    /// Files outside the folder are given with `..`.
    public func changedPaths(_ range: String) async throws(Failure) -> [String] {
        try await items(["diff", "--name-only", "--no-renames", "-z", range, "--"]).map { path in
            Path.relative(path, from: prefix.isEmpty ? "." : prefix)
        }
    }

    /// The bytes of a file at a revision; the path is relative to the folder.
    public func contents(of path: String, at revision: String) async throws(Failure) -> [UInt8] {
        try await ask(["cat-file", "blob", "\(revision):./\(path)"])
    }

    /// The bytes of files at a revision, in one question; nil for those that it does not hold.
    ///
    /// - Parameter paths: the files' paths, relative to the folder.
    public func contents(of paths: [String], at revision: String) async throws(Failure) -> [[UInt8]?] {
        if paths.isEmpty { return [] }
        // One line a question: a name with a line's end in it is asked for by itself.
        var contents: [[UInt8]?] = []
        let plain = paths.filter { !$0.utf8.contains(0x0A) }
        let questions = plain.map { "\(revision):./\($0)\n" }.joined()
        let answer = try await ask(["cat-file", "--batch"], input: Array(questions.utf8))
        var rest = answer[...]
        for path in paths {
            if path.utf8.contains(0x0A) {
                contents.append(try? await self.contents(of: path, at: revision))
                continue
            }
            // “<hash> blob <size>”, the bytes and a line's end; or what was asked and “missing”.
            guard let end = rest.firstIndex(of: 0x0A) else {
                contents.append(nil)
                continue
            }
            let words = rest[..<end].split(separator: 0x20)
            rest = rest[(end + 1)...]
            guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), rest.count >= size else {
                contents.append(nil)
                continue
            }
            contents.append(words[1].elementsEqual("blob".utf8) ? Array(rest.prefix(size)) : nil)
            rest = rest.dropFirst(size + 1)
        }
        return contents
    }

    /// The paths of all files below the folder at a revision, relative to the folder.
    public func paths(at revision: String) async throws(Failure) -> [String] {
        try await items(["ls-tree", "-r", "--name-only", "-z", revision, "--", "."])
    }
}
