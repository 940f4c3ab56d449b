import DecisionRecords
import Diagnostics

/// A newer record that undoes, in its title or decision, what an older one chose.
struct ReversalCue {
    typealias Term = Vocabulary.Term

    let comparison: Comparison

    /// How alike two records must be.
    private static let similarity = 0.2

    /// What a record says that it no longer wants.
    struct Cue {
        /// The cue's words, such as “replace”.
        var verb: String
        /// The words of what is undone.
        var names: [(term: Term, surface: String)]
        /// Where it is written.
        var range: SourceRange
    }

    /// All reversals, in the order of the newer record.
    func find() -> [Conflict] {
        var conflicts: [Conflict] = []
        for (newer, undoing) in undoing() {
            let cues = undoing.filter { isTelling($0.names) }
            guard !cues.isEmpty else { continue }
            for neighbour in comparison.neighbours(of: newer) where neighbour.score >= ReversalCue.similarity {
                let older = neighbour.record
                guard comparison.mayContradict(newer, older), isOlder(older, newer),
                    comparison.areMutualNeighbours(newer, older)
                else { continue }
                if let cue = cues.first(where: { undoes($0, older) }) {
                    conflicts.append(conflict(newer, older, cue))
                }
            }
        }
        return conflicts
    }

    /// The records that undo what an older one may have chosen, with the cues for it; no text is weighed for that.
    func undoing() -> [(record: Int, cues: [Cue])] {
        let live = comparison.records.indices.filter { comparison.isLive[$0] }
        let spoken = live.map { (record: $0, cues: spokenCues($0)) }.filter { !$0.cues.isEmpty }
        // In most logs nothing is undone.
        guard !spoken.isEmpty else { return [] }
        let wishes = Wishes(live, for: spoken.flatMap(\.cues).map { $0.names.map(\.surface) }, in: comparison)
        return spoken.map { newer, cues in
            let undoing = cues.filter { cue in
                wishes.holders(of: cue.names.map(\.surface)).contains { older in
                    comparison.mayContradict(newer, older) && isOlder(older, newer) && mayUndo(cue, older)
                }
            }
            return (newer, undoing)
        }.filter { !$0.cues.isEmpty }
    }

    private func isOlder(_ older: Int, _ newer: Int) -> Bool {
        let one = comparison.records[older]
        let other = comparison.records[newer]
        if !comparison.areOfDifferentLogs(older, newer), let first = one.number, let second = other.number {
            return first < second
        }
        if let first = one.date?.value, let second = other.date?.value, first != second {
            return first.precedes(second)
        }
        return older < newer
    }

    /// Whether the older record chose what the cue undoes, and does not undo it itself.
    private func undoes(_ cue: Cue, _ older: Int) -> Bool {
        let record = comparison.records[older]
        let wanted = wanted(older)
        for entry in comparison.named(older).entries {
            let terms = entry.title.words.map(\.term)
            if record.options[entry.option].outcome == .rejected,
                cue.names.allSatisfy({ terms.contains($0.term) })
            {
                return false
            }
        }
        guard cue.names.allSatisfy({ wanted.contains($0.term) }) else { return false }
        let own = cues(older).flatMap { $0.names.map(\.term) }
        return !cue.names.contains { own.contains($0.term) }
    }

    /// The words of a record's title and of the options that it chose.
    func wanted(_ record: Int) -> Set<Term> {
        var wanted = Set(Scope.titleWords(record, in: comparison).map(\.term))
        for entry in comparison.named(record).entries
        where comparison.records[record].options[entry.option].outcome == .chosen {
            wanted.formUnion(entry.title.words.map(\.term))
        }
        return wanted
    }

    /// Whether a record wants all that a cue undoes.
    private func mayUndo(_ cue: Cue, _ older: Int) -> Bool {
        let wanted = wanted(older)
        return cue.names.allSatisfy { wanted.contains($0.term) }
    }

    private func conflict(_ newer: Int, _ older: Int, _ cue: Cue) -> Conflict {
        let names = cue.names.map(\.surface).joined(separator: " ")
        let olderRange = evidence(older, cue)
        var confidence = Conflict.Confidence.strong
        var counterEvidence: [String] = []
        if let scope = Scope.differing(older, newer, in: comparison) {
            confidence = .advisory
            counterEvidence.append(scope.sentence(older, newer, in: comparison))
        }
        let draft = Conflict(
            rule: .reversalCue, confidence: confidence,
            claim:
                "\(comparison.name(newer)) undoes “\(names)” (“\(cue.verb)”), which \(comparison.name(older)) chose and "
                + "no record supersedes",
            sides: [
                Conflict.Side(
                    record: comparison.references[older], option: names, role: "chosen",
                    quote: comparison.quote(older, olderRange)),
                Conflict.Side(
                    record: comparison.references[newer], option: names, role: "undone",
                    quote: comparison.quote(newer, cue.range)),
            ],
            matchedOn: [cue.names.map(\.surface)], notMatchedOn: [[]], counterEvidence: counterEvidence,
            resolutions: Gate.resolutions, fingerprint: "")
        return Gate.applied(to: draft, older, newer, evidence: [names], in: comparison)
    }

    private func evidence(_ older: Int, _ cue: Cue) -> SourceRange {
        let record = comparison.records[older]
        for entry in comparison.named(older).entries where record.options[entry.option].outcome == .chosen {
            let terms = entry.title.words.map(\.term)
            if cue.names.contains(where: { terms.contains($0.term) }) {
                return record.options[entry.option].outcomeSource?.range ?? record.options[entry.option].title.range
            }
        }
        return record.title.range
    }

