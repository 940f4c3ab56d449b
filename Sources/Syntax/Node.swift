public import Diagnostics

/// A view of one node of a document.
public struct Node: Sendable {
    /// The document it belongs to.
    public let document: Document
    /// Its place in preorder.
    public let index: Int

    init(document: Document, index: Int) {
        self.document = document
        self.index = index
    }

    private var record: NodeRecord { document.nodes[index] }

    /// What it is.
    public var kind: NodeKind { record.kind }

    /// The bytes it was written in, from its first marker to the last byte of its content; a block's range ends before
    /// the line ending.
    public var range: SourceRange { record.range }

    /// The line, counting from 1, on which it begins.
    public var line: Int { document.source.line(at: record.range.start) }

    // MARK: The tree

    /// The node that holds this one; nil for the document.
    public var parent: Node? {
        let parent = record.parent
        return parent < 0 ? nil : Node(document: document, index: Int(parent))
    }

    /// The nodes directly below, in order.
    public var children: NodeSequence { NodeSequence(document: document, from: index + 1, to: Int(record.end)) }

    /// All nodes below, in preorder.
    public var descendants: LazyMapSequence<Range<Int>, Node> {
        let document = document
        return (index + 1..<Int(record.end)).lazy.map { Node(document: document, index: $0) }
    }

    /// The index after the last descendant.
    public var endIndex: Int { Int(record.end) }

    /// The first node directly below.
    public var firstChild: Node? {
        index + 1 < Int(record.end) ? Node(document: document, index: index + 1) : nil
    }

    /// The next node below the same parent.
    public var nextSibling: Node? {
        guard let parent else { return nil }
        let next = Int(record.end)
        return next < parent.endIndex ? Node(document: document, index: next) : nil
    }

    // MARK: What it says

    /// A heading's level, 1 to 6; 0 for all else.
    public var headingLevel: Int { kind == .heading ? Int(record.detail) : 0 }

    /// Whether a list is numbered.
    public var isOrdered: Bool { record.flags.contains(.ordered) }

    /// The number a list begins with, or the rendered number of an item of a numbered list; 0 for all else.
    public var number: Int { isOrdered ? Int(record.detail) : 0 }

    /// Whether a list is shown without paragraphs.
    public var isTight: Bool { record.flags.contains(.tight) }

    /// Whether an item is a task, `[ ]` or `[x]`.
    public var isTask: Bool { record.flags.contains(.task) }

    /// Whether a task is done.
    public var isChecked: Bool { record.flags.contains(.checked) }

    /// Whether a table's row, or a cell, belongs to its head.
    public var isHeader: Bool { record.flags.contains(.header) }

    /// How a table cell's text is aligned.
    public var alignment: CellAlignment {
        kind == .tableCell ? CellAlignment(rawValue: UInt8(clamping: record.detail)) ?? .none : .none
    }

    /// Whether a code block stands between fences.
    public var isFenced: Bool { record.flags.contains(.fenced) }

    /// Whether a fenced code block has no closing fence and so runs to the end of what holds it.
    public var isUnclosed: Bool { record.flags.contains(.unclosed) }

    /// Whether a link was written as a bare or bracketed address.
    public var isAutolink: Bool { record.flags.contains(.autolink) }

    /// The text of a text, code or HTML node as Markdown understands it: escapes and entities resolved, each line ending
    /// a line feed.
    public var literal: String { String(decoding: literalBytes, as: UTF8.self) }

    /// The bytes of `literal`, without a string being made.
    public var literalBytes: ArraySlice<UInt8> { kind.hasLiteral ? document.bytes(record.first) : [] }

    /// Where the literal stands in the file, without fences, backticks or brackets; nil when the file holds it in other
    /// bytes, as with escapes, or where quote markers stand between its lines.
    public var literalRange: SourceRange? {
        kind.hasLiteral ? storedRange(record.first) : nil
    }

    private func storedRange(_ stored: StoredBytes) -> SourceRange? {
        guard !stored.isInPool, stored.count > 0 else { return nil }
        return SourceRange(stored.offset, stored.offset + Int(stored.count))
    }

    /// A code block's info string, such as `python`; empty for none.
    public var info: String { kind == .codeBlock ? String(decoding: document.bytes(record.second), as: UTF8.self) : "" }

    /// Where a link or an image points; nil for other nodes.
    public var destination: String? {
        kind == .link || kind == .image ? String(decoding: document.bytes(record.first), as: UTF8.self) : nil
    }

    /// The bytes of `destination`; empty for other nodes.
    public var destinationBytes: ArraySlice<UInt8> {
        kind == .link || kind == .image ? document.bytes(record.first) : []
    }

    /// Where the destination of a link or an image stands in the file; nil when it stands elsewhere, as with a reference
    /// link, when it is written with escapes, or when there is none.
    public var destinationRange: SourceRange? {
        guard kind == .link || kind == .image else { return nil }
        return storedRange(record.first)
    }

    /// The title of a link or an image; empty for none.
    public var title: String {
        kind == .link || kind == .image ? String(decoding: document.bytes(record.second), as: UTF8.self) : ""
    }

    /// The bytes it was written in, as text.
    public var sourceText: String { document.source.text(range) }

    /// The text of the node and all below it without markup: breaks become spaces, code keeps its letters, HTML is left
    /// out, and blocks are parted by a line feed.
    public var plainText: String { String(decoding: plainTextBytes, as: UTF8.self) }

    /// The bytes of `plainText`.
    public var plainTextBytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.length)
        for index in index..<endIndex {
            let node = document.nodes[index]
            switch node.kind {
            case .text, .code, .codeBlock:
                if node.kind == .codeBlock, let last = result.last, last != 0x0A { result.append(0x0A) }
                document.append(node.first, to: &result)
            case .softBreak, .lineBreak: result.append(0x20)
            case .htmlInline, .htmlBlock: break
            case let kind where kind.isBlock: if let last = result.last, last != 0x0A { result.append(0x0A) }
            default: break
            }
        }
        return result
    }
}

/// How a table cell's text is aligned.
public enum CellAlignment: UInt8, Sendable {
    case none
    case left
    case center
    case right
}

/// The children of a node.
public struct NodeSequence: Sequence, IteratorProtocol, Sendable {
    private let document: Document
    private var index: Int
    private let end: Int

    init(document: Document, from index: Int, to end: Int) {
        self.document = document
        self.index = index
        self.end = end
    }

    /// The next child.
    public mutating func next() -> Node? {
        guard index < end else { return nil }
        defer { index = Int(document.nodes[index].end) }
        return Node(document: document, index: index)
    }

    /// Whether there is no child.
    public var isEmpty: Bool { index >= end }
}
