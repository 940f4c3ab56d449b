public import Diagnostics
import Syntax

/// Reads ReqIF as DOORS, Polarion, Capella and Eclipse RMF write it: objects with any type of attribute, and their hierarchy.
///
/// Source: OMG ReqIF 1.2; attribute names of the prostep ivip implementation guide.
public struct ReqIFReader: RequirementReader {
    /// `reqif`.
    public static let name = "reqif"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var source = RequirementSource(path: text.path, importer: name, namespace: namespace, text: text)
        let xml = XMLDocument(text)
        if let problem = xml.problem {
            source.issues.append(.init(.unreadable, at: problem.range, "not XML: \(problem.value)"))
        }
        let reader = ReqIFReader(xml: xml)
        reader.fill(&source, text)
        return source
    }

    private let xml: XMLDocument
    /// The names of attribute definitions by identifier.
    private var definitions: [String: String] = [:]
    /// The names of enumeration values by identifier.
    private var values: [String: String] = [:]

    /// The names of object types by identifier, in small letters.
    private var types: [String: String] = [:]

    /// Whether StrictDoc wrote the document.
    private var isStrictDocs = false

    /// Objects that are no requirements but stand between them.
    private static let otherTypes: Set<String> = [
        "text", "section", "heading", "information", "info", "comment", "picture", "title", "free text", "[text]",
        "decision",
    ]

    private init(xml: XMLDocument) {
        self.xml = xml
        for (index, node) in xml.nodes.enumerated() {
            if node.name == "REQ-IF-TOOL-ID" || node.name == "SOURCE-TOOL-ID", xml.text(of: index) == "strictdoc" {
                isStrictDocs = true
            }
            guard let id = node.attribute("IDENTIFIER"), let name = node.attribute("LONG-NAME") else { continue }
            if node.name.hasPrefix("ATTRIBUTE-DEFINITION-") { definitions[id] = name }
            if node.name == "ENUM-VALUE" { values[id] = name }
            if node.name == "SPEC-OBJECT-TYPE" { types[id] = name.lowercased() }
        }
    }

    private func fill(_ source: inout RequirementSource, _ text: SourceText) {
        let parents = hierarchy()
        var keys: [String: String] = [:]
        for (index, node) in xml.nodes.enumerated() where node.name == "SPEC-OBJECT" {
            guard let identifier = node.attribute("IDENTIFIER") else { continue }
            let attributes = attributes(of: index)
            let id =
                first(attributes, ["reqif.foreignid", "foreignid", "ie puid", "id", "requirement id", "identifier"])
                ?? identifier
            let chapter = first(attributes, ["reqif.chaptername", "chaptername", "object heading", "heading"])
            let words = first(
                attributes, ["reqif.text", "object text", "text", "description", "reqif.description", "statement"])
            let title = chapter ?? first(attributes, ["reqif.name", "name", "title"]) ?? node.attribute("LONG-NAME")
            let key = source.namespace + "/" + id
            keys[identifier] = key
            let type = reference("TYPE", of: index).flatMap { types[$0] } ?? ""
            let isHeading = words == nil && chapter != nil || Self.otherTypes.contains(type)
            source.requirements.append(
                Requirement(
                    key: key, namespace: source.namespace, id: id, aliases: id == identifier ? [] : [identifier],
                    kind: isHeading ? .group : .requirement, title: title, text: words ?? title,
                    modal: RequirementWording.modal(of: words ?? ""),
                    status: first(attributes, ["status", "state"]).map(RequirementColumns.status) ?? .active,
                    isParent: isHeading,
                    priority: first(attributes, ["priority"]), source: text,
                    range: SourceRange(node.offset, node.offset)))
        }
        var number = 0
        for node in xml.nodes where node.name == "SPEC-OBJECT" {
            guard let identifier = node.attribute("IDENTIFIER") else { continue }
            source.requirements[number].parent = parents[identifier].flatMap { keys[$0] }
            number += 1
        }
        for (index, node) in xml.nodes.enumerated() where node.name == "SPEC-RELATION" {
            guard let from = reference("SOURCE", of: index).flatMap({ keys[$0] }),
                let to = reference("TARGET", of: index).flatMap({ keys[$0] })
            else { continue }
            source.relations.append(.init(from: from, to: to, word: node.attribute("LONG-NAME") ?? "relation"))
        }
    }

    /// The identifier of each object's holder, from the trees of the specifications.
    private func hierarchy() -> [String: String] {
        var parents: [String: String] = [:]
        var objectOf: [Int: String] = [:]
        for (index, node) in xml.nodes.enumerated() where node.name == "SPEC-HIERARCHY" {
            guard let object = reference("OBJECT", of: index) else { continue }
            objectOf[index] = object
            // SPEC-HIERARCHY / CHILDREN / SPEC-HIERARCHY.
            let holder = node.parent >= 0 ? xml.nodes[node.parent].parent : -1
            if holder >= 0, let above = objectOf[holder], above != object { parents[object] = above }
        }
        return parents
    }

    /// The identifier in `<OBJECT><SPEC-OBJECT-REF>…`.
    private func reference(_ role: String, of index: Int) -> String? {
        guard let holder = xml.child(role, of: index), let reference = xml.children(of: holder).first else {
            return nil
        }
        return xml.text(of: reference)
    }

    /// The attributes of an object by name in small letters, whatever their types.
    private func attributes(of index: Int) -> [(String, String)] {
        guard let list = xml.child("VALUES", of: index) else { return [] }
        return xml.children(of: list).compactMap { value in
            guard let definition = xml.child("DEFINITION", of: value),
                let reference = xml.children(of: definition).first,
                let name = definitions[xml.text(of: reference)]
            else { return nil }
            if let simple = xml.nodes[value].attribute("THE-VALUE") { return (name.lowercased(), simple) }
            guard let complex = xml.child("THE-VALUE", of: value) ?? xml.child("VALUES", of: value) else { return nil }
            let text = xml.text(of: complex)
            return (name.lowercased(), values[text] ?? text)
        }
    }

    private func first(_ attributes: [(String, String)], _ names: [String]) -> String? {
        for name in names {
            guard let found = attributes.first(where: { $0.0 == name && !$0.1.isEmpty }) else { continue }
            // Attributes of many lines have their line ends; StrictDoc writes these as a backslash and an n.
            let value = isStrictDocs ? found.1.replacing("\\n", with: " ") : found.1
            return value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return nil
    }
}
