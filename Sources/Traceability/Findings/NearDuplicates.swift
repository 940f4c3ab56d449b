import DecisionRecords
import Diagnostics

/// Finds requirements of one document that say nearly the same: nine tenths of their words, and all their numbers.
///
/// Silent where one binds and the other does not, and on requirements of few words. Cost: near-linear; words that more than
/// 64 requirements share lead to no comparison.
enum NearDuplicates {
    private struct Entry {
        var words: Set<String>
        var numbers: [Substring]
        var modal: Requirement.Modal
        var fingerprint: String
    }

    /// The pairs, by place in the list, each requirement at most once as the later one.
    static func find(in requirements: [Requirement]) -> [(earlier: Int, later: Int)] {
        let entries = requirements.map(entry)
        var counts: [String: Int] = [:]
        for entry in entries { for word in entry?.words ?? [] { counts[word, default: 0] += 1 } }
        var earlier: [String: [Int]] = [:]
        var found: [(earlier: Int, later: Int)] = []
        for (number, entry) in entries.enumerated() {
            guard let entry else { continue }
            let ordered = entry.words.sorted {
                let (left, right) = (counts[$0, default: 0], counts[$1, default: 0])
                return left != right ? left < right : $0 < $1
            }
            // Two sets that share nine tenths share one of the rarest tenth, and one more.
            let rare = ordered.prefix(ordered.count - (ordered.count * 9 + 9) / 10 + 1)
            var candidates: Set<Int> = []
            for word in rare where counts[word, default: 0] <= 64 { candidates.formUnion(earlier[word] ?? []) }
            if let first = candidates.filter({ isNear(entries[$0], entry) }).min() { found.append((first, number)) }
            for word in rare { earlier[word, default: []].append(number) }
        }
        return found
    }

    private static func entry(_ requirement: Requirement) -> Entry? {
        guard !requirement.isParent, let text = requirement.text else { return nil }
        let words = RequirementWords.stems(text)
        guard words.count >= 6 else { return nil }
        let numbers = text.split { !$0.isNumber && $0 != "." }.filter { $0 != "." }.sorted()
        return Entry(
            words: words, numbers: numbers, modal: requirement.modal,
            fingerprint: RequirementWording.fingerprint(of: text))
    }

    private static func isNear(_ left: Entry?, _ right: Entry) -> Bool {
        guard let left, left.modal == right.modal, left.numbers == right.numbers,
            left.fingerprint != right.fingerprint
        else { return false }
        let shared = left.words.intersection(right.words).count
        return shared * 10 >= (left.words.count + right.words.count - shared) * 9
    }
}
