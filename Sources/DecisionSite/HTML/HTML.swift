/// A piece of HTML under way: bytes that grow only through calls that escape what they are given.
///
/// A page is written once, from top to bottom, straight into one buffer; there is no tree of nodes in between. Text and
/// attribute values are escaped here and nowhere else, tag and attribute names are literals of this program, and an address
/// is an `Address`, so that no page can forget any of it.
struct HTML: Sendable {
    /// What was written so far, valid UTF-8.
    private(set) var bytes: [UInt8] = []
    /// What is to stand elsewhere instead of some of it; nil where nobody asked.
    private var twin: Twin?

    /// The places at which the same piece differs on the page of all records.
    private struct Twin {
        struct Mark {
            /// The bytes that are replaced.
            var start: Int
            var end: Int
            /// Where their replacement ends in `bytes`.
            var replacementEnd: Int
        }

        /// The replacements, one behind the other.
        var bytes: [UInt8] = []
        var marks: [Mark] = []

        mutating func add(_ attribute: Attribute, for range: Range<Int>) {
            attribute.write(to: &bytes)
            marks.append(Mark(start: range.lowerBound, end: range.upperBound, replacementEnd: bytes.count))
        }
    }

    /// Makes an empty piece with room for a number of bytes.
    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    // MARK: Written for two pages

    /// Notes from here on what is different on the page of all records.
    mutating func keepTwin() { twin = Twin() }

    /// What was written as it stands on the page of all records; nothing where nobody asked for it in time.
    func twinPiece() -> HTML {
        guard let twin else { return HTML() }
        var result = HTML(capacity: bytes.count + twin.bytes.count)
        var (position, taken) = (0, 0)
        for mark in twin.marks {
            result.bytes.append(contentsOf: bytes[position..<mark.start])
            result.bytes.append(contentsOf: twin.bytes[taken..<mark.replacementEnd])
            (position, taken) = (mark.end, mark.replacementEnd)
        }
        result.bytes.append(contentsOf: bytes[position...])
        return result
    }

    private mutating func write(_ attribute: Attribute) {
        let start = bytes.count
        attribute.write(to: &bytes)
        guard twin != nil, let other = attribute.twin else { return }
        twin?.add(other, for: start..<bytes.count)
    }

    // MARK: Text

    /// Adds text.
    mutating func text(_ text: String) {
        Escaping.append(text, in: .content, to: &bytes)
    }

    /// Adds text that is there as UTF-8 bytes.
    mutating func text(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { Escaping.append($0, in: .content, to: &bytes) }
    }

    /// Makes room for more bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Adds a whole number.
    mutating func number(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Adds a line feed between blocks, for those who read the source.
    mutating func lineBreak() { bytes.append(0x0A) }

    // MARK: Elements

    // Each with no attribute, with one, and with more: a list of one would be made for each element of each page.

    /// Adds an element with what the closure writes into it.
    mutating func element(_ tag: Tag, content: (inout HTML) -> Void) {
        open(tag)
        content(&self)
        close(tag)
    }

    /// Adds an element with what the closure writes into it.
    mutating func element(_ tag: Tag, _ attribute: Attribute, content: (inout HTML) -> Void) {
        open(tag, attribute)
        content(&self)
        close(tag)
    }

    /// Adds an element with what the closure writes into it.
    mutating func element(
        _ tag: Tag, _ first: Attribute, _ second: Attribute, _ others: Attribute..., content: (inout HTML) -> Void
    ) {
        open(tag, first, second, others)
        content(&self)
        close(tag)
    }

    /// Adds an element that holds text.
    mutating func element(_ tag: Tag, text: String) {
        open(tag)
        self.text(text)
        close(tag)
    }

    /// Adds an element that holds text.
    mutating func element(_ tag: Tag, _ attribute: Attribute, text: String) {
        open(tag, attribute)
        self.text(text)
        close(tag)
    }

    /// Adds an element that holds text.
    mutating func element(
        _ tag: Tag, _ first: Attribute, _ second: Attribute, _ others: Attribute..., text: String
    ) {
        open(tag, first, second, others)
        self.text(text)
        close(tag)
    }

    /// Adds an element that has no content and no end tag.
    mutating func void(_ tag: VoidTag, _ attributes: Attribute...) {
        begin(tag.name)
        for attribute in attributes { write(attribute) }
        bytes.append(0x3E)
    }

    /// Begins an element; whoever calls this ends it with `close`.
    mutating func open(_ tag: Tag) {
        begin(tag.name)
        bytes.append(0x3E)
    }

    /// Begins an element; whoever calls this ends it with `close`.
    mutating func open(_ tag: Tag, _ attribute: Attribute) {
        begin(tag.name)
        write(attribute)
        bytes.append(0x3E)
    }

    /// Begins an element; whoever calls this ends it with `close`.
    mutating func open(_ tag: Tag, _ first: Attribute, _ second: Attribute, _ others: Attribute...) {
        open(tag, first, second, others)
    }

    private mutating func open(_ tag: Tag, _ first: Attribute, _ second: Attribute, _ others: [Attribute]) {
        begin(tag.name)
        write(first)
        write(second)
        for attribute in others { write(attribute) }
        bytes.append(0x3E)
    }

    /// Begins an element; whoever calls this ends it with `close`.
    mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        begin(tag.name)
        for attribute in attributes { write(attribute) }
        bytes.append(0x3E)
    }

