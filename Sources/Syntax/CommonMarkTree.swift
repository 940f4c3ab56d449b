import CCmark

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The tree that libcmark makes of a text; frees it when it goes out of scope.
///
/// The only file that knows libcmark. Its positions are not used here beyond a block's first line and column and its
/// last line, since the others are not reliable (0.30.2): see `InlineScanner` and `BlockConverter`.
struct CommonMarkTree: ~Copyable {
    private let root: CommonMarkNode
    private let isInTreeMemory: Bool

    /// Parses the bytes; nil when libcmark finds no memory.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Texts beyond reason get and give back their memory piece by piece.
        isInTreeMemory = bytes.count <= 1 << 20
        if isInTreeMemory { TreeMemory.begin() }
        let parser =
            isInTreeMemory
            ? cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Self.treeMemory) : cmark_parser_new(CMARK_OPT_DEFAULT)
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        let tree = cmark_parser_finish(parser)
        if !isInTreeMemory { cmark_parser_free(parser) }
        guard let tree else {
            if isInTreeMemory { TreeMemory.end() }
            return nil
        }
        root = CommonMarkNode(pointer: tree)
    }

    deinit {
        if isInTreeMemory { TreeMemory.end() } else { cmark_node_free(root.pointer) }
    }

    /// Gives the tree's root, which is there as long as what is done with it.
    borrowing func withRoot<Result>(_ body: (CommonMarkNode) throws -> Result) rethrows -> Result {
        try body(root)
    }

    /// How libcmark gets at `TreeMemory`; made once, never changed.
    nonisolated(unsafe) private static let treeMemory: UnsafeMutablePointer<cmark_mem> = {
        let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        memory.initialize(
            to: cmark_mem(
                calloc: { TreeMemory.zeroed($0 * $1) }, realloc: { TreeMemory.resized($0, to: $1) }, free: { _ in }))
        return memory
    }()
}

/// A node of libcmark's tree; valid as long as the tree that it belongs to.
struct CommonMarkNode {
    /// What libcmark calls the node.
    enum Kind {
        case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
    }

    let pointer: OpaquePointer

    var firstChild: CommonMarkNode? { cmark_node_first_child(pointer).map(CommonMarkNode.init) }
    var next: CommonMarkNode? { cmark_node_next(pointer).map(CommonMarkNode.init) }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_CUSTOM_INLINE: .customInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: .customBlock
        }
    }

    /// The line of a block, counting from 1.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// The byte of its line at which a block begins, counting from 1.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    /// The last line of a block. Right for paragraphs only.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

    var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
    var info: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }
    var destination: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }

    private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        // The string ends with a zero byte, and no other zero byte reaches libcmark.
        let length = strlen(string)
        return UnsafeBufferPointer(start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: length)
    }
}
