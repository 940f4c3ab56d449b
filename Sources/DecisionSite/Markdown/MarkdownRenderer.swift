import DecisionRecords
import Diagnostics
import Syntax

/// Writes a record's Markdown as HTML the way GitHub shows it.
///
/// Walks the flat tree once, without recursion. What a record could do harm with does not get through: raw HTML passes
/// `RawHTML`, every destination becomes a `LinkTarget`.
struct MarkdownRenderer {
    /// A heading that was written, for the table of contents.
    struct Heading: Sendable {
        let level: Int
        let id: String
        let text: String
    }

    /// What was written.
    var html = HTML()
    /// The headings in order.
    private(set) var headings: [Heading] = []
    /// What could not be shown as it was meant.
    var problems: [SiteProblem] = []
    /// The project's files that the site has to carry along.
    var attachments: [String] = []

    let context: PageContext
    let document: Document
    let links: RecordLinks
    /// What ids come to.
    let names: ElementNames
    /// What a block says of its direction: nothing, or that its own letters decide.
    private let direction: Attribute
    private var anchors: HeadingAnchors
    private var levels: HeadingLevels
    private var lines: LineAnchors
    var stack: [Frame] = []
    var raw = RawHTML()
    /// Whether it holds a drawing that a script of the owner's draws.
    var drawsInBrowser = false
    /// How many links the place stands in.
    var linkDepth = 0
    /// Whether the last link that was begun leads nowhere.
    var lastLinkIsDead = false
    private var isTableBodyOpen = false
    /// The record's footnotes; nil for one without.
    var footnotes: Footnotes?

    /// What is to be written when a node ends.
    struct Frame {
        let end: Int
        let closing: Closing
        /// How many raw elements were open when it began.
        let rawDepth: Int
    }

    enum Closing {
        case nothing
        case tag(Tag)
        case block(Tag)
        case link(Tag)
        case table
        case row(Tag, isHeader: Bool)
        case heading(Tag)
    }

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - context: the page that shows the document.
    ///   - document: the document.
    ///   - links: what its links mean.
    ///   - baseLevel: the level that its uppermost headings get.
    ///   - lines: the lines, in order, that get an anchor.
    ///   - names: what ids come to.
    init(
        context: PageContext, document: Document, links: RecordLinks, baseLevel: Int, lines: [Int] = [],
        names: ElementNames = ElementNames()
    ) {
        self.context = context
        self.document = document
        self.links = links
        self.names = names
        let isLeftToRight = !document.source.bytes.withUnsafeBufferPointer { RightToLeft.occurs(in: $0) }
        direction = isLeftToRight ? .absent : .with("dir", "auto")
        self.anchors = HeadingAnchors()
        self.levels = HeadingLevels(base: baseLevel)
        self.lines = LineAnchors(lines)
        footnotes = Footnotes(document)
        if names.twinPrefix != nil { html.keepTwin() }
        html.reserve((document.source.bytes.count * 3) / 2)
    }

    /// Marks the place of the heading that the page shows elsewhere, so that links to it still lead here.
    mutating func writeTitleAnchor(_ node: Node) {
        let id = anchors.anchor(for: node.plainText)
        if raw.take(id: id) { html.element(.span, names.attribute(id), text: "") }
        anchorLines(of: node)
    }

    /// Sets the anchors of the lines of a front matter.
    mutating func skipLines(upTo line: Int) { lines.write(upTo: line, names, to: &html) }

