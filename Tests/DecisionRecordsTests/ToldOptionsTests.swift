import Diagnostics
import Testing

@testable import DecisionRecords

/// Options that stand in sentences, and in paragraphs that look like a list.
@Suite("Options that sentences tell")
struct ToldOptionsTests {
    private func outcomes(_ sections: String) -> [String] { RecordFixture.outcomes("# Queue\n\n\(sections)\n") }

    private func titles(_ sections: String) -> [String] {
        RecordFixture.read("# Queue\n\n\(sections)\n").options.filter(\.isExplicit).map(\.title.value)
    }

    @Test func aSectionOfAlternativesMayTellEachInASentence() {
        let read = outcomes(
            """
            ## Decision

            Keep the jobs in Postgres.

            ## Alternatives

            The main alternative is to run a broker of our own, which nobody here has done before.

            Another alternative would have been to pay for a hosted queue. It costs too much.
            """)
        #expect(
            Array(read.prefix(2)) == ["rejected run a broker of our own", "rejected pay for a hosted queue"])
    }

    @Test func whatAnAlternativeIsLikeNamesNone() {
        let read = titles(
            """
            ## Alternatives

            The alternative is too expensive for us. Another option was rejected last year.
            """)
        #expect(read.isEmpty)
    }

    @Test func aSectionOfAlternativesMayDemandEachInASentence() {
        let read = titles(
            """
            ## Alternatives considered

            Run the workers in our own data centre behind the existing gateway.
            """)
        #expect(read == ["Run the workers in our own data centre behind the existing gateway"])
        #expect(titles("## Alternatives considered\n\nWe talked of many things and wrote none of them down.").isEmpty)
    }

    @Test func aSentenceListsTheOptions() {
        let read = outcomes(
            """
            ## Considered options

            The considered options for the broker are the outbox pattern, polling pattern.

            ## Decision

            We decided to use the outbox pattern for all jobs.
            """)
        #expect(read == ["chosen outbox pattern", "rejected polling pattern"])
    }

    @Test func optionsInTheContextEndWhereTheReasonBegins() {
        let read = outcomes(
            """
            ## Context

            Options considered include Sidekiq and Resque, since both are known to us.

            ## Decision

            We will run the jobs with Resque.
            """)
        #expect(read == ["rejected Sidekiq", "chosen Resque"])
    }

    @Test func otherOptionsAreLeftOut() {
        let read = outcomes(
            """
            ## Context

            Other options include using virtual machines or installing the queue onto each host.

            ## Decision

            To ship a container image.
            """)
        #expect(read == ["rejected using virtual machines", "rejected installing the queue onto each host"])
    }

    @Test func whatWeConsideredMustBeNames() {
        let names = titles("## Context\n\nWe considered Kafka and RabbitMQ for the jobs.\n\n## Decision\n\nUse Kafka.")
        #expect(names == ["Kafka", "RabbitMQ"])
        #expect(titles("## Context\n\nWe considered the costs and the risks for each team.").isEmpty)
        #expect(titles("## Context\n\nThe options are limited and expensive.").isEmpty)
    }

    @Test func eitherThisOrThatAfterASentenceOfOptions() {
        let read = outcomes(
            """
            ## Context

            There are a few options. Either extend the ledger, build a new service or use the billing API (v3).

            ## Decision

            We will use the billing API.
            """)
        #expect(
            read == ["rejected extend the ledger", "rejected build a new service", "chosen use the billing API (v3)"])
    }

    @Test func twoOptionsAnnouncedAreTwo() {
        let two = titles("## Context\n\nWe considered two options: a joystick on the screen and points to walk to.")
        #expect(two == ["joystick on the screen", "points to walk to"])
        #expect(titles("## Context\n\nThere are two options: first is to poll or wait.").isEmpty)
    }

    @Test func paragraphsThatBeginWithANumberedOption() {
        let read = outcomes(
            """
            ## Context

            We have to decide how reports are signed. We considered two options:

            Option 1: Sign them in the app.

            Option 2: Ask people to sign the document.

            ## Decision

            We decided on Option 1.
            """)
        #expect(read == ["chosen Sign them in the app", "rejected Ask people to sign the document"])
    }

    @Test func boldNumbersBelowAnAnnouncement() {
        let read = outcomes(
            """
            ## Context

            We considered two options for the slash in the id:

            **1. Encode the id**

            - Consumers encode it.

            **2. Send a body**

            - The id stays out of the logs.

            ## Decision

            We will encode the id.
            """)
        #expect(read == ["chosen Encode the id", "rejected Send a body"])
    }

    @Test func numbersMaySpelled() {
        let read = outcomes(
            """
            ## Context

            ### Option one: Store the pages as a list

            ### Option two: Store a pointer to the next page

            ## Decision

            We will build option two.
            """)
        #expect(read == ["rejected Store the pages as a list", "chosen Store a pointer to the next page"])
    }

    @Test func aVerdictInBracketsBeforeTheOption() {
        let read = outcomes(
            """
            ## Considered options

            **[SELECTED] Option 1:** Submit a form.

            **Option 2:** Call an address.
            """)
        #expect(read == ["chosen Submit a form", "rejected Call an address"])
    }

    @Test func aReasonInAnItemOfItsOwnIsNoOption() {
        let read = outcomes(
            """
            ## Option graveyard

            - Option: Only bare metal
            - Rejection reason: It does not scale.
            - Option:
            - Rejection reason:
            """)
        #expect(read == ["rejected Only bare metal"])
    }

    @Test func whatWasPreferredAndTakenBackIsNoChoice() {
        let read = outcomes(
            """
            ## Considered options

            - Option 1 - Old zone - Keep the names at the host
            - Option 2 - New zone - Delegate a zone to the cloud

            ## Decision outcome

            The team preferred Option 2, but the host cannot delegate.
            The business wants the old names, so we are choosing **[Option 1](#option-1)**

            ## Pros and cons of the options

            ### Option 1 - Old zone - Keep the names at the host

            - Good, because nothing changes

            ### Option 2 - New zone - Delegate a zone to the cloud

            - Bad, because it cannot be done
            """)
        #expect(
            read == [
                "chosen Old zone - Keep the names at the host", "rejected New zone - Delegate a zone to the cloud",
            ])
    }

    @Test func aSentenceWithoutAColonAnnouncesAsManyAsItSays() {
        let context = """
            ## Context

            There are 2 ways of defining these endpoints.

            1. Have a single endpoint with a parameter. For example,

            ```
            /orders?kind=urgent
            ```

            2. Have two endpoints, one for each kind.
            """
        #expect(
            titles(context) == [
                "Have a single endpoint with a parameter", "Have two endpoints, one for each kind",
            ])
        #expect(titles("## Context\n\nThere are 2 ways of defining these.\n\n- Fast\n- Cheap\n- Good\n").isEmpty)
    }

    @Test func boldWordsThatStandForHeadings() {
        let read = outcomes(
            """
            **Context.** Users want colours of their own.

            **Options considered.**
            1. *One fixed theme.* Simplest to build; it pleases few.
            2. *One design with a palette.* Identity comes from the structure.

            **Decision.** Option 2. The palette is chosen in the page.
            """)
        #expect(read == ["rejected One fixed theme", "chosen One design with a palette"])
    }

    @Test func consequencesMayLookBackAtWhatWasConsidered() {
        let list = "\n\n- Electron\n- Tauri\n- A browser\n"
        #expect(
            outcomes(
                "## Decision\n\nUse Electron.\n\n## Consequences\n\nPotential options that we considered were:" + list)
                == ["chosen Electron", "rejected Tauri", "rejected A browser"])
        #expect(titles("## Consequences\n\nThere are several ways to soften this:" + list).isEmpty)
    }

    @Test func aTableThatASentenceAnnounces() {
        let read = outcomes(
            """
            ## Context

            Some properties of registries were considered in the table below:

            | Registry | Free | Visible |
            |---|---|---|
            | Dockerhub | yes | high |
            | Harbor | no | low |

            ## Decision

            We will publish to Dockerhub.
            """)
        #expect(read == ["chosen Dockerhub", "rejected Harbor"])
    }

    @Test func yesAndNoBehindADash() {
        let read = outcomes(
            """
            ## Context

            Options available:

            1. Decimal as pounds
            2. The currency library

            ## Decision

            ### 1. Decimal as pounds - yes

            It rounds as people expect.

            ### 2. The currency library - no (for now)

            It says which currency is in use, and we have one.
            """)
        #expect(read == ["chosen Decimal as pounds", "rejected The currency library"])
    }

    @Test func whatWillInitiallyBeUsedIsChosen() {
        let read = outcomes(
            """
            ## Considered Options

            - Angular
            - React

            ## Decision

            The project will initially use Angular, since the team knows it.
            """)
        #expect(read == ["chosen Angular", "rejected React"])
    }

    @Test func aChoiceByTheFirstWordsOfItsTitle() {
        let read = outcomes(
            """
            ## Considered Options

            - Alter the existing entry and return it, as a builder does but in place
            - Create a new entry every time an entry should be altered

            ## Decision Outcome

            Chosen option: "Alter the exiting entry", because it is cheap.
            """)
        #expect(read.first == "chosen Alter the existing entry and return it, as a builder does but in place")
    }
}
