public import Diagnostics

/// Reads StrictDoc's `.sdoc`: every node with a UID that is no text, section or document.
///
/// Source: StrictDoc user guide, “Document grammar”.
public struct StrictDocReader: RequirementReader {
    /// `strictdoc`.
    public static let name = "strictdoc"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var source = RequirementSource(path: text.path, importer: name, namespace: namespace, text: text)
        var open: StrictDocNode?
        var multiline: (name: String, lines: [String])?
        var relation: (type: String?, value: String?) = (nil, nil)
        for number in 1...max(1, text.lineCount) {
            let range = text.range(ofLine: number)
            let line = text.text(range)
            if let field = multiline {
                if line == "<<<" {
                    open?.fields[field.name] = field.lines.joined(separator: "\n")
                    multiline = nil
                } else {
                    multiline?.lines.append(line)
                }
                continue
            }
            if line.hasPrefix("["), line.hasSuffix("]") {
                open?.add(to: &source, text)
                let type = line.trimmingCharacters("[]")
                open = type.hasPrefix("/") ? nil : StrictDocNode(type: type, range: range)
                continue
            }
            open?.range.end = range.end
            let trimmed = line.trimmingCharacters(" -")
            guard let colon = trimmed.firstIndex(of: ":") else { continue }
            let name = String(trimmed[..<colon])
            let value = trimmed[trimmed.index(after: colon)...].trimmingCharacters(" ")
            if line.hasPrefix("- TYPE") {
                relation = (value, nil)
            } else if line.hasPrefix("  VALUE") {
                relation.value = value
                open?.relations.append((relation.type ?? "Parent", value))
            } else if value == ">>>" {
                multiline = (name, [])
            } else if !line.hasPrefix(" ") {
                open?.fields[name] = value
            }
        }
        open?.add(to: &source, text)
        source.linkParents()
        return source
    }
}

/// Reads OpenFastTrace's Markdown: items with an id such as `req~export~1`.
///
/// Source: OpenFastTrace user guide, “Markdown importer”.
public struct OpenFastTraceReader: RequirementReader {
    /// `openfasttrace`.
    public static let name = "openfasttrace"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var source = RequirementSource(path: text.path, importer: name, namespace: namespace, text: text)
        var title: String?
        var covers = false
        var isText = false
        for number in 1...max(1, text.lineCount) {
            let range = text.range(ofLine: number)
            let line = text.text(range).trimmingCharacters(" \t")
            if let id = itemID(line) {
                let parts = id.split(separator: "~").map(String.init)
                source.requirements.append(
                    Requirement(
                        key: namespace + "/" + id, namespace: namespace, id: id,
                        aliases: [parts[1], parts[0] + "~" + parts[1]], kind: .requirement, title: title, text: title,
                        modal: .unknown, source: text, range: text.trimmed(range)))
                covers = false
                isText = true
                continue
            }
            if line.hasPrefix("#") {
                title = line.trimmingCharacters("# ")
                isText = false
                continue
            }
            guard let last = source.requirements.indices.last else { continue }
            let key = source.requirements[last].key
            if line.hasPrefix("Covers:") {
                covers = true
            } else if line.hasPrefix("Status:") {
                source.requirements[last].status = RequirementColumns.status(line.dropFirst(7).trimmingCharacters(" "))
            } else if line.hasPrefix("Needs:") || line.hasPrefix("Rationale:") || line.hasPrefix("Comment:")
                || line.hasPrefix("Depends:") || line.hasPrefix("Tags:")
            {
                covers = false
                isText = false
            } else if covers, let first = line.first, first == "*" || first == "-" || first == "+" {
                let id = line.dropFirst().trimmingCharacters(" `[]")
                source.relations.append(
                    .init(from: key, to: String(id.prefix { $0 != "]" && $0 != " " }), word: "covers"))
            } else if isText, !line.isEmpty {
                let requirement = source.requirements[last]
                let before = requirement.text == requirement.title ? nil : requirement.text
                source.requirements[last].text = before.map { $0 + " " + line } ?? line
                source.requirements[last].modal = RequirementWording.modal(of: source.requirements[last].text ?? "")
            }
        }
        return source
    }

    /// The id on a line of its own, in backticks or not; nil for other lines.
    static func itemID(_ line: String) -> String? {
        let id = line.trimmingCharacters(" `")
        let parts = id.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 3, let type = parts.first, !type.isEmpty, type.allSatisfy({ $0.isASCII && $0.isLetter }),
            !parts[1].isEmpty, parts[1].first?.isLetter == true, !parts[1].contains(" "), !parts[2].isEmpty,
            parts[2].allSatisfy(\.isNumber)
        else { return nil }
        return id
    }
}
