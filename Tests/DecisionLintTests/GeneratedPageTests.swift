import Foundation
import Testing

@testable import DecisionLint

/// Holds the pages that are generated from the rules and settings to what is committed; `RECORD=1` writes them.
@Suite struct GeneratedPageTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    @Test(arguments: RuleCatalog.all.map(\.code)) func keepsThePageOfEachRule(_ code: String) throws {
        let rule = try #require(RuleCatalog.rule(named: code))
        try hold("docs/rules/\(code).md", RulePage.markdown(rule))
    }

    @Test func keepsTheListOfRules() throws {
        try hold("docs/rules/README.md", RulePage.index(RuleCatalog.all))
    }

    @Test func hasNoPageOfARuleThatWent() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "docs/rules").path)
        #expect(Set(names) == Set(RuleCatalog.all.map { $0.code + ".md" } + ["README.md"]))
    }

    @Test func keepsThePageOfTheSettings() throws {
        try hold("docs/configuration.md", SettingsPage.markdown())
    }

    @Test func keepsTheSchemaOfTheSettings() throws {
        try hold("docs/schemas/settings.json", String(decoding: SettingsPage.schema(), as: UTF8.self))
    }

    private func hold(_ path: String, _ text: String) throws {
        let file = Self.root.appending(path: path)
        if Self.isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(kept == text, "\(path) is stale; RECORD=1 swift test writes it")
    }
}
