#if canImport(Glibc) || canImport(Musl)
import DecisionRecords
import Dispatch

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Notices changes by Linux's word, through inotify(7).
///
/// Folders are watched, not files: an editor that saves by renaming gives its file a new identity each time. All state is
/// touched on one queue only.
final class InotifyWatch: @unchecked Sendable {
    private let descriptor: Int32
    private let roots: [String]
    private let queue = DispatchQueue(label: "adr.watch")
    private let continuation: AsyncStream<FolderWatch.Change>.Continuation
    private var source: (any DispatchSourceRead)?
    private var folders: [Int32: String] = [:]
    private var pending = FolderWatch.Change(paths: [])
    private var isScheduled = false

    /// How long further changes are waited for, so that a save that is several steps is told once.
    private static let delay = DispatchTimeInterval.milliseconds(10)
    private static let interest = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR)

    /// Begins; nil where the system refuses, as it does when too many files are watched.
    init?(_ roots: [String], _ continuation: AsyncStream<FolderWatch.Change>.Continuation) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        self.roots = roots
        self.continuation = continuation
        guard descriptor >= 0 else { return nil }
        for folder in WatchedFolders.find(roots) {
            guard watch(folder) else {
                close(descriptor)
                return nil
            }
        }
        let descriptor = descriptor
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in self?.read() }
        source.setCancelHandler { close(descriptor) }
        self.source = source
        source.activate()
    }

    /// Ends.
    func stop() {
        queue.async {
            self.source?.cancel()
            self.source = nil
        }
    }

    private func watch(_ folder: String) -> Bool {
        let number = inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, Self.interest)
        if number >= 0 { folders[number] = folder }
        // A folder that went away in the meantime is no failure.
        return number >= 0 || errno == ENOENT || errno == ENOTDIR || errno == EACCES
    }

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let capacity = buffer.count
            #if canImport(Glibc)
            let count = Glibc.read(descriptor, &buffer, capacity)
            #else
            let count = Musl.read(descriptor, &buffer, capacity)
            #endif
            guard count > 0 else { break }
            buffer.withUnsafeBytes { take($0.prefix(count)) }
        }
        guard !isScheduled, !pending.paths.isEmpty || pending.isIncomplete else { return }
        isScheduled = true
        queue.asyncAfter(deadline: .now() + Self.delay) { [weak self] in self?.tell() }
    }

    /// Reads `struct inotify_event` after `struct inotify_event`: number, mask, cookie, length of the name, name.
    private func take(_ bytes: Slice<UnsafeRawBufferPointer>) {
        let bytes = UnsafeRawBufferPointer(rebasing: bytes)
        var offset = 0
        while offset + 16 <= bytes.count {
            let number = bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
            let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
            let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
            let name = bytes[(offset + 16)..<min(offset + 16 + length, bytes.count)].prefix { $0 != 0 }
            offset += 16 + length
            take(number, mask, String(decoding: name, as: UTF8.self))
        }
    }

    private func take(_ number: Int32, _ mask: UInt32, _ name: String) {
        if mask & UInt32(IN_Q_OVERFLOW) != 0 {
            pending.isIncomplete = true
            for folder in WatchedFolders.find(roots) { _ = watch(folder) }
            return
        }
        if mask & UInt32(IN_IGNORED) != 0 {
            folders[number] = nil
            return
        }
        guard let folder = folders[number], !name.isEmpty else { return }
        let path = Path.join(folder, name)
        if mask & UInt32(IN_ISDIR) != 0 {
            if IgnoredPaths.isToolFolder(name) { return }
            // Files may have come into a new folder before it was watched.
            if mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 {
                for inner in WatchedFolders.find([path]) { _ = watch(inner) }
            }
            pending.isIncomplete = true
        } else if mask & UInt32(IN_CREATE) == 0 {
            // What is made is told once it is written; a link is made only.
            pending.paths.insert(path)
        } else if FileSystem.isLink(path) {
            pending.paths.insert(path)
        }
    }

    private func tell() {
        isScheduled = false
        continuation.yield(pending)
        pending = FolderWatch.Change(paths: [])
    }
}
#endif
