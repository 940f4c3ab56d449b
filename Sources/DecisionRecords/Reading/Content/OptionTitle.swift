/// An option's name within a text: what is left when its number and the markers of its outcome are taken off.
struct OptionTitle {
    /// The number or letter of the option in lower case (“2”, “b”, “a1”); nil where none is written.
    var label: String?
    /// Whether the label stood behind a word such as “Option”.
    var isNamedOption: Bool
    /// The name itself; empty where only a label is written.
    var name: Range<Int>
    /// What a marker says became of the option.
    var verdict: Verdict?
    /// The marker.
    var verdictRange: Range<Int>

    /// Reads a name.
    ///
    /// - Parameter allowsCode: whether a letter with a number (“A1:”) is a label; it may be a name, such as “S3:”.
    init(_ text: InlineText, _ range: Range<Int>, allowsCode: Bool = false) {
        let bytes = text.bytes
        var name = Words.trimmed(range, in: bytes)
        isNamedOption = false
        verdictRange = name.lowerBound..<name.lowerBound
        self.name = name
        if let struck = text.struck.first(where: { $0.lowerBound <= name.lowerBound }), struck.count * 2 > name.count {
            verdict = Verdict("rejected".utf8.map { $0 }[...], isMarked: true)
            verdictRange = struck
        }
        takeEmblem(bytes, &name)
        if let behind = OptionTitle.behindVerdict(bytes, name) {
            if verdict == nil { (verdict, verdictRange) = (behind.verdict, name.lowerBound..<behind.start) }
            name = behind.start..<name.upperBound
        }
        if let prefix = OptionTitle.prefix(bytes, name, allowsCode: allowsCode) {
            label = prefix.label
            isNamedOption = prefix.isNamed
            name = Words.trimmed(prefix.end..<name.upperBound, in: bytes)
            takeEmblem(bytes, &name)
            takeLeader(bytes, &name)
        }
        while takeTrailer(bytes, &name) {}
        self.name = OptionTitle.unbracketed(bytes, OptionTitle.unquoted(bytes, name))
    }

    // MARK: Numbers

    /// Words before an option's number.
    private static let nouns = WordTable(of: [
        "option", "options", "alternative", "alternatives", "approach", "solution", "proposal", "choice", "variant",
        "candidate", "scenario", "possibility", "opción", "opcion", "opção", "opcao", "alternativa", "opzione", "optie",
        "variante", "possibilité", "scénario", "möglichkeit", "lösung", "seçenek", "вариант", "альтернатива", "方案",
        "选项", "オプション", "選択肢",
        "옵션", "대안", "opsiwn", "گزینه", "lösungsoption", "approche",
    ])

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

    /// Where a name begins behind a verdict in brackets: “[SELECTED] Option 1: Keep the pool”.
    static func behindVerdict(_ bytes: [UInt8], _ range: Range<Int>) -> (verdict: Verdict, start: Int)? {
        guard let first = range.first, bytes[first] == 0x5B || bytes[first] == 0x28,
            let close = bytes[range].prefix(24).firstIndex(of: bytes[first] == 0x5B ? 0x5D : 0x29),
            let verdict = Verdict(bytes[first + 1..<close], isMarked: true)
        else { return nil }
        let start = SignMarker.skipSeparators(bytes, close + 1, range.upperBound)
        return start < range.upperBound ? (verdict, start) : nil
    }

    private static let additions: [StaticString] = ["plus ", "but ", "and ", "combined with "]

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

