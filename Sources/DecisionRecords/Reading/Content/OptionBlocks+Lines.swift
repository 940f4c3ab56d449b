import Diagnostics
import Syntax

/// Options that stand as plain lines and paragraphs.
extension OptionBlocks {
    /// Plain lines that each begin with a label: `A1. No common stack`.
    static func labelledLines(_ document: Document, _ blocks: [Node], end: Int) -> [OptionDraft] {
        var starts: [(block: Int, text: InlineText, line: Range<Int>)] = []
        for (place, block) in blocks.enumerated() where block.kind == .paragraph {
            let text = InlineText(block)
            for line in text.lines {
                guard let prefix = OptionTitle.prefix(text.bytes, line, allowsCode: true), prefix.label != nil else {
                    continue
                }
                starts.append((place, text, line.lowerBound..<text.bytes.count))
            }
        }
        if starts.count > 1 { return drafts(document, starts, blocks, end: end) }
        let named = namedParagraphs(blocks)
        return drafts(document, named.isEmpty ? shortSentences(blocks) : named, blocks, end: end)
    }

    /// Plain paragraphs, all of which begin with a name and a colon: `No common stack: this would …`.
    private static func namedParagraphs(
        _ blocks: [Node]
    ) -> [(block: Int, text: InlineText, line: Range<Int>)] {
        var starts: [(block: Int, text: InlineText, line: Range<Int>)] = []
        for (place, block) in blocks.enumerated() {
            guard block.kind == .paragraph else { return [] }
            let text = InlineText(block)
            let lines = text.lines
            // One paragraph may name one in each of its lines.
            let named = lines.filter { isNamed(text, $0) }
            guard named.count == lines.count || lines.first.map({ isNamed(text, $0) }) ?? false else { return [] }
            for line in blocks.count == 1 && named.count == lines.count ? named : [lines[0]] {
                starts.append((place, text, line.lowerBound..<text.bytes.count))
            }
        }
        return starts.count > 1 ? starts : []
    }

    /// Paragraphs, all of which begin with a name for a sentence: `Own servers. Nobody wants to run them.`
    private static func shortSentences(
        _ blocks: [Node]
    ) -> [(block: Int, text: InlineText, line: Range<Int>)] {
        guard blocks.count > 1, blocks.allSatisfy({ $0.kind == .paragraph }) else { return [] }
        var starts: [(block: Int, text: InlineText, line: Range<Int>)] = []
        for (place, block) in blocks.enumerated() {
            let text = InlineText(block)
            guard let first = text.bytes.first, first >= 0x41 && first <= 0x5A || first >= 0xC3,
                let stop = ChoiceClause.sentences(text.bytes, text.all).first?.upperBound, stop + 4 < text.bytes.count,
                text.bytes[stop] == 0x2E, Words.count(text.bytes[..<stop], upTo: 5) <= 4
            else { return [] }
            starts.append((place, text, text.all))
        }
        return starts
    }

    /// Whether a line begins with a name in plain words and a colon.
    private static func isNamed(_ text: InlineText, _ line: Range<Int>) -> Bool {
        guard let label = LineLabel(text, line), !label.isStrong, !label.rest.isEmpty,
            let first = text.bytes[label.label].first, first >= 0x41, first <= 0x5A || first >= 0x80
        else { return false }
        let name = text.bytes[label.label]
        return SignLabel(name) == nil && !OptionLabels.isDetail(name) && Verdict(name, isMarked: true) == nil
    }

    /// Names that each stand in a paragraph of their own, without a stop, over what is said of them: “Sessions”, “Rejected
    /// because:”, a list.
    static func nameLines(_ document: Document, _ nodes: Range<Int>) -> [OptionDraft] {
        let blocks = blocks(document, nodes)
        var starts: [(place: Int, text: InlineText)] = []
        for (place, block) in blocks.enumerated() where block.kind == .paragraph && block.range.length < 60 {
            let text = InlineText(block)
            guard text.lines.count == 1, let last = text.bytes.last,
                last == 0x29 || Words.isLetter(text.bytes, text.bytes.count - 1),
                Words.count(text.bytes[...], upTo: 9) <= 8, !OptionLabels.isDetail(text.bytes[...])
            else { continue }
            // Each has something below it.
            if let before = starts.last, before.place + 1 == place { return [] }
            starts.append((place, text))
        }
        guard starts.count > 1, starts[0].place == 0, let last = starts.last, last.place + 1 < blocks.count else {
            return []
        }
        return drafts(
            document, starts.map { ($0.place, $0.text, 0..<$0.text.bytes.count) }, blocks, end: nodes.upperBound)
    }