    /// Writes nodes in preorder; whole subtrees only.
    mutating func render(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            endFrames(before: index)
            index = footnotes?.jump(at: index) ?? write(document.node(at: index))
        }
        endFrames(before: Int.max)
        closeRaw(downTo: 0)
    }

    /// Writes the text of a footnote without what names it.
    mutating func renderNote(_ nodes: Range<Int>, skipping count: Int) {
        guard !nodes.isEmpty else { return }
        writeText(document.node(at: nodes.lowerBound).literalBytes.dropFirst(count))
        var index = nodes.lowerBound + 1
        while index < nodes.upperBound {
            endFrames(before: index)
            index = write(document.node(at: index))
        }
        endFrames(before: Int.max)
        closeRaw(downTo: 0)
    }

    private mutating func endFrames(before index: Int) {
        while let frame = stack.last, frame.end <= index {
            stack.removeLast()
            closeRaw(downTo: frame.rawDepth)
            end(frame.closing)
        }
    }

    mutating func push(_ node: Node, _ closing: Closing) {
        stack.append(Frame(end: node.endIndex, closing: closing, rawDepth: raw.depth))
    }

    private mutating func end(_ closing: Closing) {
        switch closing {
        case .nothing: break
        case .tag(let tag): html.close(tag)
        case .block(let tag):
            html.close(tag)
            html.lineBreak()
        case .link(let tag):
            html.close(tag)
            linkDepth -= 1
        case .table:
            if isTableBodyOpen { html.close(.tbody) }
            isTableBodyOpen = false
            html.close(.table)
            html.close(.div)
            html.lineBreak()
        case .row(let tag, let isHeader):
            html.close(.tr)
            if isHeader { html.close(tag) }
        case .heading(let tag):
            html.close(tag)
            html.lineBreak()
        }
    }

    /// Writes one node, or its beginning; gives the index at which to go on.
    private mutating func write(_ node: Node) -> Int {
        switch node.kind {
        case .document: push(node, .nothing)
        case .text:
            if footnotes == nil { html.text(node.literalBytes) } else { writeText(node.literalBytes) }
            return node.endIndex
        case .softBreak:
            html.lineBreak()
            anchorLine(node.range.end)
            return node.endIndex
        case .lineBreak:
            html.void(.br)
            html.lineBreak()
            anchorLine(node.range.end)
            return node.endIndex
        case .code:
            html.open(.code)
            html.text(node.literalBytes)
            html.close(.code)
            return node.endIndex
        case .emphasis: begin(.em, node)
        case .strong: begin(.strong, node)
        case .strikethrough: begin(.del, node)
        case .link:
            if writeReference(ofLink: node) { return node.endIndex }
            beginLink(node)
        case .image:
            writeImage(destination: node.destination ?? "", alternative: node.plainText, line: node.line)
            return node.endIndex
        case .htmlInline:
            RawHTML.write(node.literalBytes, isBlock: false, base: rawBase, line: node.line, to: &self)
            return node.endIndex
        case .htmlBlock:
            RawHTML.write(node.literalBytes, isBlock: true, base: rawBase, line: node.line, to: &self)
            html.lineBreak()
            return node.endIndex
        default: return writeBlock(node)
        }
        return node.index + 1
    }

    // MARK: Raw elements

    /// Ends the innermost raw element.
    mutating func closeInnermostRaw() {
        guard let element = raw.open.popLast() else { return }
        if element.name == "a" { endLink(element.tag) } else { html.close(element.tag) }
    }

    /// Ends raw elements until a number of them is open.
    mutating func closeRaw(downTo depth: Int) {
        while raw.depth > depth { closeInnermostRaw() }
    }

    /// Ends the raw elements in which no block may stand, such as a paragraph left open.
    mutating func closeRawForBlock(downTo depth: Int) {
        while raw.depth > depth, let last = raw.open.last, last.model != .flow { closeInnermostRaw() }
    }

    /// How many raw elements were open when the innermost open node began.
    private var rawBase: Int { stack.last?.rawDepth ?? 0 }

    private mutating func writeBlock(_ node: Node) -> Int {
        closeRawForBlock(downTo: rawBase)
        switch node.kind {
        case .paragraph: beginParagraph(node)
        case .heading: return beginHeading(node)
        case .blockQuote: return beginQuote(node)
        case .list: beginList(node)
        case .item: beginItem(node)
        case .codeBlock:
            anchorLines(of: node)
            if CodeBlock.write(node, in: context, to: &html) { drawsInBrowser = true }
            return node.endIndex
        case .thematicBreak:
            html.void(.hr)
            html.lineBreak()
        case .table: beginTable(node)
        case .tableRow: beginRow(node)
        case .tableCell: beginCell(node)
        default: break
        }
        return node.index + 1
    }

    private mutating func begin(_ tag: Tag, _ node: Node) {
        html.open(tag)
        push(node, .tag(tag))
    }

    // MARK: Line anchors

    /// Sets the anchors of all lines that a block covers and that no part of it can take.
    private mutating func anchorLines(of node: Node) {
        lines.write(upTo: document.source.line(at: max(node.range.start, node.range.end - 1)), names, to: &html)
    }

    private mutating func anchorLine(_ offset: Int) {
        guard lines.hasMore else { return }
        lines.write(upTo: document.source.line(at: offset), names, to: &html)
    }

    // MARK: Blocks

    private mutating func beginParagraph(_ node: Node) {
        if let item = node.parent, item.kind == .item, item.parent?.isTight == true {
            anchorLine(node.range.start)
            push(node, .nothing)
            return
        }
        html.open(.p, direction)
        anchorLine(node.range.start)
        push(node, .block(.p))
    }

    private mutating func beginHeading(_ node: Node) -> Int {
        let text = node.plainText
        guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else {
            // An image alone may be a heading; nothing at all is none.
            if node.firstChild == nil { return node.endIndex }
            html.open(.p)
            push(node, .block(.p))
            return node.index + 1
        }
        let tag = Tag.heading(levels.level(for: node.headingLevel))
        let id = anchors.anchor(for: text)
        headings.append(Heading(level: node.headingLevel, id: id, text: text))
        html.open(tag, raw.take(id: id) ? names.attribute(id) : .absent, direction)
        anchorLine(node.range.start)
        push(node, .heading(tag))
        return node.index + 1
    }

    /// The level that a heading of a level in the record gets on the page.
    mutating func level(for written: Int) -> Int { levels.level(for: written) }

    /// An id that a record writes itself, as an attribute; nil for one that is taken, or is none.
    mutating func takeID(_ id: String) -> Attribute? {
        RecordAnchors.isKept(id) && raw.take(id: id) ? names.attribute(id) : nil
    }

    /// Writes the place that `<a name="…">` marks.
    mutating func writeAnchor(_ name: String) {
        guard let id = takeID(name) else { return }
        html.element(.span, id, text: "")
    }

    private mutating func beginQuote(_ node: Node) -> Int {
        guard let (alert, next) = Alert.read(node) else {
            html.open(.blockquote, direction)
            html.lineBreak()
            push(node, .block(.blockquote))
            return node.index + 1
        }
        html.open(.div, .class(alert.style))
        html.element(.p, .class("alert-title"), text: context.texts[alert.phrase])
        push(node, .block(.div))
        // What is left of the paragraph that the marker stood in goes on as a paragraph.
        if let paragraph = node.firstChild, next < paragraph.endIndex {
            html.open(.p)
            push(paragraph, .block(.p))
        }
        return next
    }

    private mutating func beginList(_ node: Node) {
        let tag: Tag = node.isOrdered ? .ol : .ul
        if node.isOrdered, node.number != 1 {
            html.open(tag, .number("start", node.number), direction)
        } else {
            html.open(tag, direction)
        }
        html.lineBreak()
        push(node, .block(tag))
    }

    private mutating func beginItem(_ node: Node) {
        if node.isTask {
            html.open(.li, .class("task"))
            let phrase: Phrase = node.isChecked ? .taskDone : .taskOpen
            html.element(
                .span, .with("role", "img"), .label(context.texts[phrase])
            ) { $0.literal(node.isChecked ? "☑" : "☐") }
            html.text(" ")
        } else {
            html.open(.li)
        }
        push(node, .block(.li))
    }

    private mutating func beginTable(_ node: Node) {
        let label = node.firstChild?.children.first { $0.kind == .tableCell }?.plainText ?? ""
        html.open(
            .div, .class("scroll"), .number("tabindex", 0), .with("role", "group"),
            .label(context.texts(.tableLabel, label)))
        html.open(.table, direction)
        isTableBodyOpen = false
        push(node, .table)
    }

    private mutating func beginRow(_ node: Node) {
        if node.isHeader {
            html.open(.thead)
        } else if !isTableBodyOpen {
            html.open(.tbody)
            isTableBodyOpen = true
        }
        html.open(.tr)
        push(node, .row(.thead, isHeader: node.isHeader))
    }

    private mutating func beginCell(_ node: Node) {
        let style: Attribute =
            switch node.alignment {
            case .none, .left: .absent
            case .center: .class("center")
            case .right: .class("right")
            }
        // An empty head cell names no column.
        let tag: Tag = node.isHeader && node.firstChild != nil ? .th : .td
        html.open(tag, tag == .th ? .scope("col") : .absent, style, direction)
        anchorLine(node.range.start)
        push(node, .tag(tag))
    }
}
