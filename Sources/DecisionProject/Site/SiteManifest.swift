import Diagnostics

/// The list of the files that a build wrote, each with its fingerprint: one line a file.
struct SiteManifest: Sendable {
    private static let head = "# Files that adr wrote here; it removes no others.\n"
    private var fingerprints: [String: String] = [:]

    /// Makes an empty list.
    init() {}

    /// Reads a list; lines that name no file below the folder are nothing.
    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self)
            guard let space = text.utf8.firstIndex(of: 0x20), text.utf8.first != 0x23 else { continue }
            let path = String(text[space...].dropFirst())
            guard !path.isEmpty, path.utf8.first != 0x2F, !path.split(separator: "/").contains("..") else { continue }
            fingerprints[path] = String(text[..<space])
        }
    }

    /// The paths in order.
    var paths: [String] { fingerprints.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// Whether a file was written.
    func holds(_ path: String) -> Bool { fingerprints[path] != nil }

    /// Whether bytes are those that were written to a path, by this program or by one that took the fingerprint of each byte.
    func holds(_ path: String, as bytes: [UInt8]) -> Bool {
        guard let fingerprint = fingerprints[path] else { return false }
        return fingerprint == Fingerprint.ofWords(bytes) || fingerprint == Fingerprint.of(bytes)
    }

    /// Adds a file.
    mutating func add(_ path: String, _ bytes: [UInt8]) { fingerprints[path] = Fingerprint.ofWords(bytes) }

    /// This list with the files of another that it does not have.
    func merging(_ other: SiteManifest) -> SiteManifest {
        var result = self
        result.fingerprints.merge(other.fingerprints) { own, _ in own }
        return result
    }

    /// The list as a file.
    var bytes: [UInt8] {
        var text = SiteManifest.head
        for path in paths { text += (fingerprints[path] ?? "") + " " + path + "\n" }
        return Array(text.utf8)
    }
}
