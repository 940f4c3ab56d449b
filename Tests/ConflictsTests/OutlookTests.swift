import DecisionRecords
import Diagnostics
import Foundation
import Syntax
import Testing

@testable import Conflicts

/// What is told of one record while the others are outlines, against what a comparison of all says.
@Suite struct OutlookTests {
    typealias Reference = Conflict.RecordReference

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pairs")

    private func documents(_ kind: String, _ name: String) throws -> [Document] {
        let home = Self.folder.appending(path: "\(kind)/\(name)/adr")
        return try FileManager.default.contentsOfDirectory(atPath: home.path).sorted().map { file in
            let bytes = try Data(contentsOf: home.appending(path: file))
            return Document.parse(SourceText(path: "adr/" + file, bytes: Array(bytes)))
        }
    }

    private func log(_ documents: [Document], outlines: Set<Int> = []) -> DecisionLog {
        DecisionLog(
            name: "main", directory: "adr",
            records: documents.enumerated().map { place, document in
                outlines.contains(place) ? RecordReader.readOutline(document) : RecordReader.read(document)
            })
    }

    @Test(arguments: PairTests.names("conflict"))
    func seesTheContradictionFromEitherSide(_ name: String) throws {
        let documents = try documents("conflict", name)
        let all = ConflictFinder(logs: [log(documents)]).report().findings
        for asked in documents.indices {
            let reference = Reference(log: 0, record: asked)
            let others = Set(documents.indices).subtracting([asked])
            let outlook = ConflictOutlook(logs: [log(documents, outlines: others)], about: [reference])
            let wanted = others.filter { outlook.mayContradict(Reference(log: 0, record: $0)) }
            let read = log(documents, outlines: others.subtracting(wanted))
            let own = all.filter { $0.sides.contains { $0.record == reference } }
            let need = outlook.need(in: [read])
            #expect(need != .nothing || own.isEmpty, "\(name), \(asked)")

            let options = read.records.map { record in
                var record = record
                RecordReader.completeOptions(&record)
                return record
            }
            let found = ConflictFinder(
                logs: [need == .asRead ? read : read.holding(completed: options)], about: [reference],
                listsPairs: false,
                listsAdvisories: false
            ).report().conflicts
            #expect(found.map(\.fingerprint) == own.map(\.fingerprint), "\(name), \(asked)")
        }
    }

    @Test func readsNothingForRecordsThatShareNothing() throws {
        func record(_ number: Int, _ options: [String]) -> Document {
            let list = options.map { "* \($0)\n" }.joined()
            return Document.parse(
                SourceText(
                    path: "adr/000\(number)-use-\(options[0].lowercased()).md",
                    text: """
                        # \(number). Use \(options[0])

                        * Status: accepted

                        ## Considered Options

                        \(list)
                        ## Decision Outcome

                        Chosen option: "\(options[0])", because it serves us.
                        """))
        }
        let documents = [record(1, ["Kafka", "RabbitMQ"]), record(2, ["Postgres", "Oracle"])]
        let one = Reference(log: 0, record: 0)
        let other = Reference(log: 0, record: 1)
        let outlook = ConflictOutlook(logs: [log(documents, outlines: [1])], about: [one])
        #expect(!outlook.mayContradict(other))
        #expect(outlook.need(in: [log(documents, outlines: [1])]) == .nothing)

        let swapped = [documents[0], record(2, ["RabbitMQ", "Kafka"])]
        let near = ConflictOutlook(logs: [log(swapped, outlines: [1])], about: [one])
        #expect(near.mayContradict(other))
        #expect(near.need(in: [log(swapped)]) == .options)
    }

    @Test(arguments: [
        ("postgresql", "We keep Postgres."), ("kubernetes", "k8s clusters"), ("policies", "the policy"),
        ("managed", "Management"), ("reliability", "reliable"),
    ])
    func findsAWordInItsForms(_ word: String, _ text: String) {
        var sieve = WordSieve()
        let number = sieve.add(word)
        var found: [Int] = []
        sieve.forEach(in: Array(text.utf8)) { word, _ in found.append(word) }
        #expect(found.contains(number))
    }

    @Test func looksAtTheBeginningsOfWordsOnly() {
        var sieve = WordSieve()
        _ = sieve.add("rest")
        var places: [Int] = []
        sieve.forEach(in: Array("forest rests, REST".utf8)) { places.append($1) }
        #expect(places == [7, 14])
    }
}
