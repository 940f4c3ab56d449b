import DecisionRecords
import Diagnostics

extension Arithmetic {
    /// A price for each of something, and how many: `$1/month per key (3-4 keys = $3-4/month)`.
    mutating func checkProducts() {
        for line in lines {
            for (place, price) in line.amounts.enumerated() where price.isPrice && price.unitCount == 1 {
                guard place + 2 < line.amounts.count else { continue }
                let count = line.amounts[place + 1]
                let result = line.amounts[place + 2]
                guard count.currency == nil,
                    count.unit.first == price.unit.first || !Set(count.unit).isDisjoint(with: price.unit),
                    result.currency == price.currency, !result.isPrice, result.period == price.period,
                    text(line, count.end, result.start).contains("=")
                else { continue }
                let low = Arithmetic.product(count.low, price.low)
                let high = Arithmetic.product(count.high, price.high)
                let slack = Arithmetic.tolerance(result)
                let holds = Arithmetic.agree(
                    (low, high), (result.low, result.high), unit: slack.unit, percent: slack.percent)
                add(line, "\(count.text) \(count.unit.joined(separator: " ")) × \(price.text) = \(result.text)", holds)
                charges.append(price)
            }
        }
    }

    /// A price for so many of something, what that comes to, and the volume stated elsewhere.
    mutating func checkRates() {
        for line in lines {
            for (place, price) in line.amounts.enumerated() where price.isPrice && price.unitCount > 1 {
                guard place + 1 < line.amounts.count else { continue }
                let result = line.amounts[place + 1]
                guard result.currency == price.currency, !result.isPrice, result.period != nil,
                    result.start - price.end < 24
                else { continue }
                guard let (home, volume) = volume(for: price, period: result.period) else { continue }
                let low = Arithmetic.product(volume.low / price.unitCount, price.low)
                let high = Arithmetic.product(volume.high / price.unitCount, price.high)
                let slack = Arithmetic.tolerance(result)
                // Below an upper bound everything is possible, above it nothing.
                let holds =
                    volume.isUpperBound
                    ? result.low <= high + max(slack.unit, high / 100 * slack.percent)
                    : Arithmetic.agree((low, high), (result.low, result.high), unit: slack.unit, percent: slack.percent)
                let units = StatedAmount.text(price.unitCount * StatedAmount.one, isMoney: false)
                add(line, "\(volume.text) ÷ \(units) × \(price.text) = \(result.text)", holds, parts: [home])
                charges.append(result)
            }
        }
    }

    /// The one volume of a record that a price can be meant for: same period, a word in common.
    private func volume(for price: StatedAmount, period: StatedAmount.Period?) -> (AmountLine, StatedAmount)? {
        var found: [(AmountLine, StatedAmount)] = []
        for line in lines {
            for amount in line.amounts
            where amount.currency == nil && amount.period == period && amount.low >= 2 * StatedAmount.one {
                let nouns = line.nouns.union(amount.unit)
                if price.unit.contains(where: { nouns.contains($0) }) { found.append((line, amount)) }
            }
        }
        guard let first = found.first, found.allSatisfy({ $0.1.low == first.1.low && $0.1.high == first.1.high }) else {
            return nil
        }
        return first
    }

    /// What is written as an equation on one line: `4 × $50 = $200`, `$10 + $20/month = $30/month`.
    mutating func checkEquations() {
        for line in lines where line.amounts.count > 2 && line.words.contains("=") {
            let amounts = line.amounts
            var place = 0
            while place + 2 < amounts.count {
                defer { place += 1 }
                guard let (kind, end) = chain(line, from: place), let result = amounts[safe: end + 1] else { continue }
                guard result.currency != nil, !result.isPrice, isSign("=", line, amounts[end].end, result.start) else {
                    continue
                }
                let terms = amounts[place...end]
                if kind == "+" {
                    guard terms.allSatisfy({ $0.currency == result.currency && !$0.isPrice }),
                        Set(terms.compactMap(\.period) + [result.period].compactMap { $0 }).count <= 1
                    else { continue }
                    let low = terms.reduce(0) { $0 + $1.low }
                    let high = terms.reduce(0) { $0 + $1.high }
                    finish(line, terms.map(\.text).joined(separator: " + "), (low, high), result)
                } else {
                    // What is counted a month and paid a year is another question.
                    guard terms.count(where: { $0.currency != nil }) == 1,
                        Set(terms.compactMap(\.period) + [result.period].compactMap { $0 }).count <= 1
                    else { continue }
                    let low = terms.reduce(StatedAmount.one) { Arithmetic.product($0, $1.low) }
                    let high = terms.reduce(StatedAmount.one) { Arithmetic.product($0, $1.high) }
                    guard high < StatedAmount.limit else { continue }
                    finish(line, terms.map(\.text).joined(separator: " × "), (low, high), result)
                }
                place = end
            }
        }
    }

    private mutating func finish(_ line: AmountLine, _ left: String, _ value: (Int, Int), _ result: StatedAmount) {
        let slack = Arithmetic.tolerance(result)
        let holds = Arithmetic.agree(value, (result.low, result.high), unit: slack.unit, percent: max(slack.percent, 5))
        add(line, "\(left) = \(result.text)", holds)
    }

    /// The longest chain of amounts with one sign between them, and its last place.
    private func chain(_ line: AmountLine, from place: Int) -> (String, Int)? {
        for sign in ["+", "×"] {
            var end = place
            while end + 1 < line.amounts.count, isSign(sign, line, line.amounts[end].end, line.amounts[end + 1].start) {
                end += 1
            }
            if end > place { return (sign, end) }
        }
        return nil
    }

    /// Whether between two amounts stands a sign and no more than a few words.
    private func isSign(_ sign: String, _ line: AmountLine, _ start: Int, _ end: Int) -> Bool {
        let between = text(line, start, end)
        guard between.utf8.count <= 24 else { return false }
        let marks = between.filter { "+=×*x·∙-–/÷<>|".contains($0) && !($0 == "x" && !isStandalone(between)) }
        switch sign {
        case "×": return marks == "×" || marks == "*" || marks == "x" || marks == "·"
        default: return marks == sign
        }
    }

    private func isStandalone(_ text: String) -> Bool {
        text.split(separator: " ").contains("x")
    }

    func text(_ line: AmountLine, _ start: Int, _ end: Int) -> String { line.text(start, end, in: source) }

    /// An amount that is one verified unit price and one verified charge together; told where it holds, never held against.
    mutating func checkCompositions() {
        let charges = charges
        guard charges.count > 1 else { return }
        for line in lines {
            for amount in line.amounts where amount.currency != nil && !amount.isPrice {
                guard !sums.contains(where: { $0.range == source.trimmed(line.range) }) else { continue }
                let period = amount.period ?? labelledPeriod(line)
                search: for (place, one) in charges.enumerated() {
                    for other in charges[(place + 1)...] {
                        guard one.currency == amount.currency, other.currency == amount.currency, one.period == period,
                            other.period == period, one.low == one.high, other.low == other.high, other.low > 0,
                            one.low > 0,
                            one.low + other.low == amount.low, amount.low == amount.high
                        else { continue }
                        add(line, "\(one.text) + \(other.text) = \(amount.text)", true)
                        break search
                    }
                }
            }
        }
    }

    /// The period that a line's label names: “Monthly Cost: …”.
    func labelledPeriod(_ line: AmountLine) -> StatedAmount.Period? {
        if line.words.contains("month") { return .month }
        if line.words.contains("annual") || line.words.contains("year") { return .year }
        return nil
    }
}

extension Array {
    /// The element at a place, nil beyond the end.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
