import Diagnostics
import Testing

@testable import DecisionRecords

/// Names, headings and states as people spell them.
@Suite("Spellings of headings, states and people")
struct SpellingTests {
    @Test(arguments: [
        ("Decisao", SectionRole.decision), ("A Decisão", .decision), ("Decisões", .decision),
        ("Consequencias", .consequences),
        ("Beslutning", .decision), ("Konsekvenser", .consequences), ("Impacts positifs", .positiveConsequences),
        ("Points négatifs", .negativeConsequences), ("Begruendung", .rationale), ("Road not taken", .options),
        ("Compared options", .options),
    ])
    func headingsWithoutAccentsAndWithArticles(heading: String, role: SectionRole) {
        #expect(HeadingRoles.role(of: heading) == role)
    }

    @Test(arguments: [
        ("Godkjent", RecordStatus.Value.accepted), ("Foreslått", .proposed), ("Zaakceptowane", .accepted),
        ("Acceptee", .accepted), ("Avvist", .rejected),
    ])
    func statesOfMoreLanguages(word: String, value: RecordStatus.Value) {
        #expect(StatusWords.value(ofWhole: word) == value)
    }

    @Test func peopleInTheBracketsOfATemplate() {
        let record = RecordFixture.read(
            "# Queue\n\n- Status: [accepted]\n- Deciders: [@ada, @grace]\n- Date: [2023-02-01]\n")
        #expect(record.people.deciders.map(\.value) == ["@ada", "@grace"])
        let untouched = RecordFixture.read("# Queue\n\n- Deciders: [list everyone involved, or a team]\n")
        #expect(untouched.people.deciders.isEmpty)
    }

    @Test func handlesInAListOfTheFrontMatter() {
        let record = RecordFixture.read(
            "---\nstatus: \"accepted\"\ndecision-makers:\n - @ada\n - @grace\n---\n\n# Queue\n")
        #expect(record.people.deciders.map(\.value) == ["@ada", "@grace"])
        #expect(record.status?.value == .accepted)
    }

    @Test func theNumberOfAHeadingWhereTheFileHasNone() {
        #expect(RecordFixture.read("# ADR 012 - Queue\n", path: "adr/use-a-queue_012.md").number == 12)
        #expect(
            RecordFixture.read("# 1000 jobs a second\n", path: "adr/use-a-queue.md").title.value == "1000 jobs a second"
        )
    }

    @Test func aRelationOnTheLineAboveItsLink() {
        let record = RecordFixture.read(
            "# 4. Queue\n\n## Status\n\nAccepted\n\nSupercedes\n[2. Poll the table](0002-poll-the-table.md)\n")
        #expect(record.relations.map(\.kind) == [.supersedes])
    }

    @Test func decidersBelowTheLastRule() {
        let record = RecordFixture.read(
            "# Queue\n\n## Decision\n\nUse it.\n\n---\n\n**Date:** 2023-02-01\n**Decision Makers:** Platform Team\n")
        #expect(record.people.deciders.map(\.value) == ["Platform Team"])
        #expect(record.date?.value == "2023-02-01")
    }

    @Test(arguments: [
        ("Accepted on 2020-04-20", "2020-04-20"), ("Accepted — 2026-05-31 (written down later)", "2026-05-31"),
        ("Superseded by 008 on 2019-10-01", nil), ("Accepted in 2020", nil),
    ])
    func theDayOfAcceptanceBesideTheStatus(status: String, day: String?) {
        #expect(RecordFixture.read("# 1. Queue\n\n## Status\n\n\(status)\n").date?.value == day)
        let dated = RecordFixture.read("# 1. Queue\n\nDate: 2018-01-01\n\n## Status\n\n\(status)\n")
        #expect(dated.date?.value == "2018-01-01")
    }

    @Test func principlesBelowTheDecisionAreNoDrivers() {
        let record = RecordFixture.read("# Queue\n\n## Decision\n\nPlugins.\n\n### Design Principles\n\n- One type\n")
        #expect(record.drivers.isEmpty)
        #expect(RecordFixture.read("# Queue\n\n## Principles\n\n- One type\n").drivers.count == 1)
    }

    @Test func theDayOfIntroduction() {
        let record = RecordFixture.read("# 6. Queue\n\nIntroduced: 2022-04-11\n\n## Status\n\nDecided\n")
        #expect(record.date?.value == "2022-04-11")
    }

    @Test func aChangeLogOfLinksWithStates() {
        let record = RecordFixture.read(
            """
            # Queue

            ## Change Log

            - [original](https://example.org/pull/9) - approved (2023-01-03)
            - [revised](https://example.org/pull/12) - approved (2023-04-17)

            ## Context

            Jobs get lost.
            """)
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2023-04-17")
    }

    @Test func noResponseIsNoConsequence() {
        let record = RecordFixture.read("# Queue\n\n### Positive Consequences\n\n_No response_\n")
        #expect(record.consequences.positive.isEmpty)
    }
}
