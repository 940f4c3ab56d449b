public import DecisionRecords
import Diagnostics

/// Whether one of a few records may contradict others of which the outlines alone were read.
///
/// Two steps, each wrong only in saying yes: the bytes of the others tell which of them are worth reading whole, and those
/// then tell whether a contradiction is possible at all. Only a comparison of all records, read whole, tells whether it is one.
public struct ConflictOutlook: Sendable {
    /// The records that are asked about, read whole.
    public let about: Set<Conflict.RecordReference>
    private let logs: [DecisionLog]
    private var questions: [Question] = []
    private var sieve = WordSieve()
    /// The words of cues for what is undone.
    private var signs: Set<Int> = []

    /// What makes another record one that a record may contradict.
    private struct Question: Sendable {
        var reference: Conflict.RecordReference
        /// What each option that is weighed by name may be matched by: words of which all must be found.
        var options: [[[Int]]] = []
        /// The words of what it undoes.
        var undone: [[Int]] = []
        /// The words of its title and of what it chose, which another record may undo.
        var wanted: Set<Int> = []
        /// Whether one of those words may stand in any text.
        var wantsAnything = false
        /// What it answers for or governs, in small letters.
        var bonds: [[UInt8]] = []
    }

    /// Gathers what the records asked about consider, undo, want and answer for.
    public init(logs: [DecisionLog], about: Set<Conflict.RecordReference>) {
        self.logs = logs
        self.about = about
        for sign in ReversalCue.signs { signs.insert(sieve.add(beginning: sign)) }
        let vocabulary = Vocabulary()
        for log in logs.indices where about.contains(where: { $0.log == log }) {
            let places = logs[log].records.indices.filter {
                about.contains(Conflict.RecordReference(log: log, record: $0)) && logs[log].records[$0].isLive
            }
            if places.isEmpty { continue }
            let own = DecisionLog(
                name: logs[log].name, directory: logs[log].directory, records: places.map { logs[log].records[$0] })
            let comparison = Comparison(logs: [own], members: [0], draft: nil, vocabulary: vocabulary)
            for (place, record) in places.enumerated() {
                ask(place, Conflict.RecordReference(log: log, record: record), in: comparison)
            }
        }
    }

    private mutating func ask(_ place: Int, _ reference: Conflict.RecordReference, in comparison: Comparison) {
        var question = Question(reference: reference)
        let record = comparison.records[place]
        let entries = comparison.options[place].entries
        if OptionSwap(comparison: comparison).weighs(place) {
            question.options = entries.filter { record.options[$0.option].isExplicit }.map { marks(of: $0) }
        }
        for cue in ReversalCue(comparison: comparison).spokenCues(place) {
            question.undone.append(cue.names.map { sieve.add($0.surface) })
        }
        question.wanted = Set(Scope.titleWords(place, in: comparison).map { sieve.add($0.surface) })
        for entry in entries where record.options[entry.option].outcome == .chosen {
            question.wanted.formUnion(words(of: entry))
        }
        question.wantsAnything = question.wanted.contains { sieve.anywhere[$0] }
        question.bonds = (record.requirements.map(\.id.value) + record.governs.map(\.value)).map {
            Array($0.utf8).map(TokenScanner.lowercased)
        }
        questions.append(question)
    }

    private mutating func words(of entry: OptionSet.Entry) -> [Int] {
        // All words that turn an option round are one, and any text holds one of them.
        entry.title.words.map { OptionWord.of($0.surface) == .negation ? sieve.addAnywhere() : sieve.add($0.surface) }
    }

    /// What an option of another record shares with an option that it is one with: all words, or what tells it from its
    /// siblings.
    private mutating func marks(of entry: OptionSet.Entry) -> [[Int]] {
        var numbers: [Vocabulary.Term: Int] = [:]
        for (word, number) in zip(entry.title.words, words(of: entry)) { numbers[word.term] = number }
        var marks = [Array(numbers.values)]
        for feature in entry.features where feature.contrast > 0 {
            marks.append([feature.feature.first, feature.feature.second].compactMap { numbers[$0] })
        }
        return marks
    }

