import Diagnostics
import Testing

@testable import DecisionRecords

/// How names of files, days and the names of fields are written in heads that were misread in a further sample of logs.
@Suite("Habits of heads")
struct HeadHabitsTests {
    private func read(_ text: String, path: String = "adr/0009-x.md") -> DecisionRecord {
        RecordFixture.read(text, path: path)
    }

    private func relations(_ text: String, path: String) -> [String] {
        read(text, path: path).relations.map { "\($0.kind.rawValue) \($0.target.value)" }
    }

    // MARK: Days in names

    @Test(arguments: [
        ("decisions/2024-10-use-queues.md", "2024-10"), ("adr/adr-2018-11-28.md", "2018-11-28"),
        ("adr/ADR_20181128_queues.md", "2018-11-28"), ("adr/REVIEW-2026-03-04-queues.md", "2026-03-04"),
    ])
    func aDayOrMonthInAFilesNameIsNoNumber(path: String, date: String) {
        let name = FileName(path: path)
        #expect(name.number == nil)
        #expect(name.date == date)
        #expect(name.id == Path.stem(path))
    }

    @Test func numbersThatLookLikeAYearStay() {
        #expect(FileName(path: "adr/2024-use-queues.md").number == 2024)
        #expect(FileName(path: "adr/2024-13-columns.md").number == 2024)
        #expect(FileName(path: "adr/ADR-2024-queues.md").number == 2024)
        #expect(FileName(path: "adr/0020-10-queues.md").number == 20)
    }

    @Test func theDayOfATitleIsTheRecordsWhereNoOtherIsWritten() {
        let text = "# ADR 2018-11-28: Data outside the house\n\n## Context\n\nc\n"
        let record = read(text, path: "adr/adr-2018-11-28.md")
        #expect(record.title.value == "Data outside the house")
        #expect(record.number == nil)
        #expect(record.date?.value == "2018-11-28")
        #expect(record.date?.text.range == SourceRange(6, 16))
        let other = read("# 2018-11-28 - T\n\nDate: 2019-01-02\n\n## Context\n\nc\n", path: "adr/2018-11-28.md")
        #expect(other.date?.value == "2019-01-02")
        // The name of a file alone says none.
        #expect(read("# T\n\n## Context\n\nc\n", path: "adr/2018-11-28-t.md").date == nil)
    }

    @Test(arguments: [
        ("Created on 2018-03-01 by Ada Lovelace (@ada).", "2018-03-01", ["Ada Lovelace (@ada)"], [String]()),
        (
            "Created on March 1, 2018 by A. Lovelace and Grace Hopper", "2018-03-01", ["A. Lovelace", "Grace Hopper"],
            []
        ),
        ("Accepted on 2018-03-01 by the council. It was quick.", "2018-03-01", [], ["the council"]),
        ("Last updated on 2018-03-01.", "2018-03-01", [], []),
    ])
    func aSentenceMaySayTheDayAndWho(line: String, date: String, authors: [String], deciders: [String]) {
        let record = read("# T\n\n\(line)\nInvalidated on 2021-08-04 by [DR 021](dr-021-x.md).\n\n## Context\n\nc\n")
        #expect(record.date?.value == date)
        #expect(record.people.authors.map(\.value) == authors)
        #expect(record.people.deciders.map(\.value) == deciders)
    }

    @Test(arguments: [
        "Created on 2018-03-01 the cluster was too small.", "Updated 2018-03-01-based images are used.",
        "The queue was created on 2018-03-01 by Ada.",
    ])
    func aSentenceOfAnotherThingSaysNoDay(line: String) {
        #expect(read("# T\n\n\(line)\n\n## Context\n\nc\n").date == nil)
    }

    @Test func wordsWithoutADayAreNoDate() {
        #expect(read("# T\n\n* Written: by hand\n* Status: accepted\n\n## Context\n\nc\n").date == nil)
        #expect(read("# T\n\n## Data\n\n1 queue\n\n2 stores of mail\n").date == nil)
        #expect(read("# T\n\n* Date: soon\n\n## Context\n\nc\n").date?.problem == .unreadable)
        #expect(read("# T\n\n* Created: 2018-14-31\n\n## Context\n\nc\n").date?.problem == .impossible)
    }

    // MARK: Names of fields

