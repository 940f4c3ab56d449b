public import DecisionRecords

/// What a project lets count.
public struct TracePolicy: Sendable {
    /// The roles whose links cover a requirement.
    public var coveringRoles: Set<RequirementLink.Role>
    /// Whether “All … requirements” covers what it names. Off: breadth is no statement on any one of them.
    public var breadthCovers: Bool
    /// Keys or ids of requirements that need no decision, with the reason.
    public var justifications: [String: String]

    /// Makes a policy.
    public init(
        coveringRoles: Set<RequirementLink.Role> = [.satisfies, .addresses, .drivenBy], breadthCovers: Bool = false,
        justifications: [String: String] = [:]
    ) {
        self.coveringRoles = coveringRoles
        self.breadthCovers = breadthCovers
        self.justifications = justifications
    }
}
