import Foundation
import Testing

/// What a site says of git's history, and sites of other times.
@Suite struct SiteHistoryTests {
    private static func record(_ title: String, _ status: String, _ words: String = "Words.") -> String {
        "# \(title)\n\n## Status\n\n\(status)\n\n## Context\n\n\(words)\n\n## Decision\n\nWe do so.\n"
    }

    /// Three commits by two people: a record, its renaming with another status, a second record.
    private static func repository() throws -> Scratch {
        let folder = try Scratch([
            "docs/adr/0001-a.md": record("Keep a log", "Proposed"),
            "docs/adr/0003-c.md": record("Use paper", "Accepted"),
        ])
        try folder.git(["init", "-q", "-b", "main"])
        try commit("Begin", "Ada", 1_000_000_000, folder)
        try folder.git(["tag", "v1"])
        try folder.git(["mv", "docs/adr/0001-a.md", "docs/adr/0001-keep.md"])
        try folder.write(record("Keep a log", "Accepted"), to: "docs/adr/0001-keep.md")
        try folder.git(["rm", "-q", "docs/adr/0003-c.md"])
        try commit("Accept <b>it</b>", "Bob & Co", 1_100_000_000, folder)
        try folder.write(record("Use one queue", "Accepted"), to: "docs/adr/0002-queue.md")
        try commit("Decide", "Ada", 1_200_000_000, folder)
        return folder
    }

    private static func commit(_ subject: String, _ author: String, _ time: Int, _ folder: Scratch) throws {
        try folder.git(["add", "-A"])
        try folder.git(["commit", "-qm", subject], author: author, time: time)
    }

    @Test func tellsWhoChangedARecordWhenAcrossItsRenaming() throws {
        let folder = try Self.repository()
        #expect(try CommandRun("build", "-q", in: folder.path).status == 0)
        let page = try folder.read("_site/decisions/0001-keep.html")
        let second = try #require(
            page.range(of: "Accept &lt;b>it&lt;/b>") ?? page.range(of: "Accept &lt;b&gt;it&lt;/b&gt;"))
        let first = try #require(page.range(of: "Begin"))
        #expect(second.lowerBound < first.lowerBound)
        // 2004-11-09 and 2001-09-09 are those seconds in Greenwich.
        #expect(page.contains("datetime=\"2004-11-09\""))
        #expect(page.contains("datetime=\"2001-09-09\""))
        #expect(page.contains("Bob &amp; Co"))
        #expect(!page.contains("Decide"))
    }

    @Test func saysNothingWithoutGitOrWhereTheSettingsSaySo() throws {
        let folder = try Self.repository()
        try folder.write("site:\n  history: none\n", to: "adr.yaml")
        #expect(try CommandRun("build", "-q", in: folder.path).status == 0)
        #expect(!(try folder.read("_site/decisions/0001-keep.html").contains("Bob")))
        try FileManager.default.removeItem(atPath: folder.path + "/.git")
        try FileManager.default.removeItem(atPath: folder.path + "/adr.yaml")
        #expect(try CommandRun("build", "-q", "-o", "other", in: folder.path).status == 0)
        #expect(!(try folder.read("other/decisions/0001-keep.html").contains("Bob")))
    }

    @Test func keepsTheNamesThatPagesHadBeforeTheirFilesWereRenamed() throws {
        let folder = try Self.repository()
        try folder.git(["mv", "docs/adr/0001-keep.md", "docs/adr/0001-keep-a-log.md"])
        // A name that another record has taken since is that record's.
        try folder.git(["mv", "docs/adr/0002-queue.md", "docs/adr/0005-queue.md"])
        try Self.commit("Rename", "Ada", 1_300_000_000, folder)
        try folder.write(Self.record("Use two queues", "Accepted"), to: "docs/adr/0002-queue.md")
        try Self.commit("Decide again", "Ada", 1_400_000_000, folder)
        #expect(try CommandRun("build", "-q", in: folder.path).status == 0)
        for former in ["0001-keep", "0001-a"] {
            let page = try folder.read("_site/decisions/\(former).html")
            #expect(page.contains("content=\"0; url=0001-keep-a-log.html\""))
        }
        #expect(try folder.read("_site/decisions/0002-queue.html").contains("Use two queues"))
        #expect(try folder.files(in: "_site/decisions").filter { $0.hasSuffix(".html") }.count == 5)
    }

    @Test func buildsTheLogAsItWas() throws {
        let folder = try Self.repository()
        // What is not committed has no part in it.
        try folder.write(Self.record("Not yet", "Proposed"), to: "docs/adr/0004-not-yet.md")
        #expect(try CommandRun("build", "-q", "--at", "v1", in: folder.path).status == 0)
        #expect(try folder.files(in: "_site/decisions") == ["0001-a.html", "0001-a.md", "0003-c.html", "0003-c.md"])
        #expect(!(try folder.read("_site/decisions/0001-a.html").contains("Bob")))
        // From a folder below the top, the output stands there.
        #expect(try CommandRun("build", "-q", "--at", "v1", in: folder.path + "/docs").status == 0)
        #expect(try folder.files(in: "docs/_site/decisions").contains("0001-a.html"))
    }

    @Test func saysWhatChangedSince() throws {
        let folder = try Self.repository()
        #expect(try CommandRun("build", "-q", "--since", "v1", in: folder.path).status == 0)
        let page = try folder.read("_site/changes.html")
        let parts = page.components(separatedBy: "<h2>").dropFirst().map { $0.components(separatedBy: "</ul>")[0] }
        #expect(parts.count == 3)
        #expect(parts[0].hasPrefix("New records") && parts[0].contains("decisions/0002-queue.html"))
        #expect(parts[1].hasPrefix("Another status") && parts[1].contains("decisions/0001-keep.html"))
        #expect(parts[1].contains("Proposed") && parts[1].contains("Accepted"))
        #expect(parts[2].hasPrefix("No longer there") && parts[2].contains("Use paper"))
        #expect(try folder.read("_site/index.html").contains("href=\"changes.html\""))
    }

    @Test func saysThatNothingChanged() throws {
        let folder = try Self.repository()
        #expect(try CommandRun("build", "-q", "--since", "HEAD", in: folder.path).status == 0)
        #expect(try folder.read("_site/changes.html").contains("No record changed."))
    }

    @Test(arguments: ["--at", "--since"]) func saysWhatGitDoesNotKnow(option: String) throws {
        let folder = try Self.repository()
        let unknown = try CommandRun("build", option, "v9", in: folder.path)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("v9"))
        let bare = try Scratch(["docs/adr/0001-a.md": Self.record("Keep a log", "Proposed")])
        #expect(try CommandRun("build", option, "v1", in: bare.path).status == 2)
    }
}
