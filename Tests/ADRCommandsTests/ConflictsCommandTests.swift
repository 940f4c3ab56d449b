import Foundation
import Testing

/// `adr conflicts` as a whole: other repositories, drafts, waivers, reports for machines.
@Suite struct ConflictsCommandTests {
    @Test func twoRecordsOfOneLogThatSwapTheirOptionsAreFound() throws {
        let scratch = try Scratch(["docs/adr/0001-cache.md": redis, "docs/adr/0002-sessions.md": memcached])
        let run = try CommandRun("conflicts", in: scratch.path)
        #expect(run.status == 1)
        // Both sides are quoted with their lines: the outcome stands on line 16 of either record.
        #expect(run.output.contains("docs/adr/0001-cache.md:16"))
        #expect(run.output.contains("docs/adr/0002-sessions.md:16"))
        #expect(run.output.contains("Chosen option: Redis cluster"))
        #expect(run.output.contains("Chosen option: Memcached pool"))
    }

    @Test func recordsOfAnotherRepositoryAreComparedOnlyWhenAsked() throws {
        let scratch = try Scratch(["shop/docs/adr/0001-cache.md": redis, "bank/docs/adr/0001-cache.md": memcached])
        let alone = try CommandRun("conflicts", in: scratch.path + "/shop")
        #expect(alone.status == 0)
        let both = try CommandRun("conflicts", "--with", "../bank", "--format", "json", in: scratch.path + "/shop")
        #expect(both.status == 1)
        let sides = try sides(of: both.output)
        #expect(
            Set(sides.compactMap { $0["path"] as? String }) == [
                "docs/adr/0001-cache.md", "../bank/docs/adr/0001-cache.md",
            ])
    }

    @Test func theOtherRepositoriesMayBeNamedInTheSettings() throws {
        let scratch = try Scratch([
            "shop/docs/adr/0001-cache.md": redis, "bank/docs/adr/0001-cache.md": memcached,
            "shop/adr.yaml": "conflicts:\n  with: [../bank]\n",
        ])
        let run = try CommandRun("conflicts", in: scratch.path + "/shop")
        #expect(run.status == 1)
        #expect(run.output.contains("../bank/docs/adr/0001-cache.md:16"))
    }

    @Test func aNumberOfOneLogNeverMeansARecordOfAnother() throws {
        // “Supersedes ADR 1” in the bank's log is about the bank's own first record.
        let superseding = memcached.replacingOccurrences(
            of: "Accepted\n", with: "Accepted\n\nSupersedes [ADR 1](0001-paper.md)\n")
        let scratch = try Scratch([
            "shop/docs/adr/0001-cache.md": redis, "bank/docs/adr/0002-cache.md": superseding,
            "bank/docs/adr/0001-paper.md":
                "# 1. Keep sessions on paper\n\n## Status\n\nSuperseded by [2](0002-cache.md)\n\n## Context\n\nPaper.\n",
        ])
        let run = try CommandRun("conflicts", "--with", "../bank", in: scratch.path + "/shop")
        #expect(run.status == 1)
        #expect(run.output.contains("../bank/docs/adr/0002-cache.md"))
    }

    @Test func aDraftIsComparedWhateverItsStatus() throws {
        let draft = memcached.replacingOccurrences(of: "Accepted\n", with: "Draft\n")
        let scratch = try Scratch(["docs/adr/0001-cache.md": redis, "proposals/cache.md": draft])
        let silent = try CommandRun("conflicts", in: scratch.path)
        #expect(silent.status == 0)
        let run = try CommandRun("conflicts", "--draft", "proposals/cache.md", in: scratch.path)
        #expect(run.status == 1)
        #expect(run.output.contains("proposals/cache.md:16"))
    }

    @Test func anEmptyAnswerForADraftSaysThatItIsNoClearance() throws {
        let draft = "# 7. Paint the kitchen\n\n## Status\n\nDraft\n\n## Decision\n\nWe paint it green.\n"
        let scratch = try Scratch(["docs/adr/0001-cache.md": redis, "draft.md": draft])
        let text = try CommandRun("conflicts", "--draft", "draft.md", in: scratch.path)
        #expect(text.status == 0)
        #expect(text.output.contains("no clearance"))
        let json = try CommandRun("conflicts", "--draft", "draft.md", "--format", "json", in: scratch.path)
        #expect(json.status == 0)
        #expect(try conflicts(of: json.output).isEmpty)
        #expect(json.errors.contains("no clearance"))
    }

    @Test func aMissingDraftIsAClearError() throws {
        let scratch = try Scratch(["docs/adr/0001-cache.md": redis])
        let run = try CommandRun("conflicts", "--draft", "nowhere.md", in: scratch.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("nowhere.md"))
        #expect(run.output.isEmpty)
    }

    @Test func aWaiverWithItsReasonSilencesThePairAndIsCounted() throws {
        let scratch = try Scratch([
            "docs/adr/0001-cache.md": redis, "docs/adr/0002-sessions.md": memcached,
            "adr.yaml": """
            conflicts:
              waivers:
                - records: ["0001", "0002"]
                  reason: Two teams, two budgets.

            """,
        ])
        let run = try CommandRun("conflicts", "--format", "json", in: scratch.path)
        #expect(run.status == 0)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect((answer["conflicts"] as? [Any])?.isEmpty == true)
        #expect((answer["summary"] as? [String: Any])?["waived"] as? Int == 1)
    }

    @Test(arguments: ["Compatible with", "Conflicts with"])
    func aPairThatARecordDeclaresIsNotReported(_ words: String) throws {
        let declaring = memcached.replacingOccurrences(
            of: "Accepted\n", with: "Accepted\n\n\(words) [1. Cache in Redis](0001-cache.md)\n")
        let scratch = try Scratch(["docs/adr/0001-cache.md": redis, "docs/adr/0002-sessions.md": declaring])
        let run = try CommandRun("conflicts", in: scratch.path)
        #expect(run.status == 0)
    }

    @Test func sarifHasOneResultWithTheOtherSideBesideIt() throws {
        let scratch = try Scratch(["docs/adr/0001-cache.md": redis, "docs/adr/0002-sessions.md": memcached])
        let run = try CommandRun("conflicts", "--format", "sarif", in: scratch.path)
        #expect(run.status == 1)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        let results = try #require(runs.first?["results"] as? [[String: Any]])
        #expect(results.count == 1)
        let related = try #require(results.first?["relatedLocations"] as? [[String: Any]])
        #expect(related.map(uri).contains("docs/adr/0002-sessions.md"))
        let places = try #require(results.first?["locations"] as? [[String: Any]])
        #expect(places.map(uri) == ["docs/adr/0001-cache.md"])
    }

    @Test func thePairsWorthALookAreShownWhenAsked() throws {
        let scratch = try Scratch(["docs/adr/0001-cache.md": redis, "docs/adr/0002-sessions.md": redisAgain])
        let plain = try CommandRun("conflicts", "--format", "json", in: scratch.path)
        #expect(plain.status == 0)
        #expect(try pairs(of: plain.output) == 0)
        let listed = try CommandRun("conflicts", "--shortlist", "--format", "json", in: scratch.path)
        #expect(listed.status == 0)
        #expect(try pairs(of: listed.output) == 1)
    }

    // MARK: What was answered

    private func conflicts(of output: String) throws -> [[String: Any]] {
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        return try #require(answer["conflicts"] as? [[String: Any]])
    }

    private func sides(of output: String) throws -> [[String: Any]] {
        try #require(try conflicts(of: output).first?["sides"] as? [[String: Any]])
    }

    private func pairs(of output: String) throws -> Int {
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        return (answer["shortlist"] as? [Any])?.count ?? 0
    }

    private func uri(_ location: [String: Any]) -> String {
        let physical = location["physicalLocation"] as? [String: Any]
        return (physical?["artifactLocation"] as? [String: Any])?["uri"] as? String ?? ""
    }

    // MARK: Records

    private let redis = record(1, "Cache in Redis", chosen: "Redis cluster", other: "Memcached pool")
    private let memcached = record(2, "Keep sessions in memory", chosen: "Memcached pool", other: "Redis cluster")
    private let redisAgain = record(2, "Keep sessions in the cache", chosen: "Redis cluster", other: "Memcached pool")

    private static func record(_ number: Int, _ title: String, chosen: String, other: String) -> String {
        """
        # \(number). \(title)

        ## Status

        Accepted

        ## Context

        Sessions and prices are read far more often than they change, and the database is slow at noon.

        ## Considered Options

        - Redis cluster
        - Memcached pool
        ## Decision Outcome
        Chosen option: \(chosen), because it answers in a millisecond and the other, \(other), does not fit our hosts.

        ## Consequences

        The cache is a part that has to be watched.

        """
    }
}
