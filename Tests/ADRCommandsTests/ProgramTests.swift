import Testing

@Suite struct ProgramTests {
    @Test func endsWith64OnWrongUsage() throws {
        let folder = try Scratch()
        for arguments in [["export", "--nonsense"], ["export", "--format", "xml"], ["schema"]] {
            let run = try CommandRun(arguments, in: folder.path)
            #expect(run.status == 64, "\(arguments)")
            #expect(run.output.isEmpty)
            #expect(!run.errors.isEmpty)
        }
    }

    @Test func endsWith2WhenTheWorkCannotBeDone() throws {
        let folder = try Scratch()
        let run = try CommandRun("export", "-C", "nowhere", in: folder.path)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors == "adr: cannot enter “nowhere”: no such file or directory\n")
    }

    @Test func runsInTheFolderNamedBeforeOrBehindTheCommand() throws {
        let folder = try Scratch(["x/docs/adr/0001-a.md": "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"])
        #expect(try CommandRun("-C", "x", "list", in: folder.path).output == "docs/adr/0001-a.md\n")
        #expect(try CommandRun("list", "-C", "x", in: folder.path).output == "docs/adr/0001-a.md\n")
    }

    @Test func writesAReportToAFile() throws {
        let folder = try Scratch()
        let run = try CommandRun("schema", "export", "--output", "schema.json", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try folder.read("schema.json").contains("2020-12"))
    }

    @Test func exportsTheRestWhenOnePathDoesNotExist() throws {
        let folder = try Scratch(["adr/0001-a.md": "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"])
        let run = try CommandRun("export", "adr/0001-a.md", "adr/0002-b.md", in: folder.path)
        #expect(run.status == 2)
        #expect(run.output.contains("\"path\": \"adr/0001-a.md\""))
        #expect(run.errors == "adr: cannot read “adr/0002-b.md”: no such file or directory\n")
    }
}
