import DecisionRecords

/// A pattern of paths in the settings: as `Glob` has it; one without `/` holds for a name in any folder.
public struct PathPattern: Sendable, Equatable {
    /// The pattern as written.
    public let text: String
    private let pattern: String

    /// Makes a pattern of its text.
    public init(_ text: String) {
        self.text = text
        let bare = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
        pattern = bare.utf8.contains(UInt8(ascii: "/")) ? bare : "**/" + bare
    }

    /// Whether a path, or a folder above it, answers to the pattern.
    public func matches(_ path: String) -> Bool { Glob.matches(pattern, path: path) }
}
