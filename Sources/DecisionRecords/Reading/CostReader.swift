/// Fills in the costs, and which option each belongs to.
enum CostReader {
    static func read(into record: inout DecisionRecord) {}
}
