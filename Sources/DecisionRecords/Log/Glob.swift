/// Path patterns as `.gitignore` and records write them: `*`, `?`, `[a-z]` within a part, `**` for any number of parts.
public enum Glob {
    /// Whether a path matches a pattern, both with `/` between their parts.
    ///
    /// A pattern that names a folder matches all below it.
    public static func matches(_ pattern: String, path: String) -> Bool {
        let slash = UInt8(ascii: "/")
        let patternParts = pattern.utf8.split(separator: slash).map(Array.init)
        let parts = path.utf8.split(separator: slash).map(Array.init)
        if patternParts.isEmpty { return false }
        return matches(patternParts, parts) || matches(patternParts + [Array("**".utf8)], parts)
    }

    /// Whether the parts of a path match the parts of a pattern. Cost: the product of the two counts.
    public static func matches(_ pattern: [[UInt8]], _ parts: [[UInt8]]) -> Bool {
        // reachable[j]: the pattern so far can have used up the first j parts.
        var reachable = [Bool](repeating: false, count: parts.count + 1)
        reachable[0] = true
        for piece in pattern {
            var next = [Bool](repeating: false, count: parts.count + 1)
            if piece == [0x2A, 0x2A] {
                var isReached = false
                for index in 0...parts.count {
                    isReached = isReached || reachable[index]
                    next[index] = isReached
                }
            } else {
                for index in 0..<parts.count where reachable[index] && matches(piece, parts[index]) {
                    next[index + 1] = true
                }
            }
            reachable = next
        }
        return reachable[parts.count]
    }

    /// Whether a name matches a pattern without `/`. Linear but for the last `*`.
    public static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        var patternIndex = 0
        var nameIndex = 0
        var star: (pattern: Int, name: Int)?
        while nameIndex < name.count {
            if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
                star = (patternIndex, nameIndex)
                patternIndex += 1
            } else if let next = matchOne(pattern, patternIndex, name[nameIndex]) {
                patternIndex = next
                nameIndex += 1
            } else if let last = star {
                patternIndex = last.pattern + 1
                nameIndex = last.name + 1
                star = (last.pattern, last.name + 1)
            } else {
                return false
            }
        }
        while patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") { patternIndex += 1 }
        return patternIndex == pattern.count
    }

    /// The place in the pattern behind what matches one byte; nil when it does not match.
    private static func matchOne(_ pattern: [UInt8], _ index: Int, _ byte: UInt8) -> Int? {
        guard index < pattern.count else { return nil }
        switch pattern[index] {
        case UInt8(ascii: "?"): return index + 1
        case UInt8(ascii: "\\") where index + 1 < pattern.count:
            return pattern[index + 1] == byte ? index + 2 : nil
        case UInt8(ascii: "["):
            guard let close = pattern[(index + 1)...].firstIndex(of: UInt8(ascii: "]")), close > index + 1 else {
                return pattern[index] == byte ? index + 1 : nil
            }
            var members = pattern[(index + 1)..<close]
            let isNegated = members.first == UInt8(ascii: "!") || members.first == UInt8(ascii: "^")
            if isNegated { members = members.dropFirst() }
            var isMember = false
            var position = members.startIndex
            while position < members.endIndex {
                if position + 2 < members.endIndex, members[position + 1] == UInt8(ascii: "-") {
                    isMember =
                        isMember || (members[position]...max(members[position], members[position + 2])).contains(byte)
                    position += 3
                } else {
                    isMember = isMember || members[position] == byte
                    position += 1
                }
            }
            return isMember != isNegated ? close + 1 : nil
        case let literal: return literal == byte ? index + 1 : nil
        }
    }
}
