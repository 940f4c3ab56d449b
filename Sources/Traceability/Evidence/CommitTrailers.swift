import Diagnostics

/// Finds markers in the trailers of commits: `Implements: 3.5`, `Verifies: FR-001`, `Refs: ADR-008`.
public enum CommitTrailers {
    private static let claims: Set<String> = [
        "implements", "satisfies", "fulfils", "fulfills", "verifies", "validates", "requirement", "requirements", "adr",
        "decision",
    ]
    private static let mentions: Set<String> = ["refs", "ref", "references", "see"]

    /// The markers of a commit, in the order of its trailers; the commit stands for the path.
    ///
    /// - Parameters:
    ///   - commit: its hash.
    ///   - subject: its first line.
    ///   - trailers: its trailers, one a line.
    public static func markers(commit: String, subject: String, trailers: String) -> [EvidenceMarker] {
        var found: [EvidenceMarker] = []
        for line in trailers.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let key = line[..<colon].lowercased()
            let isClaim = claims.contains(key)
            guard isClaim || mentions.contains(key) else { continue }
            let value = String(line[line.index(after: colon)...])
            let cited = EvidenceScanner.markers(in: SourceText(path: commit, text: "Requirements:" + value))
            for marker in cited {
                // “Refs: 12” is an issue's number.
                guard let id = marker.requirement, !id.lowercased().hasPrefix("adr"), isClaim || hasLetter(id) else {
                    continue
                }
                found.append(marker)
            }
            found += EvidenceScanner.markers(in: SourceText(path: commit, text: value)).filter { $0.decision != nil }
            for index in found.indices where found[index].name == nil {
                found[index].kind = isClaim ? .commit : .mention
                found[index].name = subject
            }
        }
        return found
    }

    private static func hasLetter(_ id: String) -> Bool {
        id.utf8.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }
}
