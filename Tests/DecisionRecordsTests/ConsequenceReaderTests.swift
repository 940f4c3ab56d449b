import Diagnostics
import Testing

@testable import DecisionRecords

@Suite struct ConsequenceReaderTests {
    private func counts(_ markdown: String) -> [Int] {
        let consequences = RecordFixture.read("# X\n\n" + markdown).consequences
        return [consequences.positive.count, consequences.negative.count, consequences.neutral.count]
    }

    @Test func countsItemsBelowHeadingsOfASign() {
        let text = """
            ## Consequences

            ### Positive

            - one
            - two
              - a detail of two

            ### Negative / Trade-offs

            1. one

            ### Neutral

            - one

            ### Risks

            - not counted
            - nor this
            """
        #expect(counts(text) == [2, 1, 1])
    }

    @Test func countsItemsBelowTheDecision() {
        let text = """
            ## Decision Outcome

            Chosen.

            ### Positive Consequences <!-- optional -->

            * one

            ### Negative consequences

            * one
            * two

            ## Pros and Cons of the Options

            ### A

            * Good, because of this
            """
        #expect(counts(text) == [1, 2, 0])
    }

    @Test func countsMarkedItems() {
        let text = """
            ## Consequences

            * Good, because fast
            * Bad, because dear
            * Neutral, because new
            * something without a sign
            """
        #expect(counts(text) == [1, 1, 1])
    }

    @Test func countsItemsBelowBoldAndPlainLabels() {
        #expect(counts("## Consequences\n\n**Benefits**\n\n- one\n- two\n\n**Challenges**\n\n- one\n") == [2, 1, 0])
        #expect(counts("## Consequences\n\nPros:\n- one\n\nCons:\n- one\n- two\n") == [1, 2, 0])
        #expect(counts("## 影响\n\n正向：\n\n- 一\n\n代价：\n\n- 二\n- 三\n") == [1, 2, 0])
    }

    @Test func leavesWordsWithoutASignOut() {
        #expect(counts("## Consequences\n\nAll tests run faster.\n\n- We need a new machine.\n") == [0, 0, 0])
    }

    @Test func takesNoArgumentsOfOptionsForConsequences() {
        #expect(counts("## Pros and Cons of Other Options\n\n### A\n\n- Pros: fast\n- Cons: dear\n") == [0, 0, 0])
        #expect(counts("## Context\n\n### Benefits of parts\n\n- one\n") == [0, 0, 0])
    }

    @Test func takesTradeOffsForNegativeWhereNothingElseIs() {
        #expect(counts("## Consequences\n\nPositive:\n\n- one\n\nTrade-offs:\n\n- one\n- two\n") == [1, 2, 0])
        #expect(
            counts(
                "## Consequences\n\n### Positive\n\n- one\n\n### Negative\n\n- one\n\n### Trade-offs\n\n- one\n- two\n")
                == [1, 1, 0])
    }

    @Test func countsItemsBelowLabelsOfOneWord() {
        #expect(counts("## Consequences\n\n**Good:**\n\n- one\n- two\n\n**Bad:**\n\n- one\n") == [2, 1, 0])
        #expect(counts("## Consequences\n\n### Easier\n\n- one\n\n### More difficult\n\n- one\n- two\n") == [1, 2, 0])
    }

    @Test func countsItemsOfGroupsBelowASign() {
        let text = """
            ## Consequences

            ### Positive

            #### Resilience

            - one
            - two

            #### Clarity

            - one

            ### Negative

            **Backup challenges:** they take long.

            **Price:** it is high.
            """
        #expect(counts(text) == [3, 2, 0])
    }

    @Test func countsItemsThatASentenceLeadsTo() {
        #expect(
            counts(
                "## Consequences\n\n### Advantages\n\nIt allows us to benefit from:\n- one\n- two\n\n### Disadvantages\n\nNone, really.\n"
            )
                == [2, 0, 0])
    }

    @Test func keepsAnItemThatNamesAChallengeAsOneItem() {
        let text = """
            ## Consequences

            ### Negative

            1. **Migration Challenges**:
               - one detail
               - another
            2. **Costs**:
               - a detail
            """
        #expect(counts(text) == [0, 2, 0])
    }

    @Test func leavesLimitationsOutsideTheConsequencesOut() {
        #expect(counts("## Limitations\n\n- one\n\n## Consequences\n\nWords.\n") == [0, 0, 0])
    }
}
