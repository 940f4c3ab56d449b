import Diagnostics
import Syntax

/// Fills in what a record says of other records.
///
/// A relation needs a word for it: a field's name, a heading, a front matter key or a verb. A mention alone (`ADR-12`) is none.
enum RelationReader {
    static func read(into record: inout DecisionRecord) {
        var gathering = RelationGathering(record)
        gathering.readFields()
        gathering.readBody()
        record.relations = gathering.result()
    }
}

extension String {
    /// `supersededBy` as `superseded By`, so that its words can be told.
    var replacingCapitals: String {
        var result = ""
        for character in self {
            if character.isUppercase, !result.isEmpty, result.last?.isLowercase == true { result.append(" ") }
            result.append(character)
        }
        return result
    }
}
