#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

import DecisionRecords
import Diagnostics

/// A fault of the machine, with the path and the system's own words.
public struct FileSystemError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was tried: `read`, `write`, `list`, …
    public var action: String
    /// The path it was tried on.
    public var path: String
    /// The system's error number.
    public var code: Int32

    /// Makes an error of the last system call's number.
    public init(_ action: String, _ path: String) {
        self.init(action, path, code: errno)
    }

    /// Makes an error of a system's error number.
    public init(_ action: String, _ path: String, code: Int32) {
        self.action = action
        self.path = path
        self.code = code
    }

    /// Something stands where nothing may.
    public static var exists: Int32 { EEXIST }
    /// The system does not allow it.
    public static var noPermission: Int32 { EACCES }
    /// Somebody else listens there.
    public static var addressInUse: Int32 { EADDRINUSE }
    /// Nothing stands there.
    public static var noSuchFile: Int32 { ENOENT }

    /// The fault in one sentence.
    public var description: String { "cannot \(action) “\(path)”: \(String(cString: strerror(code)).lowercased())" }
}

/// What the program does with files; the only place that does.
public enum FileSystem {
    /// What stands at a path.
    public enum Kind: Sendable {
        case file
        case directory
        case other
    }

    /// The path of something below a folder; an empty folder is the process's own.
    public static func join(_ directory: String, _ path: String) -> String {
        if directory.isEmpty || directory == "." || path.utf8.first == UInt8(ascii: "/") { return path }
        return path == "." || path.isEmpty ? directory : directory + "/" + path
    }

    /// The absolute path without links and `..`; where nothing stands, the path made absolute as it is written.
    public static func absolute(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        if path.utf8.first == UInt8(ascii: "/") { return path }
        return currentFolder + "/" + path
    }

    /// The process's own folder.
    public static var currentFolder: String {
        guard let folder = getcwd(nil, 0) else { return "." }
        defer { free(folder) }
        return String(cString: folder)
    }

    /// Makes a folder the process's own, as `cd` does.
    public static func enter(_ directory: String) throws(FileSystemError) {
        if chdir(directory) != 0 { throw FileSystemError("enter", directory) }
    }

