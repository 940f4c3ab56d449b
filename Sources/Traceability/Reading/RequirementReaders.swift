public import Diagnostics

/// The readers by name.
public enum RequirementReaders {
    /// The names that settings may give.
    public static let names = ["kiro"]

    /// Reads a document with the reader of a name, or with the one whose layout it has.
    ///
    /// - Parameters:
    ///   - text: the document.
    ///   - format: the reader's name; nil to look at the document. An unknown name is an issue of the source.
    ///   - namespace: what sets its ids apart.
    ///   - options: what settings say.
    public static func read(
        _ text: SourceText, format: String?, namespace: String, options: RequirementReadingOptions = .init()
    ) -> RequirementSource {
        var source: RequirementSource
        switch format {
        case nil, "kiro": source = KiroReader.read(text, namespace: namespace)
        default:
            source = RequirementSource(path: text.path, importer: format ?? "", namespace: namespace, text: text)
            source.issues.append(
                .init(.unreadable, at: SourceRange(0, 0), "no reader is called “\(format ?? "")”"))
        }
        SourceHealth.check(&source)
        return source
    }
}
