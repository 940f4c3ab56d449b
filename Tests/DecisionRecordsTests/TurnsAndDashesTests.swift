import Diagnostics
import Testing

@testable import DecisionRecords

/// Sentences that compare before they choose, names before dashes, and what is spoken of and no option.
@Suite("Turns of sentences and names before dashes")
struct TurnsAndDashesTests {
    private func options(_ body: String, title: String = "Move the harvest") -> [String] {
        RecordFixture.outcomes("# 1. \(title)\n\n\(body)\n")
    }

    // MARK: Choices

    @Test func whatSomethingIsBetterThanIsNotChosen() {
        #expect(
            options(
                """
                ## Considered Options

                - Horse + Cart
                - Tractor.js

                ## Decision Outcome

                TractorJS is much faster than a horse with a cart. Therefore I will use the Tractor.
                """) == ["rejected Horse + Cart", "chosen Tractor.js"])
    }

    @Test func whatNobodyLookedAtIsNotChosen() {
        #expect(
            options(
                """
                ## Considered Options

                ### Blue Wagon

                It is ours.

                ### Some other means of transport

                Not looked at.

                ## Decision Outcome

                We want to use the wagon as our means of transport.
                """, title: "Wagon as means of transport") == [
                    "chosen Blue Wagon", "rejected Some other means of transport",
                ])
    }

    @Test func aSentenceMayNameTwoCandidates() {
        #expect(
            options(
                """
                ## Context

                The harvest grows. The two main candidates were **Wagon** and **Tractor**.

                ## Decision

                We chose **Tractor** for the long way.
                """) == ["rejected Wagon", "chosen Tractor"])
    }

    @Test func whatWasTriedMayBeRejectedAllTheSame() {
        let list = "## Decision\n\nWe walk.\n\n## Alternatives considered\n\n"
        #expect(
            options(
                list
                    + "- **Wagon**: Considered and at first built, but rejected for its weight.\n- **Tractor**: Too loud."
            )
                == ["rejected Wagon", "rejected Tractor"])
        #expect(
            options(list + "### Wagon\n\n**Considered but deferred**: next year.\n\n### Tractor\n\nToo loud.")
                == ["considered Wagon", "rejected Tractor"])
    }

    // MARK: Names

    @Test func namesEndBeforeDashes() {
        #expect(
            options(
                """
                ## Considered Options

                - [Wagon](https://wagon.example) 3
                - [Wagon](https://wagon.example) 2 – The first wagon of
                  all
                - [Sled](https://sled.example) – Runs on snow
                - Others listed at <https://others.example>
                - Walking – Nothing to repair

                ## Decision Outcome

                Chosen option: "Wagon 3", because it is new.
                """) == [
                    "chosen Wagon 3", "rejected Wagon 2", "rejected Sled",
                    "rejected Others listed at https://others.example",
                    "rejected Walking",
                ])
        #expect(
            options(
                "## Considered Options\n\n* Horses\n* Oxen and a plough\n* *sled* - runs on snow\n* `cart`: has two wheels"
            )
                == ["considered Horses", "considered Oxen and a plough", "considered sled", "considered cart"])
    }

    @Test func aHeadingMayDescribeAListedName() {
        #expect(
            options(
                """
                ## Considered Options

                - Wagon
                - Walking

                ## Pros and Cons of the Options

                ### Wagon

                - Good, because it carries much

                ### Walking — No costs and no noise

                - Bad, because it takes long
                """) == ["considered Wagon", "considered Walking"])
    }

    @Test func aListOfRejectedLettersAddsNothing() {
        #expect(
            options(
                """
                ## Considered Options

                - **Option A** - Wagons for the long way
                - Option B - Tractors for all
                - Option C - Walking

                ## Decision

                We choose **Option A**:

                ## Rejected Options

                - Option B - makes noise and costs fuel.
                - Option C - takes a day.
                """) == ["chosen Wagons for the long way", "rejected Tractors for all", "rejected Walking"])
    }

    @Test func whatIsAskedForOrNotConsideredIsNoOption() {
        #expect(options("## Decision\n\nWe walk.\n\n## Alternatives\n\n- any suggestions?") == [])
        #expect(
            options(
                "## Decision\n\nWe walk.\n\n## Notes\n\n### Alternative Not Considered\n\n- Costs of a wagon\n- Noise")
                == [])
        #expect(
            options("## Decision\n\nWe walk.\n\n## Alternative wagons considered\n\n- Cart\n- Sled")
                == ["rejected Cart", "rejected Sled"])
    }

    // MARK: Titles and signs

    @Test func aFilesNameMayStandForTheTitle() {
        let record = RecordFixture.read(
            "# ADR-010-corn-store\n\n## Decision\n\nA barn.\n", path: "adr/010-corn-store.md")
        #expect(record.title.value == "corn-store")
        #expect(record.label == "ADR-010")
        #expect(RecordFixture.read("# ADR-010\n\n## Decision\n\nA barn.\n", path: "adr/010-x.md").number == 10)
    }

    @Test func whatBecomesMoreDifficultSpeaksAgainst() {
        let record = RecordFixture.read(
            "# 1. T\n\n## Consequences\n\n**Easier:**\n\n- Carrying\n\n**More difficult:**\n\n- Parking\n- Feeding\n")
        #expect(record.consequences.positive.count == 1)
        #expect(record.consequences.negative.count == 2)
    }
}
