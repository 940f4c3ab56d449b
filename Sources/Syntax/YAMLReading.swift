public import Diagnostics

/// What was read from a YAML file.
public struct YAMLReading: Sendable {
    /// The documents in order; those that were whole before a problem.
    public var documents: [YAMLNode] = []
    /// What is wrong, and where. Messages are libyaml's own where it found the fault.
    public var problems: [Written<String>] = []

    /// The first document; nil for a file without one.
    public var root: YAMLNode? { documents.first }
}

extension YAMLNode {
    /// Reads a YAML file, such as `adr.yaml`. Anchors and aliases are resolved; depth and aliases are bounded.
    public static func parse(_ source: SourceText) -> YAMLReading {
        YAMLReader.read(source, in: SourceRange(0, source.bytes.count))
    }
}
