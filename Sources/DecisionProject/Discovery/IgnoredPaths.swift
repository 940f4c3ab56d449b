import DecisionRecords

/// The folders that a search for logs leaves out: those of tools, builds and tests' files, and those that `.gitignore` names.
struct IgnoredPaths {
    /// One line of a `.gitignore`.
    private struct Pattern {
        var parts: [[UInt8]]
        var isAnchored: Bool
        var isNegated: Bool
        /// The folder of the `.gitignore`.
        var base: String
    }

    private var patterns: [Pattern] = []

    /// The names of folders that hold what tools made or fetched, and what tests read.
    private static let toolFolders: Set<String> = [
        "node_modules", "bower_components", "vendor", "target", "build", "dist", "out", "_site", "site-packages",
        "coverage", "__pycache__", "Pods", "DerivedData", "venv", "Carthage", "fixtures", "__fixtures__", "testdata",
        "test-fixtures", "test_fixtures", "test-resources",
    ]

    /// The hidden folders in which logs are kept.
    private static let hiddenFolders: Set<String> = [
        ".adr", ".adrs", ".decisions", ".archgate", ".kiro", ".github", ".specify", ".docs", ".agents", ".claude",
    ]

    /// Whether a folder of this name is left out wherever it stands.
    static func isToolFolder(_ name: String) -> Bool {
        name.utf8.first == UInt8(ascii: ".") ? !hiddenFolders.contains(name) : toolFolders.contains(name)
    }

    /// Adds the lines of a folder's `.gitignore`; the folder's path is relative to where the search began.
    mutating func add(gitignore bytes: [UInt8], of folder: String) {
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            var line = Array(line)
            while line.last == 0x20 || line.last == 0x09 { line.removeLast() }
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let isNegated = first == UInt8(ascii: "!")
            if isNegated { line.removeFirst() }
            let body = line.last == UInt8(ascii: "/") ? line.dropLast() : line[...]
            let isAnchored = body.contains(UInt8(ascii: "/"))
            let parts = body.split(separator: UInt8(ascii: "/")).map(Array.init)
            if parts.isEmpty { continue }
            patterns.append(Pattern(parts: parts, isAnchored: isAnchored, isNegated: isNegated, base: folder))
        }
    }

    /// Whether `.gitignore` leaves out a folder, given by its path from where the search began. The last pattern wins.
    func ignores(_ path: String) -> Bool {
        for pattern in patterns.reversed() {
            var inner = path
            if !pattern.base.isEmpty {
                guard path.hasPrefix(pattern.base + "/") else { continue }
                inner = String(path.dropFirst(pattern.base.count + 1))
            }
            let parts = inner.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
            let isMatch =
                pattern.isAnchored
                ? Glob.matches(pattern.parts, parts)
                : parts.last.map { Glob.matches(pattern.parts[0], $0) } ?? false
            if isMatch { return !pattern.isNegated }
        }
        return false
    }
}
