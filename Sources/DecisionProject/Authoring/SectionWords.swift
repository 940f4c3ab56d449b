import DecisionRecords
import Diagnostics
import Syntax

/// Drivers and options that are known before a record is written, in the place of a template's own.
public struct SectionWords: Sendable {
    /// What pulls the decision.
    public var drivers: [String]
    /// What is weighed.
    public var options: [String]

    /// Makes the words.
    public init(drivers: [String], options: [String]) {
        self.drivers = drivers
        self.options = options
    }

    /// A template whose sections for drivers and options list these; as it is where it has none, or there are none.
    public func fill(_ template: [UInt8]) -> [UInt8] {
        let record = RecordReader.read(SourceText(path: "0001-template.md", bytes: template))
        let text = RecordText(record: record)
        var edits: [Edit] = []
        for (role, words) in [(SectionRole.drivers, drivers), (.options, options)] where !words.isEmpty {
            guard let section = record.sections.first(where: { $0.role == role && $0.level == 2 }) else { continue }
            let heading = record.document.node(at: section.headingIndex)
            let start = text.endOfLine(from: heading.range.end)
            let end = max(start, text.endOfOwnText(section).offset)
            let list = words.map { "* " + $0 }.joined(separator: text.lineEnding)
            edits.append(
                Edit(path: record.path, range: SourceRange(start, end), text: text.lineEnding + text.lineEnding + list))
        }
        return Edit.apply(edits, to: template) ?? template
    }
}
