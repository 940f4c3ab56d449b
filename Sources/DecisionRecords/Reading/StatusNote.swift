import Diagnostics
import Syntax

/// A status that stands only as a note above the first section, or as a heading: “This ADR has been superseded by …”.
enum StatusNote {
    static func read(_ record: DecisionRecord) -> RecordStatus? {
        if record.sections.isEmpty, let status = opening(record) { return status }
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

    /// The word that a record without sections begins with, in a sentence of its own: “Accepted. Rows are locked …”.
    private static func opening(_ record: DecisionRecord) -> RecordStatus? {
        guard let first = record.document.root.children.first(where: { $0.kind == .paragraph }),
            let line = WrittenLine.lines(of: first).first,
            let stop = line.bytes.prefix(24).firstIndex(of: UInt8(ascii: ".")), stop > 3,
            stop + 1 == line.bytes.count || line.bytes[stop + 1] == 0x20
        else { return nil }
        let word = line.written(0..<stop)
        return StatusWords.value(ofWord: word.value).map { RecordStatus($0, text: word) }
    }

    private static let subjects: Set<String> = ["adr", "decision", "record", "document", "this", "rfc"]

    private static let doubts: Set<String> = [
        "if", "may", "when", "until", "not", "could", "might", "would", "can", "should", "once", "unless", "partially",
        "partly",
    ]
    private static let verbs: Set<String> = ["is", "was", "been", "now"]

    /// “This decision is / has been superseded, deprecated, replaced, rejected …” and nothing less.
    private static func status(_ line: WrittenLine) -> RecordStatus? {
        guard mayState(line.bytes) else { return nil }
        let words = FoldedWords.words(of: FoldedWords.fold(String(line.text.prefix(300))))
        let stated = StatusWords.matches(in: words).filter { isStated($0, words) }.map(\.value)
        // “This document is outdated. It is superseded by …”: the more exact word counts.
        guard let value = stated.first(where: { $0 == .superseded }) ?? stated.first else { return nil }
        return RecordStatus(value, text: line.written(0..<line.bytes.count))
    }

    /// A quick look: such a line says “this” or “ADR”.
    private static func mayState(_ bytes: [UInt8]) -> Bool { bytes.count >= 12 && subject.contains(bytes[...]) }

    private static let subject = StemSearch(["this", "adr"], ignoresCase: true)

    private static func isStated(_ match: StatusWords.Match, _ words: [Substring]) -> Bool {
        switch match.value {
        case .superseded, .deprecated, .rejected: break
        default: return false
        }
        let lead = words[..<match.word]
        guard match.word > 0, match.word <= 14, let subject = lead.lastIndex(where: { subjects.contains(String($0)) }),
            match.word - subject <= 4, lead.contains("this") || lead.first == "adr",
            verbs.contains(String(words[match.word - 1])), !lead.contains(where: { doubts.contains(String($0)) })
        else { return false }
        return words.dropFirst(match.word + 1).prefix(2).joined(separator: " ") != "in part"
    }
}
