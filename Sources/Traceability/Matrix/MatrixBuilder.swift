public import DecisionRecords
import Diagnostics

extension TraceabilityMatrix {
    /// Works out which decisions stand for which requirements.
    ///
    /// Near-linear in requirements, links and records.
    ///
    /// - Parameters:
    ///   - sources: the requirements documents, ordered by path.
    ///   - logs: the project's logs.
    ///   - policy: what counts.
    ///   - lock: the links that were accepted, if the project keeps them.
    public init(
        sources: [RequirementSource], logs: [DecisionLog], policy: TracePolicy = TracePolicy(), lock: TraceLock? = nil
    ) {
        var builder = MatrixBuilder(index: RequirementIndex(sources), logs: logs, policy: policy, lock: lock)
        builder.collect()
        self = builder.matrix()
    }
}

/// Puts a matrix together.
struct MatrixBuilder {
    let index: RequirementIndex
    let logs: [DecisionLog]
    let policy: TracePolicy
    let lock: TraceLock?
    /// The links to each requirement.
    private var links: [[TraceabilityMatrix.Link]]
    /// Requirements that no document holds, with the links to them, by the key they will have.
    private var undocumented: [String: (id: String, isExternal: Bool, links: [TraceabilityMatrix.Link])] = [:]
    private var unresolved: [TraceabilityMatrix.Unresolved] = []
    private var records: [TraceabilityMatrix.Record] = []
    /// For each log, the number of its first record among all.
    private let firstRecord: [Int]
    private let stances: [RowState.Stance]
    private var contradicting: Set<Int> = []

    init(index: RequirementIndex, logs: [DecisionLog], policy: TracePolicy, lock: TraceLock?) {
        self.index = index
        self.logs = logs
        self.policy = policy
        self.lock = lock
        links = Array(repeating: [], count: index.requirements.count)
        var first: [Int] = []
        var stances: [RowState.Stance] = []
        for log in logs {
            first.append(stances.count)
            stances.append(contentsOf: log.records.map(RowState.stance))
        }
        firstRecord = first
        self.stances = stances
    }

    // MARK: Links

    mutating func collect() {
        let citing = logs.reduce(0) { $0 + ($1.records.contains { !$0.requirements.isEmpty } ? 1 : 0) }
        for (logNumber, log) in logs.enumerated() {
            // Without any document an id of one log is none of another's.
            let prefix = citing > 1 ? log.name + "/" : ""
            for (recordNumber, record) in log.records.enumerated() {
                collect(record, logNumber, recordNumber, prefix)
            }
        }
        collectReverseLinks()
    }

    private mutating func collect(_ record: DecisionRecord, _ log: Int, _ number: Int, _ prefix: String) {
        var entry = TraceabilityMatrix.Record(log: log, record: number, state: .unlinked)
        for (linkNumber, citation) in record.requirements.enumerated() {
            let isDecisions =
                citation.option.map { record.options.indices.contains($0) && record.options[$0].outcome == .chosen }
                ?? true
            var link = TraceabilityMatrix.Link(
                log: log, record: number, link: linkNumber, role: citation.role, option: citation.option,
                isDecisions: isDecisions, isBroad: citation.extent == .range)
            switch citation.extent {
            case .none:
                entry.waiver = citation.gloss ?? "none"
                continue
            case .all:
                link.isBroad = true
                let all = policy.breadthCovers ? index.all(citation, from: record.path) : []
                for requirement in all { links[requirement].append(link) }
                if all.isEmpty { entry.breadth.append(link) }
                continue
            case .single, .range: break
            }
            add(link, citation, record, prefix)
        }
        records.append(entry)
    }

    private mutating func add(
        _ link: TraceabilityMatrix.Link, _ citation: RequirementLink, _ record: DecisionRecord, _ prefix: String
    ) {
        let ids = [citation.id.value] + (citation.rangeEnd.map { [$0.value] } ?? [])
        if index.sources.isEmpty {
            for id in ids { addUndocumented(id, key: prefix + id, link) }
            return
        }
        switch index.resolve(citation, from: record.path) {
        case .found(let found):
            for requirement in found { links[requirement].append(link) }
            // A range's missing end is a citation of nothing, however many stand before it.
            if let end = citation.rangeEnd,
                case .unknown(let candidates) = index.resolve(id: end.value, from: record.path)
            {
                addUnresolved(link, end.value, .unknown, candidates)
            }
        case .unknown(let candidates):
            // Running text is no declaration: what it names may be anything.
            if citation.role == .relatesTo, citation.word == "mentions", candidates.isEmpty { return }
            addUnresolved(link, citation.id.value, .unknown, candidates)
        case .ambiguous(let candidates):
            addUnresolved(link, citation.id.value, .ambiguous, candidates)
        case .external:
            for id in ids { addUndocumented(id, key: id, isExternal: true, link) }
        }
    }

    private mutating func addUndocumented(
        _ id: String, key: String, isExternal: Bool = false, _ link: TraceabilityMatrix.Link
    ) {
        undocumented[key, default: (id, isExternal, [])].links.append(link)
    }

    private mutating func addUnresolved(
        _ link: TraceabilityMatrix.Link, _ id: String, _ reason: TraceabilityMatrix.Unresolved.Reason,
        _ candidates: [Int]
    ) {
        unresolved.append(
            TraceabilityMatrix.Unresolved(
                link: link, id: id, reason: reason, candidates: candidates.map { index.requirements[$0].key }))
    }

