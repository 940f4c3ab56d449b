import Diagnostics
import Syntax

/// The words of a heading, a paragraph or a cell without markup, as bytes, with the way back to the file.
///
/// Breaks stand as line feeds, so that the lines of a paragraph can be told apart; `string` turns them into spaces.
struct InlineText {
    /// The words as UTF-8.
    private(set) var bytes: [UInt8] = []
    /// What is marked, the inner before the outer.
    private var spans: [Span] = []
    /// The bytes of the file that the words were read from.
    let range: SourceRange

    /// Words that are marked in one way.
    private struct Span {
        var kind: Kind
        var range: Range<Int>
        /// What a link points to.
        var destination = ""

        enum Kind { case strong, emphasised, code, link, struck }
    }

    private struct Piece {
        var plain: Int
        var source: SourceRange
    }

    /// The first piece, which most texts have alone, and those behind it.
    private var firstPiece: Piece?
    private var laterPieces: [Piece] = []

    /// Reads the inline nodes below a block.
    init(_ node: Node) {
        self.init(node.document, node.index + 1..<node.endIndex, at: node.range)
    }

    /// Reads inline nodes in preorder.
    init(_ document: Document, _ nodes: Range<Int>, at range: SourceRange) {
        self.range = range
        bytes.reserveCapacity(range.length)
        var open: [(kind: NodeKind, plain: Int, end: Int, destination: String)] = []
        for index in nodes {
            while let last = open.last, last.end <= index { close(open.removeLast()) }
            let kind = document.kind(at: index)
            switch kind {
            case .text:
                append(index, of: document)
            case .code:
                let start = bytes.count
                append(index, of: document)
                spans.append(Span(kind: .code, range: start..<bytes.count))
            case .softBreak, .lineBreak:
                bytes.append(0x0A)
            case .htmlInline:
                if InlineText.isBreak(document.node(at: index)) { bytes.append(0x0A) }
            case .strong, .emphasis, .strikethrough:
                open.append((kind, bytes.count, document.endIndex(at: index), ""))
            case .link:
                let destination = document.node(at: index).destination ?? ""
                open.append((.link, bytes.count, document.endIndex(at: index), destination))
            default:
                break
            }
        }
        while let last = open.popLast() { close(last) }
    }

    private mutating func close(_ span: (kind: NodeKind, plain: Int, end: Int, destination: String)) {
        let range = span.plain..<bytes.count
        guard !range.isEmpty else { return }
        switch span.kind {
        case .strong: spans.append(Span(kind: .strong, range: range))
        case .emphasis: spans.append(Span(kind: .emphasised, range: range))
        case .strikethrough: spans.append(Span(kind: .struck, range: range))
        default: spans.append(Span(kind: .link, range: range, destination: span.destination))
        }
    }

    private mutating func append(_ index: Int, of document: Document) {
        let piece = Piece(plain: bytes.count, source: document.range(at: index))
        if firstPiece == nil {
            firstPiece = piece
        } else {
            if laterPieces.isEmpty { laterPieces.reserveCapacity(4) }
            laterPieces.append(piece)
        }
        document.appendLiteral(at: index, to: &bytes)
    }

    private static func isBreak(_ node: Node) -> Bool {
        let bytes = node.document.source.slice(node.range)
        return bytes.count >= 4 && bytes[bytes.startIndex + 1] | 0x20 == 0x62
            && bytes[bytes.startIndex + 2] | 0x20 == 0x72
    }

    private func ranges(_ kind: Span.Kind) -> some Sequence<Range<Int>> {
        spans.lazy.filter { $0.kind == kind }.map(\.range)
    }

    /// Where bold words stand.
    var strong: some Sequence<Range<Int>> { ranges(.strong) }

    /// Where code spans stand.
    var code: some Sequence<Range<Int>> { ranges(.code) }

    /// Where words are struck through.
    var struck: some Sequence<Range<Int>> { ranges(.struck) }

    /// Where the words of links stand, and what each points to.
    var links: some Sequence<(range: Range<Int>, destination: String)> {
        spans.lazy.filter { $0.kind == .link }.map { ($0.range, $0.destination) }
    }

    /// Where emphasised words stand.
    var emphasised: some Sequence<Range<Int>> { ranges(.emphasised) }

    /// Where code, links and emphasised words stand.
    var namelike: some Sequence<Range<Int>> {
        spans.lazy.filter { $0.kind == .code || $0.kind == .link || $0.kind == .emphasised }.map(\.range)
    }

    /// All the words.
    var all: Range<Int> { 0..<bytes.count }

    /// Whether nothing but white space stands in it.
    var isBlank: Bool { Words.trimmed(all, in: bytes).isEmpty }

    /// The lines of the text, white space at their ends left out; empty lines are left out too.
    var lines: [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(4)
        var start = 0
        while let line = nextLine(&start) { result.append(line) }
        return result
    }

    /// The first of the lines, without a look at the others.
    var firstLine: Range<Int>? {
        var start = 0
        return nextLine(&start)
    }

    /// The next line that is not empty; moves the start behind it.
    private func nextLine(_ start: inout Int) -> Range<Int>? {
        while start < bytes.count {
            let end = ByteSearch.first(0x0A, in: bytes[start...]) ?? bytes.count
            let line = Words.trimmed(start..<end, in: bytes)
            start = end + 1
            if !line.isEmpty { return line }
        }
        return nil
    }

    /// A part of the words on one line, white space at the ends left out.
    func string(_ range: Range<Int>) -> String {
        Words.string(bytes[range])
    }

    /// The bytes of the file that a part of the words was read from.
    func sourceRange(_ part: Range<Int>) -> SourceRange {
        guard !part.isEmpty, let firstPiece else { return SourceRange(range.start, range.start) }
        return SourceRange(source(of: part.lowerBound, firstPiece), source(of: part.upperBound - 1, firstPiece) + 1)
    }

    /// A part of the words and where it was written.
    func written(_ part: Range<Int>) -> Written<String> {
        let part = Words.trimmed(part, in: bytes)
        return Written(string(part), at: sourceRange(part))
    }

    private func source(of offset: Int, _ first: Piece) -> Int {
        var low = -1
        var high = laterPieces.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if laterPieces[middle].plain <= offset { low = middle } else { high = middle }
        }
        let piece = low < 0 ? first : laterPieces[low]
        return min(piece.source.start + max(0, offset - piece.plain), max(piece.source.start, piece.source.end - 1))
    }
}
