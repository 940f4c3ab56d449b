import DecisionRecords
import Diagnostics

/// Compares what authors write beside a requirement's id with what the requirement says.
///
/// Catches a citation that resolves and means something else: after a renumbering, or by a slip. Silent unless the words have
/// nothing in common, or fit another requirement of the same document far better.
enum GlossComparison {
    struct Mismatch {
        var source: SourceText
        var range: SourceRange
        var message: String
        var help: String?
    }

    static func mismatches(_ report: TraceReport) -> [Mismatch] {
        var corpora: [String: RequirementWords] = [:]
        var found: [Mismatch] = []
        for row in report.matrix.rows {
            for link in row.links {
                guard let citation = report.citation(link), let gloss = citation.gloss, citation.extent == .single,
                    row.requirement.text != nil
                else { continue }
                let namespace = row.requirement.namespace
                let words: RequirementWords
                if let known = corpora[namespace] {
                    words = known
                } else {
                    words = RequirementWords(
                        report.matrix.rows.filter { $0.requirement.namespace == namespace }.map(\.requirement))
                    corpora[namespace] = words
                }
                guard let verdict = words.compare(gloss, with: row.requirement) else { continue }
                found.append(
                    Mismatch(
                        source: report.record(link).source, range: citation.id.range,
                        message: "“\(gloss)” is not what requirement “\(row.requirement.key)” says",
                        help: verdict.better.map { "The words fit “\($0.key)”: \(report.words($0))" }
                            ?? "It says: \(report.words(row.requirement))"))
            }
        }
        return found
    }
}

/// The words of a document's requirements, without those that most of them use.
public struct RequirementWords: Sendable {
    private let requirements: [Requirement]
    private let words: [Set<String>]
    private var byWord: [String: [Int]] = [:]
    private var index: [String: Int] = [:]

    /// Takes the words of some requirements.
    public init(_ requirements: [Requirement]) {
        self.requirements = requirements
        var counts: [String: Int] = [:]
        let all = requirements.map { Self.stems(($0.text ?? "") + " " + ($0.title ?? "")) }
        for words in all { for word in words { counts[word, default: 0] += 1 } }
        let limit = max(2, min(requirements.count / 3, 200))
        words = all.map { $0.filter { counts[$0, default: 0] <= limit } }
        for (number, words) in words.enumerated() {
            index[requirements[number].key] = number
            for word in words { byWord[word, default: []].append(number) }
        }
    }

    /// The words of a requirement by its place among those given.
    func words(of number: Int) -> Set<String> { words[number] }

    /// How far words fit a requirement, from 0 to 1: the part of the shorter side that the two share.
    private func overlap(_ own: Set<String>, _ other: Set<String>) -> Double {
        let shorter = min(own.count, other.count)
        return shorter == 0 ? 0 : Double(own.intersection(other).count) / Double(shorter)
    }

    /// Whether a gloss is about something else than a requirement, and the requirement that it fits better.
    func compare(_ gloss: String, with requirement: Requirement) -> (better: Requirement?, Void)? {
        let own = Self.stems(gloss)
        guard own.count >= 2, let number = index[requirement.key], words[number].count >= 2 else { return nil }
        let here = overlap(own, words[number])
        if here > 0.34 { return nil }
        var best: (score: Double, number: Int)?
        for candidate in likely(own) where candidate != number {
            let score = overlap(own, words[candidate])
            if score > best?.score ?? 0 { best = (score, candidate) }
        }
        if let best, best.score >= 0.6, best.score > here * 2 { return (requirements[best.number], ()) }
        // Words of its own that nobody shares: a paraphrase shares at least one.
        return here == 0 && !own.isDisjoint(with: byWord.keys) ? (nil, ()) : nil
    }

    /// The requirements that share the most words with some, at most 8, the best first.
    func likely(_ own: Set<String>) -> [Int] {
        var counts: [Int: Int] = [:]
        for word in own { for number in byWord[word] ?? [] { counts[number, default: 0] += 1 } }
        return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(8).map(\.key)
    }

    /// The beginnings of a text's content words in small letters.
    public static func stems(_ text: String) -> Set<String> {
        var result: Set<String> = []
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            guard word.count > 2, !stopWords.contains(word) else { continue }
            result.insert(String(word.prefix(6)))
        }
        return result
    }

    private static let stopWords: Set<Substring> = [
        "the", "and", "for", "with", "that", "this", "shall", "must", "should", "may", "when", "where", "while", "then",
        "from",
        "into", "its", "are", "not", "all", "any", "each", "system", "have", "has", "been", "will", "can", "use",
        "uses", "using",
        "via", "per", "our", "their", "they", "such", "than", "only", "also", "see", "which", "whose", "one", "two",
        "before", "after", "within", "under", "over", "down", "out", "without", "until", "during", "who",
    ]
}
