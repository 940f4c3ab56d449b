import Conflicts
import DecisionRecords
import Diagnostics
import Traceability

/// What belongs to each record: what it says of others and they of it, and what was found in it.
extension SiteModel {
    static func relate(_ entries: inout [Entry], _ firstEntry: [Int], _ logs: [DecisionLog]) {
        var relations: [[EntryRelation]] = Array(repeating: [], count: entries.count)
        var incoming: [[EntryRelation]] = Array(repeating: [], count: entries.count)
        for index in entries.indices {
            relations[index] = stated(by: entries[index], index, firstEntry, logs)
            for relation in relations[index] {
                guard let other = relation.other else { continue }
                incoming[other].append(
                    EntryRelation(
                        kind: relation.kind.reversed, other: index, target: "", isPartial: relation.isPartial,
                        isIncoming: true, line: relation.line))
            }
        }
        for index in entries.indices where !(relations[index].isEmpty && incoming[index].isEmpty) {
            entries[index].relations = unique(relations[index] + incoming[index])
        }
    }

    /// What a record says of others.
    static func stated(
        by entry: Entry, _ index: Int, _ firstEntry: [Int], _ logs: [DecisionLog]
    ) -> [EntryRelation] {
        entry.record.relations.compactMap { relation in
            var other: Int?
            if case .record(let record) = logs[entry.log].resolve(relation, of: entry.record) {
                other = firstEntry[entry.log] + record
            }
            if other == index { return nil }
            return EntryRelation(
                kind: relation.kind, other: other, target: relation.target.value, isPartial: relation.isPartial,
                isIncoming: false, line: entry.record.source.line(at: relation.target.range.start))
        }
    }

    /// The relations without those that say the same again.
    static func unique(_ relations: [EntryRelation]) -> [EntryRelation] {
        if relations.count < 2 { return relations }
        var seen: Set<RelationName> = []
        return relations.filter { relation in
            seen.insert(
                RelationName(
                    kind: relation.kind, other: relation.other ?? -1,
                    target: relation.other == nil ? relation.target : "")
            ).inserted
        }
    }

    private struct RelationName: Hashable {
        let kind: Relation.Kind
        let other: Int
        let target: String
    }

    static func attach(
        _ entries: inout [Entry], _ firstEntry: [Int], _ byPath: [String: Int], _ input: SiteInput
    ) {
        for (index, conflict) in input.conflicts.enumerated() {
            for side in conflict.sides {
                let entry = firstEntry[side.record.log] + side.record.record
                if entries[entry].conflicts.last != index { entries[entry].conflicts.append(index) }
            }
        }
        for (index, finding) in input.findings.enumerated() {
            if let entry = byPath[finding.source.path] { entries[entry].findings.append(index) }
        }
        for (index, row) in input.matrix.rows.enumerated() {
            for link in row.links {
                let entry = firstEntry[link.log] + link.record
                entries[entry].requirements.append(EntryRequirement(row: index, link: link.link, role: link.role))
            }
        }
        for index in entries.indices {
            entries[index].lines = lines(of: entries[index], index, firstEntry, input)
        }
    }

    /// The lines of a record that pages point to, in order, none twice.
    static func lines(of entry: Entry, _ index: Int, _ firstEntry: [Int], _ input: SiteInput) -> [Int] {
        let source = entry.record.source
        var lines: [Int] = []
        for conflict in entry.conflicts {
            for side in input.conflicts[conflict].sides
            where firstEntry[side.record.log] + side.record.record == index {
                lines.append(source.line(at: side.quote.range.start))
            }
        }
        for finding in entry.findings { lines.append(source.line(at: input.findings[finding].range.start)) }
        for requirement in entry.requirements {
            if let citation = entry.citation(requirement.link) {
                lines.append(source.line(at: citation.id.range.start))
            }
        }
        for option in entry.record.options { lines.append(source.line(at: option.title.range.start)) }
        for cost in entry.record.costs { lines.append(source.line(at: cost.text.range.start)) }
        lines.sort()
        var last = -1
        lines.removeAll { line in
            defer { last = line }
            return line == last
        }
        return lines
    }
}

extension DecisionRecord {
    /// Whether another text of the same record leaves as they are what pages a site has, what leads to this record, and what
    /// it leads to.
    func isSeenAlike(as other: DecisionRecord) -> Bool {
        id == other.id && number == other.number && title.value == other.title.value
            && date?.value == other.date?.value && StatusWord(self) == StatusWord(other)
            && tags.elementsEqual(other.tags) { $0.value == $1.value }
            && relations.elementsEqual(other.relations) {
                $0.kind == $1.kind && $0.target.value == $1.target.value && $0.isPartial == $1.isPartial
            }
    }
}
