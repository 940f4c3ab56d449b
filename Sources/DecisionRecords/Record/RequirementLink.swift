public import Diagnostics

/// A requirement that a record cites.
public struct RequirementLink: Sendable {
    /// What the record is to the requirement.
    public enum Role: String, Sendable, CaseIterable {
        case satisfies
        case addresses
        case drivenBy = "driven-by"
        case constrainedBy = "constrained-by"
        case deviatesFrom = "deviates-from"
        case violates
        case supersedes
        case derives
        case relatesTo = "relates-to"
    }

    /// Where a link is written.
    public enum Origin: Sendable {
        case frontMatter
        case metadata
        case section
        case body
        case option
    }

    /// What the record is to the requirement.
    public var role: Role
    /// The author's word for it, such as “Validates”.
    public var word: String
    /// The requirement's id as cited: `3.5`, `FR-001`, `payments/3.5`. A range is expanded only by the resolver.
    public var id: Written<String>
    /// For a range, the last id as cited (`FR-001 through FR-006`); nil for a single id.
    public var rangeEnd: Written<String>?
    /// The author's words on what the requirement says, where given beside the id.
    public var gloss: String?
    /// The index, in the record's options, of the option that the link belongs to; such a link is none of the decision's.
    public var option: Int?
    /// Where it is written.
    public var origin: Origin
    /// The line it stands in, as written, without its bullet.
    public var text: String
    /// Whether it means one requirement, a range, all of a part, or says that there is none.
    public var extent: RequirementReference.Extent
    /// The document that the author names beside the id, such as `BRD`; a hint only.
    public var document: String?
    /// Where the citation links to, if it is a link.
    public var target: String?

    /// Makes a link.
    public init(
        role: Role, word: String, id: Written<String>, rangeEnd: Written<String>? = nil, gloss: String? = nil,
        option: Int? = nil,
        origin: Origin, text: String, extent: RequirementReference.Extent? = nil, document: String? = nil,
        target: String? = nil
    ) {
        self.role = role
        self.word = word
        self.id = id
        self.rangeEnd = rangeEnd
        self.gloss = gloss
        self.option = option
        self.origin = origin
        self.text = text
        self.extent = extent ?? (rangeEnd == nil ? .single : .range)
        self.document = document
        self.target = target
    }
}
