public import Diagnostics

/// A requirement as it was read from a requirements document.
public struct Requirement: Sendable {
    /// What a requirement is among the others of its document.
    public enum Kind: String, Sendable {
        case group
        case requirement
        case criterion
        case scenario
        case story
        case successCriterion = "success-criterion"
        case constraint
        case external
    }

    /// How binding it is.
    public enum Modal: String, Sendable {
        case shall
        case shallNot = "shall-not"
        case should
        case may
        case unknown
    }

    /// Where it stands in its life.
    public enum Status: String, Sendable {
        case active
        case proposed
        case deferred
        case retired
        case unclear
    }

    /// Namespace and id, unique in a project: `payments/3.5`.
    public var key: String
    /// The id as people cite it: `3.5`. A string; ordered naturally, 2.9 before 2.10.
    public var id: String
    /// Other ids that mean it: the literal number where it differs from the rendered one, former ids.
    public var aliases: [String]
    /// What it is among the others.
    public var kind: Kind
    /// Its title, if it has one.
    public var title: String?
    /// Its words without markup, id and number; nil where no document holds it.
    public var text: String?
    /// How binding it is.
    public var modal: Modal
    /// Where it stands in its life.
    public var status: Status
    /// The key of the requirement that holds it.
    public var parent: String?
    /// The document and the bytes in which it stands; nil where no document holds it.
    public var source: SourceText?
    /// The bytes in which it stands.
    public var range: SourceRange

    /// The line, counting from 1, on which it stands; nil where no document holds it.
    public var line: Int? { source?.line(at: range.start) }

    /// Makes a requirement.
    public init(
        key: String, id: String, aliases: [String] = [], kind: Kind, title: String? = nil, text: String?, modal: Modal,
        status: Status = .active, parent: String? = nil, source: SourceText?, range: SourceRange
    ) {
        self.key = key
        self.id = id
        self.aliases = aliases
        self.kind = kind
        self.title = title
        self.text = text
        self.modal = modal
        self.status = status
        self.parent = parent
        self.source = source
        self.range = range
    }
}
