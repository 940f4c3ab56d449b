import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Many at once, cut short, on full disks, in folders that cannot be written: nothing is lost.
@Suite(.serialized) struct SafetyTests {
    private func start(_ arguments: [String], in folder: String) throws -> Process {
        let process = Process()
        process.executableURL = CommandRun.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func givesAHundredNumbersToAHundredRuns() throws {
        let folder = try Scratch()
        let runs = try (1...100).map { try start(["new", "Record \($0 % 10)"], in: folder.path) }
        for run in runs { run.waitUntilExit() }
        #expect(runs.allSatisfy { $0.terminationStatus == 0 })
        let files = try folder.files(in: "doc/adr")
        #expect(files.count == 100)
        #expect(Set(files.map { $0.prefix(4) }) == Set((1...100).map { String(format: "%04d", $0)[...] }))
    }

    /// Kills a command at many moments; then each file is old or new, and the same command completes the work.
    @Test(arguments: ["new", "supersede", "renumber", "migrate"])
    func leavesEachFileOldOrNewWhenKilled(command: String) throws {
        let arguments: [String] =
            switch command {
            case "new": ["new", "-s", "1", "-s", "2", "Third"]
            case "supersede": ["supersede", "1", "2"]
            case "migrate": ["migrate", "--to", "madr-4"]
            default: ["renumber", "2", "7", "--write"]
            }
        func prepared() throws -> Scratch {
            let folder = try Scratch(["notes.md": "See ADR-0002.\n", "more.md": "And doc/adr/0002-second.md.\n"])
            try CommandRun("new", "First", in: folder.path, environment: ["ADR_DATE": "1992-01-12"])
            try CommandRun(
                "new", "-l", "1:Amends:Amended by", "Second", in: folder.path, environment: ["ADR_DATE": "1992-01-12"])
            return folder
        }
        func contents(_ folder: Scratch) throws -> [String: String] {
            var result: [String: String] = [:]
            for file in try folder.files(in: "doc/adr") where !file.hasPrefix(".") {
                result[file] = try folder.read("doc/adr/" + file)
            }
            for file in ["notes.md", "more.md"] { result[file] = try folder.read(file) }
            return result
        }
        let model = try prepared()
        let old = try contents(model)
        try CommandRun(arguments, in: model.path, environment: ["ADR_DATE": "1992-01-12"])
        let new = try contents(model)
        #expect(old != new)

        setenv("ADR_DATE", "1992-01-12", 1)
        var cuts = 0
        for moment in 0..<30 {
            let folder = try prepared()
            let process = try start(arguments, in: folder.path)
            usleep(UInt32(1_000 + moment * 1_500))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { cuts += 1 }
            for (file, text) in try contents(folder) {
                #expect(text == old[file] || text == new[file], "\(command), moment \(moment): \(file)")
            }
            // A run that ended before the cut has nothing left to complete, and is not run again.
            if try contents(folder) == new { continue }
            try CommandRun(arguments, in: folder.path, environment: ["ADR_DATE": "1992-01-12"])
            #expect(try contents(folder) == new, "\(command), moment \(moment)")
            #expect(try folder.files(in: "doc/adr").allSatisfy { !$0.hasPrefix(".") })
        }
        #expect(cuts > 0)
    }

    @Test func losesNothingInAFolderThatCannotBeWritten() throws {
        let folder = try Scratch()
        try CommandRun("new", "First", in: folder.path)
        let before = try folder.read("doc/adr/0001-first.md")
        chmod(folder.path, 0o755)
        chmod(folder.path + "/doc/adr", 0o555)
        defer { chmod(folder.path + "/doc/adr", 0o755) }
        // Root may write anywhere, so the test runs as nobody.
        let words = ["new", "-s", "1", "Second"].map { "'\($0)'" }.joined(separator: " ")
        let script =
            geteuid() == 0
            ? "cp '\(CommandRun.program.path)' '\(folder.path)/adr' && chmod 755 '\(folder.path)/adr' && "
                + "setpriv --reuid 65534 --regid 65534 --clear-groups '\(folder.path)/adr' \(words)"
            : "'\(CommandRun.program.path)' \(words)"
        let run = try shell(script, in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("permission denied"), "\(run.errors)")
        #expect(try folder.files(in: "doc/adr") == ["0001-first.md"])
        #expect(try folder.read("doc/adr/0001-first.md") == before)
    }

    @Test func losesNothingWhenTheDiskIsFull() throws {
        let folder = try Scratch()
        try CommandRun("new", "First", in: folder.path)
        let before = try folder.read("doc/adr/0001-first.md")
        // No file may grow beyond 512 bytes, as on a disk that is full.
        let run = try shell(
            "trap '' XFSZ; ulimit -f 0; '\(CommandRun.program.path)' new -s 1 Second", in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("file too large"), "\(run.errors)")
        #expect(try folder.files(in: "doc/adr") == ["0001-first.md"])
        #expect(try folder.read("doc/adr/0001-first.md") == before)
    }

    /// A disk of a few pages, full to the last byte; only root may mount one.
    @Test(arguments: [
        ["new", "-s", "1", "Third"], ["supersede", "1", "2"], ["migrate", "--to", "madr-4"],
        ["renumber", "2", "7", "--write"],
        ["status", "1", "deprecated"],
    ])
    func losesNothingOnASmallDiskThatIsFull(arguments: [String]) throws {
        let folder = try Scratch()
        let disk = folder.path + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let mounted = try shell("mount -t tmpfs -o size=128k,mode=755 adr-test '\(disk)'", in: folder.path)
        guard mounted.status == 0 else {
            print("SafetyTests: NOT RUN on a full disk: a tmpfs cannot be mounted here (\(mounted.errors))")
            return
        }
        defer { _ = try? shell("umount '\(disk)'", in: folder.path) }
        for title in ["First", "Second"] { try CommandRun("new", title, in: disk) }
        let names = ["doc/adr/0001-first.md", "doc/adr/0002-second.md"]
        let before = try names.map { try folder.read("disk/" + $0) }
        _ = try shell("cat /dev/zero > filler", in: disk)
        let run = try CommandRun(arguments, in: disk)
        #expect(run.status == 2, "\(run.output)")
        #expect(run.errors.contains("no space left on device"), "\(run.errors)")
        #expect(try names.map { try folder.read("disk/" + $0) } == before)
        #expect(try folder.files(in: "disk/doc/adr") == ["0001-first.md", "0002-second.md"])
        // With room again the same command does its work.
        try FileManager.default.removeItem(atPath: disk + "/filler")
        #expect(try CommandRun(arguments, in: disk).status == 0)
    }

    @Test func refusesALinkThatLeadsOutOfTheLog() throws {
        let outside = try Scratch(["0001-out.md": "# 1. Out\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"])
        let folder = try Scratch(["doc/adr/0002-in.md": "# 2. In\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/doc/adr/0001-out.md", withDestinationPath: outside.path + "/0001-out.md")
        let run = try CommandRun("supersede", "1", "2", in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("symbolic link that leads out"))
        #expect(try outside.read("0001-out.md").contains("Accepted"))
        #expect(try !folder.read("doc/adr/0002-in.md").contains("upersedes"))
    }

    private func shell(_ script: String, in folder: String) throws -> (errors: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let errors = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        let data = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }
}
