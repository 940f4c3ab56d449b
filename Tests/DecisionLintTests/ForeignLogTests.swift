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
}
