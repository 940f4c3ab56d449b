public import Diagnostics
public import Syntax

/// Reads a Markdown file into a decision record.
///
/// The parts are read one after the other, each from what those before it found; none looks at another file.
public enum RecordReader {
    /// Reads a text; always yields a record.
    public static func read(_ source: SourceText) -> DecisionRecord {
        read(Document.parse(source))
    }

    /// Reads a document; always yields a record.
    public static func read(_ document: Document) -> DecisionRecord {
        var record = readOutline(document)
        complete(&record)
        return record
    }

    /// Reads a document's outline: name, sections, metadata and what it says of other records. What it considers, decides,
    /// costs and answers for stays empty, at half of the cost; its format is told when it is asked for.
    public static func readOutline(_ document: Document) -> DecisionRecord {
        var record = named(document, recognises: false)
        MetadataReader.read(into: &record)
        RelationReader.read(into: &record)
        record.isOutline = true
        return record
    }

    /// Reads into an outline all that it leaves out; it is then what `read` gives. A whole record stays as it is.
    public static func complete(_ record: inout DecisionRecord) {
        guard record.isOutline else { return }
        record.format = record.recognisedFormat
        record.isOutline = false
        record.isChoiceRead = false
        DriverReader.read(into: &record)
        let options = OptionReader.read(into: &record)
        DecisionReader.read(into: &record, options)
        ConsequenceReader.read(into: &record)
        CostReader.read(into: &record)
        RequirementLinkReader.read(into: &record)
    }

    /// Reads into an outline what it considers and decides, and leaves the rest: what options weigh hangs on no more.
    public static func completeOptions(_ record: inout DecisionRecord) {
        guard !record.knowsOptions else { return }
        record.isChoiceRead = true
        let options = OptionReader.read(into: &record)
        DecisionReader.read(into: &record, options)
    }

    /// Reads what a text is called and what it says of other records, and nothing else: what a picture of a log needs, at a
    /// third of the cost.
    public static func readRelations(_ source: SourceText) -> DecisionRecord {
        var record = named(Document.parse(source), recognises: false)
        RelationReader.read(into: &record)
        return record
    }

    /// A record with its name, its sections and its fields.
    private static func named(_ document: Document, recognises: Bool = true) -> DecisionRecord {
        let title = TitleHeading.index(in: document)
        let sections = SectionReader.read(document, title: title)
        let fields = FieldReader.read(document, title: title, sections: sections)
        var record = IdentityReader.read(
            document, title: title, sections: sections, fields: fields, recognises: recognises)
        record.sections = sections
        record.fields = fields
        return record
    }
}

extension DecisionRecord {
    /// The template family it follows, which an outline does not hold and finds out anew.
    public var recognisedFormat: RecordFormatName {
        guard isOutline else { return format }
        return RecordFormats.recognise(
            FormatEvidence(document, file: file, sections: sections, fields: fields, label: label))
    }
}
