import Diagnostics
import Testing

@testable import DecisionRecords

/// Options that no section of their own lists, or that a section lists in a way of its own.
@Suite("Options that a sentence or a heading of its own announces")
struct UnlistedOptionsTests {
    private func outcomes(_ sections: String) -> [String] { RecordFixture.outcomes("# Queue\n\n\(sections)\n") }

    private func titles(_ sections: String) -> [String] {
        RecordFixture.read("# Queue\n\n\(sections)\n").options.filter(\.isExplicit).map(\.title.value)
    }

    @Test func aSentenceAnnouncesAListInTheContext() {
        let read = outcomes(
            """
            ## Context

            Jobs get lost. We discussed a few options:

            1. A broker keeps each job until a worker has done it.
            2. The table of jobs is polled once a minute.

            ## Decision

            A broker keeps each job until a worker has done it. That was the easiest to run.
            """)
        #expect(
            read == [
                "chosen A broker keeps each job until a worker has done it",
                "rejected The table of jobs is polled once a minute",
            ])
    }

    @Test func criteriaThatASentenceAnnouncesAreNoOptions() {
        let read = titles(
            """
            ## Context

            We looked at several options and assessed them based on:

            - Price
            - Ease of use
            """)
        #expect(read.isEmpty)
    }

    /// A sentence that announces two options, and as many headings.
    private static let labelSetters = """
        ## Context

        There are two options for who sets the label:

        ### The creator

        It knows the job.

        ### The reconciler

        It runs anyway.
        """

    @Test func asManyHeadingsAsAnnouncedAreTheOptions() {
        let read = outcomes(
            """
            \(Self.labelSetters)

            ## Decision

            We favour setting the label during the job's reconciliation.
            """)
        #expect(read == ["rejected The creator", "chosen The reconciler"])
    }

    @Test func moreHeadingsThanAnnouncedAreNoOptions() {
        let read = titles(
            """
            \(Self.labelSetters)

            ### Limits of both

            Neither is quick.
            """)
        #expect(read.isEmpty)
    }

    @Test func aTableThatASentenceAnnouncesHasAnOptionInEachRow() {
        let read = outcomes(
            """
            ## Context

            The options are summarised in the table below:

            | Host | Price | Trusted |
            |---|---|---|
            | Bitforge | low | no |
            | Own machines | high | yes |

            ## Decision

            As the host that is there already, Bitforge Runners will be used to build the packages.
            """)
        #expect(read == ["chosen Bitforge", "rejected Own machines"])
    }

    @Test(arguments: ["Considererd Solutions", "Options for easing the load", "Back-up options"])
    func aHeadingOfOptionsMayBeMisspeltOrSayWhatTheyAreFor(_ heading: String) {
        let read = titles("## \(heading)\n\n- Cache in memory\n- Cache on disk\n")
        #expect(read == ["Cache in memory", "Cache on disk"])
    }

    @Test func whatIsToBeTakenIfTheChoiceFailsIsNoFurtherOption() {
        let body = """
            ## Options

            - GitScroll
            - WikiEngine

            ## Decision

            We use GitScroll.

            ### Back-up options

            - **Wiki engine** if we would rather run it ourselves and can live with what that costs
            """
        #expect(outcomes(body) == ["chosen GitScroll", "rejected WikiEngine"])
    }

    @Test func frenchPossibilitiesHaveNumbers() {
        let body = """
            ## Solutions envisagées

            ### Possibilité 1

            Garder les composants du cadre.

            ### Possibilité 2

            Utiliser les éléments natifs.

            ## Décision

            Nous utiliserons les éléments natifs.
            """
        #expect(
            outcomes(body) == ["rejected Garder les composants du cadre", "chosen Utiliser les éléments natifs"])
    }

    @Test func aGroupsNameIsNoOption() {
        let read = titles(
            """
            ## Options considered

            **Main options**

            We looked closely at these:

            - Rabbit
            - Badger

            **Others researched**

            Some more were too dear.
            """)
        #expect(read == ["Rabbit", "Badger"])
    }

    @Test func oneHeadingBesideAListOfSeveralIsNoOption() {
        let read = titles(
            """
            ## Considered Options

            1. New package that converts anew
            2. New package over the old converters
            3. Helper within the old package

            ### Gap analysis

            | Need | Today |
            |---|---|
            | reading | yes |
            """)
        #expect(
            read == [
                "New package that converts anew", "New package over the old converters",
                "Helper within the old package",
            ])
    }

    @Test func anOptionMayTakeUpTheWordsOfAnother() {
        let read = titles(
            """
            ## Considered Options

            ### Option 1 - Typed streams

            Streams of text.

            ## What users see

            A stream.

            ### Option 2 - Typed streams (with a class)

            Streams of a class.
            """)
        #expect(read == ["Typed streams", "Typed streams (with a class)"])
    }

    @Test func numbersOfTheAnalysisAreThoseThatTheDecisionMeans() {
        let read = outcomes(
            """
            ## Options

            * Use Valkey as a buffer
            * Add a second queue as a buffer

            ### Option 1 - Add a second queue

            It sits between both.

            ### Option 2 - Leverage Valkey

            It is there.

            ## Decision

            We will choose option 1 as it is quicker to build.
            """)
        #expect(read == ["rejected Use Valkey as a buffer", "chosen Add a second queue as a buffer"])
    }

    @Test func anOptionThatAddsToAnotherIsCalledByItsOwnNumber() {
        let read = outcomes(
            """
            ## Considered Options

            1. Keep both calls
            2. Make one call of them
            3. Option 2 plus a flag for streams

            ## Decision Outcome

            Chosen option: 3, because it is short.
            """)
        #expect(
            read == [
                "rejected Keep both calls", "rejected Make one call of them",
                "chosen Option 2 plus a flag for streams",
            ])
    }

    @Test func anAnalysisInOtherWordsFollowsTheList() {
        let read = titles(
            """
            ## Considered Options

            - Continuing with the present process
            - Using some tracker of issues

            ## Pros and Cons of the Options

            ### Leaving as is

            - Good, because free

            ### Another product

            - Bad, because dear
            """)
        #expect(read == ["Continuing with the present process", "Using some tracker of issues"])
    }

    @Test func boldSentencesNumberOptions() {
        let read = titles(
            """
            ## Considered Options

            **1. Tags made by functions.** The template calls them.

            **2. Tags made by the syntax.** The engine knows them.

            **3. Tags laid over the engine**. Nothing else changes.
            """)
        #expect(read == ["Tags made by functions", "Tags made by the syntax", "Tags laid over the engine"])
    }

    @Test func whatASectionNotesIsNoOption() {
        let read = titles(
            """
            ## Options

            ### Managed tunnel

            #### Pros

            - cheap

            ### Own tunnel

            #### Pros

            - free

            ### Notes on upkeep

            Both need some.
            """)
        #expect(read == ["Managed tunnel", "Own tunnel"])
    }

    @Test func numberedDecisionsWeighTheirOptionsAndAreAnsweredLater() {
        let read = outcomes(
            """
            ## Decision 1: where the store lives

            ### Keep it in hosting

            - Good: nothing moves
            - Bad: others cannot use it

            ### Move it to the kernel

            - Good: all can use it
            - Bad: one more type

            ## Decision Outcome

            ### Decision 1: Move it to the kernel

            It becomes public.
            """)
        #expect(read == ["rejected Keep it in hosting", "chosen Move it to the kernel"])
    }

    @Test func aLineOfNamesListsThem() {
        #expect(
            titles("## Considered Options\n\nKafka, RabbitMQ and Redis Streams") == [
                "Kafka", "RabbitMQ", "Redis Streams",
            ])
        #expect(titles("## Alternatives\n\nThe old message and the new one.").isEmpty)
    }

    @Test func tickedBoxesTellWhatWasTaken() {
        #expect(outcomes("## Options\n\n- [ ] Kafka\n- [x] RabbitMQ") == ["rejected Kafka", "chosen RabbitMQ"])
        #expect(
            outcomes("## Options\n\n- [ ] Kafka\n- [ ] RabbitMQ") == ["considered Kafka", "considered RabbitMQ"])
    }

    @Test func aColumnOfTheDecisionAnswersYesOrNo() {
        let table = "| Option | Pros | Decision |\n|---|---|---|\n| Kafka | fast | No |\n| RabbitMQ | simple | Yes |"
        #expect(outcomes("## Options\n\n\(table)") == ["rejected Kafka", "chosen RabbitMQ"])
    }

    @Test func anArrowPointsAtTheChoice() {
        #expect(outcomes("## Options\n\n- Kafka\n- RabbitMQ ← chosen") == ["rejected Kafka", "chosen RabbitMQ"])
    }

    @Test func aVerdictBehindABoldNameMakesItAnOption() {
        let body = "**Kafka** was rejected because it is heavy.\n\n**Redis** was rejected because it forgets."
        #expect(titles("## Alternatives considered\n\n\(body)") == ["Kafka", "Redis"])
    }

    @Test func theLinesOfAParagraphMayEachNameAnOption() {
        #expect(titles("## Alternatives considered\n\nKafka: too heavy.\nRedis: forgets.") == ["Kafka", "Redis"])
    }

    @Test func romanNumeralsAndNestedNumbersAreLabels() {
        #expect(titles("## Options\n\n### I. Kafka\n\nx\n\n### II. RabbitMQ\n\ny") == ["Kafka", "RabbitMQ"])
        #expect(titles("## Options\n\n* 1. Kafka\n* 2. RabbitMQ") == ["Kafka", "RabbitMQ"])
    }

    @Test func proposalsWithLettersAreOptions() {
        #expect(titles("## Proposal A: Kafka\n\nx\n\n## Proposal B: RabbitMQ\n\ny") == ["Kafka", "RabbitMQ"])
    }

    @Test func plainAlternativesWereNotTaken() {
        let body = "## Decision\n\nUse it.\n\n## Alternative: Kafka\n\nx\n\n## Alternative: Redis\n\ny"
        #expect(outcomes(body) == ["rejected Kafka", "rejected Redis"])
    }
}