    /// Whether a record that is not asked about may contradict one that is, by what its text holds.
    public func mayContradict(_ reference: Conflict.RecordReference) -> Bool {
        let record = logs[reference.log].records[reference.record]
        guard record.isLive, questions.contains(where: { $0.reference.log == reference.log }) else { return false }
        let asked = questions.filter { $0.reference.log == reference.log }
        var found = sieve.anywhere
        var mayUndo = false
        record.source.bytes.withUnsafeBufferPointer { bytes in
            sieve.forEach(in: bytes) { word, place in
                found[word] = true
                guard !mayUndo, signs.contains(word) else { return }
                mayUndo = ReversalCue.mayUndo(bytes, at: place) { spelling in
                    asked.contains { isWanted(spelling, by: $0) }
                }
            }
        }
        return mayUndo
            || asked.contains { question in
                question.options.count { $0.contains { $0.allSatisfy { found[$0] } } } >= 2
                    || question.undone.contains { $0.allSatisfy { found[$0] } }
                    || question.bonds.contains { Self.holds(record.source.bytes, $0) }
            }
    }

    /// Whether a word of a text may be one that a record asked about wants.
    private func isWanted(_ spelling: String, by question: Question) -> Bool {
        question.wantsAnything || sieve.words(spelling).contains { question.wanted.contains($0) }
    }

    /// Whether a record that is not asked about may answer for or govern what one does that is, by what its text holds.
    public func mayShareBond(_ reference: Conflict.RecordReference) -> Bool {
        let bytes = logs[reference.log].records[reference.record].source.bytes
        return questions.contains { question in
            question.reference.log == reference.log && question.bonds.contains { Self.holds(bytes, $0) }
        }
    }

    private static func holds(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
        guard let first = pattern.first, bytes.count >= pattern.count else { return false }
        for start in 0...(bytes.count - pattern.count) where TokenScanner.lowercased(bytes[start]) == first {
            if pattern.indices.allSatisfy({ TokenScanner.lowercased(bytes[start + $0]) == pattern[$0] }) { return true }
        }
        return false
    }

    /// How much of the logs a comparison takes.
    public enum Need: Sendable {
        /// None, since no contradiction is possible.
        case nothing
        /// What was read suffices: a reversal is possible, which hangs on the texts of all records and on both sides alone.
        case asRead
        /// The options of all records: what options weigh hangs on those of all.
        case options
    }

    /// How much of the logs it takes to tell whether a record asked about contradicts another.
    ///
    /// - Parameter logs: the same logs; of the records that `mayContradict` the options are read, and those that
    ///   `mayShareBond` whole.
    public func need(in logs: [DecisionLog]) -> Need {
        var need = Need.nothing
        for log in logs.indices where questions.contains(where: { $0.reference.log == log }) {
            let comparison = Comparison(
                logs: logs, members: [log], draft: nil, about: about,
                where: { about.contains($0) || logs[$0.log].records[$0.record].knowsOptions }, vocabulary: Vocabulary())
            if OptionSwap(comparison: comparison).isPossible() || sharesBond(comparison) { return .options }
            if !ReversalCue(comparison: comparison).undoing().isEmpty { need = .asRead }
        }
        return need
    }

    /// Whether a record asked about answers for a requirement, or governs paths, as another does.
    private func sharesBond(_ comparison: Comparison) -> Bool {
        func bonds(_ place: Int) -> Set<String> {
            let record = comparison.records[place]
            return Set(record.requirements.map { $0.id.value.lowercased() } + record.governs.map(\.value))
        }
        return comparison.records.indices.contains { place in
            guard comparison.isAsked[place], comparison.isLive[place] else { return false }
            let own = bonds(place)
            return !own.isEmpty
                && comparison.records.indices.contains {
                    comparison.mayContradict(place, $0) && !bonds($0).isDisjoint(with: own)
                }
        }
    }
}
