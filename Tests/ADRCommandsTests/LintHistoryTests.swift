import Foundation
import Testing

/// `adr lint` where it asks git, on a real repository made here.
@Suite struct LintHistoryTests {
    private static func record(
        _ number: Int, status: String = "Accepted", date: String = "2001-09-08", _ decision: String
    )
        -> String
    {
        "# \(number). Use drink \(number)\n\nDate: \(date)\n\n## Status\n\n\(status)\n\n## Decision\n\n\(decision)\n"
    }

    /// A repository with three records and a settings file, committed on 2001-09-09.
    private func repository() throws -> Scratch {
        let folder = try Scratch()
        try folder.write(Self.record(1, "We drink tea."), to: "adr/0001-use-tea.md")
        try folder.write(Self.record(2, "We drink water, see `nowhere`."), to: "adr/0002-use-water.md")
        try folder.write(Self.record(3, status: "Proposed", "[Milk](0099-gone.md)."), to: "adr/0003-use-milk.md")
        try folder.write(
            "lint:\n  house:\n    transitions: {accepted: [superseded], proposed: [accepted, rejected]}\n",
            to: "adr.yaml")
        try folder.git("init -q -b main")
        try folder.git("add -A")
        try folder.git("commit -qm first")
        return folder
    }

    private func codes(_ run: CommandRun) -> [String] {
        run.output.split(separator: "\n").compactMap { line in
            line.split(separator: "[").last?.split(separator: " ").first.map(String.init)
        }.sorted()
    }

    @Test func looksOnlyAtWhatChangedSinceARevision() throws {
        let folder = try repository()
        let whole = try CommandRun("lint", "--format", "lines", in: folder.path)
        #expect(codes(whole) == ["ADR301"])
        #expect(codes(try CommandRun("lint", "--format", "lines", "--since", "HEAD", in: folder.path)).isEmpty)

        try folder.write(Self.record(1, "We drink coffee from now on."), to: "adr/0001-use-tea.md")
        try folder.write(
            Self.record(2, status: "Proposed", "We drink water, see `nowhere`."), to: "adr/0002-use-water.md")
        try folder.write(Self.record(4, "[Beer](0098-gone.md)."), to: "adr/0004-use-beer.md")
        let since = try CommandRun("lint", "--format", "lines", "--since", "HEAD", in: folder.path)
        // The body of the first, the status of the second, the link of the new one; the third's own is not asked for.
        #expect(codes(since) == ["ADR301", "ADR701", "ADR807"], "\(since.output)\(since.errors)")
        #expect(!since.output.contains("0003-use-milk"))

        try folder.git("add -A")
        try folder.git("commit -qm second")
        let range = try CommandRun("lint", "--format", "lines", "--since", "HEAD~1..HEAD", in: folder.path)
        #expect(codes(range) == ["ADR301", "ADR701", "ADR807"], "\(range.output)\(range.errors)")
        let unknown = try CommandRun("lint", "--since", "nowhere", in: folder.path)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("nowhere"))
    }

    @Test func comparesWithARevisionWhoseNameHoldsDots() throws {
        let folder = try repository()
        try folder.git("tag v1.0")
        try folder.write(Self.record(1, "We drink coffee from now on."), to: "adr/0001-use-tea.md")
        try folder.write(Self.record(2, "We drink wine from now on."), to: "adr/0002-use-water.md")
        try folder.git("commit -qam second")
        for since in ["v1.0", "v1.0..HEAD", "v1.0...HEAD"] {
            let run = try CommandRun("lint", "--format", "lines", "--since", since, in: folder.path)
            #expect(codes(run) == ["ADR701", "ADR701"], "\(since): \(run.output)\(run.errors)")
        }
    }

    @Test func seesTheSameFromAFolderWithin() throws {
        let folder = try repository()
        try folder.write(Self.record(1, "We drink coffee from now on."), to: "adr/0001-use-tea.md")
        let run = try CommandRun("lint", "--format", "lines", "--since", "HEAD", in: folder.path + "/adr")
        #expect(codes(run) == ["ADR701"], "\(run.output)\(run.errors)")
    }

    @Test func asksGitForCommitsBranchesAndDocumentsOnDemand() throws {
        let folder = try repository()
        try folder.write("// see ADR-0001, and ADR-0042\n", to: "src/drink.c")
        try folder.write(Self.record(1, date: "2001-12-24", "We drink tea."), to: "adr/0001-use-tea.md")
        try folder.git("add -A")
        try folder.git("commit -qm second")
        try folder.git("checkout -qb other")
        try folder.write(Self.record(4, "Beer."), to: "adr/0004-use-beer.md")
        try folder.git("add -A")
        try folder.git("commit -qm beer")
        try folder.git("checkout -q main")
        try folder.write(Self.record(4, "Wine."), to: "adr/0004-use-wine.md")
        let quiet = try CommandRun("lint", "--format", "lines", "--ignore", "ADR301", in: folder.path)
        #expect(codes(quiet).isEmpty, "\(quiet.output)")
        let run = try CommandRun("lint", "--format", "lines", "--select", "ADR211,ADR504,ADR312", in: folder.path)
        #expect(codes(run) == ["ADR211", "ADR312", "ADR504"], "\(run.output)\(run.errors)")
    }

    @Test func givesPathsTheirOwnLevels() throws {
        let folder = try repository()
        try folder.write(
            "lint:\n  overrides:\n    - {paths: [\"adr/0003-*\"], rules: {broken-link: note}}\n",
            to: "adr.yaml")
        let run = try CommandRun("lint", "--format", "lines", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output.contains("note:"))
        try folder.write(
            "lint:\n  overrides:\n    - {paths: [\"adr/0003-*\"], rules: {broken-link: off}}\n",
            to: "adr.yaml")
        #expect(try CommandRun("lint", in: folder.path).output.isEmpty)
    }
}
