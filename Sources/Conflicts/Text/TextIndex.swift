import DecisionRecords
import Diagnostics

/// Records as weighed terms, with the records of each term: TF-IDF over title and text, the title counted three times more.
///
/// All weights are whole numbers and each sum runs in the order of the terms, so that the same records give the same
/// figures to the last bit on every machine. Cost: linear in the text.
struct TextIndex {
    typealias Term = Vocabulary.Term

    /// The words of all that was indexed.
    let vocabulary: Vocabulary
    /// How many records hold each term.
    private(set) var recordCounts: [Int32] = []

    /// Where each record's terms begin in `terms` and `weights`; one more than there are records.
    private var starts: [Int] = [0]
    /// The terms of each record, in rising order.
    private var terms: [Term] = []
    private var weights: [Int32] = []
    private var norms: [Double] = []
    /// Where each term's records begin in `postings`; one more than there are terms.
    private var postingStarts: [Int] = []
    private var postings: [Int32] = []
    private var postingWeights: [Int32] = []

    /// How much a title's word counts beside one of the text.
    private static let titleFactor: Int32 = 3

    /// The number of records.
    var count: Int { norms.count }

    /// Indexes records in the order given.
    init(_ records: [DecisionRecord], vocabulary: Vocabulary = Vocabulary()) {
        self.vocabulary = vocabulary
        var counter = TermCounter(vocabulary: vocabulary)
        var counts: [Int32] = []
        for record in records {
            counter.count(record, titleFactor: TextIndex.titleFactor)
            counter.drain { term, count in
                terms.append(term)
                counts.append(count)
            }
            starts.append(terms.count)
        }
        weigh(counts)
        invert()
    }

    /// How telling a term is, in 64ths of a bit.
    func inverseDocumentFrequency(_ term: Term) -> Int {
        inverse(term < recordCounts.count ? Int(recordCounts[Int(term)]) : 0, of: count)
    }

    /// Whether a record holds a term.
    func holds(_ record: Int, _ term: Term) -> Bool { weight(record, term) > 0 }

    /// What a term weighs in a record; 0 where it does not occur.
    func weight(_ record: Int, _ term: Term) -> Int32 {
        var low = starts[record]
        var high = starts[record + 1]
        while low < high {
            let middle = (low + high) / 2
            if terms[middle] < term { low = middle + 1 } else { high = middle }
        }
        return low < starts[record + 1] && terms[low] == term ? weights[low] : 0
    }

    /// About how often a term occurs in a record, a title's word counted more.
    func occurrences(_ record: Int, _ term: Term) -> Int {
        let weight = Int(weight(record, term))
        let rarity = inverseDocumentFrequency(term)
        guard weight > 0, rarity > 0 else { return 0 }
        // The weight is (1 + log₂ count) × rarity, in 64ths and 16ths.
        let logarithm = max(0, min(weight * 16 / rarity - FixedPoint.one, 20 * FixedPoint.one))
        let power = 1 << (logarithm / FixedPoint.one)
        // 36 of 64 is the logarithm of one and a half, roughly.
        return power + (logarithm % FixedPoint.one >= 36 ? power / 2 : 0)
    }

    /// How many different terms a record has.
    func termCount(_ record: Int) -> Int { starts[record + 1] - starts[record] }

    /// How alike two records are, 0 to 1: the cosine of their weighed terms.
    func similarity(_ left: Int, _ right: Int) -> Double {
        var sum: Int64 = 0
        forEachShared(left, right) { _, leftWeight, rightWeight in sum += Int64(leftWeight) * Int64(rightWeight) }
        let norm = norms[left] * norms[right]
        return norm > 0 ? Double(sum) / norm : 0
    }

    /// The terms that make two records alike, those that do most of it first, each as it was first written.
    func sharedTerms(_ left: Int, _ right: Int, limit: Int) -> [String] {
        var shared: [(term: Term, share: Int64)] = []
        forEachShared(left, right) { term, leftWeight, rightWeight in
            shared.append((term, Int64(leftWeight) * Int64(rightWeight)))
        }
        shared.sort { $0.share != $1.share ? $0.share > $1.share : $0.term < $1.term }
        return shared.prefix(limit).filter { $0.share > 0 }.map { vocabulary.surfaces[Int($0.term)] }
    }

    private func forEachShared(_ left: Int, _ right: Int, _ body: (Term, Int32, Int32) -> Void) {
        var i = starts[left]
        var j = starts[right]
        while i < starts[left + 1], j < starts[right + 1] {
            if terms[i] < terms[j] {
                i += 1
            } else if terms[i] > terms[j] {
                j += 1
            } else {
                body(terms[i], weights[i], weights[j])
                i += 1
                j += 1
            }
        }
    }

    // MARK: Neighbours

    /// A record and how alike it is.
    struct Neighbour {
        var record: Int
        var score: Double
    }

    /// Room for sums, kept from query to query.
    struct Scratch {
        fileprivate var sums: [Int64]
        fileprivate var touched: [Int32] = []
        /// The weights of the record asked about, by term; all 0 between queries.
        fileprivate var spread: [Int32]

        init(_ index: TextIndex) {
            sums = Array(repeating: 0, count: index.count)
            spread = Array(repeating: 0, count: index.recordCounts.count)
        }
    }