    /// Ends an element.
    mutating func close(_ tag: Tag) {
        if tag.endsByItself { return }
        bytes.append(0x3C)
        bytes.append(0x2F)
        append(tag.name)
        bytes.append(0x3E)
    }

    private mutating func begin(_ name: StaticString) {
        bytes.append(0x3C)
        append(name)
    }

    // MARK: Markup that is known to be whole

    /// Adds markup that stands as a literal in this program.
    mutating func literal(_ markup: StaticString) { append(markup) }

    /// Adds another piece.
    mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

    /// Adds markup of the theme: an icon, or a fragment that the site's owner wrote.
    mutating func themeMarkup(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

/// The name of an element that holds content.
struct Tag: Sendable, Equatable {
    let name: StaticString
    /// Whether HTML lets the element end where the next one or its parent's end stands, so that no end tag is written.
    let endsByItself: Bool

    init(_ name: StaticString, endsByItself: Bool = false) {
        self.name = name
        self.endsByItself = endsByItself
    }

    static func == (left: Tag, right: Tag) -> Bool {
        left.name.withUTF8Buffer { left in right.name.withUTF8Buffer { left.elementsEqual($0) } }
    }
}

extension Tag {
    static let a = Tag("a"), abbr = Tag("abbr"), article = Tag("article"), aside = Tag("aside")
    static let b = Tag("b"), bdi = Tag("bdi"), blockquote = Tag("blockquote"), body = Tag("body")
    static let button = Tag("button"), caption = Tag("caption"), cite = Tag("cite"), code = Tag("code")
    static let dd = Tag("dd"), del = Tag("del"), details = Tag("details"), dfn = Tag("dfn"), div = Tag("div")
    static let dl = Tag("dl"), dt = Tag("dt"), em = Tag("em"), figcaption = Tag("figcaption")
    static let figure = Tag("figure"), footer = Tag("footer")
    static let h1 = Tag("h1"), h2 = Tag("h2"), h3 = Tag("h3"), h4 = Tag("h4"), h5 = Tag("h5"), h6 = Tag("h6")
    static let head = Tag("head"), header = Tag("header"), html = Tag("html"), i = Tag("i"), ins = Tag("ins")
    static let kbd = Tag("kbd"), label = Tag("label"), li = Tag("li", endsByItself: true), main = Tag("main"),
        mark = Tag("mark")
    static let nav = Tag("nav"), noscript = Tag("noscript"), ol = Tag("ol"), p = Tag("p"), pre = Tag("pre")
    static let q = Tag("q"), s = Tag("s"), samp = Tag("samp"), script = Tag("script"), section = Tag("section")
    static let small = Tag("small"), span = Tag("span"), strong = Tag("strong"), sub = Tag("sub")
    static let summary = Tag("summary"), sup = Tag("sup"), table = Tag("table"), tbody = Tag("tbody")
    static let template = Tag("template"), td = Tag("td"), th = Tag("th"), thead = Tag("thead"), time = Tag("time"),
        title = Tag("title")
    static let tr = Tag("tr"), u = Tag("u"), ul = Tag("ul"), variable = Tag("var")
    // Inline SVG.
    static let svg = Tag("svg"), g = Tag("g"), path = Tag("path"), rect = Tag("rect"), svgText = Tag("text")
    static let desc = Tag("desc"), circle = Tag("circle")

    /// A heading of a level; levels beyond 6 are 6.
    static func heading(_ level: Int) -> Tag {
        switch level {
        case ...1: h1
        case 2: h2
        case 3: h3
        case 4: h4
        case 5: h5
        default: h6
        }
    }
}

/// The name of an element that holds nothing.
struct VoidTag: Sendable {
    let name: StaticString

    init(_ name: StaticString) { self.name = name }

    static let br = VoidTag("br"), hr = VoidTag("hr"), img = VoidTag("img"), input = VoidTag("input")
    static let link = VoidTag("link"), meta = VoidTag("meta"), wbr = VoidTag("wbr")
}
