public import DecisionRecords
public import Diagnostics

/// A requirements document as it was read: what it holds, and what is odd about it.
public struct RequirementSource: Sendable {
    /// The document's path, `/` between its parts, relative to where the command was started.
    public var path: String
    /// The reader that read it, such as `kiro`.
    public var importer: String
    /// What sets its ids apart from those of other documents: `payments`.
    public var namespace: String
    /// Other names by which authors may call it.
    public var otherNames: [String]
    /// The folder for whose records it speaks.
    public var folder: String
    /// What it holds, in its own order; a requirement that holds others stands before them.
    public var requirements: [Requirement]
    /// Links to decisions that are written on this side.
    public var decisionLinks: [DecisionLink]
    /// Links from a requirement of this document to another, by id: parents, what it satisfies or refines.
    public var relations: [RequirementRelation]
    /// What is odd about the document.
    public var issues: [Issue]
    /// Former and present names, where the document tells of renaming.
    public var renames: [(former: String, present: String)] = []
    /// The text that was read; nil for a document that is no text, such as an archive.
    public var text: SourceText?

    /// Makes a source.
    public init(
        path: String, importer: String, namespace: String, otherNames: [String] = [], folder: String? = nil,
        requirements: [Requirement] = [], decisionLinks: [DecisionLink] = [], relations: [RequirementRelation] = [],
        issues: [Issue] = [], text: SourceText? = nil
    ) {
        self.path = path
        self.importer = importer
        self.namespace = namespace
        self.otherNames = otherNames
        self.folder = folder ?? Path.folder(path)
        self.requirements = requirements
        self.decisionLinks = decisionLinks
        self.relations = relations
        self.issues = issues
        self.text = text
    }

    /// The requirements that decisions stand for: those that hold no others.
    public var leafCount: Int { requirements.reduce(0) { $0 + ($1.isParent ? 0 : 1) } }

    /// A link to a decision written in a requirements document, such as `Constraining ADRs: ADR-0003`.
    public struct DecisionLink: Sendable {
        /// The requirement's key.
        public var requirement: String
        /// The decision as cited, such as `ADR-0003`.
        public var decision: Written<String>
        /// What the decision is to the requirement.
        public var role: RequirementLink.Role
        /// The author's word for it.
        public var word: String

        /// Makes a link.
        public init(requirement: String, decision: Written<String>, role: RequirementLink.Role, word: String) {
            self.requirement = requirement
            self.decision = decision
            self.role = role
            self.word = word
        }
    }

    /// A link between two requirements.
    public struct RequirementRelation: Sendable {
        /// The key of the requirement that says so.
        public var from: String
        /// The other's id as written.
        public var to: String
        /// The document's word for it, such as `parent` or `satisfies`.
        public var word: String

        /// Makes a relation.
        public init(from: String, to: String, word: String) {
            self.from = from
            self.to = to
            self.word = word
        }
    }

    /// Something odd about a document.
    public struct Issue: Sendable {
        /// What is odd.
        public enum Kind: String, Sendable, CaseIterable {
            /// The number written and the number shown differ.
            case numberMismatch = "number-mismatch"
            /// Two requirements have one id.
            case duplicateID = "duplicate-id"
            /// Two requirements have the same words.
            case duplicateText = "duplicate-text"
            /// A requirement without words.
            case empty = "empty-requirement"
            /// A criterion that says neither shall, should nor may.
            case noModal = "no-modal"
            /// Several obligations in one requirement.
            case severalObligations = "several-obligations"
            /// The document holds no requirement.
            case noRequirements = "no-requirements"
            /// The document could not be read as what it is.
            case unreadable = "unreadable-source"
        }

        /// What is odd.
        public var kind: Kind
        /// Where it stands.
        public var range: SourceRange
        /// What is odd, in a sentence.
        public var message: String

        /// Makes an issue.
        public init(_ kind: Kind, at range: SourceRange, _ message: String) {
            self.kind = kind
            self.range = range
            self.message = message
        }
    }
}
