/// Fills in what a record says of other records.
enum RelationReader {
    static func read(into record: inout DecisionRecord) {}
}
