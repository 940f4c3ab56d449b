/// Which column of a table holds what of a requirement.
struct RequirementColumns {
    /// A requirement as a row holds it.
    struct Row {
        var id: String
        var title: String?
        var text: String?
        var priority: String?
        var status: Requirement.Status
        var parent: String?
    }

    private var id: Int
    private var columns: [String: Int] = [:]

    /// Reads a table's head; nil when no column holds ids.
    ///
    /// - Parameters:
    ///   - header: the names of the columns.
    ///   - mapping: the document's own name for `id`, `text`, `title`, `priority`, `status`, `parent`.
    init?(header: [String], mapping: [String: String] = [:]) {
        for (index, name) in header.enumerated() {
            let name = name.lowercased().trimmingCharacters(" *_\u{FEFF}\"")
            if let wanted = mapping.first(where: { $0.value.lowercased() == name })?.key {
                columns[wanted] = index
                continue
            }
            for (role, names) in Self.names where names.contains(name) && columns[role] == nil && mapping[role] == nil {
                columns[role] = index
            }
        }
        guard let id = columns["id"] else { return nil }
        self.id = id
        // A lone “Requirement” beside an id is the text; where a title stands beside it, too.
        if columns["text"] == nil, columns["title"] == nil, header.count > id + 1 { columns["text"] = id + 1 }
    }

    /// Reads a row; nil when its id is none.
    func read(_ cells: [String], namespace: String, ids: RequirementIDMatcher?) -> Row? {
        guard cells.indices.contains(id) else { return nil }
        var written = cells[id].trimmingCharacters(" *_`")
        if let ids {
            guard let (found, rest) = ids.leading(written), rest.isEmpty else { return nil }
            written = found
        }
        guard !written.isEmpty else { return nil }
        return Row(
            id: written, title: cell("title", cells), text: cell("text", cells) ?? cell("title", cells),
            priority: cell("priority", cells), status: cell("status", cells).map(Self.status) ?? .active,
            parent: cell("parent", cells))
    }

    private func cell(_ role: String, _ cells: [String]) -> String? {
        guard let index = columns[role], cells.indices.contains(index) else { return nil }
        let text = cells[index].trimmingCharacters(" \n\r\t")
        return text.isEmpty ? nil : text
    }

    /// What a word for a requirement's state comes to.
    static func status(_ word: String) -> Requirement.Status {
        let word = word.lowercased()
        for (beginnings, status) in statuses where beginnings.contains(where: { word.hasPrefix($0) }) { return status }
        return .active
    }

    private static let statuses: [([String], Requirement.Status)] = [
        (["proposed", "new", "draft", "in review"], .proposed),
        (["deferred", "postponed", "later", "backlog", "v2", "future"], .deferred),
        (["deleted", "removed", "retired", "obsolete", "rejected", "withdrawn", "deprecated", "superseded"], .retired),
        (["unclear", "open question", "tbd"], .unclear),
    ]

    /// What a column may hold.
    static let roles = names.map(\.0)

    private static let names: [(String, Set<String>)] = [
        (
            "id",
            [
                "id", "req id", "req. id", "requirement id", "identifier", "key", "uid", "req", "requirement key",
                "requirement no.", "no.", "object identifier", "reqif.foreignid", "foreignid", "work item id",
                "issue key",
                "global id", "req-id", "fr", "nfr", "ref",
            ]
        ),
        (
            "text",
            [
                "text", "description", "statement", "requirement", "requirement text", "object text", "primary text",
                "requirement statement", "reqif.text", "content", "spec", "specification",
            ]
        ),
        (
            "title",
            ["title", "name", "summary", "heading", "object heading", "short text", "reqif.name", "requirement name"]
        ),
        ("priority", ["priority", "prio", "moscow", "importance"]),
        ("status", ["status", "state", "requirement status"]),
        ("parent", ["parent", "parent id", "parent key", "traces to", "derived from"]),
    ]
}
