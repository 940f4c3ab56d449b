/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Worth knowing; never fails a run unless asked to.
    case note
    /// Probably wrong; the team should look.
    case warning
    /// Wrong: the record says something that cannot hold or be read.
    case error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Orders from note to error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
