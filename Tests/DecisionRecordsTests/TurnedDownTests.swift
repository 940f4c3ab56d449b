import Diagnostics
import Testing

@testable import DecisionRecords

/// Words that turn an option down, and that must not be read as its choice.
@Suite("Options that a decision turns down")
struct TurnedDownTests {
    private func outcomes(_ markdown: String) -> [String] { RecordFixture.outcomes(markdown) }

    @Test func whatIsAbandonedIsNotChosen() {
        let read = outcomes(
            """
            # Notes in plain text

            ## Considered Options

            - Stay with LaTeX (TeX)
            - Migrate to Markdown

            ## Decision Outcome

            Abandon TeX and switch to Markdown
            """)
        #expect(read == ["rejected Stay with LaTeX (TeX)", "chosen Migrate to Markdown"])
    }

    @Test func theTitleOfARejectedRecordNamesNoChoice() {
        let read = outcomes(
            """
            # Use the actor pattern for the engine

            - Status: Rejected

            ## Considered Options

            - Component pattern
            - Actor pattern

            ## Decision Outcome

            Rejected in favor of coroutines. They handle single entities better.
            """)
        #expect(read == ["rejected Component pattern", "rejected Actor pattern"])
    }

    @Test func headingsBelowTheDecisionSayWhatBecameOfEach() {
        let read = outcomes(
            """
            # Types of the drawing library

            ## Considered Options

            - Do nothing
            - Fork the library and add the types
            - Disable checking the types

            ## Decision Outcome

            ### Doing nothing (Rejected)

            Doing nothing hides other errors.

            ### Fork the library (Rejected)

            Forking costs too much.

            ### Disable checking the types (Accepted)

            The checker ignores the library.
            """)
        #expect(
            read == [
                "rejected Do nothing", "rejected Fork the library and add the types",
                "chosen Disable checking the types",
            ])
    }

    @Test func aHeadingWithADashIsANameInWhole() {
        let read = RecordFixture.read(
            """
            # Deploy

            ## Options considered

            ### Option A: Real swap

            It costs more.

            ### Option B: Build-only — strip the deploy jobs

            It keeps a build that nobody uses.

            ## Decision matrix

            | Criterion | Option A: Real swap | Option B: Build-only |
            |---|---|---|
            | Cost | high | none |
            """)
        #expect(read.options.map(\.title.value) == ["Real swap", "Build-only — strip the deploy jobs"])
    }

    @Test func aVerdictMayStandBehindABracket() {
        let read = RecordFixture.outcomes(
            """
            # Queue

            ## Considered options

            - **Kafka** (like the shop) — rejected: too large
            - **NATS** - rejected because nobody runs it
            - **Postgres** (as it is)
            """)
        #expect(read == ["rejected Kafka", "rejected NATS", "considered Postgres"])
    }
}
