/// Currencies by their symbols, codes and names.
enum Currency {
    /// Symbols, the longer before the shorter that begin alike.
    private static let symbols: [(StaticString, String)] = [
        ("US$", "USD"), ("A$", "AUD"), ("AU$", "AUD"), ("C$", "CAD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"),
        ("S$", "SGD"), ("R$", "BRL"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("￥", "CNY"),
        ("₹", "INR"), ("₩", "KRW"), ("₺", "TRY"), ("₽", "RUB"), ("₪", "ILS"),
    ]

    private static let codes: Set<String> = [
        "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "RMB", "AUD", "CAD", "NZD", "INR", "SEK", "NOK", "DKK", "PLN", "CZK",
        "BRL", "MXN", "KRW", "SGD", "HKD", "ZAR", "ISK", "TRY", "ILS",
    ]

    private static let names: [(StaticString, String)] = [
        ("dollars", "USD"), ("dollar", "USD"), ("euros", "EUR"), ("euro", "EUR"), ("元", "CNY"), ("円", "JPY"),
        ("원", "KRW"),
    ]

    /// The currency of the symbol at an index, and the symbol's length.
    static func symbol(_ bytes: [UInt8], _ index: Int) -> (code: String, length: Int)? {
        let byte = bytes[index]
        guard byte == 0x24 || byte >= 0xC2 || byte >= 0x41 && byte <= 0x5A else { return nil }
        for (symbol, code) in symbols where hasPrefix(bytes, index, symbol) {
            // “US$” within a word is none.
            if byte < 0x80, byte != 0x24, index > 0, Words.isLetter(bytes, index - 1) { return nil }
            return (code, symbol.utf8CodeUnitCount)
        }
        return nil
    }

    /// The currency of the three-letter code at an index.
    static func code(_ bytes: [UInt8], _ index: Int) -> (code: String, length: Int)? {
        guard index + 3 <= bytes.count, bytes[index..<index + 3].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
            return nil
        }
        if index + 3 < bytes.count, Words.isLetter(bytes, index + 3), bytes[index + 3] > 0x39 { return nil }
        let code = String(decoding: bytes[index..<index + 3], as: UTF8.self)
        return codes.contains(code) ? (code == "RMB" ? "CNY" : code, 3) : nil
    }

    /// The currency named behind an amount: a symbol, a code or a name.
    static func suffix(_ bytes: [UInt8], _ index: Int) -> (code: String, length: Int)? {
        guard index < bytes.count else { return nil }
        if bytes[index] >= 0xC2, let found = symbol(bytes, index) { return found }
        if let found = code(bytes, index) { return found }
        for (name, code) in names where Words.hasPrefix(bytes, index, name) { return (code, name.utf8CodeUnitCount) }
        return nil
    }

    /// Whether a text can hold an amount at all: a quick look at every byte.
    static func mayOccur(in bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        let end = bytes.endIndex
        while index < end {
            switch bytes[index] {
            case 0x24: return true
            case 0xC2 where index + 1 < end && (bytes[index + 1] == 0xA3 || bytes[index + 1] == 0xA5): return true
            case 0xE2 where index + 1 < end && bytes[index + 1] == 0x82: return true
            case 0xE5 where index + 1 < end && (bytes[index + 1] == 0x85 || bytes[index + 1] == 0x86): return true
            case 0xEC, 0xEF: return true
            case 0x55, 0x45, 0x47, 0x43, 0x41, 0x4A, 0x53, 0x4E, 0x44, 0x49, 0x50, 0x42, 0x52:
                if index + 3 <= end, bytes[index + 1] >= 0x41, bytes[index + 1] <= 0x5A,
                    codes.contains(String(decoding: bytes[index..<index + 3], as: UTF8.self))
                {
                    return true
                }
            case 0x64, 0x65:
                if bytes[index...].starts(with: "dollar".utf8) || bytes[index...].starts(with: "euro".utf8) {
                    return true
                }
            default: break
            }
            index += 1
        }
        return false
    }

    private static func hasPrefix(_ bytes: [UInt8], _ index: Int, _ prefix: StaticString) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != prefix.utf8Start[offset] { return false }
        return true
    }
}
