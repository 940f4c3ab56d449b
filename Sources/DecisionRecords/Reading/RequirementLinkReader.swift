/// Fills in the requirements that a record cites, and with which role.
enum RequirementLinkReader {
    static func read(into record: inout DecisionRecord) {}
}
