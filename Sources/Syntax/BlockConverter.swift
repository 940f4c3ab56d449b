/// Turns libcmark's blocks into the flat tree and gives each the bytes it was written in.
struct BlockConverter {
    let lines: BodyLines
    var containers: ContainerStack
    var builder: TreeBuilder
    /// The inlines of tables' cells, to be read once the blocks are known.
    var pending = PendingInlines()
    /// The text of the paragraph or heading at hand; kept for its storage.
    private var content = InlineContent()
    /// Whether the content has a line that may be the second of a table.
    private var holdsDelimiterRow = false

    private var text: UnsafeBufferPointer<UInt8> { lines.text }

    init(lines: BodyLines, builder: TreeBuilder) {
        self.lines = lines
        self.builder = builder
        containers = ContainerStack(lines.text)
    }

    /// A container that is still being filled.
    private struct Open {
        var node: CommonMarkNode
        var index: Int
        /// The number of the next item of a numbered list; −1 for all else.
        var nextNumber = -1
        /// The end of the last block in it; 0 when there is none.
        var end = 0
    }

    /// Adds the whole tree.
    mutating func convert(_ root: CommonMarkNode) {
        let document = builder.add(NodeRecord(.document, parent: -1, from: 0, to: text.count))
        var open = [Open(node: root, index: document)]
        var next = root.firstChild
        while true {
            if let node = next {
                if let container = openContainer(node, in: &open[open.count - 1]) {
                    open.append(container)
                    next = node.firstChild
                } else {
                    open[open.count - 1].end = addLeaf(node, parent: open[open.count - 1].index)
                    next = node.next
                }
            } else if open.count > 1, let closed = open.popLast() {
                open[open.count - 1].end = close(closed)
                next = closed.node.next
            } else {
                break
            }
        }
        builder.close(document, to: text.count)
        if !pending.isEmpty {
            pending.convert(in: UnsafeBufferPointer(rebasing: text[lines.bodyStart...]), of: text, into: &builder)
        }
    }

    // MARK: Containers

    private mutating func openContainer(_ node: CommonMarkNode, in parent: inout Open) -> Open? {
        let line = node.startLine
        let start = lines.start(line) + node.startColumn - 1
        switch node.kind {
        case .blockQuote:
            containers.openQuote(at: start, line: line, lineStart: lines.start(line))
            return Open(node: node, index: add(.blockQuote, from: start, parent: parent.index))
        case .list:
            let index = add(.list, from: start, parent: parent.index)
            if node.isOrdered {
                builder.records[index].flags.insert(.ordered)
                builder.records[index].detail = Int32(truncatingIfNeeded: node.listStart)
            }
            if node.isTight { builder.records[index].flags.insert(.tight) }
            return Open(node: node, index: index, nextNumber: node.isOrdered ? node.listStart : -1)
        case .item:
            containers.openItem(at: start, line: line, lineStart: lines.start(line))
            let index = add(.item, from: start, parent: parent.index)
            if parent.nextNumber >= 0 {
                builder.records[index].flags.insert(.ordered)
                builder.records[index].detail = Int32(truncatingIfNeeded: parent.nextNumber)
                parent.nextNumber += 1
            }
            return Open(node: node, index: index)
        default:
            return nil
        }
    }

    private mutating func close(_ container: Open) -> Int {
        if container.node.kind != .list { containers.removeLast() }
        var end = container.end
        if end == 0 {
            let first = container.node.startLine
            end = lines.contentEnd(from: first, to: max(first, container.node.endLine))
        }
        builder.close(container.index, to: end)
        return Int(builder.records[container.index].to)
    }

    private mutating func add(_ kind: NodeKind, from start: Int, to end: Int = 0, parent: Int) -> Int {
        builder.add(NodeRecord(kind, parent: parent, from: start, to: end))
    }

    // MARK: Leaves

    /// Adds a leaf with its inlines and gives its end.
    private mutating func addLeaf(_ node: CommonMarkNode, parent: Int) -> Int {
        let line = node.startLine
        let start = lines.start(line) + max(0, node.startColumn - 1)
        switch node.kind {
        case .paragraph:
            collectParagraph(from: start, line: line, through: node.endLine)
            if holdsDelimiterRow {
                let lines = paragraphLines(from: start, line: line, through: node.endLine)
                if let end = addParagraphWithTable(lines, parent: parent) { return end }
            }
            return addParagraph(node, parent: parent)
        case .heading:
            if let inner = lines.atxContent(at: start, line: line) {
                content.removeAll()
                content.append(inner, of: text)
                let index = add(.heading, from: start, parent: parent)
                builder.records[index].detail = Int32(truncatingIfNeeded: node.headingLevel)
                addInlines(of: node, skipping: 0, parent: index)
                builder.close(index, to: lines.trimmedEnd(line))
                return lines.trimmedEnd(line)
            }
            let underline = collectSetextHeading(from: start, line: line)
            if holdsDelimiterRow, let end = addTableAboveRule(from: start, line: line, rule: underline, parent: parent)
            {
                return end
            }
            return addSetextHeading(node, underline: underline, parent: parent)
        case .codeBlock:
            return addCodeBlock(node, at: start, line: line, parent: parent)
        case .htmlBlock:
            let count = node.literal.lineCount
            let end = lines.contentEnd(from: line, to: line + max(count, 1) - 1)
            let index = add(.htmlBlock, from: start, to: end, parent: parent)
            let written = containers.content(ofLine: line, from: lines.start(line)).position.offset
            builder.records[index].first = builder.store(node.literal, at: written)
            return end
        default:
            _ = add(.thematicBreak, from: start, to: lines.trimmedEnd(line), parent: parent)
            return lines.trimmedEnd(line)
        }
    }

