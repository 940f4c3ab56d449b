import Conflicts
import DecisionRecords
import Diagnostics
import Foundation
import Testing

/// Pairs of records of our own invention: half contradict each other in different shapes, half only look as if they did.
@Suite struct PairTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pairs")

    static func names(_ kind: String) -> [String] {
        let entries = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
        return (entries ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The log of a pair, each file read as `adr` reads it.
    private func log(_ kind: String, _ name: String) throws -> DecisionLog {
        let home = PairTests.folder.appending(path: "\(kind)/\(name)/adr")
        let files = try FileManager.default.contentsOfDirectory(atPath: home.path).sorted()
        let records = try files.map { file in
            let bytes = try Data(contentsOf: home.appending(path: file))
            return RecordReader.read(SourceText(path: "adr/" + file, bytes: Array(bytes)))
        }
        return DecisionLog(name: "main", directory: "adr", records: records)
    }

    @Test func areEnoughOfBothKinds() {
        #expect(PairTests.names("conflict").count >= 15)
        #expect(PairTests.names("compatible").count >= 15)
        #expect(PairTests.names("conflict").count + PairTests.names("compatible").count >= 30)
    }

    @Test(arguments: PairTests.names("conflict"))
    func findsTheContradiction(_ name: String) throws {
        let log = try log("conflict", name)
        let report = ConflictFinder(logs: [log]).report()
        #expect(report.findings.count == 1)
        for side in report.findings.flatMap(\.sides) {
            let source = report.record(side.record).source
            // A quote is what stands there, up to the marks of a cut.
            #expect(
                source.text(source.range(ofLine: source.line(at: side.quote.range.start))).contains(side.quote.value))
        }
    }

    @Test(arguments: PairTests.names("compatible"))
    func staysSilent(_ name: String) throws {
        let report = ConflictFinder(logs: [try log("compatible", name)]).report()
        #expect(report.findings.map(\.claim) == [])
    }
}
