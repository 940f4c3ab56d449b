import Diagnostics

/// Finds the block between `---` or `+++` lines at the top of a file and reads it.
struct FrontMatterReader {
    private let source: SourceText
    private var bytes: [UInt8] { source.bytes }

    /// The front matter, and where the Markdown behind it begins; nil when the file has none.
    static func read(_ source: SourceText) -> (frontMatter: FrontMatter, bodyStart: Int)? {
        FrontMatterReader(source: source).read()
    }

    private func read() -> (FrontMatter, Int)? {
        let start = source.byteOrderMarkLength
        guard bytes.count >= start + 4 else { return nil }
        if bytes[start] == UInt8(ascii: "+") { return toml(from: start) }
        guard bytes[start] == UInt8(ascii: "-"),
            content(ofLine: 1, from: start).elementsEqual("---".utf8), let closing = closingLine()
        else { return nil }
        let contentRange = SourceRange(source.lineStarts[1], source.lineStarts[closing - 1])
        let closingRange = source.trimmed(source.range(ofLine: closing))
        let range = SourceRange(start, closingRange.end)
        let bodyStart = closing < source.lineStarts.count ? source.lineStarts[closing] : bytes.count

        let reading = YAMLReader.read(source, in: contentRange)
        if reading.problems.isEmpty, reading.documents.count <= 1 {
            guard let root = reading.root else {
                let empty = YAMLNode(.mapping([]), at: SourceRange(contentRange.start, contentRange.start))
                return (FrontMatter(range: range, contentRange: contentRange, root: empty), bodyStart)
            }
            if case .mapping(let pairs) = root.content {
                guard pairs.first.map({ looksLikeKey($0.key.value) }) ?? true else { return nil }
                return (FrontMatter(range: range, contentRange: contentRange, root: root), bodyStart)
            }
        }
        let lines = FrontMatterLines(source: source, first: 2, last: closing - 1)
        guard lines.isPlausible else { return nil }
        let problem =
            reading.problems.first
            ?? Written("the block is no mapping of keys to values", at: lines.firstFault ?? contentRange)
        return (
            FrontMatter(range: range, contentRange: contentRange, root: lines.root(in: contentRange), problem: problem),
            bodyStart
        )
    }

    /// A block in TOML.
    private func toml(from start: Int) -> (FrontMatter, Int)? {
        guard content(ofLine: 1, from: start).elementsEqual("+++".utf8), source.lineStarts.count > 1,
            let closing = (2...source.lineStarts.count).first(where: {
                content(ofLine: $0, from: source.lineStarts[$0 - 1]).elementsEqual("+++".utf8)
            })
        else { return nil }
        let contentRange = SourceRange(source.lineStarts[1], source.lineStarts[closing - 1])
        let range = SourceRange(start, source.trimmed(source.range(ofLine: closing)).end)
        let root = TOMLLines.root(of: source, in: contentRange)
        return (
            FrontMatter(range: range, contentRange: contentRange, root: root, isTOML: true),
            closing < source.lineStarts.count ? source.lineStarts[closing] : bytes.count
        )
    }

    /// The line that ends the block: `---`, YAML's own `...`, or a `--` that lost a dash.
    private func closingLine() -> Int? {
        guard source.lineStarts.count > 1 else { return nil }
        for line in 2...source.lineStarts.count {
            let first = source.lineStarts[line - 1]
            guard first < bytes.count, bytes[first] == UInt8(ascii: "-") || bytes[first] == UInt8(ascii: ".") else {
                continue
            }
            let text = content(ofLine: line, from: first)
            if text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) || text.elementsEqual("--".utf8) {
                return line
            }
        }
        return nil
    }

    private func content(ofLine line: Int, from start: Int) -> ArraySlice<UInt8> {
        var end = source.range(ofLine: line).end
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return bytes[start..<max(start, end)]
    }

    /// A name of a few words, not a sentence that happens to hold a colon.
    private func looksLikeKey(_ key: String) -> Bool {
        key.utf8.count <= 60 && key.utf8.count(where: { $0 == 0x20 }) < 5
    }
}
