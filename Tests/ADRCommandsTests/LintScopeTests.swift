import Foundation
import Testing

/// `adr lint FILE` reads the outlines of the other records: it says of the file what the lint of the whole log says.
@Suite struct LintScopeTests {
    private struct Report: Decodable {
        var findings: [Finding]
    }

    private struct Finding: Decodable, Equatable {
        var code: String
        var path: String
        var message: String
        var fingerprint: String
        var related: [Place]
        struct Place: Decodable, Equatable {
            var path: String
            var line: Int
        }
    }

    private func findings(_ arguments: String..., in folder: String) throws -> [Finding] {
        let run = try CommandRun(["lint", "--format", "json"] + arguments, in: folder)
        return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).findings
    }

    private static func choice(_ number: Int, _ chosen: String, _ other: String, status: String = "accepted") -> String
    {
        """
        # \(number). Keep orders in \(chosen)

        * Status: \(status)
        * Date: 2024-05-0\(number)

        ## Context and Problem Statement

        Orders must be stored.

        ## Considered Options

        * \(chosen)
        * \(other)

        ## Decision Outcome

        Chosen option: "\(chosen)", because it suits orders.
        """
    }

    /// A log in which most rules for logs have something to say, and records say it of each other.
    private func log() throws -> Scratch {
        let relational = "PostgreSQL relational database"
        let document = "MongoDB document database"
        return try Scratch([
            "adr/0001-keep-orders-in-postgresql.md": Self.choice(1, relational, document),
            "adr/0002-keep-orders-in-mongodb.md": Self.choice(2, document, relational),
            "adr/0003-use-tea.md": "# 3. Use tea\n\n* Status: accepted\n* Date: 2024-05-03\n\n## Decision\n\nTea.\n",
            "adr/0003-use-milk.md": "# 3. Use milk\n\n* Status: accepted\n* Date: 2024-05-03\n\n## Decision\n\nMilk.\n",
            "adr/0004-use-tea.md":
                "# 4. Use tea\n\n* Status: superseded by [water](0005-use-water.md)\n* Date: 2024-05-04\n\n## Decision\n\nTea.\n",
            "adr/0005-use-water.md":
                "# 5. Use water\n\n* Status: rejected\n* Date: 2024-05-05\n\n## Decision\n\nWater. See [ice](0009-ice.md).\n",
            "adr/0006-use-juice.md": "# 6. Use juice\n\n* Status: accepted\n\n## Decision\n\nJuice, not ADR-0042.\n",
            "adr/0007-use-beer.md":
                "# 7. Use beer\n\n* Status: accepted\n* Date: 2024-05-07\n* Supersedes: [juice](0006-use-juice.md)\n\n## Decision\n\nBeer.\n",
        ])
    }

    /// A log of which the rules that look at what is usual, or at several records at once, have something to say.
    private func habits() throws -> Scratch {
        func nygard(_ number: Int, _ title: String, _ sections: [String] = ["Context", "Decision", "Consequences"])
            -> String
        {
            "# \(number). \(title)\n\nDate: 2024-06-0\(number)\n\n## Status\n\nAccepted\n\n"
                + sections.map { "## \($0)\n\nWe need \($0.lowercased()) number \(number).\n\n" }.joined()
        }
        var files: [String: String] = [:]
        for (number, title) in [(1, "Use oak"), (2, "Use ash"), (3, "Use elm"), (4, "Use fir")] {
            files["adr/000\(number)-\(title.lowercased().replacing(" ", with: "-")).md"] = nygard(number, title)
        }
        files["adr/0005-use-elm-again.md"] = nygard(5, "Use elm")
        files["adr/0006-use-yew.md"] = nygard(6, "Use yew", ["Decision", "Context", "Consequences"])
        files["adr/0007-use-larch.md"] = nygard(7, "Use larch").replacing(
            "Accepted\n", with: "Accepted\n\nSupersedes [2. Use ash](0002-use-ash.md)\n")
        files["adr/0008-use-pine.md"] = nygard(8, "Use pine").replacing(
            "Accepted\n", with: "Accepted\n\nSupersedes [2. Use ash](0002-use-ash.md)\n")
        files["adr/0009-use-lime.md"] = nygard(9, "Use lime").replacing(
            "Accepted\n", with: "Superseded by [1. Use oak](0001-use-oak.md)\n")
        return try Scratch(files)
    }

    private func compare(_ folder: String, atLeast codes: Set<String>) throws {
        let all = try findings(in: folder)
        #expect(Set(all.map(\.code)).isSuperset(of: codes), "\(Set(all.map(\.code)))")
        let paths = Set(all.map(\.path)).union(
            FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.filter {
                $0.hasSuffix(".md") && $0.contains("/0")
            } ?? [])
        for path in paths.sorted() {
            #expect(try findings(path, in: folder) == all.filter { $0.path == path }, "\(path)")
        }
    }

    @Test func saysOfOneRecordWhatTheWholeLogSays() throws {
        let folder = try log()
        try compare(
            folder.path, atLeast: ["ADR901", "ADR501", "ADR203", "ADR301", "ADR303", "ADR304", "ADR306", "ADR310"])
    }

    @Test func saysTheSameOfWhatHangsOnTheHabitsOfTheLog() throws {
        let folder = try habits()
        try compare(folder.path, atLeast: ["ADR105", "ADR303", "ADR304", "ADR308", "ADR503"])
    }

    @Test(arguments: ["greenhouse", "ferry-tickets"]) func saysTheSameInTheSamplePortfolio(_ project: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Portfolio/\(project)")
        try compare(folder.path, atLeast: [])
    }

    @Test func fixesOnlyTheFileThatIsMeant() throws {
        let folder = try log()
        let other = try folder.read("adr/0007-use-beer.md")
        let run = try CommandRun("lint", "--fix", "--quiet", "adr/0004-use-tea.md", in: folder.path)
        #expect(run.status == 1)
        #expect(try folder.read("adr/0005-use-water.md").contains("Supersedes"), "\(run.output)\(run.errors)")
        #expect(try folder.read("adr/0007-use-beer.md") == other)
    }
}
