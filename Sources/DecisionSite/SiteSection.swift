import Conflicts
import DecisionRecords

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

    /// The whole site, then each log where there are several.
    static func sections(_ input: SiteInput, entries: [SiteModel.Entry], firstEntry: [Int]) -> [SiteSection] {
        var sections = [
            SiteSection(
                log: nil, prefix: "", entries: 0..<entries.count, conflicts: Array(input.conflicts.indices),
                findings: Array(input.findings.indices))
        ]
        guard input.logs.count > 1 else { return sections }
        var conflicts: [[Int]] = Array(repeating: [], count: input.logs.count)
        for (index, conflict) in input.conflicts.enumerated() {
            for side in conflict.sides where conflicts[side.record.log].last != index {
                conflicts[side.record.log].append(index)
            }
        }
        for (index, log) in input.logs.enumerated() {
            let range = firstEntry[index]..<firstEntry[index] + log.records.count
            sections.append(
                SiteSection(
                    log: index, prefix: PageNames.safe(log.name) + "/", entries: range, conflicts: conflicts[index],
                    findings: range.flatMap { entries[$0].findings }.sorted()))
        }
        return sections
    }
}
