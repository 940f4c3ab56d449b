import Diagnostics
import Testing

@testable import DecisionRecords

@Suite struct OptionReaderTests {
    @Test func joinsListsThatUnindentedBulletsSplit() {
        let record = RecordFixture.read(
            """
            # Store sessions

            ## Considered Options

            1. **Always keep sessions in a Redis cluster (RC)**

            - Run our own cluster
              - Same in all stages

            1. **Redis from the cloud vendor**

            - Let the vendor run it

            1. **Switchable cache (as today)**

            - A flag decides

            ## Decision Outcome

            Chosen option: **Always keep sessions in a Redis cluster (RC)**

            ## Alternative Analysis

            ### Redis cluster (RC)

            - ✅ Ours
            - ❌ Work

            ### Redis from cloud vendor

            - ✅ No work
            - ❌ Price
            - ❌ Limits

            ### No cache

            - ✅ Nothing to run
            """)
        #expect(
            RecordFixture.options(record) == [
                "chosen Always keep sessions in a Redis cluster (RC) +1 =0 -1",
                "rejected Redis from the cloud vendor +1 =0 -2", "rejected Switchable cache (as today) +0 =0 -0",
                "rejected No cache +1 =0 -0",
            ])
        #expect(record.options.map { $0.listed != nil } == [true, true, true, false])
        #expect(record.options.map { $0.analysed != nil } == [true, true, false, true])
    }

    @Test func takesNoOptionsFromTheContext() {
        let outcomes = RecordFixture.outcomes(
            """
            # Cache

            ## Context

            There are two options today:

            1. **Redis**:
               - fast
            2. **Memcached**:
               - small

            ## Decision

            **Use Redis for everything.**

            ## Alternatives Considered

            ### Alternative 1: Memcached

            **Pros**:
            - small

            **Cons**:
            - no types
            - no clusters

            **Decision**: Rejected due to its data model.

            ### Alternative 2: Redis (Selected)

            **Decision**: Accepted. It fits.
            """)
        #expect(outcomes == ["rejected Memcached", "chosen Redis"])
    }

    @Test(arguments: [
        "Chosen option: \"Redis\", because it is fast.", "Chosen option: Redis, because it is fast",
        "Chosen option: **Redis**", "Chosen option: 2", "Chosen option: Option 2.", "Chosen option: Option 2: Redis",
        "Option 2.", "We decided to go with option 2 for now.", "We will use Redis instead of Postgres.",
        "Redis was selected. Postgres stays for the rest.", "We chose Redis over Postgres.", "Adopted: **Redis**",
        "Gewählte Option: \"Redis\", weil schnell.", "Option choisie : « Redis », car rapide.",
    ])
    func findsTheChoiceHoweverItIsSaid(sentence: String) {
        let record = RecordFixture.read(
            """
            # Cache

            ## Considered Options

            * Postgres
            * Redis
            * Memcached

            ## Decision Outcome

            \(sentence)
            """)
        #expect(record.options.map(\.outcome) == [.rejected, .chosen, .rejected])
        #expect(record.decision?.chosen == [1])
    }

    @Test(arguments: [
        "Chosen option: \"{title of option 1}\", because {justification}", "Chosen option: TBD", "To be decided.",
    ])
    func choosesNothingWhereTheRecordChoosesNothing(sentence: String) {
        let record = RecordFixture.read(
            "# Cache\n\n## Considered Options\n\n* Postgres\n* Redis\n\n## Decision Outcome\n\n\(sentence)\n")
        #expect(record.options.map(\.outcome) == [.considered, .considered])
        #expect(record.decision?.chosen == [])
    }

    @Test func readsBoldLinesAsOptions() {
        let record = RecordFixture.read(
            """
            # Cache

            ## Alternatives considered

            **A. Direct calls** — each service asks. Rejected: too slow.

            **B. Cache in the gateway** — one place. Rejected: one owner for all.

            **C. Cache in a library** — each service has it. Selected: it is the least work.

            ## Decision

            A library.
            """)
        #expect(
            RecordFixture.options(record) == [
                "rejected Direct calls +0 =0 -0", "rejected Cache in the gateway +0 =0 -0",
                "chosen Cache in a library +0 =0 -0",
            ])
    }

    @Test func readsBoldLinesWithLabelledLists() {
        let record = RecordFixture.read(
            """
            # Cache

            ## Options

            **Option 1: Redis**

            Pros:

            - fast
            - known

            Cons:

            - one more thing to run

            **Option 2: None**

            Pros: nothing to run, nothing to pay

            Cons: slow

            ## Decision

            Option 1.
            """)
        #expect(RecordFixture.options(record) == ["chosen Redis +2 =0 -1", "rejected None +1 =0 -1"])
    }

    @Test func readsATableOfOptions() {
        let record = RecordFixture.read(
            """
            # Cache

            ## Considered Alternatives

            | Alternative | Pros | Cons | Reason not chosen |
            |---|---|---|---|
            | **Redis** | fast | to be run | costs work |
            | Memcached | small | no types | too little |

            ## Decision

            We keep a table in Postgres.
            """)
        #expect(RecordFixture.options(record) == ["rejected Redis +1 =0 -1", "rejected Memcached +1 =0 -1"])
    }

    @Test func readsATableOfCriteria() {
        let outcomes = RecordFixture.outcomes(
            """
            # Cache

            ## Options

            | Criteria | Redis | Memcached |
            |---|---|---|
            | Speed | high | high |
            | Types | yes | no |

            ## Decision

            We use Redis.
            """)
        #expect(outcomes == ["chosen Redis", "rejected Memcached"])
    }

    @Test func cutsDescriptionsOffWhereTheSiblingsAgree() {
        let outcomes = RecordFixture.outcomes(
            """
            # Cache

            ## Considered Options

            - **Redis** – run it ourselves, with all that follows from it
            - [Memcached](https://example.org) – an older cache - small
            - Postgres - as a table

            ## Decision Outcome

            Chosen option: "Redis"
            """)
        #expect(outcomes == ["chosen Redis", "rejected Memcached", "rejected Postgres"])
    }

    @Test func keepsDashesInNamesOfWhichTheSiblingsHaveNone() {
        let outcomes = RecordFixture.outcomes(
            "# Cache\n\n## Considered Options\n\n- Redis\n- Key-value store: the simple one\n- Postgres\n- Files\n")
        #expect(
            outcomes == [
                "considered Redis", "considered Key-value store: the simple one", "considered Postgres",
                "considered Files",
            ])
    }

    @Test func joinsListAndAnalysisByTheirNumbers() {
        let record = RecordFixture.read(
            """
            # Typing

            ## Considered Options

            1. Mixed code bases
            2. Adding type information to plain files

            ## Decision Outcome

            We use Option 2.

            ### Option 1: Mixed code bases

            - Good - simple

            ### Option 2: Check types only, never compile

            - Good - fast
            - Bad - comments are ugly
            """)
        #expect(
            RecordFixture.options(record) == [
                "rejected Mixed code bases +1 =0 -0", "chosen Adding type information to plain files +1 =0 -1",
            ])
    }

    @Test func rejectsAlternativesByImplication() {
        let outcomes = RecordFixture.outcomes(
            """
            # Use a queue

            ## Status

            Accepted

            ## Decision

            We will put a queue between both.

            ## Alternatives Considered

            - **Polling.** It is slow.
            - **Webhooks.** They get lost.
            """)
        #expect(outcomes == ["rejected Polling", "rejected Webhooks"])
    }

    @Test func leavesATemplatesPlaceholdersOut() {
        let outcomes = RecordFixture.outcomes(
            "# X\n\n## Considered Options\n\n* [option 1]\n* {title of option 2}\n* … <!-- numbers can vary -->\n* Redis\n"
        )
        #expect(outcomes == ["considered Redis"])
    }

    @Test func keepsChoicesOfOneRecordApart() {
        let record = RecordFixture.read(
            """
            # Mail

            ## Options

            ### Which domain?

            #### Option A: Ours

            #### Option B: The vendor's

            ### Which layer?

            #### Option A: Service (chosen)

            #### Option B: Network

            ## Decision

            See each.
            """)
        #expect(record.options.map(\.title.value) == ["Ours", "The vendor's", "Service", "Network"])
        #expect(record.options[2].outcome == .chosen)
        #expect(record.options[3].outcome == .rejected)
    }

    @Test(arguments: [
        ("* Good, because fast", "* Bad, because dear", "* Neutral, because new"),
        ("* Good: fast", "* Bad: dear", "* Neutral: new"), ("* `+` fast", "* `-` dear", "* Neutral, because new"),
        ("- ✅ fast", "- ❌ dear", "- ⚪ new"), ("- 👍 fast", "- 👎 dear", "- Neutral - new"),
        ("- :white_check_mark: fast", "- :x: dear", "- neutral: new"), ("- (+) fast", "- (-) dear", "- Neutral: new"),
        ("- Gut, weil schnell", "- Schlecht, weil teuer", "- Neutral, weil neu"),
        ("- **Pro:** fast", "- **Con:** dear", "- **Neutral:** new"), ("- ➕ fast", "- ➖ dear", "- 🟡 new"),
        ("- Bien, car rapide", "- Mauvais, car cher", "- Neutre, car neuf"),
    ])
    func readsArgumentsInEveryNotation(pro: String, con: String, neutral: String) {
        let record = RecordFixture.read(
            """
            # Cache

            ## Pros and Cons of the Options

            ### Redis

            Some words on it.

            \(pro)
            \(con)
            \(neutral)

            ### No cache

            * Good, because nothing
            """)
        #expect(RecordFixture.options(record) == ["considered Redis +1 =1 -1", "considered No cache +1 =0 -0"])
        #expect(record.options[0].pros.first?.value.hasPrefix("Good") == false)
    }

    @Test func survivesNestingOfAnyDepth() {
        let deep = String(repeating: "> ", count: 20000)
        let record = RecordFixture.read("# X\n\n## Options\n\n- Redis\n\n## Consequences\n\n\(deep)- ✅ x\n")
        #expect(record.options.map(\.title.value) == ["Redis"])
    }

    @Test func takesTheNameOfAnOptionWithANumberOnlyFromItsFirstSentence() {
        let outcomes = RecordFixture.outcomes(
            """
            # Databases

            ## Considered Options

            ### Option 1

            Keep one server for each branch. It is how it is.

            ### Option 2

            Share one server among all branches.

            ## Chosen Solution

            We have decided to share one server.
            """)
        #expect(outcomes == ["rejected Keep one server for each branch", "chosen Share one server among all branches"])
    }

    @Test func readsOptionsBelowEachQuestion() {
        let record = RecordFixture.read(
            """
            # Mail

            ## Considered Options

            ### Question 1: Which domain sends?

            1. **Option 1 (chosen)**: Use the app's domain.
               - **Pros**:
                 - simple
            2. **Option 2**: Use the stage's domain.

            ### Question 2: Which layer has it?

            1. **Option 1**: Use the network.
            2. **Option 2 (chosen)**: Use the service.

            ## Decision Outcome

            See the marks.
            """)
        #expect(
            RecordFixture.options(record) == [
                "chosen Use the app's domain +1 =0 -0", "rejected Use the stage's domain +0 =0 -0",
                "rejected Use the network +0 =0 -0", "chosen Use the service +0 =0 -0",
            ])
    }

    @Test(arguments: [
        ("We choose Option 1 and Option 3.", [0, 2]), ("Chosen options: 1 & 3", [0, 2]),
        ("Support both Option 1 and Option 2 at once.", [0, 1]), ("We selected options 2 and 3.", [1, 2]),
        ("We start with the second approach.", [1]), ("Approach (2) fits best.", [1]),
        ("Redis, since Option 1 is slow.", [1]), ("Option 2: it is fast.", [1]),
    ])
    func findsTheChoiceByNumbers(sentence: String, chosen: [Int]) {
        let record = RecordFixture.read(
            "# Cache\n\n## Options\n\n1. Postgres\n2. Redis\n3. Memcached\n\n## Decision\n\n\(sentence)\n")
        #expect(record.decision?.chosen == chosen)
    }

    @Test(arguments: [
        "Implementing Redis is not the way for us.", "We decided against Redis.", "We did use Redis in the prototype.",
        "Redis is too dear for us.",
    ])
    func takesNoDenialForAChoice(sentence: String) {
        let record = RecordFixture.read(
            "# Cache\n\n## Options\n\n1. Postgres\n2. Redis\n3. Memcached\n\n## Decision\n\n\(sentence)\n")
        #expect(record.decision?.chosen == [])
    }

    @Test func knowsAnOptionByItsLink() {
        let record = RecordFixture.read(
            """
            # Components

            ## Considered Options

            - Use the open [library](https://example.org/lib) for components
            - Write our own library of components

            ## Decision Outcome

            Add [that one](https://example.org/lib) to the template.
            """)
        #expect(record.decision?.chosen == [0])
    }

    @Test func takesNoReasonsForOptions() {
        let outcomes = RecordFixture.outcomes(
            """
            # Store files

            ## Alternatives considered

            We thought of the cache itself, but decided against it because:

            - it would be slow
            - its memory is small
            """)
        #expect(outcomes == ["rejected cache itself"])
    }

    @Test func derivesTheChoiceWhereOnlyTheRestIsListed() {
        let record = RecordFixture.read(
            """
            # Queue

            ## Decision

            We will use Kafka Streams for all events.

            ## Alternatives Considered

            - **Polling.** It is slow.
            - **Webhooks.** They get lost.
            """)
        #expect(RecordFixture.options(record).last == "chosen Kafka Streams +0 =0 -0")
        #expect(record.options.map(\.isExplicit) == [true, true, false])
        #expect(record.decision?.chosen == [])
    }

    @Test func namesNoChoiceThatALabelOnlySeemsToName() {
        let record = RecordFixture.read(
            "# Queue\n\n## Options\n\n- Kafka\n- Redis\n\n## Decision\n\n**Decision:** Wait until next year.\n")
        #expect(record.decision?.chosenName == nil)
        #expect(record.decision?.chosen == [])
    }

    @Test func takesEachItemOfAListOfChosenOptions() {
        let record = RecordFixture.read(
            "# Queue\n\n## Options\n\n- Kafka\n- Redis\n- Files\n\n## Decision\n\nChosen options:\n\n- Kafka, for events\n- Files, for the rest\n"
        )
        #expect(record.decision?.chosen == [0, 2])
    }

    @Test func joinsTheLastOfListAndAnalysisWhereAWordSaysSo() {
        let record = RecordFixture.read(
            """
            # Refunds

            ## Considered Options

            - Use the customer endpoint to talk to the bank for non-payment operations
            - Use the payment endpoint to talk to the bank for non-payment operations

            ## Pros and Cons of the Options

            ### Customer endpoint

            - Good, because simple

            ### Payment endpoint

            - Bad, because slow

            ## Decision

            Chosen option: payment endpoint
            """)
        #expect(
            record.options.map { "\($0.outcome.rawValue) +\($0.pros.count) -\($0.cons.count)" } == [
                "rejected +1 -0", "chosen +0 -1",
            ])
    }

    @Test func takesNoReasonsUnderHeadingsForOptions() {
        let outcomes = RecordFixture.outcomes(
            "# Screens\n\n## Alternatives\n\nWe tried the vendor's way, but did not keep it for these reasons:\n\n### State is in two places\n\nWords.\n\n### No result\n\nWords.\n"
        )
        #expect(outcomes == [])
    }

    @Test func takesNoNumberInAPlaceholderForAName() {
        let record = RecordFixture.read(
            "# X\n\n## Options\n\n- Use schema 1.2\n- Use our own\n\n## Decision\n\nChosen option: \"{title of option 1}\", because so\n"
        )
        #expect(record.decision?.chosen == [])
    }
}
