import DecisionRecords
public import Diagnostics

/// Says of a matrix what is wrong, as findings with a place each.
public struct TraceCheck {
    private let report: TraceReport
    private let sources: [RequirementSource]
    private var findings: [Diagnostic] = []
    /// Requirements by key, and keys by the skeleton of their id; made when the first citation is not resolved.
    private lazy var lookup = Lookup(sources)

    /// The findings of a matrix, ordered by path, offset and code.
    public static func findings(_ report: TraceReport, sources: [RequirementSource]) -> [Diagnostic] {
        var check = TraceCheck(report: report, sources: sources)
        for row in report.matrix.rows { check.look(at: row) }
        for citation in report.matrix.unresolved { check.look(at: citation) }
        for entry in report.matrix.records { check.look(at: entry) }
        check.lookAtGlosses()
        for source in sources { check.look(at: source) }
        return check.findings.sorted { Diagnostic.isOrdered($0, before: $1) }
    }

    private init(report: TraceReport, sources: [RequirementSource]) {
        self.report = report
        self.sources = sources
    }

    // MARK: Requirements

    private mutating func look(at row: TraceabilityMatrix.Row) {
        let requirement = row.requirement
        let key = requirement.key
        // However often a record cites a requirement, it is one link to look at again.
        var reviewed: Set<[Int]> = []
        for link in row.decisionLinks where link.review != .unreviewed && link.review != .accepted {
            if reviewed.insert([link.log, link.record]).inserted { look(at: link, of: row) }
        }
        guard let source = requirement.source else { return }
        if row.exclusion == .retired || row.exclusion == .deferred || row.exclusion == .proposed { return }
        let message: String
        let finding: TraceFinding
        switch row.state {
        case .gap: (finding, message) = (.gap, "no decision stands for requirement “\(key)”")
        case .violated:
            (finding, message) = (.violated, "requirement “\(key)” is violated by \(names(row, [.violates]))")
        case .deviated:
            (finding, message) = (.deviated, "\(names(row, [.deviatesFrom])) deviates from requirement “\(key)”")
        case .conflicting:
            let meets = names(row, [.satisfies, .addresses, .drivenBy])
            let breaks = names(row, [.violates, .deviatesFrom])
            (finding, message) = (.conflicting, "requirement “\(key)” is met by \(meets) and broken by \(breaks)")
        case .supersededOnly:
            (finding, message) = (
                .supersededOnly,
                "requirement “\(key)” rests on decisions that are no longer in force: \(names(row, nil))"
            )
        case .planned:
            (finding, message) = (.planned, "requirement “\(key)” rests on a proposal only: \(names(row, nil))")
        case .mentioned where row.exclusion == nil:
            (finding, message) = (.mentioned, "no decision stands for requirement “\(key)”; it is only mentioned")
        default: return
        }
        add(finding, source, requirement.range, message, notes: notes(row, for: finding), seed: key)
    }

    private mutating func look(at link: TraceabilityMatrix.Link, of row: TraceabilityMatrix.Row) {
        let finding: TraceFinding
        let message: String
        switch link.review {
        case .suspect:
            finding = .suspect
            message = "the link to requirement “\(row.requirement.key)” was accepted before a text behind it changed"
        case .moved:
            finding = .moved
            message = "the words that were accepted as “\(row.requirement.key)” now stand elsewhere"
        case .invalid:
            finding = .invalid
            message = "the link to requirement “\(row.requirement.key)” was looked at and found wrong"
        case .accepted, .unreviewed: return
        }
        guard let citation = report.citation(link) else { return }
        add(finding, report.record(link).source, citation.id.range, message, seed: row.requirement.key)
    }

