import DecisionRecords
import Diagnostics
import Syntax

/// The parts of a record that may state what holds: paragraphs, but none below context, options or history.
enum StatingText {
    /// The bytes of those paragraphs, in order; neighbours are one range. What headings say by their words is not asked here.
    static func ranges(of record: DecisionRecord) -> [SourceRange] {
        let document = record.document
        var ranges: [SourceRange] = []
        var levels: [(level: Int, isExcluded: Bool)] = []
        var isExcluded = false
        // Whether what stands between the last range and the next may be looked through as well.
        var isOpen = false
        var section = 0
        var index = 1
        while index < document.nodeCount {
            switch document.kind(at: index) {
            case .blockQuote, .table, .codeBlock:
                isOpen = false
                index = document.endIndex(at: index)
            case .heading:
                let level = document.node(at: index).headingLevel
                while let last = levels.last, last.level >= level { levels.removeLast() }
                while section < record.sections.count, record.sections[section].headingIndex < index { section += 1 }
                let role =
                    section < record.sections.count && record.sections[section].headingIndex == index
                    ? record.sections[section].role : .other
                levels.append((level, (levels.last?.isExcluded ?? false) || level > 1 && Self.isExcluded(role)))
                isExcluded = levels.last?.isExcluded ?? false
                index = document.endIndex(at: index)
            case .paragraph:
                let range = document.range(at: index)
                if isExcluded {
                    isOpen = false
                } else if isOpen, let last = ranges.last {
                    ranges[ranges.count - 1] = SourceRange(last.start, range.end)
                } else {
                    ranges.append(range)
                    isOpen = true
                }
                index = document.endIndex(at: index)
            default: index += 1
            }
        }
        return ranges
    }

    /// Whether sections of a role weigh or tell, rather than state.
    static func isExcluded(_ role: SectionRole) -> Bool {
        switch role {
        case .context, .drivers, .options, .option, .analysis, .history, .links, .status, .date, .people: true
        default: false
        }
    }
}
