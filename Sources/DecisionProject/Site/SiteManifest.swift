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
    var paths: [String] { fingerprints.keys.sorted { $0.precedes($1) } }

    /// Whether a file was written.
    func holds(_ path: String) -> Bool { fingerprints[path] != nil }

    /// Whether bytes are those that were written to a path, by this program or by one that took the fingerprint of each byte.
    func holds(_ path: String, as bytes: [UInt8]) -> Bool {
        guard let fingerprint = fingerprints[path] else { return false }
        return fingerprint == Fingerprint.ofWords(bytes) || fingerprint == Fingerprint.of(bytes)
    }

    /// What stands for the fingerprint of a file that is not written yet.
    private static let unwritten = "-"

    /// Adds a file that is still to be written; one that is listed stays as it is.
    mutating func expect(_ path: String) {
        if fingerprints[path] == nil { fingerprints[path] = SiteManifest.unwritten }
    }

    /// What the list says of a file of these bytes.
    static func fingerprint(of bytes: [UInt8]) -> String { Fingerprint.ofWords(bytes) }

    /// Adds a file by its fingerprint.
    mutating func add(_ path: String, _ fingerprint: String) { fingerprints[path] = fingerprint }

    /// This list with the files of another that it does not have, or that it only expects.
    func merging(_ other: SiteManifest) -> SiteManifest {
        var result = self
        result.fingerprints.merge(other.fingerprints) { own, other in own == SiteManifest.unwritten ? other : own }
        return result
    }

    /// The list as a file.
    var bytes: [UInt8] {
        var bytes = Array(SiteManifest.head.utf8)
        bytes.reserveCapacity(fingerprints.count * 72)
        for (path, fingerprint) in fingerprints.sorted(by: { $0.key.precedes($1.key) }) {
            bytes.append(contentsOf: fingerprint.utf8)
            bytes.append(0x20)
            bytes.append(contentsOf: path.utf8)
            bytes.append(0x0A)
        }
        return bytes
    }
}
