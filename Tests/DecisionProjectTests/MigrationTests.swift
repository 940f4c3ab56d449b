import DecisionProject
import DecisionRecords
import Diagnostics
import Foundation
import Testing

/// Records from family to family and back: what they say stays, and no line of their text is lost.
@Suite struct MigrationTests {
    /// A record of each family, in other words each, with all that the family has.
    private static let fixtures: [(family: String, path: String, text: String)] = [
        (
            "nygard", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Accepted

            Supersedes [3. Poll the table](0003-poll-the-table.md)

            Amends [4. Order states](0004-order-states.md)

            ## Context

            Orders arrive in bursts. See ADR-0002 for the sizes.

            ## Alternatives considered

            ### Kafka

            * Good, because it keeps the log
            * Bad, because we would run it ourselves

            ### RabbitMQ

            * Good, because we know it

            ## Decision

            Chosen option: "RabbitMQ", because we know it.

            ## Consequences

            The shop no longer waits.

            ## Rollout

            ```sh
            # not a heading
            deploy --now
            ```

            """
        ),
        (
            "madr-4", "docs/decisions/0007-queue-for-orders.md",
            """
            ---
            status: "superseded by ADR-0009"
            date: 2023-04-05
            decision-makers: Ann Lee, Bo Ek
            consulted: [Cy, "Dee"]
            parent: Decisions
            ---

            # Queue for orders

            ## Context and Problem Statement

            Orders arrive in bursts.

            ## Decision Drivers

            * Speed: a second at most
            * we run it ourselves

            ## Considered Options

            * Kafka
            * RabbitMQ

            ## Decision Outcome

            Chosen option: "RabbitMQ", because we know it.

            <!-- This is an optional element. Feel free to remove. -->
            ### Consequences

            * Good, because the shop no longer waits
            * Bad, because one more thing runs

            ### Confirmation

            A load test each night.

            ## Pros and Cons of the Options

            ### Kafka

            * Good, because it keeps the log
            * Bad, because we would run it ourselves

            ### RabbitMQ

            * Good, because we know it
            * Neutral, because it is old

            ## More Information

            Look again in a year.

            """
        ),
        (
            "madr-2.1", "docs/adr/0007-queue-for-orders.md",
            """
            # Queue for orders

            * Status: accepted
            * Deciders: Ann Lee, [Bo Ek](https://example.org/bo)
            * Date: 2023-04-05

            Technical Story: [SHOP-17](https://example.org/17)

            ## Context and Problem Statement

            Orders arrive in bursts.

            ## Considered Options

            * Kafka
            * RabbitMQ

            ## Decision Outcome

            Chosen option: "RabbitMQ", because we know it.

            ### Positive Consequences

            * The shop no longer waits

            ### Negative Consequences

            * One more thing runs

            ## Pros and Cons of the Options

            ### Kafka

            * Good, because it keeps the log

            ### RabbitMQ

            * Bad, because it is old

            ## Links

            * Refines [ADR-0002](0002-order-sizes.md)

            """
        ),
        (
            "cost-and-requirements", "adr/ADR-007-queue.md",
            """
            # ADR-007: Queue for orders

            **Status**: Proposed  
            **Date**: 2023-04-05  
            **Deciders**: Platform Team  
            **Validates**: Requirements 2.1, 2.4  

            ## Context

            Orders arrive in bursts.

            ## Decision

            **Use RabbitMQ** for orders.

            ## Alternatives Considered

            ### Alternative 1: RabbitMQ (Selected)

            **Pros**:

            - We know it

            **Cons**:

            - It is old

            **Cost**: $40/month

            ### Alternative 2: Kafka

            **Pros**:

            - Keeps the log

            **Decision**: Rejected because nobody can run it

            ## Consequences

            ### Positive

            - The shop no longer waits

            ### Negative

            - One more thing runs

            """
        ),
        (
            "tyree-akerman", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Issue

            Orders arrive in bursts.

            ## Decision

            RabbitMQ.

            ## Status

            Accepted

            ## Group

            Integration

            ## Assumptions

            The load stays below a thousand a second.

            ## Positions

            * Kafka
            * RabbitMQ

            ## Argument

            We know it.

            ## Implications

            One more thing runs.

            ## Notes

            Asked by the shop.

            """
        ),
        (
            "alexandrian", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Deprecated

            ## Prologue (Summary)

            A queue between shop and store.

            ## Discussion (Context)

            Orders arrive in bursts.

            ## Solution (Decision)

            We put a queue between the two.

            ## Consequences (Results)

            The shop no longer waits.

            """
        ),
        (
            "merson", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Accepted

            ## Decision

            We put a queue between the two.

            ## Rationale

            Orders arrive in bursts.

            ## Consequences

            The shop no longer waits.

            """
        ),
        (
            "business-case", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Proposed

            ## Evaluation criteria

            * Price: below a hundred

            ## Candidates to consider

            * Kafka
            * RabbitMQ

            ## Research and analysis of each candidate

            ### Kafka

            * Cost: $90 per month

            ### RabbitMQ

            * Cost: $40 per month

            ## Recommendation

            RabbitMQ.

            """
        ),
        (
            "y-statement", "doc/adr/0007-queue-for-orders.md",
            """
            # 7. Queue for orders

            Date: 2023-04-05

            ## Status

            Accepted

            ## Decision

            In the context of the shop, facing bursts of orders, we decided for RabbitMQ and neglected Kafka, to achieve
            short waits, accepting that one more thing runs.

            """
        ),
    ]

    /// Every fixture with every family, as index and name.
    private static let pairs: [(Int, String)] = fixtures.indices.flatMap { index in
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
        let fixture = Self.fixtures[index]
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
        let fixture = Self.fixtures[0]
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
        let fixture = Self.fixtures[0]
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
        let fixture = Self.fixtures[1]
        let layout = try #require(RecordLayout.named("madr-4"))
        #expect(Migration(Self.read(fixture.text, fixture.path), to: layout).bytes == Array(fixture.text.utf8))
    }
}
