public import Diagnostics
import Syntax

/// Reads a Doorstop document: a folder with `.doorstop.yml` and one file an item, YAML or Markdown with front matter.
///
/// Source: Doorstop's reference, “Item”.
public enum DoorstopReader {
    /// `doorstop`.
    public static let name = "doorstop"

    /// Reads a document's items.
    ///
    /// - Parameters:
    ///   - path: the document's folder.
    ///   - items: the items' files.
    ///   - namespace: what sets its ids apart.
    public static func read(path: String, items: [SourceText], namespace: String) -> RequirementSource {
        var source = RequirementSource(path: path, importer: name, namespace: namespace, folder: path)
        for item in items {
            let isMarkdown = item.path.hasSuffix(".md")
            let document = isMarkdown ? Document.parse(item) : nil
            guard let root = isMarkdown ? document?.frontMatter?.root : YAMLNode.parse(item).root, !root.pairs.isEmpty
            else { continue }
            let id = stem(item.path)
            let heading = document?.root.children.first { $0.kind == .heading }?.plainText
            let body = document?.root.children.filter { $0.kind == .paragraph }.map(\.plainText).joined(separator: " ")
            let words = (root["text"]?.scalar ?? body)?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let isHeading = root["normative"]?.scalar == "false"
            let header = root["header"]?.scalar?.trimmingCharacters(" \n")
            let title = header?.isEmpty == false ? header : heading
            source.requirements.append(
                Requirement(
                    key: namespace + "/" + id, namespace: namespace, id: id, kind: isHeading ? .group : .requirement,
                    title: title, text: words, modal: RequirementWording.modal(of: words ?? ""),
                    status: root["active"]?.scalar == "false" ? .retired : .active, isParent: isHeading, source: item,
                    range: SourceRange(0, min(item.bytes.count, 1))))
            for link in root["links"]?.elements ?? [] {
                guard let to = link.scalar ?? link.pairs.first?.key.value else { continue }
                source.relations.append(.init(from: namespace + "/" + id, to: to, word: "links"))
            }
        }
        source.requirements.sort { NaturalOrder.precedes($0.id, $1.id) }
        return source
    }

    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.split(separator: ".").first.map(String.init) ?? name
    }
}
