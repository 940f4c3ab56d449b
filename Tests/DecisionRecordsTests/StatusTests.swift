import DecisionRecords
import Diagnostics
import Testing

/// Every place and spelling of a status that the reader knows.
@Suite struct StatusTests {
    private func status(_ text: String, path: String = "0001-x.md") -> RecordStatus? {
        RecordReader.read(SourceText(path: path, text: text)).status
    }

    @Test(arguments: [
        "# T\n\n## Status\n\nAccepted\n", "# T\n\n## Status: Accepted\n", "# T\n\n## Status - ACCEPTED\n",
        "# T\n\n### Status\n\nStatus: Accepted on 2019-05-21\n", "# Status\n\nAccepted\n\n# Context\n\nc\n",
        "Status\n------\n\nAccepted\n", "# T\n\n* Status: accepted\n", "# T\n\n- **Status:** Accepted\n",
        "# T\n\n- **Status**: Accepted\n", "# T\n\n**Status:** Accepted  \n**Date:** 2020-01-02\n",
        "# T\n\n**Status:** Accepted | **Date:** 2020-01-02\n", "# T\n\nStatus: Accepted\n",
        "# T\n\n**Status: Accepted**\n",
        "# T\n\n| Status | Accepted |\n|---|---|\n| Date | 2020-01-02 |\n",
        "# T\n\n| Field | Value |\n|---|---|\n| Status | Accepted |\n",
        "# T\n\n| Date | Status |\n|---|---|\n| 2020-01-02 | Accepted |\n",
        "# T\n\n> |        |            |\n> |--------|------------|\n> | Status | `Accepted` |\n",
        "---\nstatus: accepted\n---\n\n# T\n", "---\nstatus: \"accepted\"\n---\n# T\n",
        "---\nstatus: {accepted}\n---\n# T\n",
        "# [Accepted] T\n", "# Accepted: T\n", "# T (accepted)\n", "!!! info \"Status\"\n    Accepted\n",
        "# T\n\n!!! info \"Status\"\n\n    Accepted\n", "# T\n\n::: info Status\nAccepted\n:::\n",
        "# T\n\n## Status\n\n![Accepted](https://img.shields.io/badge/adr-accepted-green)\n",
        "# T\n\n## Status\n\n~~Proposed~~ Accepted\n", "# T\n\n## Status\n\n✅ Accepted\n",
        "# T\n\n## Status\n\nDecision status: Accepted\n",
        "# T\n\n## Status\n\nAccepted (2026-06-07). Done by all of us.\n",
        "# T\n\n## Status\n\n2020-12-02 Proposed | 2021-02-11 Accepted\n",
        "# T\n\n## Status\n\nAccepted on 2020-04-20\n\nProposed on 2020-04-12\n",
        "# T\n\n## Status\n\n- 2024-03-12: Drafted\n- 2024-03-14: Merged\n",
        "# T\n\n## Status\n\nProposed → Accepted\n",
        "# T\n\n## Status\n\n> A decision may be \"proposed\", \"accepted\" or \"rejected\".\n\nAccepted\n",
        "status: accepted\ndate: 2020-01-02\n---\n\n# T\n",
        "# T\n\nAccepted | Date: 2025-08-15\n\n## Status\n\nAccepted\n",
    ])
    func isAcceptedWhereverItStands(text: String) {
        #expect(status(text)?.value == .accepted)
    }

