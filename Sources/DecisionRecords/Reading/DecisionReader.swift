/// Fills in what was decided and what became of each option.
enum DecisionReader {
    static func read(into record: inout DecisionRecord) {}
}
