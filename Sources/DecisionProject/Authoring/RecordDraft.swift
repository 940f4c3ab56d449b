public import DecisionRecords
import Diagnostics

/// A record that is to be made, with what it says of others and what they come to say of it.
public struct RecordDraft: Sendable {
    /// A relation of the new record, and the other side of it.
    public struct Link: Sendable {
        /// The other record.
        public var target: DecisionRecord
        /// The word written into the new record.
        public var word: String
        /// The word written into the other.
        public var reverse: String

        /// Makes a link.
        public init(target: DecisionRecord, word: String, reverse: String) {
            self.target = target
            self.word = word
            self.reverse = reverse
        }
    }

    /// The path of the file to make.
    public var path: String
    /// The template.
    public var template: [UInt8]
    /// What goes into it.
    public var values: TemplateText
    /// The records that it supersedes.
    public var superseded: [DecisionRecord] = []
    /// How the log spells supersession.
    public var spelling = SupersessionSpelling.usual
    /// Its other relations.
    public var links: [Link] = []

    /// Makes a draft.
    public init(path: String, template: [UInt8], values: TemplateText) {
        self.path = path
        self.template = template
        self.values = values
    }

    /// The text of the new record, without its relations.
    public var text: [UInt8] { values.fill(template) }

    /// The changes that make the record and mend the others; the new file comes first.
    public func changes(in log: DecisionLog) throws(StatusEdit.Failure) -> [FileChange] {
        var record = RecordReader.read(SourceText(path: path, bytes: text))
        var others: [(before: [UInt8], record: DecisionRecord)] = []
        func current(_ target: DecisionRecord) -> Int {
            if let index = others.firstIndex(where: { $0.record.path == target.path }) { return index }
            others.append((target.source.bytes, target))
            return others.count - 1
        }
        func read(_ bytes: [UInt8], _ record: DecisionRecord) -> DecisionRecord {
            RecordReader.read(SourceText(path: record.path, bytes: bytes))
        }
        for target in superseded {
            let index = current(target)
            let old = others[index].record
            let whole = DecisionLog(name: log.name, directory: log.directory, records: log.records + [record])
            others[index].record = read(
                try Supersession.markSuperseded(old, by: record, spelling: spelling, in: whole, day: values.date), old)
            record = read(
                try RelationEdit.add(spelling.supersedes, .supersedes, to: old, in: record, of: whole), record)
        }
        for link in links {
            let index = current(link.target)
            let other = others[index].record
            let whole = DecisionLog(name: log.name, directory: log.directory, records: log.records + [record])
            record = read(try RelationEdit.add(link.word, nil, to: other, in: record, of: whole), record)
            others[index].record = read(
                try RelationEdit.add(link.reverse, nil, to: record, in: other, of: whole), other)
        }
        return [FileChange(path: path, before: nil, after: record.source.bytes)]
            + others.map { FileChange(path: $0.record.path, before: $0.before, after: $0.record.source.bytes) }
    }
}
