import Foundation
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

    @Test func writesThroughALinkAndIntoAPipeWithoutTakingTheirPlace() throws {
        let folder = try Scratch(["real.json": "old"])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.json", withDestinationPath: folder.path + "/real.json")
        #expect(try CommandRun("schema", "export", "--output", "link.json", in: folder.path).status == 0)
        #expect(try folder.read("real.json").contains("2020-12"))
        let kind = try FileManager.default.attributesOfItem(atPath: folder.path + "/link.json")[.type]
        #expect(kind as? FileAttributeType == .typeSymbolicLink)

        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/bin/sh")
        reader.arguments = ["-c", "cat '\(folder.path)/pipe' > '\(folder.path)/received'"]
        try reader.run()
        #expect(try CommandRun("schema", "export", "--output", "pipe", in: folder.path).status == 0)
        reader.waitUntilExit()
        #expect(try folder.read("received").contains("2020-12"))
        let pipe = try FileManager.default.attributesOfItem(atPath: folder.path + "/pipe")[.type]
        #expect(pipe as? FileAttributeType != .typeRegular)
    }

    @Test func exportsTheRestWhenOnePathDoesNotExist() throws {
        let folder = try Scratch(["adr/0001-a.md": "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"])
        let run = try CommandRun("export", "adr/0001-a.md", "adr/0002-b.md", in: folder.path)
        #expect(run.status == 2)
        #expect(run.output.contains("\"path\": \"adr/0001-a.md\""))
        #expect(run.errors == "adr: cannot read “adr/0002-b.md”: no such file or directory\n")
    }
}
