import Diagnostics

/// The mark at the beginning of a line that says whether it speaks for or against: “Good, because”, `✅`, `+`.
struct SignMarker {
    /// What the mark says.
    var sign: Sign
    /// The offset at which the words behind the mark begin.
    var end: Int
    /// Whether the mark is a warning sign, which before a paragraph asks for attention and speaks against nothing.
    private(set) var isWarning = false

    /// Reads the mark at the beginning of a part of a text; nil where there is none.
    init?(_ text: borrowing InlineText, _ line: Range<Int>) {
        let bytes = text.bytes
        guard let first = line.first else { return nil }
        // “`×` (60×10)” speaks of the sign itself.
        let isNamed = bytes[first] == 0xC3 && text.code.contains { $0.contains(first) }
        if !isNamed, bytes[first] >= 0x80 || bytes[first] == 0x3A {
            if let (sign, length) = SignMarker.emblem(bytes, line) {
                self.sign = sign
                self.end = SignMarker.skipSeparators(bytes, first + length, line.upperBound)
                self.isWarning = Words.hasPrefix(bytes, first, "⚠") || Words.hasPrefix(bytes, first, ":warning:")
                return
            }
        }
        if let (sign, end) = SignMarker.symbol(text, line) ?? SignMarker.word(bytes, line)
            ?? SignMarker.bracketed(bytes, line) ?? SignMarker.sentence(text, line)
        {
            self.sign = sign
            self.end = end
            return
        }
        return nil
    }

    // MARK: Emoji and their short names

    private static let emblems: [(StaticString, Sign)] = [
        ("✅", .positive), ("✔", .positive), ("☑", .positive), ("✓", .positive), ("👍", .positive), ("➕", .positive),
        ("🟢", .positive), ("💚", .positive), ("⊕", .positive),
        ("❌", .negative), ("✖", .negative), ("✗", .negative), ("✘", .negative), ("❎", .negative), ("👎", .negative),
        ("➖", .negative), ("🔴", .negative), ("⛔", .negative), ("🚫", .negative), ("⚠", .neutral), ("🛑", .negative),
        ("⊖", .negative), ("×", .negative),
        ("🟡", .neutral), ("⚪", .neutral), ("🔵", .neutral), ("➡", .neutral), ("🤷", .neutral),
        (":white_check_mark:", .positive), (":heavy_check_mark:", .positive), (":ballot_box_with_check:", .positive),
        (":+1:", .positive), (":thumbsup:", .positive), (":heavy_plus_sign:", .positive), (":green_circle:", .positive),
        (":x:", .negative), (":negative_squared_cross_mark:", .negative), (":-1:", .negative),
        (":thumbsdown:", .negative), (":heavy_minus_sign:", .negative), (":no_entry:", .negative),
        (":no_entry_sign:", .negative), (":warning:", .neutral), (":red_circle:", .negative),
        (":yellow_circle:", .neutral), (":white_circle:", .neutral),
    ]

    private static func emblem(_ bytes: [UInt8], _ line: Range<Int>) -> (Sign, Int)? {
        for (mark, sign) in emblems where Words.hasPrefix(bytes, line.lowerBound, mark) {
            return (sign, mark.utf8CodeUnitCount)
        }
        return nil
    }

    // MARK: Plus and minus

    /// `+`, `-`, `(+)`, `[-]`, `**+**`; a minus only where it is marked off, since a bullet's own is gone by then.
    private static func symbol(_ text: InlineText, _ line: Range<Int>) -> (Sign, Int)? {
        let bytes = text.bytes
        var index = line.lowerBound
        var isBracketed = false
        if bytes[index] == 0x28 || bytes[index] == 0x5B {
            isBracketed = true
            index += 1
        }
        guard index < line.upperBound else { return nil }
        let start = index
        let sign: Sign
        switch bytes[index] {
        case 0x2B: sign = .positive
        case 0x2D: sign = .negative
        case 0xE2 where Words.hasPrefix(bytes, index, "−"): sign = .negative
        default: return nil
        }
        index += Words.length(bytes[index])
        if index < line.upperBound, bytes[index] == bytes[start], bytes[start] < 0x80 { index += 1 }
        if index < line.upperBound, bytes[index] == 0x2F { return nil }
        if isBracketed {
            guard index < line.upperBound, bytes[index] == 0x29 || bytes[index] == 0x5D else { return nil }
            index += 1
        } else {
            let isSetOff =
                text.code.contains { $0.lowerBound == start && $0.upperBound == index }
                || text.strong.contains { $0.lowerBound == start && $0.upperBound <= index + 1 }
            // “`+ Set`” is a button's name.
            let isCode = text.code.contains { $0.lowerBound <= start && index < $0.upperBound }
            guard isSetOff || !isCode && index < line.upperBound && bytes[index] == 0x20 else { return nil }
        }
        return (sign, skipSeparators(bytes, index, line.upperBound))
    }

    /// “**Positive.** Nothing is lost”: bold words of a sign that are a sentence.
    private static func sentence(_ text: borrowing InlineText, _ line: Range<Int>) -> (Sign, Int)? {
        let bytes = text.bytes
        guard let bold = text.strong.first(where: { $0.lowerBound == line.lowerBound }), bold.count <= 24,
            bold.upperBound + 1 < line.upperBound, bytes[bold.upperBound - 1] == 0x2E,
            case .sign(let sign) = SignLabel(bytes[bold.dropLast()]), sign != .tradeOff,
            Words.count(bytes[bold], upTo: 4) <= 3
        else { return nil }
        return (sign, skipSeparators(bytes, bold.upperBound, line.upperBound))
    }