    /// Adds what requirements documents say of decisions.
    private mutating func collectReverseLinks() {
        for source in index.sources {
            for reverse in source.decisionLinks {
                guard let requirement = index.index(key: reverse.requirement) else { continue }
                for (logNumber, log) in logs.enumerated() {
                    let found = log.indices(id: reverse.decision.value)
                    guard found.count == 1, let record = found.first else { continue }
                    links[requirement].append(
                        TraceabilityMatrix.Link(log: logNumber, record: record, link: nil, role: reverse.role))
                }
            }
        }
    }

    // MARK: Rows

    func stance(of link: TraceabilityMatrix.Link) -> RowState.Stance { stances[firstRecord[link.log] + link.record] }

    private func isCovering(_ link: TraceabilityMatrix.Link) -> Bool {
        link.isDecisions && policy.coveringRoles.contains(link.role)
    }

    mutating func matrix() -> TraceabilityMatrix {
        let reviewed = LinkReview(index: index, logs: logs, lock: lock)
        var rows: [TraceabilityMatrix.Row] = []
        var groups: [TraceabilityMatrix.Row] = []
        var keysOf: [[String]] = Array(repeating: [], count: stances.count)
        var suspects: Set<Int> = []
        for (number, requirement) in index.requirements.enumerated() {
            var own = links[number]
            reviewed.review(&own, of: number)
            let inherited = requirement.parent.flatMap { index.index(key: $0) }.map { links[$0] } ?? []
            let row = row(requirement, own, inherited, movedFrom: reviewed.movedFrom(number))
            for link in own where link.isDecisions {
                let record = firstRecord[link.log] + link.record
                if keysOf[record].last != requirement.key { keysOf[record].append(requirement.key) }
                if link.review == .suspect { suspects.insert(record) }
            }
            if requirement.isParent { groups.append(row) } else { rows.append(row) }
        }
        for (key, entry) in undocumented.sorted(by: { NaturalOrder.precedes($0.key, $1.key) }) {
            let requirement = Requirement(
                key: key, id: entry.id, kind: entry.isExternal ? .external : .requirement, text: nil, modal: .unknown,
                source: nil, range: .init(0, 0))
            rows.append(
                TraceabilityMatrix.Row(
                    requirement: requirement, links: entry.links, state: .undocumented,
                    exclusion: entry.isExternal ? .external : nil))
            for link in entry.links where link.isDecisions {
                let record = firstRecord[link.log] + link.record
                if keysOf[record].last != key { keysOf[record].append(key) }
            }
        }
        finishRecords(keysOf, suspects)
        return TraceabilityMatrix(
            sources: index.sources.map {
                TraceabilityMatrix.Source(path: $0.path, importer: $0.importer, requirements: $0.leafCount)
            },
            rows: rows, groups: groups, unresolved: unresolved, records: records)
    }

    private mutating func row(
        _ requirement: Requirement, _ own: [TraceabilityMatrix.Link], _ inherited: [TraceabilityMatrix.Link],
        movedFrom: String?
    ) -> TraceabilityMatrix.Row {
        var state = RowState()
        for link in own {
            state.add(
                link.role, stance(of: link), record: firstRecord[link.log] + link.record, isDecisions: link.isDecisions,
                covers: isCovering(link))
        }
        for link in inherited where link.isDecisions { state.addInherited(stance(of: link), covers: isCovering(link)) }
        contradicting.formUnion(state.contradicting)
        let reason =
            requirement.justification ?? policy.justifications[requirement.key] ?? policy.justifications[requirement.id]
        var requirement = requirement
        requirement.justification = reason
        let result = state.state(of: requirement, isJustified: reason != nil)
        return TraceabilityMatrix.Row(
            requirement: requirement, links: own, inherited: inherited, state: result,
            exclusion: exclusion(of: requirement, state, result),
            isSuspect: own.contains { $0.review == .suspect }, movedFrom: movedFrom)
    }

    private func exclusion(of requirement: Requirement, _ state: RowState, _ result: TraceabilityMatrix.State)
        -> TraceabilityMatrix.Exclusion?
    {
        if requirement.status == .retired || state.retires { return .retired }
        if requirement.status == .deferred { return .deferred }
        if requirement.status == .proposed { return .proposed }
        if result == .justified { return .justified }
        return requirement.modal == .may ? .may : nil
    }

    private mutating func finishRecords(_ keysOf: [[String]], _ suspects: Set<Int>) {
        var dangling: Set<Int> = []
        for citation in unresolved where citation.link.isDecisions {
            dangling.insert(firstRecord[citation.link.log] + citation.link.record)
        }
        for number in records.indices {
            records[number].requirements = keysOf[number]
            if contradicting.contains(number) {
                records[number].state = .contradicts
            } else if dangling.contains(number) {
                records[number].state = .dangling
            } else if suspects.contains(number) {
                records[number].state = .suspect
            } else if !keysOf[number].isEmpty || !records[number].breadth.isEmpty {
                records[number].state = .linked
            } else if records[number].waiver != nil {
                records[number].state = .noRequirementNeeded
            }
        }
    }
}
