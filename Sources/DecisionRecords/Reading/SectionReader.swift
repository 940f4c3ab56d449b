import Diagnostics
import Syntax

/// Finds the sections of a record and what each is for.
///
/// The heading that is the record's title is no section.
enum SectionReader {
    /// - Parameter title: the index of the title's node, if there is one.
    static func read(_ document: Document, title: Int?) -> [RecordSection] {
        var sections: [RecordSection] = []
        // The sections that are still open, by index.
        var open: [Int] = []
        let plain = PlainHeadings(document, title: title)
        var lastEnd = 0
        var next = 1
        while next < document.nodeCount {
            let index = next
            next = document.endIndex(at: index)
            // Most blocks are neither a heading nor a paragraph that may be one.
            let range = document.range(at: index)
            switch document.kind(at: index) {
            case .heading: break
            case .paragraph where document.source.bytes[range.start] == UInt8(ascii: "#") || plain[index] != nil: break
            default:
                lastEnd = range.end
                continue
            }
            let node = document.node(at: index)
            if TitleHeading.isUnfencedFrontMatter(node) { continue }
            if let title, node.index < title, node.kind == .heading, TitleHeading.isBareLabel(node) { continue }
            let level = plain[index] == nil ? TitleHeading.level(of: node) : plain.level
            if level > 0, node.index != title {
                close(&open, &sections, above: level, at: node.index, end: lastEnd)
                let words = plain[index] ?? (node.kind == .heading ? node.plainText : node.plainText.withoutHashes)
                let parent = open.last
                let folded = FoldedWords.fold(words)
                let role = role(of: words, folded, level: level, parent: parent, in: sections)
                let title = cleaned(words)
                open.append(sections.count)
                sections.append(
                    RecordSection(
                        role: role, title: Written(title, at: node.range), level: level,
                        headingIndex: node.index, body: node.endIndex..<node.endIndex, range: node.range,
                        parent: parent,
                        folded: title.utf8.count == words.utf8.count ? folded : FoldedWords.fold(title)))
            } else if node.index == title {
                close(&open, &sections, above: 0, at: node.index, end: lastEnd)
            }
            lastEnd = node.range.end
        }
        close(&open, &sections, above: 0, at: document.nodeCount, end: lastEnd)
        return sections
    }

    /// Ends the open sections of a level or deeper.
    private static func close(
        _ open: inout [Int], _ sections: inout [RecordSection], above level: Int, at index: Int, end: Int
    ) {
        while let last = open.last, sections[last].level >= level {
            sections[last].body = sections[last].body.lowerBound..<max(index, sections[last].body.lowerBound)
            sections[last].range = SourceRange(
                sections[last].range.start, max(end, sections[last].range.end))
            open.removeLast()
        }
    }

    private static func role(
        of words: String, _ folded: String, level: Int, parent: Int?, in sections: [RecordSection]
    ) -> SectionRole {
        let own = HeadingRoles.role(of: words, folded)
        guard let parent else { return own ?? .other }
        switch sections[parent].role {
        case .option: return .other
        case .history: return .other
        case .options, .analysis:
            switch own {
            case nil:
                return HeadingRoles.isAside(String(FoldedWords.withoutNumbering(folded)))
                    ? .other : .option
            // “Considered options” over “Decision outcome” and “Positive consequences”: a slip in the levels.
            case .positiveConsequences, .negativeConsequences, .neutralConsequences:
                let isDecisions =
                    folded.hasSuffix(" consequences")
                    && isBehindDecision(sections.last { $0.parent == parent }?.role)
                return isDecisions ? own ?? .other : .other
            case .status, .date, .people: return .other
            case .drivers, .context, .summary:
                // “Constraints and properties” is an option; only the heading's whole words make it another section.
                return HeadingRoles.role(of: words, folded, isWhole: true) ?? .option
            case let role?: return role
            }
        case .other:
            // What stands below an appendix, an example or an option's part belongs to that, not to the record.
            if isOption(above: parent, in: sections) { return .other }
            return own ?? .other
        default:
            return own ?? .other
        }
    }

