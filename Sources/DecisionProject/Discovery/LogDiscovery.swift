import DecisionRecords
import Diagnostics

/// A folder that holds a log, and why it was taken for one.
public struct FoundLog: Sendable, Equatable {
    /// Why a folder was taken for a log.
    public enum Reason: Sendable, Equatable {
        /// `adr.yaml` names it.
        case settings
        /// Another tool's file names it.
        case pointer(String)
        /// Its name says so, such as `docs/adr`.
        case name
        /// It holds files that plainly are records.
        case records

        /// The reason in a few words.
        public var text: String {
            switch self {
            case .settings: "named in adr.yaml"
            case .pointer(let file): "named in \(file)"
            case .name: "the folder's name"
            case .records: "holds records"
            }
        }
    }

    /// The log's name, unique among those found.
    public var name: String
    /// Its folder, relative to where the search began; `.` for that folder itself.
    public var directory: String
    /// Why it was taken for a log.
    public var reason: Reason
    /// The files that may be records, ordered by path. Whether each is one, its content says.
    public var files: [String]
    /// The folders of the log that could not be listed.
    public var failures: [FileSystemError] = []
}

/// Finds the logs of a project by the names of folders and files, and by the pointers that tools leave behind.
public struct LogDiscovery {
    private let base: String
    private var ignored = IgnoredPaths()
    private var folders: [(directory: String, files: [String])] = []
    private var failures: [FileSystemError] = []
    private var pointers: [String: FoundLog.Reason] = [:]
    private let baseName: String
    /// Whether the name of the folder where the search began says that it is a log.
    private var isBaseLog = true
    private var foldersLeft: Int

    private init(base: String, folderLimit: Int) {
        self.base = base
        self.foldersLeft = folderLimit
        self.baseName = Path.lastComponent(FileSystem.absolute(base.isEmpty ? "." : base))
    }

    /// Finds the logs in a folder and below it.
    ///
    /// - Parameters:
    ///   - directory: where to look; empty for the process's own folder.
    ///   - settings: the project's settings; logs that they name are taken as they stand, and nothing else is looked for.
    ///   - folderLimit: how many folders are looked into at most.
    public static func find(in directory: String, settings: Settings? = nil, folderLimit: Int = 200_000) -> [FoundLog] {
        var discovery = LogDiscovery(base: directory, folderLimit: folderLimit)
        if let settings, !settings.logs.isEmpty {
            for log in settings.logs {
                let path = Path.normalized(Path.join(settings.directory, log.path))
                discovery.pointers[path] = .settings
                discovery.walk(path)
            }
            var found = discovery.group()
            for index in found.indices {
                let named = settings.logs.first {
                    Path.normalized(Path.join(settings.directory, $0.path)) == found[index].directory
                }
                if let name = named?.name { found[index].name = name }
            }
            return found
        }
        for pointer in LogPointer.read(in: directory) where pointer.path != "." {
            discovery.pointers[pointer.path] = .pointer(pointer.file)
            // What a tool points to is looked at even where the search would not go.
            if pointer.path.split(separator: "/").contains(where: {
                IgnoredPaths.isToolFolder(String($0)) || $0 == ".."
            }) {
                discovery.walk(pointer.path)
            }
        }
        discovery.walk(".")
        return discovery.group()
    }

    /// The log in one folder, whatever the folder's name.
    public static func log(in folder: String, below directory: String, reason: FoundLog.Reason) -> [FoundLog] {
        var discovery = LogDiscovery(base: directory, folderLimit: 20_000)
        let path = Path.normalized(folder)
        discovery.pointers[path] = reason
        discovery.walk(path)
        return discovery.group()
    }

    /// The folder of the log that a file belongs to, by the names on its path alone.
    public static func home(of path: String) -> String {
        let folder = Path.folder(path)
        if let named = named(above: folder) { return named }
        if Path.lastComponent(path).lowercased() == "readme.md", RecordName(Path.lastComponent(folder)) != nil {
            return Path.folder(folder).isEmpty ? "." : Path.folder(folder)
        }
        return folder.isEmpty ? "." : folder
    }

    /// The files of each log, by the names on their paths alone; a folder's name is looked at once for all files in it.
    static func byHome(_ paths: some Sequence<String>) -> [String: [String]] {
        var byHome: [String: [String]] = [:]
        var named: [String: String?] = [:]
        for path in paths {
            let folder = Path.folder(path)
            let home: String?
            if let known = named[folder] {
                home = known
            } else {
                home = self.named(above: folder)
                named[folder] = .some(home)
            }
            byHome[home ?? self.home(of: path), default: []].append(path)
        }
        return byHome
    }

    /// The innermost folder on a path that is called a log; nil where none is.
    private static func named(above folder: String) -> String? {
        var above = folder[...]
        while true {
            let slash = above.utf8.lastIndex(of: UInt8(ascii: "/"))
            let name = slash.map { above[above.utf8.index(after: $0)...] } ?? above
            if LogFolderName.isLog(String(name)) { return String(above) }
            guard let slash else { return nil }
            above = above[..<slash]
        }
    }

    // MARK: Walking

