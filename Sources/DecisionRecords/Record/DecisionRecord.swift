public import Diagnostics
public import Syntax

/// One architecture decision record as it was read from its file.
///
/// Reading always yields a record: what is missing is nil or empty, what is wrong is a finding of `DecisionLint`.
public struct DecisionRecord: Sendable {
    /// The file name's own prefix and number, the prefix in capitals (`0004`, `ADR-008`); without a number the file's stem;
    /// for one folder a record, the folder's name. Unique only within a log.
    public var id: String
    /// The number in the file name, zeros dropped.
    public var number: Int?
    /// What the heading calls the record, such as `ADR 0004`.
    public var label: String?
    /// The title without its label.
    public var title: Written<String>
    /// The template family it follows; of an outline `recognisedFormat` tells it.
    public var format: RecordFormatName
    /// Its status as written; nil when none is.
    public var status: RecordStatus?
    /// Its date as written; nil when none is.
    public var date: RecordDate?
    /// Who decided, wrote, was asked and was told.
    public var people: People
    /// Its tags.
    public var tags: [Written<String>]
    /// The story or ticket it belongs to.
    public var story: Written<String>?
    /// The sections in the order written, those within others included.
    public var sections: [RecordSection]
    /// The metadata as written, in the order of the file.
    public var fields: [RecordField]
    /// What pulled the decision one way or another.
    public var drivers: [DecisionDriver]
    /// What was considered, in the order written: those listed, then those only analysed.
    public var options: [ConsideredOption]
    /// What was decided.
    public var decision: Decision?
    /// What follows from it, by sign.
    public var consequences: Consequences
    /// Every amount of money it states, those of its options included.
    public var costs: [Cost]
    /// What it says of other records.
    public var relations: [Relation]
    /// The requirements it cites.
    public var requirements: [RequirementLink]
    /// The day on which it is to be looked at again.
    public var reviewBy: RecordDate?
    /// Patterns of the paths it governs.
    public var governs: [Written<String>]
    /// The Markdown it was read from.
    public var document: Document
    /// Its file's name taken apart.
    let file: FileName
    /// Whether its outline alone was read, so that what it considers, decides, costs and answers for is not known.
    public internal(set) var isOutline = false
    /// Whether what it considers and decides was read into its outline.
    var isChoiceRead = false

    /// Whether its options and its decision are known: of an outline those that were read since.
    public var knowsOptions: Bool { !isOutline || isChoiceRead }

    /// The text it was read from.
    public var source: SourceText { document.source }
    /// The path as it is shown, with `/` between its parts.
    public var path: String { document.source.path }

    /// Whether it is in force or about to be: accepted, proposed, or partly superseded only.
    public var isLive: Bool {
        switch status?.value {
        case .accepted, .proposed: true
        default: false
        }
    }

    /// Makes a record; a reader fills in what it finds.
    public init(
        id: String, number: Int?, label: String? = nil, title: Written<String>, format: RecordFormatName,
        document: Document
    ) {
        self.init(
            id: id, number: number, label: label, title: title, format: format, document: document,
            file: FileName(path: document.source.path))
    }

    /// Makes a record of a file whose name is taken apart already.
    init(
        id: String, number: Int?, label: String?, title: Written<String>, format: RecordFormatName,
        document: Document, file: FileName
    ) {
        self.file = file
        self.id = id
        self.number = number
        self.label = label
        self.title = title
        self.format = format
        self.document = document
        self.people = People()
        self.tags = []
        self.sections = []
        self.fields = []
        self.drivers = []
        self.options = []
        self.consequences = Consequences()
        self.costs = []
        self.relations = []
        self.requirements = []
        self.governs = []
    }
}
