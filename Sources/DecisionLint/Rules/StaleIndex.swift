import DecisionRecords
import Diagnostics
import Syntax

/// An index of the records that leaves some of them out, or a generated one that says what holds no longer.
struct StaleIndex: LogRule {
    static let description = RuleDescription(
        code: "ADR505", name: "stale-index", severity: .note,
        summary: "A list of the records leaves some of them out, or a generated one says what holds no longer.",
        rationale: """
            Readers take the list for the whole log and never see the rest. A list counts as an index where it leads to \
            three records at least and to four of five of its folder. A table of `adr generate index` is held against the \
            log row by row, and the titles in a list of `adr generate toc` against the records' own.
            """,
        examples: [
            RuleExample(files: [
                record(1), record(2), record(3), record(4), record(5),
                RuleExample.File(
                    "adr/README.md",
                    "# Decisions\n\n* [1](0001-a.md)\n* [2](0002-a.md)\n* [3](0003-a.md)\n* ↓[4](0004-a.md)\n"),
            ]),
            RuleExample(files: [
                record(1), record(2), record(3), record(4),
                RuleExample.File(
                    "adr/README.md",
                    "# Decisions\n\n* [1](0001-a.md)\n* [2](0002-a.md)\n* [3](0003-a.md)\n* [4](0004-a.md)\n"),
            ]),
            RuleExample(files: [
                record(1), record(2),
                RuleExample.File(
                    "adr/README.md",
                    """
                    <!-- adr index -->

                    | Record | Title | Status | Date |
                    | --- | --- | --- | --- |
                    ↓| 0001 | [Drink 1](0001-a.md) | proposed |  |
                    | 0002 | [Drink 2](0002-a.md) | accepted |  |

                    <!-- adr index end -->
                    """),
            ]),
            RuleExample(files: [
                record(1), record(2),
                RuleExample.File(
                    "adr/README.md",
                    "# Architecture Decision Records\n\n* [1. Drink 1](0001-a.md)\n↓* [2. Have 2](0002-a.md)\n"),
            ]),
        ])

    private static func record(_ number: Int) -> RuleExample.File {
        RuleExample.File(
            "adr/000\(number)-a.md", "# \(number). Drink \(number)\n\n## Status\n\nAccepted\n\n## Decision\n\nIt.\n")
    }

    func check(_ log: DecisionLog, in context: LintContext, _ findings: inout [Diagnostic]) {
        if context.indexes.isEmpty { return }
        let folders = Set(log.records.indices.lazy.map(log.folder))
        for (document, place) in zip(context.indexes, context.indexPlaces) {
            // Of another log's folder only a generated table may be meant for this one.
            guard place.mayHoldTable || folders.contains(place.folder) else { continue }
            let list = GeneratedList(document, log, isOnlyLog: context.logs.count == 1)
            let stale = list.staleRows { context.files.presence($0) == .missing }
            if let stale {
                report(stale, document, log, &findings)
            } else if folders.contains(place.folder) {
                report(list.staleItems(), document, log, &findings)
                check(
                    document,
                    log.records.indices.filter { log.folder(of: $0) == place.folder && !log.isTemplate($0) }, log,
                    &findings)
            }
        }
    }

    /// One finding for all that is stale in a generated list.
    private func report(
        _ stale: [GeneratedList.StaleLine], _ document: Document, _ log: DecisionLog, _ findings: inout [Diagnostic]
    ) {
        guard let first = stale.first else { return }
        let rest =
            stale.count == 1 ? "" : ", and \(stale.count - 1) more \(stale.count == 2 ? "line is" : "lines are") stale"
        findings.append(
            Self.finding(
                first.message + rest, at: first.range, in: document.source,
                help: "let adr generate write the list anew",
                notes: stale.prefix(3).compactMap { line in
                    line.record.map { index in
                        let record = log.records[index]
                        return Diagnostic.Note(
                            source: record.source, range: record.headingRange, message: "what stands in the log")
                    }
                }, evidence: first.message))
    }

    private func check(
        _ document: Document, _ records: [Int], _ log: DecisionLog, _ findings: inout [Diagnostic]
    ) {
        let folder = Path.folder(document.source.path)
        guard records.count >= 3 else { return }
        var listed: Set<Int> = []
        var last: Node?
        var lines: Set<Int> = []
        for index in 0..<document.nodeCount {
            let node = document.node(at: index)
            guard node.kind == .link, !ByteSearch.contains(StaleIndex.schemeEnd, in: node.destinationBytes),
                let destination = node.destination
            else { continue }
            let path = destination.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
            let name = LinkTarget.decoded(Path.lastComponent(String(Substring(path))))
            // A site names a record without its file's ending.
            guard let record = (log.indices(fileName: name) + log.indices(stem: Path.stem(name))).first,
                log.folder(of: record) == folder
            else { continue }
            listed.insert(record)
            last = node
            lines.insert(node.line)
        }
        guard let last, listed.count >= 3, listed.count * 5 >= records.count * 4 else { return }
        // A record that is named without a link is listed too; on a linked record's line the name is part of that one's.
        let missing = records.filter { index in
            !listed.contains(index)
                && !StaleIndex.stands(Path.stem(log.records[index].path), in: document.source, besides: lines)
                && !StaleIndex.stands(log.records[index].title.value, in: document.source, besides: lines)
        }
        guard let first = missing.first else { return }
        let rest = missing.count == 1 ? "is not listed" : "and \(missing.count - 1) more are not listed"
        findings.append(
            Self.finding(
                "“\(log.records[first].id)” \(rest)", at: last.range, in: document.source,
                help: "add it, or let adr generate index keep the list",
                notes: missing.prefix(3).map {
                    Diagnostic.Note(
                        source: log.records[$0].source, range: log.records[$0].headingRange, message: "not listed")
                }, evidence: log.records[first].path))
    }

    private static let schemeEnd = Array("://".utf8)

    /// Whether a name stands on another line than those.
    private static func stands(_ name: String, in source: SourceText, besides lines: Set<Int>) -> Bool {
        let pattern = Array(name.utf8)
        var position = 0
        while let start = ByteSearch.first(pattern, in: source.bytes[position...]) {
            if !lines.contains(source.line(at: start)) { return true }
            position = start + pattern.count
        }
        return false
    }
}
