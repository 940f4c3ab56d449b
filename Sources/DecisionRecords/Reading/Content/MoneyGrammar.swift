import Diagnostics
import FoundationEssentials

/// Reads amounts of money in a text: `~$3.30-4.30/month`, `under £60`, `1,200 EUR per year`, `$0.03 per 10,000 requests`.
struct MoneyGrammar {
    private let text: InlineText
    private let bytes: [UInt8]
    private let end: Int
    private var result: [(cost: Cost, range: Range<Int>)] = []

    private init(_ text: InlineText) {
        self.text = text
        bytes = text.bytes
        end = text.bytes.count
    }

    /// The amounts of a text in order, code spans left out, each with its place in the text.
    static func read(_ text: InlineText) -> [(cost: Cost, range: Range<Int>)] {
        var grammar = MoneyGrammar(text)
        grammar.scan()
        return grammar.result
    }

    private mutating func scan() {
        var index = 0
        while index < end {
            if let span = text.code.first(where: { $0.contains(index) }) {
                index = span.upperBound
                continue
            }
            let byte = bytes[index]
            let isStart = index == 0 || !Words.isLetter(bytes, index - 1)
            if let symbol = Currency.symbol(bytes, index), let next = amount(index, symbol) {
                index = next
            } else if isStart, byte >= 0x41, byte <= 0x5A, let code = Currency.code(bytes, index),
                let next = amount(index, code)
            {
                index = next
            } else if isStart, byte >= 0x30, byte <= 0x39 {
                index = trailing(index)
            } else {
                index += 1
            }
        }
    }

    // MARK: The figure

    /// Whether a number behind `$` is a formula's (`$0\\to 1$`, `$3 * (T_w)$`) or a place in a query (`$1, $2`, `$1, ?`).
    private func isNoAmount(_ start: Int, _ number: Range<Int>) -> Bool {
        var next = number.upperBound
        if next + 1 < end, bytes[next] == 0x5C, Words.isLetter(bytes, next + 1) { return true }
        if next + 2 < end, bytes[next] == 0x20, bytes[next + 1] == 0x2A, bytes[next + 2] == 0x20 { return true }
        guard number.count == 1, bytes[number.lowerBound] == 0x31, next < end, bytes[next] == 0x2C else { return false }
        next += 1
        while next < end, bytes[next] == 0x20 { next += 1 }
        guard next < end else { return false }
        return bytes[next] == 0x3F || next + 1 < end && bytes[next] == 0x24 && bytes[next + 1] == 0x32
    }

    /// Reads “$3.30-4.30” from its currency on; answers where to go on.
    private mutating func amount(_ start: Int, _ currency: (code: String, length: Int)) -> Int? {
        var index = start + currency.length
        if index < end, bytes[index] == 0x20 { index += 1 }
        let usesComma = MoneyGrammar.commaCurrencies.contains(currency.code)
        guard let low = MoneyNumber(bytes, index, end, usesComma: usesComma) else { return nil }
        // “$5$” is mathematics, “$1st” no amount.
        if low.end < end, bytes[low.end] == 0x24 || bytes[low.end] == 0x5E || bytes[low.end] == 0x5F { return nil }
        if bytes[start] == 0x24, isNoAmount(start, index..<low.end) { return nil }
        if low.end < end, Words.isLetter(bytes, low.end), Currency.suffix(bytes, low.end) == nil { return nil }
        if start > 0, bytes[start - 1] == 0x24 || Words.isLetter(bytes, start - 1) && bytes[start] == 0x24 {
            return nil
        }
        var after = low.end
        var high: MoneyNumber?
        if let next = rangeMark(after) {
            var second = next
            if let again = Currency.symbol(bytes, second) ?? Currency.code(bytes, second) { second += again.length }
            if second < end, bytes[second] == 0x20 { second += 1 }
            if let number = MoneyNumber(bytes, second, end, usesComma: usesComma),
                number.end >= end || !Words.isLetter(bytes, number.end),
                second > next || isDash(after) || isBetween(start),
                !isDate(number, next)
            {
                high = number
                after = number.end
            }
        }
        var code = currency.code
        if after < end {
            let next = bytes[after] == 0x20 ? after + 1 : after
            if next < end, let named = Currency.code(bytes, next) {
                code = named.code
                after = next + named.length
            }
        }
        finish(start, after, low, high, code)
        return max(after, start + 1)
    }

