import Diagnostics
import Testing

@testable import DecisionRecords

/// What the logs of other repositories had in their heads, links and consequences that was misread when first met.
@Suite("Heads, links and consequences met in unseen logs")
struct UnseenLogsTests {
    private func read(_ text: String, path: String = "adr/0009-x.md") -> DecisionRecord {
        RecordFixture.read(text, path: path)
    }

    private func relations(_ text: String, path: String = "adr/0009-x.md") -> [String] {
        read(text, path: path).relations.map {
            "\($0.kind.rawValue)\($0.isPartial ? " (partial)" : "") \($0.target.value)"
        }
    }

    private func consequences(_ body: String) -> [Int] {
        let read = read("# T\n\n## Decision\n\nUse a queue.\n\n\(body)\n").consequences
        return [read.positive.count, read.negative.count, read.neutral.count]
    }

    // MARK: Names

    @Test(arguments: [
        ("log/0004UseQueues.md", "0004", 4), ("log/nr.-002-auswahl.md", "NR.-002", 2),
        ("log/0004usequeues.md", "0004usequeues", nil), ("log/12Factor.md", "12Factor", nil),
    ])
    func aNumberMayRunIntoACapital(path: String, id: String, number: Int?) {
        let record = read("# Use queues\n\n## Decision\n\nd\n", path: path)
        #expect(record.id == id)
        #expect(record.number == number)
    }

    @Test(arguments: [
        "# Title\n\nUse queues\n\n## Context\n\nc\n", "## Title\n\nUse queues\n\n## Proposal status\n\n- Approved\n",
        "# Titel\n\nUse queues\n\n## Kontext\n\nc\n", "# Nr. 002: Use queues\n\n## Kontext\n\nc\n",
    ])
    func theLineBelowTitleIsTheTitle(text: String) {
        #expect(read(text, path: "adr/0002-queues.md").title.value == "Use queues")
    }

    @Test func aHeadingThatNamesTheKindOfFileIsNoTitle() {
        func title(_ text: String, _ path: String) -> String { read(text, path: path).title.value }
        #expect(title("# RFC Proposal\n\n* Status: Rejected\n", "rfcs/0018-partial-fills.md") == "Partial fills")
        #expect(title("# Title\n\n## Context\n\nc\n", "adr/0003-caching.md") == "Title")
        #expect(title("# Proposal\n\nWe need it.\n", "notes/proposal.md") == "Proposal")
    }

    @Test func aMiddleDotPartsNumberAndTitle() {
        let record = read("# ADR-0004 · Use queues · one per region\n\n## Context\n\nc\n", path: "adr/0004-queues.md")
        #expect(record.title.value == "Use queues · one per region")
        #expect(record.number == 4)
    }

    // MARK: Status, date and people

    @Test(arguments: [
        "# T\n\n**Statut** : ✅ Implémenté\n", "# T\n\n**Estado**: Implementado\n",
        "# T\n\n* Status: Accepted for signed channels; the release gate superseded by ADR 0011\n",
    ])
    func whatIsImplementedIsAccepted(text: String) {
        #expect(read(text).status?.value == .accepted)
    }

    @Test func anOverviewMayHoldTheMetadata() {
        let record = read(
            """
            # ADR-002: Reports

            ## Overview

            How to send reports.

            * Date: **12/11/2021**
            * Status: Decided
            * Deciders: The whole team / Ada
            """)
        #expect(record.status?.value == .accepted)
        #expect(record.date?.text.value == "12/11/2021")
        #expect(record.people.deciders.map(\.value) == ["The whole team", "Ada"])
    }

    @Test func aListThatIsMoreThanMetadataStaysText() {
        let text = "# T\n\n## Overview\n\n- Status: green lamps say so\n- everything else is red\n"
        #expect(read(text).status == nil)
    }

    @Test(arguments: [
        ("Proposed — 2026-06-28 (targets the next release, 2026-09-01)", "2026-06-28"),
        ("Draft Proposal, 2017-07-26", "2017-07-26"), ("Rejected on 2020-02-03 after a review", "2020-02-03"),
        ("Proposed, to be decided by 2026-09-01", nil), ("Deferred until 2027-01-01", nil),
        ("Superseded by ADR-3 on 2020-02-03", nil),
        ("Accepted — 2026-04-20; amended 2026-07-04", "2026-04-20"),
    ])
    func takesTheDayBesideTheState(status: String, day: String?) {
        #expect(read("# T\n\n## Status\n\n\(status)\n\n## Context\n\nc\n").date?.value == day)
    }

