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
    /// What the key has before the id: the name of the document or of its folder. Empty where no document holds it.
    public var namespace: String
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
    /// Whether others name it as the one that holds them; such a requirement is met through them.
    public var isParent: Bool
    /// How much it matters, in the document's own word, such as `P1`.
    public var priority: String?
    /// Why no decision is needed for it, where somebody said so.
    public var justification: String?
    /// The user story or the rationale that stands with it.
    public var story: String?
    /// The document and the bytes in which it stands; nil where no document holds it.
    public var source: SourceText?
    /// The bytes in which it stands.
    public var range: SourceRange

    /// The line, counting from 1, on which it stands; nil where no document holds it.
    public var line: Int? { source?.line(at: range.start) }

    /// Makes a requirement.
    public init(
        key: String, namespace: String = "", id: String, aliases: [String] = [], kind: Kind, title: String? = nil,
        text: String?, modal: Modal, status: Status = .active, parent: String? = nil, isParent: Bool = false,
        priority: String? = nil, justification: String? = nil, story: String? = nil, source: SourceText?,
        range: SourceRange
    ) {
        self.key = key
        self.namespace = namespace
        self.id = id
        self.aliases = aliases
        self.kind = kind
        self.title = title
        self.text = text
        self.modal = modal
        self.status = status
        self.parent = parent
        self.isParent = isParent
        self.priority = priority
        self.justification = justification
        self.story = story
        self.source = source
        self.range = range
    }
}
