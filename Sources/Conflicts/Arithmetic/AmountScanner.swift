/// Reads the amounts of one line: money with currency, range, period and unit, and counts of things.
struct AmountScanner {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var amounts: [StatedAmount] = []

    /// The amounts of a line, in the order written.
    static func amounts(in line: ArraySlice<UInt8>) -> [StatedAmount] {
        guard line.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
        var scanner = AmountScanner(bytes: line, index: line.startIndex)
        scanner.run()
        return scanner.amounts
    }

    private init(bytes: ArraySlice<UInt8>, index: Int) {
        self.bytes = bytes
        self.index = index
    }

    private mutating func run() {
        while index < bytes.endIndex {
            let start = index
            if let amount = amount() {
                amounts.append(amount)
            } else {
                // A number that turned out to be none may have been read to the end of the line.
                index = start
                skipWordOrByte()
            }
        }
    }

    private mutating func skipWordOrByte() {
        // What looked like an amount may have been read to the end of the line before it proved to be none.
        guard index < bytes.endIndex else { return }
        // A digit inside a word, such as S3 or v2, begins no number.
        if isWord(bytes[index]) {
            while index < bytes.endIndex, isWord(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
        } else {
            index += 1
        }
    }

    // MARK: One amount

    private mutating func amount() -> StatedAmount? {
        let start = index
        guard start == bytes.startIndex || !isWord(bytes[start - 1]) else { return nil }
        var currency = currencySign()
        guard let first = number() else {
            index = start
            return nil
        }
        let low = first
        var high = first
        let afterFirst = index
        if rangeSign() {
            let second = currencySign()
            if let upper = number(), second == nil || currency == nil || second == currency, upper >= low {
                high = upper
                currency = currency ?? second
            } else {
                index = afterFirst
            }
        }
        // A unit glued to the number, a date, a version or a percentage is no amount.
        if index < bytes.endIndex {
            let next = bytes[index]
            if next == UInt8(ascii: "%") || next == UInt8(ascii: "-") || next == UInt8(ascii: ".") && isDigit(index + 1)
            {
                return rejected(start)
            }
            if isWord(next), currency == nil { return rejected(start) }
        }
        if currency == nil { currency = currencyWord() }
        var amount = StatedAmount(low: low, high: high, currency: currency, start: start, end: index)
        if currency == nil {
            amount.unit = words(limit: 3)
        }
        suffixes(&amount)
        if currency == nil, amount.unit.isEmpty, amount.period == nil { return bare(amount) }
        amount.isApproximate = isPreceded(
            start, by: ["~", "≈", "about", "approximately", "approx.", "around", "ca.", "roughly", "circa"])
        amount.isUpperBound = isPreceded(
            start,
            by: ["<", "≤", "under", "below", "at most", "up to", "max", "maximum", "less than", "within", "not exceed"])
        amount.end = index
        return amount
    }

    private func bare(_ amount: StatedAmount) -> StatedAmount? {
        var amount = amount
        amount.end = index
        return amount
    }

    private mutating func rejected(_ start: Int) -> StatedAmount? {
        index = start
        while index < bytes.endIndex,
            isWord(bytes[index]) || bytes[index] == 0x2E || bytes[index] == 0x2D || bytes[index] == 0x25
        {
            index += 1
        }
        if index == start { index += 1 }
        return nil
    }

    /// `/month`, ` per 10,000 API requests`, ` a year`, one after the other.
    private mutating func suffixes(_ amount: inout StatedAmount) {
        for _ in 0..<3 {
            let start = index
            guard perSign() else {
                if amount.period == nil, let period = adverb() { amount.period = period }
                return
            }
            if let period = periodWord() {
                if amount.period == nil { amount.period = period }
                continue
            }
            guard amount.currency != nil else {
                index = start
                return
            }
            let count = number() ?? StatedAmount.one
            let unit = words(limit: 3)
            guard !unit.isEmpty, count >= StatedAmount.one, !amount.isPrice else {
                index = start
                return
            }
            amount.isPrice = true
            amount.unit = unit
            amount.unitCount = count / StatedAmount.one
        }
    }

    // MARK: Pieces

    private static let signs: [(String, String)] = [
        ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"),
        ("USD", "USD"), ("EUR", "EUR"), ("GBP", "GBP"), ("CHF", "CHF"), ("SEK", "SEK"), ("NOK", "NOK"), ("DKK", "DKK"),
    ]

    private mutating func currencySign() -> String? {
        // Asked at every word: a look at its first byte answers for nearly all.
        guard index < bytes.endIndex else { return nil }
        switch bytes[index] {
        case 0x24, 0x41, 0x43, 0x44, 0x45, 0x47, 0x4E, 0x53, 0x55, 0xC2, 0xE2: break
        default: return nil
        }
        // A code goes on with a capital, or with the dollar's sign.
        if bytes[index] &- 0x41 < 26 {
            guard index + 1 < bytes.endIndex, bytes[index + 1] &- 0x41 < 26 || bytes[index + 1] == 0x24 else {
                return nil
            }
        }
        for (sign, currency) in AmountScanner.signs where starts(sign) {
            let end = index + sign.utf8.count
            var next = end
            if next < bytes.endIndex, bytes[next] == 0x20 { next += 1 }
            guard isDigit(next) else { continue }
            index = next
            return currency
        }
        return nil
    }

    private mutating func currencyWord() -> String? {
        let start = index
        if index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
        for (sign, currency) in [
            ("€", "EUR"), ("EUR", "EUR"), ("USD", "USD"), ("GBP", "GBP"), ("CHF", "CHF"), ("£", "GBP"),
        ]
        where starts(sign) {
            let end = index + sign.utf8.count
            if end < bytes.endIndex, isWord(bytes[end]) { continue }
            index = end
            return currency
        }
        index = start
        return nil
    }

    /// A number in ten-thousandths; `1,000.50`, `1.5k`, `2M`.
    private mutating func number() -> Int? {
        guard isDigit(index) else { return nil }
        let start = index
        var digits = 0
        var fraction = 0
        var fractionDigits = 0
        var count = 0
        while isDigit(index) {
            digits = digits * 10 + Int(bytes[index] - 0x30)
            count += 1
            index += 1
            guard count <= 12 else { return nil }
            if index < bytes.endIndex, bytes[index] == UInt8(ascii: ","), isDigit(index + 1), isDigit(index + 2),
                isDigit(index + 3), !isDigit(index + 4)
            {
                index += 1
            }
        }
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "."), isDigit(index + 1) {
            index += 1
            while isDigit(index) {
                if fractionDigits < 4 {
                    fraction = fraction * 10 + Int(bytes[index] - 0x30)
                    fractionDigits += 1
                }
                index += 1
            }
            while fractionDigits < 4 {
                fraction *= 10
                fractionDigits += 1
            }
        }
        var value = digits * StatedAmount.one + fraction
        if index < bytes.endIndex {
            let factor: Int
            switch bytes[index] {
            case UInt8(ascii: "k"), UInt8(ascii: "K"): factor = 1_000
            case UInt8(ascii: "M"): factor = 1_000_000
            default: factor = 1
            }
            if factor > 1, index + 1 == bytes.endIndex || !isWord(bytes[index + 1]) {
                guard value < StatedAmount.limit / factor else { return nil }
                value *= factor
                index += 1
            }
        }
        guard value < StatedAmount.limit else {
            index = start
            return nil
        }
        return value
    }

