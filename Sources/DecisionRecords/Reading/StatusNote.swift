import Diagnostics
import Syntax

/// A status that stands only as a note above the first section, or as a heading: “This ADR has been superseded by …”.
enum StatusNote {
    static func read(_ record: DecisionRecord) -> RecordStatus? {
        let end = record.sections.first?.headingIndex ?? record.document.nodeCount
        var index = 1
        while index < end {
            let node = record.document.node(at: index)
            guard node.kind == .paragraph || node.kind == .heading else {
                index += 1
                continue
            }
            for line in WrittenLine.lines(of: node) where !line.isBlank {
                if let status = status(line) { return status }
            }
            index = node.endIndex
        }
        for section in record.sections where section.role == .other {
            let heading = record.document.node(at: section.headingIndex)
            for line in WrittenLine.lines(of: heading) {
                if let status = status(line) { return status }
            }
        }
        return nil
    }

    private static let subjects: Set<String> = ["adr", "decision", "record", "document", "this", "rfc"]

    /// “This decision is / has been superseded, deprecated, replaced, rejected …” and nothing less.
    private static func status(_ line: WrittenLine) -> RecordStatus? {
        let words = FoldedWords.fold(String(line.text.prefix(300))).split(separator: " ")
        guard
            let match = StatusWords.matches(in: words).first(where: { match in
                switch match.value {
                case .superseded, .deprecated, .rejected: true
                default: false
                }
            }), match.word > 0, match.word <= 14
        else { return nil }
        let lead = words[..<match.word]
        guard let subject = lead.lastIndex(where: { subjects.contains(String($0)) }), match.word - subject <= 4,
            lead.contains("this") || lead.first == "adr",
            let verb = lead.last, ["is", "was", "been", "now", "partially", "partly", "obsolete"].contains(verb)
        else { return nil }
        if lead.contains(where: {
            ["if", "may", "when", "until", "not", "could", "might", "would", "can", "should", "once", "unless"]
                .contains($0)
        }) {
            return nil
        }
        let text = line.written(0..<line.bytes.count)
        if verb == "partially" || verb == "partly"
            || words.dropFirst(match.word + 1).prefix(2).joined(separator: " ") == "in part"
        {
            return nil
        }
        return RecordStatus(match.value, text: text)
    }
}
