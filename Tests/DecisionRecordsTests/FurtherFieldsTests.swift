import Diagnostics
import Testing

@testable import DecisionRecords

/// What whole logs had in their heads, consequences, requirements and costs that was misread until their records were read
/// one by one.
@Suite("Fields misread in whole logs")
struct FurtherFieldsTests {
    private func read(_ text: String, path: String = "adr/0009-x.md") -> DecisionRecord {
        RecordFixture.read(text, path: path)
    }

    private func consequences(_ body: String) -> [Int] {
        let read = read("# T\n\n## Decision\n\nUse a queue.\n\n\(body)\n").consequences
        return [read.positive.count, read.negative.count, read.neutral.count]
    }

    // MARK: Consequences

    @Test func aBareWordAboveAListIsALabel() {
        #expect(consequences("## Consequences\n\nPositive\n\n- a\n- b\n\nNegative\n- c\n") == [2, 1, 0])
        #expect(consequences("## Consequences\n\nbenefits\n- a\n- b\n\nrisks\n- c\n- d\n") == [2, 0, 0])
        // A sentence is none, and neither is a word with no list below it.
        #expect(consequences("## Consequences\n\nPositive it is.\n\n- a\n") == [0, 0, 0])
        #expect(consequences("## Consequences\n\nPositive\n\nIt runs.\n") == [0, 0, 0])
    }

    @Test func winsAndCostsAreSigns() {
        #expect(consequences("## Consequences\n\n**Wins**\n\n- a\n- b\n\n**Costs**\n\n- c\n") == [2, 1, 0])
        #expect(consequences("## Consequences\n\n### Wins\n\n- a\n\n### Costs\n\n- c\n- d\n") == [1, 2, 0])
        // Alone, costs are what is paid.
        #expect(consequences("## Consequences\n\n### Costs\n\n- $20 a month\n") == [0, 0, 0])
    }

    @Test func whatMakesEasierOrIsGivenUp() {
        let text = "### Makes easier\n\n- a\n\n### Makes harder / costs accepted\n\n- b\n- c\n"
        #expect(consequences("## Consequences\n\n" + text) == [1, 2, 0])
        let given = "**What we gain:**\n\n- a\n- b\n\n**What we give up:**\n\n- c\n"
        #expect(consequences("## Consequences\n\n" + given) == [2, 1, 0])
    }

    @Test func aQualifiedHeadingHoldsConsequences() {
        let text = "## Architectural Consequences\n\n### Positive\n\n- a\n\n### Negative\n\n- b\n- c\n"
        #expect(consequences(text) == [1, 2, 0])
    }

    @Test func consequencesStandInTheDecision() {
        let text = """
            # T

            ## Decision Outcome

            Chosen option: "B", because it is small.

            Positive Consequences:

            * a
            * b

            Negative consequences:

            * c

            ## Pros and Cons of the Options

            ### B

            * Good, because small
            """
        let record = read(text).consequences
        #expect(record.positive.map(\.value) == ["a", "b"])
        #expect(record.negative.map(\.value) == ["c"])
    }

    // MARK: Heads

    @Test(arguments: ["```", "```text"])
    func aCodeBlockAtTheTopHoldsTheHead(fence: String) {
        let record = read("# T\n\n\(fence)\nStatus: Proposed\nDate: 2024-03-18\n```\n\n## Context\n\nc\n")
        #expect(record.status?.value == .proposed)
        #expect(record.date?.value == "2024-03-18")
    }

    @Test func otherCodeIsNoHead() {
        let response = "# T\n\n```\nStatus: accepted\nContent-Length: 12\n```\n\n## Context\n\nc\n"
        #expect(read(response).status == nil)
        #expect(read("# T\n\n## Context\n\n```\nStatus: Accepted\n```\n").status == nil)
    }

    @Test func aDateOfTheShellIsRead() {
        let record = read("# T\n\n**Date:** Tue Feb  3 09:05:41 CET 2026\n")
        #expect(record.date?.value == "2026-02-03")
    }

    @Test func aBracketHoldsALineBreak() {
        let record = read("# T\n\n- Deciders: Ada Lovelace (for the\n  engine room)\n- Status: accepted\n")
        #expect(record.people.deciders.count == 1)
    }

    // MARK: Requirements and costs

    @Test(arguments: [
        "- HTTP/1.1 stays possible", "- 18,000 requests a second", "- `registry.example/part:1.0.0` is moved",
    ])
    func whatIsNoRequirement(item: String) {
        #expect(read("# T\n\n## Requirements\n\n\(item)\n").requirements.isEmpty)
    }

    @Test func productsAreNoRequirements() {
        let text = "# T\n\n## Context\n\nIt meets specific requirements (K3s). The requirement R2 meets is storage.\n"
        #expect(read(text).requirements.isEmpty)
        let list = "# T\n\n**Satisfies**: R1, R2\n"
        #expect(read(list).requirements.map(\.id.value) == ["R1", "R2"])
    }

    @Test func aRecordsNumberBeforeACurrencyIsNoAmount() {
        #expect(read("# T\n\n## Context\n\nSee ADR 004 USD migration; it cost 4 USD.\n").costs.count == 1)
    }
}
