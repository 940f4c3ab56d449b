import Diagnostics
import Testing

@testable import DecisionRecords

/// Small habits of heads, lists and names that further logs have.
@Suite("Small habits of further logs")
struct LaterLogsTests {
    private func signs(_ body: String) -> [Int] {
        let found = RecordFixture.read("# 3. Press\n\n## Consequences\n\n\(body)\n").consequences
        return [found.positive.count, found.negative.count]
    }

    // MARK: Titles

    @Test func aPageOfRecordsMayHoldOne() {
        let record = RecordFixture.read(
            """
            # Architecture Decision Records (ADR)
            ## The cider press

            ## ADR-007: Press at the mill

            **Date:** 2026-03-14

            ### Context

            Much to press.
            """, path: "adr/ADR-007.md")
        #expect(record.title.value == "Press at the mill")
    }

    @Test func theFirstRecordOfALogMaySayWhatALogIs() {
        let record = RecordFixture.read("# 1. Architecture Decision Records\n\n## Context\n\nWe forget.\n")
        #expect(record.title.value == "Architecture Decision Records")
    }

    @Test func aLabelMayHaveAColonAndTheTitleALineOfItsOwn() {
        let record = RecordFixture.read(
            "# Architecture Decision Record: 0003\n## Title: Press at the mill\n\n### Status\nAccepted\n",
            path: "adr/0003-press.md")
        #expect(record.title.value == "Press at the mill")
        #expect(record.number == 3)
    }

    @Test func aLabelMayBringItsShortForm() {
        let record = RecordFixture.read(
            "# Architecture Decision Record (ADR) 002: Press at the mill\n\n## Decision\n\nAll.\n",
            path: "adr/ADR-002.md")
        #expect(record.title.value == "Press at the mill")
    }

    @Test func anIndexMayBeNamedLikeARecord() {
        let text = "# Orchard — ADR Index\n\n| ADR | Title | Status |\n|---|---|---|\n| ADR-001 | Press | Accepted |\n"
        #expect(!RecordDetector.isRecord(RecordFixture.read(text, path: "docs/adr/ADR-INDEX.md")))
        #expect(!RecordDetector.isRecord(RecordFixture.read(text, path: "docs/adr/index-adr.md")))
    }

    // MARK: States

    @Test(arguments: [
        "## Status\n\nProposed | **Accepted** | Rejected | Deprecated",
        "**Status:** Proposed | **Accepted** | Rejected",
        "## 상태\n적용", "状态：已定案", "状态：已定案并落地——磨坊已用",
    ]) func statesOfTheirOwn(head: String) {
        #expect(RecordFixture.read("# 3. Press\n\n\(head)\n\n## Context\n\nMuch.\n").status?.value == .accepted)
    }

    @Test func choicesOfWhichNoneIsMarkedAreUnknown() {
        let record = RecordFixture.read("# 3. Press\n\n## Status\n\nProposed | Accepted | Rejected\n")
        #expect(record.status?.value == .unknown)
        let all = RecordFixture.read("# 3. Press\n\n## Status\n\n**Proposed** | **Accepted** | **Rejected**\n")
        #expect(all.status?.value == .unknown)
    }

    // MARK: Relations

    @Test(arguments: ["Relacionada a", "Refs"]) func labelsOfRelations(label: String) {
        let record = RecordFixture.read("# 9. Press\n\n- \(label): [ADR-006](ADR-006.md)\n", path: "adr/ADR-009.md")
        #expect(record.relations.map { "\($0.kind.rawValue) \($0.target.value)" } == ["relates-to ADR-006.md"])
    }

    // MARK: Signs

    @Test func signsInBracketsAndInTheFirstCell() {
        #expect(signs("- Quick.\n- (단점) The cart is heavy.\n- (Con) The road is long.") == [0, 2])
        #expect(
            signs("|Impact|Description|\n|---|---|\n|✅ Speed|One day|\n|✅ Rest|No work|\n|⚠️ Cart|Heavy|") == [2, 1])
    }

    @Test func aMinusOfTypesettersBeginsALine() {
        #expect(signs("+ One day is enough.\n− A cart is needed.\n− The road is long.") == [1, 2])
        #expect(signs("+ One day is enough.\n+ Nothing is lost.") == [0, 0])
    }

    @Test func boldWordsOfASignMayBeASentence() {
        #expect(
            signs("- **Positive.** One day is enough.\n- **Negative / cost.** A cart.\n- **Neutral.** The mill stays.")
                == [1, 1])
        #expect(signs("- **Mill.** It is near.") == [0, 0])
    }

    @Test func labelsOfWhatIsWonAndLost() {
        let body = """
            - **얻는 것**:
              - 하루 만에 끝난다.
              - 상하지 않는다.
            - **잃는 것 / 감수하는 리스크**:
              - 수레가 필요하다.
            - **잃는 것을 감수할 수 있는 근거**:
              - 수레는 빌리면 된다.
            """
        #expect(signs(body) == [2, 1])
        #expect(signs("**✅ Beneficios obtenidos:**\n- Un solo día.\n- Nada se pierde.") == [2, 0])
        let record = RecordFixture.read("# 3. 压榨\n\n## 结果影响\n\n### 正面影响\n\n- 快\n\n### 负面影响\n\n- 远\n- 要车\n")
        #expect([record.consequences.positive.count, record.consequences.negative.count] == [1, 2])
    }

    @Test func whatADecisionBuysAndCosts() {
        #expect(
            signs("- **Buys:** one day instead of a week.\n- **Costs:** a cart.\n- **Forecloses:** two presses.") == [
                1, 1,
            ])
        let record = RecordFixture.read(
            "# 3. 搾る\n\n## 結果\n\n### ポジティブな影響\n\n- 早い\n- 楽だ\n\n### ネガティブな影響\n\n- 遠い\n")
        #expect([record.consequences.positive.count, record.consequences.negative.count] == [2, 1])
        #expect(signs("- **ポジティブ**: 早くて楽だ。\n- **ネガティブ**: 遠い。") == [1, 1])
    }

    @Test(arguments: [
        ("Accepted. One day is enough, and nothing is lost.", RecordStatus.Value.accepted),
        ("**Superseded.** The mill burned down.", .superseded),
    ]) func aRecordOfOneParagraphMayBeginWithItsState(text: String, value: RecordStatus.Value) {
        #expect(RecordFixture.read("# ADR 0002 — Press at the mill\n\n\(text)\n").status?.value == value)
    }

    @Test func aSentenceThatBeginsSoIsNoState() {
        #expect(RecordFixture.read("# ADR 0002 — Press\n\nAccepted practice is the mill.\n").status == nil)
        #expect(
            RecordFixture.read("# ADR 0002 — Press\n\nAccepted. So we said.\n\n## Decision\n\nThe mill.\n").status
                == nil)
    }

    @Test func statesInFurtherLanguages() {
        #expect(RecordFixture.read("# 1. Prensa\n\n## Status\n\nEm avaliação\n").status?.value == .proposed)
    }
}
