import Diagnostics

/// What the siblings of a list tell of where each one's name ends.
extension ItemTitles {
    /// Where all items begin with bold words, these are names in sentences, too: “**Keys** are short”, “**Codes** (old)”.
    static func fillLeads(_ leads: inout [Range<Int>?], _ texts: [(text: InlineText, range: Range<Int>)]) {
        guard texts.count > 1, leads.contains(where: { $0 == nil }), leads.contains(where: { $0 != nil }) else {
            return
        }
        var found = leads
        for (index, item) in texts.enumerated() where leads[index] == nil {
            guard let strong = item.text.strong.first(where: { $0.lowerBound == item.range.lowerBound }),
                strong.upperBound + 4 < item.range.upperBound, strong.count > 2,
                ["is ", "are ", "was ", "would ", "means ", "has "].contains(where: {
                    Words.hasPrefix(item.text.bytes, strong.upperBound + 1, $0)
                })
            else { return }
            found[index] = strong
        }
        leads = found
    }

    /// Where each item begins with bold words, and most of those are names, all of them are; and where each begins with code
    /// that many words follow, the code is.
    static func agree(
        _ leads: inout [Range<Int>?], _ texts: [(text: InlineText, range: Range<Int>)], _ whole: [OptionTitle]
    ) {
        let known = leads.count { $0 != nil }
        guard texts.count > 1, known < texts.count,
            known == 0 || known * 2 >= texts.count || zip(texts, leads).allSatisfy({ $1 != nil || isSetOff($0) })
        else { return }
        var spans: [Range<Int>] = []
        for (item, title) in zip(texts, whole) {
            // “**72**, the usual width” is called so, though a number may begin an item.
            let from = isSetOff(item) ? item.range.lowerBound : start(title, item.range)
            let all = known > 0 ? Array(item.text.strong) : Array(item.text.code)
            guard let span = all.first(where: { $0.lowerBound == from && $0.upperBound <= item.range.upperBound }),
                known > 0 || Words.count(item.text.bytes[span.upperBound..<item.range.upperBound], upTo: 6) > 5
            else { return }
            spans.append(span)
        }
        for (index, span) in spans.enumerated() where leads[index] == nil {
            // “**Cloud** / Kubernetes” goes on with the name.
            let next = texts[index].text.bytes[span.upperBound...].first { $0 != 0x20 } ?? 0
            if next == 0x2F || next == 0x2B || next == 0x26 { continue }
            leads[index] = texts[index].range.lowerBound..<span.upperBound
        }
    }

    /// Whether an item begins with bold words that a comma follows.
    private static func isSetOff(_ item: (text: InlineText, range: Range<Int>)) -> Bool {
        item.text.strong.contains { span in
            span.lowerBound == item.range.lowerBound && span.upperBound < item.range.upperBound
                && item.text.bytes[span.upperBound] == 0x2C
        }
    }

    /// Where names end at an arrow: nil for each item, unless most have one and a verdict stands behind one of them, as in
    /// “One table for all → rejected: too large”.
    static func arrows(_ texts: [(text: InlineText, range: Range<Int>)]) -> [Int?] {
        let places = texts.map { arrow($0.text.bytes, $0.range) }
        let count = places.count { $0 != nil }
        guard count > 0, count * 10 >= texts.count * 6,
            zip(texts, places).contains(where: { item, place in
                guard let place else { return false }
                let word = item.text.bytes[place + 5..<item.range.upperBound].prefix(24).prefix {
                    $0 > 0x20 && $0 != 0x3A && $0 != 0x2C && $0 != 0x2E && $0 != 0x3B
                }
                return Verdict(word, isMarked: true) != nil
            })
        else { return [Int?](repeating: nil, count: texts.count) }
        return places
    }

    /// Where “ → ” stands first, its space included.
    private static func arrow(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard range.count > 8 else { return nil }
        for index in range.lowerBound + 1..<range.upperBound - 5
        where bytes[index + 1] == 0xE2 && bytes[index + 2] == 0x86 && bytes[index + 3] == 0x92 {
            return bytes[index] == 0x20 && bytes[index + 4] <= 0x20 ? index : nil
        }
        return nil
    }