    @Test(arguments: [
        "Date of last update", "Last update on", "Last updated on", "Update date", "Revised date", "Date started",
        "lastUpdated", "createdAt", "creationDate", "decisionDate", "Stabilized at", "Date(s)", "Stand",
    ])
    func namesOfADay(name: String) {
        let record = read("# T\n\n- \(name): 2024-11-14\n- Status: Accepted\n\n## Context\n\nc\n")
        #expect(record.date?.value == "2024-11-14")
    }

    @Test(arguments: [
        "Ultimate decision maker(s)", "Decision maker(s)", "Decision-Maker(s)", "Decider(s)", "Final decision makers",
        "decisionMakers", "Approver(s)", "Entscheider(in)",
    ])
    func namesOfDeciders(name: String) {
        let text = "# T\n\n| | |\n|---|---|\n| \(name) | Mail team |\n| Status | Accepted |\n\n## Context\n\nc\n"
        #expect(read(text).people.deciders.map(\.value) == ["Mail team"])
    }

    @Test(arguments: ["Author(s)", "Lead author", "Autor(es)", "authorOfRecord", "Prepared by", "Document owner"])
    func namesOfAuthors(name: String) {
        #expect(read("# T\n\n- \(name): Ada\n\n## Context\n\nc\n").people.authors.map(\.value) == ["Ada"])
    }

    @Test func aLongGlossBehindANameIsNoPartOfIt() {
        let gloss = "(agreed on the way home, and again in the morning, when all of us had slept and most had eaten"
        let record = read(
            "# T\n\n- Deciders: Ada \(gloss); with **one** doubt about the name), Grace\n\n## Context\n\nc\n")
        #expect(record.people.deciders.map(\.value) == ["Ada", "Grace"])
    }

    // MARK: States

    @Test(arguments: [
        ("Proposed and Accepted (2018-11-28)", RecordStatus.Value.accepted), ("Proposed and rejected", .rejected),
        ("Pending and under review", .proposed), ("Being evaluated", .proposed), ("In consideration", .proposed),
        ("Living", .accepted), ("Acté (juin 2026)", .accepted), ("Реализовано.", .accepted),
        ("Proposed, Accepted", .proposed),
    ])
    func statesThatFollowEachOther(text: String, value: RecordStatus.Value) {
        #expect(read("# T\n\n## Status\n\n* \(text)\n\n## Context\n\nc\n").status?.value == value)
    }

    @Test func aStateBesideThePartThatGaveWay() {
        let record = read(
            "# T\n\n- Status: proposed | partially superseded by [8 Life](008-life.md)\n\n## Context\n\nc\n")
        #expect(record.status?.value == .proposed)
        #expect(record.status?.isPartial == true)
        #expect(read("# T\n\n- Status: proposed | superseded\n\n## Context\n\nc\n").status?.value == .unknown)
        #expect(read("# T\n\n- **状态**：部分已替代\n\n## 背景\n\nc\n").status?.value == .accepted)
    }

    // MARK: Tables

    @Test func aHeadWithoutWordsAndThePairsBelow() {
        let text = """
            |              |                  |
            | :----------- | :--------------- |
            | Feature Name | Mail in queues   |
            | Start Date   | Dec 22th 2021    |
            | State        | **ACCEPTED**     |

            # Summary

            s
            """
        let record = read(text, path: "rfc/0004-mail.md")
        #expect(record.title.value == "Mail in queues")
        #expect(record.date?.value == "2021-12-22")
        #expect(record.status?.value == .accepted)
    }

    @Test func aTemplatesNameIsNoTitle() {
        let record = read("- Feature Name: (fill me in with a name)\n\n# Summary\n\ns\n", path: "rfc/0004-mail.md")
        #expect(record.title.value == "Mail")
    }

    @Test func pairsBelowAHeadThatNamesThem() {
        let text = """
            # T

            ## Status

            | Category      | Status     |
            | ------------- | ---------- |
            | **Authors**   | Ada, Grace |
            | **ADR Stage** | PROPOSED   |
            | **Start Date** | 2021-09-23 |

            ## Context

            c
            """
        let record = read(text)
        #expect(record.people.authors.map(\.value) == ["Ada", "Grace"])
        #expect(record.status?.value == .proposed)
        #expect(record.date?.value == "2021-09-23")
        #expect(record.tags.isEmpty)
        let history = "# T\n\n| Status | Date |\n|---|---|\n| Proposed | 2021-01-02 |\n| Accepted | 2021-02-03 |\n"
        #expect(read(history).status?.value == .accepted)
        #expect(read(history).date?.value == "2021-02-03")
    }

