import Foundation
import Testing

/// `adr new` at a terminal: it asks where there is no title, and never else.
@Suite struct DialogueTests {
    private static let day = ["ADR_DATE": "2024-05-06"]

    private static func record(_ title: String, _ context: String) -> String {
        "# \(title)\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n\n## Context\n\n\(context)\n\n## Decision\n\nd\n"
    }

    /// A log in which one record is about sessions and the others are not.
    private static func log() throws -> Scratch {
        try Scratch([
            "docs/decisions/0001-brand-colours.md": record("1. Brand colours", "The logo is green."),
            "docs/decisions/0002-keep-sessions-in-redis.md": record(
                "2. Keep sessions in Redis", "Sessions of the shop must outlive a restart; Redis keeps sessions."),
            "docs/decisions/0003-print-invoices.md": record("3. Print invoices", "Paper lasts."),
        ])
    }

    @Test func asksForTitleStatusDecidersDriversAndOptions() throws {
        let folder = try Scratch()
        let answers = [
            "Cache  the catalogue", "accepted", "Ann Lee, Bo", "Speed", "Price", "", "Redis", "A table", "",
        ]
        let run = try PseudoTerminal.run(
            ["new", "--template", "madr-4"], in: folder.path, environment: Self.day,
            typing: answers.joined(separator: "\n") + "\n")
        #expect(run.status == 0, "\(run.screen)")
        var position = run.screen.startIndex
        for question in ["Title: ", "Status [proposed]: ", "Deciders, parted by commas: ", "Drivers", "Options"] {
            let place = try #require(
                run.screen.range(of: question, range: position..<run.screen.endIndex), "\(question)")
            position = place.upperBound
        }
        #expect(run.screen.hasSuffix("doc/adr/0001-cache-the-catalogue.md\n"))
        let text = try folder.read("doc/adr/0001-cache-the-catalogue.md")
        #expect(
            text.hasPrefix(
                "---\nstatus: accepted\ndate: 2024-05-06\ndecision-makers: Ann Lee, Bo\n---\n\n# Cache the catalogue\n")
        )
        #expect(text.contains("\n## Decision Drivers\n\n* Speed\n* Price\n"))
        #expect(text.contains("\n## Considered Options\n\n* Redis\n* A table\n"))
    }

    @Test func takesWhatStandsInBracketsForAnEmptyAnswer() throws {
        let folder = try Scratch()
        let run = try PseudoTerminal.run(
            ["new"], in: folder.path, environment: Self.day, typing: "\nPlain title\n\n\n\n\n")
        #expect(run.status == 0, "\(run.screen)")
        // An empty title is asked for again.
        #expect(run.screen.components(separatedBy: "Title: ").count == 3)
        #expect(try folder.read("doc/adr/0001-plain-title.md").contains("\n## Status\n\nProposed\n"))
    }

    @Test func showsTheClosestRecordsBeforeItAsksOn() throws {
        let folder = try Self.log()
        let run = try PseudoTerminal.run(
            ["new"], in: folder.path, environment: Self.day, typing: "Sessions without Redis\n\n\n\n\n")
        #expect(run.status == 0, "\(run.screen)")
        let shown = try #require(run.screen.range(of: "Has this been decided? The closest records:\n"))
        let next = try #require(run.screen.range(of: "Status [proposed]: "))
        #expect(shown.upperBound < next.lowerBound)
        let list = run.screen[shown.upperBound..<next.lowerBound]
        #expect(list.hasPrefix("  0002 Keep sessions in Redis (accepted)\n"))
        #expect(!list.contains("Print invoices"))
    }

    @Test func neverAsksWithATitleOrWithoutATerminal() throws {
        let folder = try Self.log()
        let titled = try PseudoTerminal.run(
            ["new", "Sessions", "again"], in: folder.path, environment: Self.day, typing: "")
        #expect(titled.screen == "docs/decisions/0004-sessions-again.md\n")
        let piped = try CommandRun("new", in: folder.path, input: "A title\n")
        #expect(piped.status == 1 && piped.output == "ERROR: no title given\n")
    }
}
