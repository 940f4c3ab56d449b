import Diagnostics

/// A node of a StrictDoc document while it is read, in whichever of its two spellings.
struct StrictDocNode {
    /// The node's type, such as `REQUIREMENT`.
    var type: String
    /// Its fields by name in capitals.
    var fields: [String: String] = [:]
    /// Its relations to other nodes, by UID.
    var relations: [(type: String, value: String)] = []
    /// The bytes in which it stands.
    var range: SourceRange

    private static let otherTypes: Set<String> = [
        "DOCUMENT", "TEXT", "SECTION", "DOCUMENT_FROM_FILE", "GRAMMAR", "FREETEXT",
    ]

    /// Adds the node to a source if it is a requirement: if it has a UID and is no text, section or document.
    func add(to source: inout RequirementSource, _ text: SourceText) {
        guard let uid = fields["UID"], !uid.isEmpty, !Self.otherTypes.contains(type) else { return }
        let words = fields["STATEMENT"]?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let key = source.namespace + "/" + uid
        source.requirements.append(
            Requirement(
                key: key, namespace: source.namespace, id: uid, kind: .requirement, title: fields["TITLE"],
                text: words ?? fields["TITLE"], modal: RequirementWording.modal(of: words ?? ""),
                status: fields["STATUS"].map(RequirementColumns.status) ?? .active, priority: fields["PRIORITY"],
                story: fields["RATIONALE"], source: text, range: range))
        for relation in relations { source.relations.append(.init(from: key, to: relation.value, word: relation.type)) }
    }
}
