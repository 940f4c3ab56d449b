import Diagnostics
import Syntax

/// Finds a record's id, number, label, title and format.
enum IdentityReader {
    static func read(_ document: Document, sections: [RecordSection], fields: [RecordField]) -> DecisionRecord {
        DecisionRecord(
            id: Path.stem(document.source.path), number: nil,
            title: Written(Path.stem(document.source.path), at: SourceRange(0, 0)), format: .general, document: document
        )
    }
}
