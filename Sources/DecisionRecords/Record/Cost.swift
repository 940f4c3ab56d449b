public import Diagnostics
public import FoundationEssentials

/// An amount of money that a record states.
public struct Cost: Sendable {
    /// What an amount is paid for each of.
    public enum Period: String, Sendable, CaseIterable {
        case once
        case hour
        case day
        case week
        case month
        case year
        /// A piece of something: a key, a seat, ten thousand requests. `Cost.what` names it.
        case unit
    }

    /// The least it may be, in the currency's main unit; nil where only an upper bound is written.
    public var low: Decimal?
    /// The most it may be; equal to `low` for a single figure, nil where only a lower bound is written.
    public var high: Decimal?
    /// ISO 4217, such as `USD`.
    public var currency: String
    /// What it is paid for each of; nil when nothing says so.
    public var period: Period?
    /// What the unit is, or what the amount pays for, as written: “key”, “10,000 API requests”.
    public var what: String?
    /// Whether it was written as about so much (“~”, “approximately”).
    public var isApproximate: Bool
    /// The words as written, and where.
    public var text: Written<String>
    /// The index, in the record's options, of the option it belongs to.
    public var option: Int?

    /// Makes a cost.
    public init(
        low: Decimal?, high: Decimal?, currency: String, period: Period?, what: String? = nil,
        isApproximate: Bool = false,
        text: Written<String>, option: Int? = nil
    ) {
        self.low = low
        self.high = high
        self.currency = currency
        self.period = period
        self.what = what
        self.isApproximate = isApproximate
        self.text = text
        self.option = option
    }
}
