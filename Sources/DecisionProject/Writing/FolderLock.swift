#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Keeps other runs of the program from writing to a log while one does.
///
/// A lock of the system on the folder itself: it leaves no file behind, and ends with the process that holds it.
public struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits until no other run holds the folder, and takes it.
    public init(_ folder: String) throws(FileSystemError) {
        let path = folder.isEmpty ? "." : folder
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystemError("lock", path) }
        while flock(descriptor, LOCK_EX) != 0 {
            if errno == EINTR { continue }
            // A file system without locks; exclusive creation still keeps two runs from one file.
            break
        }
    }

    deinit { close(descriptor) }
}
