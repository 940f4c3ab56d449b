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
    /// The texts of nodes that do not stand in the file as they are: with escapes resolved, lines joined.
    let pool: [UInt8]
    /// Inlines whose text was not found where it should stand; anything but 0 is a defect of the scanner.
    let misplacedCount: Int

    init(
        source: SourceText, frontMatter: FrontMatter?, bodyStart: Int, nodes: [NodeRecord], pool: [UInt8],
        misplacedCount: Int
    ) {
        self.source = source
        self.frontMatter = frontMatter
        self.bodyStart = bodyStart
        self.nodes = nodes
        self.pool = pool
        self.misplacedCount = misplacedCount
    }

    /// The node that holds all others.
    public var root: Node { Node(document: self, index: 0) }

    /// The number of nodes, the document included.
    public var nodeCount: Int { nodes.count }

    /// The node at a place in preorder; the index must be below `nodeCount`.
    public func node(at index: Int) -> Node { Node(document: self, index: index) }

    // MARK: Walks that look at each node

    // A node keeps its document alive, which a look at every node of it would pay for every time.

    /// What the node at a place is.
    public func kind(at index: Int) -> NodeKind { nodes[index].kind }

    /// The bytes that the node at a place was written in.
    public func range(at index: Int) -> SourceRange { nodes[index].range }

    /// The place after the last descendant of the node at a place.
    public func endIndex(at index: Int) -> Int { Int(nodes[index].end) }

    /// Appends the literal of the node at a place to other bytes; nothing where it has none.
    public func appendLiteral(at index: Int, to bytes: inout [UInt8]) {
        let node = nodes[index]
        if node.kind.hasLiteral { append(node.first, to: &bytes) }
    }
}

extension Document {
    /// The bytes that a record refers to.
    func bytes(_ stored: StoredBytes) -> ArraySlice<UInt8> {
        let range = stored.offset..<stored.offset + Int(stored.count)
        return stored.isInPool ? pool[range] : source.bytes[range]
    }

    func append(_ stored: StoredBytes, to result: inout [UInt8]) {
        result.append(contentsOf: bytes(stored))
    }
}
