import Conflicts
import DecisionRecords
import Diagnostics
import Testing

@Suite struct OptionSwapTests {
    @Test func findsAnExchangeOfBothOptions() throws {
        let log = sampleLog(
            sampleRecord("0001", "Store of orders", chosen: ["PostgreSQL"], rejected: ["MongoDB"]),
            sampleRecord("0002", "Database", chosen: ["Use MongoDB"], rejected: ["Postgres"]))
        let report = ConflictFinder(logs: [log]).report()
        #expect(report.conflicts.count == 1)
        let conflict = try #require(report.conflicts.first)
        #expect(conflict.rule == .optionSwap)
        #expect(conflict.confidence == .certain)
        #expect(conflict.sides.map(\.option) == ["PostgreSQL", "Postgres", "MongoDB", "Use MongoDB"])
        #expect(conflict.sides.map(\.role) == ["chosen", "rejected", "rejected", "chosen"])
        #expect(conflict.sides.map(\.quote.value).first == "* chosen: PostgreSQL")
    }

    @Test func tellsSiblingsApartByWhatTheyDoNotShare() throws {
        // “cloud”, “queue” and “managed” stand in both options of both records and may match nothing.
        let log = sampleLog(
            sampleRecord(
                "0001", "Job queue", chosen: ["Cloud queue, team managed workers (TMW)"],
                rejected: ["Cloud queue, cloud managed workers"]),
            sampleRecord(
                "0002", "Workers", chosen: ["Cloud managed workers"],
                rejected: ["Queue with team managed workers (TMW)"]))
        let conflict = try #require(ConflictFinder(logs: [log]).report().conflicts.first)
        #expect(conflict.confidence == .certain)
        #expect(conflict.sides[0].option == "Cloud queue, team managed workers (TMW)")
        #expect(conflict.sides[1].option == "Queue with team managed workers (TMW)")
        #expect(conflict.sides[2].option == "Cloud queue, cloud managed workers")
        #expect(conflict.sides[3].option == "Cloud managed workers")
        #expect(conflict.matchedOn.allSatisfy { !$0.isEmpty })
        #expect(!conflict.matchedOn.joined().contains("workers"))
    }

    @Test func neverMatchesGenericOptions() {
        let log = sampleLog(
            sampleRecord("0001", "Encryption", chosen: ["Status quo"], rejected: ["Do nothing", "Hybrid approach"]),
            sampleRecord(
                "0002", "Encryption", chosen: ["Do nothing", "Hybrid approach"], rejected: ["Keep as is", "Status quo"])
        )
        #expect(ConflictFinder(logs: [log]).report().conflicts.isEmpty)
    }

    @Test func takesExtraTellingWordsForARefinement() {
        let log = sampleLog(
            sampleRecord("0001", "Database", chosen: ["PostgreSQL"], rejected: ["MySQL"]),
            sampleRecord(
                "0002", "Database", chosen: ["PostgreSQL partitioned by tenant"],
                rejected: ["PostgreSQL sharded with Citus", "MySQL behind Vitess proxies"]))
        #expect(ConflictFinder(logs: [log]).report().conflicts.isEmpty)
    }

    /// Languages of a program and of its libraries: who takes several does not hold them for each other's contrary.
    @Test func doubtsASwapBetweenRecordsThatTakeSeveral() throws {
        let log = sampleLog(
            sampleRecord("0001", "Languages of the press", chosen: ["Go", "Elm"], rejected: ["Rust", "Python"]),
            sampleRecord("0002", "Languages of the orchard", chosen: ["Ruby", "Python"], rejected: ["Go"]))
        let report = ConflictFinder(logs: [log]).report()
        #expect(report.conflicts.allSatisfy { $0.confidence == .advisory })
        #expect(report.conflicts.first?.counterEvidence.contains { $0.contains("several") } ?? false)
    }

    /// Words of ideographs overlap, so that there is nothing between one and the next.
    @Test func readsWhatIsUndoneInIdeographs() {
        let log = sampleLog(
            sampleRecord("0001", "Drop 再送信処理機構 for 非同期送信処理", chosen: ["非同期送信"], rejected: ["再送信"]),
            sampleRecord("0002", "再送信処理機構", chosen: ["再送信処理"], rejected: ["送信しない"]))
        let report = ConflictFinder(logs: [log]).report()
        #expect(report.summary.records == 2)
        #expect(report.conflicts.allSatisfy { $0.confidence == .advisory })
    }

    @Test func wantsNoOptionChosenByBoth() {
        let log = sampleLog(
            sampleRecord("0001", "Languages", chosen: ["Go", "Rust"], rejected: ["Java"]),
            sampleRecord("0002", "Languages", chosen: ["Go", "Java"], rejected: ["Rust"]))
        #expect(ConflictFinder(logs: [log]).report().conflicts.isEmpty)
    }

