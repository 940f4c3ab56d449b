import Foundation
import Testing

/// ADR505 over what `adr generate index` and `adr generate toc` really write.
@Suite struct GeneratedListTests {
    private static func record(_ number: Int, _ title: String, status: String = "Accepted") -> String {
        "# \(number). \(title)\n\nDate: 2024-05-0\(number)\n\n## Status\n\n\(status)\n\n## Decision\n\nIt.\n"
    }

    private func log() throws -> Scratch {
        try Scratch([
            "doc/adr/0001-tea.md": Self.record(1, "Use tea"),
            "doc/adr/0002-milk.md": Self.record(2, "Use milk | cream"),
            "doc/adr/0003-rum.md": Self.record(3, "Use rum"),
        ])
    }

    private func findings(_ folder: Scratch) throws -> [String] {
        let run = try CommandRun("lint", "--select", "ADR505", "--format", "lines", in: folder.path)
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test(arguments: ["README.md", "doc/adr/README.md"], ["\n", "\r\n"])
    func holdsTheTableAgainstTheLog(_ file: String, _ ending: String) throws {
        let folder = try log()
        let page = "# Drinks\n\n<!-- adr index -->\n<!-- adr index end -->\n"
        try folder.write(page.replacingOccurrences(of: "\n", with: ending), to: file)
        #expect(try findings(folder).first?.contains("“0001” is not listed, and 2 more lines are stale") == true)
        try CommandRun("generate", "index", file, in: folder.path)
        #expect(try findings(folder) == [])

        // Another status, a record that went, one that came.
        try folder.write(Self.record(1, "Use tea", status: "Deprecated"), to: "doc/adr/0001-tea.md")
        let changed = try findings(folder)
        #expect(changed.count == 1)
        #expect(changed.first?.hasPrefix("\(file):7:") == true, "\(changed)")
        #expect(changed.first?.contains("“0001” says otherwise now [ADR505") == true)
        try FileManager.default.removeItem(atPath: folder.path + "/doc/adr/0003-rum.md")
        #expect(try findings(folder).first?.contains("and 1 more line is stale") == true)
        try folder.write(Self.record(4, "Use gin"), to: "doc/adr/0004-gin.md")
        #expect(try findings(folder).first?.contains("and 2 more lines are stale") == true)
        #expect(try CommandRun("generate", "index", "--check", file, in: folder.path).status == 1)
        try CommandRun("generate", "index", file, in: folder.path)
        #expect(try findings(folder) == [])
    }

    @Test func holdsTheTitlesOfAListAgainstTheRecords() throws {
        let folder = try log()
        try CommandRun("generate", "toc", "--output", "doc/adr/README.md", in: folder.path)
        #expect(try findings(folder) == [])
        try folder.write(Self.record(2, "Use oat milk"), to: "doc/adr/0002-milk.md")
        let stale = try findings(folder)
        #expect(stale.count == 1)
        #expect(stale.first?.contains("“2. Use milk | cream” is called “2. Use oat milk” now") == true, "\(stale)")
        try CommandRun("generate", "toc", "--output", "doc/adr/README.md", in: folder.path)
        #expect(try findings(folder) == [])
    }
}
