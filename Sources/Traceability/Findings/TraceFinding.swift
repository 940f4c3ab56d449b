public import Diagnostics

/// What can be wrong between requirements and decisions.
public enum TraceFinding: String, Sendable, CaseIterable {
    case gap
    case dangling
    case ambiguous
    case violated
    case deviated
    case conflicting
    case supersededOnly = "superseded-only"
    case planned
    case mentioned
    case orphan
    case suspect
    case moved
    case invalid
    case drift
    case glossMismatch = "gloss-mismatch"
    case contradicts
    case broad
    case numberMismatch = "number-mismatch"
    case duplicateID = "duplicate-id"
    case duplicateText = "duplicate-text"
    case nearDuplicate = "near-duplicate"
    case emptyRequirement = "empty-requirement"
    case noModal = "no-modal"
    case severalObligations = "several-obligations"
    case noRequirements = "no-requirements"
    case unreadableSource = "unreadable-source"

    /// The code, `TRC` and three digits; codes are never used again.
    public var code: String {
        let number: Int
        switch self {
        case .gap: number = 1
        case .dangling: number = 2
        case .ambiguous: number = 3
        case .violated: number = 4
        case .deviated: number = 5
        case .conflicting: number = 6
        case .supersededOnly: number = 7
        case .planned: number = 8
        case .mentioned: number = 9
        case .orphan: number = 10
        case .suspect: number = 11
        case .moved: number = 12
        case .invalid: number = 13
        case .drift: number = 14
        case .glossMismatch: number = 15
        case .contradicts: number = 16
        case .broad: number = 17
        case .numberMismatch: number = 31
        case .duplicateID: number = 32
        case .duplicateText: number = 33
        case .emptyRequirement: number = 34
        case .noModal: number = 35
        case .severalObligations: number = 36
        case .noRequirements: number = 37
        case .unreadableSource: number = 38
        case .nearDuplicate: number = 39
        }
        return "TRC0" + (number < 10 ? "0" : "") + String(number)
    }

    /// How much it matters.
    public var severity: Severity {
        switch self {
        case .dangling, .ambiguous, .violated, .conflicting, .invalid, .contradicts, .duplicateID, .unreadableSource:
            .error
        case .gap, .supersededOnly, .mentioned, .suspect, .moved, .drift, .glossMismatch, .numberMismatch,
            .duplicateText,
            .emptyRequirement, .noRequirements:
            .warning
        case .deviated, .planned, .orphan, .broad, .nearDuplicate, .noModal, .severalObligations: .note
        }
    }

    /// What it means, in a sentence.
    public var summary: String {
        switch self {
        case .gap: "A requirement for which no decision stands."
        case .dangling: "A citation of a requirement that does not exist."
        case .ambiguous: "A citation that could mean several requirements."
        case .violated: "A requirement that a decision violates."
        case .deviated: "A requirement from which a decision deviates."
        case .conflicting: "A requirement that one decision meets and another breaks."
        case .supersededOnly: "A requirement whose only decisions are no longer in force."
        case .planned: "A requirement for which only a proposed decision stands."
        case .mentioned: "A requirement that decisions only mention."
        case .orphan: "A decision that cites no requirement and does not say why."
        case .suspect: "A link whose requirement or decision changed since it was accepted."
        case .moved: "A link whose requirement now has another id."
        case .invalid: "A link that somebody looked at and found wrong."
        case .drift: "A second list of a record's requirements that differs from the first."
        case .glossMismatch: "A citation whose words are not those of the requirement."
        case .contradicts: "A decision that meets and breaks one requirement."
        case .broad: "A citation of everything, which says nothing of any one requirement."
        case .numberMismatch: "A criterion whose written number is not the one shown."
        case .duplicateID: "An id that stands twice in one document."
        case .duplicateText: "Two requirements with the same words."
        case .nearDuplicate: "Two requirements with nearly the same words."
        case .emptyRequirement: "A requirement without words."
        case .noModal: "A criterion that says neither shall, should nor may."
        case .severalObligations: "A requirement that states several obligations."
        case .noRequirements: "A requirements document in which no requirement was found."
        case .unreadableSource: "A requirements document that could not be read as what it is."
        }
    }
}

extension RequirementSource.Issue.Kind {
    /// The finding that an issue makes.
    var finding: TraceFinding {
        switch self {
        case .numberMismatch: .numberMismatch
        case .duplicateID: .duplicateID
        case .duplicateText: .duplicateText
        case .empty: .emptyRequirement
        case .noModal: .noModal
        case .severalObligations: .severalObligations
        case .noRequirements: .noRequirements
        case .unreadable: .unreadableSource
        }
    }
}
