public import Diagnostics

/// The readers by name.
public enum RequirementReaders {
    /// The names that settings may give.
    public static let names = [
        "kiro", "markdown", "spec-kit", "gsd", "bmad", "openspec", "csv", "reqif", "strictdoc", "doorstop",
        "openfasttrace",
        "needs", "lobster",
    ]

    /// What the columns of a table may hold, as settings name it.
    public static let columns = RequirementColumns.roles

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
        case nil:
            source = KiroReader.read(text, namespace: namespace)
            if source.requirements.isEmpty { source = OpenFastTraceReader.read(text, namespace: namespace) }
            if source.requirements.isEmpty { source = StrictDocMarkdownReader.read(text, namespace: namespace) }
            if source.requirements.isEmpty {
                source = MarkdownRequirementReader.read(
                    text, namespace: namespace, importer: "markdown", idPattern: options.idPattern)
            }
        case "kiro": source = KiroReader.read(text, namespace: namespace)
        case "markdown", "spec-kit", "gsd", "bmad":
            source = MarkdownRequirementReader.read(
                text, namespace: namespace, importer: format ?? "markdown", idPattern: options.idPattern)
        case "openfasttrace": source = OpenFastTraceReader.read(text, namespace: namespace)
        case "strictdoc":
            let isMarkdown = text.path.hasSuffix(".md") || text.path.hasSuffix(".markdown")
            source =
                isMarkdown
                ? StrictDocMarkdownReader.read(text, namespace: namespace)
                : StrictDocReader.read(text, namespace: namespace)
        case "reqif": source = ReqIFReader.read(text, namespace: namespace)
        case "needs": source = NeedsReader.read(text, namespace: namespace)
        case "lobster": source = LobsterReader.read(text, namespace: namespace)
        case "openspec": source = OpenSpecReader.read(text, namespace: namespace)
        case "csv": source = TableRequirementReader.read(text, namespace: namespace, options: options)
        default:
            source = RequirementSource(path: text.path, importer: format ?? "", namespace: namespace, text: text)
            source.issues.append(
                .init(.unreadable, at: SourceRange(0, 0), "no reader is called “\(format ?? "")”"))
        }
        return checked(source)
    }

    /// A source with what any document can have wrong said of it.
    public static func checked(_ source: RequirementSource) -> RequirementSource {
        var source = source
        SourceHealth.check(&source)
        return source
    }
}
