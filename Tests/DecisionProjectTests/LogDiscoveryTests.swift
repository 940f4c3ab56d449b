import DecisionProject
import DecisionRecords
import Foundation
import Testing

@Suite struct LogDiscoveryTests {
    @Test func findsAFolderByItsName() throws {
        let folder = try Scratch(["docs/adr/0001-use-kafka.md": "# 1. Use Kafka\n", "docs/adr/README.md": "# Index\n"])
        let found = LogDiscovery.find(in: folder.path)
        #expect(found.map(\.directory) == ["docs/adr"])
        #expect(found.map(\.name) == ["main"])
        #expect(found[0].files == ["docs/adr/0001-use-kafka.md"])
    }

    @Test func takesEverySpellingOfMarkdownsEnding() throws {
        let names = ["0001-a.MD", "0002-b.mdx", "0003-c.markdown", "0004-d.html.md", "0005-e.txt", "0006-f.mdxx"]
        let folder = try Scratch(Dictionary(uniqueKeysWithValues: names.map { ("adr/" + $0, "# A\n") }))
        #expect(LogDiscovery.find(in: folder.path)[0].files == names.prefix(4).map { "adr/" + $0 })
    }

    @Test func leavesOutToolsBuildsAndIgnoredFolders() throws {
        let folder = try Scratch([
            "node_modules/x/docs/adr/0001-a.md": "# A\n", ".git/adr/0001-a.md": "# A\n",
            ".gitignore": "/generated/\n", "generated/adr/0001-a.md": "# A\n", "kept/adr/0001-a.md": "# A\n",
        ])
        #expect(LogDiscovery.find(in: folder.path).map(\.directory) == ["kept/adr"])
    }

    @Test func takesRecordsBesideASpecification() throws {
        let folder = try Scratch([
            ".kiro/specs/payments/adr-008-keys.md": "# ADR-008: Keys\n",
            ".kiro/specs/payments/requirements.md": "# R\n",
        ])
        let found = LogDiscovery.find(in: folder.path)
        #expect(found.map(\.directory) == [".kiro/specs/payments"])
        #expect(found[0].files == [".kiro/specs/payments/adr-008-keys.md"])
    }

    @Test func leavesNumberedSpecificationsAloneBesideALog() async throws {
        let spec = "# SPEC-0100: Search\n\n**Status**: Final\n\n## Decisions\n\nd\n"
        let log = ["docs/adr/0001-a.md": "# 1. A\n\n## Decision\n\nd\n"]
        let beside = try Scratch(log.merging(["docs/specs/0100-search.md": spec]) { $1 })
        #expect(try await Project.read(directory: beside.path).logs.map(\.directory) == ["docs/adr"])
        // Without a log by name they may be one, and what calls itself a record is one anywhere.
        let alone = try Scratch(["docs/specs/0100-search.md": spec])
        #expect(try await Project.read(directory: alone.path).logs.map(\.directory) == ["docs/specs"])
        let called = try Scratch(log.merging(["docs/specs/adr-0002-b.md": spec]) { $1 })
        #expect(try await Project.read(directory: called.path).logs.count == 2)
    }

    @Test(arguments: [
        ("features/F-001-import.md", "# F-001: Import\n\n**Status**: done\n\n## Scope\n\ns\n"),
        ("runbooks/rb-001-disk-full.md", "# Disk full\n\n## Decision\n\nRestart it.\n"),
        ("docs/requirements/REQ-007.md", "---\nstatus: approved\n---\n# Login\n\n## Context\n\nc\n"),
        ("docs/design/02-data.md", "# Data\n\nStatus: draft\n\n## Context\n\nc\n"),
    ])
    func leavesNumberedPagesOfAnotherKindAloneBesideALog(path: String, text: String) async throws {
        let log = ["docs/adr/0001-a.md": "# 1. A\n\n## Decision\n\nd\n"]
        let folder = try Scratch(log.merging([path: text]) { $1 })
        #expect(try await Project.read(directory: folder.path).logs.map(\.directory) == ["docs/adr"])
    }