    private mutating func addParagraph(_ node: CommonMarkNode, parent: Int) -> Int {
        let skipped = definitionsEnd()
        let index = add(.paragraph, from: content.sourceOffset(skipped), parent: parent)
        let end = addInlines(of: node, skipping: skipped, parent: index)
        builder.close(index, to: end)
        if builder.records[parent].kind == .item, index == parent + 1 {
            builder.takeTaskMarker(of: index, item: parent)
        }
        return end
    }

    private mutating func addSetextHeading(_ node: CommonMarkNode, underline: Int, parent: Int) -> Int {
        let skipped = definitionsEnd()
        let index = add(.heading, from: content.sourceOffset(skipped), parent: parent)
        builder.records[index].detail = Int32(truncatingIfNeeded: node.headingLevel)
        builder.records[index].flags.insert(.setext)
        addInlines(of: node, skipping: skipped, parent: index)
        let end = lines.trimmedEnd(underline)
        builder.close(index, to: end)
        return end
    }

    /// Adds the inlines of the collected content and gives its end.
    @discardableResult
    private mutating func addInlines(of node: CommonMarkNode, skipping start: Int, parent: Int) -> Int {
        let content = content
        return content.withBytes(of: text) { bytes in
            var count = bytes.count
            while count > start, bytes[count - 1].isMarkdownSpace { count -= 1 }
            let trimmed = UnsafeBufferPointer(rebasing: bytes[..<count])
            var scanner = InlineScanner(trimmed, content: content, from: start)
            scanner.convert(childrenOf: node, parent: parent, into: &builder)
            return content.sourceEnd(count)
        }
    }

    private mutating func addCodeBlock(_ node: CommonMarkNode, at start: Int, line: Int, parent: Int) -> Int {
        let literal = node.literal
        let opening = containers.content(ofLine: line, from: lines.start(line)).position
        let (fence, column) = containers.nonBlank(from: opening)
        guard column - opening.column <= 3 else {
            let end = lines.end(line + max(literal.lineCount, 1) - 1)
            let index = add(.codeBlock, from: start, to: end, parent: parent)
            builder.records[index].first = builder.store(literal, at: start)
            return end
        }
        let fenceEnd = LinkSyntax(bytes: text).run(of: text[fence], at: fence)
        let last = line + literal.lineCount
        let isClosed = isClosingFence(last + 1, of: text[fence], length: fenceEnd - fence)
        let end = isClosed ? lines.trimmedEnd(last + 1) : lines.contentEnd(from: line, to: last)
        let index = add(.codeBlock, from: fence, to: end, parent: parent)
        builder.records[index].flags = isClosed ? .fenced : [.fenced, .unclosed]
        if literal.count > 0 {
            var written = containers.content(ofLine: line + 1, from: lines.start(line + 1)).position
            var indent = column - opening.column
            while indent > 0, written.offset < text.count, text[written.offset].isBlank {
                containers.advance(&written, columns: 1)
                indent -= 1
            }
            builder.records[index].first = builder.store(literal, at: written.offset)
        }
        let info = node.info
        if info.count > 0 {
            let written = containers.nonBlank(from: LinePosition(offset: fenceEnd)).offset
            builder.records[index].second = builder.store(info, at: written)
        }
        return end
    }

    private func isClosingFence(_ line: Int, of byte: UInt8, length: Int) -> Bool {
        guard line <= lines.count else { return false }
        let found = containers.content(ofLine: line, from: lines.start(line))
        let (start, column) = containers.nonBlank(from: found.position)
        guard !found.isLazy, column - found.position.column <= 3 else { return false }
        let end = LinkSyntax(bytes: text).run(of: byte, at: start)
        let behind = containers.nonBlank(from: LinePosition(offset: end)).offset
        return end - start >= length && (behind >= text.count || text[behind].isLineEnd)
    }

    // MARK: The lines of a paragraph

