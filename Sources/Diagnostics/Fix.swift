/// An edit that mends a finding.
public struct Fix: Sendable {
    /// How far a fix can be trusted.
    public enum Applicability: String, Sendable {
        /// Keeps the meaning; applied by `--fix`.
        case safe
        /// May change the meaning; applied by `--fix --unsafe-fixes` only.
        case unsafe
        /// A suggestion to read, never applied.
        case displayOnly = "display-only"
    }

    /// What the edits do, in a few words in the imperative.
    public var summary: String
    /// How far the fix can be trusted.
    public var applicability: Applicability
    /// The edits; they do not overlap, and are applied together or not at all.
    public var edits: [Edit]

    /// Makes a fix.
    public init(_ summary: String, _ applicability: Applicability, edits: [Edit]) {
        self.summary = summary
        self.applicability = applicability
        self.edits = edits
    }
}

/// The replacement of a range of one file by other text.
public struct Edit: Hashable, Sendable {
    /// The path of the file.
    public var path: String
    /// The bytes that go.
    public var range: SourceRange
    /// The text that comes.
    public var text: String

    /// Makes an edit.
    public init(path: String, range: SourceRange, text: String) {
        self.path = path
        self.range = range
        self.text = text
    }

    /// Applies edits of one file to its bytes.
    ///
    /// - Parameters:
    ///   - edits: the edits, in any order.
    ///   - bytes: the file's bytes.
    /// - Returns: the new bytes, or nil when two edits overlap or one lies beyond the file.
    public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8]? {
        let sorted = edits.sorted { $0.range < $1.range }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var position = 0
        for edit in sorted {
            guard edit.range.start >= position, edit.range.end <= bytes.count else { return nil }
            result.append(contentsOf: bytes[position..<edit.range.start])
            result.append(contentsOf: edit.text.utf8)
            position = edit.range.end
        }
        result.append(contentsOf: bytes[position...])
        return result
    }
}
