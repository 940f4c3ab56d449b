import Foundation
import Testing

/// What adr-tools gets wrong, done right: one test for each verified defect of `adr-tools` 3.0.0.
@Suite struct DropInTests {
    private let date = ["ADR_DATE": "1992-01-12"]

    @Test(arguments: [
        ("R&D", "r-d"), ("Pipes | and more", "pipes-and-more"), ("A \\ backslash", "a-backslash"),
        ("Fix the DATE of STATUS NUMBER", "fix-the-date-of-status-number"),
    ])
    func keepsEveryCharacterOfATitle(title: String, slug: String) throws {
        let folder = try Scratch()
        let run = try CommandRun("new", title, in: folder.path, environment: date)
        #expect(run.output == "doc/adr/0001-\(slug).md\n")
        #expect(try folder.read("doc/adr/0001-\(slug).md").hasPrefix("# 1. \(title)\n\nDate: 1992-01-12\n"))
    }

    @Test(arguments: [["-s", "99"], ["-l", "99:Amends:Amended by"], ["-l", "1:Amends"]])
    func makesNothingWhenAReferenceOrALinkIsWrong(options: [String]) throws {
        let folder = try Scratch()
        try CommandRun("new", "First", in: folder.path)
        let before = try folder.read("doc/adr/0001-first.md")
        let run = try CommandRun(["new"] + options + ["Second"], in: folder.path)
        #expect(run.status != 0)
        #expect(run.output.isEmpty)
        #expect(try folder.files(in: "doc/adr") == ["0001-first.md"])
        #expect(try folder.read("doc/adr/0001-first.md") == before)
    }

    @Test func takesAColonIntoALinksWords() throws {
        let folder = try Scratch()
        try CommandRun("new", "First", in: folder.path)
        try CommandRun("new", "-l", "1:Amends\\: partly:Amended by", "Second", in: folder.path)
        #expect(try folder.read("doc/adr/0002-second.md").contains("\nAmends: partly [1. First](0001-first.md)\n"))
    }

    @Test func takesBlanksInFolders() throws {
        let folder = try Scratch(["my intro.md": "Hello.\n"])
        #expect(try CommandRun("init", "a b", in: folder.path).output == "a b/0001-record-architecture-decisions.md\n")
        #expect(try CommandRun("new", "Next", in: folder.path).output == "a b/0002-next.md\n")
        let toc = try CommandRun("generate", "toc", "-i", "my intro.md", in: folder.path)
        #expect(toc.output.contains("\nHello.\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/doc"))
    }

    @Test func takesANumberForTheWholeNumber() throws {
        let folder = try Scratch(["doc/adr/0010-tenth.md": "# 10. Tenth\n\n## Status\n\nAccepted\n\n## Context\n\nx\n"])
        let run = try CommandRun("new", "-s", "1", "Eleventh", in: folder.path)
        #expect(run.status == 1)
        #expect(try folder.read("doc/adr/0010-tenth.md").contains("Accepted"))
        #expect(try folder.files(in: "doc/adr") == ["0010-tenth.md"])
    }

    @Test func listsTheCandidatesOfAnAmbiguousReference() throws {
        let folder = try Scratch()
        try CommandRun("new", "Use Kafka", in: folder.path)
        try CommandRun("new", "Use Rabbit", in: folder.path)
        let run = try CommandRun("link", "use", "Amends", "2", "Amended by", in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors.contains("doc/adr/0001-use-kafka.md") && run.errors.contains("doc/adr/0002-use-rabbit.md"))
    }

    @Test func leavesBackupsOutOfTheList() throws {
        let folder = try Scratch(["doc/adr/0001-x.md": "# 1. X\n", "doc/adr/0001-x.md.bak": "# 1. X\n"])
        #expect(try CommandRun("list", in: folder.path).output == "doc/adr/0001-x.md\n")
    }

