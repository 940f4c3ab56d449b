public import DecisionRecords
public import Diagnostics
import Syntax

/// A parameter that a record states with a value: “key rotation”, 30 days.
public struct Parameter: Sendable {
    /// What the value is of, in its canonical word: `rotation`.
    public var attribute: String
    /// What the attribute belongs to, such as `key`.
    public var subject: String
    /// The dimension and the interval of the value: durations in seconds, else plain numbers.
    public var value: ParameterValue
    /// The value as written.
    public var valueText: String
    /// The sentence or list item.
    public var range: SourceRange
    /// The words that narrow what is meant, the subject left out.
    var qualifiers: Set<String>
    /// The words of the nearest label above it.
    var label: Set<String>
    /// Words that name an environment, a tier or a phase, from the sentence, its labels and its headings.
    var scopes: Set<String>
}

/// Finds parameters to which one record gives values that cannot both hold.
///
/// A closed list of attributes, each in one sentence with one value. Alternatives, pros and cons, context, examples,
/// history, comparisons, tables and code are left out, and so is what differs in subject, in a narrowing word or in scope.
public enum ParameterDisagreement {
    /// The pairs that disagree: for each statement, the first earlier one that it contradicts, in the order of the file.
    public static func find(in record: DecisionRecord) -> [(Parameter, Parameter)] {
        let parameters = ParameterReader.read(record)
        if parameters.count < 2 { return [] }
        var pairs: [(Parameter, Parameter)] = []
        for (index, second) in parameters.enumerated().prefix(200) {
            if let first = parameters[..<index].first(where: { disagree($0, second) }) { pairs.append((first, second)) }
        }
        return pairs
    }

    /// Whether two statements are of one parameter and their values share nothing.
    static func disagree(_ left: Parameter, _ right: Parameter) -> Bool {
        left.attribute == right.attribute && left.subject == right.subject && left.qualifiers == right.qualifiers
            && left.scopes == right.scopes && left.value.dimension == right.value.dimension
            && (left.label.isEmpty || right.label.isEmpty || !left.label.isDisjoint(with: right.label))
            && !left.value.overlaps(right.value)
    }
}
