import Syntax

/// Finds the metadata of a record, wherever it stands.
enum FieldReader {
    static func read(_ document: Document, sections: [RecordSection]) -> [RecordField] { [] }
}
