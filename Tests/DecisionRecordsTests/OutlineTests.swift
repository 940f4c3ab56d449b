import DecisionRecords
import Diagnostics
import Foundation
import Syntax
import Testing

/// What is read of a record in two steps, against what is read in one.
@Suite struct OutlineTests {
    /// The Markdown of the sample portfolio and of our own log.
    private static let files: [URL] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ["Tests/Portfolio", "adr"].flatMap { folder in
            let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
            return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
                .map { root.appending(path: folder + "/" + $0) }
        }
    }()

    @Test func readsTheSameInTwoSteps() throws {
        #expect(Self.files.count > 30)
        for file in Self.files {
            let document = Document.parse(
                SourceText(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file))))
            var record = RecordReader.readOutline(document)
            #expect(record.isOutline)
            #expect(record.options.isEmpty && record.decision == nil && record.costs.isEmpty)
            RecordReader.complete(&record)
            #expect("\(record)" == "\(RecordReader.read(document))", "\(file.path)")
            let once = record
            RecordReader.complete(&record)
            #expect("\(record)" == "\(once)")
        }
    }
}
