import DecisionRecords
import Diagnostics
import FoundationEssentials

extension Arithmetic {
    /// Words that begin a total.
    private static let totals = [
        "total", "sum:", "sum ", "gesamt", "summe", "totale", "totaal", "grand total", "overall cost",
    ]

    /// A list's last item that states the sum of those above it.
    mutating func checkTotals() {
        for (place, line) in lines.enumerated() where line.isItem && line.holdsMoney && isTotal(line) {
            guard let total = total(line) else { continue }
            var items: [(line: AmountLine, amount: StatedAmount)] = []
            var isComplete = true
            var back = place - 1
            var next = line.number
            while back >= 0, lines[back].isItem, lines[back].indentation == line.indentation,
                lines[back].number == next - 1
            {
                let item = lines[back]
                if isTotal(item) { break }
                next = item.number
                back -= 1
                if let amount = charge(item, total) {
                    items.append((item, amount))
                } else {
                    isComplete = false
                    // A cost that cannot be read, or one of another currency, leaves the sum open.
                    if item.amounts.contains(where: { $0.currency != nil }) { items = [] }
                }
            }
            // A list of pros and cons has items that cost nothing; two amounts at least make a sum.
            guard items.count >= 2 else { continue }
            items.reverse()
            var low = 0
            var high = 0
            for item in items {
                low += isOptional(item.line) ? 0 : item.amount.low
                high += item.amount.high
            }
            let isRough = total.isApproximate || items.contains { $0.amount.isApproximate }
            let holds = Arithmetic.agree((low, high), (total.low, total.high), unit: 100, percent: isRough ? 5 : 1)
            // A total above its readable parts may hold parts that are told in words.
            if !holds, !isComplete, total.high > high { continue }
            let claim = items.map { (isOptional($0.line) ? "optional " : "") + $0.amount.text }.joined(separator: " + ")
            add(line, claim + " = " + total.text, holds, parts: items.map(\.line))
        }
    }

    private func isTotal(_ line: AmountLine) -> Bool {
        let words = line.words.drop { !$0.isLetter }
        return Arithmetic.totals.contains { words.hasPrefix($0) }
    }

    private func total(_ line: AmountLine) -> StatedAmount? {
        let money = line.amounts.filter { $0.currency != nil && !$0.isPrice }
        guard let first = money.first, money.count == 1 || money.dropFirst().allSatisfy({ $0.period != first.period })
        else {
            return nil
        }
        return first
    }

    /// What an item adds to a total: its amount of the same currency and period, the last where several are reckoned up.
    private func charge(_ item: AmountLine, _ total: StatedAmount) -> StatedAmount? {
        let money = item.amounts.filter { $0.currency == total.currency && !$0.isPrice }
        if let last = money.last(where: { $0.period == total.period }) { return last }
        // “RDS: $0” beside “Total: $0/month”.
        let open = money.filter { $0.period == nil }
        if open.count == 1, money.count == 1 { return open.first }
        if money.isEmpty, let price = item.amounts.first(where: { $0.isPrice && $0.unitCount == 1 }),
            item.amounts.count == 1, price.currency == total.currency, price.period == total.period, price.period != nil
        {
            return price
        }
        return nil
    }

    private func isOptional(_ line: AmountLine) -> Bool { line.words.contains("optional") }

    /// An amount a month and the same a year, on one line or, where it holds, on two.
    mutating func checkYears() {
        let months = lines.flatMap { line in
            line.amounts.filter { $0.currency != nil && $0.period == .month && !$0.isPrice }
        }
        for line in lines {
            for (place, year) in line.amounts.enumerated()
            where year.currency != nil && year.period == .year && !year.isPrice {
                if place > 0, isSameInYears(line, line.amounts[place - 1], year) {
                    addYear(line, line.amounts[place - 1], year)
                } else if place + 1 < line.amounts.count,
                    isSameInYears(line, year, line.amounts[place + 1], reversed: true)
                {
                    addYear(line, line.amounts[place + 1], year)
                } else if let month = months.first(where: {
                    $0.currency == year.currency && $0.low > 0 && isTwelfth($0, of: year)
                }) {
                    add(line, "\(month.text) × 12 = \(year.text)", true)
                }
            }
        }
    }

