import FoundationEssentials

/// A number as written in prose: `1,234.56`, `1.234,56`, `3.30`, `15k`, `1.1 million`.
struct MoneyNumber {
    /// Its value.
    var value: Decimal
    /// What it was multiplied with by a suffix such as “k”; 1 for none.
    var factor: Decimal
    /// The offset behind it.
    var end: Int

    /// Reads the number at an index.
    ///
    /// - Parameter usesComma: whether the currency's users part decimals with a comma, so that `1.300` is a thousand.
    init?(_ bytes: [UInt8], _ index: Int, _ limit: Int, usesComma: Bool) {
        var end = index
        while end < limit {
            let byte = bytes[end]
            if byte >= 0x30, byte <= 0x39 {
                end += 1
            } else if byte == 0x2C || byte == 0x2E || byte == 0x27, end > index, end + 1 < limit,
                bytes[end + 1] >= 0x30,
                bytes[end + 1] <= 0x39
            {
                end += 1
            } else if byte == 0x20, end > index, end - index <= 7, MoneyNumber.isGroup(bytes, end + 1, limit) {
                // “10 000”
                end += 1
            } else {
                break
            }
        }
        guard end > index, bytes[index] >= 0x30, bytes[index] <= 0x39, end - index <= 18 else { return nil }
        let point = MoneyNumber.decimalPoint(bytes[index..<end], usesComma: usesComma)
        var mantissa = 0
        var exponent = 0
        for place in index..<end {
            let byte = bytes[place]
            guard byte >= 0x30, byte <= 0x39 else { continue }
            mantissa = mantissa * 10 + Int(byte - 0x30)
            if let point, place > point { exponent -= 1 }
        }
        value = Decimal(sign: .plus, exponent: exponent, significand: Decimal(mantissa))
        factor = 1
        self.end = end
        if let (factor, length) = MoneyNumber.suffix(bytes, end, limit) {
            self.factor = factor
            value *= factor
            self.end = end + length
        }
    }

    /// Whether exactly three digits stand at an index.
    private static func isGroup(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Bool {
        guard index + 3 <= limit, bytes[index..<index + 3].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return false
        }
        return index + 3 == limit || !Words.isLetter(bytes, index + 3)
    }

    /// Where the decimals begin, if anywhere.
    private static func decimalPoint(_ digits: ArraySlice<UInt8>, usesComma: Bool) -> Int? {
        let marks = digits.indices.filter { digits[$0] == 0x2C || digits[$0] == 0x2E }
        guard let last = marks.last else { return nil }
        let kinds = Set(marks.map { digits[$0] })
        if kinds.count == 2 { return last }
        if marks.count > 1 { return nil }
        let decimals = digits.endIndex - last - 1
        if decimals != 3 { return last }
        // Three digits behind one mark: thousands, unless it is the point of a currency written with points.
        if digits[last] == 0x2C {
            return usesComma && digits.startIndex == last - 1 && digits[digits.startIndex] == 0x30 ? last : nil
        }
        return usesComma && digits[digits.startIndex] != 0x30 ? nil : last
    }

    private static func suffix(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> (Decimal, Int)? {
        guard index < limit else { return nil }
        func isFree(_ end: Int) -> Bool { end >= limit || !Words.isLetter(bytes, end) }
        switch bytes[index] {
        case 0x6B, 0x4B: if isFree(index + 1) { return (1000, 1) }
        case 0x4D, 0x6D:
            if isFree(index + 1) { return (1_000_000, 1) }
            if bytes[index] | 0x20 == 0x6D, index + 1 < limit, bytes[index + 1] | 0x20 == 0x6D, isFree(index + 2) {
                return (1_000_000, 2)
            }
        case 0x42: if isFree(index + 1) { return (1_000_000_000, 1) }
        case 0x62: if index + 1 < limit, bytes[index + 1] == 0x6E, isFree(index + 2) { return (1_000_000_000, 2) }
        case 0x20:
            let words: [(StaticString, Decimal)] = [
                ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000), ("mio", 1_000_000),
            ]
            for (word, factor) in words
            where Words.hasPrefix(bytes, index + 1, word) && isFree(index + 1 + word.utf8CodeUnitCount) {
                return (factor, 1 + word.utf8CodeUnitCount)
            }
        default: break
        }
        return nil
    }
}
