public import Diagnostics

/// The people of a record, each name where it was written.
public struct People: Sendable {
    /// Who made the decision.
    public var deciders: [Written<String>] = []
    /// Who wrote or proposed the record.
    public var authors: [Written<String>] = []
    /// Who was asked.
    public var consulted: [Written<String>] = []
    /// Who was told.
    public var informed: [Written<String>] = []

    /// Makes an empty list of each.
    public init() {}
}
