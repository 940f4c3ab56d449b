import DecisionRecords

/// A record's status as the site shows it: a word, and a class that gives it an icon and a
/// colour; the word is never left out.
enum StatusWord: String, CaseIterable, Sendable {
    case accepted
    case proposed
    case draft
    case rejected
    case deprecated
    case superseded
    case unknown
    /// No status is written.
    case none

    /// The status of a record.
    init(_ record: DecisionRecord) {
        switch record.status?.value {
        case .accepted: self = .accepted
        case .proposed: self = .proposed
        case .draft: self = .draft
        case .rejected: self = .rejected
        case .deprecated: self = .deprecated
        case .superseded: self = .superseded
        case .unknown: self = .unknown
        case nil: self = .none
        }
    }

    /// Its name in the site's language.
    var phrase: Phrase {
        switch self {
        case .accepted: .statusAccepted
        case .proposed: .statusProposed
        case .draft: .statusDraft
        case .rejected: .statusRejected
        case .deprecated: .statusDeprecated
        case .superseded: .statusSuperseded
        case .unknown: .statusUnknown
        case .none: .statusNone
        }
    }

    /// The class that colours it.
    var style: StaticString {
        switch self {
        case .accepted: "status accepted"
        case .proposed: "status proposed"
        case .draft: "status draft"
        case .rejected: "status rejected"
        case .deprecated: "status deprecated"
        case .superseded: "status superseded"
        case .unknown, .none: "status unknown"
        }
    }
}
