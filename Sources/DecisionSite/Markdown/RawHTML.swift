/// The raw HTML of one record on its way to a page: only elements and attributes of the allow-list get through, each
/// where HTML lets it stand, and each that is opened is closed.
struct RawHTML {
    /// The elements that are open, outermost first.
    var open: [RawElement] = []
    private var ids: Set<String> = []

    /// How many raw elements are open.
    var depth: Int { open.count }

    /// Takes an id for the page; false when it is taken already.
    mutating func take(id: String) -> Bool { ids.insert(id).inserted }

    /// Writes a piece of raw HTML.
    ///
    /// - Parameters:
    ///   - literal: the bytes as they stand in the record.
    ///   - isBlock: whether blocks may stand here.
    ///   - base: how many elements were open when the surrounding block began; these are not closed from within.
    static func write(
        _ literal: ArraySlice<UInt8>, isBlock: Bool, base: Int, line: Int, to renderer: inout MarkdownRenderer
    ) {
        var tokens = RawTokenizer(literal)
        while let token = tokens.next() {
            switch token {
            case .text(let bytes): writeText(bytes, to: &renderer)
            case .start(let tag):
                if RawElement.hidden.contains(tag.name) {
                    tokens.skipContent(of: tag.name)
                } else if let element = RawElement.named(tag.name) {
                    begin(element, tag, isBlock: isBlock, base: base, line: line, &renderer)
                    if tag.name == "details", isBlock, !tokens.isFollowed(by: "<summary") { writeSummary(&renderer) }
                }
            case .end(let name):
                end(name, base: base, &renderer)
            }
        }
    }

    private static func writeText(_ bytes: ArraySlice<UInt8>, to renderer: inout MarkdownRenderer) {
        if renderer.raw.open.last?.model == .structure, !bytes.allSatisfy({ $0 <= 0x20 }) {
            // No text may stand here; in a list it becomes an item, in a table it has no place at all.
            guard let tag = renderer.raw.open.last?.tag, tag == .ul || tag == .ol else { return }
            renderer.html.element(.li, text: CharacterReferences.resolved(bytes))
            return
        }
        renderer.html.text(CharacterReferences.resolved(bytes))
    }

    private static func begin(
        _ element: RawElement, _ tag: RawTag, isBlock: Bool, base: Int, line: Int, _ renderer: inout MarkdownRenderer
    ) {
        switch element.model {
        case .phrasing: if renderer.raw.open.last?.model == .structure { return }
        case .void:
            if renderer.raw.open.last?.model == .structure { return }
            writeVoid(tag, isBlock: isBlock, base: base, line: line, &renderer)
            return
        case .paragraph, .flow, .structure:
            guard isBlock else { return }
            if element.parents.isEmpty {
                while renderer.raw.open.count > base, let last = renderer.raw.open.last, last.model != .flow {
                    if last.model == .phrasing || last.model == .structure { return }
                    renderer.closeInnermostRaw()
                }
            } else {
                // `<li>` ends the item before it, `<td>` the cell.
                while renderer.raw.open.count > base, let last = renderer.raw.open.last,
                    !element.parents.contains(last.name),
                    last.name == element.name || last.parents == element.parents
                        || last.model == .paragraph
                {
                    renderer.closeInnermostRaw()
                }
                guard renderer.raw.open.count > base, let last = renderer.raw.open.last,
                    element.parents.contains(last.name), element.name != "summary" || !last.hasSummary
                else { return }
            }
        }
        open(element, tag, line: line, &renderer)
    }

    private static func open(
        _ element: RawElement, _ tag: RawTag, line: Int, _ renderer: inout MarkdownRenderer
    ) {
        var element = element
        if element.name == "a" {
            openAnchor(element, tag, line: line, &renderer)
            return
        }
        if element.name.utf8.count == 2, element.name.utf8.first == 0x68,
            let level = element.name.last?.wholeNumberValue
        {
            element = RawElement(name: element.name, tag: .heading(renderer.level(for: level)), model: element.model)
        }
        renderer.html.open(element.tag, attributes(of: tag, &renderer))
        renderer.raw.open.append(element)
        if element.name == "summary", let details = renderer.raw.open.indices.dropLast().last {
            renderer.raw.open[details].hasSummary = true
        }
    }

    /// Gives a disclosure the summary that it lacks; HTML asks for one.
    private static func writeSummary(_ renderer: inout MarkdownRenderer) {
        guard let last = renderer.raw.open.indices.last, renderer.raw.open[last].name == "details" else { return }
        renderer.raw.open[last].hasSummary = true
        renderer.html.element(.summary, text: renderer.context.texts[.detailsSummary])
    }

    private static func openAnchor(
        _ element: RawElement, _ tag: RawTag, line: Int, _ renderer: inout MarkdownRenderer
    ) {
        if let name = tag.attributes["id"] ?? tag.attributes["name"] { renderer.writeAnchor(name) }
        guard let destination = tag.attributes["href"], !destination.isEmpty else { return }
        guard !renderer.raw.open.contains(where: { $0.name == "a" }) else { return }
        renderer.beginLink(
            to: renderer.links.link(destination), written: destination, title: tag.attributes["title"] ?? "", line: line
        )
        renderer.raw.open.append(RawElement(name: "a", tag: renderer.lastLinkTag, model: .phrasing))
    }

    private static func end(_ name: String, base: Int, _ renderer: inout MarkdownRenderer) {
        guard let index = renderer.raw.open.lastIndex(where: { $0.name == name }), index >= base else { return }
        renderer.closeRaw(downTo: index)
    }

    private static func writeVoid(
        _ tag: RawTag, isBlock: Bool, base: Int, line: Int, _ renderer: inout MarkdownRenderer
    ) {
        switch tag.name {
        case "br": renderer.html.void(.br)
        case "wbr": renderer.html.void(.wbr)
        case "hr":
            guard isBlock else { return }
            renderer.closeRawForBlock(downTo: base)
            renderer.html.void(.hr)
        default:
            renderer.writeImage(
                destination: tag.attributes["src"] ?? "", alternative: tag.attributes["alt"] ?? "", line: line)
        }
    }

    private static func attributes(of tag: RawTag, _ renderer: inout MarkdownRenderer) -> [Attribute] {
        guard !tag.attributes.isEmpty else { return [] }
        var result: [Attribute] = []
        if let id = tag.attributes["id"], let free = renderer.takeID(id) { result.append(free) }
        if tag.name == "details", tag.attributes["open"] != nil { result.append(.flag("open")) }
        if tag.name == "td" || tag.name == "th" {
            if let span = number(tag, "colspan") { result.append(.number("colspan", span)) }
            if let span = number(tag, "rowspan") { result.append(.number("rowspan", span)) }
        }
        if let title = tag.attributes["title"], !title.isEmpty { result.append(.title(title)) }
        switch tag.attributes["dir"]?.lowercased() {
        case "rtl": result.append(.with("dir", "rtl"))
        case "ltr": result.append(.with("dir", "ltr"))
        case "auto": result.append(.with("dir", "auto"))
        default: break
        }
        switch tag.attributes["align"]?.lowercased() {
        case "center": result.append(.class("center"))
        case "right": result.append(.class("right"))
        default: break
        }
        return result
    }

    private static func number(_ tag: RawTag, _ name: String) -> Int? {
        tag.attributes[name].flatMap { Int($0) }.flatMap { (2...100).contains($0) ? $0 : nil }
    }
}