    /// A section of nothing but one line of names: “Kafka, RabbitMQ and Redis Streams”.
    static func commaList(_ blocks: [Node]) -> [OptionDraft] {
        guard blocks.count == 1, blocks[0].kind == .paragraph, blocks[0].range.length < 600 else { return [] }
        let text = InlineText(blocks[0])
        let reasoned = reasonedNames(text)
        if !reasoned.isEmpty { return names(reasoned, text) }
        guard text.lines.count == 1, blocks[0].range.length < 160 else { return [] }
        var parts: [Range<Int>] = []
        var start = 0
        func close(_ end: Int) { parts.append(Words.trimmed(start..<end, in: text.bytes)) }
        var index = 0
        while index < text.bytes.count {
            let joint = joints.first { Words.hasPrefix(text.bytes, index, $0) }
            if let joint {
                close(index)
                start = index + joint.utf8CodeUnitCount
                index = start
            } else {
                index += 1
            }
        }
        let end = text.bytes.last == 0x2E ? text.bytes.count - 1 : text.bytes.count
        close(max(start, end))
        parts.removeAll(where: \.isEmpty)
        let most = parts.count > 2 ? 4 : 2
        guard parts.count > 1, parts.allSatisfy({ isName(text.bytes[$0], most) }) else { return [] }
        return names(parts, text)
    }

    private static func names(_ parts: [Range<Int>], _ text: InlineText) -> [OptionDraft] {
        parts.map { part in
            OptionDraft(
                text, OptionTitle(text, part), .sentence, body: 0..<0, rest: part.upperBound..<part.upperBound,
                range: text.sourceRange(part))
        }
    }

    /// The names of a first sentence in which each has its reason in brackets: “Solid (small), native apps (dear), a page (slow)”.
    private static func reasonedNames(_ text: InlineText) -> [Range<Int>] {
        var result: [Range<Int>] = []
        guard let sentence = ChoiceClause.sentences(text.bytes, text.all).first else { return [] }
        var start = sentence.lowerBound
        let end = text.bytes[sentence].last == 0x2E ? sentence.upperBound - 1 : sentence.upperBound
        while start < end, let open = text.bytes[start..<end].firstIndex(of: 0x28),
            let close = text.bytes[open..<end].firstIndex(of: 0x29)
        {
            let name = Words.trimmed(start..<open, in: text.bytes)
            let isLast = close + 1 == end
            guard (1...8).contains(Words.count(text.bytes[name], upTo: 9)), !text.bytes[name].contains(0x2C),
                isLast || text.bytes[close + 1] == 0x2C
            else { return [] }
            result.append(name)
            start = close + 2
        }
        return result.count > 2 && start >= end ? result : []
    }

    private static let joints: [StaticString] = [", and ", ", or ", " and ", " or ", " vs. ", " vs ", ", ", "; "]

    /// Whether bytes are a name of few words that begins with a capital or a digit.
    private static func isName(_ bytes: ArraySlice<UInt8>, _ most: Int) -> Bool {
        guard let first = bytes.first, first >= 0x30 && first <= 0x39 || first >= 0x41 && first <= 0x5A else {
            return false
        }
        return Words.count(bytes, upTo: 5) <= most && !bytes.contains(0x2E)
    }

    /// A section that names its options in one sentence, parted by semicolons, or each in a sentence with a dash behind its
    /// name: “Run our own broker; let the shop poll; keep files.”
    static func clauses(_ blocks: [Node]) -> [OptionDraft] {
        guard let block = blocks.first, block.kind == .paragraph, block.range.length < 2400 else { return [] }
        let text = InlineText(block)
        guard text.bytes.contains(where: { $0 == 0x3B || $0 >= 0xE2 }) else { return [] }
        let sentences = ChoiceClause.sentences(text.bytes, text.all)
        guard let first = sentences.first else { return [] }
        var parts = bySemicolon(text, first)
        if parts.isEmpty, sentences.count > 1, sentences.allSatisfy({ hasDash(text.bytes, $0) }) { parts = sentences }
        let cuts = ItemTitles.cut(parts.map { (text, $0) })
        return zip(parts, cuts).map { part, cut in
            OptionDraft(text, cut.title, .sentence, body: 0..<0, rest: cut.rest, range: text.sourceRange(part))
        }
    }

    /// The parts of a sentence between its semicolons, where each may be what is done or what it is done with.
    private static func bySemicolon(_ text: InlineText, _ sentence: Range<Int>) -> [Range<Int>] {
        guard text.bytes[sentence].contains(0x3B) else { return [] }
        var parts: [Range<Int>] = []
        var (start, index, depth) = (sentence.lowerBound, sentence.lowerBound, 0)
        while index < sentence.upperBound {
            let byte = text.bytes[index]
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            if byte == 0x3B, depth <= 0, !text.code.contains(where: { $0.contains(index) }) {
                parts.append(Words.trimmed(start..<index, in: text.bytes))
                start = index + 1
            }
            index += 1
        }
        parts.append(Words.trimmed(start..<sentence.upperBound, in: text.bytes))
        parts.removeAll(where: \.isEmpty)
        parts = parts.enumerated().map { $0 > 0 ? withoutJoint(text.bytes, $1) : $1 }
        let most = parts.count > 2 ? 24 : 6
        return parts.count > 1 && parts.allSatisfy { mayName(text.bytes, $0, most) } ? parts : []
    }

