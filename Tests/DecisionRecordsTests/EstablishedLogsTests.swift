import Diagnostics
import Testing

@testable import DecisionRecords

/// Habits met in the logs of long-lived public projects.
@Suite("Habits of established logs")
struct EstablishedLogsTests {
    private func outcomes(_ body: String) -> [String] {
        RecordFixture.outcomes("# 3. Press the apples\n\n## Status\n\nAccepted\n\n\(body)\n")
    }

    // MARK: Heads

    @Test(arguments: ["015adr-press", "015rfc-press", "015adr_press"]) func theKindMayStandBehindTheNumber(stem: String)
    {
        let name = FileName(path: "adr/\(stem).md")
        #expect(name.number == 15)
        #expect(name.id == "015")
        #expect(name.slug == "press")
        #expect(FileName(path: "adr/15adr-press.md").number == nil)
        #expect(FileName(path: "adr/015apples.md").number == nil)
    }

    @Test func aNumberedPageOfANumberedFolderIsNoRecordByItsNumber() {
        func isRecord(_ text: String, _ path: String) -> Bool {
            RecordDetector.isRecord(RecordFixture.read(text, path: path))
        }
        let page = "# Phase 3\n\nPress on Saturday.\n"
        #expect(!isRecord(page, "rfcs/086-press/09-phase-3.md"))
        #expect(isRecord(page, "rfcs/09-phase-3.md"))
        #expect(isRecord(page, "adr/086-press/README.md"))
        #expect(isRecord(page + "\n## Decision\n\nPress.\n", "adr/086-press/09-phase-3.md"))
    }

    @Test func daysMayBeWrittenWithTheOtherSlash() {
        #expect(RecordFixture.read("# 3. Press\n\nDate: 09\\30\\2024\n").date?.value == "2024-09-30")
    }

    @Test(arguments: ["## Established\n2026-04-06", "Established: 2026-04-06", "- **Date established**: 2026-04-06"])
    func aRecordMayBeEstablished(head: String) {
        #expect(RecordFixture.read("# 3. Press\n\n\(head)\n\n## Context\n\nMuch.\n").date?.value == "2026-04-06")
    }

    @Test func aFormerNumberIsNoRelation() {
        func relations(_ words: String) -> Int {
            RecordFixture.read("# 20. Press\n\n## Note\n\n\(words)\n", path: "adr/0020-press.md").relations.count
        }
        #expect(relations("Was previously ADR 0011; renamed when logs were merged.") == 0)
        #expect(relations("Formerly ADR 0011.") == 0)
        #expect(relations("See ADR 0011.") == 1)
    }

    @Test(arguments: [
        "Superseded (as never built) by [ADR 32](0032-x.md)", "Superseded.  [13. Use oak](0032-x.md) is newer.",
    ])
    func aSupersededRecordNamesItsSuccessor(status: String) {
        let record = RecordFixture.read("# 6. Press\n\n## Status\n\n\(status)\n", path: "adr/0006-press.md")
        #expect(record.status?.value == .superseded)
        #expect(record.relations.map { "\($0.kind.rawValue) \($0.target.value)" } == ["superseded-by 0032-x.md"])
    }

    @Test func pagesOfTheLogsSiteAreOneRelationEach() {
        let record = RecordFixture.read(
            """
            # 2. Press

            ## Related ADRs

            - [Oak](https://docs.example.org/2.2/design/adr/0006-oak/)
            - [Steel](https://docs.example.org/2.2/design/adr/0023-steel/)
            """, path: "docs_src/design/adr/0002-press.md")
        #expect(record.relations.count == 2)
    }

    @Test func aDayAsAHeadingIsNoTitle() {
        let record = RecordFixture.read(
            "---\ntitle: Levels\n---\n## Date: 2025-03-20\n\n## Background\n\nThe press.\n", path: "adr/levels.md")
        #expect(record.title.value == "Levels")
        #expect(record.date?.value == "2025-03-20")
    }

    @Test func consequencesMayStandBesideADecisionBelowTheOptions() {
        let text = """
            # 3. Press

            ## Considered options

            - **Oakham** - Near.
            - **Elmstead** - New.

            ### Decision outcome

            Oakham.

            ### Positive consequences

            - One day.
            - No work.

            ### Negative consequences

            - Old.
            """
        let record = RecordFixture.read(text)
        #expect(record.consequences.positive.count == 2)
        #expect(record.consequences.negative.count == 1)
        // Without a decision before it, it is of an option.
        let without = RecordFixture.read(text.replacing("### Decision outcome\n\nOakham.\n", with: ""))
        #expect(without.consequences.positive.isEmpty)
    }

