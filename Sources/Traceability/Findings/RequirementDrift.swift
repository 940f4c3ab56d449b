import DecisionRecords
import Diagnostics

/// A second list of a record's requirements that says something else than the first.
struct RequirementDrift {
    /// Where the differing list begins.
    var range: SourceRange
    /// Where the first list begins.
    var first: SourceRange
    var message: String

    /// A list of ids that stands in one place.
    private struct Listing {
        var ids: [String] = []
        var start: SourceRange
        var line: Int
        var role: RequirementLink.Role
        var origin: RequirementLink.Origin
    }

    /// Compares the lists of a record: the header's with the front matter's of the same role, and copies under references
    /// with the header's.
    static func find(in record: DecisionRecord) -> [RequirementDrift] {
        guard record.requirements.count > 1 else { return [] }
        let listings = listings(of: record)
        let headers = listings.filter { $0.origin == .metadata || $0.origin == .frontMatter }
        guard let first = headers.first else { return [] }
        var found: [RequirementDrift] = []
        for (index, header) in headers.enumerated().dropFirst() {
            guard let other = headers[..<index].first(where: { $0.role == header.role && $0.origin != header.origin }),
                let drift = compare(header, with: other.ids, at: other)
            else { continue }
            found.append(drift)
        }
        let all = headers.flatMap(\.ids)
        for copy in listings where copy.origin == .section && copy.ids.count > 1 {
            let known = Set(all)
            guard copy.ids.contains(where: known.contains), !headers.contains(where: { Set($0.ids) == Set(copy.ids) }),
                let drift = compare(copy, with: all, at: first)
            else { continue }
            found.append(drift)
        }
        return found
    }

    private static func listings(of record: DecisionRecord) -> [Listing] {
        var listings: [Listing] = []
        for link in record.requirements where link.option == nil && link.extent != .all && link.extent != .none {
            guard link.origin == .metadata || link.origin == .frontMatter || link.origin == .section else { continue }
            let id = link.id.value + (link.rangeEnd.map { "–" + $0.value } ?? "")
            let line = record.source.line(at: link.id.range.start)
            if let last = listings.last, last.origin == link.origin, last.role == link.role,
                last.origin == .frontMatter || line - last.line <= 1
            {
                listings[listings.count - 1].ids.append(id)
                listings[listings.count - 1].line = line
            } else {
                listings.append(
                    Listing(ids: [id], start: link.id.range, line: line, role: link.role, origin: link.origin))
            }
        }
        return listings
    }

    private static func compare(_ copy: Listing, with ids: [String], at first: Listing) -> RequirementDrift? {
        let known = Set(ids)
        let own = Set(copy.ids)
        let missing = ids.filter { !own.contains($0) }
        let added = copy.ids.filter { !known.contains($0) }
        if missing.isEmpty && added.isEmpty { return nil }
        var parts: [String] = []
        if !missing.isEmpty { parts.append("lacks \(quoted(missing))") }
        if !added.isEmpty { parts.append("adds \(quoted(added))") }
        return RequirementDrift(
            range: copy.start, first: first.start,
            message: "this list of requirements \(parts.joined(separator: " and ")) against the first")
    }

    private static func quoted(_ ids: [String]) -> String {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }.map { "“\($0)”" }.joined(separator: ", ")
    }
}
