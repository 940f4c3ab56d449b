/// Numbers as a line states them: money or a count, with bounds, period and unit.
struct StatedAmount {
    /// What an amount is paid, or counted, for each of.
    enum Period: String {
        case hour
        case day
        case week
        case month
        case year
    }

    /// The least and the most, in ten-thousandths of the currency's main unit or of one.
    var low: Int
    var high: Int
    /// ISO 4217; nil for a count.
    var currency: String?
    var period: Period?
    /// For a price: how many of what it is paid for, such as 10,000 “api requests”; for a count: what is counted.
    var unit: [String] = []
    /// How many units one price pays for; 1 for a count.
    var unitCount = 1
    /// Whether it is a price for each unit.
    var isPrice = false
    /// Whether it was written as about so much.
    var isApproximate = false
    /// Whether it was written as an upper bound: “under”, “<”, “at most”, “up to”.
    var isUpperBound = false
    /// Where it stands, in the bytes scanned.
    var start: Int
    var end: Int

    /// One, in the units of `low` and `high`.
    static let one = 10_000
    /// Beyond this nothing is multiplied, so that no sum overflows.
    static let limit = 1_000_000_000_000_000

    /// The amount as text: “$3.30–4.30”.
    var text: String {
        let prefix: String =
            switch currency {
            case "USD": "$"
            case "EUR": "€"
            case "GBP": "£"
            case let other?: other + " "
            case nil: ""
            }
        let isMoney = currency != nil
        let first = StatedAmount.text(low, isMoney: isMoney)
        return prefix + (low == high ? first : first + "–" + StatedAmount.text(high, isMoney: isMoney))
    }

    /// A number in ten-thousandths as text, without needless zeros, with two decimals for money that has any.
    static func text(_ value: Int, isMoney: Bool) -> String {
        var whole = value / one
        var fraction = value % one
        if isMoney, fraction != 0, fraction % 100 != 0, value > one {
            // Money above one unit is told in hundredths.
            let hundredths = (value + 50) / 100
            whole = hundredths / 100
            fraction = hundredths % 100 * 100
        }
        var groups: [String] = []
        var rest = whole
        while rest >= 1000 {
            let group = String(rest % 1000)
            groups.insert(String(repeating: "0", count: 3 - group.utf8.count) + group, at: 0)
            rest /= 1000
        }
        groups.insert(String(rest), at: 0)
        var text = groups.joined(separator: ",")
        if fraction != 0 {
            var digits = String(fraction)
            digits = String(repeating: "0", count: 4 - digits.utf8.count) + digits
            while digits.utf8.count > (isMoney ? 2 : 1), digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
            text += "." + digits
        }
        return text
    }
}
