/// One run that writes to a log: locked, what an earlier run left completed, the log read, the changes made as one.
public struct LogWriter: ~Copyable {
    /// The log's folder.
    public let home: LogHome
    /// What was completed of a run that was cut short; nil where nothing was left.
    public let completed: ChangeJournal.Completed?
    private let folderLock: FolderLock
    private let journal: ChangeJournal

    /// Locks a log, makes its folder where there is none, and completes what was left.
    ///
    /// - Parameters:
    ///   - home: the log.
    ///   - boundary: the folder below which symbolic links may lead; the log's where nil.
    public init(_ home: LogHome, boundary: String? = nil) throws {
        try FileSystem.makeFolder(home.directory)
        let lock = try FolderLock(home.directory)
        let journal = ChangeJournal(folder: home.directory, boundary: boundary)
        let completed = try journal.recover()
        self.home = home
        self.journal = journal
        self.completed = completed
        self.folderLock = lock
    }

    /// Makes changes as one.
    ///
    /// - Parameters:
    ///   - changes: the changes.
    ///   - command: the command line, by which a second run knows that the first was completed.
    ///   - result: what the command prints.
    public borrowing func write(_ changes: [FileChange], command: String, result: String = "") throws {
        try journal.apply(changes, command: command, result: result)
    }
}