    private mutating func walk(_ start: String) {
        var stack = [(path: start == "." ? "" : start, isInLog: isNamed(start))]
        while let (path, isInLog) = stack.popLast(), foldersLeft > 0 {
            foldersLeft -= 1
            let shown = path.isEmpty ? "." : path
            let entries: [FileSystem.Entry]
            do throws(FileSystemError) {
                entries = try FileSystem.list(FileSystem.join(base, shown))
            } catch {
                if isInLog { failures.append(FileSystemError("list", shown, code: error.code)) }
                continue
            }
            if entries.contains(where: { $0.name == ".gitignore" && $0.kind == .file }),
                let bytes = try? FileSystem.read(FileSystem.join(base, Path.join(path, ".gitignore")))
            {
                ignored.add(gitignore: bytes, of: path)
            }
            var files: [String] = []
            for entry in entries.reversed() {
                let inner = Path.join(path, entry.name)
                if entry.kind == .directory {
                    if entry.isLink { continue }
                    let isPointed = pointers[inner] != nil
                    if !isPointed, IgnoredPaths.isToolFolder(entry.name) || ignored.ignores(inner) { continue }
                    if isInLog, RecordName(entry.name) != nil, let readme = readme(in: inner) {
                        files.append(readme)
                        continue
                    }
                    stack.append((inner, isInLog || isPointed || LogFolderName.isLog(entry.name)))
                } else if entry.kind == .file, LogDiscovery.mayBeRecord(entry.name, inLog: isInLog) {
                    files.append(inner)
                }
            }
            if !files.isEmpty { folders.append((path, files.reversed())) }
        }
    }

    private func isNamed(_ path: String) -> Bool {
        path == "."
            ? isBaseLog && LogFolderName.isLog(baseName)
            : pointers[path] != nil || LogFolderName.isLog(Path.lastComponent(path))
    }

    private func readme(in folder: String) -> String? {
        guard let entries = try? FileSystem.list(FileSystem.join(base, folder)) else { return nil }
        return entries.first { $0.kind == .file && ["readme.md", "index.md"].contains($0.name.lowercased()) }
            .map { Path.join(folder, $0.name) }
    }

    /// Whether a file may be a record by its name.
    ///
    /// Outside folders that are logs by name, a number with a word before it or dashes behind it must say so.
    static func mayBeRecord(_ name: String, inLog: Bool) -> Bool {
        guard RecordName.markdownExtension(of: name) != nil, name.utf8.first != UInt8(ascii: ".") else { return false }
        if inLog { return !LogFolderName.isSupportFile(name) }
        let lower = name.lowercased()
        guard let parts = RecordName(name) else {
            return (lower.hasPrefix("adr-") || lower.hasPrefix("adr_")) && !LogFolderName.isSupportFile(name)
        }
        if case .date = parts.key { return false }
        return !LogFolderName.isSupportFile(name)
    }

    // MARK: Grouping

    private mutating func group() -> [FoundLog] {
        leaveBaseToItsLogs()
        var byRoot: [String: [(directory: String, files: [String])]] = [:]
        for folder in folders { byRoot[root(of: folder.directory), default: []].append(folder) }
        for failure in failures { byRoot[root(of: failure.path), default: []] += [] }
        var found: [FoundLog] = []
        for (root, parts) in byRoot.sorted(by: { $0.key.precedes($1.key) }) {
            let reason: FoundLog.Reason = pointers[root] ?? (isNamed(root) ? .name : .records)
            // Categories in folders of their own may number from 1 each; then each is a log of its own.
            if parts.count > 1, LogDiscovery.numbersCollide(parts) {
                for part in parts {
                    found.append(
                        FoundLog(name: "", directory: shown(part.directory), reason: reason, files: part.files))
                }
            } else {
                found.append(
                    FoundLog(name: "", directory: root, reason: reason, files: parts.flatMap(\.files)))
            }
        }
        for index in found.indices {
            found[index].files.sort { $0.precedes($1) }
            found[index].failures = failures.filter { root(of: $0.path) == found[index].directory }
        }
        found.sort { $0.directory.precedes($1.directory) }
        let names = LogNames.names(for: found.map(\.directory))
        for index in found.indices { found[index].name = names[index] }
        return found
    }

    /// A repository called `…-adrs` that keeps its logs in folders of that name is a project, and its other pages are no records.
    private mutating func leaveBaseToItsLogs() {
        guard isNamed("."), pointers["."] == nil,
            !folders.contains(where: { $0.directory.isEmpty && $0.files.contains { RecordName($0) != nil } })
        else { return }
        isBaseLog = false
        guard folders.contains(where: { isNamed(root(of: $0.directory)) }) else {
            isBaseLog = true
            return
        }
        for index in folders.indices where !isNamed(root(of: folders[index].directory)) {
            folders[index].files.removeAll { !LogDiscovery.mayBeRecord(Path.lastComponent($0), inLog: false) }
        }
        folders.removeAll { $0.files.isEmpty }
    }

    private func shown(_ path: String) -> String { path.isEmpty ? "." : path }

    /// The nearest folder at or above one that is a log by name or pointer; without one, the folder itself.
    private func root(of folder: String) -> String {
        var path = folder
        while true {
            if isNamed(shown(path)) { return shown(path) }
            if path.isEmpty { return shown(folder) }
            path = Path.folder(path)
        }
    }

    private static func numbersCollide(_ parts: [(directory: String, files: [String])]) -> Bool {
        var owners: [String: String] = [:]
        for part in parts {
            for file in part.files {
                guard let name = RecordName(Path.lastComponent(file)), let number = name.number else { continue }
                let id = "\(name.prefix.lowercased())\(number)"
                if let owner = owners[id], owner != part.directory { return true }
                owners[id] = part.directory
            }
        }
        return false
    }
}
