public import DecisionRecords

/// Which decisions stand for which requirements, and what is missing on either side.
///
/// The one computed model from which every report is made, so that none can disagree with another.
public struct TraceabilityMatrix: Sendable {
    /// A requirements document and what was found in it.
    public struct Source: Sendable {
        /// The document's path.
        public var path: String
        /// The reader that read it, such as `kiro`.
        public var importer: String
        /// How many requirements it holds.
        public var requirements: Int

        /// Makes a source.
        public init(path: String, importer: String, requirements: Int) {
            self.path = path
            self.importer = importer
            self.requirements = requirements
        }
    }

    /// What the decisions do for a requirement. The worst wins.
    public enum State: String, Sendable, CaseIterable {
        case conflicting
        case violated
        case deviated
        case covered
        case coveredByParent = "covered-by-parent"
        case planned
        case supersededOnly = "superseded-only"
        case mentioned
        case justified
        case optionalUncovered = "optional-uncovered"
        case gap
        case undocumented
    }

    /// A link from a record to a requirement, resolved.
    public struct Link: Sendable {
        /// The index of the record's log among the project's logs.
        public var log: Int
        /// The index of the record in its log.
        public var record: Int
        /// The index of the link in the record's requirement links.
        public var link: Int
        /// What the record is to the requirement.
        public var role: RequirementLink.Role

        /// Makes a link.
        public init(log: Int, record: Int, link: Int, role: RequirementLink.Role) {
            self.log = log
            self.record = record
            self.link = link
            self.role = role
        }
    }

    /// A requirement, the links to it and what they come to.
    public struct Row: Sendable {
        /// The requirement.
        public var requirement: Requirement
        /// The links, ordered by record and place.
        public var links: [Link]
        /// What they come to.
        public var state: State
        /// Whether the requirement's text changed since a link was accepted.
        public var isSuspect: Bool

        /// Makes a row.
        public init(requirement: Requirement, links: [Link], state: State, isSuspect: Bool = false) {
            self.requirement = requirement
            self.links = links
            self.state = state
            self.isSuspect = isSuspect
        }
    }

    /// A citation that means no requirement, or more than one.
    public struct Unresolved: Sendable {
        /// Why it could not be resolved.
        public enum Reason: String, Sendable {
            case unknown
            case ambiguous
        }

        /// The link as it stands in the record.
        public var link: Link
        /// The id as cited.
        public var id: String
        /// Why it could not be resolved.
        public var reason: Reason
        /// The keys that could be meant.
        public var candidates: [String]

        /// Makes an unresolved citation.
        public init(link: Link, id: String, reason: Reason, candidates: [String] = []) {
            self.link = link
            self.id = id
            self.reason = reason
            self.candidates = candidates
        }
    }

    /// The documents read.
    public var sources: [Source]
    /// One row a requirement, in natural order of the documents.
    public var rows: [Row]
    /// What could not be resolved.
    public var unresolved: [Unresolved]

    /// Makes a matrix.
    public init(sources: [Source], rows: [Row], unresolved: [Unresolved]) {
        self.sources = sources
        self.rows = rows
        self.unresolved = unresolved
    }
}