    /// What stands at a path, links followed; nil for nothing.
    public static func kind(of path: String) -> Kind? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .directory
        default: return .other
        }
    }

    /// The bytes of a file.
    public static func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystemError("read", path) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw FileSystemError("read", path) }
        if info.st_mode & S_IFMT == S_IFDIR { throw FileSystemError("read", path, code: EISDIR) }
        var failure: Int32 = 0
        let expected = max(Int(info.st_size), 0)
        var bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
            while count < buffer.count {
                let received = Self.read(descriptor, into: buffer, from: count)
                if received < 0 {
                    failure = errno
                    return
                }
                if received == 0 { return }
                count += received
            }
        }
        if failure != 0 { throw FileSystemError("read", path, code: failure) }
        // The file grew, or is a pipe that gives no size.
        while bytes.count > expected {
            let count = bytes.count
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let received = chunk.withUnsafeMutableBufferPointer { Self.read(descriptor, into: $0, from: 0) }
            if received < 0 { throw FileSystemError("read", path) }
            if received == 0 { break }
            bytes.append(contentsOf: chunk[..<received])
            if bytes.count == count { break }
        }
        return bytes
    }

    private static func read(_ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>, from offset: Int)
        -> Int
    {
        guard let base = buffer.baseAddress else { return 0 }
        while true {
            #if canImport(Glibc)
            let received = Glibc.read(descriptor, base + offset, buffer.count - offset)
            #elseif canImport(Musl)
            let received = Musl.read(descriptor, base + offset, buffer.count - offset)
            #else
            let received = Darwin.read(descriptor, base + offset, buffer.count - offset)
            #endif
            if received >= 0 || errno != EINTR { return received }
        }
    }

    /// One entry of a folder.
    public struct Entry: Sendable {
        /// Its name.
        public var name: String
        /// What it is, links followed.
        public var kind: Kind
        /// Whether it is a symbolic link.
        public var isLink: Bool
    }

    /// The entries of a folder without `.` and `..`, ordered by the bytes of their names.
    ///
    /// - Parameter isWanted: asked with a name's bytes; what is not wanted is left out before anything is made of it.
    public static func list(
        _ path: String, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true }
    ) throws(FileSystemError) -> [Entry] {
        guard let stream = opendir(path) else { throw FileSystemError("list", path) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let type = entry.pointee.d_type
            let written = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: UInt8.self, capacity: 256) { start -> String? in
                    let bytes = UnsafeBufferPointer(
                        start: start,
                        count: strnlen(
                            UnsafeRawPointer(start)
                                .assumingMemoryBound(to: CChar.self), 256))
                    if bytes.first == UInt8(ascii: "."), bytes.count < 3, bytes.last == UInt8(ascii: ".") { return nil }
                    return isWanted(bytes) ? String(decoding: bytes, as: UTF8.self) : nil
                }
            }
            guard let name = written else { continue }
            let kind: Kind
            if type == UInt8(DT_REG) {
                kind = .file
            } else if type == UInt8(DT_DIR) {
                kind = .directory
            } else {
                kind = Self.kind(of: path.isEmpty ? name : path + "/" + name) ?? .other
            }
            entries.append(Entry(name: name, kind: kind, isLink: type == UInt8(DT_LNK)))
        }
        return entries.sorted { $0.name.precedes($1.name) }
    }

    /// Writes a file: to a temporary file in the same folder, then renamed, so that never half a file stands there.
    ///
    /// A symbolic link stays, and what it leads to is written. A device or a pipe is written to as it is: a rename would
    /// put a file in its place.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileSystemError) {
        if kind(of: path) == .other {
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileSystemError("write", path) }
            let failure = fill(descriptor, with: bytes)
            if failure != 0 { throw FileSystemError("write", path, code: failure) }
            return
        }
        let target = isLink(path) ? absolute(path) : path
        let temporary = join(Path.folder(target), ".\(Path.lastComponent(target)).\(getpid()).tmp")
        try create(bytes, at: temporary, mode: mode(of: target) ?? 0o644)
        guard rename(temporary, target) == 0 else {
            let code = errno
            unlink(temporary)
            throw FileSystemError("write", path, code: code)
        }
    }

    /// Creates a file that must not exist yet; of two that try, one fails with `EEXIST`.
    public static func create(_ bytes: [UInt8], at path: String, mode: UInt32 = 0o644) throws(FileSystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
        guard descriptor >= 0 else { throw FileSystemError("create", path) }
        let failure = fill(descriptor, with: bytes)
        if failure != 0 {
            unlink(path)
            throw FileSystemError("write", path, code: failure)
        }
    }

    /// Writes all bytes and closes; gives the system's error number, 0 for none.
    private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
        var written = 0
        var failure: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count, let base = buffer.baseAddress {
                #if canImport(Glibc)
                let count = Glibc.write(descriptor, base + written, buffer.count - written)
                #elseif canImport(Musl)
                let count = Musl.write(descriptor, base + written, buffer.count - written)
                #else
                let count = Darwin.write(descriptor, base + written, buffer.count - written)
                #endif
                if count < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                written += count
            }
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        return failure
    }

    /// Makes a folder and those above it.
    public static func makeFolder(_ path: String) throws(FileSystemError) {
        if path.isEmpty || kind(of: path) == .directory { return }
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
            try makeFolder(String(path[..<slash]))
        }
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileSystemError("make the folder", path) }
    }

    /// A file's permissions; nil where nothing stands.
    public static func mode(of path: String) -> UInt32? {
        var info = stat()
        return stat(path, &info) == 0 ? UInt32(info.st_mode & 0o7777) : nil
    }

    /// Whether a symbolic link stands at a path.
    public static func isLink(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether files can be made and removed in a folder.
    static func isWritable(_ folder: String) -> Bool { access(folder.isEmpty ? "." : folder, W_OK) == 0 }

    /// Removes a file; nothing happens where there is none.
    static func remove(_ path: String) { unlink(path) }

    /// Renames a file, in the place of what stands there.
    static func move(_ path: String, to target: String) throws(FileSystemError) {
        if rename(path, target) != 0 { throw FileSystemError("write", target) }
    }

    /// Renames a file to a name that must be free; of two that try, one fails with `EEXIST`.
    static func moveWithoutReplacing(_ path: String, to target: String) throws(FileSystemError) {
        if link(path, target) == 0 {
            unlink(path)
            return
        }
        // File systems without hard links.
        guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { throw FileSystemError("create", target) }
        if kind(of: target) != nil { throw FileSystemError("create", target, code: EEXIST) }
        try move(path, to: target)
    }

    /// The absolute path of the running program.
    public static var program: String {
        let own = absolute("/proc/self/exe")
        return own == "/proc/self/exe" ? absolute(CommandLine.arguments.first ?? "adr") : own
    }

    /// The number of this process.
    static var processIdentifier: Int32 { getpid() }
}
