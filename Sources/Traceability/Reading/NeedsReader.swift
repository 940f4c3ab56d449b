public import Diagnostics

/// Reads `needs.json` as sphinx-needs writes it: the current version's needs.
public struct NeedsReader: RequirementReader {
    /// `needs`.
    public static let name = "needs"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var source = RequirementSource(path: text.path, importer: name, namespace: namespace, text: text)
        guard let root = JSONValue.parse(text.bytes), let versions = root["versions"]?.members, !versions.isEmpty else {
            source.issues.append(.init(.unreadable, at: SourceRange(0, 0), "no needs.json: it has no versions"))
            return source
        }
        let current = root["current_version"]?.text ?? ""
        let version = versions[current] ?? versions.sorted { $0.key < $1.key }.last?.value
        for (_, need) in (version?["needs"]?.members ?? [:]).sorted(by: { NaturalOrder.precedes($0.key, $1.key) }) {
            guard let id = need["id"]?.text else { continue }
            let type = need["type"]?.text ?? "req"
            // Tests, decisions and the like are needs too; requirements are what decisions stand for.
            guard !["impl", "test", "tool", "workflow", "document", "adr", "decision"].contains(type) else { continue }
            let words = need["content"]?.text ?? need["description"]?.text
            source.requirements.append(
                Requirement(
                    key: namespace + "/" + id, namespace: namespace, id: id,
                    kind: type == "story" ? .story : .requirement,
                    title: need["title"]?.text, text: words ?? need["title"]?.text,
                    modal: RequirementWording.modal(of: words ?? ""),
                    status: need["status"]?.text.map(RequirementColumns.status) ?? .active,
                    priority: need["priority"]?.text, source: text, range: text.range(of: "\"\(id)\"")))
            for link in need["links"]?.elements ?? [] {
                guard let to = link.text else { continue }
                source.relations.append(.init(from: namespace + "/" + id, to: to, word: "links"))
            }
        }
        return source
    }
}

/// Reads LOBSTER's requirements (`lobster-req-trace`).
public struct LobsterReader: RequirementReader {
    /// `lobster`.
    public static let name = "lobster"

    /// Reads a document.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var source = RequirementSource(path: text.path, importer: name, namespace: namespace, text: text)
        guard let root = JSONValue.parse(text.bytes), root["schema"]?.text?.hasPrefix("lobster-") == true else {
            source.issues.append(.init(.unreadable, at: SourceRange(0, 0), "no LOBSTER file: it names no schema"))
            return source
        }
        for item in root["data"]?.elements ?? [] {
            guard let tag = item["tag"]?.text, root["schema"]?.text == "lobster-req-trace" else { continue }
            // `req 3.5` or `req pkg.name@3`.
            let id = String(tag.drop { $0 != " " }.dropFirst().prefix { $0 != "@" })
            if id.isEmpty { continue }
            let words = item["text"]?.text
            source.requirements.append(
                Requirement(
                    key: namespace + "/" + id, namespace: namespace, id: id, kind: .requirement,
                    title: item["name"]?.text,
                    text: words ?? item["name"]?.text, modal: RequirementWording.modal(of: words ?? ""),
                    status: item["status"]?.text.map(RequirementColumns.status) ?? .active, source: text,
                    range: text.range(of: "\"\(tag)\"")))
        }
        return source
    }
}

extension SourceText {
    /// Where a text stands first; the beginning of the file when it stands nowhere. Cost: linear in the file.
    func range(of words: String) -> SourceRange {
        let wanted = Array(words.utf8)
        guard let first = wanted.first, wanted.count <= bytes.count else { return SourceRange(0, 0) }
        var index = 0
        while index + wanted.count <= bytes.count {
            if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) {
                return SourceRange(index, index + wanted.count)
            }
            index += 1
        }
        return SourceRange(0, 0)
    }
}