    /// “(Con) a lock of its own”: a word of a sign in brackets before what has it.
    private static func bracketed(_ bytes: [UInt8], _ line: Range<Int>) -> (Sign, Int)? {
        let head = line.lowerBound..<min(line.upperBound, line.lowerBound + 24)
        guard bytes[head.lowerBound] == 0x28, let close = bytes[head].firstIndex(of: 0x29), close + 1 < line.upperBound,
            case let word = bytes[(head.lowerBound + 1)..<close], SignLabel.isPure(word),
            case .sign(let sign) = SignLabel(word)
        else { return nil }
        return (sign, skipSeparators(bytes, close + 1, line.upperBound))
    }

    // MARK: Words

    /// Words that begin an argument; the argument begins behind “because” or the separator.
    private static let openers: [(StaticString, Sign)] = [
        ("good", .positive), ("bad", .negative), ("neutral", .neutral), ("pro", .positive), ("con", .negative),
        ("pros", .positive), ("cons", .negative), ("positive", .positive), ("negative", .negative),
        ("positif", .positive), ("négative", .negative), ("négatif", .negative), ("positiv", .positive),
        ("negativ", .negative), ("positivo", .positive), ("negativo", .negative), ("positiva", .positive),
        ("negativa", .negative),
        ("gut", .positive), ("schlecht", .negative), ("bien", .positive), ("bon", .positive), ("bonne", .positive),
        ("mal", .negative), ("mauvais", .negative), ("mauvaise", .negative), ("neutre", .neutral),
        ("bueno", .positive), ("buena", .positive), ("malo", .negative), ("mala", .negative),
        ("bom", .positive), ("boa", .positive), ("ruim", .negative), ("mau", .negative),
        ("buono", .positive), ("bene", .positive), ("cattivo", .negative), ("male", .negative),
        ("goed", .positive), ("slecht", .negative), ("iyi", .positive), ("i̇yi", .positive), ("kötü", .negative),
        ("da", .positive), ("drwg", .negative), ("хорошо", .positive), ("плохо", .negative),
        ("好", .positive), ("坏", .negative), ("良い", .positive), ("悪い", .negative), ("좋음", .positive),
        ("나쁨", .negative), ("좋은 점", .positive), ("나쁜 점", .negative), ("خوب", .positive), ("بد", .negative),
    ]

    /// The openers that begin with each byte.
    private static let openersByInitial: [[(StaticString, Sign)]] = {
        var result = [[(StaticString, Sign)]](repeating: [], count: 256)
        for opener in openers { result[Int(opener.0.utf8Start[0])].append(opener) }
        return result
    }()

    /// Words that part the opener from the argument.
    private static let because: [StaticString] = [
        "because", "since", "weil", "da", "car", "parce que", "porque", "perché", "omdat", "çünkü", "oherwydd",
        "потому что", "因为", "なぜなら", "왜냐하면", "زیرا",
    ]

    private static func word(_ bytes: [UInt8], _ line: Range<Int>) -> (Sign, Int)? {
        Words.withLowercased(bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + 16)]) { head in
            for (opener, sign) in openersByInitial[Int(head[0])] where begins(head, with: opener) {
                let start = line.lowerBound + opener.utf8CodeUnitCount
                if start < line.upperBound, opener.utf8Start[0] < 0xE3, Words.isLetter(bytes, start) { continue }
                if let end = separator(bytes, start, line.upperBound) { return (sign, end) }
            }
            return nil
        }
    }

    private static func begins(_ head: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
        guard head.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where head[index] != word.utf8Start[index] { return false }
        return true
    }

    /// The offset behind “, because”, “:”, “ - ” and the like; nil where the opener is only a word of a sentence.
    private static func separator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var index = start
        while index < end, bytes[index] <= 0x20 { index += 1 }
        // “Bad (for the extension), because”
        if index < end, bytes[index] == 0x28, let close = bytes[index..<end].firstIndex(of: 0x29) {
            index = close + 1
            while index < end, bytes[index] <= 0x20 { index += 1 }
        }
        let afterSpace = index
        index = skipSeparators(bytes, index, end)
        let isSeparated = index > afterSpace
        let word = Words.withLowercased(bytes[index..<min(end, index + 24)]) { rest in
            because.first { begins(rest, with: $0) }
        }
        if let word { return skipSeparators(bytes, index + word.utf8CodeUnitCount, end) }
        return isSeparated && index < end ? index : nil
    }

    /// Skips what may stand between a mark and its words.
    static func skipSeparators(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte <= 0x20 || byte == 0x3A || byte == 0x2C || byte == 0x3B {
                index += 1
            } else if byte == 0x2D, index + 1 < end, bytes[index + 1] <= 0x20 || bytes[index + 1] == 0x2D {
                index += 1
            } else if Words.hasPrefix(bytes, index, "–") || Words.hasPrefix(bytes, index, "—")
                || Words.hasPrefix(bytes, index, "：") || Words.hasPrefix(bytes, index, "，")
                || Words.hasPrefix(bytes, index, "←")
                || Words.hasPrefix(bytes, index, "\u{FE0F}")
            {
                index += 3
            } else {
                break
            }
        }
        return index
    }
}
