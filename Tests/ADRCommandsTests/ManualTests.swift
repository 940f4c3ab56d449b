import Foundation
import Testing

/// The manual's pages: one a command, of the words that help has, and troff that formatters take.
@Suite struct ManualTests {
    @Test func writesAPageForEveryCommand() throws {
        let folder = try Scratch()
        let run = try CommandRun("manual", "--output", "share/man1", in: folder.path)
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        let pages = try folder.files(in: "share/man1")
        // The list of commands that `adr help` prints.
        let names = try CommandRun("help", in: folder.path).output.split(separator: "\n")
            .filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }.filter { $0 != "help" }
        #expect(names.count > 25)
        for name in names { #expect(pages.contains("adr-\(name).1"), "\(name)") }
        #expect(pages.contains("adr.1") && pages.contains("adr-generate-toc.1") && pages.contains("adr-trace-matrix.1"))
    }

    @Test func tellsOptionsAndWordsOfACommand() throws {
        let folder = try Scratch()
        let page = try CommandRun("manual", "supersede", in: folder.path).output
        #expect(page.contains("\n.TH ADR\\-SUPERSEDE 1 "))
        #expect(page.contains("\n.B adr supersede\n[\\fIOPTION\\fR]...\n\\fIOLD\\fR\n\\fINEW\\fR\n"))
        #expect(page.contains("\n.TP\n\\fB\\-\\-part\\fR \\fIPART\\fR\nThe part that is superseded, in words"))
        #expect(try CommandRun("manual", "generate", "toc", in: folder.path).output.contains("ADR\\-GENERATE\\-TOC"))
        #expect(try CommandRun("manual", "nothing", in: folder.path).status == 64)
    }

    /// A formatter that is at hand finds nothing to say of any page.
    @Test(arguments: [["groff", "-man", "-ww", "-z", "-Tutf8"], ["mandoc", "-Tlint", "-W", "warning"]])
    func isTakenByFormatters(formatter: [String]) throws {
        let folder = try Scratch()
        try CommandRun("manual", "--output", "man1", in: folder.path)
        let found = try shell("command -v \(formatter[0])", in: folder.path)
        guard found.status == 0 else {
            print("ManualTests: \(formatter[0]) is not installed; the pages were not checked with it")
            return
        }
        for page in try folder.files(in: "man1") {
            let run = try shell(formatter.joined(separator: " ") + " man1/" + page, in: folder.path)
            #expect(run.status == 0 && run.output.isEmpty, "\(page): \(run.output)")
        }
    }

    private func shell(_ script: String, in folder: String) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script + " 2>&1"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }
}