    @Test func looksAtLiveRecordsOnly() {
        let log = sampleLog(
            sampleRecord("0001", "Database", chosen: ["PostgreSQL"], rejected: ["MongoDB"], status: .superseded),
            sampleRecord("0002", "Database", chosen: ["MongoDB"], rejected: ["PostgreSQL"]))
        #expect(ConflictFinder(logs: [log]).report().conflicts.isEmpty)
    }

    @Test func keepsLogsApartUnlessAskedToCompareThem() throws {
        let one = sampleLog(
            sampleRecord("0001", "Database", chosen: ["PostgreSQL"], rejected: ["MongoDB"]), name: "one")
        let other = sampleLog(
            sampleRecord("0001", "Database", chosen: ["MongoDB"], rejected: ["PostgreSQL"]), name: "other")
        #expect(ConflictFinder(logs: [one, other]).report().conflicts.isEmpty)
        let conflict = try #require(ConflictFinder(logs: [one, other], comparesLogs: true).report().conflicts.first)
        #expect(conflict.confidence == .strong)
        #expect(conflict.counterEvidence.contains { $0.contains("different logs") })
    }

    @Test func staysSilentWhereARelationIsDeclared() {
        var newer = sampleRecord("0002", "Database", chosen: ["MongoDB"], rejected: ["PostgreSQL"])
        newer.relations = [
            Relation(
                kind: .conflictsWith, word: "Conflicts with", target: Written("0001.md", at: SourceRange(0, 0)),
                origin: .links)
        ]
        let older = sampleRecord("0001", "Database", chosen: ["PostgreSQL"], rejected: ["MongoDB"])
        let log = sampleLog(older, newer)
        guard case .record = log.resolve(newer.relations[0], of: newer) else { return }
        #expect(ConflictFinder(logs: [log]).report().conflicts.isEmpty)
    }

    @Test func waivesWithAReasonOnly() {
        let log = sampleLog(
            sampleRecord("0001", "Database", chosen: ["PostgreSQL"], rejected: ["MongoDB"]),
            sampleRecord("0002", "Database", chosen: ["MongoDB"], rejected: ["PostgreSQL"]))
        func waived(_ reason: String) -> ConflictReport {
            ConflictFinder(logs: [log], waivers: [Waiver(records: ["0002", "0001"], reason: reason)]).report()
        }
        #expect(waived("until the move is done").conflicts.isEmpty)
        #expect(waived("until the move is done").summary.waived == 1)
        #expect(waived("").conflicts.count == 1)
    }

    @Test func demotesWhereTitlesAskAboutDifferentThings() throws {
        let log = sampleLog(
            sampleRecord(
                "0001", "Message broker for invoices", chosen: ["Kafka"], rejected: ["RabbitMQ"],
                text: "Invoices are kept for years and read again by the ledger."),
            sampleRecord(
                "0002", "Message broker for thumbnails", chosen: ["RabbitMQ"], rejected: ["Kafka"],
                text: "Thumbnails are small jobs that nobody reads twice."))
        let conflict = try #require(ConflictFinder(logs: [log]).report().conflicts.first)
        #expect(conflict.confidence == .advisory)
        #expect(conflict.counterEvidence.contains { $0.contains("invoices") && $0.contains("thumbnails") })
    }

    @Test func demotesWhereTitlesDifferInTheirSubjectOnly() throws {
        func confidence(_ first: String, _ second: String, _ options: [String]) -> Conflict.Confidence? {
            let log = sampleLog(
                sampleRecord("0001", first, chosen: [options[0]], rejected: [options[1], "Invoice by invoice"]),
                sampleRecord("0002", second, chosen: [options[1]], rejected: [options[0], "Thumbnail sheets"]))
            return ConflictFinder(logs: [log]).report().conflicts.first?.confidence
        }
        let brokers = ["RabbitMQ", "Kafka"]
        // The subjects' words occur in options that nobody chose, and are the titles' only difference.
        #expect(confidence("Shared invoice broker layout", "Shared thumbnail broker layout", brokers) == .advisory)
        #expect(confidence("Shared broker layout", "Shared broker layout", brokers) == .certain)
        #expect(confidence("Rewrite of the broker", "Language of the broker", brokers) == .certain)
        #expect(confidence("Shared broker rewrite", "Shared broker language", brokers) == .certain)
        #expect(confidence("Shared RabbitMQ broker layout", "Shared Kafka broker layout", brokers) == .certain)
    }

    @Test func keepsItsFingerprintWhenLinesAndOrderChange() {
        func fingerprint(_ text: String, _ rejected: [String]) -> String? {
            ConflictFinder(logs: [
                sampleLog(
                    sampleRecord("0001", "Database", chosen: ["PostgreSQL"], rejected: rejected, text: text),
                    sampleRecord("0002", "Database", chosen: ["MongoDB"], rejected: ["PostgreSQL"]))
            ]).report().conflicts.first?.fingerprint
        }
        let first = fingerprint("", ["MongoDB", "SQLite"])
        #expect(first != nil)
        #expect(first == fingerprint("More words.\n\nAnd lines.", ["SQLite", "MongoDB"]))
    }
}