    /// The label of “Option 2” at the beginning of a text, whatever follows; nil for all else.
    static func reference(_ bytes: [UInt8], _ range: Range<Int>) -> (label: String, end: Int)? {
        let noun = word(bytes, range.lowerBound, range.upperBound)
        guard noun.count > 3, let split = self.noun(bytes, noun) else { return nil }
        var index = split
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
        if whole.count > label.count, label.count == 1, whole.upperBound + 1 < end, bytes[whole.upperBound] == 0x20,
            Words.isLetter(bytes, whole.upperBound + 1)
        {
            return (text(bytes, whole), false, SignMarker.skipSeparators(bytes, whole.upperBound, end))
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

    private static func hasSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
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
        if nouns.contains(Words.lowercased(bytes[word.lowerBound..<end])[...]) {
            return end
        }
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

    // MARK: Markers of the outcome

    private static let emblems: [(StaticString, String)] = [
        ("✅", "recommended"), ("✔", "recommended"), ("☑", "recommended"), ("⭐", "recommended"), ("🏆", "chosen"),
        ("👉", "recommended"), ("❌", "rejected"), ("✗", "rejected"), ("✘", "rejected"), ("🚫", "rejected"),
        ("⛔", "rejected"), (":white_check_mark:", "recommended"), (":heavy_check_mark:", "recommended"),
        (":star:", "recommended"), (":x:", "rejected"),
    ]

    private mutating func take(_ word: String, _ range: Range<Int>) {
        if let verdict, !verdict.isWeak { return }
        verdict = Verdict(Array(word.utf8)[...], isMarked: true)
        verdictRange = range
    }

    private mutating func takeEmblem(_ bytes: [UInt8], _ name: inout Range<Int>) {
        for (emblem, word) in OptionTitle.emblems where Words.hasPrefix(bytes, name.lowerBound, emblem) {
            let end = name.lowerBound + emblem.utf8CodeUnitCount
            guard end < name.upperBound else { return }
            take(word, name.lowerBound..<end)
            name = SignMarker.skipSeparators(bytes, end, name.upperBound)..<name.upperBound
            return
        }
    }

    /// Whether words end as “rejected” and “chosen” do; “reject” may be what an option is called.
    private static func endsAsParticiple(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let tail = bytes[range].suffix(2)
        return tail.elementsEqual("ed".utf8) || tail.elementsEqual("en".utf8)
    }

    /// Takes a marker off the beginning: “Option 2 (proposed): Keep the pool”.
    private mutating func takeLeader(_ bytes: [UInt8], _ name: inout Range<Int>) {
        guard let first = name.first, bytes[first] == 0x28, let close = bytes[name].firstIndex(of: 0x29),
            let verdict = Verdict(bytes[first + 1..<close], isMarked: true)
        else { return }
        let rest = SignMarker.skipSeparators(bytes, close + 1, name.upperBound)
        guard rest > close + 1, rest < name.upperBound else { return }
        take(verdict, first..<close + 1)
        name = rest..<name.upperBound
    }

    /// Takes one marker off the end: “(Selected)”, “[rejected]”, “— this decision”, “✅”, “:”.
    private mutating func takeTrailer(_ bytes: [UInt8], _ name: inout Range<Int>) -> Bool {
        name = Words.trimmed(name, in: bytes)
        guard let last = name.last else { return false }
        for (emblem, word) in OptionTitle.emblems {
            let count = emblem.utf8CodeUnitCount
            for start in [last + 1 - count, last + 1 - count - 3]
            where start > name.lowerBound && Words.hasPrefix(bytes, start, emblem) {
                take(word, start..<name.upperBound)
                name = name.lowerBound..<start
                return true
            }
        }
        if bytes[last] == 0x3A || bytes[last] == 0x2C || bytes[last] == 0x3B {
            name = name.lowerBound..<last
            return true
        }
        if Words.hasPrefix(bytes, last - 2, "：") || Words.hasPrefix(bytes, last - 2, "。") {
            name = name.lowerBound..<last - 2
            return true
        }
        // “Store it as pounds - no (for now)”
        if bytes[last] | 0x20 == 0x73 || bytes[last] | 0x20 == 0x6F || bytes[last] == 0x29,
            let dash = OptionTitle.lastDash(bytes, name),
            let verdict = OptionTitle.answer(bytes[dash.upperBound..<name.upperBound])
        {
            take(verdict, dash.lowerBound..<name.upperBound)
            name = name.lowerBound..<dash.lowerBound
            return true
        }
        let hasStop = bytes[last] == 0x2E
        let closing = hasStop && name.count > 1 ? last - 1 : last
        if bytes[closing] == 0x29 || bytes[closing] == 0x5D {
            let opener: UInt8 = bytes[closing] == 0x29 ? 0x28 : 0x5B
            if let open = bytes[name.lowerBound..<closing].lastIndex(of: opener),
                let verdict = Verdict(bytes[open + 1..<closing], isMarked: true),
                Words.count(bytes[open + 1..<closing], upTo: 12) <= 10
            {
                take(verdict, open..<name.upperBound)
                name = name.lowerBound..<open
                return true
            }
        } else if let dash = OptionTitle.lastDash(bytes, name),
            let verdict = Verdict(bytes[dash.upperBound..<name.upperBound], isMarked: true),
            Words.count(bytes[dash.upperBound..<name.upperBound], upTo: 8) <= 6
        {
            take(verdict, dash.lowerBound..<name.upperBound)
            name = name.lowerBound..<dash.lowerBound
            return true
        }
        // “One schema for all: rejected”
        if let colon = bytes[name].suffix(40).lastIndex(of: 0x3A), colon + 1 < name.upperBound,
            bytes[colon + 1] == 0x20,
            Words.count(bytes[colon..<name.upperBound], upTo: 4) <= 3,
            OptionTitle.endsAsParticiple(bytes, colon + 2..<name.upperBound),
            let verdict = Verdict(bytes[colon + 1..<name.upperBound], isMarked: true)
        {
            take(verdict, colon..<name.upperBound)
            name = name.lowerBound..<colon
            return true
        }
        if hasStop, name.count > 3, bytes[last - 1] != 0x2E {
            let tail = bytes[name.lowerBound..<last].suffix(4)
            if !tail.elementsEqual(" etc".utf8), !tail.suffix(3).elementsEqual(".js".utf8) {
                name = name.lowerBound..<last
                return true
            }
        }
        return false
    }

    private mutating func take(_ verdict: Verdict, _ range: Range<Int>) {
        if let old = self.verdict, !old.isWeak { return }
        self.verdict = verdict
        verdictRange = range
    }

    /// What “yes”, “no” and “no (for now)” behind a dash say.
    private static func answer(_ bytes: ArraySlice<UInt8>) -> Verdict? {
        guard bytes.count < 24, let word = Words.split(Words.lowercased(bytes)).first else { return nil }
        let isAlone = bytes.count <= 3 || bytes.contains(0x28)
        guard isAlone else { return nil }
        if word.elementsEqual("yes".utf8) { return Verdict(Array("chosen".utf8)[...], isMarked: true) }
        return word.elementsEqual("no".utf8) ? Verdict(Array("rejected".utf8)[...], isMarked: true) : nil
    }

    private static func lastDash(_ bytes: [UInt8], _ name: Range<Int>) -> Range<Int>? {
        var index = name.upperBound - 1
        while index > name.lowerBound {
            if bytes[index] == 0x20 {
                let end = SignMarker.skipSeparators(bytes, index, name.upperBound)
                if end > index + 1, hasSeparator(bytes, index, end), bytes[index..<end].allSatisfy({ $0 != 0x3A }) {
                    return index..<end
                }
            }
            index -= 1
        }
        return nil
    }

    /// “Option A (plain JSON)” is called “plain JSON”.
    private static func unbracketed(_ bytes: [UInt8], _ name: Range<Int>) -> Range<Int> {
        guard name.count > 3, let first = name.first, let last = name.last, bytes[first] == 0x28, bytes[last] == 0x29,
            !bytes[first + 1..<last].contains(0x28)
        else { return name }
        return first + 1..<last
    }

    /// A name without the quotes, and then the square brackets, around it.
    static func bared(_ bytes: [UInt8], _ name: Range<Int>) -> Range<Int> {
        let name = unquoted(bytes, Words.trimmed(name, in: bytes))
        guard name.count > 2, bytes[name.lowerBound] == 0x5B, bytes[name.upperBound - 1] == 0x5D else { return name }
        return name.lowerBound + 1..<name.upperBound - 1
    }

    /// A text without the quotes around it.
    static func unquoted(_ bytes: [UInt8], _ name: Range<Int>) -> Range<Int> {
        guard name.count > 2, let first = name.first, let last = name.last else { return name }
        if bytes[first] == bytes[last], bytes[first] == 0x22 || bytes[first] == 0x27,
            !bytes[first + 1..<last].contains(bytes[first])
        {
            return first + 1..<last
        }
        if name.count > 6, Words.hasPrefix(bytes, first, "“"), Words.hasPrefix(bytes, last - 2, "”") {
            return first + 3..<last - 2
        }
        return name
    }
}
