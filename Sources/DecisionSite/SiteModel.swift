import Conflicts
import DecisionRecords
import Diagnostics
import Traceability

/// The input with everything looked up once: which page each thing has, and what belongs to each record.
///
/// Made before the first page and only read after, so that pages can be written side by side, all by the same one. Nothing
/// here is quadratic in the number of records.
final class SiteModel: Sendable {
    /// A record and what the site knows of it.
    struct Entry: Sendable {
        /// The record.
        fileprivate(set) var record: DecisionRecord
        /// The index of its log.
        let log: Int
        /// The path of its page.
        let page: String
        /// What it says of other records and they of it.
        var relations: [EntryRelation] = []
        /// The indices of the conflicts it takes part in.
        var conflicts: [Int] = []
        /// The indices of the findings in it.
        var findings: [Int] = []
        /// The matrix's rows it is linked to, with the link.
        var requirements: [EntryRequirement] = []
        /// The lines of it that pages point to, in order.
        var lines: [Int] = []
        /// Its status as the site shows it.
        var status: StatusWord { StatusWord(record) }
    }

    // MARK: Parts of a record's entry

    /// A relation between two records, or to something that is none.
    struct EntryRelation: Sendable {
        /// What the relation is, seen from the record that holds it.
        let kind: Relation.Kind
        /// The other record; nil where the target is none.
        let other: Int?
        /// The target as written; empty for a relation that only the other record states.
        let target: String
        /// Whether only a part is meant.
        let isPartial: Bool
        /// Whether the other record says so and this one does not.
        let isIncoming: Bool
        /// The line on which it stands in the record that states it.
        fileprivate(set) var line: Int
    }

    /// A link of a record to a row of the matrix.
    struct EntryRequirement: Sendable {
        /// The row.
        let row: Int
        /// The index of the link in the record's links; nil for one that the requirements document states.
        let link: Int?
        /// What the record is to the requirement.
        let role: RequirementLink.Role
    }

    let input: SiteInput
    let theme: Theme
    let texts: Texts
    /// All records, log by log, in each log by path.
    let entries: [Entry]
    /// The index of each log's first entry.
    let firstEntry: [Int]
    /// The pages of requirements, one for each row.
    let requirementPages: [String]
    /// The paths of the owner's own pages.
    let ownPages: [String]
    /// The parts of the site: the whole, and each log where there are several.
    let sections: [SiteSection]
    private let entryByPath: [String: Int]

    /// Looks everything up.
    init(_ input: SiteInput) {
        self.input = input
        theme = Theme(overriding: input.settings.theme)
        texts = Texts(language: input.settings.language, theme: theme)

        var names = PageNames()
        var entries: [Entry] = []
        var firstEntry: [Int] = []
        var byPath: [String: Int] = [:]
        for (logIndex, log) in input.logs.enumerated() {
            firstEntry.append(entries.count)
            let prefix = input.logs.count > 1 ? PageNames.safe(log.name) + "/" : ""
            for record in log.records {
                byPath[record.path] = entries.count
                let page = names.take(
                    folder: prefix + "decisions/", name: PageNames.record(record.path, below: log.directory))
                entries.append(Entry(record: record, log: logIndex, page: page))
            }
        }
        requirementPages = input.matrix.rows.map {
            names.take(folder: "requirements/", name: PageNames.safe($0.requirement.key))
        }
        ownPages = input.pages.map {
            names.take(folder: "pages/", name: PageNames.safe(Path.stem(Path.lastComponent($0.path))))
        }
        SiteModel.relate(&entries, firstEntry, input.logs)
        SiteModel.attach(&entries, firstEntry, byPath, input)
        self.entries = entries
        self.firstEntry = firstEntry
        entryByPath = byPath
        sections = SiteSection.sections(input, entries: entries, firstEntry: firstEntry)
    }

    /// The entry of the record at a path.
    func entry(path: String) -> Int? { entryByPath[path] }

