import Diagnostics
import Syntax

/// The numbers and letters by which options are called: “Option 2”, “b)”, “A1:”.
extension OptionTitle {
    /// Words before an option's number.
    private static let nouns = WordTable(of: [
        "option", "options", "alternative", "alternatives", "approach", "solution", "proposal", "choice", "variant",
        "candidate", "scenario", "possibility", "opción", "opcion", "opção", "opcao", "alternativa", "opzione", "optie",
        "variante", "possibilité", "scénario", "möglichkeit", "lösung", "seçenek", "вариант", "альтернатива", "方案",
        "选项", "オプション", "選択肢",
        "옵션", "대안", "opsiwn", "گزینه", "lösungsoption", "approche", "opcja", "wariant", "możliwość", "možnost",
        "varianta", "mulighed", "alternativ", "vaihtoehto", "варіант",
    ])

    private static let plainNouns = StemSearch(
        nouns.words.filter { $0.utf8.allSatisfy { $0 < 0x80 } }, ignoresCase: true, atWordStart: true)

    /// Whether a word for an option may stand in some nodes' text: where none does, nothing is called “Option 1” there.
    static func mayName(in document: Document, _ nodes: Range<Int>) -> Bool {
        guard let first = nodes.first, let last = nodes.last else { return false }
        let range = SourceRange(document.range(at: first).start, document.range(at: last).end)
        return document.source.withBytes(of: range) { text in
            // Letters beyond ASCII, of which a capital may be one, are not looked at closely.
            plainNouns.contains(text) || text.contains { $0 >= 0xC3 && $0 < 0xF0 && $0 != 0xE2 }
        }
    }

    /// The label at the beginning of a text, and where it ends.
    static func prefix(
        _ bytes: [UInt8], _ range: Range<Int>, allowsCode: Bool
    ) -> (label: String?, isNamed: Bool, end: Int)? {
        var index = range.lowerBound
        let end = range.upperBound
        guard index < end else { return nil }
        var isNamed = false
        // “[option 1]: X” is a template's mark that the author kept.
        if bytes[index] == 0x5B, let close = bytes[index..<end].firstIndex(of: 0x5D), close - index < 24,
            let inner = prefix(bytes, index + 1..<close, allowsCode: false), inner.isNamed, inner.end >= close,
            SignMarker.skipSeparators(bytes, close + 1, end) < end
        {
            return (inner.label, true, SignMarker.skipSeparators(bytes, close + 1, end))
        }
        if let colon = leadEnd(bytes, index), colon < end {
            return (nil, true, SignMarker.skipSeparators(bytes, colon, end))
        }
        let word = self.word(bytes, index, end)
        if word.count > 1 || word.first.map({ bytes[$0] >= 0x80 }) ?? false {
            guard let split = noun(bytes, word) else { return number(bytes, range, allowsCode: allowsCode) }
            isNamed = true
            index = split
            if index < end, bytes[index] == 0x3A || bytes[index] == 0x2D && index + 1 < end && bytes[index + 1] == 0x20
            {
                return (nil, true, SignMarker.skipSeparators(bytes, index, end))
            }
            while index < end, bytes[index] <= 0x20 || bytes[index] == 0x23 { index += 1 }
            let label = compound(bytes, self.word(bytes, index, end), end)
            if let number = spelled(bytes, label) {
                let skipped = SignMarker.skipSeparators(bytes, label.upperBound, end)
                let isClosed = label.upperBound >= end || hasSeparator(bytes, label.upperBound, skipped)
                return isClosed ? (number, true, skipped) : nil
            }
            guard isLabel(bytes, label) || bytes[label].contains(0x2E) else { return nil }
            var next = label.upperBound
            // “Option 2&4: A with B” joins two.
            if let joint = joined(bytes, label, end) {
                let text = String(decoding: Words.lowercased(bytes[label.lowerBound..<joint]), as: UTF8.self)
                return (text, true, SignMarker.skipSeparators(bytes, joint, end))
            }
            let isClosed = next >= end || !Words.isLetter(bytes, next)
            guard isClosed else { return nil }
            // “Option A is the best” is a sentence, “Option 1 Foo” and “Option A: Foo” are names.
            let isLetter = bytes[label.lowerBound] > 0x39
            if next < end, bytes[next] == 0x2E || bytes[next] == 0x29 { next += 1 }
            let skipped = SignMarker.skipSeparators(bytes, next, end)
            if isLetter, next < end, bytes[next] == 0x20, !hasSeparator(bytes, next, skipped), bytes[skipped] != 0x28 {
                return nil
            }
            // “Option 2 plus a cache” is none of option 2's names.
            if !isLetter, skipped < end, additions.contains(where: { Words.hasPrefix(bytes, skipped, $0) }) {
                return nil
            }
            return (String(decoding: Words.lowercased(bytes[label]), as: UTF8.self), isNamed, skipped)
        }
        return number(bytes, range, allowsCode: allowsCode)
    }