    private mutating func collectParagraph(from start: Int, line: Int, through last: Int) {
        content.removeAll()
        holdsDelimiterRow = false
        content.append(start..<lines.nextStart(line), of: text)
        guard line < last else { return }
        for line in line + 1...last {
            let found = containers.content(ofLine: line, from: lines.start(line))
            appendLine(line, from: containers.nonBlank(from: found.position).offset)
        }
    }

    private mutating func appendLine(_ line: Int, from offset: Int) {
        let range = offset..<max(offset, lines.nextStart(line))
        content.append(range, of: text)
        let syntax = TableSyntax(text: text)
        if !range.isEmpty, syntax.isDelimiterByte(text[offset]), !holdsDelimiterRow {
            holdsDelimiterRow = syntax.delimiterRow(offset..<max(offset, lines.end(line))) != nil
        }
    }

    /// The lines of a paragraph one by one; only asked for where a table may be.
    private func paragraphLines(from start: Int, line: Int, through last: Int) -> [ParagraphLine] {
        var result = [ParagraphLine(range: start..<max(start, lines.end(line)), isLazy: false)]
        guard line < last else { return result }
        for line in line + 1...last {
            let found = containers.content(ofLine: line, from: lines.start(line))
            let offset = containers.nonBlank(from: found.position).offset
            result.append(ParagraphLine(range: offset..<max(offset, lines.end(line)), isLazy: found.isLazy))
        }
        return result
    }

    /// Adds the table among the lines, and the text before and behind it; nil when there is no table.
    private mutating func addParagraphWithTable(_ lines: [ParagraphLine], parent: Int) -> Int? {
        let skipped = definitionsEnd()
        guard skipped < content.count else { return nil }
        let start = content.sourceOffset(skipped)
        let first = lines.firstIndex { $0.range.lowerBound >= start } ?? lines.count
        guard let table = findTable(in: lines, from: first + 1) else { return nil }
        addPendingParagraph(lines[first..<table.header], parent: parent)
        let end = addTable(table, in: lines, parent: parent)
        return addPendingParagraph(lines[table.end...], parent: parent) ?? end
    }

    /// Adds the table that libcmark took for a heading because of the rule that follows it.
    private mutating func addTableAboveRule(from start: Int, line: Int, rule: Int, parent: Int) -> Int? {
        let found = containers.content(ofLine: rule, from: lines.start(rule))
        let ruleStart = containers.nonBlank(from: found.position).offset
        let ruleEnd = lines.trimmedEnd(rule)
        let isRule = text[ruleStart] == UInt8(ascii: "-") && ruleEnd - ruleStart >= 3
        let rows = paragraphLines(from: start, line: line, through: isRule ? rule - 1 : rule)
        guard let end = addParagraphWithTable(rows, parent: parent) else { return nil }
        guard isRule else { return end }
        _ = add(.thematicBreak, from: ruleStart, to: ruleEnd, parent: parent)
        return ruleEnd
    }

    @discardableResult
    private mutating func addPendingParagraph(_ lines: ArraySlice<ParagraphLine>, parent: Int) -> Int? {
        guard let first = lines.first, let last = lines.last else { return nil }
        var content = InlineContent()
        for line in lines {
            content.append(line.range.lowerBound..<self.lines.nextStart(from: line.range.upperBound), of: text)
        }
        var end = last.range.upperBound
        while end > last.range.lowerBound, text[end - 1].isMarkdownSpace { end -= 1 }
        let index = add(.paragraph, from: first.range.lowerBound, to: end, parent: parent)
        pending.addParagraph(content, of: text, record: index)
        return end
    }

    /// Collects the lines above a heading's underline and gives the underline's line. libcmark's own last line is that
    /// of whatever ended the heading.
    private mutating func collectSetextHeading(from start: Int, line first: Int) -> Int {
        content.removeAll()
        holdsDelimiterRow = false
        content.append(start..<lines.nextStart(first), of: text)
        var line = first + 1
        while line <= lines.count {
            let found = containers.content(ofLine: line, from: lines.start(line))
            let (offset, column) = containers.nonBlank(from: found.position)
            let isUnderline =
                !found.isLazy && column - found.position.column <= 3 && lines.isSetextUnderline(at: offset)
            if isUnderline, definitionsEnd() < content.count { return line }
            appendLine(line, from: offset)
            line += 1
        }
        return lines.count
    }

    /// Where the collected content begins when the link definitions at its start are left out.
    private func definitionsEnd() -> Int {
        content.withBytes(of: text) { bytes in
            var position = 0
            let syntax = LinkSyntax(bytes: bytes)
            while position < bytes.count, bytes[position] == UInt8(ascii: "["),
                let definition = syntax.definition(at: position)
            {
                position = definition.end
            }
            return position
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number of line endings: LF, CRLF or a lone CR.
    var lineCount: Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in self {
            if byte == 0x0D || byte == 0x0A && previous != 0x0D { count += 1 }
            previous = byte
        }
        return count
    }
}
