import Foundation
import Testing

/// Status, supersession, links, numbers and indices, by the commands that change them.
@Suite struct RecordLifeTests {
    private static let madr = """
        ---
        status: "proposed"
        date: 2024-05-06
        decision-makers: [Ann, Bob]
        ---

        # Use Kafka

        ## Context and Problem Statement

        Text.

        ## Considered Options

        * Kafka
        * Rabbit

        ## Decision Outcome

        Chosen option: "Kafka", because it is fast.

        """

    @Test func writesAStatusIntoFrontMatterAndKeepsItsQuotes() throws {
        let folder = try Scratch(["docs/decisions/0001-use-kafka.md": Self.madr])
        let run = try CommandRun("status", "1", "accepted", in: folder.path)
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        let expected = Self.madr.replacingOccurrences(of: "\"proposed\"", with: "\"accepted\"")
        #expect(try folder.read("docs/decisions/0001-use-kafka.md") == expected)
    }

    @Test func refusesAWordThatIsNoStatus() throws {
        let folder = try Scratch(["docs/decisions/0001-use-kafka.md": Self.madr])
        #expect(try CommandRun("status", "1", "purple", in: folder.path).status == 64)
        #expect(try folder.read("docs/decisions/0001-use-kafka.md") == Self.madr)
    }

    @Test func writesTheLogsOwnWordForAStatus() throws {
        let record = "# 1. A\n\n## Status\n\nApproved\n\n## Context\n\nc\n"
        let folder = try Scratch([
            "doc/adr/0001-a.md": record, "doc/adr/0002-b.md": record.replacingOccurrences(of: "1. A", with: "2. B"),
            "doc/adr/0003-c.md": "# 3. C\n\n## Status\n\nProposed\n\n## Context\n\nc\n",
        ])
        try CommandRun("status", "3", "accepted", in: folder.path)
        #expect(try folder.read("doc/adr/0003-c.md") == "# 3. C\n\n## Status\n\nApproved\n\n## Context\n\nc\n")
    }

