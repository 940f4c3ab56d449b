import Synchronization

/// Takes the files of a site as they are made.
public protocol SiteSink: Sendable {
    /// Hears of files before the first of them comes; called once more whenever further ones are known.
    func expect(_ paths: [String]) throws

    /// Takes a file; called from several threads at once.
    func take(_ file: SiteFile) throws
}

/// Keeps the files of a site in memory.
final class SiteShelf: SiteSink {
    private let taken = Mutex<[SiteFile]>([])

    /// What came so far, in no order.
    var files: [SiteFile] { taken.withLock { $0 } }

    func expect(_ paths: [String]) {}

    func take(_ file: SiteFile) { taken.withLock { $0.append(file) } }
}