    @Test func namedLinesBelowASignAreOneArgumentEach() {
        let record = RecordFixture.read(
            """
            # 3. Press

            ## Pros
            *Safe:* it cannot slip
            **Quick**: one day

            ## Cons
            *Dear:* we are not rich
            and neither is the village
            """)
        #expect(record.consequences.positive.map(\.value) == ["Safe: it cannot slip", "Quick: one day"])
        #expect(record.consequences.negative.count == 1)
    }

    @Test func oneHeadingForOptionsAndDecisionIsTheDecisions() {
        let record = RecordFixture.read(
            """
            # 3. Press

            ## Considered options and decision outcome

            We press at the mill.

            ### Cart

            Ours.

            ### Positive consequences

            * One day
            * No work
            """)
        #expect(record.options.isEmpty)
        #expect(record.decision?.text.value == "We press at the mill.")
        #expect(record.consequences.positive.count == 2)
    }

    @Test func rowsMayBeginWithTheirSign() {
        let record = RecordFixture.read(
            """
            # 3. Press

            ## Consequences

            | Category | What | Effect |
            |---|---|---|
            | **Benefits** | One day | Rest |
            | **Benefits** | No work | Rest |
            | **Limitations** | The cart is heavy | Sore backs |
            """)
        #expect(record.consequences.positive.map(\.value) == ["One day", "No work"])
        #expect(record.consequences.negative.map(\.value) == ["The cart is heavy"])
    }

    // MARK: Told options

