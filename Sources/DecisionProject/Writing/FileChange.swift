/// What is to become of one file.
public struct FileChange: Sendable, Equatable {
    /// The file's path.
    public var path: String
    /// The bytes that the change was worked out from; nil for a file that must not exist yet.
    public var before: [UInt8]?
    /// The bytes that it is to hold; nil for a file that goes.
    public var after: [UInt8]?

    /// Makes a change.
    public init(path: String, before: [UInt8]?, after: [UInt8]?) {
        self.path = path
        self.before = before
        self.after = after
    }
}

/// Why a set of changes was not made; nothing was changed then.
public enum ChangeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file is not as it was when the change was worked out.
    case changedMeanwhile(String)
    /// A file stands where one was to be made.
    case exists(String)
    /// A symbolic link that leads out of the log.
    case linkOutside(String)
    /// The machine.
    case file(FileSystemError)
    /// A run that was cut short left changes that no longer fit the file.
    case unfinished(path: String, rest: String)

    /// The fault in one sentence.
    public var description: String {
        switch self {
        case .changedMeanwhile(let path): "“\(path)” was changed in the meantime; nothing was written"
        case .exists(let path): "“\(path)” exists already; nothing was written"
        case .linkOutside(let path): "“\(path)” is a symbolic link that leads out of the project; nothing was written"
        case .file(let error): error.description
        case .unfinished(let path, let rest):
            "a run that was cut short left changes for “\(path)”, which was edited since; they stand in “\(rest)”"
        }
    }
}
