import Diagnostics
import Testing

@testable import DecisionRecords

/// Options that nothing announces but their own words, and choices told in further turns.
@Suite("Options by their own words")
struct NamedOptionsTests {
    private func options(_ body: String, title: String = "Press the apples") -> [String] {
        RecordFixture.outcomes("# 3. \(title)\n\n## Status\n\nAccepted\n\n\(body)\n")
    }

    @Test func aListOfNamedOptionsNeedsNoHeading() {
        let body = """
            ## Room for thought

            **Limits:** the barn stays as it is.

            - **Option A — press by hand:** slow, and cheap.
            - **Option B — a hired mill:** quick, and a day's drive
              away.

            **Decision:** Option B. The day is well spent.

            ## Decision

            The mill is booked every autumn.
            """
        #expect(options(body) == ["rejected press by hand", "chosen a hired mill"])
        // Scenarios may all come true, and what may be done later weighs nothing.
        #expect(
            options("## Thoughts\n\n- Scenario 1: much rain\n- Scenario 2: no rain\n\n## Decision\n\nWe press.") == [])
        #expect(
            options("## Next steps\n\n- Option A: more trees\n- Option B: more land\n\n## Decision\n\nWe press.") == [])
    }

    @Test func whatSpeaksForTheChosenIsNoOption() {
        let body = """
            ## Decision

            We take the mill.

            ## Rationale

            ### Why the mill over alternatives?

            1. **Fast work**: an hour a ton
            2. **Clean juice**: it filters
            """
        #expect(options(body) == [])
        #expect(
            options("## Decision\n\nWe press.\n\n### Evaluation and order\n\n1. the apples once;\n2. the press.") == [])
    }

    @Test func aCommendedOptionIsChosen() {
        func chosen(_ words: String) -> [String] {
            options(
                "## Context\n\nOptions discussed:\n\n1. Press by hand.\n\n2. Hire the mill.\n\n## Decision\n\n"
                    + "Less work is wanted.\n\n\(words)")
        }
        let first = ["chosen Press by hand", "rejected Hire the mill"]
        #expect(chosen("Option 1 is the one which is the most reasonable for now.") == first)
        #expect(chosen("Option 1 is the best for us.") == first)
    }

    @Test func severalChosenOfThree() {
        let list = "## Considered Options\n\n- Cider\n- Juice\n- Vinegar\n\n## Decision Outcome\n\n"
        let both = ["chosen Cider", "chosen Juice", "rejected Vinegar"]
        #expect(options(list + "Chose to make only two of them: cider and juice.", title: "What to make") == both)
        #expect(options(list + "Chose to make cider with juice as a side line.", title: "What to make") == both)
        #expect(
            options(list + "Chose to make cider instead of juice.", title: "What to make")
                == ["chosen Cider", "rejected Juice", "rejected Vinegar"])
    }

    @Test func aDescriptionBehindAColonIsNoPartOfAChosenName() {
        let body = """
            ## Considered Options

            - Press by hand (slow)
            - Hired mill: the one in the village,
              open in autumn

            ## Decision Outcome

            Chosen option: "Hired mill". It is quick.
            """
        #expect(options(body) == ["rejected Press by hand (slow)", "chosen Hired mill"])
    }

    @Test func aBoldVerdictNeedsNoStop() {
        let body = """
            ## Considered Options

            ### Press by hand

            It is slow. It is cheap.

            **Rejected** The season is too short for it.

            ### Hire the mill

            It is quick.

            **Considered.** It scales with the harvest.

            ### Sell the apples

            **Rejected** because of the price.

            ## Decision Outcome

            From this autumn on:

            * The mill in the village is booked.
            """
        #expect(options(body) == ["rejected Press by hand", "chosen Hire the mill", "rejected Sell the apples"])
    }

    @Test func alternativesThatAreExplainedAwayWereNotTaken() {
        let body = """
            ## Decision

            The leaflet tells how we press. Here is why we didn't choose some alternatives.

            ### Alternative 1: Press by hand

            It is slow.

            ### Alternative 2: Sell the apples

            The price is low.
            """
        #expect(options(body) == ["rejected Press by hand", "rejected Sell the apples"])
    }

    @Test func namesBehindIncludingAreOptions() {
        let body = """
            ## Context

            Various presses were evaluated, including Aldo, Bruno, and Carlo, each with its own pros and cons.

            ## Decision

            We will use Bruno for all apples.
            """
        #expect(options(body) == ["rejected Aldo", "chosen Bruno", "rejected Carlo"])
    }

    @Test func relationsOfFurtherTurns() {
        func relations(_ body: String) -> [String] {
            RecordFixture.read("# 36. Press the apples\n\n\(body)\n").relations.map { "\($0.kind) \($0.target.value)" }
        }
        #expect(
            relations("## Status\n\nAccepted. Extends the press chosen under [ADR 0002](0002-a-press.md).")
                == ["extends 0002-a-press.md"])
        // An issue's number in a list of records is no record's.
        #expect(
            relations("## Related\n\n- ADR-0033 — the barn\n- #1456 — the first idea")
                == ["relatesTo ADR-0033"])
    }

    /// Half of a lonely option's words may stand in any decision.
    @Test func aLonelyOptionIsNotChosenByHalfOfItsWords() {
        let list = "## Considered Options\n\n- Move the ripe apples out of the old barn\n\n## Decision\n\n"
        #expect(
            options(list + "The best way is to make the old barn one where apples may be kept.", title: "A better barn")
                == ["considered Move the ripe apples out of the old barn"])
        #expect(
            options(list + "We will move the ripe apples out of the old barn.", title: "A better barn")
                == ["chosen Move the ripe apples out of the old barn"])
    }

    @Test func consequencesInFurtherWords() {
        func signs(_ body: String) -> [Int] {
            let found = RecordFixture.read("# 3. Press\n\n## Consequences\n\n\(body)\n").consequences
            return [found.positive.count, found.negative.count]
        }
        #expect(signs("- 良い影響: 品質が揃う。\n- 悪い影響: 時間がかかる。") == [1, 1])
        // That there is none is no drawback, and beside ticks a warning sign is one.
        #expect(
            signs(
                "### Positive\n\n- ✅ Quick\n\n### Trade-offs\n\n- ⚠️ Dear\n\n### Technical Debt\n\n- None introduced; all is new"
            )
                == [1, 1])
    }

    @Test func whatAnotherRecordAssumesIsNoConflict() {
        func kinds(_ body: String) -> [Relation.Kind] {
            RecordFixture.read("# 36. Press the apples\n\n## Context\n\n\(body)\n").relations.map(\.kind)
        }
        #expect(kinds("This decision directly contradicts ADR 2's premise that apples keep.") == [])
        #expect(kinds("This decision contradicts ADR 2.") == [.conflictsWith])
    }
}
