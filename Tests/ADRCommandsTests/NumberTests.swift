import Foundation
import Testing

/// Numbers across branches and worktrees, and another number for a record.
@Suite struct NumberTests {
    /// A repository with two records on `main`, and a third on `feature`.
    private func repository() throws -> Scratch {
        let folder = try Scratch(["doc/adr/0001-a.md": record("1. A"), "doc/adr/0002-b.md": record("2. B")])
        try git("init -q -b main", folder)
        try git("add -A", folder)
        try git("commit -qm first", folder, at: 1_000_000_000)
        try git("checkout -qb feature", folder)
        try folder.write(record("3. C"), to: "doc/adr/0003-c.md")
        try git("add -A", folder)
        try git("commit -qm second", folder, at: 1_000_000_100)
        try git("checkout -q main", folder)
        return folder
    }

    private func record(_ title: String) -> String {
        "# \(title)\n\n## Status\n\nAccepted\n\n## Context\n\nc\n\n## Decision\n\nd\n\n## Consequences\n\ne\n"
    }

    private func git(_ arguments: String, _ folder: Scratch, at time: Int = 1_000_000_000) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
            + arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var environment = ProcessInfo.processInfo.environment
        environment["GIT_AUTHOR_DATE"] = "\(time) +0000"
        environment["GIT_COMMITTER_DATE"] = "\(time) +0000"
        process.environment = environment
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments)")
    }

    @Test func looksAtOtherBranches() throws {
        let folder = try repository()
        let next = try CommandRun("next", in: folder.path)
        #expect(next.output == "0004\n")
        #expect(next.errors == "adr: “feature” has “0003-c.md”\n")
        #expect(try CommandRun("new", "D", in: folder.path).output == "doc/adr/0004-d.md\n")
    }

    @Test func looksAtOtherWorktrees() throws {
        let folder = try repository()
        let tree = try Scratch()
        try git("worktree add -q \(tree.path)/tree -b third", folder)
        try tree.write(record("7. G"), to: "tree/doc/adr/0007-g.md")
        #expect(try CommandRun("next", "--quiet", in: folder.path).output == "0008\n")
    }

    @Test func namesBothFilesOfACollisionAndWhichCameSecond() throws {
        let folder = try repository()
        #expect(try CommandRun("check-numbers", in: folder.path).status == 0)
        try folder.write(record("3. Other"), to: "doc/adr/0003-other.md")
        try git("add -A", folder)
        try git("commit -qm third", folder, at: 1_000_000_200)
        let run = try CommandRun("check-numbers", in: folder.path)
        #expect(run.status == 1)
        #expect(
            run.output
                == "number 3: “doc/adr/0003-c.md” on “feature” came first, “doc/adr/0003-other.md” second; adr renumber gives it another\n"
        )
        #expect(try CommandRun("check-numbers", "--base", "feature", in: folder.path).status == 1)
    }

    @Test func takesARenamedRecordForNoCollision() throws {
        let folder = try repository()
        try git("mv doc/adr/0002-b.md doc/adr/0002-bee.md", folder)
        try git("commit -qm rename", folder)
        #expect(try CommandRun("check-numbers", in: folder.path).output.isEmpty)
    }

    @Test func movesARecordWithAllThatNamesIt() throws {
        let folder = try repository()
        try folder.write(
            "ADR-0001, ADR-2, ADR-20 and [2. B](doc/adr/0002-b.md); other/0002-b.md stays\n", to: "notes.md")
        try CommandRun("link", "1", "Amended by", "2", "Amends", in: folder.path)
        let before = try folder.read("notes.md")
        let preview = try CommandRun("renumber", "2", in: folder.path)
        #expect(preview.status == 0)
        #expect(preview.output.hasPrefix("doc/adr/0002-b.md → doc/adr/0004-b.md\n"))
        #expect(try folder.read("notes.md") == before)
        #expect(try CommandRun("renumber", "2", "--write", in: folder.path).output == "doc/adr/0004-b.md\n")
        #expect(try folder.files(in: "doc/adr") == ["0001-a.md", "0004-b.md"])
        #expect(try folder.read("doc/adr/0004-b.md").hasPrefix("# 4. B\n"))
        #expect(try folder.read("doc/adr/0001-a.md").contains("Amended by [4. B](0004-b.md)"))
        #expect(
            try folder.read("notes.md")
                == "ADR-0001, ADR-4, ADR-20 and [4. B](doc/adr/0004-b.md); other/0002-b.md stays\n")
    }

    @Test func leavesMentionsAloneThatMayMeanAnother() throws {
        let folder = try Scratch([
            "doc/adr/0002-a.md": record("2. A"), "doc/adr/0002-b.md": record("2. B"), "notes.md": "as in ADR-0002\n",
        ])
        let run = try CommandRun("renumber", "0002-b.md", "5", "--write", in: folder.path)
        #expect(run.output == "doc/adr/0005-b.md\n")
        #expect(run.errors.contains("left alone: notes.md:1: as in ADR-0002"))
        #expect(try folder.read("notes.md") == "as in ADR-0002\n")
    }
}
