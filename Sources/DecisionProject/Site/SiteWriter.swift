import DecisionRecords
import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes a site into a folder: what did not change stays untouched, what the last build left and this one does not make
/// goes, and what someone else put there is never touched.
public struct SiteWriter: Sendable {
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

    private let directory: String

    /// Makes a writer for a folder, which need not exist yet.
    public init(directory: String) {
        self.directory = directory
    }

    /// Writes files, by their paths below the folder.
    ///
    /// - Throws: `ForeignFile` before anything is written; `FileSystemError` where the system refuses.
    public func write(_ files: [(path: String, bytes: [UInt8])]) throws -> Summary {
        // In a folder that is not there yet nothing can stand in the way, and nothing need be looked for.
        let isNew = FileSystem.kind(of: directory.isEmpty ? "." : directory) == nil
        let old = isNew ? SiteManifest() : SiteManifest(try existing(SiteWriter.manifestName) ?? [])
        for file in files where !isNew && !old.holds(file.path) {
            let path = FileSystem.join(directory, file.path)
            guard try FileSystem.kind(of: path) == nil || existing(file.path) == file.bytes else {
                throw ForeignFile(path: path)
            }
        }
        var new = SiteManifest()
        for file in files { new.add(file.path, file.bytes) }

        try FileSystem.makeFolder(directory)
        // The union first, so that a build that was cut off leaves no file that the next one takes for foreign.
        try FileSystem.write(new.merging(old).bytes, to: FileSystem.join(directory, SiteWriter.manifestName))
        var summary = Summary()
        var folders: Set<String> = []
        for file in files {
            if !isNew, try existing(file.path) == file.bytes {
                summary.unchanged += 1
                continue
            }
            let folder = Path.folder(file.path)
            if folders.insert(folder).inserted {
                try FileSystem.makeFolder(folder.isEmpty ? directory : FileSystem.join(directory, folder))
            }
            let path = FileSystem.join(directory, file.path)
            // Nobody reads a folder that was not there, so its files need no detour over a temporary name; should the
            // build be cut off, the list names them as ours.
            if isNew { try FileSystem.create(file.bytes, at: path) } else { try FileSystem.write(file.bytes, to: path) }
            summary.written += 1
        }
        for path in old.paths where !new.holds(path) {
            if try remove(path, ifStillIn: old) { summary.removed += 1 }
        }
        if !isNew { try FileSystem.write(new.bytes, to: FileSystem.join(directory, SiteWriter.manifestName)) }
        return summary
    }

    /// The bytes of a file of the folder; nil where there is none.
    private func existing(_ path: String) throws(FileSystemError) -> [UInt8]? {
        let path = FileSystem.join(directory, path)
        return FileSystem.kind(of: path) == .file ? try FileSystem.read(path) : nil
    }

    /// Removes a file of the last build unless someone changed it since, and the folders that it leaves empty.
    private func remove(_ path: String, ifStillIn old: SiteManifest) throws(FileSystemError) -> Bool {
        guard let bytes = try existing(path), old.holds(path, as: bytes) else { return false }
        unlink(FileSystem.join(directory, path))
        var folder = Path.folder(path)
        while !folder.isEmpty, rmdir(FileSystem.join(directory, folder)) == 0 { folder = Path.folder(folder) }
        return true
    }
}
