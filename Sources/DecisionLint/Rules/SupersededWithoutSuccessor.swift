import DecisionRecords
import Diagnostics
import Syntax

/// A superseded record that leads to no successor.
struct SupersededWithoutSuccessor: LogRule {
    static let description = RuleDescription(
        code: "ADR305", name: "superseded-without-successor", severity: .error,
        summary: "A record is superseded, and no record that superseded it can be found.",
        rationale: "The reader learns that the decision no longer holds, and not which one does.",
        fix: "Where one record says that it supersedes this one, adds the link. Safe.",
        examples: [
            RuleExample(files: [SupersessionExample.tea("↓Superseded")]),
            RuleExample(
                files: [
                    SupersessionExample.tea("↓Superseded"),
                    SupersessionExample.water("Accepted\n\nSupersedes \(SupersessionExample.linkToTea)"),
                ], fixed: SupersessionExample.answered),
            RuleExample(files: [
                SupersessionExample.tea("Superseded by ADR-0002"), SupersessionExample.water("Accepted"),
            ]),
            RuleExample(files: [
                SupersessionExample.tea("Superseded by ↓ADR-0007"), SupersessionExample.water("Accepted"),
            ]),
            RuleExample(files: [
                SupersessionExample.tea("Superseded: tea is [bought by the office](https://example.org/9) now.")
            ]),
        ])

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        let map = context.relations
        for index in log.records.indices {
            guard let status = log.records[index].status, status.value == .superseded, !status.isPartial,
                !map.outgoing[index].contains(where: { $0.kind == .supersededBy })
            else { continue }
            let record = log.records[index]
            let successors = map.incoming[index].filter { $0.kind == .supersedes }
            if let successor = successors.first {
                let newer = log.records[successor.from]
                let link = RelationText.link(to: newer, from: record)
                let isPlain =
                    RelationText.isReplaceable(status, in: record)
                    && ["superseded", "superceded", "replaced"].contains(status.text.value.lowercased())
                let fix =
                    isPlain && successors.count == 1
                    ? Fix(
                        "name the successor", .safe,
                        edits: [
                            Edit(
                                path: record.path, range: SourceRange(status.text.range.end, status.text.range.end),
                                text: " by \(link)")
                        ]) : nil
                findings.append(
                    Self.finding(
                        "“\(record.id)” does not say that “\(newer.id)” superseded it", at: status.text.range,
                        in: record.source, severity: .note,
                        notes: [
                            Diagnostic.Note(
                                source: newer.source, range: newer.relations[successor.relation].target.range,
                                message: "the successor says so")
                        ], fix: fix, evidence: "\(record.path) \(newer.path)"))
                continue
            }
            // A successor that is named but is no record of this log may be one of another, or another kind of document.
            let named = record.relations.first { $0.kind == .supersededBy }
            if let named, Self.exists(named.target.value, in: context) { continue }
            if named == nil, Self.saysBy(record) { continue }
            // “Implemented; decisions 2 and 3 are superseded” says of a part what this rule asks of the whole.
            let words = status.text.value.lowercased().split { !$0.isLetter }
            guard
                words.count <= 4
                    || words.prefix(4).contains(where: {
                        $0.hasPrefix("supers") || $0.hasPrefix("superc") || $0.hasPrefix("replaced")
                    })
            else { continue }
            findings.append(
                Self.finding(
                    named.map { "the successor “\($0.target.value)” is no record of this log" }
                        ?? "“\(record.id)” is superseded, and nothing says by what",
                    at: named?.target.range ?? status.text.range, in: record.source,
                    help: "write “Superseded by” with a link to the record that holds now",
                    evidence: "no successor"))
        }
    }

    /// Whether a record of any log of the project may be meant: by its file's name or by its number.
    private static func exists(_ reference: String, in context: LintContext) -> Bool {
        let name = Path.lastComponent(reference)
        let stem = Path.stem(name)
        let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
        return context.logs.indices.contains { index in
            !context.logs[index].indices(fileName: name).isEmpty || !context.logs[index].indices(stem: stem).isEmpty
        } || Int(digits).map { !context.log.indices(number: $0).isEmpty } ?? false
    }

    /// Whether the record says in other words, or with a link, what took its place.
    private static func saysBy(_ record: DecisionRecord) -> Bool {
        let isField = record.fields.contains { field in
            let words = field.name.value.lowercased().split { !$0.isLetter }
            return words.count >= 2 && words.last == "by" && !field.value.value.isEmpty
                && (words[0].hasPrefix("supers") || words[0].hasPrefix("superc") || words[0] == "replaced")
        }
        if isField { return true }
        guard let status = record.status,
            let field = record.fields.first(where: { $0.value.range.contains(status.text.range) })
        else { return false }
        if let section = field.section {
            return record.sections[section].body.contains { record.document.node(at: $0).kind == .link }
        }
        return field.nodes.contains { record.document.node(at: $0).kind == .link }
    }
}
