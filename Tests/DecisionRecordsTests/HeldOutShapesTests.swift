import Testing

@testable import DecisionRecords

/// Shapes that records of other people had and that were misread when first met.
@Suite("Shapes met in records that nobody tuned to")
struct HeldOutShapesTests {
    private func consequences(_ body: String) -> [Int] {
        let read = RecordFixture.read("# Queue\n\n## Decision\n\nUse a queue.\n\n\(body)\n").consequences
        return [read.positive.count, read.negative.count]
    }

    private func outcomes(_ sections: String) -> [String] { RecordFixture.outcomes("# Queue\n\n\(sections)\n") }

    // MARK: Consequences

    @Test func aWarningBeforeAParagraphSpeaksAgainstNothing() {
        #expect(consequences("## Consequences\n\n⚠️ Drain the old broker before the switch.") == [0, 0])
    }

    @Test func belowNegativeAWarningSignOnlyAddsWeight() {
        let body = """
            ## Consequences

            ### Negative

            - ⚠ **Operations**: two systems to run
            - ⚠️ **Cost**: more machines
            """
        #expect(consequences(body) == [0, 2])
    }

    @Test func aFrenchRecordWeighsWithPositiveAndNegative() {
        let body = """
            ### Conséquences

            * **Positive, car** l'équipe comprend mieux
            * **Négative, car** il faut un effort initial
            """
        #expect(consequences(body) == [1, 1])
    }

    @Test func considerationsAreNoConsequences() {
        let body = """
            ## Considerations

            Other negatives of polling include:

            - wasted requests
            - late answers

            ## Consequences

            ### Negative

            - one more service
            """
        #expect(consequences(body) == [0, 1])
    }

    @Test func aThingNamedForAChallengeIsNoSign() {
        let body = """
            ## Consequences

            ### Positive

            - no polling

            ### Risks

            - **Integration challenges:** the other broker may differ
            """
        #expect(consequences(body) == [1, 0])
    }

    @Test func consequencesMayNameProsAndConsInTheirHeading() {
        let body = """
            ### Consequences - Pros and Cons

            - Good, because it keeps order
            - Bad, because it keeps state
            """
        #expect(consequences(body) == [1, 1])
    }

    // MARK: Which sections hold options

