import Testing

@testable import DecisionRecords

/// Readings that claimed what no author wrote: another option's verdict, a letter taken for a word, a verb taken for a name.
@Suite("Claims that nobody made")
struct FalseClaimTests {
    private func options(_ body: String, title: String = "Keep the fruit") -> [String] {
        RecordFixture.outcomes("# 1. \(title)\n\n\(body)\n")
    }

    private func alternatives(_ last: String) -> [String] {
        options(
            "## Decision\n\nWe dry the apples.\n\n## Alternatives\n\n### Boil them\n\nToo hot.\n\n### Sell them\n\n\(last)"
        )
        .filter { $0.hasSuffix("them") }
    }

    // MARK: Verdicts

    @Test func whatIsNotRejectedIsNotThereforeChosen() {
        #expect(
            alternatives("Not rejected, but deferred: there is no market.") == [
                "rejected Boil them", "considered Sell them",
            ])
        #expect(
            alternatives("- **Not rejected** as such, and yet another trade.") == [
                "rejected Boil them", "rejected Sell them",
            ])
    }

    @Test func whatWasTakenBackIsRejected() {
        #expect(
            alternatives("Chosen by the owner in May and withdrawn in June.") == [
                "rejected Boil them", "rejected Sell them",
            ])
    }

    @Test func aLabelBehindTheLastAlternativeNamesWhatWasTaken() {
        #expect(
            alternatives("Quick money.\n\n**Selected approach**: Dry what the sun can dry\n\n**Rationale**:\n- Cheap")
                == ["rejected Boil them", "rejected Sell them"])
        #expect(
            alternatives("Quick money.\n\n**Selected approach**: because it is quick.")
                == ["rejected Boil them", "chosen Sell them"])
    }

    @Test func aSentenceAboutCodeIsNoVerdictOnTheOption() {
        let text = """
            ## Decision

            The mark is a postfix `%`:

            ## Alternatives considered

            ### Prefix `+`

            It is older. `%` was selected because it is rare.

            ### Postfix `^`

            It is short.
            """
        #expect(options(text) == ["rejected Prefix +", "rejected Postfix ^"])
    }

    // MARK: Letters

    @Test(arguments: [
        "Implement B for now as a quick way.", "We go with B.", "We chose B, since it is small.",
        "Use B because it is old.",
    ])
    func aLetterBehindTheVerbNamesAnOption(decision: String) {
        let text =
            "## Options\n\n### Option A: the barn\n\n### Option B: the cellar\n\n### Option C: the shed\n\n## Decision\n\n"
        #expect(options(text + decision) == ["rejected the barn", "chosen the cellar", "rejected the shed"])
    }

    @Test func aLetterThatIsAnArticleNamesNone() {
        let text = "## Options\n\n### Option A: the barn\n\n### Option B: the cellar\n\n## Decision\n\n"
        #expect(options(text + "Use A ladder.").allSatisfy { $0.hasPrefix("considered") })
    }

    @Test func aLetterStandsForThePlaceInAPlainList() {
        let list = "## Considered Alternatives\n\n* Pick early\n* Pick late\n* Pick never\n\n## Decision Outcome\n\n"
        #expect(
            options(list + "* *Chosen Alternative: B*\n* It is in line with the weather.")
                == ["rejected Pick early", "chosen Pick late", "rejected Pick never"])
    }

    @Test func aLetterMayStandBeforeAComma() {
        let list = "## Considered options\n\n* Option A — the barn\n* Option B — the cellar\n\n## Decision outcome\n\n"
        #expect(
            options(list + "Chosen option: B, a room below the house that stays cold.") == [
                "rejected the barn", "chosen the cellar",
            ])
    }

    @Test func anOptionThatIsWrittenNowhereChoosesNoOther() {
        let text = """
            ## Decision

            **We will use Option A — dry racks in the barn.**

            ### Racks

            The harness stays; the racks use nets.

            ## Alternatives Considered

            ### Nets on the harness

            Rejected: they tear.

            ### New harness with nets

            Heavy.
            """
        #expect(options(text).allSatisfy { !$0.hasPrefix("chosen Ne") && !$0.hasSuffix("Option A") })
    }

    // MARK: Words

    @Test func theVerbOfTheDecisionIsNoName() {
        let text = """
            ## Options

            ### Barrel as the usual vessel

            ### Continue with crates

            ### Adopt an alternative vessel (e.g. a bag)

            ## Recommendation

            Adopt **Barrel** as the usual vessel of the farm.
            """
        #expect(
            options(text, title: "Barrel as vessel") == [
                "chosen Barrel as the usual vessel", "rejected Continue with crates",
                "rejected Adopt an alternative vessel (e.g. a bag)",
            ])
    }

    @Test func aVerbInTheTitleNamesNoOption() {
        let text = """
            ## Decision Outcome

            Chosen option: "Part the barn from the shed", because it is clear.

            ## Considered Options

            ### Mend the roof

            ### Move everything to the house

            ### Build with clay
            """
        #expect(options(text, title: "Move to a cellar for winter").allSatisfy { $0.hasPrefix("rejected") })
    }

    @Test func theOrderOfTheSameWordsTells() {
        let text = """
            ## Considered Options

            * Closed in winter, open at night
            * Open in winter, closed at night

            ## Decision Outcome

            Chosen option: Opened in winter, closed at night.
            """
        #expect(
            options(text) == ["rejected Closed in winter, open at night", "chosen Open in winter, closed at night"])
    }

    @Test func anOptionMayBeASentenceAboutWhatIsTaken() {
        let text = """
            ## Considered Options

            * Wooden crates are heavy and rot in wet years
            * BARREX is light, cheap and known by all of the neighbours
            * A net would let the small apples fall out of it

            ## Decision

            We will use BARREX as the only vessel of the farm.
            """
        #expect(options(text, title: "BARREX as the vessel").map { $0.prefix(6) } == ["reject", "chosen", "reject"])
    }

    @Test func aTitleMayNameAnOptionButForItsBracket() {
        let text =
            "## Options\n\n- Frost box (in the barn)\n- frost/box-lite (a small one)\n- Old barrel (managed)\n\n"
            + "## Decision\n\nWe will follow this plan:\n\n- one for each farm"
        #expect(
            options(text, title: "Use Old Barrel in All Farms").last == "chosen Old barrel (managed)")
    }

    // MARK: Derived names

    @Test func whatIsDerivedHasItsWholeName() {
        let text = "## Alternatives considered\n\n- Crates\n- Bags\n\n## Decision\n\n"
        #expect(options(text + "We will use Frost's built-in Rack for all.").last == "chosen Frost's built-in Rack")
        #expect(
            options(text + "Adopt Option A: Frost Racks for all.").last == "chosen Frost Racks")
        #expect(options(text + "Adopt Option A for all.") == ["rejected Crates", "rejected Bags"])
    }

    // MARK: What is open

    @Test(arguments: ["TODO: Describe the way forward.", "(( to be taken ))"])
    func anOpenDecisionIsNotMadeByTheTitle(decision: String) {
        let text = "## Options\n\n- Public cellar\n- Private cellar\n\n## Decision\n\n\(decision)"
        #expect(
            options(text, title: "Move to a private cellar") == [
                "considered Public cellar", "considered Private cellar",
            ])
    }

    @Test func aStatedNameMayBeginAsAnOptionDoes() {
        let text = """
            ## Options

            - MADR（Markdown records）の minimal 版を使い、1決定1ファイルで記録する
            - Y-Statement（1文に凝縮する形式）を使う

            ## Decision

            採用: MADR minimal 版を置く。

            - Y-Statement は1文に収める形式で、情報が落ちすぎる。
            """
        #expect(options(text).map { $0.prefix(8) } == ["chosen M", "rejected"])
    }
}
