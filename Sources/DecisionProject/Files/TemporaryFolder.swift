#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder of this process alone, outside every project.
public struct TemporaryFolder: Sendable {
    /// Its absolute path.
    public let path: String

    /// Makes one below `TMPDIR`, or `/tmp`.
    public init() throws(FileSystemError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var pattern = Array((parent + "/adr-XXXXXX").utf8CString)
        guard mkdtemp(&pattern) != nil else { throw FileSystemError("make a folder in", parent) }
        path = FileSystem.absolute(String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    /// Marks the folder as the top of a repository, so that no search for settings goes above it.
    public func close() throws(FileSystemError) { try FileSystem.makeFolder(path + "/.git") }

    /// Removes the folder with all that it holds.
    public func remove() { TemporaryFolder.remove(path) }

    private static func remove(_ folder: String) {
        for entry in (try? FileSystem.list(folder)) ?? [] {
            let inner = folder + "/" + entry.name
            if entry.kind == .directory, !entry.isLink { remove(inner) } else { unlink(inner) }
        }
        rmdir(folder)
    }
}
