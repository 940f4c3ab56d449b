public import Diagnostics

/// A Markdown file as one flat preorder array of nodes, with its front matter.
///
/// The tree is never changed after it is made. Nothing in it recurses, so that a hundred thousand nested quotes are
/// only a long array.
public final class Document: Sendable {
    /// The text the tree was made of.
    public let source: SourceText
    /// The metadata block between `---` lines at the top of the file, if there is one.
    public let frontMatter: FrontMatter?
    /// Where the Markdown begins: behind the byte order mark and the front matter.
    public let bodyStart: Int
    /// All nodes in preorder; the first is the document itself.
    let nodes: [NodeRecord]
    /// The texts that nodes refer to: literals, destinations, titles, fence infos.
    let strings: [String]

    init(source: SourceText, frontMatter: FrontMatter?, bodyStart: Int, nodes: [NodeRecord], strings: [String]) {
        self.source = source
        self.frontMatter = frontMatter
        self.bodyStart = bodyStart
        self.nodes = nodes
        self.strings = strings
    }

    /// The node that holds all others.
    public var root: Node { Node(document: self, index: 0) }

    /// The number of nodes, the document included.
    public var nodeCount: Int { nodes.count }

    /// The node at a place in preorder; the index must be below `nodeCount`.
    public func node(at index: Int) -> Node { Node(document: self, index: index) }
}

/// One node as it is stored.
struct NodeRecord: Sendable {
    var kind: NodeKind
    /// The level of a heading (1…6), the alignment of a table cell, whether a list is ordered, and the like; see `Node`.
    var detail: Int32 = 0
    var flags: NodeFlags = []
    /// The index of the parent; −1 for the document.
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32 = 0
    /// Indices into `Document.strings`; −1 for none.
    var first: Int32 = -1
    var second: Int32 = -1
    var range: SourceRange
}

/// Facts about a node that are either so or not.
struct NodeFlags: OptionSet, Sendable {
    let rawValue: UInt8

    static let ordered = NodeFlags(rawValue: 1)
    static let tight = NodeFlags(rawValue: 2)
    static let task = NodeFlags(rawValue: 4)
    static let checked = NodeFlags(rawValue: 8)
    static let header = NodeFlags(rawValue: 16)
    static let fenced = NodeFlags(rawValue: 32)
    static let unclosed = NodeFlags(rawValue: 64)
    static let autolink = NodeFlags(rawValue: 128)
}
