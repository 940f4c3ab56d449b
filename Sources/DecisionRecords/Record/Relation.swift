public import Diagnostics

/// What a record says of another.
public struct Relation: Sendable {
    /// What the relation is.
    public enum Kind: String, Sendable, CaseIterable {
        case supersedes
        case supersededBy = "superseded-by"
        case amends
        case amendedBy = "amended-by"
        case dependsOn = "depends-on"
        case requiredBy = "required-by"
        case clarifies
        case clarifiedBy = "clarified-by"
        case refines
        case refinedBy = "refined-by"
        case extends
        case extendedBy = "extended-by"
        case relatesTo = "relates-to"
        case conflictsWith = "conflicts-with"
        case compatibleWith = "compatible-with"
        case other

        /// The same relation seen from the other record.
        public var reversed: Kind {
            switch self {
            case .supersedes: .supersededBy
            case .supersededBy: .supersedes
            case .amends: .amendedBy
            case .amendedBy: .amends
            case .dependsOn: .requiredBy
            case .requiredBy: .dependsOn
            case .clarifies: .clarifiedBy
            case .clarifiedBy: .clarifies
            case .refines: .refinedBy
            case .refinedBy: .refines
            case .extends: .extendedBy
            case .extendedBy: .extends
            case .relatesTo, .conflictsWith, .compatibleWith, .other: self
            }
        }
    }

    /// Where a relation is written.
    public enum Origin: Sendable {
        case status
        case frontMatter
        case metadata
        case links
        case sentence
    }

    /// What the relation is.
    public var kind: Kind
    /// The author's word for it, such as “Supercedes”.
    public var word: String
    /// The other record as written: a link's destination, or the words `ADR-0005`.
    public var target: Written<String>
    /// Whether only a part of the record is meant (“superseded in part by”, a section named).
    public var isPartial: Bool
    /// Where it is written.
    public var origin: Origin

    /// Makes a relation.
    public init(kind: Kind, word: String, target: Written<String>, isPartial: Bool = false, origin: Origin) {
        self.kind = kind
        self.word = word
        self.target = target
        self.isPartial = isPartial
        self.origin = origin
    }
}
