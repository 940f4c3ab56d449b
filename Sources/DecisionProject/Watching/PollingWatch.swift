import DecisionRecords

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Notices changes by looking at the times and sizes of all files twice a second.
enum PollingWatch {
    /// What is compared of a file.
    struct Stamp: Equatable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var inode: UInt64
    }

    private static let interval = Duration.milliseconds(500)

    /// Looks until the task is cancelled.
    ///
    /// - Parameter first: how the files were when the watch began.
    static func run(
        _ roots: [String], from first: [String: Stamp], _ continuation: AsyncStream<FolderWatch.Change>.Continuation
    ) async {
        var last = first
        while !Task.isCancelled {
            try? await Task.sleep(for: interval)
            let now = look(roots)
            var changed = Set(now.filter { last[$0.key] != $0.value }.keys)
            for path in last.keys where now[path] == nil { changed.insert(path) }
            last = now
            if !changed.isEmpty { continuation.yield(FolderWatch.Change(paths: changed)) }
        }
        continuation.finish()
    }

    /// How the files are at this moment.
    static func look(_ roots: [String]) -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for folder in WatchedFolders.find(roots) {
            for entry in (try? FileSystem.list(folder.isEmpty ? "." : folder)) ?? [] where entry.kind == .file {
                let path = Path.join(folder, entry.name)
                var info = stat()
                guard stat(path, &info) == 0 else { continue }
                #if canImport(Darwin)
                let time = info.st_mtimespec
                #else
                let time = info.st_mtim
                #endif
                stamps[path] = Stamp(
                    seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(info.st_size),
                    inode: UInt64(info.st_ino))
            }
        }
        return stamps
    }
}
