import Diagnostics

extension StringProtocol {
    /// The text without some ASCII characters at its ends.
    func trimmingASCII(_ characters: Set<Character>) -> String {
        var rest = Substring(self)
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }

    /// Where a text begins in this one, compared byte by byte.
    func range(ofPlain needle: some StringProtocol) -> String.Index? {
        let offset = withUTF8Bytes { text in needle.withUTF8Bytes { ByteSearch.firstOffset($0, in: text) } }
        return offset.map { utf8.index(utf8.startIndex, offsetBy: $0) }
    }

    /// Whether a text stands in this one, compared byte by byte.
    func contains(plain needle: StaticString) -> Bool {
        let pattern = UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)
        return withUTF8Bytes { ByteSearch.firstOffset(pattern, in: $0) != nil }
    }

    /// Gives the bytes as they lie in memory; a text that came from elsewhere is copied first.
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