    /// The records behind a row in a few words.
    private func names(_ row: TraceabilityMatrix.Row, _ roles: Set<RequirementLink.Role>?) -> String {
        var names: [String] = []
        for link in row.decisionLinks + row.inherited where roles?.contains(link.role) ?? true {
            let name = report.name(link)
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }

    private func notes(_ row: TraceabilityMatrix.Row, for finding: TraceFinding) -> [Diagnostic.Note] {
        guard finding != .gap else { return [] }
        return row.decisionLinks.compactMap { link in
            report.citation(link).map {
                Diagnostic.Note(
                    source: report.record(link).source, range: $0.id.range, message: "\(link.role.rawValue) here")
            }
        }
    }

    // MARK: Citations

    private mutating func look(at citation: TraceabilityMatrix.Unresolved) {
        guard let written = report.citation(citation.link) else { return }
        let range =
            written.rangeEnd?.value == citation.id ? written.rangeEnd?.range ?? written.id.range : written.id.range
        switch citation.reason {
        case .unknown:
            let near = citation.candidates.isEmpty ? nearest(to: citation.id) : citation.candidates
            add(
                .dangling, report.record(citation.link).source, range, "no requirement is called “\(citation.id)”",
                help: near.isEmpty ? nil : "There is \(near.joined(separator: ", ")).", seed: citation.id)
        case .ambiguous:
            add(
                .ambiguous, report.record(citation.link).source, range,
                "“\(citation.id)” could be several requirements",
                help: "Write \(citation.candidates.joined(separator: " or ")).", notes: candidates(of: citation),
                seed: citation.id)
        }
    }

    private mutating func candidates(of citation: TraceabilityMatrix.Unresolved) -> [Diagnostic.Note] {
        citation.candidates.compactMap { key in
            guard let requirement = lookup.byKey[key], let text = requirement.source else { return nil }
            return Diagnostic.Note(
                source: text, range: requirement.range, message: "“\(key)”: \(report.words(requirement))")
        }
    }

    /// Keys whose id differs from a citation in letter case, zeros and marks only, at most three.
    private mutating func nearest(to id: String) -> [String] {
        Array((lookup.bySkeleton[TraceCheck.skeleton(id)] ?? []).prefix(3))
    }

    private struct Lookup {
        var byKey: [String: Requirement] = [:]
        var bySkeleton: [String: [String]] = [:]

        init(_ sources: [RequirementSource]) {
            for source in sources {
                for requirement in source.requirements {
                    if byKey[requirement.key] == nil { byKey[requirement.key] = requirement }
                    bySkeleton[TraceCheck.skeleton(requirement.id), default: []].append(requirement.key)
                }
            }
        }
    }

    /// An id in small letters, without marks and leading zeros.
    static func skeleton(_ id: String) -> String {
        var result: [UInt8] = []
        var inNumber = false
        for byte in id.lowercased().utf8 {
            if RequirementIDShape.isDigitByte(byte) {
                if byte == UInt8(ascii: "0"), !inNumber { continue }
                inNumber = true
                result.append(byte)
            } else if byte == UInt8(ascii: ".") {
                inNumber = false
                result.append(byte)
            } else {
                inNumber = false
                if byte >= 0x61 && byte <= 0x7A || byte >= 0x80 { result.append(byte) }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    // MARK: Records

    private mutating func look(at entry: TraceabilityMatrix.Record) {
        let record = report.record(entry)
        if entry.state == .contradicts {
            add(
                .contradicts, record.source, record.title.range,
                "“\(record.id)” says of one requirement that it meets it and that it breaks it", seed: "")
        } else if entry.state == .unlinked, !sources.isEmpty, RowState.stance(of: record) != .gone {
            add(
                .orphan, record.source, record.title.range, "“\(record.id)” cites no requirement",
                help: "Cite one, or write “Requirements: none (why)”.", seed: "")
        }
        for link in entry.breadth {
            guard let citation = report.citation(link) else { continue }
            add(
                .broad, record.source, citation.id.range,
                "“all” covers no requirement; the ones that the decision stands for are not told", seed: citation.text)
        }
        for drift in RequirementDrift.find(in: record) {
            add(
                .drift, record.source, drift.range, drift.message,
                notes: [
                    Diagnostic.Note(source: record.source, range: drift.first, message: "the first list stands here")
                ],
                seed: drift.message)
        }
    }

    private mutating func lookAtGlosses() {
        for mismatch in GlossComparison.mismatches(report) {
            add(
                .glossMismatch, mismatch.source, mismatch.range, mismatch.message, help: mismatch.help,
                seed: mismatch.message)
        }
    }

    // MARK: Sources

    private mutating func look(at source: RequirementSource) {
        let text = source.text ?? SourceText(path: source.path, text: "")
        for issue in source.issues { add(issue.kind.finding, text, issue.range, issue.message, seed: issue.message) }
        for pair in NearDuplicates.find(in: source.requirements) {
            let (earlier, later) = (source.requirements[pair.earlier], source.requirements[pair.later])
            let message = "“\(later.id)” says nearly the same as “\(earlier.id)”"
            add(
                .nearDuplicate, later.source ?? text, later.range, message,
                help: "It says: \(report.words(earlier))", seed: message)
        }
    }

    private mutating func add(
        _ finding: TraceFinding, _ source: SourceText, _ range: SourceRange, _ message: String, help: String? = nil,
        notes: [Diagnostic.Note] = [], seed: String
    ) {
        findings.append(
            Diagnostic(
                code: finding.code, name: finding.rawValue, severity: finding.severity, source: source, range: range,
                message: message, help: help ?? nil, notes: notes,
                fingerprintSeed: "\(finding.code)\n\(source.path)\n\(seed)"))
    }
}
