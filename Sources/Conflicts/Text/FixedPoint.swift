/// Logarithms in whole numbers, so that every machine weighs every word alike.
enum FixedPoint {
    /// One, in the units of `log2`.
    static let one = 64

    /// The binary logarithm of a positive number in 64ths, rounded down; 0 for numbers below 1.
    static func log2(_ value: Int) -> Int {
        guard value > 1 else { return 0 }
        let whole = Int.bitWidth - 1 - value.leadingZeroBitCount
        // The mantissa as 1.30 bits, squared six times: each square gives one bit of the fraction.
        var mantissa = whole <= 30 ? UInt64(value) << UInt64(30 - whole) : UInt64(value) >> UInt64(whole - 30)
        var fraction = 0
        for _ in 0..<6 {
            mantissa = (mantissa * mantissa) >> 30
            fraction <<= 1
            if mantissa >= 1 << 31 {
                fraction |= 1
                mantissa >>= 1
            }
        }
        return whole * one + fraction
    }
}
