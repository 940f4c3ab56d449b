import DecisionRecords
import Diagnostics
import Syntax

/// A record cited by a number that no record bears.
struct DeadCitation: RecordRule {
    static let description = RuleDescription(
        code: "ADR310", name: "dead-citation", severity: .note,
        summary: "A record cites another by a number that no record of the project bears.",
        rationale: """
            The reason that the text points to cannot be found; most often the record was renumbered or never written. \
            Links are judged by ADR301, and what is named with another project's name is let pass.
            """,
        examples: [
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Context\n\nThirst, see ↓ADR-0007.\n\n## Decision\n\nTea.\n"),
                RuleExample.File("adr/0002-use-milk.md", "# 2. Use milk\n\n## Decision\n\nMilk, as ADR 1 has it.\n"),
            ]),
            RuleExample(files: [
                RuleExample.File(
                    "adr/0001-use-tea.md",
                    "# 1. Use tea\n\n## Context\n\nThe Kettle Makers' ADR-0007 (POT ADR-0008) and `ADR-0009`.\n\n## Decision\n\nTea.\n"
                ),
                RuleExample.File("adr/0002-use-milk.md", "# 2. Use milk\n\n## Decision\n\nMilk, as ADR 1 has it.\n"),
            ]),
        ])

    func check(_ record: DecisionRecord, in context: LintContext, _ findings: inout [Diagnostic]) {
        let log = context.log
        // Numbers within folders of one log count anew, and dates are no numbers.
        guard record.isNumbered, log.records.count >= 2 else { return }
        let source = record.source
        let places = BytePlaces(of: [RecordCitation.word], in: source)
        // Nearly all numbers are borne; where they stand is asked of the others.
        guard !places.isEmpty,
            RecordCitation.find(in: source, SourceRange(0, source.bytes.count)).contains(where: { citation in
                log.indices(number: citation.number).isEmpty
            })
        else { return }
        var told: Set<Int> = []
        let document = record.document
        for index in 0..<document.nodeCount
        where document.kind(at: index) == .text && places.touch(document.range(at: index)) {
            if document.node(at: index).parent?.kind == .link { continue }
            for citation in RecordCitation.find(in: record.source, document.range(at: index)) {
                guard !citation.isOfOther, told.insert(citation.number).inserted,
                    context.logs.indices.allSatisfy({ context.logs[$0].indices(number: citation.number).isEmpty }),
                    !log.blanks.contains(where: { Path.lastComponent($0.path).contains(citation.digits) })
                else { continue }
                findings.append(
                    Self.finding(
                        "no record bears the number of “\(record.source.text(citation.range))”", at: citation.range,
                        in: record.source))
            }
        }
    }
}