    @Test func theDayOfAcceptanceStandsThoughAPartWasSuperseded() {
        let record = read(
            """
            # T

            ## Status

            Accepted — 2026-05-31 (written down afterwards)

            Superseded in part (2026-06-09): the canvas was removed.
            """)
        #expect(record.status?.value == .accepted)
        #expect(record.status?.isPartial == true)
        #expect(record.status?.text.value.hasPrefix("Accepted — 2026-05-31") == true)
        #expect(record.date?.value == "2026-05-31")
    }

    @Test func ofStatesPartedByASemicolonTheNewestCounts() {
        let record = read("# T\n\n- Status: Submitted, 2017-01-26; Approved 2017-02-22\n\n## Context\n\nc\n")
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2017-02-22")
    }

    @Test func aDashMayStandForTheColon() {
        #expect(read("# T\n\nDate – 2019-07-23\n\n## Context\n\nc\n").date?.value == "2019-07-23")
    }

    @Test func theFooterNamesAuthorsWhereNobodyElseDoes() {
        let footer = "\n\n## Context\n\nc\n\n---\n\n**Authors**: Platform Team\n"
        #expect(read("# T" + footer).people.authors.map(\.value) == ["Platform Team"])
        #expect(read("# T\n\n**Author:** Ada" + footer).people.authors.map(\.value) == ["Ada"])
    }

    // MARK: Relations

    @Test(arguments: [
        ("# T\n\n> 关联：ADR-0011（句柄）、ADR-0004（拓扑）\n", ["relates-to ADR-0011", "relates-to ADR-0004"]),
        ("# T\n\n## Связанные документы\n\n- [`x`](0002-y.md) — правила\n", ["relates-to 0002-y.md"]),
        ("# T\n\n## Decisões Relacionadas\n\n- [DE-001](./0001-y.md)\n", ["relates-to ./0001-y.md"]),
        ("# T\n\n**Runtime Superseded By:** [ADR-7](0007-y.md)\n", ["superseded-by (partial) 0007-y.md"]),
        ("# T\n\n**Status superseded by:** [ADR-7](0007-y.md)\n", ["superseded-by 0007-y.md"]),
        (
            "# T\n\n- **Status:** Accepted (naming superseded by [ADR 6](0006-y.md))\n",
            ["superseded-by (partial) 0006-y.md"]
        ),
        ("# T\n\nStatus: Accepted as a trial; naming superseded by ADR 6\n", ["superseded-by (partial) ADR 6"]),
        ("# T\n\nStatus: Accepted as a trial; may be superseded by ADR 6\n", []),
        ("# T\n\n- **Statut : Accepté** (2026-07-14 ; amende ADR-0006)\n", ["amends ADR-0006"]),
        ("# T\n\n## Contexto\n\nEsta ADR **não supersede ADR-0003**.\n", []),
        ("# T\n\n## Kontext\n\nDieses ADR ersetzt nicht ADR-0003.\n", ["supersedes ADR-0003"]),
        ("# T\n\n## Context\n\nThe route answers 302. ADR-0041 replaces this with real rendering.\n", []),
        ("# T\n\n> ADR-0041 supersedes this proposed direction.\n", ["superseded-by ADR-0041"]),
        ("# T\n\n**Related:** ADR-014, 0.16.3 notes\n", ["relates-to ADR-014"]),
    ])
    func readsTies(text: String, wanted: [String]) {
        #expect(relations(text) == wanted)
    }

    @Test func pagesOfAnotherKindAreNoRecords() {
        let text = """
            # T

            ## References

            - [Epic](../../backlog/EPIC-010/EPIC-010.md)
            - [Audit](../audit/eip1271-cache-audit.md)
            - [Notes](../migrations/2026-06-10-proxy.md)
            - [Isolation](../security/001-isolation.md)
            - [ADR 3](../../other/ADR-003-x.md)
            """
        #expect(relations(text) == ["relates-to ../security/001-isolation.md", "relates-to ../../other/ADR-003-x.md"])
    }

    @Test func withoutNumbersAFilesNameSaysWhatItIs() {
        let text = "# ADR: Tiers\n\n- **Companion:** `adr-authoring.md` §4.1\n- Related: `notes.md`\n"
        #expect(relations(text, path: "docs/decisions/adr-tiers.md") == ["relates-to adr-authoring.md"])
    }

    // MARK: Consequences

    @Test func besideTicksAWarningSpeaksAgainst() {
        #expect(consequences("## Consequences\n\n- ✅ Fast\n- ✅ Simple\n- ⚠️ One more table\n") == [2, 1, 0])
        #expect(consequences("## Consequences\n\n- ✅ Fast\n- ❌ Slow start\n- ⚠️ One more table\n") == [1, 1, 1])
        #expect(consequences("## Consequences\n\n- ⚠️ Drain first\n") == [0, 0, 1])
    }

