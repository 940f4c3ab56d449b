import Diagnostics

/// Options that a sentence tells in passing, or a statement of one sentence decides between.
extension ToldOptions {
    // MARK: Statements

    /// What a sentence decides for and against: “we decided for RabbitMQ and against Kafka and SQS, to achieve …”.
    static func statement(_ text: InlineText) -> [OptionDraft] {
        // A line's end is a space within a sentence.
        let lower = Words.lowercased(text.bytes[...]).map { $0 == 0x0A ? 0x20 : $0 }
        guard let place = ChoiceClause.find(Array("we decided for ".utf8), in: lower) else { return [] }
        let start = place + 15
        guard let turn = sides.compactMap({ find($0, in: lower, from: start) }).min(by: { $0.start < $1.start }) else {
            return []
        }
        let end = ends.compactMap { find($0, in: lower, from: turn.end)?.start }.min() ?? lower.count
        func names(_ range: Range<Int>, _ verdict: Verdict?) -> [OptionDraft] {
            parts(text, range.lowerBound..<range.upperBound, Array(lower[range]), from: 0, most: 16).map { part in
                var draft = draft(text, withoutArticle(text.bytes, part))
                draft.title.verdict = verdict
                draft.title.verdictRange = part
                return draft
            }
        }
        let chosen = Words.trimmed(start..<turn.start, in: text.bytes)
        guard Words.count(text.bytes[chosen], upTo: 17) <= 16 else { return [] }
        var first = draft(text, withoutArticle(text.bytes, chosen))
        first.title.verdict = Verdict(Array("chosen".utf8)[...], isMarked: true)
        first.title.verdictRange = chosen
        let others = names(turn.end..<end, Verdict(Array("rejected".utf8)[...], isMarked: true))
        return others.isEmpty ? [] : [first] + others
    }

    private static func find(_ words: [UInt8], in lower: [UInt8], from start: Int) -> (start: Int, end: Int)? {
        ChoiceClause.find(words, in: Array(lower[start...])).map { (start + $0, start + $0 + words.count) }
    }

    /// What parts what a statement decides for from what it decides against.
    private static let sides = [
        " and against ", " and neglected ", ", and neglected ", ", against ", " and not for ", ", and against ",
    ]
    .map { Array($0.utf8) }

    /// What stands behind that.
    private static let ends = [", to achieve", " to achieve", ", accepting", ", because", ", to ", ". ", ", in order"]
        .map {
            Array($0.utf8)
        }

    // MARK: In passing

    /// The options that a sentence says were weighed or turned down: “MongoDB and DynamoDB were considered but rejected”.
    static func passive(_ text: InlineText) -> List? {
        for sentence in ChoiceClause.sentences(text.bytes, text.all) where sentence.count < 300 {
            let lower = Words.lowercased(text.bytes[sentence])
            let words = Words.split(lower)
            guard
                let verb = words.indices.first(where: {
                    $0 > 0 && $0 < 16 && (words[$0].elementsEqual("were".utf8) || words[$0].elementsEqual("was".utf8))
                }), verb + 1 < words.count
            else { continue }
            let done = words[(verb + 1)...].prefix(3)
            guard let deed = done.firstIndex(where: { weighing[$0] != nil || denying[$0] != nil }) else { continue }
            let isAlso = words[verb + 1].elementsEqual("also".utf8)
            let isDenied =
                words[deed...].prefix(5).contains { denying[$0] != nil }
                || deed + 1 < words.count && words[deed + 1].elementsEqual("but".utf8)
            if joining[words[verb - 1]] != nil || words[0].elementsEqual("only".utf8) { continue }
            let subject = words[..<verb]
            var from = words[0].startIndex
            var isLeftOut = isDenied || isAlso
            if let example = subject.firstIndex(where: { $0.elementsEqual("like".utf8) || $0.elementsEqual("as".utf8) })
            {
                // “Other stores like A or B were considered”
                guard subject.prefix(4).contains(where: { $0.elementsEqual("other".utf8) }),
                    words[example].elementsEqual("like".utf8) || words[example - 1].elementsEqual("such".utf8),
                    example + 1 < verb
                else { continue }
                from = words[example + 1].startIndex
                isLeftOut = true
            } else if subject.contains(where: { general[$0] != nil }) {
                continue
            } else if let both = subject.firstIndex(where: { $0.elementsEqual("both".utf8) }), both + 2 < verb {
                from = words[both + 1].startIndex
            }
            let names = parts(text, sentence, Array(lower[..<words[verb].startIndex]), from: from, most: 4)
            if names.count > 1 || isLeftOut, !names.isEmpty, names.allSatisfy({ isName(text, $0) }),
                names.count > 1 || hasOwnName(text.bytes, names[0]) || from > 0
            {
                return List(drafts: names.map { draft(text, withoutArticle(text.bytes, $0)) }, isLeftOut: isLeftOut)
            }
            // “A worker beside the API was considered, but rejected”
            guard isAlso || isDenied && weighing[words[deed]] != nil, from == words[0].startIndex, verb > 1,
                words[0].elementsEqual("the".utf8) ? isAlso : true, verb <= 10,
                !lower[..<words[verb].startIndex].contains(where: { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B })
            else { continue }
            let whole = Words.trimmed(
                sentence.lowerBound..<sentence.lowerBound + words[verb].startIndex, in: text.bytes)
            return List(drafts: [draft(text, withoutArticle(text.bytes, whole))], isLeftOut: true)
        }
        return nil
    }

    /// The first of what “Alternatives considered were” names, where more is said of it behind a comma.
    static func firstName(
        _ text: InlineText, _ sentence: Range<Int>, _ lower: [UInt8], _ start: Int
    ) -> Range<Int>? {
        let end = lower[start...].firstIndex(of: 0x2C) ?? lower.count
        let name = Words.trimmed(sentence.lowerBound + start..<sentence.lowerBound + end, in: text.bytes)
        let count = Words.count(text.bytes[name], upTo: 5)
        return count > 0 && count <= 4 && isName(text, name) ? name : nil
    }

    /// What a sentence says in passing that it did not come to: “We also considered X”, “We considered X, but …”.
    static func weighedOnly(_ text: InlineText) -> [OptionDraft] {
        var result: [OptionDraft] = []
        for sentence in ChoiceClause.sentences(text.bytes, text.all) where sentence.count < 400 {
            let lower = onOneLine(text.bytes[sentence])
            let words = Words.split(lower)
            guard words.count > 3, let from = weighed(words, 0), from < words.count else { continue }
            let start = words[from].startIndex
            let isAlso = words[..<from].contains { $0.elementsEqual("also".utf8) }
            guard isAlso || ChoiceClause.find(Array(" but ".utf8), in: Array(lower[start...])) != nil else { continue }
            result += objects(text, sentence, lower, from: start)
        }
        return result
    }

    private static let joining = WordTable(of: ["so", "and", "but", "which", "that", "or", "as", "there"])

    /// Whether a capital or a digit stands within a name, so that it is more than the first word of its sentence.
    private static func hasOwnName(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
        bytes[name].dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 }
    }

    private static let denying = WordTable(of: ["rejected", "dismissed", "discarded", "ruled"])

    /// Words by which a sentence speaks of no option in particular.
    static let general = WordTable(of: [
        "options", "alternatives", "approaches", "solutions", "option", "alternative", "approach", "solution",
        "several",
        "other", "many", "various", "ways", "it", "this", "that", "these", "they", "we", "neither", "none", "which",
        "what",
        "if", "when", "adr", "decision", "decisions", "proposal", "change", "changes", "requirements", "factors",
        "following",
    ])
}
