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
        /// How many requirements it holds, those that only hold others left out.
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
    public struct Link: Sendable, Equatable {
        /// The index of the record's log among the project's logs.
        public var log: Int
        /// The index of the record in its log.
        public var record: Int
        /// The index of the link in the record's requirement links; nil for a link written in the requirements document.
        public var link: Int?
        /// What the record is to the requirement.
        public var role: RequirementLink.Role
        /// The index, in the record's options, of the option it belongs to.
        public var option: Int?
        /// Whether it is a statement of the decision: it stands in no option, or in the one that was chosen.
        public var isDecisions: Bool
        /// Whether it was written as a range or as a whole of which this requirement is one.
        public var isBroad: Bool
        /// What became of it since somebody looked at it.
        public var review: Review

        /// What became of a link since somebody looked at it.
        public enum Review: String, Sendable {
            /// Nobody said that they looked.
            case unreviewed
            /// Both texts are as they were when it was accepted.
            case accepted
            /// A text changed since.
            case suspect
            /// Somebody looked and found it wrong.
            case invalid
            /// The requirement's words now stand under another id.
            case moved
        }

        /// Makes a link.
        public init(
            log: Int, record: Int, link: Int?, role: RequirementLink.Role, option: Int? = nil, isDecisions: Bool = true,
            isBroad: Bool = false, review: Review = .unreviewed
        ) {
            self.log = log
            self.record = record
            self.link = link
            self.role = role
            self.option = option
            self.isDecisions = isDecisions
            self.isBroad = isBroad
            self.review = review
        }
    }

    /// Why a requirement is no part of the denominator.
    public enum Exclusion: String, Sendable, CaseIterable {
        case may
        case proposed
        case deferred
        case retired
        case justified
        case external
    }

    /// A requirement, the links to it and what they come to.
    public struct Row: Sendable {
        /// The requirement.
        public var requirement: Requirement
        /// The links, ordered by record and place; those of options stand among them, see `Link.isDecisions`.
        public var links: [Link]
        /// The links to the requirement that holds this one.
        public var inherited: [Link]
        /// What they come to.
        public var state: State
        /// Why it does not count; nil when it counts.
        public var exclusion: Exclusion?
        /// Whether the requirement's text, or a decision's, changed since a link was accepted.
        public var isSuspect: Bool
        /// The key under which the words of this requirement stood when a link to it was accepted.
        public var movedFrom: String?

        /// The links that are statements of decisions.
        public var decisionLinks: [Link] { links.filter(\.isDecisions) }
        /// The links that stand in options which were not chosen; they explain a choice and count for nothing.
        public var optionLinks: [Link] { links.filter { !$0.isDecisions } }

        /// Makes a row.
        public init(
            requirement: Requirement, links: [Link], inherited: [Link] = [], state: State, exclusion: Exclusion? = nil,
            isSuspect: Bool = false, movedFrom: String? = nil
        ) {
            self.requirement = requirement
            self.links = links
            self.inherited = inherited
            self.state = state
            self.exclusion = exclusion
            self.isSuspect = isSuspect
            self.movedFrom = movedFrom
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

    /// A record and what it says of requirements.
    public struct Record: Sendable {
        /// Where a record stands.
        public enum State: String, Sendable, CaseIterable {
            /// It satisfies a requirement and violates or deviates from the same.
            case contradicts
            /// It cites what does not exist, or what could be several.
            case dangling
            /// A text behind one of its links changed since the link was accepted.
            case suspect
            /// It is linked to a requirement.
            case linked
            /// It says that it needs no requirement.
            case noRequirementNeeded = "no-requirement-needed"
            /// It cites no requirement.
            case unlinked
        }

        /// The index of its log.
        public var log: Int
        /// The index of the record in its log.
        public var record: Int
        /// Where it stands.
        public var state: State
        /// The keys of the requirements it is linked to by its decision, in natural order.
        public var requirements: [String]
        /// What it names as a whole: “All Phase 1 requirements”.
        public var breadth: [Link]
        /// Why it needs no requirement, in its own words.
        public var waiver: String?

        /// Makes a record's entry.
        public init(
            log: Int, record: Int, state: State, requirements: [String] = [], breadth: [Link] = [],
            waiver: String? = nil
        ) {
            self.log = log
            self.record = record
            self.state = state
            self.requirements = requirements
            self.breadth = breadth
            self.waiver = waiver
        }
    }

    /// The documents read.
    public var sources: [Source]
    /// One row a requirement that holds no others, in the order of the documents.
    public var rows: [Row]
    /// One row a requirement that holds others: the links to it as a whole.
    public var groups: [Row]
    /// What could not be resolved.
    public var unresolved: [Unresolved]
    /// One entry a record, in the order of the logs.
    public var records: [Record]
    /// The numbers.
    public var summary: Summary

    /// Makes a matrix; the numbers are counted from the rows.
    public init(
        sources: [Source], rows: [Row], groups: [Row] = [], unresolved: [Unresolved], records: [Record] = []
    ) {
        self.sources = sources
        self.rows = rows
        self.groups = groups
        self.unresolved = unresolved
        self.records = records
        self.summary = Summary(rows: rows, hasDocuments: !sources.isEmpty)
    }
}
