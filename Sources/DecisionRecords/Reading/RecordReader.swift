public import Diagnostics
public import Syntax

/// Reads a Markdown file into a decision record.
public enum RecordReader {
    /// Reads a text; always yields a record.
    public static func read(_ source: SourceText) -> DecisionRecord {
        read(Document.parse(source))
    }

    /// Reads a document; always yields a record.
    public static func read(_ document: Document) -> DecisionRecord {
        DecisionRecord(
            id: Path.stem(document.source.path), number: nil,
            title: Written(Path.stem(document.source.path), at: SourceRange(0, 0)), format: .general, document: document
        )
    }
}