    // MARK: Cues

    /// Phrases behind which stands what is no longer wanted; the longest first.
    static let phrases: [[String]] = [
        ["no", "longer", "use"], ["no", "longer", "using"], ["move", "away", "from"], ["moving", "away", "from"],
        ["migrate", "away", "from"], ["get", "rid", "of"], ["stop", "using"], ["migrate", "from"],
        ["migrating", "from"],
        ["move", "from"], ["moving", "from"], ["switch", "from"], ["switching", "from"], ["instead", "of"],
        ["in", "place", "of"], ["replace"], ["replacing"], ["replaces"], ["drop"], ["dropping"], ["remove"],
        ["removing"],
        ["undo"], ["abandon"], ["retire"], ["discontinue"], ["revert"], ["sunset"], ["decommission"],
    ]
    private static let firstWords = Set(phrases.compactMap(\.first))
    /// Words that end the name of what is undone.
    static let ends: Set<String> = [
        "with", "by", "for", "to", "in", "on", "at", "and", "or", "as", "because", "since", "when", "while", "from",
        "via",
        "favor", "favour", "into", "is", "are", "was", "will", "which", "that", "where", "but", "so", "if", "through",
        "until", "after", "before", "than", "using",
    ]

    /// The cues of a record that tell what is meant.
    private func cues(_ record: Int) -> [Cue] { spokenCues(record).filter { isTelling($0.names) } }

    /// The cues of a record's title and of the first sentence of its decision.
    func spokenCues(_ record: Int) -> [Cue] {
        // A record is large, and is not copied for a look at its title.
        let title = comparison.records[record].title.range
        var cues: [Cue] = []
        if title.length > 0 { collect(record, title, into: &cues) }
        if let text = comparison.records[record].decision?.text.range {
            collect(record, ReversalCue.firstSentence(comparison.records[record].source, text), into: &cues)
        }
        return cues
    }

    private static func firstSentence(_ source: SourceText, _ range: SourceRange) -> SourceRange {
        let limit = min(range.end, range.start + 400)
        var index = range.start
        while index + 1 < limit {
            if source.bytes[index] == UInt8(ascii: "."), source.bytes[index + 1] <= 0x20 { break }
            index += 1
        }
        return SourceRange(range.start, min(index + 1, limit))
    }

    private func collect(_ record: Int, _ range: SourceRange, into cues: inout [Cue]) {
        let bytes = comparison.records[record].source.bytes
        guard ReversalCue.maySpeak(bytes, range) else { return }
        let vocabulary = comparison.texts.vocabulary
        var words: [(raw: Int32, start: Int, end: Int)] = []
        bytes.withUnsafeBufferPointer { buffer in
            TokenScanner.scan(buffer, in: range.start..<min(range.end, buffer.count), splittingHumps: false) { token in
                words.append((vocabulary.word(token, in: buffer), token.start, token.end))
            }
        }
        var index = 0
        while index < words.count {
            guard ReversalCue.firstWords.contains(vocabulary.spelling(words[index].raw)),
                let phrase = ReversalCue.phrases.first(where: { matches($0, words, at: index) })
            else {
                index += 1
                continue
            }
            let language = comparison.texts.language(of: record)
            var names: [(term: Term, surface: String)] = []
            var place = index + phrase.count
            while place < words.count, names.count < 4 {
                let surface = vocabulary.spelling(words[place].raw)
                // Punctuation and an ending word close the name.
                if place > index + phrase.count,
                    ReversalCue.hasBreak(bytes, from: words[place - 1].end, to: words[place].start)
                {
                    break
                }
                if ReversalCue.ends.contains(surface) { break }
                let kind = OptionWord.of(surface)
                if vocabulary.stopMask(words[place].raw) & language.mask == 0, kind == .name {
                    names.append((vocabulary.nameTerm(words[place].raw, language), surface))
                }
                place += 1
            }
            if !names.isEmpty {
                cues.append(
                    Cue(
                        verb: phrase.joined(separator: " "), names: names,
                        range: SourceRange(words[index].start, words[max(index, place - 1)].end)))
            }
            index = max(place, index + 1)
        }
    }

    private func matches(_ phrase: [String], _ words: [(raw: Int32, start: Int, end: Int)], at index: Int) -> Bool {
        guard index + phrase.count < words.count else { return false }
        for (offset, word) in phrase.enumerated()
        where comparison.texts.vocabulary.spelling(words[index + offset].raw) != word {
            return false
        }
        return true
    }

    /// Whether what stands between two words parts them; words of ideographs overlap, and have nothing between them.
    static func hasBreak<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes, from end: Int, to start: Int
    ) -> Bool where Bytes.Index == Int {
        end < start
            && bytes[end..<start].contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
                    || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "|") || $0 == 0x0A
            }
    }

    /// Whether names tell what is meant: one of them stands in at most a quarter of the records.
    private func isTelling(_ names: [(term: Term, surface: String)]) -> Bool {
        names.contains { name in
            guard name.term < comparison.index.recordCounts.count else { return false }
            let held = Int(comparison.index.recordCounts[Int(name.term)])
            return held * 4 <= max(comparison.records.count, 16)
        }
    }
}
