import Diagnostics
import Testing

@testable import DecisionRecords

/// The options written out in some sections, each with its outcome.
private func outcomes(_ sections: String) -> [String] {
    RecordFixture.read("# Fruit store\n\n\(sections)\n").options.filter(\.isExplicit)
        .map { "\($0.outcome.rawValue) \($0.title.value)" }
}

/// Options told in a sentence beside the decision, lists that are announced in few words, and choices put the other way round.
@Suite("Options told in passing")
struct PassingOptionsTests {
    private func told(_ context: String) -> [String] {
        outcomes("## Context\n\nFruit rots.\n\n\(context)\n\n## Decision\n\nWe store apples in a cellar.\n")
    }

    // MARK: Sentences

    @Test func whatWasAlsoConsideredIsAnOption() {
        #expect(told("The Frost Box service was also considered, but it is young.") == ["rejected Frost Box service"])
        #expect(told("A shed beside the barn was considered but rejected.") == ["rejected shed beside the barn"])
        #expect(told("Buying new crates was considered and discarded in May.") == ["rejected Buying new crates"])
        // What these speak of is no option.
        #expect(told("Only Frost Box was considered, but there is more.").isEmpty)
        #expect(told("This was considered but rejected.").isEmpty)
    }

    @Test func otherThingsLikeSomeWereConsidered() {
        #expect(
            told("Other stores like Barrel or Frost Box were considered, but we have no room.")
                == ["rejected Barrel", "rejected Frost Box"])
        #expect(
            told("During last spring both Barrel and Frost Box were considered.").map { $0.split(separator: " ").last }
                == ["Barrel", "Box"])
        #expect(told("Things like dust were considered.").isEmpty)
    }

    @Test func weConsideredAndThenDidNot() {
        #expect(
            told(
                """
                We considered asking Barrel, a shop in town, but they are closed.

                We also considered keeping the apples on the tree. They would freeze.
                """) == ["rejected asking Barrel", "rejected keeping the apples on the tree"])
        #expect(told("We considered the weight of the fruit.").isEmpty)
    }

    @Test func theOptionsAreEither() {
        #expect(
            outcomes("## Context\n\nThe options are either Barrel or Crate.\n\n## Decision\n\nUse Crate.\n")
                == ["rejected Barrel", "chosen Crate"])
        #expect(
            told("Alternatives considered were Barrel, the advantage of which is that it is cheap and round.")
                == ["rejected Barrel"])
    }

    @Test func whatADecisionTellsOfIsNotItsChoice() {
        let read = outcomes(
            """
            ## Decision

            It is easier to write a note for the cooks.

            One option we considered was to add a lock to every barrel. It costs much.

            Another option that was considered was to use a guard dog for every barrel in the house. It barks.
            """)
        #expect(
            read == [
                "rejected add a lock to every barrel", "rejected use a guard dog for every barrel in the house",
            ])
    }

    // MARK: Announcements

    @Test(arguments: ["Popular options include:", "Several stores were considered:", "Two options exist:"])
    func aFewWordsAnnounceAList(words: String) {
        let read = outcomes(
            "## Context\n\n\(words)\n\n- Barrel\n- Crate\n\n## Decision\n\nWe will use Crate for the apples.\n")
        #expect(read == ["rejected Barrel", "chosen Crate"])
    }

    @Test(arguments: [
        "Several factors were considered:", "The command's options are:", "The costs of both options are:",
    ])
    func whatIsNoOptionIsNotAnnounced(words: String) {
        #expect(outcomes("## Context\n\n\(words)\n\n- Barrel\n- Crate\n\n## Decision\n\nd\n").isEmpty)
    }

    @Test func aTableMayFollowWhatWasEvaluated() {
        let read = outcomes(
            """
            ## Context

            We evaluated several approaches to cooling:

            | Approach | Why it fails |
            | --- | --- |
            | Ice from the lake | melts |
            | A deep cellar | nothing |

            ## Decision

            We dig a deep cellar.
            """)
        #expect(read == ["rejected Ice from the lake", "chosen A deep cellar"])
    }

    @Test func aSecondListIsOfWhatWasAlsoConsidered() {
        let read = outcomes(
            """
            ## Context

            There are many ways to do so. We have considered using:

            * Barrel. It is round.

            * Crate. It is square.

            We also considered:

            * A hole in the ground

            ## Decision

            We will create a service of our own.
            """)
        #expect(read.map { $0.drop { $0 != " " } } == [" Barrel", " Crate", " A hole in the ground"])
    }

    // MARK: Lists

    @Test func boldLabelsBesideNamedItemsAreNone() {
        let read = outcomes(
            """
            ## Options considered

            **Constraints (hard):** no water in the cellar.

            **Constraints (soft):** few steps.

            - **Option A — a stone cellar:** dear.
            - **Option B — a shed (chosen):** cheap.

            **Axis:** cost against comfort.

            ## Decision

            A shed.
            """)
        #expect(read == ["rejected a stone cellar", "chosen a shed"])
    }

    @Test func aLoneBoldNameMayBeShownInCode() {
        let read = outcomes(
            """
            ## Alternatives considered

            **Smart labels**:

            ```c
            label();
            ```

            They are bright, but:

            - They fall off
            - They fade
            """)
        #expect(read == ["rejected Smart labels"])
    }

    @Test func anArrowPartsANameFromWhatBecameOfIt() {
        let read = outcomes(
            """
            ## Alternatives

            - One crate for all → rejected: too heavy
            - **A crate a tree** → needless; there is one tree
            """)
        #expect(read == ["rejected One crate for all", "rejected A crate a tree"])
        let lines = outcomes(
            "## Alternatives\n\n- Keep the crates\\\n  → leads to mould\n- Burn the crates\\\n  → leads to smoke\n")
        #expect(lines == ["rejected Keep the crates", "rejected Burn the crates"])
        // An arrow within names stays.
        #expect(
            outcomes("## Considered options\n\n- Tree → crate → cellar\n- Tree → mouth\n")
                == ["considered Tree → crate → cellar", "considered Tree → mouth"])
    }

    @Test func boldSubjectsAreNames() {
        let read = outcomes(
            """
            ## Considered options

            - **Barrels** are round and heavy, and nobody can carry them.
            - **Crates** (of wood) hold ten apples each.
            """)
        #expect(read == ["considered Barrels", "considered Crates"])
    }

    @Test func whatIsRejectedStandsBelowItsTopic() {
        let read = outcomes(
            """
            ## Alternatives considered

            ### Cooling strategy
            **Rejected:** Ice from the lake
            **Reason:** It melts.

            ### Doors
            **Rejected:** A door of glass for each crate
            **Reason:** It breaks.
            """)
        #expect(read == ["rejected Ice from the lake", "rejected A door of glass for each crate"])
        let plain = outcomes(
            "## Alternatives considered\n\n### Ice\n\n**Rejected:** It melts.\n\n### Glass\n\n**Rejected:** It breaks.\n"
        )
        #expect(plain == ["rejected Ice", "rejected Glass"])
    }

    @Test func turkishAlternativesAreRead() {
        let read = outcomes(
            "## Karar\n\nBodrum.\n\n## Değerlendirilen alternatifler\n\n- **Buz** → REDDEDİLDİ. Erir.\n- **Cam** → ERTELENDİ.\n"
        )
        #expect(read == ["rejected Buz", "considered Cam"])
    }

    // MARK: Choices

    private func chosen(_ options: [String], _ decision: String) -> [String] {
        let list = options.map { "1. \($0)" }.joined(separator: "\n")
        let record = RecordFixture.read(
            "# Fruit store\n\n## Considered options\n\n\(list)\n\n## Decision outcome\n\n\(decision)\n")
        return record.options.filter { $0.outcome == .chosen }.map(\.title.value)
    }

    @Test func whatIsNotDoneChoosesTheOther() {
        #expect(
            chosen(["Use Barrel", "Stop using Barrel"], "Chosen option: do not use Barrel") == ["Stop using Barrel"])
        #expect(chosen(["Use Barrel", "Use Crate"], "Chosen option: use Barrel") == ["Use Barrel"])
    }

    @Test func theChosenOptionIsANumber() {
        #expect(chosen(["Barrel", "Crate"], "The chosen option is **2**, as this is dry.") == ["Crate"])
        #expect(chosen(["Baril", "Cave"], "*Résultat*\n\n**L'option numéro 2 est choisie.**") == ["Cave"])
    }

    @Test func whatIsAvoidedOrStillOpenIsNotChosen() {
        #expect(
            chosen(
                ["Global cellar", "Barrel for each tree"],
                "We will use a barrel for each tree, avoiding a global cellar.")
                == ["Barrel for each tree"])
        #expect(
            chosen(
                ["Build our own cellar", "Rent a cellar"], "Trials of a cellar build will help us choose between them."
            )
            .isEmpty)
    }

    @Test func capitalsWithinANameAreNotMeantByACommonWord() {
        #expect(chosen(["Cart Bus Eventing", "Crates"], "We will create a bus of our own for the children.").isEmpty)
    }

    @Test func whatIsRecommendedByOthersIsNotTheChoice() {
        let read = outcomes(
            """
            ## Decision

            We put a lock on the door.

            ### Alternative: Glass everywhere

            - Change of the glass,
              as recommended by
              the guild, would have to be solved

            ### Alternative: Ice
            """)
        #expect(read == ["rejected Glass everywhere", "rejected Ice"])
    }

    @Test func furtherChosenItemsMustSayAnOptionsFirstWord() {
        #expect(
            chosen(
                ["Oak crates", "Waxed seal (raw key)", "Tin boxes"],
                "Chosen options:\n\n- **Wood: oak crates** with lids\n- **Label: the raw key of each tree**")
                == ["Oak crates"])
    }

    // MARK: Parts and places

    @Test func eachPartOfADecisionMayHaveItsAlternatives() {
        let read = outcomes(
            """
            ## Decision

            ### 1. Where it stands

            Below the house.

            **Alternatives considered:**

            | Alternative | Why rejected |
            | --- | --- |
            | Above the house | too warm |

            ### 2. How it is shut

            With a door.

            **Rejected:** a lid of stone (heavy);
            a net of wire (open); a curtain (thin).
            """)
        #expect(
            read == [
                "rejected Above the house", "rejected a lid of stone", "rejected a net of wire", "rejected a curtain",
            ])
    }

    @Test func theLastOfAListMayBeDeniedInItsAnalysis() {
        let read = outcomes(
            """
            ## Considered Options

            - Dig further below the barn
            - Buy the old mill
            - Use salt instead of switching to ice

            ## Pros and Cons of the Options

            ### Dig below the barn

            - Good, because it is near

            ### Buy the mill

            - Good, because it is dry

            ### Don't use ice

            - Good, because it is warm
            """)
        #expect(
            read == [
                "considered Dig further below the barn", "considered Buy the old mill",
                "considered Use salt instead of switching to ice",
            ])
    }

    @Test func lettersMayStandBeforeAllButTheLast() {
        let read = outcomes("## Considered options\n\n- A barrels\n- B crates of wood\n- Neither of the two\n")
        #expect(
            read == ["considered barrels", "considered crates of wood", "considered Neither of the two"])
    }

    @Test func aChineseListOfOptionsHoldsTheChosenOne() {
        let read = outcomes(
            """
            ## 备选方案（Options）

            - **A（选定）就地修复**：快。
            - **B 重写全部**：慢。

            ## 决策

            就地。
            """)
        #expect(read.first == "chosen 就地修复")
    }

    @Test func aNumberedHeadingBesideThoseThatAreWeighedIsOne() {
        let weighed = "Pros:\n\n- near\n- cheap\n\nCons:\n\n- wet\n- dark\n"
        let read = outcomes(
            "## Ways to store\n\n### 1. In a barn\n\nA barn is large.\n\n### 2. In a cellar\n\n\(weighed)\n"
                + "### 3. In a shed\n\n\(weighed)\n## Decision\n\nWe store them in a shed.\n")
        #expect(read.map { $0.drop { $0 != " " } } == [" In a barn", " In a cellar", " In a shed"])
    }

    @Test func whenToUseSomethingIsNoOption() {
        let read = outcomes(
            "## Options analysis\n\n### When to use crates\n\n- few apples\n\n### When to use barrels\n\n- many\n")
        #expect(read.isEmpty)
    }
}

