import Conflicts
import DecisionRecords
import Diagnostics

/// A part of the site that has its own index, matrix and so on: the whole site, or one log of several.
struct SiteSection: Sendable {
    /// The log; nil for the whole site.
    let log: Int?
    /// What its pages' paths begin with: empty, or the log's name and a slash.
    let prefix: String
    /// The indices of its entries.
    let entries: Range<Int>
    /// The indices of the conflicts that it shows.
    let conflicts: [Int]
    /// The indices of the findings that it shows, in their order.
    let findings: [Int]
    /// Whether a record of it says something of another.
    private(set) var hasRelations = false
    /// The tags of its records, ordered by name.
    var tags: [Group] = []
    private var tagPages: [String: String] = [:]

    /// Records that have something in common, and the page that lists them.
    struct Group: Sendable {
        let name: String
        let page: String
        var entries: [Int]
    }

    /// The page of a tag; nil for one that no record of this part has.
    func tagPage(_ tag: String) -> String? { tagPages[tag] }

    /// The page of a place of the navigation.
    func path(of place: NavigationPlace) -> String { (place.isForWholeSite ? "" : prefix) + place.page }

    /// The page of a status.
    static func statusPage(_ status: StatusWord, prefix: String) -> String {
        "\(prefix)status/\(status.rawValue).html"
    }

    private init(log: Int?, prefix: String, range: Range<Int>, conflicts: [Int], findings: [Int]) {
        self.log = log
        self.prefix = prefix
        self.entries = range
        self.conflicts = conflicts
        self.findings = findings
    }

    private mutating func group(_ all: [SiteModel.Entry]) {
        hasRelations = entries.contains { entry in all[entry].relations.contains { $0.other != nil } }
        var byTag: [String: [Int]] = [:]
        for entry in entries {
            for tag in all[entry].record.tags where byTag[tag.value]?.last != entry {
                byTag[tag.value, default: []].append(entry)
            }
        }
        var names = PageNames()
        for (name, entries) in byTag.sorted(by: { $0.key.precedes($1.key) }) {
            let page = names.take(folder: prefix + "tags/", name: PageNames.safe(name))
            tags.append(Group(name: name, page: page, entries: entries))
            tagPages[name] = page
        }
    }

    /// The whole site, then each log where there are several.
    static func sections(_ input: SiteInput, entries: [SiteModel.Entry], firstEntry: [Int]) -> [SiteSection] {
        var sections = [
            SiteSection(
                log: nil, prefix: "", range: 0..<entries.count, conflicts: Array(input.conflicts.indices),
                findings: Array(input.findings.indices))
        ]
        sections[0].group(entries)
        guard input.logs.count > 1 else { return sections }
        var conflicts: [[Int]] = Array(repeating: [], count: input.logs.count)
        for (index, conflict) in input.conflicts.enumerated() {
            for side in conflict.sides where conflicts[side.record.log].last != index {
                conflicts[side.record.log].append(index)
            }
        }
        for (index, log) in input.logs.enumerated() {
            let range = firstEntry[index]..<firstEntry[index] + log.records.count
            var section = SiteSection(
                log: index, prefix: PageNames.safe(log.name) + "/", range: range, conflicts: conflicts[index],
                findings: range.flatMap { entries[$0].findings }.sorted())
            section.group(entries)
            sections.append(section)
        }
        return sections
    }
}