    @Test(arguments: [
        ("parts/pay/0002-keys.md", "# Keys\n\n## Context\n\nc\n\n## Decision\n\nd\n"),
        ("parts/pay/0003-queue.md", "# Queue\n\n## Status\n\nAccepted\n\n## Context\n\nc\n\n## Consequences\n\ne\n"),
        ("parts/pay/TDR-004-cache.md", "# Cache\n\nStatus: accepted\n"),
        ("parts/pay/0005-rooms.md", "# ADR-005: Rooms\n\nStatus: accepted\n"),
    ])
    func takesASecondLogThatLooksLikeOne(path: String, text: String) async throws {
        let log = ["docs/adr/0001-a.md": "# 1. A\n\n## Decision\n\nd\n"]
        let folder = try Scratch(log.merging([path: text]) { $1 })
        #expect(try await Project.read(directory: folder.path).logs.map(\.directory) == ["docs/adr", "parts/pay"])
    }

    @Test func takesTheMostOfAFolderForItsKind() async throws {
        let whole = "# A\n\n## Context\n\nc\n\n## Decision\n\nd\n"
        let plan = "# Plan\n\nStatus: done\n"
        let log = ["docs/adr/0001-a.md": whole]
        let mostly = try Scratch(
            log.merging(["notes/0001-a.md": whole, "notes/0002-b.md": whole, "notes/0003-c.md": plan]) { $1 })
        #expect(try await Project.read(directory: mostly.path).logs.map(\.records.count) == [1, 3])
        let hardly = try Scratch(
            log.merging(["notes/0001-a.md": whole, "notes/0002-b.md": plan, "notes/0003-c.md": plan]) { $1 })
        #expect(try await Project.read(directory: hardly.path).logs.map(\.records.count) == [1])
    }

    @Test(arguments: [
        "docs/decisiones", "docs/decisões", "doc/Entscheidungen", "docs/beslissingen", "decisioni", "docs/决策",
        "docs/decisiones-de-arquitectura", "docs/Decisiones tecnológicas", "docs/decisions-techniques",
    ])
    func findsAFolderByItsNameInOtherLanguages(directory: String) throws {
        let folder = try Scratch(["\(directory)/use-kafka.md": "# Use Kafka\n"])
        let found = LogDiscovery.find(in: folder.path)
        #expect(found.map(\.directory) == [directory])
        #expect(found.map(\.reason) == [.name])
    }

    private static let record =
        "# Use tea\n\n## Status\n\nAccepted\n\n## Context\n\nWe are cold.\n\n## Decision\n\nTea.\n\n## Consequences\n\nWarmth.\n"
    private static let page = "# Tea\n\n**Status:** Accepted\n\n## Findings\n\nIt is warm.\n"

    private func logs(_ files: [String: String]) async throws -> [String] {
        let folder = try Scratch(files)
        return try await Project.read(directory: folder.path).logs.map(\.directory)
    }

    @Test func leavesNumberedPagesAloneBesideALog() async throws {
        let log = ["docs/adr/0001-a.md": Self.record]
        let pages = ["docs/research/01-tea.md": Self.page, "docs/research/02-water.md": Self.page]
        #expect(try await logs(log.merging(pages) { $1 }) == ["docs/adr"])
        // One page that is built like a record among many that are not makes no log.
        let mixed = pages.merging(["docs/research/03-milk.md": Self.record]) { $1 }
        #expect(try await logs(log.merging(mixed) { $1 }) == ["docs/adr"])
    }

    @Test func leavesOutWhatTestsRead() async throws {
        let log = ["docs/adr/0001-a.md": Self.record]
        #expect(try await logs(log.merging(["tests/fixtures/adr/0001-b.md": Self.record]) { $1 }) == ["docs/adr"])
    }