    /// Where most items have a bold name, the bold words that another begins with are its name though its sentence goes on:
    /// “**A hosted service** such as X”.
    static func takeBold(
        _ leads: inout [Range<Int>?], _ texts: [(text: InlineText, range: Range<Int>)], _ whole: [OptionTitle]
    ) {
        guard leads.contains(nil), leads.count(where: { $0 != nil }) * 2 > leads.count else { return }
        for (index, (text, range)) in texts.enumerated() where leads[index] == nil {
            let from = start(whole[index], range)
            guard let strong = text.strong.first(where: { $0.lowerBound <= from && $0.upperBound > from }),
                strong.lowerBound >= range.lowerBound, strong.upperBound <= range.upperBound,
                strong.upperBound + 6 < range.upperBound,
                examples.contains(where: { Words.hasPrefix(text.bytes, strong.upperBound + 1, $0) })
            else { continue }
            leads[index] = range.lowerBound..<strong.upperBound
        }
    }

    /// What stands before examples of what a name names.
    private static let examples: [StaticString] = [
        "such as ", "e.g. ", "for example", "for instance", "como ", "p. ej. ", "tipo ", "comme ",
        "par exemple",
        "wie ", "z. B. ", "z.B. ", "zum Beispiel", "zoals ", "bijv. ", "come ", "ad esempio", "por exemplo",
        "por ejemplo",
        "например", "типа ", "som ", "np. ", "jako ",
    ]

    /// The first lines of items that each name an option on a line of its own and describe it on the next; nil where a line
    /// may only be wrapped.
    static func firstLines(_ texts: [(text: InlineText, range: Range<Int>)]) -> [Range<Int>?]? {
        guard texts.count > 1 else { return nil }
        var result: [Range<Int>?] = []
        for (text, range) in texts {
            guard let end = text.bytes[range].prefix(100).firstIndex(of: 0x0A), end > range.lowerBound else {
                return nil
            }
            let count = Words.count(text.bytes[range.lowerBound..<end], upTo: 13)
            guard end - range.lowerBound <= 60 && count <= 6 || count <= 12 && isBrokenEarly(text.bytes, range, end)
            else { return nil }
            let last = text.bytes[..<end].last { $0 > 0x20 } ?? 0x2C
            let next = text.bytes[(end + 1)..<range.upperBound].first { $0 > 0x20 } ?? 0
            // A name ends in a word, and what describes it is a sentence of its own.
            guard next &- 0x41 < 26 || next >= 0xC3, last != 0x2C, last != 0x2D, last != 0x2E, last != 0x3A,
                let word = Words.split(Words.lowercased(text.bytes[range.lowerBound..<end])).last,
                openWords[word] == nil, text.bytes[end..<range.upperBound].count > end - range.lowerBound
            else { return nil }
            result.append(range.lowerBound..<end)
        }
        return result
    }

    /// Whether the first line of an item ends where its next word had room, beside the longest line that follows.
    private static func isBrokenEarly(_ bytes: [UInt8], _ range: Range<Int>, _ end: Int) -> Bool {
        let rest = bytes[(end + 1)..<range.upperBound]
        let word = rest.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.count
        let longest = rest.split(separator: 0x0A).map(\.count).max() ?? 0
        return end - range.lowerBound + 1 + word + 8 <= longest
    }

    /// Words that no name ends in.
    private static let openWords = WordTable(of: [
        "the", "a", "an", "of", "for", "with", "and", "or", "to", "in", "on", "by", "at", "from", "as", "via", "our",
        "der",
        "die", "das", "und", "mit", "für", "von", "de", "la", "le", "les", "et", "pour", "avec", "el", "los", "y",
        "con",
        "para", "do", "da", "e", "com", "di", "il", "per", "van", "het", "en", "met", "voor",
    ])

    /// Takes letters off names that begin with one, in their order, and no mark: “A 全自建”, “B 复用引擎”. Of three or more the
    /// last may have none.
    static func takeLetters(_ cuts: inout [Cut], _ texts: [(text: InlineText, range: Range<Int>)]) {
        guard cuts.count > 1 else { return }
        var lettered = 0
        for (place, cut) in cuts.enumerated() {
            let (bytes, name) = (texts[place].text.bytes, cut.title.name)
            guard cut.title.label == nil, name.count > 3,
                bytes[name.lowerBound] == 0x41 + UInt8(truncatingIfNeeded: place), bytes[name.lowerBound + 1] == 0x20
            else { break }
            lettered += 1
        }
        guard lettered == cuts.count || lettered > 1 && lettered == cuts.count - 1 else { return }
        for place in 0..<lettered {
            let name = cuts[place].title.name
            cuts[place].title.label = String(decoding: [0x61 + UInt8(truncatingIfNeeded: place)], as: UTF8.self)
            cuts[place].title.name = Words.trimmed(name.lowerBound + 2..<name.upperBound, in: texts[place].text.bytes)
        }
    }
}
