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
}
