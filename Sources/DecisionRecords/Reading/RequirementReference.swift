public import Diagnostics

/// A requirement as a text cites it, before anyone looks for what the citation means.
public struct RequirementReference: Sendable, Equatable {
    /// How many requirements a reference means.
    public enum Extent: Sendable, Equatable {
        /// One.
        case single
        /// A first, a last and what stands between them in the document.
        case range
        /// All of a document or of a part that is named: “All Phase 1 requirements”.
        case all
        /// None, said on purpose: “none (process decision)”.
        case none
    }

    /// How many requirements it means.
    public var extent: Extent
    /// The id in full, an elided prefix put back: `FR-R2` for the second of `FR-R1, R2`. For `all` the part that is named,
    /// or `*`; empty for `none`.
    public var id: String
    /// For a range, its last id in full.
    public var rangeEnd: String?
    /// What stands before the id and says where to look: `payments` of `payments/3.5`, `wcag22` of `wcag22:1.4.1`.
    public var namespace: String?
    /// The document that the author names in passing: `BRD` of `BRD AC-1.1`. A hint; ids are looked for elsewhere too.
    public var document: String?
    /// Where the reference links to, if it is a link.
    public var target: String?
    /// The author's words beside it: what it says, or for `none` why.
    public var gloss: String?
    /// The bytes of the reference without the gloss; of a range the first id's.
    public var range: SourceRange
    /// The bytes of a range's last id.
    public var endRange: SourceRange?

    /// Makes a reference.
    public init(
        extent: Extent = .single, id: String, rangeEnd: String? = nil, namespace: String? = nil,
        document: String? = nil, target: String? = nil, gloss: String? = nil, range: SourceRange,
        endRange: SourceRange? = nil
    ) {
        self.extent = extent
        self.id = id
        self.rangeEnd = rangeEnd
        self.namespace = namespace
        self.document = document
        self.target = target
        self.gloss = gloss
        self.range = range
        self.endRange = endRange
    }

    /// The id with its namespace, as `payments/3.5` or, for one written with a colon, `wcag22:1.4.1`.
    public var qualifiedID: String {
        guard let namespace else { return id }
        return namespace + (usesColon ? ":" : "/") + id
    }

    /// Whether the namespace was set off by a colon, as for a standard outside the project.
    public var usesColon = false
}
