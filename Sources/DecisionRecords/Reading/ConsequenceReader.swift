/// Fills in the consequences by sign.
enum ConsequenceReader {
    static func read(into record: inout DecisionRecord) {}
}
