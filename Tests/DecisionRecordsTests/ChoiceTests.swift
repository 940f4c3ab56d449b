import Testing

@testable import DecisionRecords

/// How a decision's words are matched with the options.
@Suite("Choices told in other words")
struct ChoiceTests {
    private func outcomes(_ sections: String) -> [String] { RecordFixture.outcomes("# Queue\n\n\(sections)\n") }

    private func choosing(_ sentence: String, among options: String...) -> [String] {
        let list = options.map { "* \($0)" }.joined(separator: "\n")
        return outcomes("## Considered Options\n\n\(list)\n\n## Decision\n\n\(sentence)").filter {
            $0.hasPrefix("chosen")
        }
    }

    @Test func severalOptionsAreChosenTogether() {
        let found = choosing("We use Kafka and Redis streams combined.", among: "Kafka", "RabbitMQ", "Redis streams")
        #expect(found == ["chosen Kafka", "chosen Redis streams"])
    }

    @Test func allOptionsMayBeTaken() {
        let kinds = ["Name the kinds in a list of files to leave out", "Ask the owners for a review", "Add a check"]
        let sentence = "- Tell the members early\n- Implement **all three** options listed above to keep files out"
        #expect(choosing(sentence, among: kinds[0], kinds[1], kinds[2]).count == 3)
        // Another number speaks of something else, and so does looking at them all.
        #expect(choosing("Implement all two options.", among: kinds[0], kinds[1], kinds[2]).count < 3)
        #expect(choosing("We looked at all three options.", among: kinds[0], kinds[1], kinds[2]).isEmpty)
    }

    @Test func whatIsDoneOnlyIfANeedArisesIsNotChosen() {
        let sentence =
            "We decided on first renting the phone pools and if we need more, we would build our own pool afterwards."
        #expect(choosing(sentence, among: "Rent phone pools", "Build our own pool") == ["chosen Rent phone pools"])
    }

    @Test func initialsStandForTheOnlyOptionThatHasThem() {
        let services = ["Nordic Elastic Kernel Service", "Nordic Elastic Container Service", "Plain machines"]
        #expect(choosing("We go with ECS.", among: services[0], services[1], services[2]) == ["chosen \(services[1])"])
        #expect(choosing("We go with ES.", among: "Event Store", "Edge Service", "Plain machines").isEmpty)
    }

    @Test func whatIsTurnedDownBehindAndNotIsNotChosen() {
        let sentence = "The recommendation is that the team should keep Algol for now, and not return to Elastic Fetch."
        #expect(choosing(sentence, among: "Do nothing, stay with Algol", "Return to Elastic Fetch").count == 1)
    }

    @Test func theReasonBeforeTheMainClauseNamesNoChoice() {
        let sentence = "Since Kafka is not run by anybody here, we will take RabbitMQ."
        #expect(choosing(sentence, among: "Kafka", "RabbitMQ") == ["chosen RabbitMQ"])
    }

    @Test func theAnalysisMayTellTheChoice() {
        let body = """
            ## Considered Options

            * Option A: A collector beside each service
            * Option B: One collector for all

            ## Option A: A collector beside each service

            We chose this because it scales.

            ## Option B: One collector for all

            A single point of failure.
            """
        #expect(outcomes(body) == ["chosen A collector beside each service", "rejected One collector for all"])
    }