    /// The last of several without “and” or “or”.
    private static func withoutJoint(_ bytes: [UInt8], _ part: Range<Int>) -> Range<Int> {
        guard let word = Words.split(Words.lowercased(bytes[part].prefix(8))).first, endJoints[word] != nil,
            part.lowerBound + word.count < part.upperBound
        else { return part }
        return Words.trimmed(part.lowerBound + word.count..<part.upperBound, in: bytes)
    }

    /// Whether a clause may name an option: no other clause is taken up, and nobody speaks in it.
    private static func mayName(_ bytes: [UInt8], _ part: Range<Int>, _ most: Int) -> Bool {
        guard let word = Words.split(Words.lowercased(bytes[part].prefix(24))).first, clauseOpeners[word] == nil else {
            return false
        }
        return Words.count(bytes[part], upTo: most + 1) <= most
    }

    private static let endJoints = WordTable(of: [
        "and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "of", "и", "или",
    ])

    /// What a clause begins with that says something of another, or of who speaks.
    private static let clauseOpeners = WordTable(of: [
        "it", "this", "that", "these", "those", "they", "we", "i", "he", "there", "so", "but", "however", "therefore",
        "thus", "hence", "which", "then", "because", "since", "if", "when", "while", "although", "though", "for", "as",
        "see", "none", "neither", "nothing", "rejected", "rejecting", "also", "instead", "otherwise", "both",
        "its", "their", "wir", "es", "das", "dies", "diese", "sie", "aber", "daher", "nous",
        "il", "elle", "ce", "cela", "mais", "donc", "se", "esto", "esta", "este", "pero", "isso", "mas", "porém",
        "maar",
        "dit", "dat", "wij", "мы", "это", "но", "ma", "però",
    ])

    /// Whether a sentence begins with a name of few words and a dash.
    private static func hasDash(_ bytes: [UInt8], _ sentence: Range<Int>) -> Bool {
        var index = sentence.lowerBound
        let limit = min(sentence.upperBound, index + 80)
        while index < limit, bytes[index] != 0xE2 || !Words.hasPrefix(bytes, index, "—") { index += 1 }
        guard index < limit, let word = Words.split(Words.lowercased(bytes[sentence].prefix(24))).first,
            clauseOpeners[word] == nil
        else { return false }
        return Words.count(bytes[sentence.lowerBound..<index], upTo: 9) <= 8
    }

    /// The names of a line, what stands in brackets behind each left out: “Kafka (too heavy), SQS or our own queue.”
    static func named(_ text: InlineText, _ line: Range<Int>) -> [OptionDraft] {
        var parts: [Range<Int>] = []
        var start = line.lowerBound
        var depth = 0
        var index = start
        while index < line.upperBound {
            let byte = text.bytes[index]
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            if depth <= 0, let joint = joints.first(where: { Words.hasPrefix(text.bytes, index, $0) }) {
                parts.append(Words.trimmed(start..<index, in: text.bytes))
                start = index + joint.utf8CodeUnitCount
                index = start
            } else if depth <= 0, byte == 0x2C || byte == 0x3B, index + 1 < line.upperBound,
                text.bytes[index + 1] == 0x0A
            {
                parts.append(Words.trimmed(start..<index, in: text.bytes))
                start = index + 2
                index = start
            } else {
                // More than one sentence lists no names.
                if depth <= 0, byte == 0x2E, index + 1 < line.upperBound, text.bytes[index + 1] <= 0x20 { return [] }
                index += 1
            }
        }
        let end = text.bytes[line].last == 0x2E ? line.upperBound - 1 : line.upperBound
        parts.append(Words.trimmed(start..<max(start, end), in: text.bytes))
        parts.removeAll(where: \.isEmpty)
        guard parts.count > 1 else { return [] }
        var drafts: [OptionDraft] = []
        for part in parts {
            let open = text.bytes[part].firstIndex(of: 0x28) ?? part.upperBound
            let name = Words.trimmed(part.lowerBound..<open, in: text.bytes)
            guard !name.isEmpty, Words.count(text.bytes[name], upTo: 9) <= 8 else { return [] }
            drafts.append(
                OptionDraft(
                    text, OptionTitle(text, name), .sentence, body: 0..<0, rest: part.upperBound..<part.upperBound,
                    range: text.sourceRange(part)))
        }
        return drafts
    }
}
