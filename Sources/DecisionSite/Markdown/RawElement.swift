/// The HTML elements that a record may write itself, and where each may stand.
///
/// Whatever is not listed goes, its text stays: GitHub's own allow-list, less what only serves layout.
struct RawElement: Sendable {
    /// What an element may hold and be held by.
    enum Model: Sendable {
        /// Part of a line.
        case phrasing
        /// A block that holds only parts of lines.
        case paragraph
        /// A block that holds blocks.
        case flow
        /// A list or a table: holds only its own parts.
        case structure
        /// Nothing stands within it.
        case void
    }

    let name: String
    let tag: Tag
    let model: Model
    /// The elements one of which must directly hold it; empty for any.
    var parents: [String] = []
    /// Whether a disclosure has its summary already.
    var hasSummary = false

    /// The element of a name in lower case; nil for one that no record may write.
    static func named(_ name: String) -> RawElement? { table[name] }

    /// The elements whose text is no text: it goes with them.
    static let hidden: Set<String> = [
        "script", "style", "template", "noscript", "iframe", "object", "embed", "textarea", "title", "xmp", "noembed",
        "noframes", "plaintext", "svg", "math", "select", "canvas", "audio", "video", "head",
    ]

    private static let table: [String: RawElement] = {
        var table: [String: RawElement] = [:]
        func add(_ name: String, _ tag: Tag, _ model: Model, in parents: [String] = []) {
            table[name] = RawElement(name: name, tag: tag, model: model, parents: parents)
        }
        for (name, tag) in [
            ("b", Tag.b), ("i", .i), ("em", .em), ("strong", .strong), ("code", .code), ("kbd", .kbd), ("samp", .samp),
            ("tt", .code), ("var", .variable), ("sub", .sub), ("sup", .sup), ("del", .del), ("strike", .s),
            ("ins", .ins),
            ("s", .s), ("u", .u), ("mark", .mark), ("small", .small), ("q", .q), ("cite", .cite), ("dfn", .dfn),
            ("abbr", .abbr), ("a", .a),
        ] { add(name, tag, .phrasing) }
        for (name, tag) in [("p", Tag.p), ("pre", .pre)] { add(name, tag, .paragraph) }
        for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { add(name, .h3, .paragraph) }
        for (name, tag) in [
            ("div", Tag.div), ("center", .div), ("blockquote", .blockquote), ("details", .details), ("figure", .figure),
        ] { add(name, tag, .flow) }
        add("summary", .summary, .paragraph, in: ["details"])
        add("figcaption", .figcaption, .paragraph, in: ["figure"])
        for (name, tag) in [("ul", Tag.ul), ("ol", .ol), ("dl", .dl), ("table", .table)] { add(name, tag, .structure) }
        add("li", .li, .flow, in: ["ul", "ol"])
        add("dt", .dt, .paragraph, in: ["dl"])
        add("dd", .dd, .flow, in: ["dl"])
        add("caption", .caption, .paragraph, in: ["table"])
        add("thead", .thead, .structure, in: ["table"])
        add("tbody", .tbody, .structure, in: ["table"])
        add("tr", .tr, .structure, in: ["table", "thead", "tbody"])
        add("th", .th, .paragraph, in: ["tr"])
        add("td", .td, .flow, in: ["tr"])
        for (name, tag) in [("br", Tag.b), ("wbr", .b), ("hr", .b), ("img", .b)] { add(name, tag, .void) }
        return table
    }()
}