    private mutating func rangeSign() -> Bool {
        let start = index
        if index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
        for sign in ["–", "—", "-", "to "] where starts(sign) {
            index += sign.utf8.count
            if index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
            if isDigit(index) || index < bytes.endIndex && (bytes[index] == 0x24 || bytes[index] >= 0x80) {
                return true
            }
        }
        index = start
        return false
    }

    private mutating func perSign() -> Bool {
        let start = index
        while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
        for sign in ["/", "per ", "a ", "an ", "each "] where starts(sign) {
            if sign != "/", index == start { break }
            index += sign.utf8.count
            while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
            if sign == "a " || sign == "an " {
                let after = index
                guard periodWord() != nil else { break }
                index = after
            }
            return true
        }
        index = start
        return false
    }

    private static let periods: [(String, StatedAmount.Period)] = [
        ("months", .month), ("month", .month), ("mo", .month), ("mth", .month), ("monat", .month), ("mois", .month),
        ("years", .year), ("year", .year), ("yr", .year), ("annum", .year), ("jahr", .year), ("hours", .hour),
        ("hour", .hour),
        ("hr", .hour), ("h", .hour), ("days", .day), ("day", .day), ("weeks", .week), ("week", .week),
    ]

    private mutating func periodWord() -> StatedAmount.Period? {
        for (word, period) in AmountScanner.periods where startsWord(word) {
            index += word.utf8.count
            return period
        }
        return nil
    }

