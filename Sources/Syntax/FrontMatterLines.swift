import Diagnostics

/// The lines of a front matter that is no YAML mapping, read one by one as `key: value`.
///
/// A fault in one value must not hide the others: each key with the lines that belong to it is read as YAML of its own,
/// and only where that fails the rest of the line is taken as it stands.
struct FrontMatterLines {
    /// A key with the lines that belong to it.
    private struct Entry {
        var key: SourceRange
        var value: SourceRange
        /// The key's line and the indented or listed lines behind it.
        var all: SourceRange
        var hasSpace: Bool
        /// The items of a list below the key, without their dashes.
        var items: [SourceRange] = []
    }

    private let source: SourceText
    private var entries: [Entry] = []
    private var lineCount = 0
    private var strayCount = 0
    /// The first line that YAML cannot take for a pair.
    private(set) var firstFault: SourceRange?

    init(source: SourceText, first: Int, last: Int) {
        self.source = source
        guard first <= last else { return }
        for line in first...last { read(source.range(ofLine: line)) }
    }

    /// Whether the block is metadata at all, rather than prose between two rules.
    var isPlausible: Bool { !entries.isEmpty && strayCount * 2 < lineCount }

    private mutating func read(_ line: SourceRange) {
        let text = source.trimmed(line)
        guard !text.isEmpty, source.bytes[text.start] != UInt8(ascii: "#") else { return }
        lineCount += 1
        let isNested = text.start > line.start || source.bytes[text.start] == UInt8(ascii: "-")
        if isNested, !entries.isEmpty {
            entries[entries.count - 1].all.end = text.end
            if source.bytes[text.start] == UInt8(ascii: "-"), text.length > 2, source.bytes[text.start + 1].isBlank {
                entries[entries.count - 1].items.append(source.trimmed(SourceRange(text.start + 1, text.end)))
            }
        } else if let entry = entry(in: text) {
            entries.append(entry)
            if !entry.hasSpace, firstFault == nil { firstFault = text }
        } else {
            strayCount += 1
            if firstFault == nil { firstFault = text }
        }
    }

    private func entry(in line: SourceRange) -> Entry? {
        let bytes = source.bytes
        guard let colon = (line.start..<line.end).first(where: { bytes[$0] == UInt8(ascii: ":") }),
            colon > line.start, colon - line.start <= 60,
            bytes[line.start..<colon].allSatisfy({
                $0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == 0x20 || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\"")
            }),
            bytes[line.start..<colon].count(where: { $0 == 0x20 }) < 5
        else { return nil }
        let hasSpace = colon + 1 == line.end || bytes[colon + 1].isBlank
        // An address, not a key.
        if !hasSpace, bytes[colon + 1] == UInt8(ascii: "/") { return nil }
        return Entry(
            key: source.trimmed(SourceRange(line.start, colon)),
            value: source.trimmed(SourceRange(colon + 1, line.end)), all: line, hasSpace: hasSpace)
    }

    /// The pairs in order.
    func root(in range: SourceRange) -> YAMLNode {
        let pairs = entries.map { entry -> (key: Written<String>, value: YAMLNode) in
            let reading = entry.hasSpace ? YAMLReader.read(source, in: entry.all) : YAMLReading()
            if reading.problems.isEmpty, let pair = reading.root?.pairs.first, reading.root?.pairs.count == 1 {
                return pair
            }
            // `- @handle` is no YAML, and a list all the same.
            if entry.value.length == 0, !entry.items.isEmpty {
                let items = entry.items.map { YAMLNode(.scalar(source.text($0), isPlain: true), at: $0) }
                return (
                    Written(source.text(entry.key), at: entry.key),
                    YAMLNode(.sequence(items), at: SourceRange(entry.items[0].start, entry.all.end))
                )
            }
            let text = source.text(entry.value)
            return (
                Written(source.text(entry.key), at: entry.key),
                YAMLNode(.scalar(text, isPlain: true), at: entry.value)
            )
        }
        return YAMLNode(
            .mapping(pairs),
            at: SourceRange(entries.first?.all.start ?? range.start, entries.last?.all.end ?? range.start))
    }
}
