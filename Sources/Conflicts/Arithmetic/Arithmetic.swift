public import DecisionRecords
import Diagnostics

/// Checks the sums that a record states about money.
///
/// What holds is worth saying, what does not is a finding of `adr lint`. Amounts are intervals in whole ten-thousandths; a
/// year may differ from twelve months by 5 % or one unit, since people round.
public struct Arithmetic {
    let source: SourceText
    let record: DecisionRecord
    let lines: [AmountLine]
    var sums: [CheckedSum] = []
    /// The single charges that were verified, for sums that add them up again.
    var charges: [StatedAmount] = []

    /// All sums of a record, in the order of their lines.
    public static func check(_ record: DecisionRecord) -> [CheckedSum] {
        Arithmetic(record).checked()
    }

    init(_ record: DecisionRecord) {
        self.record = record
        source = record.source
        lines = AmountLine.lines(of: record)
    }

    /// All sums, in the order of their lines.
    func checked() -> [CheckedSum] {
        guard !lines.isEmpty else { return [] }
        var arithmetic = self
        arithmetic.checkProducts()
        arithmetic.checkRates()
        arithmetic.checkEquations()
        arithmetic.checkTotals()
        arithmetic.checkYears()
        arithmetic.checkBudgets()
        arithmetic.checkCompositions()
        return arithmetic.sums.sorted { $0.range != $1.range ? $0.range < $1.range : $0.claim < $1.claim }
    }

    mutating func add(_ line: AmountLine, _ claim: String, _ holds: Bool, parts: [AmountLine] = []) {
        sums.append(
            CheckedSum(range: source.trimmed(line.range), claim: claim, holds: holds, parts: parts.map(\.range)))
    }

    // MARK: Intervals

    /// Whether two intervals say the same: both ends agree, or one is a single value within the other, up to a tolerance.
    ///
    /// - Parameters:
    ///   - unit: by how much the ends may differ at least.
    ///   - percent: by how many hundredths of the greater value they may differ.
    static func agree(_ left: (Int, Int), _ right: (Int, Int), unit: Int, percent: Int) -> Bool {
        func slack(_ value: Int) -> Int { max(unit, value / 100 * percent) }
        func isNear(_ one: Int, _ other: Int) -> Bool { abs(one - other) <= slack(max(one, other)) }
        if isNear(left.0, right.0), isNear(left.1, right.1) { return true }
        func holds(_ outer: (Int, Int), _ inner: (Int, Int)) -> Bool {
            inner.0 == inner.1 && outer.0 <= inner.0 + slack(inner.0) && inner.1 <= outer.1 + slack(inner.1)
        }
        return holds(left, right) || holds(right, left)
    }

    /// How far a stated amount may be from the computed one.
    static func tolerance(_ amount: StatedAmount) -> (unit: Int, percent: Int) {
        amount.isApproximate ? (unit: 100, percent: 10) : (unit: 100, percent: 2)
    }

    static func product(_ left: Int, _ right: Int) -> Int {
        let (value, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? Int.max / 4 : value / StatedAmount.one
    }
}
