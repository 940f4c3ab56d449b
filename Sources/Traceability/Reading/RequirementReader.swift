public import Diagnostics

/// Reads one kind of requirements document.
public protocol RequirementReader: Sendable {
    /// The reader's name in settings and outputs, such as `kiro`.
    static var name: String { get }

    /// Reads a document; always yields a source, which may hold nothing.
    ///
    /// - Parameters:
    ///   - text: the document.
    ///   - namespace: what sets its ids apart.
    static func read(_ text: SourceText, namespace: String) -> RequirementSource
}
