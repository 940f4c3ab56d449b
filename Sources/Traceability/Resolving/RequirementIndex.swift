public import DecisionRecords
import Diagnostics

/// All requirements of a project by id, alias, namespace and place, for looking up what a citation means.
public struct RequirementIndex: Sendable {
    /// What a citation comes to.
    public enum Resolution: Sendable, Equatable {
        /// The indices of the requirements meant; several for a range.
        case found([Int])
        /// Nothing has this id; what has it elsewhere, by index.
        case unknown([Int])
        /// More than one requirement could be meant.
        case ambiguous([Int])
        /// It names a set of requirements that the project does not hold, such as an outside standard.
        case external
    }

    /// The documents.
    public let sources: [RequirementSource]
    /// The requirements of all documents, in the order of the documents.
    public let requirements: [Requirement]
    /// For each requirement, the index of its document.
    public let sourceOf: [Int]
    /// For each requirement, the indices of those it holds.
    public let children: [[Int]]

    private let byID: [String: [Int]]
    private let byAlias: [String: [Int]]
    private let byKey: [String: Int]
    private let byNamespace: [String: [Int]]
    private let byPath: [String: [Int]]
    private let folders: [[Substring]]
    /// For each document, its requirements in natural order of their ids.
    private let ordered: [[Int]]

    /// Makes an index.
    public init(_ sources: [RequirementSource]) {
        self.sources = sources
        var requirements: [Requirement] = []
        var sourceOf: [Int] = []
        var byID: [String: [Int]] = [:]
        var byAlias: [String: [Int]] = [:]
        var byKey: [String: Int] = [:]
        var byNamespace: [String: [Int]] = [:]
        var byPath: [String: [Int]] = [:]
        var ordered: [[Int]] = []
        for (number, source) in sources.enumerated() {
            let start = requirements.count
            for requirement in source.requirements {
                let index = requirements.count
                byID[requirement.id.lowercased(), default: []].append(index)
                for alias in requirement.aliases { byAlias[alias.lowercased(), default: []].append(index) }
                if byKey[requirement.key] == nil { byKey[requirement.key] = index }
                requirements.append(requirement)
                sourceOf.append(number)
            }
            let all = requirements
            ordered.append(
                (start..<requirements.count).sorted { NaturalOrder.precedes(all[$0].id, all[$1].id) })
            for name in [source.namespace] + source.otherNames {
                byNamespace[name.lowercased(), default: []].append(number)
            }
            byPath[Path.normalized(source.path), default: []].append(number)
        }
        var children = [[Int]](repeating: [], count: requirements.count)
        for (index, requirement) in requirements.enumerated() {
            if let parent = requirement.parent, let holder = byKey[parent], holder != index {
                children[holder].append(index)
            }
        }
        self.requirements = requirements
        self.sourceOf = sourceOf
        self.children = children
        self.byID = byID
        self.byAlias = byAlias
        self.byKey = byKey
        self.byNamespace = byNamespace
        self.byPath = byPath
        self.ordered = ordered
        self.folders = sources.map { Self.parts($0.folder) }
    }

    /// The requirement with a key.
    public func index(key: String) -> Int? { byKey[key] }

    // MARK: Citations

    /// What a citation in a record comes to.
    ///
    /// First the namespace or the link's target that the author gives; then the document in the record's own folder; then
    /// the nearest one; then the only one that has the id. Never a guess: what is left over is ambiguous.
    public func resolve(_ link: RequirementLink, from recordPath: String) -> Resolution {
        guard let end = link.rangeEnd else { return resolve(id: link.id.value, link, from: recordPath) }
        let first = resolve(id: link.id.value, link, from: recordPath)
        let last = resolve(id: end.value, link, from: recordPath)
        switch (first, last) {
        case (.found(let left), .found(let right)):
            guard let low = left.first, let high = right.first, sourceOf[low] == sourceOf[high] else {
                return .ambiguous(left + right)
            }
            return .found(span(from: requirements[low].id, to: requirements[high].id, in: sourceOf[low]))
        case (.found(let known), _), (_, .found(let known)):
            // One end is there: what exists between the two is meant.
            guard let index = known.first else { return first }
            let found = span(from: unqualified(link.id.value), to: end.value, in: sourceOf[index])
            return found.isEmpty ? .found(known) : .found(found)
        default:
            return first
        }
    }

    /// What “All … requirements” names, by index: the requirements of the document that the words or the link name, else of
    /// the one beside the record, else of the nearest; empty where that is no single document. Never a guess, so words that
    /// name no document, such as “Phase 1”, name nothing.
    func all(_ link: RequirementLink, from recordPath: String) -> [Int] {
        var documents: [Int]
        if link.id.value != "*" {
            documents = byNamespace[link.id.value.lowercased()] ?? []
        } else if let named = link.target.flatMap({ self.documents(at: $0, from: recordPath) }) {
            documents = named
        } else {
            let folder = Self.parts(Path.folder(recordPath))
            let filled = sources.indices.filter { !sources[$0].requirements.isEmpty }
            let own = filled.filter { folders[$0] == folder }
            documents = own.isEmpty ? nearest(filled, to: folder) : own
        }
        guard documents.count == 1, let document = documents.first else { return [] }
        return ordered[document].filter { !requirements[$0].isParent }
    }