    /// Reads “100 EUR”, “50-60€”.
    private mutating func trailing(_ start: Int) -> Int {
        guard let low = MoneyNumber(bytes, start, end, usesComma: false) else { return start + 1 }
        // “ADR 004 USD”: a number with noughts before it is a name's.
        if bytes[start] == 0x30, start + 1 < low.end, bytes[start + 1] >= 0x30, bytes[start + 1] <= 0x39 {
            return low.end
        }
        var after = low.end
        var last = low
        var high: MoneyNumber?
        if let next = rangeMark(after), let number = MoneyNumber(bytes, next, end, usesComma: false) {
            high = number
            last = number
            after = number.end
        }
        let place = after < end && bytes[after] == 0x20 ? after + 1 : after
        guard place < end, let currency = Currency.suffix(bytes, place) else { return low.end }
        // A symbol before the next figure belongs to that: “2 × $5”.
        let behind = place + currency.length
        if place > after, behind < end, bytes[behind] >= 0x30, bytes[behind] <= 0x39 { return low.end }
        let usesComma = MoneyGrammar.commaCurrencies.contains(currency.code)
        if usesComma, let again = MoneyNumber(bytes, start, end, usesComma: true) {
            let lastAgain =
                high == nil ? again : MoneyNumber(bytes, last.end - (last.end - after), end, usesComma: true)
            finish(start, behind, again, high == nil ? nil : lastAgain ?? high, currency.code)
        } else {
            finish(start, behind, low, high, currency.code)
        }
        return behind
    }

    private static let commaCurrencies: Set<String> = [
        "EUR", "BRL", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "ISK", "TRY",
    ]

    private func isDash(_ index: Int) -> Bool {
        index < end
            && (bytes[index] == 0x2D || Words.hasPrefix(bytes, index, "–") || Words.hasPrefix(bytes, index, "—")
                || bytes[index] == 0x20)
    }

    private func isBetween(_ start: Int) -> Bool { word(before: start)?.word == "between" }

    /// Whether what looks like the end of a range is a date or a part number.
    private func isDate(_ number: MoneyNumber, _ start: Int) -> Bool {
        number.end < end && bytes[number.end] == 0x2D && number.end + 1 < end && bytes[number.end + 1] >= 0x30
            && bytes[number.end + 1] <= 0x39
    }

    /// Where a range goes on: behind “-”, “–”, “to”, “and” (only after “between”).
    private func rangeMark(_ start: Int) -> Int? {
        var index = start
        while index < end, bytes[index] == 0x20 { index += 1 }
        guard index < end else { return nil }
        if bytes[index] == 0x2D || bytes[index] == 0x7E {
            index += 1
        } else if Words.hasPrefix(bytes, index, "–") || Words.hasPrefix(bytes, index, "—")
            || Words.hasPrefix(bytes, index, "〜")
            || Words.hasPrefix(bytes, index, "～")
        {
            index += 3
        } else if index > start, Words.hasPrefix(bytes, index, "to ") || Words.hasPrefix(bytes, index, "bis ") {
            index += bytes[index] | 0x20 == 0x74 ? 3 : 4
        } else if index > start, Words.hasPrefix(bytes, index, "and ") {
            index += 4
        } else {
            return nil
        }
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x7E { index += 1 }
        return index < end ? index : nil
    }

    // MARK: What stands around it

    private enum Bound { case high, low }

