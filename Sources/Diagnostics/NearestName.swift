/// The name that a misspelt word was meant to be.
public enum NearestName {
    /// The nearest of the names, if it is near: a third of its letters may differ, two of a short one. Letter case aside.
    public static func of(_ word: String, among names: [String]) -> String? {
        let wanted = Array(word.lowercased().utf8)
        guard wanted.count >= 2, wanted.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for name in names {
            let candidate = Array(name.lowercased().utf8)
            let limit = max(wanted.count, candidate.count) <= 3 ? 1 : max(2, candidate.count / 3)
            if abs(candidate.count - wanted.count) > limit { continue }
            let distance = distance(wanted, candidate)
            if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    /// The edits between two words: insertions, deletions, replacements and swaps of neighbours.
    public static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        if left.isEmpty { return right.count }
        if right.isEmpty { return left.count }
        var before: [Int] = []
        var above = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var value = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    value = min(value, before[column - 2] + 1)
                }
                current.append(value)
            }
            before = above
            above = current
        }
        return above[right.count]
    }
}
