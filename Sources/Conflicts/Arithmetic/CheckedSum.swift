public import Diagnostics

/// A sum that a record states, checked.
public struct CheckedSum: Sendable {
    /// The line it stands on.
    public var range: SourceRange
    /// The sum in one line, such as “3–4 key × $1 = $3–4”.
    public var claim: String
    /// Whether it comes out.
    public var holds: Bool
    /// Where its parts stand, where they stand elsewhere.
    public var parts: [SourceRange]

    /// Makes a checked sum.
    public init(range: SourceRange, claim: String, holds: Bool, parts: [SourceRange] = []) {
        self.range = range
        self.claim = claim
        self.holds = holds
        self.parts = parts
    }
}
