import DecisionRecords
import Diagnostics
import Testing

@Suite struct RelationTests {
    private func relations(_ text: String, path: String = "adr/0009-x.md") -> [String] {
        RecordReader.read(SourceText(path: path, text: text)).relations.map {
            "\($0.kind.rawValue)\($0.isPartial ? " (partial)" : "") \($0.target.value)"
        }
    }

    @Test(arguments: [
        ("Superseded by [3. Y](0003-y.md)", "superseded-by 0003-y.md"),
        ("Superceded by ADR-0003", "superseded-by ADR-0003"),
        ("Accepted (supersedes [3. Y](./0003-y.md))", "supersedes ./0003-y.md"),
        ("Replaced by ADR 3", "superseded-by ADR 3"),
        ("Accepted, superseded in part by ADR-0003", "superseded-by (partial) ADR-0003"),
        ("Partially supersedes ADR-3", "supersedes (partial) ADR-3"),
        ("Supersedes the engine choice in [ADR-3](0003-y.md)", "supersedes (partial) 0003-y.md"),
        ("Supersedes the earlier decision of ADR-3", "supersedes ADR-3"),
        ("Amended by [9](0003-y.md)", "amended-by 0003-y.md"),
        ("Accepted. Amends [ADR-3](0003-y.md)", "amends 0003-y.md"),
        ("Superseded by [[ADR-0003]]", "superseded-by ADR-0003"),
        ("Extended by <0003-y.md>", "extended-by 0003-y.md"), ("Clarifies ADR0003 (#123)", "clarifies ADR0003"),
        ("Depends on [ADR 3](/adr/3)", "depends-on /adr/3"), ("Builds on ADR-3", "extends ADR-3"),
        ("Deprecated (Replaced by ADR #0003)", "superseded-by ADR #0003"),
    ])
    func readsAStatusLine(line: String, relation: String) {
        #expect(relations("# 9. T\n\n## Status\n\n\(line)\n") == [relation])
    }

    @Test(arguments: [
        ("---\nsupersedes: ADR-0003\n---\n# T\n", ["supersedes ADR-0003"]),
        ("---\nsuperseded_by: \"[0003](0003-y.md)\"\n---\n# T\n", ["superseded-by 0003-y.md"]),
        ("---\nsupersededBy: [ADR-1, ADR-2]\n---\n# T\n", ["superseded-by ADR-1", "superseded-by ADR-2"]),
        ("---\nrelated:\n  - 0001-a.md\n  - 0002-b.md\n---\n# T\n", ["relates-to 0001-a.md", "relates-to 0002-b.md"]),
        ("---\nlinks:\n  - target: 3\n    kind: Supersedes\n---\n# T\n", ["supersedes 3"]),
        ("---\nsupersedes: []\nsupersededBy: null\n---\n# T\n", []),
        ("# T\n\n**Related**: ADR-003 (Memory), ADR-005\n", ["relates-to ADR-003", "relates-to ADR-005"]),
        ("# T\n\n* Extends: [ADR-3](0003-y.md)\n", ["extends 0003-y.md"]),
        ("# T\n\n| Supersedes | ADR-3 |\n|---|---|\n| Status | Accepted |\n", ["supersedes ADR-3"]),
        (
            "# T\n\n## Links\n\n* Refines [ADR-3](0003-y.md)\n* [ADR-4](0004-z.md)\n* [docs](../guide.md)\n",
            ["refines 0003-y.md", "relates-to 0004-z.md"]
        ),
        (
            "# T\n\n## Related ADRs\n\n- ADR-0003: Y\n- See `0004-z.md`\n",
            ["relates-to ADR-0003", "relates-to 0004-z.md"]
        ),
        ("# T\n\n## References\n\n- [x][r]\n\n[r]: 0003-y.md\n", ["relates-to 0003-y.md"]),
        ("# T\n\n## Supersedes\n\n- ADR-0003\n", ["supersedes ADR-0003"]),
        ("# T\n\n## Context\n\nThis decision supersedes ADR-0003 for good.\n", ["supersedes ADR-0003"]),
        ("# T\n\n## Context\n\nThis conflicts with [ADR-3](0003-y.md).\n", ["conflicts-with 0003-y.md"]),
        ("# T\n\n## Links\n\n- [ADR-3](0003-y.md) is superseded by this record\n", ["supersedes 0003-y.md"]),
    ])
    func readsEveryPlace(text: String, wanted: [String]) {
        #expect(relations(text) == wanted)
    }

