/// Two options of two records that are one and the same.
struct OptionMatch {
    typealias Entry = OptionSet.Entry

    /// The index of the first record's option among its entries.
    var left: Int
    /// The index of the second record's.
    var right: Int
    /// How sure: the shared telling weight against the lesser of both, 0 to 1.
    var score: Double

    /// The least score at which two options are one.
    static let threshold = 0.4

    /// The options of two records that are each other's best match and similar enough.
    static func matches(_ left: OptionSet, _ right: OptionSet) -> [OptionMatch] {
        var best: [OptionMatch] = []
        var bestOfRight = Array(repeating: (left: -1, score: 0.0), count: right.entries.count)
        var bestOfLeft = Array(repeating: (right: -1, score: 0.0), count: left.entries.count)
        for (i, one) in left.entries.enumerated() {
            for (j, other) in right.entries.enumerated() {
                let score = score(one, other)
                if score > bestOfLeft[i].score { bestOfLeft[i] = (j, score) }
                if score > bestOfRight[j].score { bestOfRight[j] = (i, score) }
            }
        }
        for (i, match) in bestOfLeft.enumerated() where match.right >= 0 && match.score >= threshold {
            if bestOfRight[match.right].left == i {
                best.append(OptionMatch(left: i, right: match.right, score: match.score))
            }
        }
        return best
    }

    /// How sure it is that two options are one; 0 where one of them says more than the other, which makes it a refinement.
    static func score(_ left: Entry, _ right: Entry) -> Double {
        if left.isCalled(as: right) { return 1 }
        if left.isCompound || right.isCompound { return 0 }
        var shared = 0.0
        var leftTotal = 0.0
        var rightTotal = 0.0
        var leftExtra = 0.0
        var rightExtra = 0.0
        var i = 0
        var j = 0
        while i < left.features.count || j < right.features.count {
            if j == right.features.count
                || (i < left.features.count && OptionSet.isOrdered(left.features[i].feature, right.features[j].feature))
            {
                let weight = left.features[i].weight * left.features[i].contrast
                leftTotal += weight
                if left.features[i].feature.second < 0 { leftExtra += weight }
                i += 1
            } else if i == left.features.count || left.features[i].feature != right.features[j].feature {
                let weight = right.features[j].weight * right.features[j].contrast
                rightTotal += weight
                if right.features[j].feature.second < 0 { rightExtra += weight }
                j += 1
            } else {
                let one = left.features[i]
                let other = right.features[j]
                shared += min(one.weight, other.weight) * min(one.contrast, other.contrast)
                leftTotal += one.weight * one.contrast
                rightTotal += other.weight * other.contrast
                i += 1
                j += 1
            }
        }
        guard shared > 0 else { return 0 }
        let extra = max(leftExtra, rightExtra)
        if extra > 0.4 * (extra + shared) { return 0 }
        // One name is surer than any likeness.
        return min(0.99, shared / min(leftTotal, rightTotal))
    }

    /// The words that two matched options share and that tell them from their siblings, and those that tell nothing.
    static func evidence(_ left: Entry, _ right: Entry) -> (telling: [String], idle: [String]) {
        var contrast: [OptionTitle.Feature: Double] = [:]
        for one in left.features {
            if let other = right.features.first(where: { $0.feature == one.feature }) {
                contrast[one.feature] = min(one.contrast, other.contrast)
            }
        }
        let words = left.title.words
        var telling: [String] = []
        var shown: Set<Vocabulary.Term> = []
        func pair(_ place: Int) -> OptionTitle.Feature? {
            guard place + 1 < words.count else { return nil }
            let feature = OptionTitle.Feature(first: words[place].term, second: words[place + 1].term)
            return (contrast[feature] ?? 0) > 0 ? feature : nil
        }
        for (place, word) in words.enumerated() where !shown.contains(word.term) {
            let single = contrast[OptionTitle.Feature(first: word.term, second: -1)] ?? 0
            guard single > 0 else { continue }
            shown.insert(word.term)
            if pair(place) != nil {
                telling.append(word.surface + " " + words[place + 1].surface)
                shown.insert(words[place + 1].term)
            } else {
                telling.append(word.surface)
            }
        }
        if telling.isEmpty {
            for place in words.indices where pair(place) != nil {
                telling.append(words[place].surface + " " + words[place + 1].surface)
                shown.formUnion([words[place].term, words[place + 1].term])
            }
        }
        if telling.isEmpty, left.isCalled(as: right) {
            telling = [words.filter { !$0.isAside }.map(\.surface).joined(separator: " ")]
            shown.formUnion(words.map(\.term))
        }
        var idle: [String] = []
        for word in words where !shown.contains(word.term) {
            if contrast[OptionTitle.Feature(first: word.term, second: -1)] != nil {
                idle.append(word.surface)
                shown.insert(word.term)
            }
        }
        return (telling, idle)
    }
}
