public import Syntax

/// The nodes of a record's document that rules ask for, gathered in one pass.
public struct NodeIndex: Sendable {
    /// Links and images, in order.
    public private(set) var links: [Int] = []
    /// Lists, in order.
    public private(set) var lists: [Int] = []
    /// Code blocks, in order.
    public private(set) var codeBlocks: [Int] = []
    /// Headings, in order.
    public private(set) var headings: [Int] = []
    /// Paragraphs, in order.
    public private(set) var paragraphs: [Int] = []
    /// HTML blocks and pieces of HTML within a line, in order.
    public private(set) var html: [Int] = []

    /// An index of nothing.
    public init() {}

    /// Gathers a document's nodes.
    public init(_ document: Document) {
        // Half of the nodes are text; of the other half most are these.
        paragraphs.reserveCapacity(document.nodeCount / 4)
        headings.reserveCapacity(16)
        lists.reserveCapacity(8)
        for index in 0..<document.nodeCount {
            switch document.node(at: index).kind {
            case .link, .image: links.append(index)
            case .list: lists.append(index)
            case .codeBlock: codeBlocks.append(index)
            case .heading: headings.append(index)
            case .paragraph: paragraphs.append(index)
            case .htmlBlock, .htmlInline: html.append(index)
            default: break
            }
        }
    }
}
