import DecisionRecords
import Diagnostics

/// What speaks for records in folders that nothing calls a log.
///
/// Numbered files with a status are also features, requirements, runbooks and plans. A log of a project that keeps its
/// records somewhere else by name must look like one; where no folder is named, the numbered files are what there is.
struct RecordEvidence {
    /// The files that may be records.
    private var files = 0
    /// Those that call themselves records, or have what a record consists of.
    private var strong = 0
    /// Those, and those that have a section for the decision.
    private var fair = 0

    /// Counts a file.
    mutating func add(_ record: DecisionRecord) {
        files += 1
        let roles = Set(record.sections.lazy.map(\.role))
        let isStrong = RecordEvidence.callsItselfRecord(record) || RecordEvidence.isWhole(roles)
        if isStrong { strong += 1 }
        if isStrong || roles.contains(.decision) { fair += 1 }
    }

    mutating func add(_ other: RecordEvidence) {
        files += other.files
        strong += other.strong
        fair += other.fair
    }

    /// Whether most files look like records.
    var isLog: Bool { strong * 2 > files }

    /// Whether half of the files at least could be records.
    var mayBeLog: Bool { fair * 2 >= files }

    /// Whether a file says by its name or its title that it is a record: `ADR-001-x.md`, `DR_0002.md`, `# RFC 7: T`.
    static func callsItselfRecord(_ record: DecisionRecord) -> Bool {
        let name = Path.lastComponent(record.path)
        let prefix = (RecordName(name)?.prefix ?? String(name.prefix(4))).lowercased().filter { $0 >= "a" && $0 <= "z" }
        if prefix.hasSuffix("dr") || prefix == "rfc" { return true }
        let label = (record.label ?? "").lowercased()
        return label.hasPrefix("adr") || label.hasPrefix("rfc")
    }

    /// Whether sections say why and what, or why and what follows.
    private static func isWhole(_ roles: Set<SectionRole>) -> Bool {
        guard roles.contains(.context) else { return false }
        return roles.contains(.decision) || roles.contains(.consequences) || roles.contains(.positiveConsequences)
    }
}