    @Test(arguments: [
        "We considered and evaluated three well known mills: Oakham, Elm Court, and Ashby. All press well.",
        "We looked at the three best known mills in reach: Oakham, Elm Court and Ashby.",
    ]) func announcedNamesMayStandFarBehindTheirNumber(words: String) {
        #expect(
            outcomes("## Options considered\n\n\(words)\n\n## Decision\n\nWe proceed with Elm Court.")
                == ["rejected Oakham", "chosen Elm Court", "rejected Ashby"])
    }

    @Test func headingsThatHoldTheToldOptionsAgainstMeasuresAreNone() {
        let body = """
            ## Options

            We considered the two nearest mills: Oakham and Elmstead. Both are old.

            ### Price

            Oakham asks less than Elmstead.

            ### Road

            The road to Elmstead is worse than that to Oakham.

            ### Weather

            It may rain.

            ## Decision

            Oakham.
            """
        #expect(outcomes(body) == ["chosen Oakham", "rejected Elmstead"])
        // Headings that are named by the sentence are the options.
        let own = body.replacing("### Price", with: "### Oakham").replacing("### Road", with: "### Elmstead")
        #expect(outcomes(own).contains("chosen Oakham"))
        #expect(!outcomes(own).contains { $0.hasSuffix("Price") })
    }

    @Test(arguments: ["We considered a few factors when we picked a mill:", "We weighed a number of factors:"])
    func factorsAreNoOptions(words: String) {
        #expect(
            outcomes("## Options considered\n\n\(words)\n\n- the road\n- the price\n\n## Decision\n\nOakham.").isEmpty)
    }

    @Test(arguments: ["We have two choices with the press and its place.", "There are two choices for this:"])
    func choicesAreOptions(words: String) {
        let body =
            "## Context\n\nApples rot.\n\n\(words)\n\n- Use the oak press\n- Use the steel press\n\n## Decision\n\nUse the oak press."
        #expect(outcomes(body) == ["chosen Use the oak press", "rejected Use the steel press"])
        // What deserves a record was decided.
        let decided = body.replacing(words, with: "Two choices here deserve a record:")
        #expect(outcomes(decided.replacing("Use the oak press.", with: "We press.")).isEmpty)
    }

    @Test func aHeadingMayAnnounceWhatIsListedBelowIt() {
        let body = """
            ## Alternatives

            ### Telling that a barrel is full

            We have identified two approaches for telling the village that a barrel is full.

            1. With a bell in the tower.
            - It is heard by all.
            2. With a flag.
            - It is seen by some.

            ## Decision

            With a bell.
            """
        #expect(outcomes(body).count == 2)
        #expect(outcomes(body).first?.hasSuffix("With a bell in the tower") ?? false)
    }

    @Test func aListMayBeAnnouncedWithoutAColon() {
        let body = """
            ## Context

            We investigated different approaches to pressing, in particular

            * Many small presses of oak
            * A single press of steel

            ## Decision

            We will use a single press of steel.
            """
        #expect(outcomes(body) == ["rejected Many small presses of oak", "chosen A single press of steel"])
    }

    @Test func theMainAlternativeMayStandBehindAnAside() {
        #expect(
            outcomes(
                "## Alternatives\n\nLeaving details aside, the main alternative is to press at home as we do.\n\n## Decision\n\n(pending)"
            )
                == ["rejected press at home as we do"])
    }

    @Test func whatShortNamesAreForIsNoPartOfTheLast() {
        let body =
            "## Decision\n\nWe chose Oakham over alternatives such as Elmstead, Ashby, and Holt for the whole village because:\n\n- it is near"
        #expect(
            outcomes(body).filter { $0.hasPrefix("rejected") } == [
                "rejected Elmstead", "rejected Ashby", "rejected Holt",
            ])
    }

    @Test func whatWasConsideredMayGoOnWithWhatItMeans() {
        #expect(
            outcomes(
                "## Decision\n\nThe mill.\n\n## Alternatives\n\nA press of our own was considered which would take a year."
            )
                == ["rejected press of our own"])
    }

    // MARK: Lists

    @Test func listsWithinQuestionsAnswerThem() {
        let body = """
            ## Considered options

            * A) Where do we press?
              * 1: At the mill
              * 2: At home
            * B) Who carries the apples?
              * 1: The cart
              * 2: Our neighbours

            ## Decision outcome

            * A1: At the mill
            * B2: Our neighbours
            """
        #expect(
            outcomes(body) == ["chosen At the mill", "rejected At home", "rejected The cart", "chosen Our neighbours"])
    }

    @Test func headingsMayBeNumberedByTheirPlace() {
        let body = """
            ## 4. Considered actions

            ### Comparison of presses

            All are heavy.

            ### 4.1. A press of oak

            Light.

            ### 4.2. A press of steel

            Dear.

            ## 5. Decision

            We take a press of oak.
            """
        #expect(outcomes(body) == ["chosen A press of oak", "rejected A press of steel"])
    }

    @Test func argumentsMayInterruptTheNumberedOptions() {
        let body = """
            ## Options

            1. Keep the `Oakham` mill

            Pros

            * Near

            Cons

            * Old

            2. Go to `Elmstead` for the new apples

            Pros

            * New

            ## Decision

            Go to `Elmstead`
            """
        #expect(outcomes(body) == ["rejected Keep the Oakham mill", "chosen Go to Elmstead for the new apples"])
    }

    @Test func theOnlyOneLeftOfAListIsTheOnlyOneLeftOfItsAnalysis() {
        let body = """
            ## Considered options

            * Release the juice as a bottle box (not in the barrel)
            * Use the barrels
            * Decide on the day, no "plan"

            ## Decision outcome

            Chosen option: "Decide on the day", because it is easy.

            ## Pros and cons of the options

            ### Bottle box

            * Good, because it stacks.

            ### Use the barrels

            * Bad, because they leak.

            ### Decide on the day

            * Good, because it is easy.
            """
        #expect(outcomes(body).count == 3)
        #expect(outcomes(body).last?.hasPrefix("chosen Decide on the day") ?? false)
    }

    @Test func aRemarkBehindAnAlternativeIsNone() {
        let body = """
            ## Decision

            The mill.

            ## Alternative

            * A press of our own:

            ```
            press()
            ```
              - Not implemented as it is too dear.
            """
        #expect(outcomes(body) == ["rejected A press of our own"])
    }

    @Test func aSentenceBelowAnOptionsLineIsNoPartOfItsName() {
        let body = """
            ## Considered options

            **Option 1:** Move all presses to the mill
            This approach means that all is moved at once.

            **Option 2:** Move one press (Selected Option)
            Instead of all, one is moved.

            ## Decision

            One.
            """
        #expect(outcomes(body) == ["rejected Move all presses to the mill", "chosen Move one press"])
    }

    @Test func aLongFirstSentenceNamesAnOptionByItsFirstClause() {
        let body = """
            ## Options

            ### Option 1

            Do nothing.

            ### Option 2

            Press at the mill on the first dry Saturday after the harvest, with all carts that can be had in the village and
            all hands that are free on that day, whatever it may cost us and them.

            ## Decision

            Option 2
            """
        #expect(
            outcomes(body)
                == ["rejected Do nothing", "chosen Press at the mill on the first dry Saturday after the harvest"])
    }

    // MARK: Choices

    @Test func theListOfOptionsMayBeFollowedByTheChoice() {
        let body = """
            ## Considered options

            * Build it ourselves.
            * The mill at Oakham
            * The market

            The mill is far.

            We decided to build it ourselves. That is cheap.

            ## Decisions

            * We will use wooden barrels.
            * Apples are picked by hand.
            """
        #expect(
            outcomes(body).prefix(3) == [
                "chosen Build it ourselves", "rejected The mill at Oakham", "rejected The market",
            ])
        let denied = body.replacing("We decided to build it ourselves.", with: "We decided not to build it ourselves.")
        #expect(!outcomes(denied).contains("chosen Build it ourselves"))
    }

    @Test func theFirstWordsOfADecisionTellItsOption() {
        let body = """
            ## Options

            ### Option 1: Build a new press, and carry the apples there

            Pros:

            - Ours.

            ### Option 2: Press the apples for the village at the same mill as before

            Pros:

            - Cheap.

            ## Decision

            Build a new press for the apples of the village
            """
        #expect(outcomes(body).first == "chosen Build a new press, and carry the apples there")
    }

    @Test func theItemsOfADecisionMayEachTakeAnOption() {
        let body = """
            ## Options considered

            1. Use the big Oakham mill for the early apples.
            2. Use our own hand press.
            3. Define a day of our own for each cart.
            4. Maintain a list for each cart.

            ## Decision

            - Use the big Oakham mill and the small one for all apples.
            - Define a day of our own for the carts.
            - Lend no cart.
            """
        #expect(
            outcomes(body).map { $0.prefix(8) } == ["chosen U", "rejected", "chosen D", "rejected"])
        let one = body.replacing("- Define a day of our own for the carts.", with: "- Carts are shared.")
        #expect(outcomes(one).count { $0.hasPrefix("chosen") } == 1)
    }

    @Test(arguments: ["It was decided to go with #2 since it is quick.", "We go with #2."])
    func aHashMayCallANumber(decision: String) {
        let body = "## Decision\n\nThere are two ways to press:\n\n1. By hand\n2. By steam\n\n\(decision)"
        #expect(outcomes(body) == ["rejected By hand", "chosen By steam"])
    }

    @Test func theOnlyOptionOfWhichADecisionSaysMostIsTaken() {
        let body = """
            ## Options

            1. **Use Oakham** – A well known mill.
            2. **Build a plain apples press house** – A simple one.

            ## Decision

            Develop an apples press house to show and try all kinds.
            """
        #expect(outcomes(body) == ["rejected Use Oakham", "chosen Build a plain apples press house"])
    }

    @Test func aTrialIsNoChoice() {
        let body = """
            ## Options

            * Oakham (OA)
            * Elmstead
            * A "homegrown" press of our own

            ## Decision

            We tried out Oakham for some time but ultimately decided that a plain homegrown press was best.
            """
        #expect(outcomes(body).map { $0.hasPrefix("chosen") } == [false, false, true])
    }

    @Test func whatRemainsIsNotYetTaken() {
        let body =
            "## Options\n\n1. By hand\n2. By steam\n3. By ox\n\n## Decision\n\nAs we have no hands, only options 2 and 3 remain. We choose the cheap one."
        #expect(!outcomes(body).contains { $0.hasPrefix("chosen") })
    }

    @Test func allThreeAreNoneOfTheAlternatives() {
        let body =
            "## Alternatives\n\n1. Do nothing\n2. Press one half\n3. Press by ox\n\n## Decision\n\nTo implement all three approaches told above."
        #expect(!outcomes(body).contains { $0.hasPrefix("chosen") })
    }

    @Test func eachOfSeveralParagraphsMayTakeOne() {
        let body = """
            ## Decision

            We will use Oakham Press to press the apples.

            We will use Ashby Sieve to strain the juice.

            ## Options considered

            ### Elmstead

            Far.

            ### Oakham Press

            Near.

            ### Ashby Sieve

            Fine.
            """
        #expect(outcomes(body) == ["rejected Elmstead", "chosen Oakham Press", "chosen Ashby Sieve"])
    }

    @Test func aHeadingMayCallTheChoiceByItsLetter() {
        let body = """
            ## Considered options

            ### A) no press at all
            ### B) a press of oak
            ### C) a press of steel

            ## Decision outcome

            ### A) No presses

            It is cheap.
            """
        #expect(
            outcomes(body) == ["chosen no press at all", "rejected a press of oak", "rejected a press of steel"])
        // A number may count the parts of the decision.
        let parts = body.replacing("### A) No presses", with: "### 1. No presses").replacing("### A) ", with: "### 1. ")
        #expect(
            !outcomes(parts.replacing("## Considered options", with: "## Alternatives not taken")).contains {
                $0.hasPrefix("chosen")
            })
    }

    @Test func decidedInBracketsChooses() {
        let body = """
            ## Options

            ### A1: At the mill

            * Good, because it is near.

            ### A2: At home (decided)

            * Good, because it is ours.
            """
        #expect(outcomes(body) == ["rejected At the mill", "chosen At home"])
        #expect(Verdict(Array("Decided against it".utf8)[...], isMarked: true)?.outcome != .chosen)
    }

    @Test func anOptionMaySayThatTheRecordProposesIt() {
        let body = """
            ## Options

            1. Use the heavy press
            1. Use the light press, which is proposed in this ADR

            ## Solution

            In this ADR, we propose a press that follows the ways of the heavy press and avoids its weight.
            """
        #expect(outcomes(body).first == "rejected Use the heavy press")
        #expect(outcomes(body).last?.hasPrefix("chosen Use the light press") ?? false)
    }
}
