import DecisionRecords
import Diagnostics
import Testing

@testable import DecisionLint

/// What rules once said of public logs and should not have, each beside its like that is a fault all the same.
@Suite struct ForeignLogTests {
    private func codes(_ text: String, path: String = "adr/0001-use-tea.md") -> [String] {
        codes([(path, text)])
    }

    private func codes(_ files: [(path: String, text: String)]) -> [String] {
        let records = files.map { RecordReader.read(SourceText(path: $0.path, text: $0.text)) }
        let logs = [DecisionLog(name: "main", directory: "adr", records: records)]
        let linter = Linter()
        return linter.report(linter.check(in: LintContext(logs: logs, today: "2026-05-01")), logs: logs).findings.map(
            \.code)
    }

    @Test(arguments: [
        ("rfcs/approved/0001-use-tea.md", false), ("rfcs/Rejected/0001-use-tea.md", false),
        ("rfcs/0001-use-tea.md", true), ("rfcs/accepted-teas/0001-use-tea.md", true),
    ])
    func aFoldersNameTellsTheStatus(_ path: String, _ isMissing: Bool) {
        #expect(codes("# Use tea\n\n## Decision\n\nTea.\n", path: path).contains("ADR201") == isMissing)
    }

    @Test(arguments: [
        ("{R1, R2, ..., Rn}", false), ("{a, b, c}", false), ("{the drink we chose}", true), ("{Namen der Leute}", true),
        ("{Host, Guest, Cook}", false), ("temperature × {hot, lukewarm water}", false),
        ("one of {`HOT`, `COLD`}", false),
        ("{the drink, with what goes into it}", true),
    ])
    func aSetIsNoPlaceholder(_ text: String, _ isPlaceholder: Bool) {
        #expect(codes("# Use tea\n\n## Decision\n\nWe hold \(text) for it.\n").contains("ADR401") == isPlaceholder)
    }

    @Test(arguments: ["", "* Superseded by: [2](0002-use-tea.md)\n"]) func aSuccessorMayKeepTheTitle(_ relation: String)
    {
        let files = [
            (
                "adr/0001-use-tea.md",
                "# Use tea\n\n* Status: accepted\n\(relation)* Date: 2024-05-01\n\n## Decision\n\nTea.\n"
            ),
            ("adr/0002-use-tea.md", "# Use tea\n\n* Status: accepted\n* Date: 2024-05-02\n\n## Decision\n\nTea.\n"),
        ]
        #expect(codes(files).contains("ADR503") == relation.isEmpty)
    }

    private func choice(_ options: [String], chosen: String, below: String = "") -> String {
        """
        # Choose a drink

        ## Considered Options

        \(options.map { "* \($0)" }.joined(separator: "\n"))

        ## Decision Outcome

        Chosen option: "\(chosen)", because it warms us.

        \(below)
        """
    }

