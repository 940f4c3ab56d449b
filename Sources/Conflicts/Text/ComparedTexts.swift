import DecisionRecords

/// The texts of the records that are compared: the language of each and, once a rule asks for it, the index of all.
///
/// Most logs hold nothing that makes a rule ask. Made and used within one comparison; never shared between threads.
final class ComparedTexts {
    /// The words of all that was looked at.
    let vocabulary: Vocabulary
    private let records: [DecisionRecord]
    private let isLive: [Bool]
    private var languages: [RecordLanguage?]
    private var counter: TermCounter
    /// What was found for each record that was asked about.
    private var nearest: [[TextIndex.Neighbour]?]
    private lazy var scratch = TextIndex.Scratch(index)

    /// How many neighbours are kept for each record.
    private static let neighbourLimit = 5
    /// How many entries of the index are looked at for each record, which keeps large logs linear.
    private static let postingLimit = 8_000

    init(_ records: [DecisionRecord], isLive: [Bool], vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        self.records = records
        self.isLive = isLive
        languages = Array(repeating: nil, count: records.count)
        nearest = Array(repeating: nil, count: records.count)
        counter = TermCounter(vocabulary: vocabulary)
    }

    /// The language of a record.
    func language(of record: Int) -> RecordLanguage {
        if let known = languages[record] { return known }
        let language = counter.language(of: records[record])
        languages[record] = language
        return language
    }

    /// The records as weighed terms.
    private(set) lazy var index = TextIndex(records, vocabulary: vocabulary)

    /// The records most alike to a live one, best first; none for others.
    func neighbours(of record: Int) -> [TextIndex.Neighbour] {
        guard isLive[record] else { return [] }
        if let known = nearest[record] { return known }
        let isLive = isLive
        let found = index.neighbours(
            of: record, limit: ComparedTexts.neighbourLimit, postingLimit: ComparedTexts.postingLimit,
            scratch: &scratch
        ) { isLive[$0] }
        nearest[record] = found
        return found
    }
}