    @Test func headingsInWordsOfTheirOwnHoldOptions() {
        #expect(
            outcomes(
                "## Four rejected options\n\n### Polling\n\nSlow.\n\n### Webhooks\n\nLost calls.\n\n"
                    + "## Decision\n\nUse a queue.\n") == ["rejected Polling", "rejected Webhooks"])
        let considered = "### Option 1: Base64\n\nLong.\n\n### Option 2: Base32\n\nShort.\n\n"
        #expect(
            outcomes("## Options considered for the encoding\n\n\(considered)## Chosen decision\n\nUse Base32.\n") == [
                "rejected Base64", "chosen Base32",
            ])
    }

    @Test func designChoicesAreNoOptions() {
        #expect(
            outcomes(
                "## Decision\n\nUse a queue.\n\n### Key design choices\n\n**One topic** - simple.\n\n**No keys** - fast.\n"
            )
            .isEmpty)
    }

    @Test func numberedApproachesAreOptions() {
        #expect(
            outcomes(
                """
                ## Context

                Queries are slow.

                ### Approach 1: Rewriting bytecode

                Too complex.

                ### Approach 2: Generating sources

                This approach looks good, so we decided to go ahead with it.
                """) == ["rejected Rewriting bytecode", "chosen Generating sources"])
    }

    @Test func optionsMayStandBelowAColonWithoutANumber() {
        #expect(
            outcomes(
                "## Context\n\n### Option: Raw data\n\nHard.\n\n### Option: Scripts\n\nEasy.\n\n"
                    + "## Decision\n\nWe will use scripts.\n") == ["rejected Raw data", "chosen Scripts"])
    }

    @Test func whatAnOptionsHeadingBeginsWithMakesItNoSection() {
        #expect(
            outcomes(
                "## Options\n\n### Constraints and properties\n\nFree.\n\n### Priorities\n\nSimple.\n\n"
                    + "## Decision\n\nUse priorities.\n") == [
                    "rejected Constraints and properties", "chosen Priorities",
                ])
    }

    @Test func boldNamesMayCarryTheirVerdictInBrackets() {
        #expect(
            outcomes(
                """
                ## Alternatives considered

                **Poll each minute**: rejected. It is slow.

                **Keep a queue** (chosen): It is fast.
                """) == ["rejected Poll each minute", "chosen Keep a queue"])
    }

    // MARK: What was chosen

    @Test func aDecisionYetToBeMadeChoosesNothing() {
        #expect(
            outcomes("## Considered Options\n\n- Queue\n- Polling\n\n## Decision Outcome\n\nTBD\n") == [
                "considered Queue", "considered Polling",
            ])
    }

    @Test func aChoiceUnlikeAllOptionsRejectsThem() {
        #expect(
            outcomes(
                "## Considered Options\n\n- Polling\n- Webhooks\n\n## Decision Outcome\n\nChosen option: shared tables.\n"
            )
                == ["rejected Polling", "rejected Webhooks"])
    }

    @Test func aSummaryDecidesWhereNoSectionDoes() {
        #expect(
            outcomes("## Result\n\nA2 - Webhooks\n\n## Alternatives considered\n\n- A1: Polling\n- A2: Webhooks\n") == [
                "rejected Polling", "chosen Webhooks",
            ])
    }

    @Test func whatIsDiscardedOrLessClearIsNotChosen() {
        #expect(
            outcomes(
                """
                ## Solutions

                ### The plain table

                ### The wide table

                ### The fine table

                ## Decision

                Cost is enough to discard the plain table. The wide table is less clear than the fine table.
                We should go forward using the fine table.
                """) == ["rejected The plain table", "rejected The wide table", "chosen The fine table"])
    }

    @Test func whatIsDeferredIsNotRejected() {
        #expect(
            outcomes(
                "## Decision\n\nBuild a queue.\n\n## Alternatives Considered\n\n### Polling\n\nSlow. Rejected: too slow.\n\n"
                    + "### A new broker\n\nDeferred rather than rejected: it is sound.\n"
            ).prefix(2) == [
                "rejected Polling", "considered A new broker",
            ])
    }

    @Test func aVerdictBehindTheFirstSentenceIsNoName() {
        #expect(
            outcomes(
                """
                ## Considered Options

                - **One store for all**, with a prefix
                - A store for each team. Rejected as costly: see below.
                - A store for each user. Rejected: too many.

                ## Decision Outcome

                One store for all, with a prefix.
                """) == [
                    "chosen One store for all", "rejected A store for each team", "rejected A store for each user",
                ])
    }

    @Test func aDecisionInPartsChoosesInEach() {
        #expect(
            outcomes(
                """
                ## Evaluation options

                ### Priorities

                ### Types

                ## Execution options

                ### Serial

                ### Parallel

                ## Decision

                ### Evaluation

                We decided to use types.

                ### Execution

                We start with serial processing.
                """) == ["rejected Priorities", "chosen Types", "chosen Serial", "rejected Parallel"])
    }

    @Test func oneWordOfItsOwnJoinsAnAnalysisToItsList() {
        #expect(
            outcomes(
                """
                ## Considered Options

                - Nominatim
                - Various paid services: Acme/Bingo/Others
                - Tool kit for data
                - Census REST API

                ## Decision Outcome

                Chosen option: Nominatim, because it costs nothing.

                ## Pros and Cons of the Options

                ### Paid geocoders

                ### Tool kit for data

                ### Census geocoding

                - Bad, because it knows one land only
                """) == [
                    "chosen Nominatim", "rejected Various paid services: Acme/Bingo/Others",
                    "rejected Tool kit for data", "rejected Census REST API",
                ])
    }

    @Test func aTableOfProsAndConsInTheContextListsTheOptions() {
        #expect(
            outcomes(
                """
                ## Context

                There are a few tools.

                | Workflow tool | Pros | Cons |
                |---|---|---|
                | Parsley | familiar | few primitives |
                | Breeze | mature, fits our model | new to us |

                ## Decision

                We will use Breeze to run our tasks.
                """) == ["rejected Parsley", "chosen Breeze"])
        // Rows that weigh one thing against itself are none without both columns.
        #expect(
            outcomes(
                """
                ## Context

                | Service | Owner |
                |---|---|
                | Parsley | Ann |
                | Breeze | Ben |

                ## Decision

                We will use Breeze.
                """) == [])
    }

    @Test func theListBehindReferencesNamesNoOption() {
        #expect(
            outcomes(
                """
                ## Considered Options

                - A registry of its own
                - The registry of the shop

                ## Decision Outcome

                We keep the registry of the shop.

                ## Discussion of the alternative approach

                It is told in the following references:

                - [An article on registries](https://example.org/a)
                - [A paper](https://example.org/b)
                """) == ["rejected A registry of its own", "chosen The registry of the shop"])
    }

    @Test func aHeadingOfTheChosenOptionOfAKindDecides() {
        #expect(
            outcomes(
                """
                ## Context

                ### Implementation options

                #### Install the binary

                #### Install the library

                ### Chosen implementation option

                Install the library.

                ## Decision

                The controller gains a helper.
                """) == ["rejected Install the binary", "chosen Install the library"])
    }

    @Test func theFirstSentenceBelowAnOptionMayNameIt() {
        #expect(
            outcomes(
                """
                ## Considered Options

                ### Keep Dynafile

                A store of documents.

                ### Move to a relational store

                Postdoc is an oldie but a goodie.

                ## Chosen Decision: Move to Postdoc

                ### Pro/Cons

                #### Postdoc

                - `+` Everybody knows it

                #### Dynafile

                - `-` Nobody knows it
                """) == ["rejected Keep Dynafile", "chosen Move to a relational store"])
    }

    @Test func anAnalysisMayTakeOneOptionOfAListApart() {
        #expect(
            outcomes(
                """
                ## Considered Options

                - Gong
                - Akan
                - Sense
                - Bright

                ### Considered options functional matrix

                | Feature | Gong | Akan |
                |---|---|---|
                | Hosted | yes | no |

                ## Decision Outcome

                We recommend Akan.

                ## Pros and Cons of the Options

                ### Gong free edition

                ### Gong paid edition

                ### Akan by Forge

                ### Sense

                ### Bright

                - Good, because it is small
                """) == ["rejected Gong", "chosen Akan", "rejected Sense", "rejected Bright"])
    }
}
