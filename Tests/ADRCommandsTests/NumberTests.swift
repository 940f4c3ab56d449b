import Foundation
import Testing

/// Numbers across branches and worktrees, and another number for a record.
@Suite struct NumberTests {
    /// A repository with two records on `main`, and a third on `feature`.
    private func repository() throws -> Scratch {
        let folder = try Scratch(["doc/adr/0001-a.md": record("1. A"), "doc/adr/0002-b.md": record("2. B")])
        try folder.git("init -q -b main")
        try folder.git("add -A")
        try folder.git("commit -qm first", time: 1_000_000_000)
        try folder.git("checkout -qb feature")
        try folder.write(record("3. C"), to: "doc/adr/0003-c.md")
        try folder.git("add -A")
        try folder.git("commit -qm second", time: 1_000_000_100)
        try folder.git("checkout -q main")
        return folder
    }

    private func record(_ title: String) -> String {
        "# \(title)\n\n## Status\n\nAccepted\n\n## Context\n\nc\n\n## Decision\n\nd\n\n## Consequences\n\ne\n"
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
        try folder.git("worktree add -q \(tree.path)/tree -b third")
        try tree.write(record("7. G"), to: "tree/doc/adr/0007-g.md")
        #expect(try CommandRun("next", "--quiet", in: folder.path).output == "0008\n")
    }

    @Test func namesBothFilesOfACollisionAndWhichCameSecond() throws {
        let folder = try repository()
        #expect(try CommandRun("check-numbers", in: folder.path).status == 0)
        try folder.write(record("3. Other"), to: "doc/adr/0003-other.md")
        try folder.git("add -A")
        try folder.git("commit -qm third", time: 1_000_000_200)
        let run = try CommandRun("check-numbers", in: folder.path)
        #expect(run.status == 1)
        #expect(
            run.output
                == "number 3: “doc/adr/0003-c.md” on “feature” came first, “doc/adr/0003-other.md” second; adr renumber gives it another\n"
        )
        #expect(try CommandRun("check-numbers", "--base", "feature", in: folder.path).status == 1)
    }

    @Test func startsGitNoMoreOftenForManyBranches() throws {
        let folder = try repository()
        func branch(_ number: Int) throws {
            try folder.git("checkout -q -b b\(number) main~1")
            try folder.write(record("4. D\(number)"), to: "doc/adr/0004-d\(number).md")
            try folder.git("add -A")
            try folder.git("commit -qm b", time: 1_000_000_300 + number)
            try folder.git("checkout -q main")
        }
        try folder.write(record("4. Mine"), to: "doc/adr/0004-mine.md")
        try folder.git("add -A")
        try folder.git("commit -qm mine", time: 1_000_000_200)
        // A program of the same name that writes down each time it is started.
        let git = try Scratch()
        try git.write("#!/bin/sh\necho x >> '\(git.path)/log'\nPATH=\"$REAL\" exec git \"$@\"\n", to: "git")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: git.path + "/git")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        func starts(_ collisions: Int) throws -> Int {
            try git.write("", to: "log")
            let run = try CommandRun(
                "check-numbers", in: folder.path, environment: ["PATH": git.path + ":" + path, "REAL": path])
            #expect(run.output.split(separator: "\n").count == collisions, "\(run.output)\(run.errors)")
            return try git.read("log").split(separator: "\n").count
        }
        try branch(1)
        let one = try starts(1)
        for number in 2...6 { try branch(number) }
        #expect(try starts(6) == one)
        #expect(one <= 12)
    }

    @Test func takesARenamedRecordForNoCollision() throws {
        let folder = try repository()
        try folder.git("mv doc/adr/0002-b.md doc/adr/0002-bee.md")
        try folder.git("commit -qm rename")
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
