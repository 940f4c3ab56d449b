import Diagnostics
import Syntax

extension RelationGathering {
    // MARK: Lines

    /// Reads the relations of a line.
    ///
    /// - Parameters:
    ///   - standard: the kind of a reference without a verb; nil where such a one is only a mention.
    ///   - isWeak: whether every verb counts; in running text only the strong ones do.
    ///   - isSentence: whether the verb's subject must be this record.
    mutating func readLine(
        _ line: WrittenLine, standard: Relation.Kind?, word: String, isPartial: Bool, isWeak: Bool,
        origin: Relation.Origin,
        takesNumbers: Bool = false, within: SourceRange? = nil, isSentence: Bool = false
    ) {
        let references = scanner.references(in: line, of: document, takesNumbers: takesNumbers)
        var last: (end: Int, phrase: RelationPhrase)?
        for reference in references {
            if let within, !within.overlaps(reference.target.range), !within.contains(reference.target.range.start) {
                continue
            }
            let start = sentenceStart(
                line.bytes, before: reference.range.lowerBound, after: last?.end ?? 0, isSentence: isSentence)
            let lead = line.bytes[start..<reference.range.lowerBound]
            let before = FoldedWords.words(of: FoldedWords.fold(origin == .status ? withoutAsides(lead) : lead))
            let end = sentenceEnd(line.bytes, after: reference.range.upperBound)
            let textBehind = String(decoding: line.bytes[reference.range.upperBound..<end].prefix(80), as: UTF8.self)
            let behind = FoldedWords.words(of: FoldedWords.fold(textBehind))
            let isPartial = isPartial || RelationPhrase.isPart(before, behind, in: textBehind)
            if let phrase = RelationPhrase.behind(behind) ?? RelationPhrase.around(before, behind) {
                add(phrase.kind, phrase.word, reference.target, phrase.isPartial, origin)
                last = (reference.range.upperBound, phrase)
            } else if let (phrase, at) = RelationPhrase.before(before, isWeakEnough: isWeak, reach: isSentence ? 3 : 6),
                !isSentence || isSubject(before, at, line.bytes, start)
                    || last == nil && isSupersession(phrase, before, reference),
                // “This contradicts ADR 1's premise” speaks of what that says.
                phrase.kind != .conflictsWith || !isSentence || !RelationPhrase.isPossessive(textBehind)
            {
                add(phrase.kind, phrase.word, reference.target, phrase.isPartial || isPartial, origin)
                last = (reference.range.upperBound, phrase)
            } else if let known = last, isList(line.bytes, known.end, reference.range.lowerBound) {
                add(known.phrase.kind, known.phrase.word, reference.target, known.phrase.isPartial || isPartial, origin)
                last = (reference.range.upperBound, known.phrase)
            } else if origin == .status, references.count == 1, saysReplaced(line.bytes) {
                // “Superseded. [ADR 13](…) is newer.”
                add(.supersededBy, "superseded", reference.target, isPartial, origin)
            } else if let standard {
                if origin == .links, !reference.isSure, !reference.isLink { continue }
                // “Was previously ADR 11” says by what number this record itself went.
                if let word = before.last, word == "previously" || word == "formerly" { continue }
                add(standard, word, reference.target, isPartial, origin)
                last = nil
            } else {
                last = nil
            }
        }
    }

    /// Bytes without what stands in the first closed brackets: “Superseded (as never built) by ”.
    private func withoutAsides(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")), open > bytes.startIndex
        else { return bytes }
        return (bytes[..<open] + bytes[(close + 1)...])[...]
    }

    /// Whether a line begins with the word that a record was superseded, and says no more in that sentence.
    private func saysReplaced(_ bytes: [UInt8]) -> Bool {
        let lower = Words.lowercased(bytes.prefix(24)[...])
        return ["superseded.", "superceded.", "replaced.", "obsolete."].contains { Words.hasPrefix(lower, 0, $0) }
    }