    /// Whether two neighbouring amounts are one: the second in parentheses, or behind an equals sign or a word for it.
    private func isSameInYears(_ line: AmountLine, _ one: StatedAmount, _ other: StatedAmount, reversed: Bool = false)
        -> Bool
    {
        let month = reversed ? other : one
        guard month.currency != nil, month.period == .month, !month.isPrice,
            month.currency == (reversed ? one : other).currency
        else { return false }
        let between = text(line, one.end, other.start)
        guard between.utf8.count <= 16 else { return false }
        let marks = between.filter { !$0.isWhitespace && $0 != "~" && $0 != "≈" }
        return [
            "(", "=", "/", "or", "(=", "(or", "→", "=>", ",or", "so", ",so", "thatis", ",thatis", "whichis", ",whichis",
            "i.e.", ",i.e.", "(i.e.", "(thatis", "(so",
        ].contains(marks)
    }

    private func isTwelfth(_ month: StatedAmount, of year: StatedAmount) -> Bool {
        Arithmetic.agree(
            (month.low * 12, month.high * 12), (year.low, year.high), unit: StatedAmount.one, percent: 5)
    }

    private mutating func addYear(_ line: AmountLine, _ month: StatedAmount, _ year: StatedAmount) {
        guard year.high < StatedAmount.limit, month.high < StatedAmount.limit / 12 else { return }
        add(line, "\(month.text) × 12 = \(year.text)", isTwelfth(month, of: year))
    }

    /// The budgets that a record states, each with its line.
    func budgets() -> [(line: Int, limit: Decimal, currency: String, period: Cost.Period)] {
        lines.compactMap { line in
            guard isBudget(line),
                let budget = line.amounts.first(where: { $0.currency != nil && !$0.isPrice }),
                let currency = budget.currency, let period = budget.period ?? labelledPeriod(line),
                let known = Cost.Period(rawValue: period.rawValue)
            else { return nil }
            return (line.number, Decimal(budget.high) / Decimal(StatedAmount.one), currency, known)
        }
    }

    /// The chosen option's cost against the budget that the record states.
    mutating func checkBudgets() {
        for line in lines where isBudget(line) {
            guard let budget = line.amounts.first(where: { $0.currency != nil && !$0.isPrice }) else { continue }
            guard let period = budget.period ?? labelledPeriod(line) else { continue }
            let costs = record.options.filter { $0.outcome == .chosen }.flatMap(\.costs).filter { cost in
                cost.currency == budget.currency && cost.period?.rawValue == period.rawValue && cost.low != nil
            }
            guard let cost = costs.max(by: { amount($0).low < amount($1).low }) else { continue }
            let chosen = amount(cost)
            add(
                line, "\(chosen.text) ≤ \(budget.text) budget a \(period.rawValue)", chosen.low <= budget.high,
                parts: lines.filter { $0.range.contains(cost.text.range.start) })
        }
    }

    private func isBudget(_ line: AmountLine) -> Bool {
        guard line.holdsMoney, line.names(Self.budgetWords) else { return false }
        guard let amount = line.amounts.first(where: { $0.currency != nil }) else { return false }
        if line.names(Self.limitWords) { return amount.isUpperBound }
        // “Budget: $60 a month”, “the budget is $60 a month”; not what a budget increase would pay for.
        return line.names(Self.budgetWord) && (amount.isUpperBound || isLabelled(line.words))
    }

    private static let budgetWord = StemSearch(["budget"], ignoresCase: true)
    private static let budgetWords = StemSearch(["budget", "cost", "spend"], ignoresCase: true)
    private static let limitWords = StemSearch(["target", "limit", "must"], ignoresCase: true)

    private func isLabelled(_ words: String) -> Bool {
        ["budget:", "budget of", "budget is"].contains { words.contains($0) }
    }

    private func amount(_ cost: Cost) -> StatedAmount {
        func tenThousandths(_ text: String) -> Int {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            let whole = Int(parts.first ?? "") ?? 0
            let digits = String((parts.count > 1 ? String(parts[1]) : "").prefix(4))
            let fraction = Int(digits + String(repeating: "0", count: 4 - digits.utf8.count)) ?? 0
            return whole * StatedAmount.one + fraction
        }
        let low = tenThousandths("\(cost.low ?? 0)")
        let high = cost.high.map { tenThousandths("\($0)") } ?? low
        return StatedAmount(
            low: low, high: high, currency: cost.currency, start: cost.text.range.start, end: cost.text.range.end)
    }
}