    @Test(arguments: [
        "# T\n\n## Context\n\nAs ADR-0003 says, and [ADR-4](0004-z.md) too.\n",
        "# T\n\n## Consequences\n\nIt may be superseded by ADR-0005 one day.\n",
        "# T\n\n## Considered Options\n\n### A\n\nThis supersedes ADR-0003.\n",
        "# T\n\n## Context\n\nADR-0003 extends ADR-0002.\n", "# ADR-0009: T\n\n## Links\n\n- ADR-0009 itself\n",
        "# T\n\n## Links\n\n- [RFC 3](../rfc/0003-y.md)\n- [#12](https://github.com/o/r/pull/12)\n",
    ])
    func takesNoMentionForARelation(text: String) {
        #expect(relations(text).isEmpty)
    }

    private func log(_ files: [String]) -> DecisionLog {
        DecisionLog(
            name: "main", directory: "adr",
            records: files.map {
                RecordReader.read(SourceText(path: $0, text: "# \($0.hasSuffix("9-i.md") ? "T" : "Use the queue")\n"))
            })
    }

    @Test(arguments: [
        "0003-y.md", "./0003-y.md", "0003-y", "ADR-0003", "ADR 3", "3", "adr-3", "/adr/3", "/docs/adr/0003-y/",
        "0003-y.md#part",
        "https://github.com/o/r/blob/main/adr/0003-y.md", "ADR #3", "madr:0003", "0033-y-that-moved.md",
    ])
    func resolvesWithinTheLog(reference: String) {
        let log = log(["adr/0003-y.md", "adr/0009-i.md", "adr/0034-y-that-moved.md"])
        let wanted = reference.hasPrefix("0033") ? 2 : 0
        #expect(log.resolve(reference: reference, from: log.records[1]) == .record(wanted))
    }

    @Test func neverResolvesOutOfTheLog() {
        let log = log(["adr/0003-y.md", "adr/0009-i.md"])
        #expect(log.resolve(reference: "../other/adr/0007-z.md", from: log.records[1]) == .missing)
        #expect(log.resolve(reference: "https://github.com/o/r/pull/3", from: log.records[1]) == .missing)
        #expect(log.resolve(reference: "GEN-0003", from: log.records[1]) == .missing)
    }

    @Test func takesNoRecordForTheRenumberedOneThatItNames() {
        let log = log(["adr/0016-react-context.md", "adr/0028-redux.md"])
        #expect(log.resolve(reference: "0029-react-context-api.md", from: log.records[1]) == .record(0))
        #expect(log.resolve(reference: "0028-react-context-api.md", from: log.records[0]) == .missing)
    }

    @Test func takesNoFileOfAnotherDayForTheOneThatItNames() {
        let log = log(["adr/20240621-tea-template-copy.md", "adr/0009-i.md"])
        #expect(log.resolve(reference: "20230522-tea-template.md", from: log.records[0]) == .missing)
        #expect(log.resolve(reference: "20240621-tea-template.md", from: log.records[0]) == .record(1))
    }

    @Test func givesTheCandidatesOfAnAmbiguousReference() {
        let log = log(["adr/0003-y.md", "adr/0003-z.md", "adr/0009-i.md"])
        #expect(log.resolve(reference: "ADR-3", from: log.records[2]) == .ambiguous([0, 1]))
    }
}