    /// Whether what stands before a heading is the decision or its consequences.
    private static func isBehindDecision(_ role: SectionRole?) -> Bool {
        switch role {
        case .decision, .consequences, .positiveConsequences, .negativeConsequences, .neutralConsequences: true
        default: false
        }
    }

    private static func isOption(above index: Int, in sections: [RecordSection]) -> Bool {
        var next = sections[index].parent
        while let index = next {
            if sections[index].role == .option || sections[index].role == .history { return true }
            next = sections[index].parent
        }
        return false
    }

    /// The words without numbering, emoji, a trailing colon and “(optional)”.
    static func cleaned(_ words: String) -> String {
        if words.withUTF8Bytes(isClean) { return words }
        var text = Substring(words)
        text = trimmed(text)
        // A number with a dot or bracket before the words; a bare number may be part of them (“2 phase commit”).
        var rest = text.utf8
        var isNumbered = false
        while let first = rest.first, FoldedWords.isDigit(first) {
            let behind = rest.drop(while: FoldedWords.isDigit)
            guard let mark = behind.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { break }
            rest = behind.dropFirst()
            isNumbered = true
        }
        if isNumbered, let next = rest.first, next == 0x20 { text = trimmed(Substring(rest)) }
        let isMarked = text.utf8.last == UInt8(ascii: ")") || text.utf8.last == UInt8(ascii: "}")
        for marker in isMarked ? Self.markers : [] {
            guard let range = text.lastOccurrence(ofASCII: marker) else { continue }
            if marker == "{#" ? text.utf8.last == UInt8(ascii: "}") : text[range...].utf8.count == marker.utf8.count {
                text = trimmed(text[..<range])
            }
        }
        if text.utf8.last == UInt8(ascii: ":"), text.utf8.count > 1 { text = trimmed(text.dropLast()) }
        while let first = text.unicodeScalars.first, first.value >= 0x2190, isSymbol(first) {
            text = trimmed(Substring(text.unicodeScalars.dropFirst()))
        }
        return text.isEmpty ? words : String(text)
    }

    /// A quick look: ASCII letters at both ends leave nothing to take away.
    private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        return (first | 0x20) &- 0x61 < 26 && (last | 0x20) &- 0x61 < 26
    }

    private static let markers = ["(optional)", "(opcional)", "(facultatif)", "(optionnel)", "{#"]

    private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2190...0x2BFF, 0xFE00...0xFE0F, 0x200D, 0x1F000...0x1FAFF: true
        default: false
        }
    }

    static func trimmed(_ text: Substring) -> Substring {
        var start = text.startIndex
        var end = text.endIndex
        let bytes = text.utf8
        while start < end, bytes[start] <= 0x20 { start = bytes.index(after: start) }
        while start < end {
            let before = bytes.index(before: end)
            guard bytes[before] <= 0x20 else { break }
            end = before
        }
        return text[start..<end]
    }
}

extension String {
    /// A heading's words without the `#` that stayed with them, and the space behind.
    var withoutHashes: String {
        WrittenLine(text: Written(String(drop { $0 == "#" }), at: SourceRange(0, 0))).written(
            0..<utf8.drop { $0 == 0x23 }.count
        )
        .value
    }
}

extension Substring {
    /// Where the last occurrence of ASCII letters begins, letter case aside.
    func lastOccurrence(ofASCII needle: String) -> Index? {
        let offset = withUTF8Bytes { text in
            needle.withUTF8Bytes { needle in
                text.indices.dropLast(Swift.max(needle.count - 1, 0)).last { place in
                    needle.indices.allSatisfy { offset in
                        let (byte, wanted) = (text[place + offset], needle[offset])
                        return byte == wanted || wanted &- 0x61 < 26 && byte | 0x20 == wanted
                    }
                }
            }
        }
        return offset.map { utf8.index(startIndex, offsetBy: $0) }
    }
}
