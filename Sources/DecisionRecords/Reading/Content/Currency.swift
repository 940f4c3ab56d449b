import Diagnostics

/// Currencies by their symbols, codes and names.
enum Currency {
    /// Symbols, the longer before the shorter that begin alike.
    private static let symbols: [(StaticString, String)] = [
        ("US$", "USD"), ("A$", "AUD"), ("AU$", "AUD"), ("C$", "CAD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"),
        ("S$", "SGD"), ("R$", "BRL"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("￥", "CNY"),
        ("₹", "INR"), ("₩", "KRW"), ("₺", "TRY"), ("₽", "RUB"), ("₪", "ILS"),
    ]

    private static let codes = WordTable(of: [
        "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "RMB", "AUD", "CAD", "NZD", "INR", "SEK", "NOK", "DKK", "PLN", "CZK",
        "BRL", "MXN", "KRW", "SGD", "HKD", "ZAR", "ISK", "TRY", "ILS",
    ])

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
        guard codes.contains(bytes[index..<index + 3]) else { return nil }
        let code = String(decoding: bytes[index..<index + 3], as: UTF8.self)
        return (code == "RMB" ? "CNY" : code, 3)
    }

    /// The currency named behind an amount: a symbol, a code or a name.
    static func suffix(_ bytes: [UInt8], _ index: Int) -> (code: String, length: Int)? {
        guard index < bytes.count else { return nil }
        if bytes[index] >= 0xC2, let found = symbol(bytes, index) { return found }
        if let found = code(bytes, index) { return found }
        for (name, code) in names where Words.hasPrefix(bytes, index, name) { return (code, name.utf8CodeUnitCount) }
        return nil
    }

    private static let words = StemSearch(["euro", "dollar"], ignoresCase: true)

    /// Whether one of the codes stands in the bytes.
    private static func holdsCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let codes = codes
        var start = ByteSearch.firstThreeCapitals(bytes)
        while start + 3 <= bytes.count {
            for place in start..<min(start + 16, bytes.count - 2) where bytes[place] &- 0x41 < 26 {
                if codes[UnsafeBufferPointer(rebasing: bytes[place..<place + 3])] != nil { return true }
            }
            start = ByteSearch.firstThreeCapitals(bytes, from: start + 16)
        }
        return false
    }

    /// How the symbols beyond ASCII begin.
    private static let signs: [(UInt8, UInt8)] = [
        (0xC2, 0xA3), (0xC2, 0xA5), (0xE2, 0x82), (0xE5, 0x85), (0xE5, 0x86), (0xEC, 0x9B), (0xEF, 0xBF),
    ]

    /// Whether a text can hold an amount at all: a quick look.
    static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard ByteSearch.mayHoldDigit(bytes) else { return false }
        if ByteSearch.contains(UInt8(ascii: "$"), in: bytes) || words.contains(bytes) || holdsCode(bytes) {
            return true
        }
        return !ByteSearch.isASCII(bytes) && bytes.indices.dropLast().contains { holdsSign(bytes, $0) }
    }

    private static func holdsSign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        bytes[index] >= 0xC2 && signs.contains { $0 == bytes[index] && $1 == bytes[index + 1] }
    }

    private static func hasPrefix(_ bytes: [UInt8], _ index: Int, _ prefix: StaticString) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != prefix.utf8Start[offset] { return false }
        return true
    }
}
