/// A contradiction that the team knows of and lives with, with the reason.
public struct Waiver: Sendable, Equatable {
    /// The ids or paths of the two records; empty where the fingerprint alone names the finding.
    public var records: [String]
    /// The rule's name, such as `option-swap`; nil for all rules.
    public var rule: String?
    /// The finding's fingerprint; nil where the records name it.
    public var fingerprint: String?
    /// Why the team lives with it; a waiver without a reason waives nothing.
    public var reason: String

    /// Makes a waiver.
    public init(records: [String], rule: String? = nil, fingerprint: String? = nil, reason: String) {
        self.records = records
        self.rule = rule
        self.fingerprint = fingerprint
        self.reason = reason
    }

    /// Whether the waiver covers a conflict between two records, each given by its id and path.
    func covers(_ conflict: Conflict, _ names: [(id: String, path: String)]) -> Bool {
        guard !reason.isEmpty else { return false }
        if let rule, rule != conflict.rule.rawValue { return false }
        if let fingerprint, fingerprint != conflict.fingerprint { return false }
        if records.isEmpty { return fingerprint != nil }
        guard records.count == 2 else { return false }
        func isNamed(_ name: (id: String, path: String), _ text: String) -> Bool {
            name.id.lowercased() == text.lowercased() || name.path == text
        }
        guard names.count == 2 else { return false }
        return (isNamed(names[0], records[0]) && isNamed(names[1], records[1]))
            || (isNamed(names[0], records[1]) && isNamed(names[1], records[0]))
    }
}
