import DecisionRecords
import Diagnostics
import Syntax

/// An author's word, in a comment of the file, that findings are meant to stand.
///
/// `<!-- adr-disable-next-line ADR203: why -->` holds for the next line that is not blank, `adr-disable-line` for its own,
/// `adr-disable-file` for the whole file. In front matter the same words stand behind `#`.
struct Suppression {
    /// Where a suppression holds.
    enum Scope: Equatable {
        case line(Int)
        case file
    }

    /// Where it holds.
    var scope: Scope
    /// The rules named, by code or name, as written.
    var rules: [Written<String>]
    /// The author's reason; nil when none is given.
    var reason: String?
    /// The comment.
    var range: SourceRange

    /// The suppressions of a document. Costs a search for one word where there are none.
    static func find(in document: Document) -> [Suppression] {
        let bytes = document.source.bytes
        guard mark.isFound(in: bytes) else { return [] }
        var result: [Suppression] = []
        if let front = document.frontMatter { findInFrontMatter(front.contentRange, document.source, &result) }
        for node in document.root.descendants where node.kind == .htmlBlock || node.kind == .htmlInline {
            findInHTML(node.range, document.source, &result)
        }
        return result
    }

    private static let word = "adr-disable"
    private static let directive = Array(word.utf8)
    private static let mark = WordSearch(word)

    private static func findInHTML(_ range: SourceRange, _ source: SourceText, _ result: inout [Suppression]) {
        var position = range.start
        while let open = ByteSearch.first(Array("<!--".utf8), in: source.slice(SourceRange(position, range.end))) {
            let content = open + 4
            let close = ByteSearch.first(Array("-->".utf8), in: source.slice(SourceRange(content, range.end)))
            let end = close ?? range.end
            let comment = SourceRange(open, close.map { $0 + 3 } ?? range.end)
            if let suppression = parse(SourceRange(content, end), comment: comment, source) {
                result.append(suppression)
            }
            position = comment.end
        }
    }

    private static func findInFrontMatter(
        _ range: SourceRange, _ source: SourceText, _ result: inout [Suppression]
    ) {
        var line = source.line(at: range.start)
        while line <= source.lineCount, source.lineStarts[line - 1] < range.end {
            let lineRange = source.trimmed(source.range(ofLine: line))
            if source.slice(lineRange).first == UInt8(ascii: "#"),
                let suppression = parse(SourceRange(lineRange.start + 1, lineRange.end), comment: lineRange, source)
            {
                result.append(suppression)
            }
            line += 1
        }
    }

    /// Reads what stands within a comment; nil when the comment is another.
    private static func parse(_ content: SourceRange, comment: SourceRange, _ source: SourceText) -> Suppression? {
        let range = source.trimmed(content)
        let bytes = source.slice(range)
        guard bytes.starts(with: directive) else { return nil }
        let wordEnd = bytes.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ":") } ?? bytes.endIndex
        let scope: Scope
        switch String(decoding: bytes[..<wordEnd], as: UTF8.self) {
        case "adr-disable-next-line": scope = .line(lineAfter(comment.end, source))
        case "adr-disable-line": scope = .line(source.line(at: comment.start))
        case "adr-disable-file": scope = .file
        default: return nil
        }
        let colon = bytes[wordEnd...].firstIndex(of: UInt8(ascii: ":"))
        var rules: [Written<String>] = []
        var start = wordEnd
        let namesEnd = colon ?? bytes.endIndex
        while start < namesEnd {
            while start < namesEnd, bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: ",") { start += 1 }
            var end = start
            while end < namesEnd, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ",") { end += 1 }
            if end > start {
                rules.append(Written(String(decoding: bytes[start..<end], as: UTF8.self), at: SourceRange(start, end)))
            }
            start = end
        }
        let reason = colon.map { source.text(source.trimmed(SourceRange($0 + 1, range.end))) }
        return Suppression(
            scope: scope, rules: rules, reason: reason.flatMap { $0.isEmpty ? nil : $0 }, range: comment)
    }

    /// The first line after an offset that is not blank.
    private static func lineAfter(_ offset: Int, _ source: SourceText) -> Int {
        var line = source.line(at: max(0, offset - 1)) + 1
        while line < source.lineCount, source.trimmed(source.range(ofLine: line)).isEmpty { line += 1 }
        return line
    }
}
