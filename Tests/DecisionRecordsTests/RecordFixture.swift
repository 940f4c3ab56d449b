import Diagnostics
import Foundation

@testable import DecisionRecords

/// Reads records for the tests of this target.
enum RecordFixture {
    /// A record of a text.
    static func read(_ markdown: String, path: String = "adr/0001-choose.md") -> DecisionRecord {
        RecordReader.read(SourceText(path: path, text: markdown))
    }

    /// A record's options, each as “outcome title +pros =neutral -cons”.
    static func options(_ record: DecisionRecord) -> [String] {
        record.options.map {
            "\($0.outcome.rawValue) \($0.title.value) +\($0.pros.count) =\($0.neutral.count) -\($0.cons.count)"
        }
    }

    /// A record's options, each as “outcome title”.
    static func outcomes(_ markdown: String) -> [String] {
        read(markdown).options.map { "\($0.outcome.rawValue) \($0.title.value)" }
    }

    /// A file of the records handed over beside the checkout; nil where they are not.
    static func shared(_ path: String) -> DecisionRecord? {
        let root =
            ProcessInfo.processInfo.environment["ADR_SHARED"]
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared").path
        guard let data = FileManager.default.contents(atPath: root + "/" + path) else { return nil }
        return RecordReader.read(SourceText(path: "adr/" + path, bytes: Array(data)))
    }
}
