import DecisionRecords
import Diagnostics

/// A main section that stands before one that the log's other records put first.
struct MisplacedSection: LogRule {
    static let description = RuleDescription(
        code: "ADR105", name: "misplaced-section", severity: .note,
        summary: "A record has its main sections in another order than the others of its log.",
        rationale: """
            Who reads a log looks for the context before the decision and for the consequences behind it. A log that \
            keeps to an order of its own passes, and so do records of other formats than Nygard's and MADR.
            """,
        examples: [
            RuleExample(files: [
                file(1, "Context", "Decision"), file(2, "Context", "Decision"), file(3, "Context", "Decision"),
                file(4, "Context", "Decision"),
                RuleExample.File(
                    "adr/0005-use-tea.md",
                    "# 5. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea.\n\n↓## Context\n\nThirst.\n"),
            ]),
            RuleExample(files: [file(1, "Decision", "Context"), file(2, "Decision", "Context")]),
        ])

    private static func file(_ number: Int, _ first: String, _ second: String) -> RuleExample.File {
        RuleExample.File(
            "adr/000\(number)-use-tea.md",
            "# \(number). Use tea \(number)\n\n## Status\n\nAccepted\n\n## \(first)\n\nOne.\n\n## \(second)\n\nTwo.\n")
    }

    /// The pairs of which the first comes first.
    private static let pairs: [(SectionRole, SectionRole)] = [(.context, .decision), (.decision, .consequences)]

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        let asked = context.askedRecords
        for (first, second) in Self.pairs {
            // What is usual in the log is looked for only where a record asked about differs from the templates.
            guard asked.contains(where: { place($0, of: first, second, in: log).map { $0.late > $0.early } ?? false })
            else { continue }
            var turned: [(record: Int, late: Int, early: Int)] = []
            var inOrder = 0
            for index in log.records.indices {
                guard let (one, other) = place(index, of: first, second, in: log) else { continue }
                if one < other { inOrder += 1 } else { turned.append((index, one, other)) }
            }
            // Four of five records make a habit; of fewer than three nothing can be told.
            guard inOrder >= 3, turned.count * 4 <= inOrder else { continue }
            for place in turned where context.isAsked(log.records[place.record].path) {
                let record = log.records[place.record]
                let (late, early) = (record.sections[place.late], record.sections[place.early])
                findings.append(
                    Self.finding(
                        "“\(late.title.value)” stands behind “\(early.title.value)”, in other records before it",
                        at: late.title.range, in: record.source,
                        notes: [
                            Diagnostic.Note(
                                source: record.source, range: early.title.range, message: "this section stands first")
                        ]))
            }
        }
    }

    /// Where a record has the one section and the other; nil for one of another order, or without one of the two.
    private func place(
        _ index: Int, of first: SectionRole, _ second: SectionRole, in log: DecisionLog
    ) -> (late: Int, early: Int)? {
        guard let one = Self.only(first, of: log.records[index].sections),
            let other = Self.only(second, of: log.records[index].sections),
            Self.hasOrder(log.records[index].recognisedFormat), !log.isTemplate(index)
        else { return nil }
        return (one, other)
    }

    /// The section of a role at the upper level, where there is one only.
    private static func only(_ role: SectionRole, of sections: [RecordSection]) -> Int? {
        var found: Int?
        for index in sections.indices where sections[index].role == role {
            guard sections[index].level == 2 else { continue }
            if found != nil { return nil }
            found = index
        }
        return found
    }

    private static func hasOrder(_ format: RecordFormatName) -> Bool {
        switch format {
        case .nygard, .madr1, .madr20, .madr21, .madr3, .madr4, .log4brains: true
        default: false
        }
    }
}
