import Diagnostics
import Testing

@testable import DecisionRecords

/// What records of logs that nobody had read write in ways of their own.
@Suite("Ways of logs read for the first time")
struct FreshLogsTests {
    private func options(_ body: String, title: String = "Press the apples") -> [String] {
        RecordFixture.outcomes("# 3. \(title)\n\n## Status\n\nAccepted\n\n\(body)\n")
    }

    private func signs(_ body: String) -> [Int] {
        let found = RecordFixture.read("# 3. Press\n\n## Consequences\n\n\(body)\n").consequences
        return [found.positive.count, found.negative.count]
    }

    private func relations(_ body: String) -> [String] {
        RecordFixture.read("# 36. Press the apples\n\n\(body)\n", path: "adr/0036-press.md").relations
            .map { "\($0.kind) \($0.target.value)" }
    }

    // MARK: Japanese and Korean

    @Test func rejectedAlternativesOfAJapaneseTable() {
        let body = """
            ## 決定

            村の水車小屋で搾る。

            ## 判断要因

            - 一日で終わること。
            - 費用が少ないこと。

            ## 却下案

            | 案 | 却下理由 | 再検討条件 |
            | --- | --- | --- |
            | 手で搾る | 時間がかかる | 収穫が少ない |
            | りんごを売る | 値段が安い | 値段が上がる |

            ## 結果

            ### 利点

            - 早い。

            ### 欠点とリスク

            - 遠い。
            - 予約が必要。
            """
        let record = RecordFixture.read("# 3. りんごを搾る\n\n- Status: Accepted\n\n\(body)\n")
        #expect(
            record.options.filter(\.isExplicit).map { "\($0.outcome.rawValue) \($0.title.value)" }
                == ["rejected 手で搾る", "rejected りんごを売る"])
        #expect(record.drivers.count == 2)
        #expect([record.consequences.positive.count, record.consequences.negative.count] == [1, 2])
    }

    @Test func optionsBehindAFullWidthColon() {
        let body = """
            ## コンテキスト

            搾り方の選択肢：

            1. **手搾り** - 一人でできる
            2. **水車小屋** - 村にある

            ## 決定

            **水車小屋を採用する。**
            """
        #expect(options(body, title: "水車小屋の採用") == ["rejected 手搾り", "chosen 水車小屋"])
    }

    @Test func koreanSigns() {
        #expect(signs("- **긍정적**: 빠르다.\n- **부정적**: 멀다.") == [1, 1])
    }

    @Test func marksOfIdeographicTextEndAReference() {
        #expect(
            relations("- Related: ADR-0013、ADR-0026、`docs/plan.md` §8.3")
                == ["relatesTo ADR-0013", "relatesTo ADR-0026"])
        #expect(
            relations("- Superseded by: ADR-0057（道具）、ADR-0058（順番）") == [
                "supersededBy ADR-0057", "supersededBy ADR-0058",
            ])
        #expect(relations("## 関連\n\n- 付属：`ADR-0044-apple-list.md`（一覧）") == ["relatesTo ADR-0044-apple-list.md"])
    }

    // MARK: Headings

    @Test func headingsInSeveralLanguages() {
        let record = RecordFixture.read(
            "# 3. Press\n\n## Status / Status / ステータス\n\nAccepted / Diterima\n\n## Context / 背景 / Konteks\n\nApples.\n")
        #expect(record.status?.value == .accepted)
        #expect(record.sections.map(\.role) == [.status, .context])
        // Two things are no one thing in two languages.
        #expect(RecordFixture.read("# 3. Press\n\n## Status / Context\n\nAccepted\n").sections.map(\.role) != [.status])
    }

    @Test(arguments: ["Alternative Considered", "Rejected alternative", "Discarded Alternative", "Rejected option"])
    func aHeadingNamesOneMoreAlternative(lead: String) {
        let body = """
            ## Considered Options

            - Press by hand
            - Hire the mill

            ## Decision Outcome

            Chosen option: "Hire the mill", because it is quick.

            ## \(lead): Selling the apples

            The price is low.
            """
        #expect(options(body) == ["rejected Press by hand", "chosen Hire the mill", "rejected Selling the apples"])
    }

    @Test func otherUsesAreNoAlternatives() {
        let body = """
            ## Decision

            We hire the mill.

            ## Alternative usage patterns

            In years of little harvest:

            1. Wash the apples
            2. Press them by hand
            """
        #expect(options(body) == [])
    }

    // MARK: Names

    @Test func numbersMayBeNames() {
        let body = """
            ## Options considered

            - **72**, the usual width. Known everywhere.
            - **100**, as the code has it.
            - **120**. Enough for a whole sentence.

            ## Decision

            The limit is **100 letters**.
            """
        #expect(options(body, title: "Width of a headline") == ["rejected 72", "chosen 100", "rejected 120"])
    }

    @Test func aNameThatBeginsAlikeIsMeant() {
        let body = """
            ## Considered Options

            - Hand press only
            - Layered work plan (wash, sort, hand press, mill)
            - Work of the neighbours

            ## Decision Outcome

            Chosen option: "Layered work plan with wash, sort, small hand press and the mill", because it fits all.
            """
        #expect(
            options(body) == [
                "rejected Hand press only", "chosen Layered work plan (wash, sort, hand press, mill)",
                "rejected Work of the neighbours",
            ])
    }

    @Test func aStatedChoiceOfNoneRejectsAll() {
        let body = """
            ## Decision Outcome

            Chosen option: "Hire the village mill in autumn", because it is quick.

            ## Considered Options

            ### Press everything by hand in the village barn

            It is slow.

            ### Sell everything at the market

            It pays little.
            """
        #expect(
            options(body, title: "Hire the mill")
                == ["rejected Press everything by hand in the village barn", "rejected Sell everything at the market"])
    }

    @Test func anOptionThatHeadsTheDecisionIsChosen() {
        let body = """
            ## Considered Alternatives

            * Take the old press to the museum
            * Mend the old press each year

            ## Decision Outcome

            ### Take the old press to the museum

            * It has served its purpose, and mending it each year takes long.
            """
        #expect(
            options(body) == ["chosen Take the old press to the museum", "rejected Mend the old press each year"])
    }

    @Test func oneOptionMayBeToldBehindItsReason() {
        let body = """
            ## Options considered

            We have pressed by hand for years so one option was to carry on with that.

            The other option we considered is hiring the mill.

            ## Decision

            We have decided to move to hiring the mill.
            """
        #expect(options(body) == ["rejected carry on with that", "chosen hiring the mill"])
    }

    @Test func aChoiceBetweenAnnouncesOptions() {
        let body = """
            ## Context

            We needed to choose between:

            1. **Press by hand** - one press for each of us
            2. **The mill** - one day in autumn

            ## Decision

            We will take **the mill**.
            """
        #expect(options(body) == ["rejected Press by hand", "chosen The mill"])
    }

    // MARK: Signs and relations

    @Test func leadsOfListsTellSigns() {
        #expect(signs("The good:\n\n- Quick\n- Clean\n\nThe trade-off worth naming:\n\n- Far away") == [2, 1])
        #expect(signs("What we gain:\n\n- Time\n\nWhat we accept:\n\n- The way\n- The price") == [1, 2])
    }

    @Test func whatIsAmendedInsteadIsNotSuperseded() {
        #expect(
            relations("- Amends: ADR-0001\n\n## Consequences\n\n- This ADR amends ADR-0001 rather than superseding it.")
                == ["amends ADR-0001"])
    }
}