    @Test(arguments: [
        ("WIP", RecordStatus.Value.draft), ("In review", .proposed), ("RFC", .proposed), ("on hold", .proposed),
        ("Approved", .accepted), ("Apprroved", .accepted), ("ACCEPTED Implemented", .accepted),
        ("not accepted", .rejected),
        ("Declined", .rejected), ("Withdrawn", .rejected), ("Obsolete", .deprecated), ("Depreciated", .deprecated),
        ("Superceded by ADR-0003", .superseded), ("Superseeded by [3](0003-y.md)", .superseded),
        ("Replaced", .superseded),
        ("Exceeded by 0004-z", .superseded), ("Accepted. Superseded by [ADR-3](0003-y.md).", .superseded),
        ("~~Accepted~~ → **Superseded by ADR-051**", .superseded), ("⌛️ Superseded", .superseded),
        ("Akzeptiert", .accepted), ("Abgelehnt", .rejected), ("Ersetzt durch ADR-3", .superseded),
        ("Veraltet", .deprecated),
        ("Vorgeschlagen", .proposed), ("Geaccepteerd", .accepted), ("Vervangen door 3", .superseded),
        ("approuvée", .accepted), ("proposé", .proposed), ("obsolète", .deprecated), ("Aceptado", .accepted),
        ("Rechazada", .rejected), ("Aceito", .accepted), ("Принято", .accepted), ("Отклонено", .rejected),
        ("已弃用", .deprecated), ("已取代", .superseded), ("通过", .accepted), ("承認済み", .accepted), ("却下", .rejected),
        ("승인됨", .accepted), ("폐기됨", .deprecated), ("Kabul edildi", .accepted), ("Reddedildi", .rejected),
        ("Derbyniwyd", .accepted), ("پذیرفته شده", .accepted), ("Accettato", .accepted),
        ("Drafted & Accepted", .accepted), ("Accepted, not implemented yet", .accepted),
    ])
    func knowsTheWord(words: String, value: RecordStatus.Value) {
        #expect(status("# T\n\n## Status\n\n\(words)\n")?.value == value)
    }

    @Test(arguments: [
        "Proposed | Accepted | Deprecated", "[proposed | rejected | accepted | superseded by ADR-0005]",
        "{proposed | accepted}", "proposed, accepted, rejected, deprecated, superseded, ...", "列表：提议/通过/完成/已弃用/已取代",
        "zorbed", "...", "Not implemented",
    ])
    func isUnknownForAListOfChoicesAndAWordNobodyKnows(words: String) {
        #expect(status("# T\n\n## Status\n\n\(words)\n")?.value == .unknown)
    }

    @Test(arguments: [
        "# T\n\n## Context\n\nc\n\n## Decision\n\nd\n",
        "# T\n\n## Context\n\nc\n\n## Acceptance criteria\n\n| Case | Status |\n|---|---|\n| a | Done |\n",
        "# T\n\n## Context\n\nc\n\n---\n\n**Implementation Status**: Accepted\n",
        "# T\n\n## Considered Options\n\n### A\n\n**Status**: rejected\n",
        "# T\n\n## Context\n\n## Amendment 2024-01-02\n\n### Status\n\nAccepted\n",
        "# T\n\n## Consequences\n\nThis decision may be superseded by a later one.\n",
    ])
    func isNothingWhereNoneIsWritten(text: String) {
        #expect(status(text) == nil)
    }

    @Test(arguments: [
        "Accepted, superseded in part by [ADR-3](0003-y.md)", "Accepted. Parts of this ADR were superseded by ADR-3.",
        "Partly superseded by ADR-3", "Implemented. Decisions 2 and 3 are superseded, see below",
        "Accepted, format specification superseded by ADR-3",
        // One sentence on two lines.
        "Accepted. The way of storing the apples that is told of here is\nsuperseded by ADR-3; we press them as before.",
    ])
    func staysAcceptedWhereAPartIsSuperseded(words: String) {
        let status = status("# T\n\n## Status\n\n\(words)\n")
        #expect(status?.value == .accepted)
        #expect(status?.isPartial == true)
    }

    @Test func takesTheFirstOfSeveralAndKeepsTheOthers() {
        let status = status("---\nstatus: accepted\n---\n\n# T\n\n* Status: proposed\n")
        #expect(status?.value == .accepted)
        #expect(status?.others.map(\.value) == [.proposed])
    }

    @Test func readsANoteAboveTheFirstSection() {
        let text = "# T\n\n**NOTE:** This ADR has been superseded by [ADR-3](0003-y.md).\n\n## Context\n\nc\n"
        #expect(status(text)?.value == .superseded)
    }

    @Test func knowsWhereItStands() throws {
        let record = RecordReader.read(SourceText(path: "1-x.md", text: "# T\n\n* Status: **accepted** now\n"))
        let status = try #require(record.status)
        #expect(record.source.text(status.text.range).hasPrefix("accepted"))
        #expect(record.source.line(at: status.text.range.start) == 3)
    }
}
