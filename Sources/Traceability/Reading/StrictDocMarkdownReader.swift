public import Diagnostics

/// Reads StrictDoc's Markdown: a heading or a `**Type**` begins a node, lines such as `**UID**: REQ-1 \` are its fields.
///
/// Source: StrictDoc's documentation, “Markdown”, and what `strictdoc export --formats=markdown` writes.
public struct StrictDocMarkdownReader: RequirementReader {
    /// `strictdoc`, like the other spelling.
    public static let name = "strictdoc"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var reader = StrictDocMarkdownReader(text: text, namespace: namespace)
        for number in 1...max(1, text.lineCount) { reader.read(line: text.range(ofLine: number)) }
        reader.close()
        reader.source.linkParents()
        return reader.source
    }

    private let text: SourceText
    private var source: RequirementSource
    private var node: StrictDocNode?
    /// The field to which further lines belong; nil where they are the statement.
    private var field: String?
    private var relationType = "Parent"
    private var isInFence = false

    /// The fields that may have several paragraphs.
    private static let longFields: Set<String> = ["STATEMENT", "RATIONALE", "COMMENT"]

    private init(text: SourceText, namespace: String) {
        self.text = text
        source = RequirementSource(path: text.path, importer: Self.name, namespace: namespace, text: text)
    }

    private mutating func read(line range: SourceRange) {
        let line = text.text(range)
        let words = line.trimmingCharacters(" \t")
        if words.hasPrefix("```") || words.hasPrefix("~~~") {
            isInFence.toggle()
            return
        }
        if words.isEmpty, !Self.longFields.contains(field ?? "") { field = nil }
        if isInFence || words.isEmpty { return }
        if line.hasPrefix("#") {
            close()
            node = StrictDocNode(type: "REQUIREMENT", fields: ["TITLE": line.trimmingCharacters("# ")], range: range)
            return
        }
        if line.hasPrefix("**"), let written = Self.field(words) {
            // A node needs no heading; its type or its second UID says that another has begun.
            let isBegun = node?.fields["UID"] != nil && (written.name == "TYPE" || written.name == "UID")
            if isBegun || node == nil {
                close()
                node = StrictDocNode(type: "REQUIREMENT", range: range)
            }
            if written.name == "TYPE" {
                node?.type = written.value.uppercased()
            } else {
                node?.fields[written.name] = written.value
            }
            field = written.name
        } else if field == "RELATIONS" {
            readRelation(words)
        } else {
            let last = field.map { Self.longFields.contains($0) ? $0 : "STATEMENT" } ?? "STATEMENT"
            let before = node?.fields[last].map { $0 + " " } ?? ""
            node?.fields[last] = before + words
        }
        node?.range.end = range.end
    }

    /// Reads ``- **Type**: `Parent` \`` and ``**ID**: `REQ-1` ``.
    private mutating func readRelation(_ words: String) {
        guard let written = Self.field(words.trimmingCharacters("- ")) else { return }
        let value = written.value.trimmingCharacters("`")
        if written.name == "TYPE" { relationType = value }
        if written.name == "ID" || written.name == "UID" || written.name == "VALUE" {
            node?.relations.append((relationType, value))
        }
    }

    /// The field in `**Name**: value \`; nil for other lines.
    private static func field(_ line: String) -> (name: String, value: String)? {
        guard line.hasPrefix("**") else { return nil }
        let name = line.dropFirst(2).prefix { $0 != "*" && $0 != ":" }
        let rest = line.dropFirst(2 + name.count)
        guard !name.isEmpty, rest.hasPrefix("**:") else { return nil }
        return (name.uppercased(), rest.dropFirst(3).trimmingCharacters(" \\"))
    }

    private mutating func close() {
        node?.add(to: &source, text)
        node = nil
        field = nil
        relationType = "Parent"
    }
}
