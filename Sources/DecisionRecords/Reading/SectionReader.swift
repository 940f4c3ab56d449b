import Syntax

/// Finds the sections of a record and what each is for.
enum SectionReader {
    static func read(_ document: Document) -> [RecordSection] { [] }
}