    @Test func warningsOnLinesBelowNegativeSpeakAgainst() {
        let body = """
            ## Consequences

            ### Positive

            ✅ **One interface** - the same for all
            ✅ **Fewer leaks** - limits hold

            ### Negative

            ⚠️ **Effort** - caches had to move
            ⚠️ **Abstraction** - one more layer
            """
        #expect(consequences(body) == [2, 2, 0])
    }

    @Test func whatBecomesEasierSpeaksForIt() {
        let body = """
            ## What becomes easier?

            - Formatting other files

            ## What becomes harder?

            - Setting up the editor
            - Reviewing
            """
        #expect(consequences(body) == [1, 2, 0])
        #expect(consequences("## Consequences\n\n### What becomes easier or more difficult?\n\n- Much\n") == [0, 0, 0])
    }

    @Test func costsBesideRisksSpeakAgainstIt() {
        let body = "## Consequences\n\n### Benefits\n\n- Fast\n\n### Costs and risks\n\n- Slow start\n- Two queues\n"
        #expect(consequences(body) == [1, 2, 0])
    }

    @Test func consequencesMayNameWhatTheyAreOf() {
        let body = "## Positive Consequences List\n\n- Games\n\n## Negative Consequences List\n\n- Complexity\n- Time\n"
        #expect(consequences(body) == [1, 2, 0])
    }

    // MARK: Languages

    @Test func headingsMayBeWrittenInTwoLanguages() {
        let record = read(
            """
            # ADR 0002 — 消息总线

            - **状态**：接受
            - **发布日期**：2026-07-14

            ## 上下文（Context）

            背景。

            ## 决策（Decision）

            采用 RabbitMQ；拒绝 Kafka 作为默认实现。

            ## 后果（Consequences）

            ### 正向后果

            - 无切换风险
            - 可观测

            ### 负向后果

            - 吞吐上限低

            ## 备选方案（Alternatives Considered）

            - **Kafka**：拒绝。运维太重。
            """)
        #expect(record.status?.value == .accepted)
        #expect(record.date?.value == "2026-07-14")
        #expect(record.sections.map(\.role).prefix(3) == [.context, .decision, .consequences])
        #expect([record.consequences.positive.count, record.consequences.negative.count] == [2, 1])
        #expect(RecordFixture.options(record) == ["rejected Kafka +0 =0 -0"])
    }

    @Test func aJapaneseRecordNamesItsRelativesInOtherFolders() {
        let text = "# X\n\n- **状態**: 採用\n- **日付**: 2026-08-09\n- **関連**: [Y](../storage/y.md)\n"
        let record = read(text, path: "adr/ux/x.md")
        #expect(record.status?.value == .accepted)
        #expect(relations(text, path: "adr/ux/x.md") == ["relates-to ../storage/y.md"])
        #expect(relations(text, path: "adr/ux/0004-x.md") == [])
    }

    @Test func aKoreanRecordMayConclude() {
        let text = "# 0. X\n\n## 선택지\n\n1. 가\n2. 나\n\n## 결론\n\n**나**\n"
        #expect(RecordFixture.outcomes(text) == ["rejected 가", "chosen 나"])
    }

    // MARK: What is none

    @Test func constraintsThatFollowFromTheDecisionAreNoDrivers() {
        #expect(read("# T\n\n## Consequences\n\n### Constraints\n\n- one\n- two\n").drivers.isEmpty)
        #expect(read("# T\n\n## Context\n\n### Constraints\n\n- one\n- two\n").drivers.count == 2)
    }

    @Test func addressesInAListOfReferencesAreNoRecords() {
        let text = """
            ---
            related: [ADR-0002]
            references:
              - "[Guide](https://example.org/docs/guide)"
              - https://example.org/adr/0004-x.md
            ---
            # T
            """
        #expect(relations(text) == ["relates-to ADR-0002", "relates-to https://example.org/adr/0004-x.md"])
    }

    @Test func aDraftThatPendsIsADraft() {
        #expect(read("# T\n\n**Status:** Draft — pending a condition\n").status?.value == .draft)
        #expect(read("# T\n\n**Status:** Drafted and accepted\n").status?.value == .accepted)
    }

    @Test func machinesAndFilesAreNoRequirements() {
        let text = "# T\n\n**Addresses**: 108.85.109.49, guide2.rb\n\n**Satisfies**: 3.5, AC1.1\n"
        #expect(read(text).requirements.map(\.id.value) == ["3.5", "AC1.1"])
    }

    @Test func signsThatAreSpokenOfAreNoSigns() {
        #expect(consequences("## Consequences\n\n- `+ Set` and copy differ\n- `×` (60×10) is no icon\n") == [0, 0, 0])
        #expect(consequences("## Consequences\n\n- × Slow\n") == [0, 1, 0])
    }
}
