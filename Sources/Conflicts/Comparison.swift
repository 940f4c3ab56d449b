import DecisionRecords
import Diagnostics

/// The records that are compared with each other, with all that the rules ask of them.
///
/// One log, or all logs of a portfolio together. Made once, never changed after.
struct Comparison {
    typealias Reference = Conflict.RecordReference

    let logs: [DecisionLog]
    /// The records, those of one log together, in the order of the log.
    let records: [DecisionRecord]
    let references: [Reference]
    /// Whether each record is in force or about to be; a draft counts as if it were.
    let isLive: [Bool]
    /// Whether the contradictions of each record are asked for.
    let isAsked: [Bool]
    let texts: ComparedTexts
    private let namedOptions: ComparedOptions
    let relations: DeclaredRelations

    /// - Parameters:
    ///   - logs: all logs of the project.
    ///   - members: the indices of the logs compared here.
    ///   - draft: the record that counts as live whatever its status.
    ///   - about: the records whose contradictions are asked for; nil for all.
    ///   - isCompared: the records that are compared, nil for all; with some left out, what is rare among all is not known.
    init(
        logs: [DecisionLog], members: [Int], draft: Reference?, about: Set<Reference>? = nil,
        where isCompared: ((Reference) -> Bool)? = nil, vocabulary: Vocabulary
    ) {
        self.logs = logs
        let all = members.flatMap { log in logs[log].records.indices.map { Reference(log: log, record: $0) } }
        let references = isCompared.map { all.filter($0) } ?? all
        // A log's own list is shared: a record is large, and not copied for nothing.
        let records =
            if members.count == 1, references.count == all.count { logs[members[0]].records } else {
                references.map { logs[$0.log].records[$0.record] }
            }
        self.records = records
        self.references = references
        let isLive = records.indices.map { records[$0].isLive || references[$0] == draft }
        self.isLive = isLive
        isAsked = references.map { about?.contains($0) ?? true }
        texts = ComparedTexts(records, isLive: isLive, vocabulary: vocabulary)
        namedOptions = ComparedOptions(records, texts)
        relations = DeclaredRelations(logs: logs, references: references)
    }

    // MARK: Questions of the rules

    /// The options of a record by name; what they weigh is not asked.
    func named(_ record: Int) -> OptionSet { namedOptions.named(record) }

    /// The options of all records with what tells them apart; weighed when they are first asked for.
    var options: [OptionSet] { namedOptions.weighed }

    /// The records as weighed terms; made when it is first asked for.
    var index: TextIndex { texts.index }

    /// The records most alike to a live one, best first; looked for when they are first asked for.
    func neighbours(of record: Int) -> [TextIndex.Neighbour] { texts.neighbours(of: record) }

    /// Whether each of two records is among the other's nearest.
    func areMutualNeighbours(_ left: Int, _ right: Int) -> Bool {
        neighbours(of: left).contains { $0.record == right } && neighbours(of: right).contains { $0.record == left }
    }

    /// Whether two records belong to different logs.
    func areOfDifferentLogs(_ left: Int, _ right: Int) -> Bool { references[left].log != references[right].log }

    /// Whether one of them is asked for, both are in force and neither declares what it is to the other.
    func mayContradict(_ left: Int, _ right: Int) -> Bool {
        (isAsked[left] || isAsked[right]) && isLive[left] && isLive[right] && left != right
            && !relations.areSettled(left, right)
    }

    /// How a record is named in a sentence: its id and title.
    func name(_ record: Int) -> String { "\(records[record].id) (“\(records[record].title.value)”)" }

    /// The line, or the lines up to 240 bytes, in which a range begins, without white space at its ends.
    func quote(_ record: Int, _ range: SourceRange) -> Written<String> {
        let source = records[record].source
        let line = source.trimmed(source.range(ofLine: source.line(at: range.start)))
        guard line.length > 240 else { return Written(source.text(line), at: line) }
        // A paragraph on one line: the part that the range begins in, cut at spaces.
        var start = max(line.start, min(range.start, line.end - 200))
        while start > line.start, source.bytes[start - 1] > 0x20 { start -= 1 }
        var end = min(line.end, start + 220)
        while end < line.end, source.bytes[end] > 0x20 { end += 1 }
        let part = source.trimmed(SourceRange(start, end))
        let text = (part.start > line.start ? "… " : "") + source.text(part) + (part.end < line.end ? " …" : "")
        return Written(text, at: part)
    }
}
