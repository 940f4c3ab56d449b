public import Conflicts
public import DecisionRecords
public import Diagnostics
public import Syntax
public import Traceability

/// What a rule may ask about the world around a record; all values, gathered beforehand.
public struct LintContext: Sendable {
    /// The project's logs.
    public let logs: [DecisionLog]
    /// The index of the log that is being looked at.
    public var currentLog: Int
    /// What each log does as a matter of course.
    public var styles: [HouseStyle]
    /// What the records of each log say of each other.
    public var relationMaps: [RelationMap]
    /// What can be known of files that are no records.
    public var files: FileFacts
    /// Requirements and links, where the project has them.
    public var matrix: TraceabilityMatrix?
    /// Contradictions between records of the project's logs.
    public var conflicts: [Conflict]
    /// What the team asks of its own records.
    public var house: HouseRules
    /// The day of the run, ISO 8601; nil leaves out the rules that ask it.
    public var today: String?
    /// What the history knows of files, by path.
    public var history: [String: FileHistory]
    /// The lists of records that stand in the folders of the logs.
    public var indexes: [Document] = [] {
        didSet {
            indexPlaces = indexes.map {
                IndexPlace(folder: Path.folder($0.source.path), mayHoldTable: GeneratedList.mayHoldTable($0))
            }
        }
    }
    /// Code and documents that cite records.
    public var documents: [SourceText] = []

    /// Whether findings in a file are asked for. A rule for a log may leave out others, and what it takes to tell of them;
    /// what it says of the files asked about must stay the same.
    public var isAsked: @Sendable (_ path: String) -> Bool = { _ in true } {
        didSet {
            asked = logs.map { log in log.records.indices.filter { isAsked(log.records[$0].path) } }
        }
    }

    /// The nodes of the record that is being looked at; empty for rules that look at a log.
    public var nodes = NodeIndex()

    /// What a log asks first of each of the lists.
    struct IndexPlace: Sendable {
        /// The folder in which it stands.
        var folder: String
        /// Whether it may hold a generated table, of whatever log.
        var mayHoldTable: Bool
    }

    /// The places of the lists, in their order.
    private(set) var indexPlaces: [IndexPlace] = []

    /// For each log, the indices of its records whose findings are asked for.
    public private(set) var asked: [[Int]]

    /// The records' paths, where there are several logs to be asked for them.
    private let recordPaths: Set<String>

    /// Whether a record of some log stands at a path.
    func holdsRecord(at path: String) -> Bool {
        logs.count == 1 ? logs[0].index(path: path) != nil : recordPaths.contains(path)
    }

    /// The log that is being looked at.
    public var log: DecisionLog { logs[currentLog] }
    /// What the log that is being looked at does as a matter of course.
    public var style: HouseStyle { styles[currentLog] }
    /// The indices of the current log's records whose findings are asked for.
    var askedRecords: [Int] { asked[currentLog] }
    /// What the records of the log that is being looked at say of each other.
    public var relations: RelationMap { relationMaps[currentLog] }

    /// Makes a context.
    public init(
        logs: [DecisionLog], currentLog: Int = 0, files: FileFacts = FileFacts(), matrix: TraceabilityMatrix? = nil,
        conflicts: [Conflict] = [], house: HouseRules = HouseRules(), today: String? = nil,
        history: [String: FileHistory] = [:]
    ) {
        self.logs = logs
        self.currentLog = currentLog
        asked = logs.map { Array($0.records.indices) }
        recordPaths =
            logs.count == 1
            ? [] : Set(logs.lazy.flatMap { log in log.records.indices.lazy.map { log.records[$0].path } })
        self.styles = logs.map(HouseStyle.init)
        self.relationMaps = logs.map(RelationMap.init)
        self.files = files
        self.matrix = matrix
        self.conflicts = conflicts
        self.house = house
        self.today = today
        self.history = history
    }
}

/// What can be known of files that are no records: whether they are there, and which anchors they have.
public struct FileFacts: Sendable {
    /// What is known of a path.
    public enum Presence: Sendable {
        case present
        case missing
        /// It lies where the run cannot see, such as above the project.
        case unknown
    }

    /// Whether a file or folder stands at a path, written as the records' paths are.
    public var presence: @Sendable (String) -> Presence

    /// Makes facts that know of nothing.
    public init(presence: @escaping @Sendable (String) -> Presence = { _ in .unknown }) {
        self.presence = presence
    }
}

/// What the version control knows of a file.
public struct FileHistory: Sendable {
    /// A file of another branch that takes the place of this one's number.
    public struct Elsewhere: Sendable {
        /// The file's name.
        public var name: String
        /// The branch.
        public var branch: String

        /// Makes one.
        public init(name: String, branch: String) {
            self.name = name
            self.branch = branch
        }
    }

    /// The file's text at the revision that a run compares with; nil when it was not there.
    public var earlier: [UInt8]?
    /// The day of the first commit that holds the file, ISO 8601; nil where it was not asked for.
    public var firstCommit: String?
    /// The day of the last commit that changed the file, ISO 8601.
    public var lastCommit: String?
    /// The record of another branch that bears the same number.
    public var elsewhere: Elsewhere?

    /// Makes a history.
    public init(
        earlier: [UInt8]? = nil, firstCommit: String? = nil, lastCommit: String? = nil, elsewhere: Elsewhere? = nil
    ) {
        self.earlier = earlier
        self.firstCommit = firstCommit
        self.lastCommit = lastCommit
        self.elsewhere = elsewhere
    }
}
