import Diagnostics
import Testing

@testable import DecisionRecords

/// Sections of alternatives that are nothing but prose, each of whose paragraphs goes on with why not.
@Suite("Alternatives told in paragraphs")
struct ToldSectionsTests {
    private func titles(_ alternatives: String, heading: String = "Alternatives considered") -> [String] {
        RecordFixture.read("# Keep the jobs\n\n## Decision\n\nWe use Postgres.\n\n## \(heading)\n\n\(alternatives)\n")
            .options.filter(\.isExplicit).map(\.title.value)
    }

    @Test func whatIsCalledTheAlternativeNamesOne() {
        let read = titles(
            """
            A shared folder or a mailing list was the main alternative. It loses because nobody reads it.

            Writing the jobs into the logs was also considered. Logs are kept for a week only.

            Renting a hosted queue was seriously considered — it would have saved us a machine.

            A queue in memory only was the other pole. It is lost with the process.
            """)
        #expect(
            read == [
                "shared folder or a mailing list", "Writing the jobs into the logs", "Renting a hosted queue",
                "queue in memory only",
            ])
    }

    @Test func whatWeConsideredNamesOne() {
        #expect(
            titles("We briefly considered keeping the jobs in a file, see the notes.")
                == ["keeping the jobs in a file"])
        #expect(
            titles("We also considered adding a second table, allowing for more columns than one.")
                == ["adding a second table"])
        #expect(
            titles("We thought about the idea of sharing one broker with the shop. It is down too often.")
                == ["sharing one broker with the shop"])
        #expect(
            titles("Consideration was given to writing a broker of our own.") == ["writing a broker of our own"])
    }

    @Test func whatWeConsideredMayNameSeveral() {
        #expect(
            titles("We considered the merits of Kafka and Redis only when making this choice.") == ["Kafka", "Redis"])
        #expect(
            titles("We considered renting a queue or writing our own broker.")
                == ["renting a queue", "writing our own broker"])
    }

    @Test func whatCouldBeDoneNamesOne() {
        #expect(
            titles("We could split the table by day, and drop old days. Nobody needs that yet.")
                == ["split the table by day, and drop old days"])
        #expect(titles("We might have chosen to poll the shop every minute.") == ["poll the shop every minute"])
        #expect(
            titles("Not storing the jobs at all would lose them. They are worth money.") == [
                "Not storing the jobs at all"
            ])
    }

    @Test func anAlternativeToWhatWasTakenNamesOne() {
        #expect(
            titles("An alternative to Postgres could have been [Kafka](https://kafka.example) yet nobody runs it.")
                == ["Kafka"])
    }

    @Test func examplesOfOthersNameThem() {
        #expect(
            titles("There are countless alternatives to `protobuf`, including `avro`, `cbor`, `xdr`.")
                == ["avro", "cbor", "xdr"])
        #expect(
            titles("Other brokers and alternatives, such as Kafka and NATS, were considered.") == ["Kafka", "NATS"])
    }

    @Test func aChoiceOverExamplesTurnsThemDown() {
        let read = RecordFixture.outcomes(
            "# Queue\n\n## Decision\n\nWe chose Postgres over alternatives such as Kafka, NATS, and Redis because it is here.\n"
        )
        #expect(read.prefix(3) == ["rejected Kafka", "rejected NATS", "rejected Redis"])
        let other = RecordFixture.read(
            "# Queue\n\n## Decision\n\nUsers may turn to alternatives such as Kafka and NATS.\n")
        #expect(other.options.isEmpty)
    }

    @Test func whatIsSaidOfThemNamesNone() {
        #expect(titles("We considered several other options. None of them was any good.").isEmpty)
        #expect(titles("We considered whether one table would do for all of it.").isEmpty)
        #expect(titles("N/A - to be filled in if alternatives are considered.").isEmpty)
        #expect(titles("It was considered a risk to wait.").isEmpty)
        #expect(titles("The old table was considered a risk by all.").isEmpty)
    }

    @Test func outsideOfSuchSectionsTheyNameNone() {
        let read = RecordFixture.read(
            "# Queue\n\n## Context\n\nWe could split the table by day. Writing logs was considered.\n")
        #expect(read.options.isEmpty)
    }

    @Test func theChoiceIsOneOfThem() {
        let read = RecordFixture.outcomes(
            """
            # Merging

            ## Decision

            We use Mergebot.

            ## Options considered

            We considered continuing to merge by hand.

            The other choice was to use Mergebot.
            """)
        #expect(read == ["rejected continuing to merge by hand", "chosen use Mergebot"])
    }
}
