public import Diagnostics
public import Syntax

/// A piece of metadata as it was written: a name and a value, wherever they stand.
///
/// `* Status: accepted`, `**Validates**: Requirements 3.5`, a table's row, a front matter's pair and a `## Status` heading
/// with its paragraph all become one of these, so that no later reader asks in which style a record is written.
public struct RecordField: Sendable {
    /// Where a field stands.
    public enum Place: Sendable, Equatable {
        case frontMatter
        /// A line before the first section that is no bullet: plain or bold.
        case line
        case bullet
        case tableRow
        case tableColumn
        /// A section's heading and body, or a heading with the value in it (`## Status: Accepted`).
        case heading
        /// The level-1 heading's prefix or suffix.
        case title
        case admonition
        case badge
    }

    /// The name as written, without markup and colon.
    public var name: Written<String>
    /// The value as written, markup removed; lines joined by a line feed. Its range covers the value with its markup.
    public var value: Written<String>
    /// Where it stands.
    public var place: Place
    /// The index, in the record's sections, of the section it stands in; nil above the first section.
    public var section: Int?
    /// The front matter's value, for lists and mappings; nil outside front matter.
    public var yaml: YAMLNode?
    /// The nodes of the document that hold the value, for links in it; empty for front matter.
    public var nodes: Range<Int>

    /// Makes a field.
    public init(
        name: Written<String>, value: Written<String>, place: Place, section: Int? = nil, yaml: YAMLNode? = nil,
        nodes: Range<Int> = 0..<0
    ) {
        self.name = name
        self.value = value
        self.place = place
        self.section = section
        self.yaml = yaml
        self.nodes = nodes
    }
}