    @Test func keepsLineEndingsAndMarkupOfATable() throws {
        let text =
            "# ADR-001: A\r\n\r\n| Field | Value |\r\n|---|---|\r\n| **Status** | Accepted |\r\n\r\n## Context\r\n\r\nc\r\n"
        let folder = try Scratch([
            "docs/adr/ADR-001-a.md": text,
            "docs/adr/ADR-002-b.md": text.replacingOccurrences(of: "001: A", with: "002: B"),
        ])
        try CommandRun("status", "1", "deprecated", in: folder.path)
        #expect(
            try folder.read("docs/adr/ADR-001-a.md") == text.replacingOccurrences(of: "Accepted", with: "Deprecated"))
        try CommandRun("link", "2", "Amends", "1", "Amended by", in: folder.path)
        #expect(
            try folder.read("docs/adr/ADR-002-b.md").contains(
                "| **Status** | Accepted |\r\n| **Amends** | [ADR-001: A](ADR-001-a.md) |\r\n"))
    }

    @Test func supersedesAPartAndLeavesTheRestInForce() throws {
        let record = "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"
        let folder = try Scratch([
            "doc/adr/0001-a.md": record, "doc/adr/0002-b.md": record.replacingOccurrences(of: "1. A", with: "2. B"),
        ])
        #expect(try CommandRun("supersede", "1", "2", "--part", "the queue", in: folder.path).status == 0)
        let old = try folder.read("doc/adr/0001-a.md")
        #expect(old.contains("\nAccepted\n\nSuperseded in part by [2. B](0002-b.md): the queue\n"))
        #expect(try folder.read("doc/adr/0002-b.md").contains("\nSupersedes in part [1. A](0001-a.md): the queue\n"))
        let shown = try CommandRun("show", "1", "--format", "json", in: folder.path).output
        #expect(shown.contains("\"value\": \"accepted\""))
        #expect(shown.contains("\"partial\": true"))
    }

    @Test func doesNothingTwice() throws {
        let record = "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"
        let folder = try Scratch([
            "doc/adr/0001-a.md": record, "doc/adr/0002-b.md": record.replacingOccurrences(of: "1. A", with: "2. B"),
        ])
        try CommandRun("supersede", "1", "2", in: folder.path)
        let first = [try folder.read("doc/adr/0001-a.md"), try folder.read("doc/adr/0002-b.md")]
        #expect(first[0].contains("\nSuperseded by [2. B](0002-b.md)\n") && !first[0].contains("Accepted"))
        #expect(try CommandRun("supersede", "1", "2", in: folder.path).status == 0)
        #expect([try folder.read("doc/adr/0001-a.md"), try folder.read("doc/adr/0002-b.md")] == first)
    }

    @Test func keepsAnIndexFresh() throws {
        let readme = "Before.\n\n<!-- adr index -->\nold\n<!-- adr index end -->\n\nAfter.\n"
        let folder = try Scratch(["docs/decisions/0001-use-kafka.md": Self.madr, "README.md": readme])
        #expect(try CommandRun("generate", "index", "--check", "README.md", in: folder.path).status == 1)
        #expect(try folder.read("README.md") == readme)
        #expect(try CommandRun("generate", "index", "README.md", in: folder.path).status == 0)
        let row = "| 0001 | [Use Kafka](docs/decisions/0001-use-kafka.md) | proposed | 2024-05-06 |\n"
        let text = try folder.read("README.md")
        #expect(
            text.hasPrefix("Before.\n\n<!-- adr index -->\n") && text.hasSuffix("<!-- adr index end -->\n\nAfter.\n"))
        #expect(text.contains(row) && !text.contains("old"))
        #expect(try CommandRun("generate", "index", "--check", "README.md", in: folder.path).status == 0)
    }

    @Test func followsTheHouseStyle() throws {
        let second = Self.madr.replacingOccurrences(of: "Use Kafka", with: "Use Redis")
        let folder = try Scratch([
            "docs/decisions/001-use-kafka.md": Self.madr, "docs/decisions/002-use-redis.md": second,
        ])
        let run = try CommandRun(
            "new", "--decider", "Eve", "Use Go", in: folder.path, environment: ["ADR_DATE": "2025-01-02"])
        #expect(run.output == "docs/decisions/003-use-go.md\n")
        let text = try folder.read("docs/decisions/003-use-go.md")
        #expect(
            text.hasPrefix("---\nstatus: \"proposed\"\ndate: 2025-01-02\ndecision-makers: [Eve]\n---\n\n# Use Go\n\n"))
        #expect(text.contains("\n## Considered Options\n"))
        #expect(!text.contains("Kafka"))
    }

    @Test func fillsEveryTemplate() throws {
        let folder = try Scratch()
        let help = try CommandRun("help", "new", in: folder.path).output
        #expect(help.contains("madr-4-minimal"))
        for name in [
            "nygard", "madr-4", "madr-4-minimal", "madr-4-bare", "madr-2.1", "y-statement", "tyree-akerman",
            "alexandrian",
            "merson", "business-case", "cost-and-requirements",
        ] {
            let run = try CommandRun("new", "--template", name, "--print", "Use Kafka", in: folder.path)
            #expect(run.status == 0, "\(name)")
            #expect(run.output.contains("Use Kafka\n"), "\(name)")
            for word in ["TITLE", "DATE", "STATUS", "NUMBER", "DECIDERS", "TAGS", "REQUIREMENTS", "CONSULTED"] {
                #expect(!run.output.contains(word), "\(name): \(word)")
            }
        }
        #expect(try folder.files().isEmpty)
    }

    @Test func writesAStatusBesideASentenceThatTellsOne() throws {
        let note = "This decision has been superseded by decision: [2. B](0002-b.md)\n\n"
        let record = "# 1. A\n\n" + note + "## Context\n\nc\n\n## Decision\n\nd\n"
        let folder = try Scratch(["doc/adr/0001-a.md": record])
        #expect(try CommandRun("status", "1", "deprecated", in: folder.path).status == 0)
        #expect(
            try folder.read("doc/adr/0001-a.md")
                == record.replacingOccurrences(of: "## Context", with: "## Status\n\nDeprecated\n\n## Context"))
    }

    @Test func linksRecordsInFoldersWithinALog() throws {
        let record = "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nc\n\n## Decision\n\nd\n"
        let folder = try Scratch([
            "docs/decisions/0001-a.md": record.replacingOccurrences(of: "1. A", with: "1. Top"),
            "docs/decisions/infra/0001-a.md": record, "docs/decisions/infra/0002-b.md": record,
        ])
        let words = [
            "link", "docs/decisions/infra/0001-a.md", "Amends", "docs/decisions/infra/0002-b.md", "Amended by",
        ]
        let run = try CommandRun(words, in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.read("docs/decisions/infra/0001-a.md").contains("\nAmends [1. A](0002-b.md)\n"))
        #expect(try folder.read("docs/decisions/infra/0002-b.md").contains("\nAmended by [1. A](0001-a.md)\n"))
    }

    @Test func migratesOneSeveralOrAllRecordsAndShowsItFirst() throws {
        func record(_ title: String) -> String {
            "# \(title)\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nc\n\n## Decision\n\nd\n"
        }
        let folder = try Scratch([
            "doc/adr/0001-a.md": record("1. A"), "doc/adr/0002-b.md": record("2. B"),
            "doc/adr/0003-c.md": record("3. C"),
        ])
        let preview = try CommandRun("migrate", "--to", "madr-4", "--diff", in: folder.path)
        #expect(preview.status == 0 && preview.errors.isEmpty)
        #expect(preview.output.components(separatedBy: "\n+status: Accepted\n").count == 4)
        #expect(preview.output.hasPrefix("--- a/doc/adr/0001-a.md\n+++ b/doc/adr/0001-a.md\n"))
        #expect(try folder.read("doc/adr/0001-a.md") == record("1. A"))

        let expected =
            "---\nstatus: Accepted\ndate: 2024-01-02\n---\n\n# B\n\n## Context and Problem Statement\n\nc\n\n"
            + "## Decision Outcome\n\nd\n"
        let run = try CommandRun("migrate", "--to", "madr-4", "2", in: folder.path)
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        #expect(try folder.read("doc/adr/0002-b.md") == expected)
        #expect(try folder.read("doc/adr/0003-c.md") == record("3. C"))

        #expect(try CommandRun("migrate", "--to", "madr-4", in: folder.path).status == 0)
        #expect(try folder.read("doc/adr/0003-c.md") == expected.replacingOccurrences(of: "# B", with: "# C"))
        #expect(try CommandRun("migrate", "--to", "nygard", in: folder.path).status == 0)
        #expect(try folder.read("doc/adr/0002-b.md") == record("2. B"))
        #expect(try CommandRun("migrate", "--to", "word", in: folder.path).status == 64)
    }

    @Test func findsWordsAndShowsTheLines() throws {
        let folder = try Scratch([
            "docs/decisions/0001-use-kafka.md": Self.madr,
            "docs/decisions/0002-use-redis.md": Self.madr.replacingOccurrences(of: "Use Kafka", with: "Use Redis"),
        ])
        let run = try CommandRun("search", "KAFKA", in: folder.path)
        #expect(run.output.hasPrefix("docs/decisions/0001-use-kafka.md: Use Kafka (proposed)\n  7: # Use Kafka\n"))
        #expect(try CommandRun("search", "kafka", "rust", in: folder.path).output.isEmpty)
    }

    @Test func tellsWhichRecordsAreDue() throws {
        func record(_ day: String) -> String {
            Self.madr.replacingOccurrences(of: "date: 2024-05-06", with: "date: 2024-05-06\nreview-by: \(day)")
        }
        let folder = try Scratch([
            "docs/decisions/0001-a.md": record("2025-01-31"), "docs/decisions/0002-b.md": record("2025-02-01"),
        ])
        let run = try CommandRun("due", "--as-of", "2025-01-31", in: folder.path)
        #expect(run.output == "2025-01-31\tdocs/decisions/0001-a.md\tUse Kafka\n")
        let calendar = try CommandRun("due", "--format", "ics", in: folder.path).output
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(calendar.contains("DTSTART;VALUE=DATE:20250201\r\n"))
        #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count == 3)
    }
}
