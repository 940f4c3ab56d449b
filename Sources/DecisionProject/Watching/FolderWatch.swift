/// Tells which files change below some folders.
public enum FolderWatch {
    /// How changes are noticed.
    public enum Method: String, Sendable, CaseIterable {
        /// By the system's word; on Linux only.
        case notification
        /// By looking at times and sizes twice a second; works on network and container mounts too.
        case polling
    }

    /// What changed: paths below the folders, as the folders were given.
    public struct Change: Sendable, Equatable {
        /// The files that were written, renamed, made or removed.
        public var paths: Set<String>
        /// Whether more may have changed than the paths say.
        public var isIncomplete: Bool

        /// Makes a change.
        public init(paths: Set<String>, isIncomplete: Bool = false) {
            self.paths = paths
            self.isIncomplete = isIncomplete
        }
    }

    /// The changes from now on, those of a few milliseconds together; ends with the task that waits for them.
    ///
    /// New folders are watched too. Folders of tools and builds, and those that `.gitignore` names, are not.
    ///
    /// - Parameters:
    ///   - roots: folders relative to the process's own, which is `.`.
    ///   - method: how to notice; where the system gives no word of changes, polling.
    public static func changes(below roots: [String], method: Method = .notification) -> AsyncStream<Change> {
        let (stream, continuation) = AsyncStream.makeStream(of: Change.self)
        #if canImport(Glibc) || canImport(Musl)
        if method == .notification, let watch = InotifyWatch(roots, continuation) {
            continuation.onTermination = { _ in watch.stop() }
            return stream
        }
        #endif
        // Before this returns: what the caller reads next and what changes then must meet.
        let first = PollingWatch.look(roots)
        let task = Task { await PollingWatch.run(roots, from: first, continuation) }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