    private mutating func finish(
        _ start: Int, _ figureEnd: Int, _ first: MoneyNumber, _ second: MoneyNumber?, _ currency: String
    ) {
        var low: Decimal? = first.value
        var high: Decimal? = first.value
        if let second {
            // “$10-20k” is ten to twenty thousand.
            if first.factor == 1, second.factor > 1, first.value < second.value / second.factor {
                low = first.value * second.factor
            }
            high = second.value
            if let lower = low, let upper = high, upper < lower { high = lower }
        }
        var begin = start
        var isApproximate = false
        var bound: Bound?
        qualifiers(&begin, &isApproximate, &bound)
        var after = figureEnd
        if after < end, bytes[after] == 0x2B {
            bound = .low
            after += 1
        }
        var period = MoneyPeriod.read(bytes, after, end)
        if let again = MoneyPeriod.trailer(bytes, period.end, end) {
            period.end = again.end
            if again.isEstimate { isApproximate = true }
        }
        // “From 10 to 20” states both ends.
        if second != nil, bound == .low { bound = nil }
        if bound == .high { low = nil } else if bound == .low { high = nil }
        let range = begin..<max(period.end, after)
        result.append(
            (
                Cost(
                    low: low, high: high, currency: currency, period: period.period, what: period.what,
                    isApproximate: isApproximate, text: text.written(range)), range
            ))
    }

    private static let approximate: Set<String> = [
        "about", "approximately", "approx", "around", "roughly", "circa", "ca", "estimated", "nearly", "almost", "est",
        "etwa", "ungefähr", "rund", "environ", "aproximadamente", "ongeveer", "約", "大约", "约", "약",
    ]
    private static let upper: Set<String> = [
        "under", "below", "within", "max", "maximum", "upto", "unter", "maximal", "höchstens", "<", "≤",
    ]
    private static let lower: Set<String> = [
        "over", "above", "exceeding", "min", "minimum", "from", "starting", "über", "mindestens", "ab", ">", "≥",
    ]
    private static let pairs: [String: Bound] = [
        "less than": .high, "up to": .high, "at most": .high, "more than": .low, "at least": .low, "starting at": .low,
        "starting from": .low, "starts at": .low, "fewer than": .high, "capped at": .high, "limited to": .high,
        "weniger als": .high, "bis zu": .high, "mehr als": .low, "begin at": .low,
    ]

    /// Takes “~”, “about”, “under”, “up to” and their like in front of a figure.
    private func qualifiers(_ begin: inout Int, _ isApproximate: inout Bool, _ bound: inout Bound?) {
        while begin > 0 {
            var index = begin
            while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
            guard index > 0 else { return }
            let byte = bytes[index - 1]
            if byte == 0x7E {
                isApproximate = true
                begin = index - 1
            } else if index >= 3, Words.hasPrefix(bytes, index - 3, "≈") || Words.hasPrefix(bytes, index - 3, "～") {
                isApproximate = true
                begin = index - 3
            } else if byte == 0x3C || index >= 3 && Words.hasPrefix(bytes, index - 3, "≤") {
                bound = .high
                begin = index - (byte == 0x3C ? 1 : 3)
            } else if byte == 0x3E || index >= 3 && Words.hasPrefix(bytes, index - 3, "≥") {
                // “-> $5” points; it does not bound.
                if index >= 2, byte == 0x3E, bytes[index - 2] == 0x2D || bytes[index - 2] == 0x3D { return }
                bound = .low
                begin = index - (byte == 0x3E ? 1 : 3)
            } else if byte == 0x3D, index >= 2, bytes[index - 2] == 0x3C || bytes[index - 2] == 0x3E {
                bound = bytes[index - 2] == 0x3C ? .high : .low
                begin = index - 2
            } else if let last = word(before: begin) {
                if MoneyGrammar.approximate.contains(last.word) {
                    isApproximate = true
                } else if let pair = word(before: last.start),
                    let found = MoneyGrammar.pairs[pair.word + " " + last.word]
                {
                    bound = found
                    begin = pair.start
                    continue
                } else if MoneyGrammar.upper.contains(last.word) {
                    bound = .high
                } else if MoneyGrammar.lower.contains(last.word), last.word != "from" || bytes[begin] != 0x20 {
                    bound = .low
                } else {
                    return
                }
                begin = last.start
            } else {
                return
            }
        }
    }

    /// The word that ends right before an index, spaces and a full stop aside.
    private func word(before index: Int) -> (word: String, start: Int)? {
        var last = index
        while last > 0, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x2E { last -= 1 }
        var start = last
        while start > 0, Words.isLetter(bytes, start - 1) || bytes[start - 1] >= 0x80 { start -= 1 }
        guard start < last, last - start < 20 else { return nil }
        return (String(decoding: Words.lowercased(bytes[start..<last]), as: UTF8.self), start)
    }
}
