import Foundation
import Testing

@testable import DecisionProject

/// Writing a site touches what is ours, and nothing else.
@Suite struct SiteWriterTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "adr-site-\(UUID().uuidString)")

    private func write(_ files: [(path: String, bytes: [UInt8])]) throws -> SiteWriter.Summary {
        try SiteWriter(directory: folder.path).write(files)
    }

    private func text(_ path: String) -> String? {
        try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    @Test func leavesUnchangedFilesAndRemovesItsOwnOldOnes() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try write([("a.html", [65]), ("b/c.html", [66])])
        #expect(first == .init(written: 2, unchanged: 0, removed: 0))
        let second = try write([("a.html", [65])])
        #expect(second == .init(written: 0, unchanged: 1, removed: 1))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "b").path))
    }

    @Test func neverTouchesForeignFiles() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: folder.appending(path: "index.html"))
        #expect(throws: SiteWriter.ForeignFile.self) { try write([("index.html", [65]), ("x.html", [66])]) }
        #expect(text("index.html") == "mine")
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "x.html").path))
    }

    @Test func leavesAFileThatSomeoneChangedSince() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write([("a.html", [65]), ("b.html", [66])])
        try Data("edited".utf8).write(to: folder.appending(path: "b.html"))
        #expect(try write([("a.html", [65])]).removed == 0)
        #expect(text("b.html") == "edited")
    }

    @Test func listsFilesBeforeItWritesThem() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let writer = try SiteWriter(directory: folder.path)
        try writer.expect(["a.html", "b.html"])
        try writer.take("a.html", [65])
        // The build is cut off here; the next one knows whose file that is.
        #expect(text(SiteWriter.manifestName)?.contains(" a.html\n") == true)
        #expect(try write([("a.html", [66])]) == .init(written: 1, unchanged: 0, removed: 0))
        #expect(text("a.html") == "B")
        #expect(text(SiteWriter.manifestName)?.contains("b.html") == false)
    }

    @Test func aFileThatComesUnexpectedReplacesNoForeignOne() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write([("a.html", [65])])
        try Data("mine".utf8).write(to: folder.appending(path: "b.png"))
        let writer = try SiteWriter(directory: folder.path)
        try writer.expect(["a.html"])
        try writer.take("a.html", [66])
        #expect(throws: SiteWriter.ForeignFile.self) { try writer.take("b.png", [67]) }
        #expect(text("b.png") == "mine")
    }

    @Test func aForgedListReachesNothingOutside() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let manifest = SiteManifest(Array("0 ../up.html\n0 /etc/x\n1 a/../../b\n2 good.html\n".utf8))
        #expect(manifest.paths == ["good.html"])
    }
}
