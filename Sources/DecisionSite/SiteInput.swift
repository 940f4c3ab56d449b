public import Conflicts
public import DecisionRecords
public import Diagnostics
import Syntax
public import Traceability

/// All that a site is made of.
public struct SiteInput: Sendable {
    /// The logs, in the order in which conflicts and the matrix count them.
    public var logs: [DecisionLog]
    /// The contradictions found among the logs.
    public var conflicts: [Conflict]
    /// The comparison as data, for programs; nil where none was made.
    public var comparison: ConflictReport?
    /// What the live decisions cost; nil where nobody added it up.
    public var costs: CostSummary?
    /// The requirements and the links to them.
    public var matrix: TraceabilityMatrix
    /// What lint found, in the order of every output.
    public var findings: [Diagnostic]
    /// Who changed each record when, by the record's path; the newest change first.
    public var history: [String: [RecordChange]] = [:]
    /// What records' files were called before, by the record's path; the newest name first.
    public var formerPaths: [String: [String]] = [:]
    /// The logs as they were at an earlier time, to say what changed since; nil where nobody asked.
    public var earlier: EarlierLogs?
    /// Pages of the owner's own, in the order of the navigation.
    public var pages: [OwnPageSource] = []
    /// The drawings that a program of the owner's made, by `SiteDrawing.name`; SVG.
    public var drawings: [String: [UInt8]] = [:]
    /// What the site's owner settled.
    public var settings: SiteSettings
    /// The files of the project that a record may show or point to.
    public var files: SiteSources

    /// Makes an input.
    public init(
        logs: [DecisionLog], conflicts: [Conflict] = [],
        matrix: TraceabilityMatrix = TraceabilityMatrix(sources: [], rows: [], unresolved: []),
        findings: [Diagnostic] = [], settings: SiteSettings = SiteSettings(), files: SiteSources = .none
    ) {
        self.logs = logs
        self.conflicts = conflicts
        self.comparison = nil
        self.costs = nil
        self.matrix = matrix
        self.findings = findings
        self.settings = settings
        self.files = files
    }
}

/// One change of a record's file.
public struct RecordChange: Sendable, Equatable {
    /// The day, ISO 8601.
    public var day: String
    /// Who changed it.
    public var author: String
    /// What it was for, in a line.
    public var subject: String
    /// The commit's full hash.
    public var commit: String

    /// Makes a change.
    public init(day: String, author: String, subject: String, commit: String) {
        self.day = day
        self.author = author
        self.subject = subject
        self.commit = commit
    }
}

/// The logs as they were.
public struct EarlierLogs: Sendable {
    /// What the time is called, such as a tag.
    public var name: String
    /// The logs, their paths as those of today.
    public var logs: [DecisionLog]

    /// Makes earlier logs.
    public init(name: String, logs: [DecisionLog]) {
        self.name = name
        self.logs = logs
    }
}

/// The files that records point to, asked through closures since a site does no input of its own.
///
/// Paths are relative to where the command was started, as the records' own; nothing outside that folder is ever asked for.
public struct SiteSources: Sendable {
    /// Whether a file or folder stands at a path.
    public var exists: @Sendable (String) -> Bool
    /// The bytes of a file; nil for what is no readable file within the project.
    public var read: @Sendable (String) -> [UInt8]?

    /// Makes a look-up.
    public init(
        exists: @escaping @Sendable (String) -> Bool, read: @escaping @Sendable (String) -> [UInt8]?
    ) {
        self.exists = exists
        self.read = read
    }

    /// No files at all.
    public static let none = SiteSources(exists: { _ in false }, read: { _ in nil })
}

/// A Markdown file of the project that becomes a page of the site and stands in its navigation.
public struct OwnPageSource: Sendable {
    let document: Document

    /// Reads a page of its text.
    public init(_ source: SourceText) { document = Document.parse(source) }

    /// The file's path.
    var path: String { document.source.path }

    /// The page's title: its first heading, or the file's name.
    var title: String {
        let heading = document.root.children.first { $0.kind == .heading }?.plainText ?? ""
        return heading.isEmpty ? Path.stem(Path.lastComponent(path)) : heading
    }
}

/// What the owner of a site settles.
public struct SiteSettings: Sendable {
    /// The site's name; the first log's where none is given.
    public var title: String?
    /// The language of the site's own words, such as `en`.
    public var language: String
    /// Where the site will stand, such as `https://example.org/adr/`; for the feed, the site map and canonical links.
    public var baseURL: String?
    /// Where the sources can be seen, if anywhere.
    public var sourceHost: SourceHost?
    /// Files that stand before the built-in theme's, by their path below `site/`, such as `style.css`.
    public var theme: [String: [UInt8]]
    /// Whether each record is found under its id alone too.
    public var hasShortLinks = false
    /// A copy of Mermaid's script, which then draws Mermaid's blocks in the browser; nil where they are shown as text.
    public var mermaidScript: [UInt8]?
    /// Where the pages' scripts may connect to, in the words of a content security policy; empty but in a live preview.
    public var connections = ""

    /// Makes settings.
    public init(
        title: String? = nil, language: String = "en", baseURL: String? = nil, sourceHost: SourceHost? = nil,
        theme: [String: [UInt8]] = [:]
    ) {
        self.title = title
        self.language = language
        self.baseURL = baseURL
        self.sourceHost = sourceHost
        self.theme = theme
    }
}

/// A file of the finished site.
public struct SiteFile: Sendable {
    /// Its path below the site's root, `/` between its parts.
    public var path: String
    /// Its content.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A place in a record that the site could not show as it was meant, such as a link to nothing.
public struct SiteProblem: Sendable, Equatable {
    /// The record's path.
    public var path: String
    /// The line, counting from 1.
    public var line: Int
    /// What is the matter, in a sentence.
    public var message: String

    /// Makes a problem.
    public init(path: String, line: Int, message: String) {
        self.path = path
        self.line = line
        self.message = message
    }
}
