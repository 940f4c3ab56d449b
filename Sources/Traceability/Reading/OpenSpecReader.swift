public import Diagnostics
import Syntax

/// Reads OpenSpec's `spec.md`: requirements by name, with scenarios, and the deltas of open changes.
///
/// The identity is the capability's path and the name; the id is the name as a slug, the name itself an alias. Added is
/// proposed, removed is retiring, renamed gives the former name as an alias. Source: OpenSpec 1.x, `requirement-blocks`.
public struct OpenSpecReader: RequirementReader {
    /// `openspec`.
    public static let name = "openspec"

    /// What a delta does with the requirements below it.
    private enum Delta {
        case none, added, modified, removed, renamed
    }

    /// Reads a specification or a delta.
    public static func read(_ text: SourceText, namespace: String) -> RequirementSource {
        var source = RequirementSource(
            path: text.path, importer: name, namespace: namespace, otherNames: ["openspec:" + namespace], text: text)
        var delta = Delta.none
        var open: Int?
        var renamedFrom: String?
        for node in Document.parse(text).root.children {
            let words = node.kind == .heading ? node.plainText : ""
            switch node.kind {
            case .heading where node.headingLevel <= 2:
                open = nil
                delta = self.delta(words)
            case .heading where node.headingLevel == 3:
                open = nil
                guard let title = requirementName(words), delta != .renamed else { continue }
                source.requirements.append(requirement(title, delta, node, text, namespace))
                open = source.requirements.count - 1
            case .heading:
                continue
            case .paragraph:
                guard let open, source.requirements[open].text == nil else { continue }
                let words = node.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                source.requirements[open].text = words
                source.requirements[open].modal = RequirementWording.modal(of: words)
            case .list where delta == .renamed:
                for item in node.children {
                    let line = item.plainText
                    guard let title = renamed(line) else { continue }
                    if line.hasPrefix("FROM") {
                        renamedFrom = title
                    } else if let former = renamedFrom {
                        source.renames.append((former, title))
                        renamedFrom = nil
                    }
                }
            default: continue
            }
        }
        return source
    }

    private static func requirement(
        _ title: String, _ delta: Delta, _ node: Node, _ text: SourceText, _ namespace: String
    ) -> Requirement {
        let id = slug(title)
        let status: Requirement.Status =
            switch delta {
            case .added: .proposed
            case .removed: .retired
            default: .active
            }
        return Requirement(
            key: namespace + "/" + id, namespace: namespace, id: id, aliases: [title], kind: .requirement, title: title,
            text: nil, modal: .unknown, status: status, source: text, range: node.range)
    }

    private static func delta(_ words: String) -> Delta {
        switch words.uppercased().trimmingCharacters(" ") {
        case "ADDED REQUIREMENTS": .added
        case "MODIFIED REQUIREMENTS": .modified
        case "REMOVED REQUIREMENTS": .removed
        case "RENAMED REQUIREMENTS": .renamed
        default: .none
        }
    }

    /// The name behind `Requirement:`; the keyword's case does not matter, the name's does.
    private static func requirementName(_ words: String) -> String? {
        let keyword = "requirement:"
        guard words.prefix(keyword.count).lowercased() == keyword else { return nil }
        let name = words.dropFirst(keyword.count).trimmingCharacters(" ")
        return name.isEmpty ? nil : name
    }

    /// The name in `FROM: ### Requirement: Old`.
    private static func renamed(_ line: String) -> String? {
        guard let mark = line.firstRange(of: "Requirement:") else { return nil }
        return line[mark.upperBound...].trimmingCharacters(" `")
    }

    /// A name as an id: letters and digits in small letters, all else a dash.
    static func slug(_ title: String) -> String {
        var result = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber {
                result.append(character)
            } else if result.last != "-", !result.isEmpty {
                result.append("-")
            }
        }
        while result.last == "-" { result.removeLast() }
        return result
    }

    /// Puts the deltas of open changes onto the specifications they change: what a delta adds stays its own, what it
    /// removes is retiring, what it renames keeps its former name as an alias.
    public static func merge(_ sources: [RequirementSource]) -> [RequirementSource] {
        var result = sources
        var specs: [String: Int] = [:]
        for (index, source) in sources.enumerated() where source.importer == name && !isChange(source.path) {
            specs[source.namespace] = index
        }
        for (index, source) in sources.enumerated() where source.importer == name && isChange(source.path) {
            guard let spec = specs[source.namespace] else { continue }
            for (former, title) in source.renames {
                guard let known = result[spec].requirements.firstIndex(where: { $0.title == former }) else { continue }
                result[spec].requirements[known].aliases.append(contentsOf: [title, slug(title)])
            }
            var kept: [Requirement] = []
            for change in source.requirements {
                let known = result[spec].requirements.firstIndex { $0.id == change.id }
                if known == nil, change.status != .retired { kept.append(change) }
                if let known, change.status == .retired { result[spec].requirements[known].status = .retired }
            }
            result[index].requirements = kept
        }
        return result
    }

    private static func isChange(_ path: String) -> Bool { path.contains("/changes/") || path.hasPrefix("changes/") }
}
