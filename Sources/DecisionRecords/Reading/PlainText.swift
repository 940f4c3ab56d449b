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
        let offset = withUTF8Bytes { text in needle.withUTF8Bytes { text.firstOffset(of: $0) } }
        return offset.map { utf8.index(utf8.startIndex, offsetBy: $0) }
    }

    /// Whether a text stands in this one, compared byte by byte.
    func contains(plain needle: StaticString) -> Bool {
        withUTF8Bytes {
            $0.firstOffset(of: UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)) != nil
        }
    }

    /// Gives the bytes as they lie in memory; a text that came from elsewhere is copied first.
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset at which other bytes first stand in these; nil where they do not, and for no bytes.
    func firstOffset(of needle: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let head = needle.first, count >= needle.count else { return nil }
        for index in 0...count - needle.count where self[index] == head {
            var offset = 1
            while offset < needle.count, self[index + offset] == needle[offset] { offset += 1 }
            if offset == needle.count { return index }
        }
        return nil
    }
}