    private mutating func adverb() -> StatedAmount.Period? {
        let start = index
        while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
        for (word, period) in [
            ("monthly", StatedAmount.Period.month), ("yearly", .year), ("annually", .year), ("p.a", .year),
            ("hourly", .hour),
        ] where startsWord(word) {
            index += word.utf8.count
            return period
        }
        index = start
        return nil
    }

    /// Up to some words behind a space, in small letters, plural endings off.
    private mutating func words(limit: Int) -> [String] {
        var words: [String] = []
        var position = index
        while words.count < limit {
            let gap = position
            while position < bytes.endIndex, bytes[position] == 0x20 { position += 1 }
            if position == gap, !words.isEmpty || (position > bytes.startIndex && isDigit(position - 1)) { break }
            let start = position
            while position < bytes.endIndex, isLetter(bytes[position]) { position += 1 }
            guard position > start else { break }
            let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
            if AmountScanner.ends.contains(word) { break }
            words.append(AmountScanner.singular(word))
            index = position
        }
        return words
    }

    private static let ends: Set<String> = [
        "per", "a", "an", "and", "or", "in", "for", "of", "to", "at", "with", "is", "are", "as", "by", "on", "from",
        "when",
        "plus", "each", "x", "additional", "more", "estimated", "total", "monthly", "yearly", "annually",
    ]

    private static func singular(_ word: String) -> String {
        word.utf8.count > 3 && word.utf8.last == UInt8(ascii: "s") && !word.hasSuffix("ss")
            ? String(word.dropLast()) : word
    }

    // MARK: Bytes

    private func starts(_ text: String) -> Bool {
        index + text.utf8.count <= bytes.endIndex && zip(text.utf8, bytes[index...]).allSatisfy { $0 == $1 }
    }

    /// Whether a word of small letters stands here, letter case aside, and ends here.
    private func startsWord(_ word: String) -> Bool {
        let end = index + word.utf8.count
        guard end <= bytes.endIndex else { return false }
        guard zip(word.utf8, bytes[index...]).allSatisfy({ $0 == TokenScanner.lowercased($1) }) else { return false }
        return end == bytes.endIndex || !isLetter(bytes[end])
    }

    private func isPreceded(_ start: Int, by words: [String]) -> Bool {
        var end = start
        while end > bytes.startIndex, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2A { end -= 1 }
        return words.contains { word in
            let count = word.utf8.count
            guard end - count >= bytes.startIndex else { return false }
            guard zip(word.utf8, bytes[(end - count)...]).allSatisfy({ $0 == TokenScanner.lowercased($1) }) else {
                return false
            }
            return !isLetter(word.utf8.first ?? 0) || end - count == bytes.startIndex
                || !isLetter(bytes[end - count - 1])
        }
    }

    private func isDigit(_ place: Int) -> Bool {
        place < bytes.endIndex && place >= bytes.startIndex && bytes[place] &- 0x30 < 10
    }
    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || isLetter(byte) || byte == 0x5F }
}