/// Options listed in one sentence of their own section, and names that stand before a bracket.
@Suite("Options listed in a sentence")
struct ListedInASentenceTests {
    @Test func namesThatExcludeEachOtherAreOptions() {
        #expect(
            outcomes(
                """
                ## Entscheidung

                Wir lagern im Keller.

                ## Erwogene Alternativen

                Kühlraum im Hof, offene Regale oder Fässer aus Holz. Sie kosten mehr.
                """) == ["rejected Kühlraum im Hof", "rejected offene Regale", "rejected Fässer aus Holz"])
        // A sentence with a verb tells, and two names may be one thing and its like.
        #expect(
            outcomes("## Decision\n\nUse crates.\n\n## Alternatives\n\nBarrels are heavy, wet, or both.\n").isEmpty)
        #expect(outcomes("## Decision\n\nUse crates.\n\n## Alternatives\n\nBarrels or the like.\n").isEmpty)
    }

    @Test func aListAnnouncedInSpanishHoldsOptions() {
        #expect(
            outcomes(
                """
                ## Contexto

                Estamos considerando diferentes opciones, incluyendo:
                - Barriles (de roble)
                - Cajas
                - Estantes

                ## Decisión

                Adoptaremos las cajas.
                """) == ["rejected Barriles (de roble)", "chosen Cajas", "rejected Estantes"])
    }

    @Test func theFinalOptionIsTold() {
        #expect(
            outcomes(
                """
                ## Context

                We looked at three options.

                The first option would be to use barrels from town.

                The second option is having crates of our own.

                The final option is using shelves.

                ## Decision

                We will use crates of our own.
                """
            ).count == 3)
    }

    @Test func aNameBeforeABracketIsEnough() {
        let options = "## Alternatives considered\n\n1. Barrels (oak)\n2. Crates (own)\n\n"
        #expect(
            outcomes(options + "## Decision\n\nI chose **Crates** for the store.\n")
                == ["rejected Barrels (oak)", "chosen Crates (own)"])
        #expect(
            outcomes(
                "## Options\n\n- UK1 (long list of places)\n- B4 (oak, elm, ash)\n\n## Decision\n\nChose to use B4 barrels.\n"
            )
                == ["rejected UK1 (long list of places)", "chosen B4 (oak, elm, ash)"])
    }

    @Test func numbersOfIssuesAreNoRecords() {
        let record = RecordFixture.read(
            "# Fruit store\n\n- Related: Issue #93, #105 / [ADR 6](0006-cellar.md)\n\n## Decision\n\nUse crates.\n")
        #expect(record.relations.map(\.target.value) == ["0006-cellar.md"])
    }

    @Test func whatWasNotAdoptedInJapaneseWasRejected() {
        #expect(
            outcomes("## 決定\n\n箱を使う。\n\n## 採用しなかった案\n\n- 樽\n- 棚\n") == ["rejected 樽", "rejected 棚"])
        #expect(outcomes("## 考慮した選択肢\n\n* 樽\n* 箱（採用）\n\n## 決定結果\n\n箱を使う。\n") == ["rejected 樽", "chosen 箱"])
    }

    @Test func headingsSayWhereOptionsWereTried() {
        #expect(
            outcomes("## Options proven in the cellar\n\n- Barrels\n- Crates\n\n## Decision\n\nWe use crates.\n")
                == ["rejected Barrels", "chosen Crates"])
        #expect(outcomes("## 결정\n\n상자를 쓴다.\n\n## 채택하지 않은 안\n\n- 통\n- 선반\n") == ["rejected 통", "rejected 선반"])
        // What options are for, or come with, is another thing.
        #expect(outcomes("## Options provided by the shop\n\n- Barrels\n- Crates\n").isEmpty)
    }

    @Test func whatIsPutOffInFrenchStaysConsidered() {
        #expect(
            outcomes("## Options\n\n- **Caisses** : retenue.\n- **Fûts** : différé.\n\n## Décision\n\nLes caisses.\n")
                == ["chosen Caisses", "considered Fûts"])
    }
}
