/// A half-open range of UTF-8 offsets in a file, counted in bytes from 0.
///
/// Offsets count the bytes of the file as it stands on disk, a byte order mark included, so that an edit can be
/// applied to the file without translation.
public struct SourceRange: Hashable, Sendable {
    /// The offset of the first byte.
    public var start: Int
    /// The offset after the last byte; never below `start`.
    public var end: Int

    /// Makes a range from two offsets; an end below the start gives an empty range.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The number of bytes.
    public var length: Int { end - start }

    /// Whether no byte stands in the range.
    public var isEmpty: Bool { start == end }

    /// Whether the other range lies within this one.
    public func contains(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }

    /// Whether the offset lies within this range.
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// Whether the two ranges share a byte.
    public func overlaps(_ other: SourceRange) -> Bool { start < other.end && other.start < end }
}

extension SourceRange: Comparable {
    /// Orders by start, then by end.
    public static func < (left: SourceRange, right: SourceRange) -> Bool {
        left.start != right.start ? left.start < right.start : left.end < right.end
    }
}

/// A value and the range it was written in.
public struct Written<Value> {
    /// What was read.
    public var value: Value
    /// Where it stands in the file.
    public var range: SourceRange

    /// Makes a value that knows where it was written.
    public init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }

    /// The same place with another value.
    public func map<Other>(_ transform: (Value) -> Other) -> Written<Other> {
        Written<Other>(transform(value), at: range)
    }
}

extension Written: Sendable where Value: Sendable {}
extension Written: Equatable where Value: Equatable {}
extension Written: Hashable where Value: Hashable {}