    /// The owner's own page that is made of a file.
    func ownPage(path: String) -> Int? { input.pages.firstIndex { $0.path == path } }

    /// The entry of a record of a log.
    func entry(log: Int, record: Int) -> Int { firstEntry[log] + record }

    /// What names a record in a table or a link: its id, with the log before it where there are several.
    func shortName(_ entry: Int, in section: SiteSection) -> String {
        let entry = entries[entry]
        return section.log == nil && input.logs.count > 1
            ? input.logs[entry.log].name + " " + entry.record.id : entry.record.id
    }

    /// The site's name.
    var title: String {
        if let title = input.settings.title { return title }
        if input.logs.count == 1, let log = input.logs.first, log.name != "main" { return log.name }
        return texts[.siteTitle]
    }

    // MARK: Another text

    /// The model of an input in which only some records' texts are others; nil where one of them says anything that other
    /// pages show or that leads to other pages, so that everything has to be looked up anew.
    func replacing(_ paths: some Sequence<String>, by input: SiteInput) -> SiteModel? {
        var entries = entries
        for path in paths {
            guard let index = entryByPath[path] else { return nil }
            let log = entries[index].log
            let record = input.logs[log].records[index - firstEntry[log]]
            guard record.path == path, record.isSeenAlike(as: entries[index].record) else { return nil }
            entries[index].record = record
            let stated = SiteModel.stated(by: entries[index], index, firstEntry, input.logs)
            entries[index].relations = SiteModel.unique(stated + entries[index].relations.filter(\.isIncoming))
            for relation in stated {
                guard let other = relation.other else { continue }
                for place in entries[other].relations.indices
                where entries[other].relations[place].isIncoming && entries[other].relations[place].other == index
                    && entries[other].relations[place].kind == relation.kind.reversed
                {
                    entries[other].relations[place].line = relation.line
                }
            }
            entries[index].lines = SiteModel.lines(of: entries[index], index, firstEntry, input)
        }
        return SiteModel(self, input, entries)
    }

    /// Takes all but the entries from another model.
    private init(_ other: SiteModel, _ input: SiteInput, _ entries: [Entry]) {
        self.input = input
        self.entries = entries
        theme = other.theme
        texts = other.texts
        firstEntry = other.firstEntry
        requirementPages = other.requirementPages
        ownPages = other.ownPages
        sections = other.sections
        entryByPath = other.entryByPath
    }
}

extension SiteModel {
    /// Whether a part of the site has something to show at a place.
    func has(_ place: NavigationPlace, in section: SiteSection) -> Bool {
        switch place {
        case .tags: !section.tags.isEmpty
        case .costs: input.costs.map { !$0.items.isEmpty || !$0.budgets.isEmpty } ?? false
        case .graph: section.hasRelations
        case .changes: input.earlier != nil
        default: true
        }
    }

    /// The number to show beside a place; nil for none.
    func count(_ place: NavigationPlace, in section: SiteSection) -> Int? {
        place == .conflicts ? section.conflicts.count : nil
    }

    /// The other records that take part in a conflict, none twice.
    func otherEntries(in conflict: Int, than entry: Int) -> [Int] {
        var others: [Int] = []
        for side in input.conflicts[conflict].sides {
            let other = self.entry(log: side.record.log, record: side.record.record)
            if other != entry, !others.contains(other) { others.append(other) }
        }
        return others
    }

    /// What the ids of a record begin with where all records stand on one page.
    func anchorPrefix(_ entry: Int) -> String {
        var bytes: [UInt8] = []
        for byte in entries[entry].page.utf8.dropLast(5) {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x80...: bytes.append(byte)
            default: bytes.append(0x2D)
            }
        }
        return String(decoding: bytes, as: UTF8.self) + "--"
    }
}

extension SiteModel.Entry {
    /// The citation at an index of the record's links.
    func citation(_ link: Int?) -> RequirementLink? {
        guard let link, record.requirements.indices.contains(link) else { return nil }
        return record.requirements[link]
    }
}
