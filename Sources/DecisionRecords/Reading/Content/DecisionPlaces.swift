import Diagnostics
import Syntax

/// The paragraphs in which a record says what it decides.
struct DecisionPlaces {
    /// The first paragraph of the decision, without markup.
    private(set) var first: Written<String>?
    /// The paragraphs, list items and cells to look for the choice in, in order.
    private(set) var texts: [InlineText] = []
    /// Paragraphs of the decision's subsections that begin with a label such as “Chosen option:”.
    private(set) var labelled: [InlineText] = []
    /// For each text the section below the decision that it stands in, where the decision itself says nothing.
    private(set) var parts: [Int?] = []
    /// For each text the section that the decision it stands in is a part of.
    private(set) var owners: [Int?] = []
    /// Whether all of the texts are items of lists.
    private(set) var isList = true
    /// What a heading such as “Decision outcome: X” says itself.
    private(set) var headingValue: (text: InlineText, range: Range<Int>)?

    /// What headings such as “Decision 1: X” below the decision say.
    private(set) var partValues: [(text: InlineText, range: Range<Int>)] = []

    /// How many paragraphs are looked at, and how many of them in one section.
    private var limit = 12
    /// How many paragraphs there may be when the section that is read ends.
    private var most = 12
    /// The section that the decision which is read is a part of.
    private var owner: Int?

    /// Where the items that list the options begin: they say what may be decided, not what was.
    private let listed: Set<Int>

    /// - Parameter questions: the sections that hold the options of a question, and decide none.
    init(_ record: borrowing DecisionRecord, questions: Set<Int>) {
        let document = record.document
        listed = Set(record.options.compactMap { $0.listed?.start })
        var decisions = record.sections.indices.filter {
            record.sections[$0].role == .decision && !questions.contains($0)
        }
        // Where no section decides, a summary such as “Result” does.
        if decisions.isEmpty { decisions = record.sections.indices.filter { record.sections[$0].role == .summary } }
        // A record of many decisions says each in a section of its own.
        let isOfMany = decisions.count > 2
        if isOfMany { limit = 32 }
        for index in decisions {
            let section = record.sections[index]
            if let parent = section.parent, record.sections[parent].role == .option { continue }
            let next = DecisionPlaces.firstWithin(index, record)
            let end = next.map { record.sections[$0].headingIndex } ?? section.body.upperBound
            readHeading(document, section)
            let before = texts.count
            owner = section.parent
            most = min(limit, before + 12)
            collect(document, section.body.lowerBound..<max(section.body.lowerBound, end), part: nil)
            if texts.count == before { collectParts(of: index, record) }
            if next != nil { readPartHeadings(of: index, record) }
            if end < section.body.upperBound { collectLabelled(document, end..<section.body.upperBound) }
            if first == nil, texts.count > before {
                first = texts[before].written(texts[before].all)
            }
            if texts.count >= limit { break }
        }
        (owner, most) = (nil, limit)
        if first == nil { findLabelled(record) }
        if first == nil, decisions.isEmpty { findBelowBold(record) }
        if first == nil, record.sections.isEmpty { findItem(record) }
        if first == nil, let heading = headingValue { first = heading.text.written(heading.range) }
    }

    /// The section right below one, where there is any: sections stand in the order of the text.
    private static func firstWithin(_ index: Int, _ record: borrowing DecisionRecord) -> Int? {
        index + 1 < record.sections.count && record.sections[index + 1].parent == index ? index + 1 : nil
    }

    /// The sections within one, at any depth.
    private static func within(_ index: Int, _ record: borrowing DecisionRecord) -> Range<Int> {
        var end = index + 1
        while end < record.sections.count, record.sections[end].headingIndex < record.sections[index].body.upperBound {
            end += 1
        }
        return index + 1..<end
    }

    /// The paragraphs and items after a text.
    func following(_ text: InlineText) -> [InlineText] {
        texts.filter { $0.range.start > text.range.start }
    }

    /// A line such as `**Decision:** Use X` in a record that has no section for it; a verdict on an option is none.
    private mutating func findLabelled(_ record: DecisionRecord) {
        for node in record.document.root.children where node.kind == .paragraph {
            guard let start = node.firstChild, start.kind == .strong || start.kind == .text else { continue }
            let text = InlineText(node)
            guard let line = text.firstLine, let label = LineLabel(text, line),
                ChoiceLabel.isChoice(text.bytes[label.label]), !label.rest.isEmpty,
                Verdict(text.bytes[label.rest], isMarked: true) == nil
            else { continue }
            texts.append(text)
            parts.append(nil)
            owners.append(nil)
            first = text.written(label.rest.lowerBound..<text.bytes.count)
            return
        }
    }

