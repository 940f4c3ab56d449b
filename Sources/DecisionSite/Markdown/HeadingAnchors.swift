import Syntax

/// The anchors of a page's headings, none twice.
struct HeadingAnchors: Sendable {
    private var slugger = Slugger()

    /// The anchor that GitHub gives the next heading of these words.
    mutating func anchor(for text: String) -> String {
        let slug = slugger.slug(text)
        return slug.isEmpty ? "section" : slug
    }
}

/// The levels of a record's headings on a page, so that none is left out between one and the next below it.
struct HeadingLevels: Sendable {
    private let base: Int
    private var open: [Int] = []

    init(base: Int) { self.base = base }

    /// The level to write for a heading of a level in the record.
    mutating func level(for written: Int) -> Int {
        while let last = open.last, last >= written { open.removeLast() }
        open.append(written)
        return min(6, base + open.count - 1)
    }
}

/// The lines of a record that other pages point to, as empty elements with the id `L` and the line.
///
/// A heading's anchor has no capital letter, so that the two never meet.
struct LineAnchors: Sendable {
    private let lines: [Int]
    private var next = 0

    /// Makes anchors for lines in rising order.
    init(_ lines: [Int]) { self.lines = lines }

    /// Whether a line is still to come.
    var hasMore: Bool { next < lines.count }

    /// Writes the anchors of all lines up to one.
    mutating func write(upTo line: Int, _ names: ElementNames, to html: inout HTML) {
        while next < lines.count, lines[next] <= line {
            html.element(.i, names.attribute("L\(lines[next])"), text: "")
            next += 1
        }
    }
}
