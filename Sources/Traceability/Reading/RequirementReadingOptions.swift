/// What settings say of how a requirements document is read.
public struct RequirementReadingOptions: Sendable {
    /// For tables: the document's column for each of `id`, `text`, `title`, `priority`, `status`, `parent`, `rationale`.
    public var columns: [String: String]
    /// For identified Markdown: how an id looks, `#` for digits and `*` for letters and digits, such as `SYS-*-#`.
    public var idPattern: String?
    /// For tables: what parts the fields; nil for the one that the first line uses.
    public var delimiter: String?

    /// Makes options.
    public init(columns: [String: String] = [:], idPattern: String? = nil, delimiter: String? = nil) {
        self.columns = columns
        self.idPattern = idPattern
        self.delimiter = delimiter
    }
}
