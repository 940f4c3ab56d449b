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
        let won = "**Ganamos:**\n\n- a\n\n**Perdemos / trade-offs:**\n\n- b\n- c\n"
        #expect(consequences("## Consecuencias\n\n" + won) == [1, 2, 0])
    }

    @Test func aQualifiedHeadingHoldsConsequences() {
        let text = "## Architectural Consequences\n\n### Positive\n\n- a\n\n### Negative\n\n- b\n- c\n"
        #expect(consequences(text) == [1, 2, 0])
    }

    @Test func boldWordsBelowASignGroupWhatHasIt() {
        let text = """
            ## Consequences

            ### Positive Outcomes

            **Speed:**

            - a
            - b

            **Safety**

            - c

            ### Negative

            **Effort:**

            - d

            **Mitigation:**

            - e
            """
        #expect(consequences(text) == [3, 1, 0])
    }

    @Test func prosOfWhatIsComparedAreNoConsequences() {
        let text = "## Pros and Cons of the plain client\n\n### Pros\n\n- a\n\n### Cons\n\n- b\n"
        #expect(consequences(text) == [0, 0, 0])
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

    @Test(arguments: ["ADR [009]: Use queues", "ADR-nnn: Use queues", "ADR-XXXX: Use queues", "ADR-009: Use queues"])
    func labelsOfTitles(heading: String) {
        let record = read("# \(heading)\n\n## Context\n\nc\n")
        #expect(record.title.value == "Use queues")
        #expect(record.number == 9)
    }

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

    @Test func twoOfficesOfOnePersonAreNoSecondPerson() {
        let line = "# T\n\n- Deciders: Ada Lovelace, acting as architect and safety lead, Grace Hopper\n"
        #expect(read(line).people.deciders.map(\.value) == ["Ada Lovelace", "Grace Hopper"])
    }

    @Test func aQuoteBelowTheAuthorsIsNoAuthor() {
        let text =
            "# T\n\n## Authors\n\n- @ada\n\n> Write it while you remember, and keep it short.\n\n## Context\n\nc\n"
        #expect(read(text).people.authors.map(\.value) == ["@ada"])
    }

    @Test(arguments: [("Yürürlükte (2026-02-03)", RecordStatus.Value.accepted), ("Retracted", .rejected)])
    func furtherStates(words: String, value: RecordStatus.Value) {
        #expect(read("# T\n\n- Status: \(words)\n").status?.value == value)
    }

    // MARK: Drivers

    @Test func boldParagraphsAndRowsAreDrivers() {
        func names(_ body: String) -> [String?] {
            read("# T\n\n## Decision Drivers\n\n\(body)\n\n## Decision\n\nd\n").drivers.map(\.name?.value)
        }
        #expect(names("**Speed**\\\nIt must be fast.\n\n**Cost**\\\nIt must be cheap.") == ["Speed", "Cost"])
        #expect(names("| Driver | Why |\n|---|---|\n| Speed | fast |\n| Cost | cheap |") == ["Speed", "Cost"])
        // With a list they only introduce it; below a heading they are of something else.
        #expect(names("**Speed**\n\n- a\n- b\n\n**Cost**\n\n- c").count == 3)
        #expect(names("### Options\n\n| Option | Why |\n|---|---|\n| A | a |\n| B | b |").isEmpty)
    }

    // MARK: Relations

    private func relations(_ text: String) -> [String] {
        read(text, path: "adr/0009-x.md").relations.map {
            "\($0.kind.rawValue)\($0.isPartial ? " (partial)" : "") \($0.target.value)"
        }
    }

    @Test(arguments: [
        ("**Status:** Accepted — **amended 2026-02-03 by [ADR-0012](0012-y.md)**: see there", "amended-by 0012-y.md"),
        ("**Amends (the second half of):** [ADR-0003](0003-y.md)", "amends 0003-y.md"),
        ("> **状态**：**已替代（Superseded by ADR-0012）** — 全部删除", "superseded-by ADR-0012"),
        ("- 状态: Accepted（部分取代 ADR-0003 的决策）", "supersedes (partial) ADR-0003"),
        ("- 状态：已被 ADR-0012 取代", "superseded-by ADR-0012"),
        ("- **Related docs**: [ADR-0003](0003-y.md), [plan](../plan.md)", "relates-to 0003-y.md"),
    ])
    func headsTieRecords(head: String, relation: String) {
        #expect(relations("# T\n\n\(head)\n\n## Context\n\nc\n") == [relation])
    }

    @Test func aRowOfRelatedRequestsTies() {
        let text = "# T\n\n| Estado | Aceptada |\n|---|---|\n| RFC relacionados | RFC-0003 |\n"
        #expect(read(text, path: "rfc/RFC-0009-x.md").relations.map(\.target.value) == ["RFC-0003"])
    }

    @Test func aLabelMayNameAPartOfTheLog() {
        let text = "# T\n\n**Extends:** ADR-Platform-006, ADR-Platform-007\n\n## Context\n\nc\n"
        let record = read(text, path: "adr/ADR-Platform-031-x.md")
        #expect(record.relations.map(\.target.value) == ["ADR-Platform-006", "ADR-Platform-007"])
    }

    @Test(arguments: [
        ("related: [\"crucible ADR-0003 (schema/config, the gate)\"]", ["ADR-0003"]),
        ("superseded_by: \"the 'a'/'b' array was removed and replaced by one field\"", []),
        ("supersedes: ../other/0003-y.md", ["../other/0003-y.md"]),
    ])
    func elementsOfFrontMatter(line: String, targets: [String]) {
        let record = read("---\n\(line)\n---\n# T\n\n## Context\n\nc\n", path: "adr/0009-x.md")
        #expect(record.relations.map(\.target.value) == targets)
    }

    @Test(arguments: ["Related Patterns", "Relacionado con"])
    func sectionsOfRelatedThingsTie(heading: String) {
        let text = "# T\n\n## Decision\n\nd\n\n## \(heading)\n\n- [Queues](0003-y.md)\n"
        #expect(relations(text) == ["relates-to 0003-y.md"])
    }

    @Test func aPlusGoesOnWithWhatIsExtended() {
        let text = "# T\n\n## Context\n\nThis extends ADR-0003 (the chain) + ADR-0004 (the label).\n"
        #expect(relations(text) == ["extends ADR-0003", "extends ADR-0004"])
    }

    @Test func aHeadBehindALicenceTies() {
        let text =
            "<!--\nSPDX-License-Identifier: X\n-->\n\n---\nstatus: superseded by ADR 12\ndate: 2024-02-08\n---\n# T\n"
        #expect(relations(text) == ["superseded-by ADR 12"])
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
