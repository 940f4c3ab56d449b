import DecisionExport
import DecisionRecords
import Diagnostics
import Foundation
import Testing

@Suite struct LogExportTests {
    private func log() -> DecisionLog {
        let text = "# 1. Use \"Kafka\"\n\nDate: 2024-02-03\n\n## Status\n\nAccepted\n\n## Context\n\nx\n"
        let record = RecordReader.read(SourceText(path: "adr/0001-use-kafka.md", text: text))
        return DecisionLog(
            name: "main", directory: "adr", records: [record],
            problems: [ReadingProblem(path: "adr/0002-x.md", message: "cannot be read")])
    }

    @Test func writesTheContractsMembersInTheirOrder() throws {
        let bytes = LogExport.write([log()], as: .json)
        let text = String(decoding: bytes, as: UTF8.self)
        let members = ["schemaVersion", "logs", "records", "problems"]
        let places = members.compactMap { text.range(of: "\n  \"\($0)\"")?.lowerBound }
        #expect(places.count == members.count)
        #expect(places == places.sorted())
        let parsed = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let records = try #require(parsed?["records"] as? [[String: Any]])
        #expect(records.count == 1)
        #expect(records[0]["path"] as? String == "adr/0001-use-kafka.md")
        #expect(
            (parsed?["problems"] as? [[String: String]]) == [["path": "adr/0002-x.md", "message": "cannot be read"]])
    }

    @Test func hasExactlyTheMembersOfTheSchema() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "docs/schemas/export.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let required = try #require(definitions["record"]?["required"] as? [String])
        guard case .object(let members) = RecordJSON.record(log().records[0], in: log()) else {
            Issue.record("a record is an object")
            return
        }
        #expect(members.map(\.0) == required)
    }

    @Test func writesOneRecordALine() {
        let lines = LogExport.write([log()], as: .jsonl).split(separator: 0x0A)
        #expect(lines.count == 1)
        #expect(lines[0].first == UInt8(ascii: "{"))
    }

    @Test func quotesCellsThatHoldSeparatorsOrFormulas() {
        let source = SourceText(path: "adr/0001-x.md", text: "# =SUM(A1), \"x\"\n")
        let document = RecordReader.read(source).document
        var record = DecisionRecord(
            id: "0001", number: 1, title: Written("=SUM(A1), \"x\"", at: SourceRange(2, 15)), format: .general,
            document: document)
        record.tags = [Written("a", at: SourceRange(0, 0)), Written("b", at: SourceRange(0, 0))]
        let log = DecisionLog(name: "main", directory: "adr", records: [record])
        let rows = String(decoding: RecordCSV.write([log]), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(rows.count == 3)
        #expect(rows[1].hasPrefix("0001,main,adr/0001-x.md,\"'=SUM(A1), \"\"x\"\"\",general,"))
        #expect(rows[1].contains(",a; b,"))
    }
}