    /// The records most alike to one, best first; equal ones in the order of the records.
    ///
    /// - Parameters:
    ///   - record: the record asked about; never among the answers.
    ///   - limit: how many to give at most.
    ///   - postingLimit: how many entries of the index to look at; the most telling terms come first, and the answers are
    ///     then weighed in full. With `Int.max` the answer is exact.
    ///   - isCandidate: which records may be given.
    func neighbours(
        of record: Int, limit: Int, postingLimit: Int = .max, scratch: inout Scratch, isCandidate: (Int) -> Bool
    ) -> [Neighbour] {
        var order = Array(starts[record]..<starts[record + 1])
        if postingLimit < .max {
            let ranks = vocabulary.ranks
            order.sort {
                weights[$0] != weights[$1]
                    ? weights[$0] > weights[$1] : ranks[Int(terms[$0])] < ranks[Int(terms[$1])]
            }
        }
        gather(order, postingLimit, &scratch)
        var best = BestRecords(limit: max(limit * 2, limit == .max ? limit : 24))
        for other in scratch.touched {
            let score = Double(scratch.sums[Int(other)]) / max(norms[Int(other)], 1)
            scratch.sums[Int(other)] = 0
            if Int(other) != record, best.accepts(score), isCandidate(Int(other)) {
                best.add(Neighbour(record: Int(other), score: score))
            }
        }
        scratch.touched.removeAll(keepingCapacity: true)
        var exact = weighed(best.records, against: record, &scratch)
        exact.sort { $0.score != $1.score ? $0.score > $1.score : $0.record < $1.record }
        return Array(exact.prefix(limit))
    }

    /// Sums up what the records of the most telling terms share with one.
    ///
    /// - Parameter order: the places of the record's terms, those to look at first in front.
    private func gather(_ order: [Int], _ postingLimit: Int, _ scratch: inout Scratch) {
        postings.withUnsafeBufferPointer { postings in
            postingWeights.withUnsafeBufferPointer { postingWeights in
                scratch.sums.withUnsafeMutableBufferPointer { sums in
                    var seen = 0
                    for place in order where weights[place] > 0 {
                        let range = postingStarts[Int(terms[place])]..<postingStarts[Int(terms[place]) + 1]
                        if seen > 0, seen + range.count > postingLimit { break }
                        seen += range.count
                        let weight = Int64(weights[place])
                        for posting in range {
                            let other = postings[posting]
                            if sums[Int(other)] == 0 { scratch.touched.append(other) }
                            sums[Int(other)] += weight * Int64(postingWeights[posting])
                        }
                    }
                }
            }
        }
    }

    /// How alike each of some records is to one: the same figures as `similarity`, without walking through its terms each time.
    private func weighed(_ others: [Neighbour], against record: Int, _ scratch: inout Scratch) -> [Neighbour] {
        let own = starts[record]..<starts[record + 1]
        return terms.withUnsafeBufferPointer { terms in
            weights.withUnsafeBufferPointer { weights in
                scratch.spread.withUnsafeMutableBufferPointer { spread in
                    for place in own { spread[Int(terms[place])] = weights[place] }
                    defer { for place in own { spread[Int(terms[place])] = 0 } }
                    return others.map { other in
                        var sum: Int64 = 0
                        for place in starts[other.record]..<starts[other.record + 1] {
                            sum += Int64(spread[Int(terms[place])]) * Int64(weights[place])
                        }
                        let norm = norms[record] * norms[other.record]
                        return Neighbour(record: other.record, score: norm > 0 ? Double(sum) / norm : 0)
                    }
                }
            }
        }
    }

    // MARK: Making

    private mutating func weigh(_ counts: [Int32]) {
        recordCounts = Array(repeating: 0, count: vocabulary.termCount)
        for term in terms { recordCounts[Int(term)] += 1 }
        let frequencies = (0..<recordCounts.count).map { Int32(inverse(Int(recordCounts[$0]), of: starts.count - 1)) }
        weights = counts
        for index in weights.indices {
            let count = Int32(FixedPoint.one + FixedPoint.log2(Int(counts[index])))
            weights[index] = count * frequencies[Int(terms[index])] / 16
        }
        for record in 0..<starts.count - 1 {
            var sum: Int64 = 0
            for index in starts[record]..<starts[record + 1] { sum += Int64(weights[index]) * Int64(weights[index]) }
            norms.append(Double(sum).squareRoot())
        }
    }

    /// In a small log nothing is rare by count: without a floor, what two records share would weigh nothing.
    private func inverse(_ held: Int, of count: Int) -> Int {
        max(0, FixedPoint.log2(2 * max(count, TextIndex.leastCount) + 2) - FixedPoint.log2(2 * held + 1))
    }

    private static let leastCount = 16

    private mutating func invert() {
        postingStarts = Array(repeating: 0, count: recordCounts.count + 1)
        for (term, count) in recordCounts.enumerated() { postingStarts[term + 1] = postingStarts[term] + Int(count) }
        postings = Array(repeating: 0, count: terms.count)
        postingWeights = Array(repeating: 0, count: terms.count)
        var next = postingStarts
        for record in 0..<count {
            for index in starts[record]..<starts[record + 1] {
                let place = next[Int(terms[index])]
                next[Int(terms[index])] += 1
                postings[place] = Int32(record)
                postingWeights[place] = weights[index]
            }
        }
    }
}

/// The best few of many neighbours, kept in order as they come.
private struct BestRecords {
    private(set) var records: [TextIndex.Neighbour] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func accepts(_ score: Double) -> Bool {
        guard records.count >= limit, let worst = records.last else { return true }
        return score > worst.score
    }

    mutating func add(_ neighbour: TextIndex.Neighbour) {
        if limit == .max {
            records.append(neighbour)
            return
        }
        var place = records.count
        while place > 0, isBetter(neighbour, records[place - 1]) { place -= 1 }
        records.insert(neighbour, at: place)
        if records.count > limit { records.removeLast() }
    }

    private func isBetter(_ left: TextIndex.Neighbour, _ right: TextIndex.Neighbour) -> Bool {
        left.score != right.score ? left.score > right.score : left.record < right.record
    }
}
