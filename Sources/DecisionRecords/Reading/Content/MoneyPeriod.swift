/// What an amount is paid for each of, as written behind it: “/month”, “per user per month”, “per 10,000 API requests”.
struct MoneyPeriod {
    /// The time, or `unit` where only a thing is named; nil for neither.
    var period: Cost.Period?
    /// The thing, as written.
    var what: String?
    /// The offset behind the words.
    var end: Int

    private static let times: [String: Cost.Period] = [
        "month": .month, "months": .month, "mo": .month, "mth": .month, "monthly": .month, "monthe": .month,
        "year": .year, "years": .year, "yr": .year, "yearly": .year, "annum": .year, "annually": .year, "annual": .year,
        "pa": .year, "p.a.": .year, "p.a": .year, "one-time": .once, "one time": .once, "hour": .hour, "hr": .hour,
        "h": .hour, "hourly": .hour, "day": .day, "daily": .day,
        "week": .week, "weekly": .week, "wk": .week, "once": .once, "upfront": .once, "onetime": .once,
        "monat": .month, "monatlich": .month, "jahr": .year, "jährlich": .year, "stunde": .hour, "tag": .day,
        "mois": .month, "an": .year, "heure": .hour, "jour": .day, "mes": .month, "año": .year, "hora": .hour,
        "mês": .month, "ano": .year, "maand": .month, "jaar": .year, "uur": .hour, "月": .month, "年": .year,
    ]

    /// The time that a word names.
    static func time(_ word: String) -> Cost.Period? { times[word] }

    /// Reads what follows an amount.
    static func read(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> MoneyPeriod {
        var result = MoneyPeriod(period: nil, what: nil, end: start)
        var index = start
        var steps = 0
        while index < limit, steps < 3 {
            steps += 1
            guard let (next, isSlash) = opener(bytes, index, limit, isFirst: steps == 1, hasTime: result.period != nil)
            else { break }
            var word = self.word(bytes, next, limit)
            guard !word.isEmpty else { break }
            // “p.a.” and “one-time” hold a mark.
            if Words.hasPrefix(bytes, next, "p.a.") {
                word = next..<next + 4
            } else if Words.hasPrefix(bytes, next, "p.a") {
                word = next..<next + 3
            }
            if Words.hasPrefix(bytes, next, "one-time") || Words.hasPrefix(bytes, next, "one time") {
                word = next..<next + 8
            }
            let text = String(decoding: Words.lowercased(bytes[word]), as: UTF8.self)
            if let time = times[text], text != "h" && text != "an" || isSlash {
                if result.period == nil || result.period == .unit { result.period = time }
                index = word.upperBound
                result.end = index
                continue
            }
            guard result.what == nil else { break }
            let thing = thing(bytes, next, limit, isSlash: isSlash)
            guard !thing.isEmpty else { break }
            if result.period == nil { result.period = .unit }
            result.what = Words.string(bytes[thing])
            index = thing.upperBound
            result.end = index
        }
        return result
    }

    /// Words that may stand behind an amount and belong to it.
    static func trailer(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (end: Int, isEstimate: Bool)? {
        guard start < limit, bytes[start] == 0x20 else { return nil }
        let word = self.word(bytes, start + 1, limit)
        switch String(decoding: Words.lowercased(bytes[word]), as: UTF8.self) {
        case "additional", "extra", "total", "more", "each": return (word.upperBound, false)
        case "estimated", "estimate", "approximately", "approx": return (word.upperBound, true)
        default: return nil
        }
    }

    /// Where the name of a time or a thing begins: behind “/”, “per”, “a”, or at once for “monthly”.
    private static func opener(
        _ bytes: [UInt8], _ start: Int, _ limit: Int, isFirst: Bool, hasTime: Bool
    ) -> (Int, Bool)? {
        var index = start
        while index < limit, bytes[index] == 0x20 || bytes[index] == 0x5C { index += 1 }
        guard index < limit else { return nil }
        if bytes[index] == 0x2F {
            index += 1
            while index < limit, bytes[index] == 0x20 { index += 1 }
            return (index, true)
        }
        if bytes[index] == 0x28, isFirst || !hasTime {
            // “$20 (monthly)”
            let word = self.word(bytes, index + 1, limit)
            let text = String(decoding: Words.lowercased(bytes[word]), as: UTF8.self)
            if text.count > 3, times[text] != nil, word.upperBound < limit, bytes[word.upperBound] == 0x29 {
                return (index + 1, false)
            }
            return nil
        }
        guard index > start else { return nil }
        let word = self.word(bytes, index, limit)
        let text = String(decoding: Words.lowercased(bytes[word]), as: UTF8.self)
        switch text {
        case "per", "pro", "par", "por", "each", "every", "an", "a", "je":
            var next = word.upperBound
            guard next < limit, bytes[next] == 0x20 else { return nil }
            next += 1
            if text.utf8.count <= 2 || text == "each" || text == "every" {
                // “a month” is a period, “a good price” is none.
                let time = String(decoding: Words.lowercased(bytes[self.word(bytes, next, limit)]), as: UTF8.self)
                guard times[time] != nil else { return nil }
            }
            return (next, false)
        case "p":
            // “p.a.”, “p.m.”
            guard word.upperBound + 1 < limit, bytes[word.upperBound] == 0x2E else { return nil }
            return bytes[word.upperBound + 1] == 0x61 ? (word.lowerBound, false) : nil
        case "one":
            return Words.hasPrefix(bytes, index, "one-time") || Words.hasPrefix(bytes, index, "one time")
                ? (index, false) : nil
        default:
            return times[text] != nil && text.utf8.count > 4 || text == "pa" || text == "once" ? (index, false) : nil
        }
    }

    private static func word(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Range<Int> {
        var index = start
        while index < limit, Words.isLetter(bytes, index) { index += Words.length(bytes[index]) }
        return start..<max(start, min(index, limit))
    }

    /// The words that name a thing: up to three, up to the end of the clause or the next “per”.
    private static func thing(_ bytes: [UInt8], _ start: Int, _ limit: Int, isSlash: Bool) -> Range<Int> {
        var index = start
        var end = start
        var words = 0
        while index < limit, words < 4 {
            var last = index
            while last < limit {
                let byte = bytes[last]
                let isDigitMark =
                    (byte == 0x2C || byte == 0x2E) && last + 1 < limit && bytes[last + 1] >= 0x30
                    && bytes[last + 1] <= 0x39 && last > index
                if Words.isLetter(bytes, last) || byte == 0x2D || isDigitMark {
                    last += Words.length(byte)
                } else {
                    break
                }
            }
            guard last > index else { break }
            let text = String(decoding: Words.lowercased(bytes[index..<min(last, limit)]), as: UTF8.self)
            if words > 0, stops.contains(text) || times[text] != nil { break }
            let isNumber = bytes[index] >= 0x30 && bytes[index] <= 0x39 || text == "thousand" || text == "million"
            if !isNumber { words += 1 }
            end = min(last, limit)
            if isSlash, !isNumber { break }
            index = end
            guard index < limit, bytes[index] == 0x20 else { break }
            index += 1
        }
        return start..<end
    }

    private static let stops: Set<String> = [
        "per", "for", "and", "or", "in", "with", "plus", "of", "to", "is", "as", "at", "on", "by", "which", "if",
        "when",
        "the", "a", "after", "above", "below", "but", "than", "from", "total", "estimated", "that", "would", "could",
        "will", "can", "we", "it", "are", "was", "billed", "so", "this", "while", "depending", "up",
    ]
}
