import DecisionRecords
import Diagnostics
import Testing

@Suite struct IdentityTests {
    private func record(_ text: String, path: String = "0004-use-x.md") -> DecisionRecord {
        RecordReader.read(SourceText(path: path, text: text))
    }

    @Test(arguments: [
        ("# 4. Use X", "Use X", "4"), ("# ADR-008: Use X", "Use X", "ADR-008"),
        ("# ADR 0004: Use X", "Use X", "ADR 0004"),
        ("# ADR-4 - Use X", "Use X", "ADR-4"), ("# ADR 104 – Use X", "Use X", "ADR 104"),
        ("# 0004 - Use X", "Use X", "0004"),
        ("# 0004 Use X", "Use X", "0004"), ("# [000] Use X", "Use X", "000"), ("# [ADR-001] Use X", "Use X", "ADR-001"),
        ("# 1) Use X {#adr_0001}", "Use X", "1"), ("# #4 Use X", "Use X", "4"),
        ("# GEN-001: Use X", "Use X", "GEN-001"),
        ("#4. Use X", "Use X", "4"), ("# ADR: Use X", "Use X", nil),
        ("# Architecture Decision Record: Use X", "Use X", nil),
        ("# Decision: Use X", "Use X", nil), ("# TITLE:  Use X", "Use X", nil), ("# [Proposed] Use X", "Use X", nil),
        ("# Superseded by <0005-y.md>: Use X", "Use X", nil), ("# [Use X](x.md)", "Use X", nil),
        ("# 4. Use X (superseded)", "Use X", "4"),
        ("# ADR 003: ICS27 format", "ICS27 format", "ADR 003"), ("# 2 phase commit", "2 phase commit", nil),
        ("# Migration strategy", "Migration strategy", nil), ("Use X\n=====", "Use X", nil), ("## Use X", "Use X", nil),
    ])
    func takesTheTitleWithoutItsLabel(heading: String, title: String, label: String?) {
        let record = record(heading + "\n\n## Status\n\nAccepted\n")
        #expect(record.title.value == title)
        #expect(record.label == label)
    }

    @Test func takesTheFrontMattersTitleThenTheFilesName() {
        #expect(record("---\ntitle: \"ADR-4: Use X\"\n---\n\n## Context\n\nc\n").title.value == "Use X")
        #expect(record("## Context\n\nc\n").title.value == "Use x")
    }

    @Test(arguments: [
        ("adr/0004-x.md", "0004", 4), ("ADR-008-x.md", "ADR-008", 8), ("adr-008.md", "ADR-008", 8),
        ("adr_001_x.md", "ADR_001", 1),
        ("ADR001-x.md", "ADR001", 1), ("ARCH-003-x.md", "ARCH-003", 3), ("ODH-ADR-0007-x.md", "ODH-ADR-0007", 7),
        ("scs-0118-v1-x.md", "SCS-0118", 118), ("00003-x.md", "00003", 3), ("1089-x.md", "1089", 1089),
        ("20220222-x.md", "20220222-x", nil), ("2022-02-22-x.md", "2022-02-22-x", nil),
        ("2022_02_22_x.md", "2022_02_22_x", nil),
        ("20220222101112_x.md", "20220222101112_x", nil), ("use-x.md", "use-x", nil),
        ("use-http-2.md", "use-http-2", nil),
        ("adr/adr008-y/README.md", "ADR008", 8), ("adr/2023-01-02-y/README.md", "2023-01-02-y", nil),
        ("0003-[Superseded]use-x.md", "0003", 3), ("0001-编写.md", "0001", 1), ("0001-x.html.md", "0001", 1),
        ("XXXX-x.md", "XXXX-x", nil),
    ])
    func takesIdAndNumberFromTheName(path: String, id: String, number: Int?) {
        let record = record("# T\n", path: path)
        #expect(record.id == id)
        #expect(record.number == number)
    }

    @Test func splitsPeopleAndTags() {
        let record = record(
            """
            # T

            * Deciders: @ann, Bob B. and Cy (team A, B)
            * Authors: ann@x.org; [Dee](https://x.org/dee)
            * Consulted:
              * Eve
              * Flo & Gil
            * Tags: a, b
            * Technical Story: [#3](https://x.org/3)
            * Review by: 2027-01-02
            """)
        #expect(record.people.deciders.map(\.value) == ["@ann", "Bob B", "Cy (team A, B)"])
        #expect(record.people.authors.map(\.value) == ["ann@x.org", "Dee"])
        #expect(record.people.consulted.map(\.value) == ["Eve", "Flo", "Gil"])
        #expect(record.tags.map(\.value) == ["a", "b"])
        #expect(record.story?.value == "#3")
        #expect(record.reviewBy?.value == "2027-01-02")
    }

    @Test func readsListsInFrontMatter() {
        let record = record(
            "---\ndecision-makers: [Ann, Bob]\ntags:\n  - a\n  - b\napplies_to: [\"Sources/**\", Tests]\n---\n# T\n")
        #expect(record.people.deciders.map(\.value) == ["Ann", "Bob"])
        #expect(record.tags.map(\.value) == ["a", "b"])
        #expect(record.governs.map(\.value) == ["Sources/**", "Tests"])
    }

    @Test func readsAHandlesList() {
        #expect(record("# T\n\n- Deciders: @a @b-c @d\n").people.deciders.map(\.value) == ["@a", "@b-c", "@d"])
    }

    @Test func readsANameOverALinesEnd() {
        let record = record("# T\n\n- Authors: Ann, Bob\n  Brown, Cy\n- Deciders: list everyone involved, with care\n")
        #expect(record.people.authors.map(\.value) == ["Ann", "Bob Brown", "Cy"])
        #expect(record.people.deciders.isEmpty)
    }

    @Test func takesNoChapterForAField() {
        let prose = String(repeating: "The paths are many, and each has its own story. ", count: 20)
        #expect(record("# T\n\n## Paths\n\n\(prose)\n").governs.isEmpty)
    }
}
