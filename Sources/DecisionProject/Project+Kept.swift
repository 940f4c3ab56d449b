import Synchronization

extension Project {
    /// Projects that live as long as the process.
    private static let kept = Mutex<[Project]>([])

    /// Keeps all that was read until the process ends.
    ///
    /// A command that reads, writes its result and ends need not take a thousand records apart before: their memory is given
    /// back as a whole.
    public func keepToTheEnd() { Project.kept.withLock { $0.append(self) } }
}
