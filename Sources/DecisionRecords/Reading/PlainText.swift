extension StringProtocol {
    /// The text without some ASCII characters at its ends.
    func trimmingASCII(_ characters: Set<Character>) -> String {
        var rest = Substring(self)
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }

    /// Where a text begins in this one, compared byte by byte.
    func range(ofPlain needle: String) -> String.Index? {
        let pattern = Array(needle.utf8)
        guard let head = pattern.first else { return nil }
        var index = utf8.startIndex
        while index < utf8.endIndex {
            if utf8[index] == head, utf8[index...].starts(with: pattern) { return index }
            index = utf8.index(after: index)
        }
        return nil
    }
}
