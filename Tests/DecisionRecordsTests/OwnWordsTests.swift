import Diagnostics
import Testing

@testable import DecisionRecords

/// Decisions that say their choice in a list, in code or below a heading of their own, and those that take none of the options.
@Suite("Choices said in their own way")
struct OwnWordsTests {
    private func options(_ body: String, title: String = "Keep the fruit") -> [String] {
        RecordFixture.outcomes("# 1. \(title)\n\n\(body)\n")
    }

    // MARK: Lists

    @Test func aListBehindOneLabelMayChooseSeveral() {
        let lists = """
            ## Considered Options

            * crates made of wood
            * a second cellar
            * the barn as it is

            ## Decision Outcome

            Chosen option:

            """
        #expect(
            options(lists + "* crates made of wood\n* a second cellar") == [
                "chosen crates made of wood", "chosen a second cellar", "rejected the barn as it is",
            ])
        // What only explains the first chooses nothing.
        #expect(
            options(lists + "* crates made of wood\n* cheaper than a second cellar") == [
                "chosen crates made of wood", "rejected a second cellar", "rejected the barn as it is",
            ])
    }

    @Test func itemsOfADecisionMayChoose() {
        let lists = "## Considered Options\n\n* Inside the barn\n* Outside the barn\n\n## Decision\n\n"
        #expect(
            options(
                lists + "- the crates come in two sizes\n- sorting is done outside of the barn, where there is light")
                == ["rejected Inside the barn", "chosen Outside the barn"])
        // Items that say both, and an item that says only a part, choose nothing.
        #expect(
            options(
                lists + "- crates are small\n- apples are sorted inside the barn\n- pears are sorted outside the barn")
                == ["considered Inside the barn", "considered Outside the barn"])
        #expect(
            options(
                "## Considered Options\n\n* Deleting old labels\n* A second book\n\n## Decision\n\n- Write new labels.\n- Read old ones."
            )
                == ["considered Deleting old labels", "considered A second book"])
    }

    // MARK: Names

    @Test func linksAloneDescribeNothing() {
        let links = "## Considered Options\n\n* [Barrel](https://barrel.example)\n* [Crate](https://crate.example)\n"
        #expect(
            options(links + "* No vessel – just the floor\n\n## Decision\n\nUse Crate.") == [
                "rejected Barrel", "chosen Crate", "rejected No vessel – just the floor",
            ])
        #expect(
            options(links + "* Floor – No vessel at all\n\n## Decision\n\nUse Crate.") == [
                "rejected Barrel", "chosen Crate", "rejected Floor",
            ])
    }

    @Test func theCodeThatOneOptionHasAloneNamesIt() {
        let codes = """
            ## Options

            ### Read all labels from the `cellar/` folder

            ### Split into labels in `cellar/` and `barn/`

            ## Decision


            """
        let names = ["Read all labels from the cellar/ folder", "Split into labels in cellar/ and barn/"]
        #expect(
            options(codes + "We should keep the labels only in `cellar/`.")
                == ["chosen \(names[0])", "rejected \(names[1])"])
        // What the sentence is about, or says in another's words, does not choose.
        #expect(
            options(codes + "The `cellar/` is dark.") == ["considered \(names[0])", "considered \(names[1])"])
        #expect(
            options(codes + "We keep what is split out of `cellar/`.")[0].hasPrefix("chosen") == false)
    }

    @Test func whatIsRemovedIsAnOptionWhereOneSaysSo() {
        let text = """
            ## Considered Options

            * Remove the lid as a part that every crate must have
            * Write down how lids are called

            ## Decision

            Remove the lid as a part that every crate must have and come up with how lids are called by default.
            """
        #expect(
            options(text).map { $0.split(separator: " ")[0] } == ["chosen", "rejected"])
    }

    // MARK: Headings

    @Test(arguments: ["Proposal Summary", "Proposal in Detail", "Proposal Details"])
    func aProposalDecides(heading: String) {
        let text = "## Considered Options\n\n* Sell at once\n* A grace week\n\n## \(heading)\n\nA grace of one week.\n"
        #expect(options(text) == ["rejected Sell at once", "chosen A grace week"])
    }

    @Test func whatIsYetToBeConfirmedIsNotChosen() {
        let text =
            "## Considered Options\n\n* Sell the fruit\n* Keep it in crates\n\n## Decision\n\nTBC, most likely 1 - sell\n"
        #expect(options(text) == ["considered Sell the fruit", "considered Keep it in crates"])
    }

    // MARK: None of them

    @Test func whatOneMakesOneselfIsNoneOfTheOptions() {
        let text = """
            ## Context

            We considered the following options:

            1. Use a simple crate
            2. Use an existing shelf
            3. Use an existing standalone rack

            All three have drawbacks.

            ## Decision


            """
        #expect(
            options(text + "We will build our own, specialised rack. It is made of wood.").allSatisfy {
                $0.hasPrefix("rejected")
            })
        let own = "## Considered Options\n\n* Buy a rack\n* Build a rack ourselves\n\n## Decision\n\n"
        #expect(
            options(own + "We will build our own rack.") == ["rejected Buy a rack", "chosen Build a rack ourselves"])
    }

    // MARK: Consequences

    @Test func aPartOfTheDecisionMayTellItsConsequences() {
        let parts = """
            # Crates

            ## Decision Outcome

            All of it is below.

            ### Order of the crates

            The small ones stand on top.

            #### Positive Consequences

            * Easy to lift
            * Easy to count

            #### Negative Consequences

            * Shaky
            """
        let found = RecordFixture.read(parts).consequences
        #expect(found.positive.map(\.value) == ["Easy to lift", "Easy to count"])
        #expect(found.negative.map(\.value) == ["Shaky"])
    }

    @Test func whatSpeaksForAnOptionBelowTheDecisionIsNoConsequence() {
        let text = """
            # Crates

            ## Decision Outcome

            We take the first.

            ### Option 1: small crates

            #### Positive Consequences

            * Easy to lift

            ### Option 2: large crates

            #### Positive Consequences

            * Few of them
            """
        #expect(RecordFixture.read(text).consequences.positive.isEmpty)
    }
}
