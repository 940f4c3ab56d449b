/// Fills in the options and the decision drivers.
enum OptionReader {
    static func read(into record: inout DecisionRecord) {}
}