    /// What an id with an optional namespace comes to.
    public func resolve(id written: String, target: String? = nil, document: String? = nil, from recordPath: String)
        -> Resolution
    {
        let (namespace, id) = split(written)
        if let namespace {
            guard let chosen = byNamespace[namespace.lowercased()] else {
                // A colon sets off outside standards; with a slash the author means a document of the project.
                return written.utf8.contains(UInt8(ascii: ":"))
                    ? .external : resolveUnknownNamespace(written, recordPath)
            }
            return resolve(id: id, among: chosen)
        }
        if let target, let chosen = documents(at: target, from: recordPath) {
            return resolve(id: id, among: chosen)
        }
        if let document, let chosen = byNamespace[document.lowercased()] {
            let resolution = resolve(id: id, among: chosen)
            if case .found = resolution { return resolution }
        }
        return resolve(bare: id, from: recordPath)
    }

    private func resolve(id: String, _ link: RequirementLink, from path: String) -> Resolution {
        resolve(id: id, target: link.target, document: link.document, from: path)
    }

    /// `auth/FR-1` may be an id that has a slash in it.
    private func resolveUnknownNamespace(_ written: String, _ path: String) -> Resolution {
        byID[written.lowercased()] == nil
            ? .unknown(candidates(of: split(written).id)) : resolve(bare: written, from: path)
    }

    /// The namespace and the id of a citation; no namespace for a bare one.
    func split(_ written: String) -> (namespace: String?, id: String) {
        let utf8 = written.utf8
        guard let mark = utf8.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }) else {
            return (nil, written)
        }
        return (String(written[..<mark]), String(written[utf8.index(after: mark)...]))
    }

    private func unqualified(_ written: String) -> String { split(written).id }

    // MARK: Looking in documents

    private func resolve(bare id: String, from recordPath: String) -> Resolution {
        let all = matches(of: id)
        if all.isEmpty { return .unknown([]) }
        let folder = Self.parts(Path.folder(recordPath))
        // The document beside the record speaks for it; what it lacks is not looked for elsewhere.
        let own = folders.indices.filter { folders[$0] == folder && !sources[$0].requirements.isEmpty }
        if !own.isEmpty {
            let resolution = resolve(id: id, among: own)
            if case .unknown = resolution { return .unknown(all) }
            return resolution
        }
        if all.count == 1 { return resolve(id: id, among: [sourceOf[all[0]]]) }
        let nearest = nearest(Array(Set(all.map { sourceOf[$0] })).sorted(), to: folder)
        return nearest.count == 1 ? resolve(id: id, among: nearest) : .ambiguous(all)
    }

    /// Of some documents those whose folder is nearest: the deepest above the record, else those with the longest way in
    /// common.
    private func nearest(_ candidates: [Int], to folder: [Substring]) -> [Int] {
        var best: [Int] = []
        var bestScore = (-1, -1)
        for candidate in candidates {
            let own = folders[candidate]
            var common = 0
            while common < own.count, common < folder.count, own[common] == folder[common] { common += 1 }
            let isAbove = common == own.count
            let score = (common, isAbove ? 1 : 0)
            if score > bestScore {
                bestScore = score
                best = [candidate]
            } else if score == bestScore {
                best.append(candidate)
            }
        }
        return best
    }

    /// The requirements of some documents with an id, by rendered number; what only the written number says is ambiguous.
    private func resolve(id: String, among documents: [Int]) -> Resolution {
        let folded = id.lowercased()
        let chosen = Set(documents)
        let primary = (byID[folded] ?? []).filter { chosen.contains(sourceOf[$0]) }
        let aliases = (byAlias[folded] ?? []).filter { chosen.contains(sourceOf[$0]) && !primary.contains($0) }
        let isNumber = RequirementIDShape.shape(of: folded.utf8) == .number
        if isNumber, !aliases.isEmpty {
            // The number as written means another criterion than the number as shown.
            return .ambiguous(primary + aliases)
        }
        let found = primary.isEmpty ? aliases : primary
        if found.isEmpty { return .unknown(matches(of: id)) }
        return found.count == 1 ? .found(found) : .ambiguous(found)
    }

    private func matches(of id: String) -> [Int] {
        let folded = id.lowercased()
        let primary = byID[folded] ?? []
        return primary.isEmpty ? byAlias[folded] ?? [] : primary
    }

    private func candidates(of id: String) -> [Int] { matches(of: id) }

    /// The documents at a link's target, which is written relative to the record.
    private func documents(at target: String, from recordPath: String) -> [Int]? {
        let path = target.prefix { $0 != "#" }
        if path.isEmpty || path.contains("://") { return nil }
        return byPath[Path.normalized(Path.join(Path.folder(recordPath), String(path)))]
    }

    /// The ids of a document from one to another that exist, in natural order; those with the same beginning only.
    private func span(from first: String, to last: String, in document: Int) -> [Int] {
        let list = ordered[document]
        let low = list.partitioningIndex { !NaturalOrder.precedes(requirements[$0].id, first) }
        let prefix = RequirementIDShape.prefix(of: first)
        let depth = first.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: ".") ? 1 : 0) }
        var result: [Int] = []
        for index in list[low...] {
            let id = requirements[index].id
            if NaturalOrder.precedes(last, id) { break }
            let ownDepth = id.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: ".") ? 1 : 0) }
            if RequirementIDShape.prefix(of: id) == prefix, ownDepth == depth { result.append(index) }
        }
        return result
    }

    private static func parts(_ folder: String) -> [Substring] {
        let normalized = Path.normalized(folder)
        return normalized == "." ? [] : normalized.split(separator: "/")
    }
}

extension Array {
    /// The first index from which a condition holds, for an array in which it holds from some place on.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
