public import DecisionRecords
import Diagnostics
import Syntax

/// Rewrites records in another family's layout, and loses nothing: each section goes to its home there, what has none
/// stays under the family's place for it, and a move that would change what the record says is left undone.
///
/// Every step is held to the reader: title, status, date, people, drivers, options, consequences, costs, relations and
/// requirements are read from the new text as from the old one.
public struct Migration: Sendable {
    /// The record's path.
    public var path: String
    /// The new bytes; the old ones where nothing is to be done.
    public var bytes: [UInt8]
    /// What stays as it was since moving it would change what the record says, in words.
    public var left: [String]
    /// The family that the new text is read as.
    public var format: RecordFormatName

    /// Works out the migration of a record.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - layout: the family's layout. A record that is read as one of the family already stays as it is.
    public init(_ record: DecisionRecord, to layout: RecordLayout) {
        path = record.path
        bytes = record.source.bytes
        left = []
        format = record.format
        if record.format == layout.format { return }
        guard let parts = RecordParts(record) else {
            left = ["the whole record: its text is not UTF-8, or its title stands below its sections"]
            return
        }
        let text = MigrationText(parts, layout)
        // Read by itself, as the new text is: what a log knows of its days is in neither.
        let facts = RecordFacts(RecordReader.read(record.source))
        func reads(_ result: MigrationText.Result) -> DecisionRecord? {
            let new = RecordReader.read(SourceText(path: record.path, bytes: result.bytes))
            return new.sections.count == result.headings && RecordFacts(new) == facts ? new : nil
        }
        let moves = text.moves
        var made = Set(moves)
        var result = text.write(made)
        var read = reads(result)
        /// Tries a set of moves; keeps it where the record still says the same.
        func attempt(_ next: Set<MigrationText.Move>) -> Bool {
            let text = text.write(next)
            guard let found = reads(text) else { return false }
            (made, result, read) = (next, text, found)
            return true
        }
        /// The ways to make less of a move: a section keeps its heading, or stays where it is.
        func less(_ move: MigrationText.Move) -> [Set<MigrationText.Move>] {
            if case .unit(let index) = move { return [[move, .beside(index)], []] }
            return [[]]
        }
        if read == nil {
            // Most often one part alone is to blame.
            let all = made
            search: for move in moves {
                for way in less(move) where attempt(all.subtracting([move]).union(way)) { break search }
            }
        }
        if read == nil {
            made = []
            for move in moves where !attempt(made.union([move])) {
                for way in less(move) where !way.isEmpty && attempt(made.union(way)) { break }
            }
        }
        left = moves.filter { !made.contains($0) }.compactMap(text.name)
        guard let read, !made.isEmpty else { return }
        let mended = HeadingAnchors.mend(read, was: record)
        bytes = mended ?? result.bytes
        format = read.format
    }
}
