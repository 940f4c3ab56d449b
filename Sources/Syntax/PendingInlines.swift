/// The inlines of table cells, which libcmark saw as part of a paragraph and has to read anew.
///
/// All cells of a document are read at once: each as a heading of a text of its own, since the content of a heading is
/// one line of inlines whatever it begins with. The document itself follows, so that its link definitions are known.
struct PendingInlines {
    private struct Block {
        /// The record that the inlines go below.
        var record: Int
        var content: InlineContent
        /// Its line in the text that libcmark is given.
        var line: Int
    }

    private var blocks: [Block] = []
    private var text: [UInt8] = []
    private var line = 1
    private var needsDefinitions = false

    var isEmpty: Bool { blocks.isEmpty }

    /// Puts off the inlines of a cell.
    mutating func addCell(_ content: InlineContent, of source: UnsafeBufferPointer<UInt8>, record: Int) {
        blocks.append(Block(record: record, content: content, line: line))
        content.withBytes(of: source) { bytes in
            text.append(contentsOf: [UInt8(ascii: "#"), 0x20])
            text.append(contentsOf: bytes)
            // A closing sequence of our own saves one that is the cell's text.
            text.append(contentsOf: [0x20, UInt8(ascii: "#"), 0x0A])
            needsDefinitions = needsDefinitions || bytes.contains(UInt8(ascii: "["))
        }
        line += 1
    }

    /// Puts off the inlines of a paragraph that stands before a table.
    mutating func addParagraph(_ content: InlineContent, of source: UnsafeBufferPointer<UInt8>, record: Int) {
        blocks.append(Block(record: record, content: content, line: line))
        let start = text.count
        content.withBytes(of: source) { bytes in
            var previous: UInt8 = 0
            for byte in bytes {
                // Indented so far, a line goes on with a paragraph, whatever it begins with.
                if previous == 0x0A || previous == 0x0D && byte != 0x0A {
                    text.append(contentsOf: [0x20, 0x20, 0x20, 0x20])
                }
                text.append(byte)
                previous = byte
            }
            needsDefinitions = needsDefinitions || bytes.contains(UInt8(ascii: "["))
        }
        text.append(contentsOf: [0x0A, 0x0A])
        line += text.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[start...]).lineCount }
    }

    /// Reads all that was put off and puts it where it belongs.
    mutating func convert(
        in body: UnsafeBufferPointer<UInt8>, of source: UnsafeBufferPointer<UInt8>,
        into builder: inout TreeBuilder
    ) {
        if needsDefinitions, body.holdsLinkDefinition {
            text.append(0x0A)
            text.append(contentsOf: body)
        }
        let converted: TreeBuilder? = text.withUnsafeBufferPointer { text in
            guard let tree = CommonMarkTree(text) else { return nil }
            var result = TreeBuilder(source: builder.source, nulStandIn: builder.nulStandIn)
            result.pool = builder.pool
            result.misplacedCount = builder.misplacedCount
            tree.withRoot { splice($0, records: builder.records, source: source, into: &result) }
            return result
        }
        if let converted { builder = converted }
    }

    private func splice(
        _ root: CommonMarkNode, records: [NodeRecord], source: UnsafeBufferPointer<UInt8>,
        into builder: inout TreeBuilder
    ) {
        builder.records.reserveCapacity(records.count + blocks.count * 2)
        // The place of each record, and of the end, once the inlines before it have been put in.
        var places: [Int32] = []
        places.reserveCapacity(records.count + 1)
        var next = root.firstChild
        var pending = 0
        for (index, record) in records.enumerated() {
            places.append(Int32(truncatingIfNeeded: builder.records.count))
            let place = builder.records.count
            builder.records.append(record)
            if record.parent >= 0 { builder.records[place].parent = places[Int(record.parent)] }
            guard pending < blocks.count, blocks[pending].record == index else { continue }
            let block = blocks[pending]
            pending += 1
            while let node = next, node.startLine < block.line { next = node.next }
            guard let node = next, node.startLine == block.line, node.kind == .heading || node.kind == .paragraph
            else { continue }
            block.content.withBytes(of: source) { bytes in
                var count = bytes.count
                while count > 0, bytes[count - 1].isMarkdownSpace { count -= 1 }
                let trimmed = UnsafeBufferPointer(rebasing: bytes[..<count])
                var scanner = InlineScanner(trimmed, content: block.content)
                scanner.convert(childrenOf: node, parent: place, into: &builder)
            }
        }
        places.append(Int32(truncatingIfNeeded: builder.records.count))
        for (index, record) in records.enumerated() {
            builder.records[Int(places[index])].end = places[Int(record.end)]
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `]:` stands anywhere.
    fileprivate var holdsLinkDefinition: Bool {
        var previous: UInt8 = 0
        for byte in self {
            if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]") { return true }
            previous = byte
        }
        return false
    }
}
