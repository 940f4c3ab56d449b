/// Fills in status, date, people, tags, story, review date and governed paths.
enum MetadataReader {
    static func read(into record: inout DecisionRecord) {}
}
