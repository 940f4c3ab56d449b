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
            // “3.1 Option A: keep the pool” is numbered by its place in the text, too.
            if !prefix.isNamed, prefix.label?.utf8.contains(0x2E) ?? false,
                let own = OptionTitle.prefix(bytes, name, allowsCode: false), own.label != nil
            {
                label = own.label
                isNamedOption = own.isNamed
                name = Words.trimmed(own.end..<name.upperBound, in: bytes)
            }
            takeEmblem(bytes, &name)
            if let behind = OptionTitle.behindVerdict(bytes, name) {
                take(behind.verdict, name.lowerBound..<behind.start)
                name = behind.start..<name.upperBound
            }
            takeLeader(bytes, &name)
        }
        while takeTrailer(bytes, &name) {}
        self.name = OptionTitle.unbracketed(bytes, OptionTitle.unquoted(bytes, name))
    }

    /// Reads the name of a heading: “Why not Kafka?” is of Kafka, which is not taken.
    init(heading text: InlineText, allowsCode: Bool) {
        guard OptionTitle.asksWhyNot(text.bytes) else {
            self.init(text, text.all, allowsCode: allowsCode)
            return
        }
        self.init(text, 8..<text.bytes.count - 1, allowsCode: allowsCode)
        take("rejected", 0..<8)
    }

    /// Whether a heading asks why something was not taken.
    static func asksWhyNot(_ heading: [UInt8]) -> Bool {
        heading.count > 10 && heading.last == 0x3F && Words.hasPrefix(heading, 0, "why not ")
    }

    // MARK: Markers of the outcome

    /// Where a name begins behind a verdict in brackets: “[SELECTED] Option 1: Keep the pool”.
    static func behindVerdict(_ bytes: [UInt8], _ range: Range<Int>) -> (verdict: Verdict, start: Int)? {
        guard let first = range.first else { return nil }
        if (bytes[first] | 0x20) &- 0x61 < 26 { return behindParticiple(bytes, range) }
        guard bytes[first] == 0x5B || bytes[first] == 0x28,
            let close = bytes[range].prefix(24).firstIndex(of: bytes[first] == 0x5B ? 0x5D : 0x29),
            let verdict = Verdict(bytes[first + 1..<close], isMarked: true)
        else { return nil }
        let start = SignMarker.skipSeparators(bytes, close + 1, range.upperBound)
        return start < range.upperBound ? (verdict, start) : nil
    }

    /// Where a name begins behind one word and a mark: “Selected — keep the pool”, “Rejected: a pool for each user”.
    private static func behindParticiple(_ bytes: [UInt8], _ range: Range<Int>) -> (verdict: Verdict, start: Int)? {
        let word = bytes[range].prefix(16).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
        guard word.count > 5, word.endIndex < range.upperBound, endsAsParticiple(bytes, word.startIndex..<word.endIndex)
        else { return nil }
        let start = SignMarker.skipSeparators(bytes, word.endIndex, range.upperBound)
        guard start < range.upperBound, bytes[word.endIndex..<start].contains(where: { $0 > 0x20 }),
            bytes[word.endIndex] <= 0x20 || bytes[start - 1] <= 0x20, let verdict = Verdict(word, isMarked: true)
        else { return nil }
        return (verdict, start)
    }

    private static let emblems: [(StaticString, String)] = [
        ("✅", "recommended"), ("✔", "recommended"), ("✓", "recommended"), ("☑", "recommended"), ("⭐", "recommended"),
        ("🏆", "chosen"),
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
        let tail = bytes[range].suffix(2).map { $0 | 0x20 }
        return tail.elementsEqual("ed".utf8) || tail.elementsEqual("en".utf8)
    }

    /// Takes a marker off the beginning: “Option 2 (proposed): Keep the pool”.
    private mutating func takeLeader(_ bytes: [UInt8], _ name: inout Range<Int>) {
        guard let first = name.first else { return }
        if bytes[first] == 0xEF { return takeWideLeader(bytes, &name) }
        guard bytes[first] == 0x28, let close = bytes[name].firstIndex(of: 0x29),
            let verdict = Verdict(bytes[first + 1..<close], isMarked: true)
        else { return }
        let rest = SignMarker.skipSeparators(bytes, close + 1, name.upperBound)
        guard rest > close + 1, rest < name.upperBound else { return }
        take(verdict, first..<close + 1)
        name = rest..<name.upperBound
    }

    /// Takes a marker in wide brackets off the beginning: “方案 B（采纳）：一次性重构”.
    private mutating func takeWideLeader(_ bytes: [UInt8], _ name: inout Range<Int>) {
        guard Words.hasPrefix(bytes, name.lowerBound, "（"),
            let close = bytes[name].prefix(40).indices.first(where: { index in
                bytes[index] == 0x89 && Words.hasPrefix(bytes, index - 2, "）")
            }),
            let verdict = Verdict(bytes[name.lowerBound + 3..<close - 2], isMarked: true)
        else { return }
        let rest = SignMarker.skipSeparators(bytes, close + 1, name.upperBound)
        guard rest < name.upperBound else { return }
        take(verdict, name.lowerBound..<close + 1)
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
        if bytes[last] >= 0x80, OptionTitle.closers.contains(where: { Words.hasPrefix(bytes, last - 2, $0) }) {
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
        if takeWordBehindEmblem(bytes, &name) { return true }
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
        } else if bytes[closing] == 0x89, takeWideBracket(bytes, &name, closing) {
            return true
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
        // “统一服务注册：拒绝”
        if bytes[last] >= 0x80, let colon = bytes[name].suffix(24).lastIndex(of: 0x9A), colon - 2 > name.lowerBound,
            Words.hasPrefix(bytes, colon - 2, "："), colon + 1 < name.upperBound,
            let verdict = Verdict(bytes[colon + 1..<name.upperBound], isMarked: true)
        {
            take(verdict, colon - 2..<name.upperBound)
            name = name.lowerBound..<colon - 2
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

    private static let closers: [StaticString] = ["：", "。", "→"]

    /// Takes a verdict behind an emblem off the end: “✓ SELECTED”, “✅ Chosen”.
    private mutating func takeWordBehindEmblem(_ bytes: [UInt8], _ name: inout Range<Int>) -> Bool {
        let word = bytes[name].suffix(12).reversed().prefix { ($0 | 0x20) &- 0x61 < 26 }.count
        let start = name.upperBound - word
        guard word > 5, start - 4 > name.lowerBound, bytes[start - 1] == 0x20, bytes[start - 2] >= 0x80,
            let verdict = Verdict(bytes[start..<name.upperBound], isMarked: true),
            OptionTitle.emblems.contains(where: { emblem, _ in
                Words.hasPrefix(bytes, start - 1 - emblem.utf8CodeUnitCount, emblem)
                    || Words.hasPrefix(bytes, start - 4 - emblem.utf8CodeUnitCount, emblem)
            })
        else { return false }
        take(verdict, start..<name.upperBound)
        name = name.lowerBound..<start
        return true
    }

    /// Takes a marker in brackets as wide as an East Asian letter off the end: “（采纳）”.
    private mutating func takeWideBracket(_ bytes: [UInt8], _ name: inout Range<Int>, _ closing: Int) -> Bool {
        guard closing - 2 > name.lowerBound, Words.hasPrefix(bytes, closing - 2, "）"),
            let open = bytes[name.lowerBound..<closing - 2].lastIndex(of: 0x88), open - 2 > name.lowerBound,
            Words.hasPrefix(bytes, open - 2, "（"),
            let verdict = Verdict(bytes[open + 1..<closing - 2], isMarked: true)
        else { return false }
        take(verdict, open - 2..<name.upperBound)
        name = name.lowerBound..<open - 2
        return true
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
