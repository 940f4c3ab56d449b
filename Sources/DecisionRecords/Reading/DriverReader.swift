import Diagnostics
import Syntax

/// Fills in the decision drivers: the items of the lists in their section, and front matter's `decision_drivers`.
enum DriverReader {
    static func read(into record: inout DecisionRecord) {
        let document = record.document
        var result: [DecisionDriver] = []
        var end = 0
        for section in record.sections where section.role == .drivers && section.headingIndex >= end {
            // Assumptions beside drivers bound the decision; they do not pull it.
            if FoldedWords.fold(section.title.value) == "assumptions" { continue }
            end = section.body.upperBound
            var index = section.body.lowerBound
            while index < section.body.upperBound {
                let node = document.node(at: index)
                switch node.kind {
                case .list, .blockQuote: index += 1
                case .item:
                    if let first = node.firstChild, first.kind == .paragraph, let driver = driver(InlineText(first)) {
                        result.append(driver)
                    }
                    index = node.endIndex
                default: index = max(node.endIndex, index + 1)
                }
            }
        }
        record.drivers = result
    }

    private static func driver(_ text: InlineText) -> DecisionDriver? {
        guard let line = text.lines.first, !Placeholder.isPlaceholder(text.string(text.all)) else { return nil }
        if let label = LineLabel(text, line), label.isSetOff, !label.label.isEmpty {
            let rest =
                label.rest.isEmpty ? line.upperBound..<text.bytes.count : label.rest.lowerBound..<text.bytes.count
            let words = Words.trimmed(rest, in: text.bytes)
            if words.isEmpty { return DecisionDriver(name: text.written(label.label), text: text.written(label.label)) }
            return DecisionDriver(name: text.written(label.label), text: text.written(words))
        }
        return DecisionDriver(name: nil, text: text.written(text.all))
    }
}
