import DecisionRecords
import Diagnostics
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes a site into a folder: what did not change stays untouched, what the last build left and this one does not make
/// goes, and what someone else put there is never touched.
///
/// Files may come from several threads at once. One that is expected first is listed as ours before it is written, so that
/// a build that was cut off leaves nothing that the next one takes for foreign.
public final class SiteWriter: Sendable {
    /// The name of the list of our own files in the folder.
    public static let manifestName = ".adr-site"

    /// What a run did.
    public struct Summary: Sendable, Equatable {
        /// How many files were written.
        public var written = 0
        /// How many were as they should be already.
        public var unchanged = 0
        /// How many files of the last build were removed.
        public var removed = 0
    }

    /// A file at a path of ours that we did not write.
    public struct ForeignFile: Error, Sendable, CustomStringConvertible {
        /// The file's path.
        public var path: String
        /// The fault in one sentence.
        public var description: String {
            "“\(path)” is there already and is no output of adr; choose another folder, or remove it"
        }
    }

    /// What is known so far of a run.
    private struct State {
        var manifest = SiteManifest()
        var folders: Set<String> = []
        var summary = Summary()
        /// The files that wait until all are known, since something stands in the way of one; nil where nothing does.
        var waiting: [(path: String, bytes: [UInt8])]?
        var isFirst = true
    }

    private let directory: String
    /// Whether nothing stood at the folder's path, so that nothing can stand in the way there either.
    private let isNew: Bool
    /// What the last build wrote.
    private let old: SiteManifest
    private let state = Mutex(State())

    /// Makes a writer for a folder, which need not exist yet.
    ///
    /// - Throws: `FileSystemError` where the list of the last build cannot be read.
    public init(directory: String) throws(FileSystemError) {
        self.directory = directory
        isNew = FileSystem.kind(of: directory.isEmpty ? "." : directory) == nil
        let list = FileSystem.join(directory, SiteWriter.manifestName)
        old = !isNew && FileSystem.kind(of: list) == .file ? SiteManifest(try FileSystem.read(list)) : SiteManifest()
    }

    /// Writes files, by their paths below the folder, and ends.
    ///
    /// - Throws: `ForeignFile` before anything is written; `FileSystemError` where the system refuses.
    public func write(_ files: [(path: String, bytes: [UInt8])]) throws -> Summary {
        try expect(files.map(\.path))
        for file in files { try take(file.path, file.bytes) }
        return try finish()
    }

    /// Lists files that will come.
    public func expect(_ paths: [String]) throws {
        let isBlocked =
            !isNew
            && paths.contains { !old.holds($0) && FileSystem.kind(of: FileSystem.join(directory, $0)) != nil }
        let list = state.withLock { state -> [UInt8]? in
            for path in paths { state.manifest.expect(path) }
            // Only what the first build into a folder finds there can be spared altogether.
            if state.isFirst, isBlocked { state.waiting = [] }
            state.isFirst = false
            return state.waiting == nil ? state.manifest.merging(old).bytes : nil
        }
        guard let list else { return }
        try FileSystem.makeFolder(directory)
        try FileSystem.write(list, to: FileSystem.join(directory, SiteWriter.manifestName))
    }

    /// Writes a file, or keeps it until `finish` where a file of somebody else stands in the way of one.
    ///
    /// - Throws: `ForeignFile` for a file that was not among the first expected and stands there already, of other bytes.
    public func take(_ path: String, _ bytes: [UInt8]) throws {
        let isWaiting = state.withLock { state in
            state.waiting?.append((path, bytes))
            return state.waiting != nil
        }
        if !isWaiting { try put(path, bytes) }
    }

    /// Writes what waited, and removes what the last build left and this one did not make.
    ///
    /// - Throws: `ForeignFile` before anything is written, where the first expected files met one.
    public func finish() throws -> Summary {
        if let waiting = state.withLock({ $0.waiting }) {
            for file in waiting { try checkIsOurs(file.path, file.bytes) }
            state.withLock { $0.waiting = nil }
            try expect(waiting.map(\.path))
            for file in waiting { try put(file.path, file.bytes) }
        }
        let manifest = state.withLock { $0.manifest }
        var removed = 0
        for path in old.paths where !manifest.holds(path) {
            if try remove(path) { removed += 1 }
        }
        try FileSystem.makeFolder(directory)
        try FileSystem.write(manifest.bytes, to: FileSystem.join(directory, SiteWriter.manifestName))
        return state.withLock { state in
            state.summary.removed = removed
            return state.summary
        }
    }

    private func put(_ path: String, _ bytes: [UInt8]) throws {
        var isWritten = true
        if !isNew {
            try checkIsOurs(path, bytes)
            isWritten = try existing(path) != bytes
        }
        if isWritten {
            try makeFolder(of: path)
            let target = FileSystem.join(directory, path)
            // Nobody reads a folder that was not there, so its files need no detour over a temporary name.
            if isNew { try FileSystem.create(bytes, at: target) } else { try FileSystem.write(bytes, to: target) }
        }
        let fingerprint = SiteManifest.fingerprint(of: bytes)
        state.withLock { state in
            state.manifest.add(path, fingerprint)
            if isWritten { state.summary.written += 1 } else { state.summary.unchanged += 1 }
        }
    }

    private func checkIsOurs(_ path: String, _ bytes: [UInt8]) throws {
        guard !old.holds(path) else { return }
        let target = FileSystem.join(directory, path)
        guard try FileSystem.kind(of: target) == nil || existing(path) == bytes else {
            throw ForeignFile(path: target)
        }
    }

    private func makeFolder(of path: String) throws {
        let folder = Path.folder(path)
        let isKnown = state.withLock { $0.folders.contains(folder) }
        if isKnown { return }
        try FileSystem.makeFolder(folder.isEmpty ? directory : FileSystem.join(directory, folder))
        _ = state.withLock { $0.folders.insert(folder) }
    }

    /// The bytes of a file of the folder; nil where there is none.
    private func existing(_ path: String) throws(FileSystemError) -> [UInt8]? {
        let path = FileSystem.join(directory, path)
        return FileSystem.kind(of: path) == .file ? try FileSystem.read(path) : nil
    }

    /// Removes a file of the last build unless someone changed it since, and the folders that it leaves empty.
    private func remove(_ path: String) throws(FileSystemError) -> Bool {
        guard let bytes = try existing(path), old.holds(path, as: bytes) else { return false }
        unlink(FileSystem.join(directory, path))
        var folder = Path.folder(path)
        while !folder.isEmpty, rmdir(FileSystem.join(directory, folder)) == 0 { folder = Path.folder(folder) }
        return true
    }
}
