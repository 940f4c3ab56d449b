public import Diagnostics

/// What a part of a record is for.
public enum SectionRole: String, Sendable, CaseIterable {
    case status
    case date
    case people
    case summary
    case context
    case drivers
    case options
    case decision
    case rationale
    case consequences
    case positiveConsequences = "positive-consequences"
    case negativeConsequences = "negative-consequences"
    case neutralConsequences = "neutral-consequences"
    /// The comparison of the options: pros and cons, analysis.
    case analysis
    case confirmation
    case links
    case requirements
    case costs
    case implementation
    case history
    /// One option's own heading.
    case option
    case other
}

/// A heading and what stands below it, down to the next heading of the same or a higher level.
public struct RecordSection: Sendable {
    /// What it is for.
    public var role: SectionRole
    /// The heading's words without numbering, emoji and markers such as “(optional)”.
    public var title: Written<String>
    /// The heading's level, 1 to 6.
    public var level: Int
    /// The heading's node in the document.
    public var headingIndex: Int
    /// The nodes of the section in preorder, the heading left out, sections within included.
    public var body: Range<Int>
    /// The bytes from the heading to the end of the last block.
    public var range: SourceRange
    /// The index, in the record's sections, of the section that holds it.
    public var parent: Int?
    /// The words of `title` as they are compared.
    let folded: String
}