    @Test func aRuleBelowThePairsUnderlinesThem() {
        let record = read("# T\n\n**Status**: Accepted\n**Date**: 2026-06-19\n---\n\n## Decision\n\nd\n")
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2026-06-19")
        #expect(record.sections.map(\.title.value) == ["Decision"])
        // Lines that name no field are a heading.
        let other = read("# T\n\nA note: more\nOf it: less\n---\n\nd\n")
        #expect(other.sections.count == 1)
    }

    @Test func headingsInTwoLanguages() {
        let record = read("# T\n\n## 상태(Status)\n\nAccepted\n\n## 상황(Context)\n\nc\n\n## 참조(Reference)\n\n- a\n")
        #expect(record.status?.value == .accepted)
        #expect(record.sections.map(\.role) == [.status, .context, .links])
        #expect(read("# T\n\n**Status (2026-07-09):** Rejected\n\n## Context\n\nc\n").status?.value == .rejected)
        #expect(read("# T\n\n## Context\n\nc\n\n### Status (of a badge)\n\nAccepted is green.\n").status == nil)
    }

    // MARK: Admonitions

    @Test func anAdmonitionsBodyMayBeIndentedBehindAnEmptyLine() {
        let text = """
            # T

            !!! info

                **Status**: Accepted

                **Level**: 1

                **Updated**: 2025-10-20

                **Supersedes**: [Mail by hand](mail-by-hand.md)

            ## Summary

            s
            """
        let record = read(text, path: "adr/mail.md")
        #expect(record.status?.value == .accepted)
        #expect(record.status.map { record.source.text($0.text.range) } == "Accepted")
        #expect(record.date?.value == "2025-10-20")
        #expect(record.date.map { record.source.text($0.text.range) } == "2025-10-20")
        #expect(relations(text, path: "adr/mail.md") == ["supersedes mail-by-hand.md"])
    }

    @Test func anAdmonitionsBodyMayBeginBelowItsMark() {
        let text = "# T\n\n!!! info\n    **Status**: Rejected\n\n    Date: `2025-10-20`\n\n## Summary\n\ns\n"
        let record = read(text)
        #expect(record.status?.value == .rejected)
        #expect(record.date?.value == "2025-10-20")
        // Code that no admonition holds is no head.
        #expect(read("# T\n\nSo it is:\n\n    Status: Rejected\n\n## Summary\n\ns\n").status == nil)
    }

    @Test(arguments: ["**関連ADR**: ADR-0001 (倉庫)", "- 相关ADR：ADR-0001", "## 관련ADR\n\n- ADR-0001"])
    func relatedRecordsBehindIdeographs(line: String) {
        #expect(relations("# T\n\n\(line)\n\n## 背景\n\nc\n", path: "adr/0004-x.md") == ["relates-to ADR-0001"])
    }

    // MARK: Addresses

    @Test func aFolderOfTheRecordsOwnInAnAddress() {
        let path = "docs/design/0005-queues.md"
        func links(_ address: String) -> [String] {
            relations("# 5. Q\n\n## Context\n\nc\n\n## Links\n\n* [Stores](\(address))\n", path: path)
        }
        let own = "https://github.com/ada/mail/blob/main/docs/design/0002-stores/0002-stores.md"
        #expect(links(own) == ["relates-to \(own)"])
        #expect(links("https://github.com/ada/mail/blob/main/docs/examples/0002-stores.md") == [])
        #expect(links("https://github.com/ada/mail/blob/main/src/design/0002-stores.md") == [])
    }

    @Test func anotherProjectsSiteHoldsOtherRecords() {
        let path = "docs/architecture/adr-007-queues.md"
        func links(_ address: String) -> [String] {
            relations("# ADR 7: Q\n\n## Context\n\nc\n\n## References\n\n- [Mail](\(address))\n", path: path)
        }
        #expect(links("https://docs.example.org/master/architecture/adr-028-mail.html#keys") == [])
        let own = "https://example.org/2.2/docs/architecture/adr-028-mail/"
        #expect(links(own) == ["relates-to \(own)"])
        let site = "https://adr.example.org/adr/ADR-28"
        #expect(links(site) == ["relates-to \(site)"])
    }
}