    @Test func theAnalysisMayNameAnOptionByItsFirstWords() {
        let body = """
            ## Considered Options

            * Continue using Rollem and try to mend the maps
            * Use the compiler alone

            ## Decision Outcome

            Chosen option: "Use the compiler", because it is enough.

            ## Pros and Cons of the Options

            ### Continue using Rollem with declaration maps

            * Bad, because the editor opens the wrong file
            """
        #expect(
            RecordFixture.options(RecordFixture.read("# Build\n\n\(body)\n")) == [
                "rejected Continue using Rollem and try to mend the maps +0 =0 -1",
                "chosen Use the compiler alone +0 =0 -0",
            ])
    }

    @Test func theContextMayAnnounceTheOptions() {
        let body = """
            ## Context

            Notices arrive for several projects. There are 2 possible ways to tell them apart:

            1. The project's name is a part of the address.
            1. The project's name is an attribute of the notice.

            ## Decision

            We will have an attribute in the notice itself.
            """
        #expect(
            outcomes(body) == [
                "rejected The project's name is a part of the address",
                "chosen The project's name is an attribute of the notice",
            ])
    }

    @Test func aDecisionMayGoThroughTheOptionsByTheirNumbers() {
        let body = """
            ## Context

            A number of options were considered on how to resolve the issues:

            * **Option 1**: Merge the locale into the item table
            * **Option 2**: Split items into documents and editions

            ## Decisions

            ### Option 1

            This was rejected in favour of Option 2.

            ### Option 2

            This was accepted.
            """
        #expect(
            outcomes(body) == [
                "rejected Merge the locale into the item table", "chosen Split items into documents and editions",
            ])
    }

    @Test func aHeadingMayProposeTheOption() {
        let body = """
            ## CONSIDERED OPTIONS

            - **Manage invites in the API:**  keep them and mark them as expired

            ## PROPOSED OPTION:  Manage invites in the API

            I propose that we do so.
            """
        #expect(outcomes(body) == ["chosen Manage invites in the API"])
    }

    @Test func aLinkWithABracketBehindItIsANameInWhole() {
        let body = """
            ## Options

            1. [Built-in tokens](https://example.org/a) of the `RUN_TOKEN` kind
            2. [Personal tokens](https://example.org/b) (fine-grained access tokens)
            """
        #expect(
            outcomes(body) == [
                "considered Built-in tokens of the RUN_TOKEN kind",
                "considered Personal tokens (fine-grained access tokens)",
            ])
    }

    @Test func honourableMentionsAreNoOptions() {
        let body = """
            ## Considered Options

            - Docus
            - Gats

            ## Decision Outcome

            Chosen option: Gats

            ## Pros and Cons of the Options

            ### Docus

            - Good, because it is small

            ### Other honorable mentions

            - Docz, which is built with Gats
            """
        #expect(outcomes(body) == ["rejected Docus", "chosen Gats"])
    }

    @Test func theContextMayAnnounceHeadingsOfOptions() {
        let body = """
            ## Context

            Hidden parts flash while the page loads.

            There were 3 options considered:

            ### 1. Do nothing

            It is what browsers do.

            ### 2. Hide the parts with a class

            The class is set early.

            ### 3. Hide them until the script fails

            That is unusual.

            ## Decision

            In the interim we should take option 2, the most practical of them.
            """
        #expect(
            outcomes(body) == [
                "rejected Do nothing", "chosen Hide the parts with a class",
                "rejected Hide them until the script fails",
            ])
    }

    @Test func aPlainLineMayStandForTheHeadingOfTheOptions() {
        let body = """
            ## Context

            The old relay is going away.

            Options

            * Host a relay
                * Pro: more control
                * Con: more work
            * Rent a relay
                * Con: still a relay
            * Rent a sender with an API
                * Pro: less work

            ## Decision

            We will rent a sender with an API.
            """
        #expect(
            RecordFixture.options(RecordFixture.read("# Mail\n\n\(body)\n")) == [
                "rejected Host a relay +1 =0 -1", "rejected Rent a relay +0 =0 -1",
                "chosen Rent a sender with an API +1 =0 -0",
            ])
    }

    @Test func codesJoinAnOptionWithWhatIsSaidOfIt() {
        let body = """
            ## Result

            - A1: One section on the task for all settings.

            ## Alternatives considered

            - A1: One section on the task for all settings.
            - A2: A section for most, and an interface for the rest

            ### A1 - Sketch of the coupling

            Short.

            ### A2 - Sketch of the coupling

            Long.

            ## Pros and cons

            ### A1

            - Good, because all is in one place

            ### A2

            - Bad, because it is scattered
            """
        #expect(
            RecordFixture.options(RecordFixture.read("# Tasks\n\n\(body)\n")) == [
                "chosen One section on the task for all settings +1 =0 -0",
                "rejected A section for most, and an interface for the rest +0 =0 -1",
            ])
    }

    @Test func theHeadingMayLeaveOpenWhetherTheOptionIsProposedOrChosen() {
        let body = """
            ## CONSIDERED OPTIONS

            ### Option 1: A small page

            **Pros:**

            - little to review

            ### Option 2: A page with a few words more

            **Pros:**

            - tells what it is

            ## PROPOSED OR CHOSEN OPTION: Option 2

            It does the most for the least work.
            """
        #expect(outcomes(body) == ["rejected A small page", "chosen A page with a few words more"])
    }

    @Test func examplesOfTheOptionsAreNoOptions() {
        let body = """
            ## Considered Options

            1. Do not lint
            2. Lint with rules

            ## Option 1 - Code Example

            None.

            ## Option 2 - Code Example

            One.
            """
        #expect(outcomes(body) == ["considered Do not lint", "considered Lint with rules"])
    }

    @Test func theTopicMayStandBeforeTheHeadingOfTheOptions() {
        let body = """
            ## Platform Considered Options

            - Actions
            - Circles

            ## Platform Decision Outcome

            Actions
            """
        #expect(outcomes(body) == ["chosen Actions", "rejected Circles"])
    }

    @Test func plainParagraphsMayNameTheAlternatives() {
        let body = """
            ## Alternatives evaluated

            No common stack: every pair of partners would have to agree.

            Discovery by asset: not possible for what is no asset.
            """
        #expect(outcomes(body) == ["rejected No common stack", "rejected Discovery by asset"])
    }

    @Test func whatIsGoodAndBadIsNoOption() {
        let body = """
            ## Pros and Cons of the Decision

            **Good, because**

            - clear

            **Bad, because**

            - long

            ## Alternatives Considered

            - **One schema for all: rejected** — no wall between tenants
            - **Two schemas** — too few
            """
        #expect(outcomes(body) == ["rejected One schema for all", "rejected Two schemas"])
    }
}