    @Test func aKindOfAnOptionIsConsideredWithIt() {
        #expect(
            !codes(choice(["Water", "Hot drinks, one of\n  * Darjeeling 2.0 – a tea"], chosen: "Darjeeling 2.0"))
                .contains("ADR404"))
        #expect(codes(choice(["Water", "Hot drinks"], chosen: "Darjeeling 2.0")).contains("ADR404"))
    }

    @Test func anOptionThatItsListTurnsDownNeedsNoAnalysis() {
        let below =
            "## Pros and Cons of the Options\n\n### Tea\n\n* Good, because it is warm\n\n### Water\n\n* Bad, because it is cold\n"
        #expect(codes(choice(["Tea", "Water", "Lemonade"], chosen: "Tea", below: below)).contains("ADR405"))
        let options = ["Tea", "Water", "**Lemonade.** Not sold here. Discarded."]
        #expect(!codes(choice(options, chosen: "Tea", below: below)).contains("ADR405"))
    }

    @Test func aYearFarOffIsMistypedWhereverItStands() {
        #expect(codes("# Use tea\n\n## Status\n\nAccepted on 2109-07-04\n\n## Decision\n\nTea.\n").contains("ADR207"))
    }

    @Test func aListOfStatesThatIsAllThereIsWasNeverFilledIn() {
        #expect(
            codes("# Use tea\n\n## Status\n\n{Draft, Proposed, Accepted}\n\n## Decision\n\nTea.\n").contains("ADR401"))
        #expect(codes("# Use tea\n\n* Owner: {Ada, Grace}\n\n## Decision\n\nTea.\n").contains("ADR401"))
    }

    @Test(arguments: [
        ("Claude Code", true), ("Ada / Claude Code", false), ("Claude, dependabot[bot]", true),
        ("Ada, dependabot[bot]", false),
    ])
    func aProgramBesideAPersonIsNotTheOneWhoDecided(_ deciders: String, _ isFound: Bool) {
        let text = "# Use tea\n\n* Status: accepted\n* Deciders: \(deciders)\n\n## Decision Outcome\n\nTea.\n"
        #expect(codes(text).contains("ADR209") == isFound)
    }

    @Test func eachOptionMayHaveADecisionOfItsOwn() {
        let options =
            "## Alternatives\n\n### Tea\n\nWarm.\n\n### Decision\n\nNo.\n\n### Water\n\nCold.\n\n### Decision\n\nYes.\n"
        #expect(!codes("# Use water\n\n\(options)").contains("ADR104"))
        #expect(codes("# Use water\n\n\(options)\n## Decision\n\nWater.\n\n## Decision\n\nTea.\n").contains("ADR104"))
    }

    @Test(arguments: [("B + γ", false), ("A & C", false), ("Cocoa + milk", true)])
    func lettersOfSeveralListsAreAChoice(_ chosen: String, _ isFound: Bool) {
        #expect(
            codes(choice(["B. Boiled water", "Juice", "γ. Warm cups"], chosen: chosen)).contains("ADR404") == isFound)
    }

    @Test func theOptionThatIsLeftOverWasChosen() {
        func options(_ tea: String, _ end: String = "") -> String {
            "# Drinks\n\n## Alternatives\n\n- Option A: Cold water\n  - \(tea)\n- Option B: Lemonade from a jug\n\(end)"
        }
        #expect(!codes(options("Cons: nobody wants it")).contains("ADR405"))
    }

    private func log(_ relation: String, older: String = "accepted") -> [(path: String, text: String)] {
        [
            (
                "adr/0001-use-tea.md",
                "# 1. Use tea\n\n* Status: \(older)\n* Date: 2024-05-01\n\n## Decision\n\nTea.\n"
            ),
            (
                "adr/0002-use-water.md",
                "# 2. Use water\n\n* Status: accepted\n* Date: 2024-05-02\n\(relation)\n\n## Decision\n\nWater.\n"
            ),
        ]
    }

    @Test(arguments: [
        ("* Supersedes: ADR-0001", true), ("* Supersedes: none — but takes the cups of ADR-0001", false),
        ("* Supersedes: N/A (ADR-0001 stays)", false), ("* Supersedes: ADR-0001 — for guests only", false),
        ("* Supersedes: the *sugar and “no honey”* rule of **ADR-0001**", false),
        ("* Supersedes: ADR-0001 (the tea-only kitchen)", true),
        ("* Supersedes: ADR-0001, which was for guests only", true),
        ("\n## Links\n\n* Replaces the kettle [1](0001-use-tea.md) had brought", false),
        ("\n## Links\n\n* Replaces [1](0001-use-tea.md)", true),
    ])
    func onlyAWholeRecordIsSuperseded(_ relation: String, _ isWhole: Bool) {
        #expect(codes(log(relation)).contains("ADR303") == isWhole)
    }

    @Test(arguments: [("Accepted (03/06/2024)", true), ("Accepted (2024-06-03)", true), ("Accepted (by Ada)", false)])
    func aStatusMayTellTheDay(_ status: String, _ isDay: Bool) {
        let text = "# 3. Use milk\n\n* Status: \(status)\n\n## Decision\n\nMilk.\n"
        let record = RecordReader.read(SourceText(path: "adr/0003-use-milk.md", text: text))
        #expect((record.date != nil) == isDay)
    }
}
