import Diagnostics
import Testing

@testable import DecisionRecords

/// What a decision's words choose where they do not repeat the option's own.
@Suite("Choices in a decision's own words")
struct ChoiceWordsTests {
    private func chosen(_ options: [String], _ decision: String, title: String = "Queue", heading: String = "Options")
        -> [String]
    {
        let list = options.map { "- \($0)" }.joined(separator: "\n")
        let read = RecordFixture.read("# \(title)\n\n## \(heading)\n\n\(list)\n\n## Decision\n\n\(decision)\n")
        return read.options.filter { $0.outcome == .chosen && $0.isExplicit }.map(\.title.value)
    }

    @Test func aCodeNamesItsOption() {
        let options = ["A1: Keep the old path", "A2: Add a new path", "A3: Add a field to the path"]
        #expect(chosen(options, "To ease the change for all, we have chosen A2.") == ["Add a new path"])
    }

    @Test func whatIsTakenSaysMoreThanWhatItIsFor() {
        let options = ["Tag pinning (e.g. `@v2`)", "Digest pinning with a comment (e.g. `@2f1c`)", "Vendoring actions"]
        #expect(
            chosen(options, "All references to actions MUST use a full digest, followed by a comment.")
                == ["Digest pinning with a comment (e.g. @2f1c)"])
    }

    @Test func whatIsAboutToBeUsedIsNoHabit() {
        let options = ["Bitforge", "Own machines"]
        #expect(chosen(options, "Bitforge will be used to build the packages.") == ["Bitforge"])
        #expect(chosen(options, "We used to build on Bitforge.").isEmpty)
    }

    @Test func whatOptionsDoNotDoDeniesNone() {
        let options = ["Option 1: Rename all", "Option 2: Own separator", "Option 3: Retry"]
        let decision = "It was decided to start with the options that don't change the interface - Options 2 and 3."
        #expect(chosen(options, decision) == ["Own separator", "Retry"])
    }

    @Test func aTentativeDecisionIsNone() {
        let options = ["Hosted vault", "Cloud store"]
        let decision = """
            After a trial a tentative decision was made to use the hosted vault.

            In the end the final decision is to move to the cloud store.
            """
        #expect(chosen(options, decision) == ["Cloud store"])
    }

    @Test func theLastOptionIsNamedByItsPlace() {
        let decision = """
            We discussed three options:

            1. one machine for each database
            2. the databases in code
            3. one machine for all of them

            The first option was decided against. Option 2 was discounted.

            The final option, and the one we have chosen for now, costs least.
            """
        let read = RecordFixture.outcomes("# Machines\n\n## Decision\n\n\(decision)\n")
        #expect(
            read == [
                "rejected one machine for each database", "rejected the databases in code",
                "chosen one machine for all of them",
            ])
    }

    @Test func itemsOfADecisionThatBeginWithOptionsChooseThem() {
        let options = ["Stream the saves", "Insert the jobs as a batch", "Tune the vacuum", "Shard the table"]
        let decision = """
            We recommend for now:

            1. Stream the saves from the API to a worker.
            2. Insert the jobs as a batch once that is done.
            """
        #expect(chosen(options, decision) == ["Stream the saves", "Insert the jobs as a batch"])
    }

    @Test func theOneThatIsLeftIsChosenWhereTheDecisionSpeaksOfIt() {
        let options = [
            "Partition by path within the store.", "A delegating store. Rejected: ids can be guessed.",
            "A context of its own. Rejected: it leaks.",
        ]
        #expect(
            chosen(options, "Path layout with prefixed segments.", heading: "Considered Options")
                == ["Partition by path within the store"])
        #expect(chosen(options, "Ids get a suffix.", heading: "Considered Options").isEmpty)
    }

    @Test func aNameThatNoOptionHasChoosesNone() {
        let body = """
            # Use Errbase for error monitoring

            ## Context

            We evaluated the available options:

            - **Sentinel** — we have no account.
            - **Cloud Application Insights** — too coarse.

            ## Decision

            Use Errbase (free tier) for application error monitoring.
            """
        let read = RecordFixture.read(body).options.filter(\.isExplicit).map(\.outcome)
        #expect(read == [.rejected, .rejected])
    }

    @Test func aTitleThatReplacesNamesTheChoice() {
        let options = ["A replica of the database", "A data warehouse, e.g. Big Tables or BlueShift"]
        #expect(
            chosen(options, "Use Big Tables instead of Sheets.", title: "Replace Sheets with Big Tables")
                == ["A data warehouse, e.g. Big Tables or BlueShift"])
    }

    private let brokers = ["Kafka", "RabbitMQ", "Redis Streams"]

    @Test func twoThatAreNamedOneAfterTheOtherAreBothChosen() {
        #expect(chosen(brokers, "Use RabbitMQ and Kafka.") == ["Kafka", "RabbitMQ"])
        #expect(chosen(brokers, "Use RabbitMQ and not Kafka.") == ["RabbitMQ"])
    }

    @Test(
        arguments: [
            "Kafka is too heavy for us. RabbitMQ is simple and does the job.",
            "Kafka is too dear, so RabbitMQ it is.",
            "Although many prefer Kafka, RabbitMQ is what we will use.",
            "RabbitMQ, with Redis Streams as a fallback.",
        ])
    func oneIsLeftOrNamedFirst(_ decision: String) {
        #expect(chosen(brokers, decision) == ["RabbitMQ"])
    }

    @Test func aLetterAtTheStartIsItsOptions() {
        #expect(chosen(["a) Kafka", "b) RabbitMQ"], "b) because it is simple") == ["RabbitMQ"])
    }

    @Test func whatStaysAsItIsIsTheOptionToDoNothing() {
        #expect(chosen(["Do nothing", "Move to RabbitMQ"], "We keep things as they are.") == ["Do nothing"])
    }

    @Test func noneOfTheOptionsMayBeChosen() {
        let read = RecordFixture.outcomes(
            "# Queue\n\n## Options\n\n- Kafka\n- RabbitMQ\n\n## Decision\n\nNone of the options was chosen.\n")
        #expect(read == ["rejected Kafka", "rejected RabbitMQ"])
    }

    // MARK: Set off, counted, and replaced

    @Test func whatIsSetOffNamesTheOptionThatHasItsWords() {
        let options = ["A class with a facade that hides the others", "A single class whose methods are all there is"]
        let decision =
            "Chosen option is to write a **single class**, as the size of the library does not call for a facade class."
        #expect(chosen(options, decision) == [options[1]])
        let wide = ["毎回セッションを読む", "結果を画面のモジュールに一度だけ保持し、以降は使い回す", "ロールを平文で持たせる"]
        #expect(chosen(wide, "採用: **画面に一度だけ保持する**（`cache.ts`）。") == [wide[1]])
    }

    @Test func aNameOfTwoLettersAndDigitsIsOne() {
        let options = ["UML (Unified Modeling Language)", "C4 (Context, Containers, Components, Code)"]
        #expect(chosen(options, "Chose to use C4 diagrams to draw the system.") == [options[1]])
    }

    @Test func wordsBeforeANumberMayVary() {
        let options = ["Option 1: one table", "Option 2: two tables", "Option 3: a queue"]
        #expect(chosen(options, "La stratégie n°3 a été choisie.") == ["a queue"])
        #expect(chosen(options, "**L'option numéro 2 est choisie.**") == ["two tables"])
        #expect(chosen(options, "We go with strategy 1.") == ["one table"])
    }

    @Test func reasonsInOtherLanguagesChooseNothing() {
        let options = ["Option 1: one table", "Option 2: two tables"]
        #expect(chosen(options, "Passer à l'option 2 car l'option 1 est trop lente.") == ["two tables"])
        #expect(chosen(options, "Wir nehmen Option 2, denn Option 1 ist zu langsam.") == ["two tables"])
    }

    @Test func aShortDecisionIsMadeOfItsOptionsWords() {
        let options = [
            "Keep one table for the school relationships", "Add join tables but keep some data in one table",
            "Use registry-backed join tables for school relationships and keep the table for studies",
        ]
        #expect(
            chosen(
                options, "Use explicit registry-backed join tables for school relationships.",
                title: "Model school relationships with registry-backed join tables") == [options[2]])
    }

    @Test func anotherWordInItsPlaceIsAnotherOption() {
        let options = ["Client components by default", "Client-only application"]
        #expect(chosen(options, "Use server components by default.", heading: "Alternatives considered").isEmpty)
    }

    @Test func whatWasEvaluatedIsNotChosenByThat() {
        let options = ["Apache Kafka", "NATS"]
        #expect(chosen(options, "We evaluated both Apache Kafka and NATS for this.").isEmpty)
    }

    @Test func namesWithinScriptsWithoutSpacesAreWords() {
        let options = ["IndexedDB（通过 Dexie 封装）+ localStorage 辅助", "localStorage 纯方案", "OPFS 文件系统"]
        #expect(chosen(options, "采用**Dexie与localStorage**的分层方案。") == [options[0]])
    }

    @Test func whatSomethingIsWithdrawnForIsChosen() {
        let options = ["Option A: as it is", "Option B: sniff the type", "Option D: a pair of both"]
        #expect(
            chosen(options, "The earlier decision (Option D) is _withdrawn_ in favour of **Option A** (as it is).")
                == ["as it is"])
    }
}
