import DecisionRecords

/// What the links to one requirement come to.
struct RowState {
    /// How far a record binds.
    enum Stance {
        /// It is in force: accepted, or without a status.
        case inForce
        /// It is proposed or a draft.
        case planned
        /// It is superseded, deprecated or rejected.
        case gone
    }

    /// How far a record binds. A record whose log keeps no status is in force; one whose status nobody can read is not.
    static func stance(of record: DecisionRecord) -> Stance {
        guard let status = record.status else { return .inForce }
        switch status.value {
        case .accepted: return .inForce
        case .draft, .proposed, .unknown: return .planned
        case .rejected: return .gone
        case .deprecated, .superseded: return status.isPartial ? .inForce : .gone
        }
    }

    private var covers: [Stance: Set<Int>] = [:]
    private var breaks: [Stance: Set<Int>] = [:]
    private var violates = false
    private var deviates = false
    private var isRetired = false
    private var isMentioned = false
    private var hasGoneLink = false
    private var parentStances: Set<Stance> = []

    /// Adds a link to the requirement itself. `record` numbers the records of all logs.
    mutating func add(_ role: RequirementLink.Role, _ stance: Stance, record: Int, isDecisions: Bool, covers: Bool) {
        guard isDecisions else {
            isMentioned = true
            return
        }
        switch role {
        case .satisfies, .addresses, .drivenBy:
            if covers { self.covers[stance, default: []].insert(record) } else { isMentioned = true }
        case .deviatesFrom, .violates:
            breaks[stance, default: []].insert(record)
            if stance != .gone {
                if role == .violates { violates = true } else { deviates = true }
            }
        case .supersedes:
            if stance == .inForce { isRetired = true } else { isMentioned = true }
        case .constrainedBy, .derives, .relatesTo:
            isMentioned = true
        }
        if stance == .gone, role == .satisfies || role == .addresses || role == .drivenBy { hasGoneLink = true }
    }

    /// Adds a link to the requirement that holds this one.
    mutating func addInherited(_ stance: Stance, covers: Bool) {
        if covers { parentStances.insert(stance) } else { isMentioned = true }
    }

    /// Whether a decision in force retires the requirement.
    var retires: Bool { isRetired }

    /// Whether one record claims a requirement and breaks it.
    var contradicting: Set<Int> {
        var claiming: Set<Int> = []
        var breaking: Set<Int> = []
        for stance in [Stance.inForce, .planned] {
            claiming.formUnion(covers[stance] ?? [])
            breaking.formUnion(breaks[stance] ?? [])
        }
        return claiming.intersection(breaking)
    }

    /// The state; the worst wins, and a statement that no decision is needed wins over the absence of one.
    func state(of requirement: Requirement, isJustified: Bool) -> TraceabilityMatrix.State {
        let live = (covers[.inForce] ?? []).union(covers[.planned] ?? [])
        if violates || deviates {
            if !live.isEmpty { return .conflicting }
            return violates ? .violated : .deviated
        }
        if covers[.inForce] != nil { return .covered }
        if parentStances.contains(.inForce) { return .coveredByParent }
        if covers[.planned] != nil || parentStances.contains(.planned) { return .planned }
        if isJustified || isRetired { return .justified }
        if hasGoneLink || parentStances.contains(.gone) { return .supersededOnly }
        if isMentioned { return .mentioned }
        return requirement.modal == .may ? .optionalUncovered : .gap
    }
}
