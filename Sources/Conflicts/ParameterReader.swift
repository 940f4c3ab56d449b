import DecisionRecords
import Diagnostics
import Syntax

/// A word, a number or a sign of a sentence.
struct ParameterWord {
    /// In small letters.
    var text: String
    var range: SourceRange
    /// Whether it was written with a capital or in code, and so may be a name.
    var isName: Bool
}

/// Finds the parameters that a record states.
enum ParameterReader {
    static func read(_ record: DecisionRecord) -> [Parameter] {
        let document = record.document
        let attributes = AttributeWords.places(in: document.source, StatingText.ranges(of: record))
        if attributes.isEmpty { return [] }
        var parameters: [Parameter] = []
        var places = PlaceReader(record)
        // Where the block ends that stands right below the root.
        var blockEnd = 1
        var index = 1
        while index < document.nodeCount {
            if index >= blockEnd {
                places.enter(block: document.node(at: index))
                blockEnd = document.endIndex(at: index)
            }
            switch document.kind(at: index) {
            case .blockQuote, .table, .codeBlock: index = document.endIndex(at: index)
            case .heading:
                places.enter(heading: document.node(at: index))
                index = document.endIndex(at: index)
            case .paragraph:
                let node = document.node(at: index)
                // The words are only looked at where one of them may be an attribute.
                if attributes.touch(node.range) || places.shortLabel(of: node).map(attributes.touch) ?? false {
                    read(node, in: record, attributes, &places, &parameters)
                }
                index = node.endIndex
            default: index += 1
            }
        }
        return parameters
    }

    private static func read(
        _ node: Node, in record: DecisionRecord, _ attributes: BytePlaces, _ places: inout PlaceReader,
        _ parameters: inout [Parameter]
    ) {
        let isLabelled = places.nearestLabel(of: node).map(attributes.touch) ?? false
        var place: Place?
        for range in Sentences.split(node.range, record.source) {
            // A sentence without an attribute counts below a label with one.
            guard isLabelled || attributes.touch(range),
                record.source.withBytes(of: range, ParameterValueReader.mayOccur)
            else { continue }
            let words = Sentences.words(range, record.source)
            if words.count > 60 || words.contains(where: { ParameterWords.excluding.contains($0.text) }) { continue }
            guard mayState(words, isLabelled: isLabelled) else { continue }
            // Where it stands is asked last, since it takes the words of all labels and headings above.
            if place == nil { place = places.place(of: node) }
            guard let place else { return }
            if let parameter = parameter(words, range, place, record.source) { parameters.append(parameter) }
        }
    }

    /// Whether a sentence has one attribute and one value, or a value alone where a label may name the attribute.
    private static func mayState(_ words: [ParameterWord], isLabelled: Bool) -> Bool {
        let attributes = AttributeWords.find(words)
        switch attributes.count {
        case 0: return isLabelled
        case 1: return values(of: attributes[0].canonical, words).count == 1
        default: return false
        }
    }

    /// The parameter of a sentence that names one attribute and one value.
    private static func parameter(
        _ words: [ParameterWord], _ range: SourceRange, _ place: Place, _ source: SourceText
    ) -> Parameter? {
        let attributes = AttributeWords.find(words)
        let subject: String
        let attribute: AttributeWords.Found
        var used: Set<Int> = []
        if attributes.count == 1 {
            attribute = attributes[0]
            used.formUnion(attribute.words)
            // The nearest word before the attribute that is no generic one names its subject.
            var head: Int?
            var index = attribute.words.lowerBound - 1
            while index >= 0, head == nil {
                let text = words[index].text
                if ParameterWords.isSeparator(text) { break }
                if !ParameterWords.generic.contains(text), !ParameterValueReader.isValueWord(text) { head = index }
                index -= 1
            }
            if let head {
                used.insert(head)
                subject = ParameterWords.stem(words[head].text)
            } else if let inLabel = place.subject(of: attribute.canonical) {
                subject = inLabel
            } else {
                return nil
            }
        } else if attributes.isEmpty, let labelled = place.attribute {
            // “**Key rotation**:” and below it “every 90 days”: nothing but a value may stand there.
            attribute = AttributeWords.Found(canonical: labelled.canonical, words: 0..<0)
            guard let inLabel = place.subject(of: labelled.canonical) else { return nil }
            subject = inLabel
        } else {
            return nil
        }
        let values = values(of: attribute.canonical, words)
        guard values.count == 1 else { return nil }
        used.formUnion(values[0].words)
        var qualifiers: Set<String> = []
        for (index, word) in words.enumerated() where !used.contains(index) {
            if ParameterWords.isSeparator(word.text) || ParameterWords.generic.contains(word.text) { continue }
            qualifiers.insert(ParameterWords.stem(word.text))
        }
        qualifiers.remove(subject)
        if attribute.words.isEmpty, !qualifiers.isEmpty { return nil }
        // The number of “2 hours” is no phase 2.
        let said = words.indices.filter { !used.contains($0) }.map { words[$0].text }
        let scopes = place.scopes.union(said.filter(ParameterWords.scopes.contains))
        let valueRange = SourceRange(
            words[values[0].words.lowerBound].range.start, words[values[0].words.upperBound - 1].range.end)
        return Parameter(
            attribute: attribute.canonical, subject: subject, value: values[0].value,
            valueText: source.text(valueRange), range: range, qualifiers: qualifiers,
            label: place.label.subtracting([subject, attribute.canonical]), scopes: scopes)
    }

    private static func values(of attribute: String, _ words: [ParameterWord]) -> [ParameterValueReader.Found] {
        switch attribute {
        case "replicas", "port":
            let dimension: ParameterValue.Dimension = attribute == "port" ? .port : .count
            return words.indices.compactMap { index in
                guard let number = ParameterValueReader.number(words[index].text) else { return nil }
                return ParameterValueReader.Found(
                    value: ParameterValue(dimension, low: number, high: number), words: index..<(index + 1))
            }
        default: return ParameterValueReader.durations(words)
        }
    }
}
