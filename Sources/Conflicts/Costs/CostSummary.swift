public import DecisionRecords
import Diagnostics
public import FoundationEssentials

/// What live decisions cost: the chosen options' stated costs, added up by currency and period.
public struct CostSummary: Sendable {
    /// What one chosen option costs in one currency and period.
    public struct Item: Sendable {
        /// The record.
        public var record: Conflict.RecordReference
        /// The chosen option's title.
        public var option: String
        /// The least it costs.
        public var low: Decimal
        /// The most it costs; nil where only a lower bound is written.
        public var high: Decimal?
        /// ISO 4217.
        public var currency: String
        /// What it is paid for each of.
        public var period: Cost.Period
        /// Where the amounts stand: one, or several that were added.
        public var lines: [Int]
        /// The amounts as written.
        public var text: String
    }

    /// The sum of all items of one currency and period.
    public struct Total: Sendable {
        /// ISO 4217.
        public var currency: String
        /// What it is paid for each of.
        public var period: Cost.Period
        /// The sum of the least amounts.
        public var low: Decimal
        /// The sum of the greatest amounts; nil where one of them is open.
        public var high: Decimal?
        /// How many items it adds up.
        public var items: Int
    }

    /// A budget that a record or the settings state, and what is spent of it.
    public struct Budget: Sendable {
        /// The record that states it; nil for the settings.
        public var record: Conflict.RecordReference?
        /// The line that states it.
        public var line: Int?
        /// The most that may be spent.
        public var limit: Decimal
        /// ISO 4217.
        public var currency: String
        /// The period it is meant for.
        public var period: Cost.Period
        /// What the record's chosen options cost, or all live decisions for a budget of the settings; nil where nothing is stated.
        public var spent: (low: Decimal, high: Decimal?)?

        /// Whether even the least stated cost is within it.
        public var holds: Bool { (spent?.low ?? 0) <= limit }
    }

    /// A sum that a record states.
    public struct Check: Sendable {
        /// The record.
        public var record: Conflict.RecordReference
        /// The line.
        public var line: Int
        /// The sum.
        public var claim: String
        /// Whether it comes out.
        public var holds: Bool
    }

    /// What each chosen option costs, in the order of the records.
    public var items: [Item] = []
    /// The sums, by currency and period.
    public var totals: [Total] = []
    /// The budgets, those of records first.
    public var budgets: [Budget] = []
    /// All sums that live records state, checked.
    public var checked: [Check] = []
    /// The logs that the references point into.
    public var logs: [DecisionLog]

    /// Adds up the costs of logs.
    ///
    /// - Parameters:
    ///   - logs: the logs.
    ///   - limits: budgets of the settings.
    public init(_ logs: [DecisionLog], limits: [(limit: Decimal, currency: String, period: Cost.Period)] = []) {
        self.logs = logs
        for (number, log) in logs.enumerated() {
            for (place, record) in log.records.enumerated() where record.isLive {
                let reference = Conflict.RecordReference(log: number, record: place)
                let own = CostSummary.items(of: record, reference)
                items += own
                let arithmetic = Arithmetic(record)
                for budget in arithmetic.budgets() {
                    let spent = own.filter { $0.currency == budget.currency && $0.period == budget.period }
                    budgets.append(
                        Budget(
                            record: reference, line: budget.line, limit: budget.limit, currency: budget.currency,
                            period: budget.period, spent: CostSummary.sum(spent)))
                }
                for sum in arithmetic.checked() {
                    let line = record.source.line(at: sum.range.start)
                    checked.append(Check(record: reference, line: line, claim: sum.claim, holds: sum.holds))
                }
            }
        }
        totals = CostSummary.totals(items)
        for limit in limits {
            let spent = items.filter { $0.currency == limit.currency && $0.period == limit.period }
            budgets.append(
                Budget(
                    limit: limit.limit, currency: limit.currency, period: limit.period, spent: CostSummary.sum(spent)))
        }
    }

    private static func sum(_ items: [Item]) -> (low: Decimal, high: Decimal?)? {
        guard !items.isEmpty else { return nil }
        let low = items.reduce(Decimal(0)) { $0 + $1.low }
        let high = items.allSatisfy { $0.high != nil } ? items.reduce(Decimal(0)) { $0 + ($1.high ?? 0) } : nil
        return (low, high)
    }

    private static func totals(_ items: [Item]) -> [Total] {
        var groups: [String: [Item]] = [:]
        for item in items { groups["\(item.currency) \(item.period.rawValue)", default: []].append(item) }
        return groups.keys.sorted().compactMap { key in
            guard let group = groups[key], let first = group.first, let sum = sum(group) else { return nil }
            return Total(
                currency: first.currency, period: first.period, low: sum.low, high: sum.high, items: group.count)
        }
    }

    /// What the chosen options of a record cost. Prices for each of something are no cost until one knows how many.
    private static func items(of record: DecisionRecord, _ reference: Conflict.RecordReference) -> [Item] {
        var items: [Item] = []
        for option in record.options where option.outcome == .chosen {
            let priced = option.costs.filter {
                $0.what == nil && $0.period != nil && $0.period != .unit && ($0.low != nil || $0.high != nil)
            }
            var seen: [String] = []
            for cost in priced {
                let key = "\(cost.currency) \(cost.period?.rawValue ?? "")"
                guard !seen.contains(key), let period = cost.period else { continue }
                seen.append(key)
                let group = priced.filter { $0.currency == cost.currency && $0.period == period }
                let stated = representative(group, record)
                guard !isYearOfMonths(stated, among: priced, period) else { continue }
                let high =
                    stated.allSatisfy { $0.high != nil } ? stated.reduce(Decimal(0)) { $0 + ($1.high ?? 0) } : nil
                items.append(
                    Item(
                        record: reference, option: option.title.value,
                        low: stated.reduce(Decimal(0)) { $0 + ($1.low ?? 0) },
                        high: high, currency: cost.currency, period: period,
                        lines: stated.map { record.source.line(at: $0.text.range.start) },
                        text: stated.map(\.text.value).joined(separator: " + ")))
            }
        }
        return items
    }

    /// The amounts that make up an option's cost: what is called a total, else what is labelled as its cost, else all of them.
    private static func representative(_ costs: [Cost], _ record: DecisionRecord) -> [Cost] {
        func label(_ cost: Cost) -> String {
            let line = record.source.range(ofLine: record.source.line(at: cost.text.range.start))
            return record.source.text(SourceRange(line.start, max(line.start, cost.text.range.start))).lowercased()
        }
        if let total = costs.last(where: { label($0).contains("total") }) { return [total] }
        if let labelled = costs.last(where: { label($0).contains("monthly cost") || label($0).contains("annual cost") })
        {
            return [labelled]
        }
        return costs
    }

    /// Whether an amount a year is only the months' amount said again.
    private static func isYearOfMonths(_ costs: [Cost], among all: [Cost], _ period: Cost.Period) -> Bool {
        guard period == .year, costs.count == 1, let year = costs.first?.low else { return false }
        return all.contains { month in
            guard month.period == .month, month.currency == costs.first?.currency, let low = month.low else {
                return false
            }
            let months = low * 12
            return abs(months - year) <= max(year / 20, 1)
        }
    }

    private static func abs(_ value: Decimal) -> Decimal { value < 0 ? 0 - value : value }
}
