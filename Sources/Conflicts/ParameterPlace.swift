import DecisionRecords
import Diagnostics
import Syntax

/// Where a sentence stands, as far as it says what the sentence is about.
struct Place {
    /// The words of the nearest label: the item or the line above the list that the sentence stands in.
    var label: Set<String> = []
    /// The attribute with which the nearest label ends.
    var attribute: AttributeWords.Found?
    /// What stands before that attribute, by attribute: from the nearest label or heading that has one.
    var subjects: [(attribute: String, subject: String)] = []
    /// The words of labels and headings that name an environment, a tier or a phase.
    var scopes: Set<String> = []

    /// What an attribute belongs to by the labels and headings above it.
    func subject(of attribute: String) -> String? { subjects.first { $0.attribute == attribute }?.subject }
}

/// Follows headings and labels while the blocks of a record are read in order.
struct PlaceReader {
    private struct Heading {
        var node: Node
        var level: Int
        /// Its words, once they are asked for.
        var words: [ParameterWord]?
    }

    private let document: Document
    private let sections: [RecordSection]
    private var headings: [Heading] = []
    private var current: Node?
    private var previous: Node?

    init(_ record: borrowing DecisionRecord) {
        document = record.document
        sections = record.sections
    }

    /// Notes a heading; all that follows stands below it.
    mutating func enter(heading node: Node) {
        let level = node.headingLevel
        while let last = headings.last, last.level >= level { headings.removeLast() }
        headings.append(Heading(node: node, level: level))
        previous = nil
        current = nil
    }

    /// Notes a block at the top level, so that a list knows the line above it.
    mutating func enter(block node: Node) {
        if node.kind == .htmlBlock { return }
        previous = current
        current = node
    }

    /// The words of the headings above, from the outermost; nil where one says that nothing below states what holds.
    private mutating func headingWords() -> [[ParameterWord]]? {
        var all: [[ParameterWord]] = []
        for index in headings.indices {
            let heading = headings[index]
            let words =
                heading.words ?? Sentences.words(heading.node.range, document.source).filter { $0.text != "#" }
            headings[index].words = words
            // The title says what the record is about, never that its text is an example.
            if heading.level > 1 {
                let role = sections.first { $0.headingIndex == heading.node.index }?.role ?? .other
                if StatingText.isExcluded(role) || Self.isExcluded(words) { return nil }
            }
            all.append(words)
        }
        return all
    }

    private static func isExcluded(_ words: [ParameterWord]) -> Bool {
        words.contains { ParameterWords.excludingLabels.contains($0.text) }
    }

    /// The nearest label of a short item, which may name the attribute of a bare value.
    func shortLabel(of node: Node) -> SourceRange? {
        guard node.range.length < 80, node.parent?.kind == .item else { return nil }
        return labels(of: node).first?.range
    }

    /// The nearest label of a paragraph.
    func nearestLabel(of node: Node) -> SourceRange? { labels(of: node).first?.range }

    /// Where a paragraph stands; nil where nothing states what holds.
    mutating func place(of node: Node) -> Place? {
        guard let headingWords = headingWords() else { return nil }
        var place = Place()
        for (depth, label) in labels(of: node).enumerated() {
            let words = Sentences.words(label.range, document.source)
            if Self.isExcluded(words) { return nil }
            note(words, in: &place)
            if depth == 0 {
                place.label = Self.content(words)
                let attributes = AttributeWords.find(words)
                let lastWord = words.lastIndex { !ParameterWords.isSeparator($0.text) } ?? 0
                if attributes.count == 1, attributes[0].words.upperBound > lastWord { place.attribute = attributes[0] }
            }
        }
        for words in headingWords.reversed() { note(words, in: &place) }
        return place
    }

    private func note(_ words: [ParameterWord], in place: inout Place) {
        for attribute in AttributeWords.find(words) {
            var index = attribute.words.lowerBound - 1
            while index >= 0 {
                let text = words[index].text
                if ParameterWords.isSeparator(text) { break }
                if !ParameterWords.generic.contains(text), !ParameterValueReader.isValueWord(text) {
                    place.subjects.append((attribute.canonical, ParameterWords.stem(text)))
                    break
                }
                index -= 1
            }
        }
        place.scopes.formUnion(words.map(\.text).filter(ParameterWords.scopes.contains))
    }

    private static func content(_ words: [ParameterWord]) -> Set<String> {
        Set(
            words.lazy.map(\.text).filter {
                !ParameterWords.isSeparator($0) && !ParameterWords.generic.contains($0)
                    && ($0.utf8.first.map { $0 >= 0x30 } ?? false)
            }.map(ParameterWords.stem))
    }

    /// The labels of a paragraph from the nearest: the items that hold it, then the line above the outermost list.
    private func labels(of node: Node) -> [Node] {
        var labels: [Node] = []
        var block = node
        while let parent = block.parent, parent.kind != .document {
            if parent.kind == .item, let first = parent.firstChild, first.index != block.index, first.kind == .paragraph
            {
                labels.append(first)
            }
            block = parent
        }
        if block.kind == .list, let previous, current?.index == block.index, let label = label(previous) {
            labels.append(label)
        }
        return labels
    }

    /// The paragraph of a block that speaks for the list below it: one that ends in a colon or is bold, or the only item of a
    /// numbered list, whose bullets were not indented.
    private func label(_ block: Node) -> Node? {
        if block.kind == .list, block.isOrdered, let item = block.firstChild, item.nextSibling == nil {
            return item.firstChild.flatMap { $0.kind == .paragraph ? $0 : nil }
        }
        guard block.kind == .paragraph else { return nil }
        let bytes = document.source.slice(document.source.trimmed(block.range))
        let isBold = bytes.starts(with: [0x2A, 0x2A]) && bytes.suffix(2).elementsEqual([0x2A, 0x2A])
        return bytes.last == UInt8(ascii: ":") || isBold || bytes.suffix(3).elementsEqual(Array(":**".utf8))
            ? block : nil
    }
}
