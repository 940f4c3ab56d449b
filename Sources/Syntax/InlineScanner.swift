/// Walks libcmark's inlines and the text they were read from side by side, and so finds where each one stands.
///
/// libcmark's own columns are wrong behind a line break, in code, and around nested emphasis. Knowing the tree, what
/// the text holds at each step is certain: only escapes, entities and white space at line ends differ from the literals.
struct InlineScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let content: InlineContent
    let syntax: LinkSyntax
    /// Where the next inline begins.
    var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, content: InlineContent, from start: Int = 0) {
        self.bytes = bytes
        self.content = content
        syntax = LinkSyntax(bytes: bytes)
        position = start
    }

    /// Adds the inlines below a block.
    mutating func convert(childrenOf block: CommonMarkNode, parent: Int, into builder: inout TreeBuilder) {
        let first = builder.records.count
        var open: [(node: CommonMarkNode, index: Int)] = []
        var next = block.firstChild
        while true {
            if let node = next {
                if let index = enter(node, parent: open.last?.index ?? parent, into: &builder) {
                    open.append((node, index))
                    next = node.firstChild
                } else {
                    next = node.next
                }
            } else if let (node, index) = open.popLast() {
                leave(node, index: index, into: &builder)
                next = node.next
            } else {
                break
            }
        }
        if builder.mayHoldExtensions {
            builder.mayHoldExtensions = false
            TextExtensions.apply(to: &builder, from: first)
        }
    }

    // MARK: One node

    /// Adds a node, or nothing for an empty text; an index is given for those that must be left again.
    private mutating func enter(_ node: CommonMarkNode, parent: Int, into builder: inout TreeBuilder) -> Int? {
        switch node.kind {
        case .text:
            addText(node.literal, parent: parent, into: &builder)
        case .softBreak, .lineBreak:
            addBreak(node.kind == .softBreak ? .softBreak : .lineBreak, parent: parent, into: &builder)
        case .code:
            addCode(node.literal, parent: parent, into: &builder)
        case .htmlInline:
            addHTML(node.literal, parent: parent, into: &builder)
        case .emphasis, .strong:
            let isStrong = node.kind == .strong
            let start = position
            takeDelimiter(isStrong ? 2 : 1, into: &builder)
            return add(isStrong ? .strong : .emphasis, from: start, parent: parent, into: &builder)
        case .link where at(UInt8(ascii: "<")):
            addBracketedAddress(node, parent: parent, into: &builder)
        case .link, .image:
            let start = position
            if node.kind == .image { take(UInt8(ascii: "!"), into: &builder) }
            take(UInt8(ascii: "["), into: &builder)
            let index = add(node.kind == .image ? .image : .link, from: start, parent: parent, into: &builder)
            builder.records[index].second = builder.store(node.title, at: nil)
            return index
        default:
            break
        }
        return nil
    }

    private mutating func leave(_ node: CommonMarkNode, index: Int, into builder: inout TreeBuilder) {
        switch node.kind {
        case .emphasis: takeDelimiter(1, into: &builder)
        case .strong: takeDelimiter(2, into: &builder)
        case .link, .image:
            take(UInt8(ascii: "]"), into: &builder)
            var written: Int?
            if let target = syntax.inlineTarget(at: position) {
                let isBracketed = bytes[target.destination.lowerBound] == UInt8(ascii: "<")
                written = content.sourceOffset(target.destination.lowerBound + (isBracketed ? 1 : 0))
                position = target.end
            } else if let end = syntax.label(at: position) {
                position = end
            }
            builder.records[index].first = builder.store(node.destination, at: written)
        default: break
        }
        builder.close(index, to: content.sourceEnd(position))
    }

    private func add(_ kind: NodeKind, from start: Int, parent: Int, into builder: inout TreeBuilder) -> Int {
        builder.add(record(kind, from: start, parent: parent))
    }

    /// A node from a place of the text up to where the scanner stands.
    private func record(_ kind: NodeKind, from start: Int, parent: Int) -> NodeRecord {
        let offset = start < bytes.count ? content.sourceOffset(start) : content.sourceEnd(bytes.count)
        return NodeRecord(kind, parent: parent, from: offset, to: content.sourceEnd(position))
    }

    private mutating func addText(
        _ literal: UnsafeBufferPointer<UInt8>, parent: Int, into builder: inout TreeBuilder
    ) {
        guard literal.count > 0 else { return }
        let start = position
        if position + literal.count <= bytes.count, let first = bytes.baseAddress,
            let match = ByteScan.match(literal, first + position), !match.holdsEscapes
        {
            position += literal.count
            var text = record(.text, from: start, parent: parent)
            let from = Int(text.from)
            let isOneStretch = Int(text.to) - from == literal.count && builder.nulStandIn == nil
            text.first = isOneStretch ? .source(from, literal.count) : builder.store(literal, at: from)
            _ = builder.add(text)
            if match.holdsExtensions { builder.mayHoldExtensions = true }
            return
        }
        takeEscaped(literal, into: &builder)
        let index = add(.text, from: start, parent: parent, into: &builder)
        builder.records[index].first = builder.store(literal, at: nil)
        if ByteScan.holdsExtensions(literal) { builder.mayHoldExtensions = true }
    }

    private mutating func addBreak(_ kind: NodeKind, parent: Int, into builder: inout TreeBuilder) {
        let start = position
        while position < bytes.count, bytes[position].isMarkdownSpace, !bytes[position].isLineEnd { position += 1 }
        if kind == .lineBreak, at(UInt8(ascii: "\\")) { position += 1 }
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        if position == start || !bytes[position - 1].isLineEnd { builder.misplacedCount += 1 }
        _ = add(kind, from: start, parent: parent, into: &builder)
        while position < bytes.count, bytes[position].isBlank { position += 1 }
    }

    private mutating func addCode(
        _ literal: UnsafeBufferPointer<UInt8>, parent: Int, into builder: inout TreeBuilder
    ) {
        let start = position
        let inner = syntax.run(of: UInt8(ascii: "`"), at: start)
        if inner == start { builder.misplacedCount += 1 }
        position = inner
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "`") {
                let end = syntax.run(of: UInt8(ascii: "`"), at: position)
                defer { position = end }
                if end - position == inner - start { break }
            } else {
                position += 1
            }
        }
        let index = add(.code, from: start, parent: parent, into: &builder)
        guard inner < bytes.count else { return }
        // One blank at each side may have been taken off.
        let innerOffset = content.sourceOffset(inner)
        let isPadded =
            position - (inner - start) - inner == literal.count + 2 && bytes[inner] == 0x20
        builder.records[index].first = builder.store(literal, at: isPadded ? innerOffset + 1 : innerOffset)
    }

    private mutating func addHTML(
        _ literal: UnsafeBufferPointer<UInt8>, parent: Int, into builder: inout TreeBuilder
    ) {
        let start = position
        if !takeLines(literal) { seek(literal, into: &builder) }
        let index = add(.htmlInline, from: start, parent: parent, into: &builder)
        builder.records[index].first = builder.store(literal, at: Int(builder.records[index].from))
    }

    private mutating func addBracketedAddress(
        _ node: CommonMarkNode, parent: Int, into builder: inout TreeBuilder
    ) {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        position = min(position + 1, bytes.count)
        let link = add(.link, from: start, parent: parent, into: &builder)
        builder.records[link].flags.insert(.autolink)
        let from = content.sourceOffset(start) + 1
        builder.records[link].first = builder.store(node.destination, at: from)
        let text = builder.add(
            NodeRecord(.text, parent: link, from: from, to: Int(builder.records[link].to) - 1))
        builder.records[text].first = builder.store(node.firstChild?.literal ?? node.destination, at: from)
        builder.close(link, to: content.sourceEnd(position))
    }

    // MARK: Steps

    private func at(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

    private mutating func take(_ byte: UInt8, into builder: inout TreeBuilder) {
        if at(byte) { position += 1 } else { builder.misplacedCount += 1 }
    }

    private mutating func takeDelimiter(_ count: Int, into builder: inout TreeBuilder) {
        for _ in 0..<count {
            if at(UInt8(ascii: "*")) || at(UInt8(ascii: "_")) { position += 1 } else { builder.misplacedCount += 1 }
        }
    }

    /// Takes a literal that was written as it is, but for line endings: libcmark makes line feeds of all.
    private mutating func takeLines(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = position
        for byte in literal {
            guard end < bytes.count else { return false }
            if byte == 0x0A, bytes[end] == 0x0D {
                end += end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
            } else if bytes[end] == byte {
                end += 1
            } else {
                return false
            }
        }
        position = end
        return true
    }

    /// Takes a literal that was written with escapes and entities.
    private mutating func takeEscaped(_ literal: UnsafeBufferPointer<UInt8>, into builder: inout TreeBuilder) {
        var index = 0
        while index < literal.count {
            guard position < bytes.count else {
                builder.misplacedCount += 1
                return
            }
            let byte = bytes[position]
            if byte == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1].isPunctuation,
                bytes[position + 1] == literal[index]
            {
                position += 2
                index += 1
            } else if byte == UInt8(ascii: "&"), let entity = CharacterReference(at: position, of: bytes) {
                position = entity.end
                index += entity.textLength
            } else if byte == literal[index] {
                position += 1
                index += 1
            } else {
                seek(UnsafeBufferPointer(rebasing: literal[index...]), into: &builder)
                return
            }
        }
    }

    /// The way out when the text is not where it should be: the next place where it stands.
    private mutating func seek(_ literal: UnsafeBufferPointer<UInt8>, into builder: inout TreeBuilder) {
        builder.misplacedCount += 1
        var start = position
        while start + literal.count <= bytes.count {
            if areEqual(literal, UnsafeBufferPointer(rebasing: bytes[start..<start + literal.count])) {
                position = start + literal.count
                return
            }
            start += 1
        }
    }
}
