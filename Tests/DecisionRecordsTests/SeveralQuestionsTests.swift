import Testing

@testable import DecisionRecords

/// Records that ask several questions, each with its own options.
@Suite("Several questions in one record")
struct SeveralQuestionsTests {
    private func outcomes(_ sections: String) -> [String] { RecordFixture.outcomes("# Queue\n\n\(sections)\n") }

    @Test func eachQuestionHasItsOwnHeadingAndChoice() {
        let body = """
            ## Considered Options for the broker

            * Keep the table
            * Run a broker

            ## Decision Outcome for the broker

            Chosen option: "Run a broker", since it scales.

            ## Considered Options for the broker's host

            * Our own machines
            * A rented service

            ## Decision Outcome for the broker's host

            Chosen option: "A rented service", since we are few.
            """
        #expect(
            outcomes(body) == [
                "rejected Keep the table", "chosen Run a broker", "rejected Our own machines",
                "chosen A rented service",
            ])
    }

    @Test func optionsOfOneQuestionAreNoneOfAnothers() {
        let body = """
            ## Considered Options

            ### Consideration 1: Where do the queues live?

            1. **Option 1**: Create the queues in the shared layer (e.g., the network).
            2. **Option 2 (Chosen)**: Create the queues in the service layer for each app.

            ### Consideration 2: Where do the alarms live?

            1. **Option 1**: Create the alarms in the shared layer.
            2. **Option 2 (Chosen)**: Create the alarms in the service layer.
            """
        #expect(
            outcomes(body) == [
                "rejected Create the queues in the shared layer (e.g., the network)",
                "chosen Create the queues in the service layer for each app",
                "rejected Create the alarms in the shared layer", "chosen Create the alarms in the service layer",
            ])
    }

    @Test func plainSentencesAnswerOneQuestionAfterTheOther() {
        let body = """
            ## Considered Options

            ### How do we host it?

            * On our own machines
            * In a managed service

            ### Which language?

            * Go
            * Rust

            ## Decision Outcome

            In a managed service, because it is cheap. We write it in Go.
            """
        #expect(
            outcomes(body) == [
                "rejected On our own machines", "chosen In a managed service", "chosen Go", "rejected Rust",
            ])
    }

    @Test func aLetterMeansTheOptionOfTheQuestionStillOpen() {
        let body = """
            ## Options

            ### Events

            #### Option A -- Webhooks

            They come at once.

            #### Option B -- A nightly scan

            It comes late.

            ### Storage

            #### Option A: Extend the tables

            Two columns.

            #### Option B: Ask the bucket

            It knows its size.

            ## Decision

            ### For events

            Since the first option is not open to us, we should do the second option.

            ### For storage

            Option B. The tables would have to be kept in step.
            """
        #expect(
            outcomes(body) == [
                "rejected Webhooks", "chosen A nightly scan", "rejected Extend the tables", "chosen Ask the bucket",
            ])
    }

    @Test func headingsWithHeadingsOfTheirOwnAskQuestions() {
        let body = """
            ## Options Considered

            ### Storing old forms

            #### Keep them as they are

            Nothing is lost.

            #### Migrate them

            Answers may be lost.

            ### Showing old forms

            #### Leave out what is missing

            One page for all.

            #### Keep a page for each version

            Many pages.
            """
        #expect(
            outcomes(body) == [
                "considered Keep them as they are", "considered Migrate them", "considered Leave out what is missing",
                "considered Keep a page for each version",
            ])
    }

    @Test func whatStandsBesideQuestionsIsNoOption() {
        let body = """
            ## Options

            The two concerns are taken in turn:

            1. **Model** — how years are kept
            2. **Intake** — how they arrive

            ### Part 1: model

            #### How it is now

            One year.

            #### Option A: A year on each row

            Simple.

            #### Option B: A map by year

            Quick.

            ### Part 2: intake

            #### Option A: Keep a copy

            Heavy.

            #### Option B: Ask when needed

            Light.

            ### Common ground: one module for both

            A port and an adapter.

            ## Decision

            **Part 1:** Option A, the year on each row.

            **Part 2:** Option B, asked when needed.
            """
        #expect(
            outcomes(body) == [
                "chosen A year on each row", "rejected A map by year", "rejected Keep a copy", "chosen Ask when needed",
            ])
    }

    @Test func theAnalysisMayRepeatTheQuestions() {
        let body = """
            ## Options Considered

            ### Server

            * Kestrel
            * Heron

            ### Image

            * One image for all
            * An image for each stage

            ## Decision Outcome

            ### Server

            Chosen option: Kestrel, because it is known.

            ### Image

            Chosen option: An image for each stage.

            ## Pros and Cons of the Options

            ### Server

            #### Kestrel

            * **Pros**
              * known

            #### Heron

            * **Cons**
              * new
            """
        #expect(
            outcomes(body) == [
                "chosen Kestrel", "rejected Heron", "rejected One image for all", "chosen An image for each stage",
            ])
    }

    @Test func numbersThatBeginAnewBelongToAnotherQuestion() {
        let body = """
            ## Part 1: templates

            ### Possible ways

            ### Option 1: A callback for each value

            Simple.

            ### Option 2: A decorator around the agent

            Works on servers.

            ## Part 2: direct references

            ### Option 1: Extend the two readers we have

            No new reader.

            ### Option 2 (Proposed): Add a reader for addresses

            Nothing changes for the others.

            ### How a source opts in

            ### Option 1: An interface of its own

            Found by type.

            ### Option 2: A method on the base class

            Found by call.

            ## Decision Outcome

            Postponed.
            """
        #expect(
            outcomes(body).map { $0.split(separator: " ", maxSplits: 1)[1] } == [
                "A callback for each value", "A decorator around the agent", "Extend the two readers we have",
                "Add a reader for addresses", "An interface of its own", "A method on the base class",
            ])
    }

    @Test func anOptionMayBeTheQuestionOfItsLetteredOptions() {
        let body = """
            ## Considered Options

            ### Option 1: Algorithm

            A bucket.

            ### Option 2: Configuration

            **Option 2A: One rate (current)**

            Plain.

            **Option 2B: Two rates (recommended)**

            Exact.

            ### Option 3: State

            **Option 3A: In each node (recommended)**

            Quick.

            **Option 3B: In one store**

            Slow.

            ## Decision Outcome

            See above.
            """
        #expect(
            outcomes(body) == [
                "rejected One rate (current)", "chosen Two rates", "chosen In each node", "rejected In one store",
            ])
    }

    @Test func numbersMayHaveTwoParts() {
        let body = """
            ## 1. The call

            ### Option 1.1 - One class for call and result

            Short.

            ### Option 1.2 - A class for each

            Clear.

            ### Decision Outcome

            Option 1.2 was chosen, since it is clear.

            ## 2. The result

            ### Option 2.1 - Any object

            Free.

            ### Option 2.2 - A string

            Plain.

            ### Decision Outcome

            Option 2.1 was chosen.
            """
        #expect(
            outcomes(body) == [
                "rejected One class for call and result", "chosen A class for each", "chosen Any object",
                "rejected A string",
            ])
    }

    @Test func sectionsBesideAnEmptyOneAskTheQuestions() {
        let body = """
            ## Options Considered

            ## Unit tests

            What runs first.

            ### Pros and Cons of the Options

            #### Jester

            * **Pros**
              * quick

            #### Mokka

            * **Cons**
              * slow

            ## Tests in the browser

            What runs last.

            ### Pros and Cons of the Options

            #### Story

            * **Pros**
              * shows parts

            #### Cypher

            * **Cons**
              * heavy

            ## Decision Outcome

            ### Unit tests

            Jester, because it is there.

            ### Tests in the browser

            Story, because it shows what is built.
            """
        #expect(outcomes(body) == ["chosen Jester", "rejected Mokka", "chosen Story", "rejected Cypher"])
    }
}
