public import Diagnostics

/// The block between `---` lines at the top of a file, or in TOML between `+++` lines.
public struct FrontMatter: Sendable {
    /// The block with its fences, without the last line ending.
    public var range: SourceRange
    /// What stands between the fences.
    public var contentRange: SourceRange
    /// The top-level pairs. Where the block is no YAML mapping, they are read line by line as `key: value`.
    public var root: YAMLNode
    /// What is wrong with the block as YAML, and where; nil when it is a mapping.
    public var problem: Written<String>?
    /// Whether it is written in TOML.
    public var isTOML: Bool

    /// Whether it is sound YAML, so that a line of YAML can be put into it.
    public var isYAML: Bool { problem == nil && !isTOML }

    /// Makes a front matter.
    public init(
        range: SourceRange, contentRange: SourceRange, root: YAMLNode, problem: Written<String>? = nil,
        isTOML: Bool = false
    ) {
        self.range = range
        self.contentRange = contentRange
        self.root = root
        self.problem = problem
        self.isTOML = isTOML
    }
}
