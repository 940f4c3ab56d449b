public import DecisionRecords
import Diagnostics

/// A matrix together with the logs it speaks of, as the reports read it.
public struct TraceReport: Sendable {
    /// The matrix.
    public let matrix: TraceabilityMatrix
    /// The logs that the matrix's indices count.
    public let logs: [DecisionLog]

    /// Makes a report of a matrix.
    public init(_ matrix: TraceabilityMatrix, logs: [DecisionLog]) {
        self.matrix = matrix
        self.logs = logs
    }

    /// The record of a link.
    public func record(_ link: TraceabilityMatrix.Link) -> DecisionRecord { logs[link.log].records[link.record] }

    /// The record of an entry.
    public func record(_ entry: TraceabilityMatrix.Record) -> DecisionRecord { logs[entry.log].records[entry.record] }

    /// The citation of a link as it stands in its record; nil for a link written in a requirements document.
    public func citation(_ link: TraceabilityMatrix.Link) -> RequirementLink? {
        link.link.map { record(link).requirements[$0] }
    }

    /// The title of the option that a link stands in.
    public func option(_ link: TraceabilityMatrix.Link) -> String? {
        let record = record(link)
        return link.option.flatMap { record.options.indices.contains($0) ? record.options[$0].title.value : nil }
    }

    /// The line, counting from 1, on which a link is written in its record; 1 for one that is written elsewhere.
    public func line(_ link: TraceabilityMatrix.Link) -> Int {
        guard let citation = citation(link) else { return 1 }
        return record(link).source.line(at: citation.id.range.start)
    }

    /// The name of a record that is unique in the project: its id, with the log before it where there are several logs.
    public func name(_ link: TraceabilityMatrix.Link) -> String { name(log: link.log, record: link.record) }

    /// The name of a record that is unique in the project.
    public func name(log: Int, record: Int) -> String {
        let id = logs[log].records[record].id
        return logs.count > 1 ? "\(logs[log].name)/\(id)" : id
    }

    /// The records that a row is linked to, each once, in order, with the links of each.
    public func byRecord(_ links: [TraceabilityMatrix.Link]) -> [(
        first: TraceabilityMatrix.Link, all: [TraceabilityMatrix.Link]
    )] {
        var groups: [(first: TraceabilityMatrix.Link, all: [TraceabilityMatrix.Link])] = []
        for link in links {
            if let last = groups.last, last.first.log == link.log, last.first.record == link.record {
                groups[groups.count - 1].all.append(link)
            } else {
                groups.append((link, [link]))
            }
        }
        return groups
    }

    /// A requirement's words for a table: its text, else its title; empty where no document holds it.
    public func words(_ requirement: Requirement) -> String {
        (requirement.text ?? requirement.title ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension TraceabilityMatrix.State {
    /// A sign that tells states apart without colour.
    public var symbol: String {
        switch self {
        case .conflicting: "⚡"
        case .violated: "✗"
        case .deviated: "≠"
        case .covered: "✓"
        case .coveredByParent: "↑"
        case .planned: "…"
        case .supersededOnly: "†"
        case .mentioned: "·"
        case .justified: "="
        case .optionalUncovered: "○"
        case .gap: "!"
        case .undocumented: "?"
        }
    }
}

extension RequirementLink.Role {
    /// The role in a letter, for narrow cells.
    public var letter: String {
        switch self {
        case .satisfies: "S"
        case .addresses: "A"
        case .drivenBy: "D"
        case .constrainedBy: "C"
        case .deviatesFrom: "≠"
        case .violates: "V"
        case .supersedes: "X"
        case .derives: "N"
        case .relatesTo: "r"
        }
    }

    /// What the requirement is to the record: the role read the other way.
    public var inverse: String {
        switch self {
        case .satisfies: "satisfied by"
        case .addresses: "addressed by"
        case .drivenBy: "drives"
        case .constrainedBy: "constrains"
        case .deviatesFrom: "deviated from by"
        case .violates: "violated by"
        case .supersedes: "retired by"
        case .derives: "derived from"
        case .relatesTo: "related to by"
        }
    }
}
