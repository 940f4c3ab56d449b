public import Diagnostics

/// An option that a record weighs.
public struct ConsideredOption: Sendable {
    /// What became of it.
    public enum Outcome: String, Sendable {
        case chosen
        case rejected
        case considered
    }

    /// Its name without numbering, markers such as “(Selected)” and markup.
    public var title: Written<String>
    /// What became of it. Once a record chooses, every option beside the choice is rejected, said or not.
    public var outcome: Outcome
    /// Where the outcome is written: the chosen option's sentence, a marker in the heading, a verdict under the option.
    public var outcomeSource: Written<String>?
    /// Whether the author wrote it as an option; false where it is derived from the decision's sentence or the title.
    public var isExplicit: Bool
    /// Where it is listed among the options; nil for an option that is analysed only.
    public var listed: SourceRange?
    /// Where it is analysed with pros and cons; nil for an option that is listed only.
    public var analysed: SourceRange?
    /// What speaks for it.
    public var pros: [Written<String>]
    /// What speaks neither way.
    public var neutral: [Written<String>]
    /// What speaks against it.
    public var cons: [Written<String>]
    /// What it costs.
    public var costs: [Cost]

    /// Makes an option.
    public init(title: Written<String>, outcome: Outcome = .considered, isExplicit: Bool = true) {
        self.title = title
        self.outcome = outcome
        self.isExplicit = isExplicit
        self.pros = []
        self.neutral = []
        self.cons = []
        self.costs = []
    }
}