    /// What stands behind “- **Decision**:” in a record whose sections are the items of a list.
    private mutating func findItem(_ record: DecisionRecord) {
        for list in record.document.root.children where list.kind == .list {
            for item in list.children {
                guard let words = item.firstChild, words.kind == .paragraph, let strong = words.firstChild,
                    strong.kind == .strong, strong.range.length < 40
                else { continue }
                let text = InlineText(words)
                guard let label = LineLabel(text, text.all), label.isStrong,
                    ChoiceLabel.isChoice(text.bytes[label.label])
                else { continue }
                if label.rest.isEmpty {
                    collect(record.document, words.endIndex..<item.endIndex, part: nil)
                    first = texts.first.map { $0.written($0.all) }
                } else if Verdict(text.bytes[label.rest], isMarked: true) == nil {
                    texts.append(text)
                    parts.append(nil)
                    owners.append(nil)
                    first = text.written(label.rest.lowerBound..<text.bytes.count)
                }
                if first != nil { return }
            }
        }
    }

    /// What stands behind a paragraph of nothing but a bold “Decision”, up to the next of its kind.
    private mutating func findBelowBold(_ record: DecisionRecord) {
        var isOpen = false
        for node in record.document.root.children {
            if node.kind == .heading {
                if isOpen { return }
            } else if node.kind == .paragraph, let strong = node.firstChild, strong.kind == .strong,
                strong.endIndex == node.endIndex
            {
                if isOpen { return }
                guard node.range.length < 40 else { continue }
                let title = String(decoding: InlineText(node).bytes, as: UTF8.self)
                isOpen = HeadingRoles.role(of: title) == .decision
            } else if isOpen {
                collect(record.document, node.index..<node.endIndex, part: nil)
                first = first ?? texts.first.map { $0.written($0.all) }
            }
        }
    }

    private mutating func readHeading(_ document: Document, _ section: RecordSection) {
        guard headingValue == nil else { return }
        let text = InlineText(document.node(at: section.headingIndex))
        guard let label = LineLabel(text, text.all), !label.isStrong, !label.rest.isEmpty else { return }
        headingValue = (text, label.rest)
    }

    private mutating func readPartHeadings(of index: Int, _ record: DecisionRecord) {
        for section in record.sections[DecisionPlaces.within(index, record)] where section.parent == index {
            guard section.title.value.utf8.prefix(8).elementsEqual("Decision".utf8) else { continue }
            let text = InlineText(record.document.node(at: section.headingIndex))
            guard let label = LineLabel(text, text.all), !label.rest.isEmpty, label.label.count < 14 else { continue }
            partValues.append((text, label.rest))
        }
    }

    private mutating func collectLabelled(_ document: Document, _ nodes: Range<Int>) {
        var index = nodes.lowerBound
        while index < nodes.upperBound, labelled.count < limit {
            let node = document.node(at: index)
            index = max(node.endIndex, index + 1)
            guard node.kind == .paragraph, let start = node.firstChild, start.kind == .text || start.kind == .strong
            else { continue }
            let head = document.source.slice(node.range).prefix(60)
            guard head.contains(0x3A) else { continue }
            let text = InlineText(node)
            guard let line = text.firstLine, let label = LineLabel(text, line), !label.rest.isEmpty,
                ChoiceLabel.isExplicit(text.bytes[label.label])
            else { continue }
            labelled.append(text)
        }
    }

    /// A decision of several choices says each under a heading of its own.
    private mutating func collectParts(of index: Int, _ record: DecisionRecord) {
        for part in DecisionPlaces.within(index, record) {
            let section = record.sections[part]
            guard section.parent == index, section.role == .other || section.role == .analysis else { continue }
            // “Fork it (rejected)” is the analysis of an option.
            let heading = InlineText(record.document.node(at: section.headingIndex))
            let title = OptionTitle(heading, heading.all)
            // “Chosen: use Confluence” is none.
            if let verdict = title.verdict, verdict.outcome != .chosen || title.verdictRange.lowerBound > 0 { continue }
            let next = DecisionPlaces.firstWithin(part, record)
            let end = next.map { record.sections[$0].headingIndex } ?? section.body.upperBound
            collect(record.document, section.body.lowerBound..<max(section.body.lowerBound, end), part: part)
        }
    }

    private mutating func collect(_ document: Document, _ nodes: Range<Int>, part: Int?) {
        var index = nodes.lowerBound
        var endOfList = index
        while index < nodes.upperBound, texts.count < most {
            let node = document.node(at: index)
            switch node.kind {
            case .paragraph:
                let text = InlineText(node)
                if !text.isBlank {
                    texts.append(text)
                    parts.append(part)
                    owners.append(owner)
                    if index >= endOfList { isList = false }
                }
                index = node.endIndex
            case .item:
                // An option that is listed in the decision's own section.
                let isOption = node.firstChild.map { listed.contains($0.range.start) } ?? false
                index = isOption ? node.endIndex : index + 1
            case .list:
                endOfList = max(endOfList, node.endIndex)
                index += 1
            case .blockQuote: index += 1
            default: index = max(node.endIndex, index + 1)
            }
        }
    }
}
