import Diagnostics
import Syntax

/// Finds the heading that is a record's title rather than a section's.
enum TitleHeading {
    /// The index of the title's node; nil for a file that has none.
    ///
    /// The first heading of level 1 that is not one of the great sections (`# Context`), if no section stands before it;
    /// else the file's first heading, where its words are no section's.
    static func index(in document: Document) -> Int? {
        var first: Node?
        for node in document.root.children where node.kind == .heading {
            if isUnfencedFrontMatter(node) || node.headingLevel > 1 && isField(node) { continue }
            let role = HeadingRoles.role(of: node.plainText, isWhole: true)
            if node.headingLevel == 1, !isGreat(role) { return named(by: node).index }
            if role != nil { return first?.index }
            guard let known = first else {
                first = node
                continue
            }
            // Two headings of one level with no level-1 heading before them: sections of free names.
            if node.headingLevel <= known.headingLevel { break }
        }
        return first?.index
    }

    /// Whether a heading is “Date: 2026-03-14” or “Status: accepted”, which states a field and names nothing.
    private static func isField(_ node: Node) -> Bool {
        let words = node.plainText
        guard let cut = HeadingRoles.separator(in: words) else { return false }
        return switch MetadataName(words[..<cut]) {
        case .date, .status: true
        default: false
        }
    }

    /// The heading that names what a heading gives a number: the one right below “ADR-001”; else the heading itself.
    private static func named(by node: Node) -> Node {
        guard let next = node.nextSibling, next.kind == .heading, next.headingLevel <= 2, isBareLabel(node),
            HeadingRoles.role(of: next.plainText) == nil
        else { return node }
        return next
    }

    /// Whether a heading says nothing but the record's label: “ADR-001”, “Decision record 3”.
    static func isBareLabel(_ node: Node) -> Bool {
        guard node.range.length <= 48 else { return false }
        let words = FoldedWords.words(of: FoldedWords.fold(node.plainText))
        guard let last = words.last, words.count <= 4,
            words.dropLast().allSatisfy({ labelWords.contains(String($0)) })
        else { return false }
        let digits = last.utf8.starts(with: "adr".utf8) ? last.utf8.dropFirst(3) : last.utf8[...]
        return (words.count > 1 || digits.count < last.utf8.count) && !digits.isEmpty
            && digits.allSatisfy(FoldedWords.isDigit)
    }

    /// Whether a heading begins with a record's label and names something behind it: “ADR-001: Use one queue”.
    static func isLabelled(_ node: Node) -> Bool {
        let words = FoldedWords.words(of: FoldedWords.fold(node.plainText)).prefix(3)
        guard words.count == 3, words[0] == "adr" else { return false }
        return words[1].utf8.allSatisfy(FoldedWords.isDigit)
    }

    private static let labelWords: Set<String> = ["adr", "architecture", "architectural", "decision", "record"]

    /// Whether a section of this role stands at level 1 where records do so; “# Migration strategy” is a title.
    private static func isGreat(_ role: SectionRole?) -> Bool {
        switch role {
        case .status, .date, .context, .drivers, .options, .decision, .rationale, .consequences, .summary: true
        default: false
        }
    }

    /// Whether a heading is a front matter whose first `---` is missing, so that its last one underlines the pairs, or that
    /// stands behind a comment, such as one of the licence, or behind the title.
    static func isUnfencedFrontMatter(_ node: Node) -> Bool {
        guard node.headingLevel == 2, node.index <= 64,
            node.document.source.bytes[node.range.start] != UInt8(ascii: "#"), isFirst(node) || isBelowTitle(node)
        else { return false }
        let lines = WrittenLine.lines(of: node)
        guard lines.count > 1 else { return false }
        return lines.allSatisfy { line in
            LabelScanner.pairs(in: line).first.map { $0.name.lowerBound == 0 } ?? false
        }
    }

    /// Whether nothing stands before a heading, or a comment and the rule behind it.
    private static func isFirst(_ node: Node) -> Bool {
        if node.index == 1 { return true }
        let first = node.document.node(at: 1)
        return node.index == 3 && first.kind == .htmlBlock && node.document.node(at: 2).kind == .thematicBreak
    }

    /// Whether a heading stands right below the title's, or a rule between them: a rule below the last pair underlines them.
    private static func isBelowTitle(_ node: Node) -> Bool {
        let document = node.document
        guard node.index > 2 else { return false }
        let headings = (1..<node.index).filter { document.node(at: $0).kind == .heading }
        guard headings.count == 1, document.node(at: headings[0]).headingLevel == 1 else { return false }
        return document.node(at: node.index - 1).kind == .thematicBreak
            || document.node(at: headings[0]).endIndex == node.index && hasKnownName(node)
    }

    /// Whether a line of a heading begins with a name of metadata.
    private static func hasKnownName(_ node: Node) -> Bool {
        WrittenLine.lines(of: node).contains { line in
            LabelScanner.pairs(in: line).first.map { pair in
                MetadataName(String(decoding: line.bytes[pair.name], as: UTF8.self)) != nil
            } ?? false
        }
    }

    /// The level of a heading, also of one whose space is missing or a no-break space (`##Status`), if it names a section;
    /// 0 for no heading.
    static func level(of node: Node) -> Int {
        if node.kind == .heading { return node.headingLevel }
        guard node.kind == .paragraph, node.document.source.bytes[node.range.start] == UInt8(ascii: "#") else {
            return 0
        }
        let lines = WrittenLine.lines(of: node)
        guard lines.count == 1 else { return 0 }
        let level = lines[0].bytes.prefix { $0 == UInt8(ascii: "#") }.count
        guard level >= 2, level <= 6 else { return 0 }
        let words = lines[0].written(level..<lines[0].bytes.count).value
        return HeadingRoles.role(of: words, isWhole: true) == nil ? 0 : level
    }

    /// The title written without the space that makes a heading (`#46. Title`); nil for none.
    ///
    /// - Parameter title: the index of the heading that is the title.
    static func unspaced(in document: Document) -> WrittenLine? {
        guard let first = document.root.firstChild, first.kind == .paragraph else { return nil }
        guard document.source.bytes[first.range.start] == UInt8(ascii: "#"),
            let line = WrittenLine.lines(of: first).first, line.bytes.first == UInt8(ascii: "#")
        else { return nil }
        let start = line.bytes.prefix { $0 == UInt8(ascii: "#") }.count
        guard start <= 2, line.bytes.count > start + 2 else { return nil }
        return line
    }
}