    @Test(arguments: [
        "## Status\n\nProposed\n", "## Status \n\nAccepted\n", "Status\n------\n\nAccepted\n", "* Status: accepted\n",
        "**Status**: Accepted\n",
    ])
    func supersedesWhateverTheOldStatusWasAndHoweverItIsWritten(status: String) throws {
        let folder = try Scratch(["doc/adr/0001-old.md": "# 1. Old\n\n\(status)\n## Context\n\nc\n\n## Decision\n\nd\n"]
        )
        let run = try CommandRun("new", "-s", "1", "New", in: folder.path, environment: date)
        #expect(run.output == "doc/adr/0002-new.md\n")
        let old = try folder.read("doc/adr/0001-old.md")
        #expect(old.contains("uperceded by [2. New](0002-new.md)"), "\(old)")
        #expect(!old.lowercased().contains("accepted") && !old.contains("Proposed"))
        let new = try folder.read("doc/adr/0002-new.md")
        #expect(new.contains("Supercedes") && new.contains("[1. Old](0001-old.md)"), "\(new)")
    }

    @Test func runsNothingForHelp() throws {
        let folder = try Scratch()
        let run = try CommandRun("help", "new", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("adr new"))
    }

    @Test func findsTheHeadingBehindFrontMatter() throws {
        let folder = try Scratch(["doc/adr/0001-x.md": "---\nstatus: accepted\n---\n\n# Use Kafka\n\n## Context\n"])
        let run = try CommandRun("generate", "toc", in: folder.path)
        #expect(run.output == "# Architecture Decision Records\n\n* [Use Kafka](0001-x.md)\n")
    }

    // What scripts rely on.

    @Test func showsTheCommandsForAMissingOrUnknownOne() throws {
        let folder = try Scratch()
        for (arguments, status) in [([], 1), (["bogus"], 1), (["help"], 0), (["help", "bogus"], 0)]
            as [([String], Int32)]
        {
            let run = try CommandRun(arguments, in: folder.path)
            #expect(run.status == status, "\(arguments)")
            #expect(run.output.hasPrefix("usage: adr help COMMAND [ARG] ...\nCOMMAND is one of: \n"))
            #expect(run.output.hasSuffix("Run 'adr help COMMAND' for help on a specific command.\n"))
            #expect(run.output.contains("\n  upgrade-repository\n"))
        }
    }

    @Test func saysWhatItsScriptsLookFor() throws {
        let folder = try Scratch()
        let list = try CommandRun("list", in: folder.path)
        #expect((list.output, list.status) == ("The doc/adr directory does not exist\n", 1))
        let new = try CommandRun("new", in: folder.path)
        #expect((new.output, new.status) == ("ERROR: no title given\n", 1))
        let link = try CommandRun("link", "1", "Amends", "2", in: folder.path)
        #expect(link.errors.contains("4: REVERSE-LINK") && link.status == 1)
        #expect(try CommandRun("generate", "bogus", in: folder.path).status == 127)
        #expect(try CommandRun("generate", in: folder.path).output.hasPrefix("toc\ngraph\n"))
        #expect(try CommandRun("config", in: folder.path).output.hasPrefix("adr_bin_dir=\""))
    }

    @Test func callsASecondInitsRecordWhatTheFirstWasCalled() throws {
        let folder = try Scratch()
        try CommandRun("init", in: folder.path)
        #expect(try CommandRun("init", in: folder.path).output == "doc/adr/0002-record-architecture-decisions.md\n")
        #expect(
            try folder.read("doc/adr/0002-record-architecture-decisions.md").hasPrefix(
                "# 1. Record architecture decisions\n"))
    }

    @Test func opensTheEditorSplitIntoWordsBeforeThePathIsPrinted() throws {
        let folder = try Scratch()
        let run = try CommandRun("new", "One", in: folder.path, environment: ["EDITOR": "echo edit -w"])
        #expect(run.output == "edit -w doc/adr/0001-one.md\ndoc/adr/0001-one.md\n")
    }

    @Test func countsEveryNameThatBeginsWithANumber() throws {
        let folder = try Scratch(["doc/adr/010-x.txt": "", "doc/adr/0002-y.md": "# 2. Y\n"])
        #expect(try CommandRun("new", "Next", in: folder.path).output == "doc/adr/0011-next.md\n")
    }

    @Test func escapesQuotesInGraphs() throws {
        let folder = try Scratch()
        try CommandRun("new", "The \"best\" way", in: folder.path)
        let dot = try CommandRun("generate", "graph", in: folder.path).output
        #expect(dot.contains("_1 [label=\"1. The \\\"best\\\" way\"; URL=\"0001-the-best-way.html\"];"))
        let mermaid = try CommandRun("generate", "graph", "--format", "mermaid", in: folder.path).output
        #expect(mermaid.contains("n0[\"1. The #quot;best#quot; way\"]"))
    }
}
