import Diagnostics
import Syntax

/// Fills in the decision drivers: the items of the lists in their section, else front matter's `decision_drivers`.
enum DriverReader {
    static func read(into record: inout DecisionRecord) {
        var result: [DecisionDriver] = []
        let sections = record.sections.filter { $0.role == .drivers }
        let named = sections.filter { isNamed($0.folded) }
        var end = 0
        // Requirements and constraints are drivers only where nothing is called so.
        for section in named.isEmpty ? sections : named where section.headingIndex >= end {
            end = section.body.upperBound
            // Assumptions bound the decision; they do not pull it.
            if section.folded.hasPrefix("assumption") { continue }
            // Principles and constraints of what was decided follow from the decision.
            if named.isEmpty, let parent = section.parent, follows(record.sections[parent].role) { continue }
            read(record.document, section, record.sections, into: &result)
        }
        if result.isEmpty, let front = record.document.frontMatter {
            for key in ["decision_drivers", "decision-drivers", "drivers"] {
                guard let node = front.root[key] else { continue }
                for element in node.elements {
                    guard let text = element.scalar, !Placeholder.isPlaceholder(text) else { continue }
                    result.append(DecisionDriver(name: nil, text: Written(text, at: element.range)))
                }
            }
        }
        record.drivers = result
    }

    /// Whether what stands below a section of a role comes after the decision.
    private static func follows(_ role: SectionRole) -> Bool {
        switch role {
        case .decision, .consequences, .positiveConsequences, .negativeConsequences, .implementation: true
        default: false
        }
    }

    /// Parts of words that mean drivers or forces in the languages read.
    private static let names: [StaticString] = [
        "driver", "force", "treiber", "einflussfaktor", "facteur", "fattori", "factores", "fatores", "impulsor",
        "direcionador", "gyrwyr", "etken", "drijf", "beslissingsfactor", "фактор", "czynnik", "pendorong",
        "beslutsfaktor", "чинник", "驱动", "決定要因", "推進", "동인", "عوامل",
    ]

    private static func isNamed(_ folded: String) -> Bool {
        names.contains { folded.contains(plain: $0) }
    }

    private static func read(
        _ document: Document, _ section: RecordSection, _ sections: [RecordSection], into result: inout [DecisionDriver]
    ) {
        var index = section.body.lowerBound
        var isProse = false
        let known = result.count
        // What a section without a list holds instead: paragraphs that begin with a name, or the rows of a table.
        var named: [DecisionDriver] = []
        var isBelowHeading = false
        defer { if result.count == known, isNamed(section.folded), named.count > 1 { result += named } }
        while index < section.body.upperBound {
            let node = document.node(at: index)
            switch node.kind {
            case .heading where isProse && result.isEmpty && !isNamed(node.plainText):
                // What stands below a section written in prose is about something else.
                return
            case .heading:
                isBelowHeading = true
                index = node.endIndex
            case .paragraph:
                if node.range.length > 160 { isProse = true }
                if !isBelowHeading, result.count == known, document.source.bytes[node.range.start] == UInt8(ascii: "*"),
                    let driver = driver(InlineText(node)), driver.name != nil
                {
                    named.append(driver)
                }
                index = node.endIndex
            case .tableRow:
                if !node.isHeader, let driver = driver(ofRow: node) { named.append(driver) }
                index = node.endIndex
            case .list, .blockQuote: index += 1
            case .table where !isBelowHeading: index += 1
            case .item:
                if let first = node.firstChild, first.kind == .paragraph, let driver = driver(InlineText(first)) {
                    result.append(driver)
                }
                index = node.endIndex
            default: index = max(node.endIndex, index + 1)
            }
        }
    }

    private static func driver(ofRow row: Node) -> DecisionDriver? {
        let cells = row.children.prefix(2).map { InlineText($0) }
        guard let name = cells.first, let last = cells.last, !name.bytes.isEmpty,
            !Placeholder.isPlaceholder(name.string(name.all))
        else { return nil }
        return DecisionDriver(name: name.written(name.all), text: last.written(last.all))
    }

    private static func driver(_ text: InlineText) -> DecisionDriver? {
        guard let line = text.firstLine, !Placeholder.isPlaceholder(text.string(text.all)) else { return nil }
        if let label = LineLabel(text, line), label.isSetOff, !label.label.isEmpty {
            let rest = label.rest.isEmpty ? line.upperBound : label.rest.lowerBound
            let words = Words.trimmed(rest..<text.bytes.count, in: text.bytes)
            if words.isEmpty { return DecisionDriver(name: text.written(label.label), text: text.written(label.label)) }
            return DecisionDriver(name: text.written(label.label), text: text.written(words))
        }
        return DecisionDriver(name: nil, text: text.written(text.all))
    }
}
