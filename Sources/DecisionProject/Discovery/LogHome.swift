import DecisionRecords
import Diagnostics

/// The folder that commands which write, or list as adr-tools does, take for their log.
public struct LogHome: Sendable, Equatable {
    /// The folder, relative to where the search began, such as `doc/adr` or `../doc/adr`.
    public var directory: String
    /// Why it was taken.
    public var reason: FoundLog.Reason
    /// Where the project begins that the folder belongs to, relative to where the search began; empty for there.
    public var root: String

    /// Makes a log's place.
    public init(directory: String, reason: FoundLog.Reason, root: String = "") {
        self.directory = directory
        self.reason = reason
        self.root = root
    }

    /// What a search for the one log to write to may end in.
    public enum Outcome: Sendable, Equatable {
        case found(LogHome)
        /// Several logs, and nothing says which; their folders.
        case several([String])
        /// No log yet.
        case none
    }

    /// The folder that adr-tools takes where there is no log yet.
    public static let fallback = "doc/adr"

    /// The folders looked at on each level behind adr-tools' own, in this order.
    private static let usualFolders = [
        "docs/adr", "docs/adrs", "docs/ADR", "docs/decisions", "docs/architecture/decisions",
        "doc/architecture/decisions", "docs/architecture/adr", "docs/arc42/decisions", "adr", "adrs", ".adr",
        ".decisions", ".archgate/adrs", "decision-record", "decision-records", "decisions", "architecture-decisions",
        "architecture-decision-record", "architecture-decision-records", "docs/architecture-decisions",
        "docs/knowledge/decisions",
    ]

    /// Finds the log of a folder.
    ///
    /// From the folder upwards, on each level: `.adr-dir`, `doc/adr`, `adr.yaml`, other tools' pointers, the usual folders.
    /// A folder that holds records itself comes first; where no level has anything, the folder is searched to its depth.
    /// Source: `_adr_dir` of adr-tools for the first two and for the way upwards.
    public static func find(from directory: String = "") -> Outcome {
        let upwards = above(directory, includingItself: true)
        if holdsRecords(directory) {
            let own = FileSystem.absolute(directory.isEmpty ? "." : directory)
            if let upwards, FileSystem.absolute(FileSystem.join(directory, upwards.directory)) == own {
                return .found(upwards)
            }
            return .found(LogHome(directory: ".", reason: .records, root: ""))
        }
        if let upwards { return .found(upwards) }
        let logs = LogDiscovery.find(in: directory, folderLimit: 5_000)
        if logs.count == 1 { return .found(LogHome(directory: logs[0].directory, reason: logs[0].reason, root: "")) }
        return logs.isEmpty ? .none : .several(logs.map(\.directory))
    }

    /// The nearest log above a folder, by pointers and by the usual names.
    ///
    /// - Parameter includingItself: whether the folder's own level counts.
    static func above(_ directory: String, includingItself: Bool = false) -> LogHome? {
        var level = ""
        for depth in 0..<64 {
            let folder = FileSystem.join(directory, level.isEmpty ? "." : level)
            if FileSystem.absolute(folder) == "/" { return nil }
            if depth > 0 || includingItself, let home = home(at: level, folder: folder) { return home }
            level = level.isEmpty ? ".." : level + "/.."
        }
        return nil
    }

    private static func home(at level: String, folder: String) -> LogHome? {
        func make(_ path: String, _ reason: FoundLog.Reason) -> LogHome {
            LogHome(directory: Path.join(level, path), reason: reason, root: level)
        }
        if let bytes = try? FileSystem.read(FileSystem.join(folder, ".adr-dir")) {
            let path = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
            if !path.isEmpty { return make(path, .pointer(".adr-dir")) }
        }
        if FileSystem.kind(of: FileSystem.join(folder, fallback)) == .directory { return make(fallback, .name) }
        if let bytes = try? FileSystem.read(FileSystem.join(folder, Settings.fileName)) {
            let settings = Settings(SourceText(path: Settings.fileName, bytes: bytes), directory: level)
            if let log = settings.logs.first { return make(log.path, .settings) }
        }
        if let pointer = LogPointer.read(in: folder).first { return make(pointer.path, .pointer(pointer.file)) }
        for usual in usualFolders where FileSystem.kind(of: FileSystem.join(folder, usual)) == .directory {
            return make(usual, .name)
        }
        return nil
    }

    /// Whether files stand directly in a folder whose names are those of records, and whose folder's name or own prefix says so.
    private static func holdsRecords(_ directory: String) -> Bool {
        let folder = directory.isEmpty ? "." : directory
        guard let entries = try? FileSystem.list(folder) else { return false }
        let isNamed = LogFolderName.isLog(Path.lastComponent(FileSystem.absolute(folder)))
        return entries.contains { entry in
            guard entry.kind == .file, let name = RecordName(entry.name), !name.fileExtension.isEmpty else {
                return false
            }
            return isNamed || name.number != nil
        }
    }
}