    /// What stands before a colon and the name of one thing that was not taken: “Alternative considered: a linter”.
    static let leads: [StaticString] = [
        "alternative considered", "considered alternative", "alternative rejected", "rejected alternative",
        "discarded alternative", "rejected option", "option considered", "considered option",
    ]

    /// Where the colon of such a lead stands; nil where a text begins with none.
    static func leadEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        for lead in leads where Words.hasPrefix(bytes, start, lead) {
            let colon = start + lead.utf8CodeUnitCount
            return colon < bytes.count && bytes[colon] == 0x3A ? colon : nil
        }
        return nil
    }

    private static let spelledNumbers = ["one", "two", "three", "four", "five", "six"]

    /// The number that a word spells: “1” for “one”.
    private static func spelled(_ bytes: [UInt8], _ word: Range<Int>) -> String? {
        guard word.count >= 3, word.count <= 5 else { return nil }
        let lower = Words.lowercased(bytes[word])
        return spelledNumbers.firstIndex { $0.utf8.elementsEqual(lower) }.map { String($0 + 1) }
    }

    /// Whether a word in lower case spells an option's number.
    static func isSpelledNumber(_ word: some Sequence<UInt8>) -> Bool {
        spelledNumbers.contains { $0.utf8.elementsEqual(word) }
    }

    private static let additions: [StaticString] = ["plus ", "but ", "and ", "combined with "]

    /// Where “2&4:” ends, which calls an option by the numbers of two others; nil for all else.
    private static func joined(_ bytes: [UInt8], _ label: Range<Int>, _ end: Int) -> Int? {
        var next = label.upperBound
        while next < end, bytes[next] == 0x20 { next += 1 }
        guard next < end, bytes[next] == 0x26 || bytes[next] == 0x2B else { return nil }
        next += 1
        while next < end, bytes[next] == 0x20 { next += 1 }
        let second = word(bytes, next, end)
        guard isLabel(bytes, second), second.upperBound < end,
            bytes[second.upperBound] == 0x3A
                || hasSeparator(
                    bytes, second.upperBound, SignMarker.skipSeparators(bytes, second.upperBound, end))
        else { return nil }
        return second.upperBound
    }

    /// A number with a second one behind its dot: “Option 1.2”.
    private static func compound(_ bytes: [UInt8], _ label: Range<Int>, _ end: Int) -> Range<Int> {
        let next = label.upperBound
        guard next + 1 < end, bytes[next] == 0x2E, isLabel(bytes, label), bytes[label.lowerBound] <= 0x39 else {
            return label
        }
        let second = word(bytes, next + 1, end)
        guard !second.isEmpty, second.count < 3, bytes[second].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return label
        }
        return label.lowerBound..<second.upperBound
    }

    /// The label that a text is and nothing else: “2”, “B”.
    static func bareLabel(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        let range = bared(bytes, range)
        return isLabel(bytes, range) ? text(bytes, range) : nil
    }

    /// Whether a word for an option stands at an offset, in a script that parts no words.
    static func startsNoun(_ bytes: [UInt8], _ index: Int) -> Bool {
        closedNouns.contains { Words.hasPrefix(bytes, index, $0) }
    }

    private static let closedNouns: [StaticString] = ["方案", "选项", "オプション", "選択肢", "옵션", "대안"]

    /// Where a word ends that calls an option in a sentence, and in a heading may name many another thing.
    private static func kind(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
        kinds.contains(Words.lowercased(bytes[word])[...]) ? word.upperBound : nil
    }

    private static let kinds = WordTable(of: [
        "strategy", "stratégie", "strategie", "estrategia", "estratégia", "proposition", "piste", "propuesta",
        "solución",
        "enfoque", "voorstel", "vorschlag", "ansatz",
    ])

    /// Where “n°”, “no.” or “number” ends that stands before an option's number.
    private static func behindNumberSign(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        let sign = numberSigns.first { Words.hasPrefix(bytes, start, $0) }
        return sign.map { start + $0.utf8CodeUnitCount } ?? range.lowerBound
    }

    private static let numberSigns: [StaticString] = [
        "n°", "nº", "numéro ", "número ", "number ", "nummer ", "no. ", "nr. ", "№",
    ]

    /// The label of “Option 2” at the beginning of a text, whatever follows; nil for all else.
    static func reference(_ bytes: [UInt8], _ range: Range<Int>) -> (label: String, end: Int)? {
        let noun = word(bytes, range.lowerBound, range.upperBound)
        guard noun.count > 3, let split = self.noun(bytes, noun) ?? kind(bytes, noun) else { return nil }
        var index = behindNumberSign(bytes, split..<range.upperBound)
        while index < range.upperBound, bytes[index] <= 0x20 || bytes[index] == 0x23 || bytes[index] == 0x28 {
            index += 1
        }
        let label = compound(bytes, word(bytes, index, range.upperBound), range.upperBound)
        // “the approach one would take” is no label.
        if bytes[noun.lowerBound] | 0x20 == 0x6F, let number = spelled(bytes, label) {
            return (number, label.upperBound)
        }
        guard isLabel(bytes, label) || bytes[label].contains(0x2E) else { return nil }
        // “the option a team has” is no label; a letter must be a capital.
        if label.count == 1, bytes[label.lowerBound] >= 0x61 { return nil }
        return (text(bytes, label), label.upperBound)
    }

    /// The labels of a text that is a list of them and nothing else: “1 & 3”.
    static func labelList(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
        let range = bared(bytes, range)
        let first = word(bytes, range.lowerBound, range.upperBound)
        guard range.count < 24, isLabel(bytes, first) else { return [] }
        return [text(bytes, first)] + furtherLabels(bytes, first.upperBound..<range.upperBound)
    }

    /// The further labels of “options 1b, 2a and 3”.
    static func furtherLabels(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
        var result: [String] = []
        var index = range.lowerBound
        while index < range.upperBound {
            while index < range.upperBound,
                bytes[index] <= 0x20 || bytes[index] == 0x2C || bytes[index] == 0x26 || bytes[index] == 0x2B
            {
                index += 1
            }
            var label = word(bytes, index, range.upperBound)
            let joint = String(decoding: Words.lowercased(bytes[label]), as: UTF8.self)
            if joint == "and" || joint == "und" || joint == "et" {
                index = label.upperBound
                while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
                label = word(bytes, index, range.upperBound)
            } else if result.isEmpty, index == range.lowerBound {
                return []
            }
            guard isLabel(bytes, label), label.count > 1 || bytes[label.lowerBound] < 0x61 else { return result }
            result.append(text(bytes, label))
            index = label.upperBound
        }
        return result
    }

    /// `1.`, `2)`, `(3)`, `A.`, `b)`, `A1:`.
    private static func number(
        _ bytes: [UInt8], _ range: Range<Int>, allowsCode: Bool
    ) -> (label: String?, isNamed: Bool, end: Int)? {
        var index = range.lowerBound
        let end = range.upperBound
        let isBracketed = bytes[index] == 0x28 || bytes[index] == 0x23
        if isBracketed { index += 1 }
        let label = word(bytes, index, end)
        guard isLabel(bytes, label) else { return nil }
        let whole = compound(bytes, label, end)
        // “1.2 Two readers” is numbered; “13.14 (the last one)” is a version.
        let isDotted = whole.upperBound < end && bytes[whole.upperBound] == 0x2E
        let behind = isDotted ? whole.upperBound + 1 : whole.upperBound
        if whole.count > label.count, label.count == 1, behind + 1 < end, bytes[behind] == 0x20,
            Words.isLetter(bytes, behind + 1)
        {
            return (text(bytes, whole), false, SignMarker.skipSeparators(bytes, behind, end))
        }
        let isRoman = !bytes[label].contains { $0 <= 0x39 }
        let isCode = label.count > 1 && bytes[label.lowerBound] > 0x39 && !isRoman
        guard allowsCode || !isCode else { return nil }
        let next = label.upperBound
        guard next < end else { return isCode ? (text(bytes, label), false, next) : nil }
        let isDigit = bytes[label.lowerBound] <= 0x39
        switch bytes[next] {
        case 0x2E, 0x29, 0x3A:
            guard next + 1 >= end || bytes[next + 1] <= 0x20 || bytes[next + 1] == 0x2A else { return nil }
            return (text(bytes, label), false, SignMarker.skipSeparators(bytes, next + 1, end))
        // “A（选定）就地修复”
        case 0xEF where bytes[label.lowerBound] &- 0x41 < 26 && label.count == 1 && Words.hasPrefix(bytes, next, "（"):
            return (text(bytes, label), false, next)
        case 0xEF where Words.hasPrefix(bytes, next, "："):
            return (text(bytes, label), false, SignMarker.skipSeparators(bytes, next + 3, end))
        case 0x20 where isDigit || isCode || bytes[label.lowerBound] <= 0x5A:
            let skipped = SignMarker.skipSeparators(bytes, next, end)
            if hasSeparator(bytes, next, skipped) { return (text(bytes, label), false, skipped) }
            return isCode && skipped < end && bytes[skipped] == 0x28 ? (text(bytes, label), false, skipped) : nil
        default: return nil
        }
    }

    private static func text(_ bytes: [UInt8], _ label: Range<Int>) -> String {
        String(decoding: Words.lowercased(bytes[label]), as: UTF8.self)
    }

    static func hasSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        bytes[start..<end].contains { $0 > 0x20 }
    }

    private static func word(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
        var index = start
        while index < end, Words.isLetter(bytes, index) { index += Words.length(bytes[index]) }
        return start..<min(max(index, start), end)
    }

    /// Where a word such as “Option” ends: whole, or glued to its number as in “方案2”.
    private static func noun(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
        var end = word.upperBound
        while end > word.lowerBound, bytes[end - 1] >= 0x30, bytes[end - 1] <= 0x39 { end -= 1 }
        guard end > word.lowerBound else { return nil }
        if Words.withLowercased(bytes[word.lowerBound..<end], { nouns[$0] != nil }) { return end }
        // “方案A”, “方案一”
        if end == word.upperBound, bytes[word.lowerBound] >= 0xE3 {
            let count = bytes[end - 1] < 0x80 ? 1 : 3
            if end - word.lowerBound > count + 2, isLabel(bytes, end - count..<end),
                nouns.contains(bytes[word.lowerBound..<end - count])
            {
                return end - count
            }
        }
        return nil
    }

    /// `1`, `12`, `2a`, `B`, `A1`, `iv`, and the Chinese numbers up to ten.
    private static func isLabel(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        guard !word.isEmpty, word.count <= 4 else { return false }
        let digits = bytes[word].count { $0 >= 0x30 && $0 <= 0x39 }
        let letters = bytes[word].count { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A }
        if word.count == 3, bytes[word.lowerBound] >= 0xE4 {
            return ["一", "二", "三", "四", "五", "六"].contains(String(decoding: bytes[word], as: UTF8.self))
        }
        guard digits + letters == word.count else { return false }
        if letters == 0 { return digits <= 2 }
        if digits == 0 {
            return letters == 1
                || bytes[word].allSatisfy { $0 | 0x20 == 0x69 || $0 | 0x20 == 0x76 || $0 | 0x20 == 0x78 }
        }
        return letters == 1
    }
}