    @Test func leavesARepositorysOtherPagesAloneWhereItsLogsHaveFolders() async throws {
        let folder = try Scratch([
            "tea-adrs/pots/adrs/0001-a.md": Self.record, "tea-adrs/pots/notes/brewing.md": Self.page,
            "tea-adrs/pots/notes/01-water.md": Self.page,
        ])
        let nested = try await Project.read(directory: folder.path + "/tea-adrs")
        #expect(nested.logs.map(\.directory) == ["pots/adrs"])
        let flat = try Scratch(["tea-adrs/pots/brewing.md": Self.page])
        #expect(try await Project.read(directory: flat.path + "/tea-adrs").logs.map(\.directory) == ["."])
    }

    @Test func leavesOutWhatIsAttachedToARecord() async throws {
        let folder = try Scratch([
            "adr/0001-use-tea.md": Self.record, "adr/0001-code.md": "```\nlet tea = 1\n```\n",
            "adr/0002-use-milk.md": Self.record, "adr/adr-0002-stub.md": "[title]\n",
            "adr/logs/2026-07-16-agents.md": "# Notes of a day\n\nWe boiled water.\n",
        ])
        let names = try await Project.read(directory: folder.path).logs.flatMap(\.records).map(\.path)
        #expect(names == ["adr/0001-use-tea.md", "adr/0002-use-milk.md", "adr/adr-0002-stub.md"])
        let dated = try Scratch(["adr/2026-07-16-a.md": "# A\n\nText.\n", "adr/2026-07-17-b.md": "# B\n\nText.\n"])
        #expect(try await Project.read(directory: dated.path).logs.flatMap(\.records).count == 2)
    }

    @Test func takesAFoldersReadmeAsTheRecord() throws {
        let folder = try Scratch([
            "adr/0001-use-kafka/README.md": "# Use Kafka\n", "adr/0001-use-kafka/notes.md": "# Notes\n",
        ])
        #expect(LogDiscovery.find(in: folder.path)[0].files == ["adr/0001-use-kafka/README.md"])
    }

    @Test func keepsCategoriesApartWhereTheirNumbersCollide() throws {
        let folder = try Scratch(["adr/backend/0001-a.md": "# A\n", "adr/frontend/0001-b.md": "# B\n"])
        let found = LogDiscovery.find(in: folder.path)
        #expect(found.map(\.directory) == ["adr/backend", "adr/frontend"])
        #expect(found.map(\.name) == ["backend", "frontend"])
    }

    @Test func keepsCategoriesTogetherWhereNumbersRunOn() throws {
        let folder = try Scratch(["adr/backend/0001-a.md": "# A\n", "adr/frontend/0002-b.md": "# B\n"])
        #expect(LogDiscovery.find(in: folder.path).map(\.directory) == ["adr"])
    }

    @Test(arguments: [
        (".adr-dir", "notes/log\n"), (".log4brains.yml", "project:\n  adrFolder: ./notes/log\n"),
        ("adrs.toml", "adr_dir = \"notes/log\"\n"), (".adr.json", "{\"language\": \"en\", \"path\": \"notes/log/\"}"),
        ("adr.config.json", "{\"path\": \"./notes/log\"}"),
    ])
    func followsOtherToolsPointers(file: String, text: String) throws {
        let folder = try Scratch([file: text, "notes/log/use-kafka.md": "# Use Kafka\n"])
        let found = LogDiscovery.find(in: folder.path)
        #expect(found.map(\.directory) == ["notes/log"])
        #expect(found.map(\.reason) == [.pointer(file)])
        #expect(found[0].files == ["notes/log/use-kafka.md"])
    }

    @Test func takesTheLogsThatSettingsNameAndNoOthers() throws {
        let folder = try Scratch([
            "adr.yaml": "logs:\n  - path: a/records\n    name: platform\n", "a/records/0001-x.md": "# X\n",
            "docs/adr/0001-y.md": "# Y\n",
        ])
        let settings = try #require(try Settings.find(from: folder.path))
        let found = LogDiscovery.find(in: folder.path, settings: settings)
        #expect(found.map(\.directory) == ["a/records"])
        #expect(found.map(\.name) == ["platform"])
    }
}

/// A folder of files for one test; it goes when the test ends.
final class Scratch {
    let path: String

    init(_ files: [String: String]) throws {
        path = NSTemporaryDirectory() + "adr-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
