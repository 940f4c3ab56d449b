public import Diagnostics

/// A value of a YAML document with the bytes it was written in.
public struct YAMLNode: Sendable {
    /// What the value holds.
    public indirect enum Content: Sendable {
        /// A scalar's text, quotes and escapes resolved; `isPlain` when it stood without quotes.
        case scalar(String, isPlain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Key and value pairs in the order written.
        case mapping([(key: Written<String>, value: YAMLNode)])
    }

    /// What the value holds.
    public var content: Content
    /// Where it stands in the file, quotes included.
    public var range: SourceRange

    /// Makes a value.
    public init(_ content: Content, at range: SourceRange) {
        self.content = content
        self.range = range
    }

    /// The value of a mapping's key; nil for a missing key and for all that is no mapping.
    public subscript(key: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.value == key }?.value
    }

    /// The pairs of a mapping; empty for all else.
    public var pairs: [(key: Written<String>, value: YAMLNode)] {
        if case .mapping(let pairs) = content { pairs } else { [] }
    }

    /// The elements of a sequence; empty for all else.
    public var elements: [YAMLNode] {
        if case .sequence(let elements) = content { elements } else { [] }
    }

    /// A scalar's text; nil for all else, and for a plain `null`, `~` or nothing.
    public var scalar: String? {
        guard case .scalar(let text, let isPlain) = content else { return nil }
        return isPlain && (text.isEmpty || text == "~" || text == "null") ? nil : text
    }
}
