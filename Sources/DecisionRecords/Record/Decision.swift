public import Diagnostics

/// What a record decides.
public struct Decision: Sendable {
    /// The first paragraph of the outcome, without markup.
    public var text: Written<String>
    /// The indices, in the record's options, of the explicit options chosen.
    public var chosen: [Int]
    /// Where a sentence names the chosen option, such as `Chosen option: "X"`, the name as written there.
    public var chosenName: Written<String>?

    /// Makes a decision.
    public init(text: Written<String>, chosen: [Int] = [], chosenName: Written<String>? = nil) {
        self.text = text
        self.chosen = chosen
        self.chosenName = chosenName
    }
}

/// What follows from a decision, by sign.
public struct Consequences: Sendable {
    /// What becomes better.
    public var positive: [Written<String>] = []
    /// What becomes worse.
    public var negative: [Written<String>] = []
    /// What becomes other.
    public var neutral: [Written<String>] = []

    /// Makes an empty list of each.
    public init() {}
}
