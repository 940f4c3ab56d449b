import DecisionProject
import Foundation
import Testing
import Traceability

@Suite struct RequirementFinderTests {
    private static let requirements = "# Requirements\n\n- R1: The tea shall be hot.\n"
    private static let tree = [
        "requirements.md": requirements, "logs/requirements.md": requirements,
        "logs/tea/requirements.md": requirements, "here/notes.md": "# Notes\n",
        "logs/tea/docs/adr/0001-use-tea.md": "# 1. Use tea\n\n## Status\n\nAccepted\n\n## Decision\n\nTea (R1).\n",
    ]

    /// The documents found from the folder `here`, for a record that stands beside that folder.
    private func found(_ files: [String: String]) async throws -> [String] {
        let folder = try Scratch(files)
        let project = try await Project.read(
            files: ["../logs/tea/docs/adr/0001-use-tea.md"], directory: folder.path + "/here")
        return await project.trace().sources.map(\.path)
    }

    @Test func leavesWhatStandsAboveAnotherProjectAlone() async throws {
        #expect(try await found(Self.tree) == ["../logs/tea/requirements.md"])
    }

    @Test(arguments: ["logs/.git/HEAD", "logs/adr.yaml"])
    func looksUpToTheRootOfAProject(sign: String) async throws {
        #expect(
            try await found(Self.tree.merging([sign: "# \n"]) { $1 }) == [
                "../logs/requirements.md", "../logs/tea/requirements.md",
            ])
    }

    @Test func leavesItsOwnProjectOutForRecordsOfAnother() async throws {
        let own = ["here/requirements.md": Self.requirements]
        #expect(
            try await found(Self.tree.merging(own) { $1 }) == ["../logs/tea/requirements.md", "requirements.md"])
        #expect(
            try await found(Self.tree.merging(own) { $1 }.merging(["here/.git/HEAD": "# \n"]) { $1 }) == [
                "../logs/tea/requirements.md"
            ])
        // A root above both makes one project of them.
        #expect(
            try await found(Self.tree.merging(own) { $1 }.merging([".git/HEAD": "# \n"]) { $1 }).contains(
                "requirements.md"))
    }

    @Test func looksInAllFoldersBelowItsOwn() async throws {
        let folder = try Scratch(Self.tree)
        let project = try await Project.read(directory: folder.path)
        #expect(
            await project.trace().sources.map(\.path) == [
                "logs/requirements.md", "logs/tea/requirements.md", "requirements.md",
            ])
    }
}
