import DecisionProject
import DecisionRecords
import Diagnostics
import Foundation
import Testing

/// Records from family to family and back: what they say stays, and no line of their text is lost.
@Suite struct MigrationTests {
    /// Every fixture with every family, as index and name.
    private static let pairs: [(Int, String)] = MigrationFixtures.all.indices.flatMap { index in
        RecordLayout.names.map { (index, $0) }
    }

    private static func read(_ text: String, _ path: String) -> DecisionRecord {
        RecordReader.read(SourceText(path: path, text: text))
    }

    /// What the record says, in words that can be compared.
    private static func facts(_ record: DecisionRecord) -> [String] {
        var facts = [record.title.value, record.status?.value.rawValue ?? "-", record.date?.value ?? "-"]
        facts +=
            record.people.deciders.map { "decider " + $0.value } + record.people.consulted.map { "asked " + $0.value }
        for option in record.options {
            facts += [option.title.value, option.outcome.rawValue]
            facts += option.pros.map { "+ " + $0.value } + option.cons.map { "- " + $0.value }
            facts += option.neutral.map { "= " + $0.value }
        }
        facts += record.relations.map { relation in
            "\(relation.kind.rawValue) \(relation.target.value.filter(\.isNumber))"
        }.sorted()
        facts += record.requirements.map { "\($0.role.rawValue) \($0.id.value)" }
        facts += record.costs.map(\.text.value)
        return facts
    }

    /// The lines of a record's text that no migration may lose: all but headings, metadata and blanks.
    private static func lines(_ text: String) -> [String] {
        var lines = text.components(separatedBy: "\n")
        if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") { lines.removeSubrange(0...end) }
        return lines.filter { line in
            let isMetadata = ["Status", "Date", "Deciders", "Validates", "Technical"].contains { name in
                line.hasPrefix("* \(name)") || line.hasPrefix("**\(name)") || line.hasPrefix(name)
            }
            return !line.isEmpty && !line.hasPrefix("#") && !isMetadata
        }
    }

    @Test(arguments: pairs) func keepsWhatARecordSaysOnTheWayThereAndBack(index: Int, family: String) throws {
        let fixture = MigrationFixtures.all[index]
        for text in [fixture.text, fixture.text.replacingOccurrences(of: "\n", with: "\r\n")] {
            let record = Self.read(text, fixture.path)
            let own = try #require(RecordLayout.named(fixture.family))
            let layout = try #require(RecordLayout.named(family))
            let there = Migration(record, to: layout)
            let new = RecordReader.read(SourceText(path: fixture.path, bytes: there.bytes))
            #expect(there.left.isEmpty)
            #expect(Self.facts(new) == Self.facts(record))
            let newText = String(decoding: there.bytes, as: UTF8.self)
            let plain = newText.replacingOccurrences(of: "\r\n", with: "\n")
            #expect(text == fixture.text || !plain.contains("\r"))
            for line in Self.lines(fixture.text) { #expect(plain.contains(line), "\(line)\n\(plain)") }
            let back = Migration(new, to: own)
            let last = RecordReader.read(SourceText(path: fixture.path, bytes: back.bytes))
            #expect(Self.facts(last) == Self.facts(record))
            #expect(last.format == record.format || last.format == new.format, "\(last.format)")
            let lastText = String(decoding: back.bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
            for line in Self.lines(fixture.text) { #expect(lastText.contains(line), "\(line)\n\(lastText)") }
        }
    }

    @Test func putsEachSectionOfNygardsWhereMADRHasIt() throws {
        let fixture = MigrationFixtures.all[0]
        let layout = try #require(RecordLayout.named("madr-4"))
        let migration = Migration(Self.read(fixture.text, fixture.path), to: layout)
        #expect(migration.format == .madr4)
        let expected = """
            ---
            status: Accepted
            date: 2023-04-05
            ---

            # Queue for orders

            ## Context and Problem Statement

            Orders arrive in bursts. See ADR-0002 for the sizes.

            ## Considered Options

            ### Kafka

            * Good, because it keeps the log
            * Bad, because we would run it ourselves

            ### RabbitMQ

            * Good, because we know it

            ## Decision Outcome

            Chosen option: "RabbitMQ", because we know it.

            ### Consequences

            The shop no longer waits.

            ## More Information

            Supersedes [3. Poll the table](0003-poll-the-table.md)

            Amends [4. Order states](0004-order-states.md)

            ### Rollout

            ```sh
            # not a heading
            deploy --now
            ```

            """
        #expect(String(decoding: migration.bytes, as: UTF8.self) == expected)
    }

    @Test func returnsANygardRecordByteForByte() throws {
        let fixture = MigrationFixtures.all[0]
        let there = Migration(Self.read(fixture.text, fixture.path), to: try #require(RecordLayout.named("madr-4")))
        let back = Migration(
            RecordReader.read(SourceText(path: fixture.path, bytes: there.bytes)),
            to: try #require(RecordLayout.named("nygard")))
        // The author's own word for the options gave way to MADR's, which stays.
        let expected = fixture.text.replacingOccurrences(
            of: "## Alternatives considered", with: "## Considered Options")
        #expect(String(decoding: back.bytes, as: UTF8.self) == expected)
    }

    @Test func mendsLinksToHeadingsThatGetOtherWords() throws {
        let text = "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nAs [said](#decision).\n\n## Decision\n\nWe do.\n"
        let migration = Migration(Self.read(text, "doc/adr/0001-a.md"), to: try #require(RecordLayout.named("madr-4")))
        #expect(String(decoding: migration.bytes, as: UTF8.self).contains("As [said](#decision-outcome).\n"))
    }

    @Test func leavesARecordOfTheFamilyAsItIs() throws {
        let fixture = MigrationFixtures.all[1]
        let layout = try #require(RecordLayout.named("madr-4"))
        #expect(Migration(Self.read(fixture.text, fixture.path), to: layout).bytes == Array(fixture.text.utf8))
    }
}