    private func sentenceStart(_ bytes: [UInt8], before end: Int, after floor: Int, isSentence: Bool) -> Int {
        var index = end
        while index > floor {
            let byte = bytes[index - 1]
            if byte == UInt8(ascii: ";") { return index }
            if byte == UInt8(ascii: "."), index < bytes.count, bytes[index] == 0x20 { return index }
            if isSentence, byte == UInt8(ascii: "("), index - 1 > floor { return index }
            index -= 1
        }
        return index
    }

    private func sentenceEnd(_ bytes: [UInt8], after start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: ";")
                || bytes[index] == UInt8(ascii: ".") && index + 1 < bytes.count && bytes[index + 1] == 0x20
            {
                return index
            }
            index += 1
        }
        return index
    }

    /// Whether what stands between two references only joins them.
    private func isList(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start <= end else { return true }
        let between = FoldedWords.fold(String(decoding: bytes[start..<end], as: UTF8.self))
        if between.isEmpty || Self.joints.contains(between) { return true }
        // `ADR-3 (a title), ADR-5`.
        guard
            bytes[start..<end].contains(UInt8(ascii: ","))
                || FoldedWords.words(of: between).last.map({ Self.joints.contains(String($0)) }) ?? false
                || bytes[start..<end].last(where: { $0 != 0x20 }) == UInt8(ascii: "+")
        else { return false }
        return bytes[start..<end].first { $0 != 0x20 } == UInt8(ascii: "(") && end - start < 120
    }

    private static let joints: Set<String> = ["and", "und", "et", "or", "the", "y", "e", "en", "и", "och", "og"]

    private static let subjects: Set<String> = [
        "this", "it", "we", "record", "decision", "adr", "document", "note", "status", "dieses", "diese", "cette",
        "estado", "statut", "stato", "durum", "статус", "状态", "狀態", "状態", "ステータス", "상태",
        "este",
        "esta", "decisión", "decisão", "décision", "entscheidung", "decisione", "questa", "deze", "решение",
    ]

    private static let auxiliaries: Set<String> = [
        "partially", "partly", "is", "has", "been", "was", "now", "later", "also", "note",
    ]

    /// Whether this record is what the verb speaks of: it begins the sentence, or “this decision” stands before it.
    private func isSubject(_ words: [Substring], _ at: Int, _ bytes: [UInt8], _ start: Int) -> Bool {
        let lead = words[..<at]
        if lead.isEmpty { return start == 0 || bytes[start - 1] != UInt8(ascii: "(") }
        let subject = lead.lastIndex { index in Self.subjects.contains(String(index)) }
        guard let subject else {
            // “Partially superseded by”, “Is extended by”, “Has been amended by”.
            return lead.count <= 3 && lead.allSatisfy { Self.auxiliaries.contains(String($0)) }
        }
        // “ADR 3 extends ADR 2” speaks of neither this record nor all of them.
        if subject + 1 < lead.count, lead[subject + 1].utf8.allSatisfy(FoldedWords.isDigit) { return false }
        // Between the subject and its verb stand only words that go with the verb.
        return lead.count - subject <= 6
    }

    /// “A toolset that supersedes [0005](0005-x.md)”: the word is so exact that a link right behind it needs no subject.
    private func isSupersession(_ phrase: RelationPhrase, _ words: [Substring], _ reference: RecordReference) -> Bool {
        guard phrase.kind == .supersedes, reference.isLink,
            phrase.word.hasPrefix("supers") || phrase.word.hasPrefix("superc")
        else { return false }
        return words.suffix(3).contains { $0.hasPrefix("supers") || $0.hasPrefix("superc") }
    }

    mutating func add(
        _ kind: Relation.Kind, _ word: String, _ target: Written<String>, _ isPartial: Bool, _ origin: Relation.Origin
    ) {
        if target.value.isEmpty { return }
        let partial =
            isPartial && (kind == .supersedes || kind == .supersededBy || kind == .amends || kind == .amendedBy)
        found.append(Relation(kind: kind, word: word, target: target, isPartial: partial, origin: origin))
    }
}
