/// What a node of a Markdown tree is.
public enum NodeKind: UInt8, Sendable {
    // Blocks.
    case document
    case blockQuote
    case list
    case item
    case codeBlock
    case htmlBlock
    case paragraph
    case heading
    case thematicBreak
    case table
    case tableRow
    case tableCell
    // Inlines.
    case text
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case emphasis
    case strong
    case strikethrough
    case link
    case image

    /// Whether the node is a block, such as a paragraph, rather than part of a line.
    public var isBlock: Bool { rawValue < NodeKind.text.rawValue }

    var hasLiteral: Bool {
        switch self {
        case .text, .code, .codeBlock, .htmlBlock, .htmlInline: true
        default: false
        }
    }
}
