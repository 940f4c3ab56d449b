/// A record's file name taken apart: `ADR-0008-use-kafka.md` is `ADR-`, `0008`, `-`, `use-kafka`, `.md`.
public struct RecordName: Sendable, Equatable {
    /// What a name begins with.
    public enum Key: Sendable, Equatable {
        /// A running number as written, leading zeros kept.
        case number(digits: String)
        /// A date: `20260204`, `2026-02-04`, `2026_02_04`, or with a time behind it; as written.
        case date(String)
    }

    /// The letters before the number with the separator behind them, such as `ADR-`; empty for none.
    public var prefix: String
    /// The number or the date.
    public var key: Key
    /// What parts the number from the words: `-`, `_`, ` `, `.` or nothing.
    public var separator: String
    /// The words of the name.
    public var slug: String
    /// The extension with its dot.
    public var fileExtension: String

    /// The number, where the name begins with one that fits.
    public var number: Int? {
        if case .number(let digits) = key { Int(digits) } else { nil }
    }

    /// Takes a file's or a folder's name apart; nil for a name that begins with neither number nor date.
    public init?(_ name: String) {
        var bytes = Array(name.utf8)
        fileExtension = ""
        if let suffix = RecordName.markdownExtension(of: name) {
            fileExtension = suffix
            bytes.removeLast(suffix.utf8.count)
        }
        var index = 0
        while index < bytes.count, RecordName.isLetter(bytes[index]), index < 12 { index += 1 }
        // `nr.-002-slug`
        if index > 0, index + 1 < bytes.count, bytes[index] == 0x2E, bytes[index + 1] == 0x2D { index += 1 }
        if index > 0, index < bytes.count, [0x2D, 0x5F, 0x20].contains(bytes[index]) { index += 1 }
        let digitStart = index
        while index < bytes.count, RecordName.isDigit(bytes[index]) { index += 1 }
        guard index > digitStart, index - digitStart <= 14 else { return nil }
        prefix = String(decoding: bytes[..<digitStart], as: UTF8.self)
        if let end = RecordName.endOfDate(bytes, from: digitStart, digitsEnd: index) {
            key = .date(String(decoding: bytes[digitStart..<end], as: UTF8.self))
            index = end
        } else {
            key = .number(digits: String(decoding: bytes[digitStart..<index], as: UTF8.self))
        }
        let separatorStart = index
        while index < bytes.count, [0x2D, 0x5F, 0x20, 0x2E].contains(bytes[index]) { index += 1 }
        separator = String(decoding: bytes[separatorStart..<index], as: UTF8.self)
        slug = String(decoding: bytes[index...], as: UTF8.self)
        // `3d-printing.md` and `oauth2-login.md` begin with no number, `0004UseQueues.md` does.
        if separator.isEmpty, !slug.isEmpty, separatorStart - digitStart < 3 || !RecordName.isCapitalised(bytes, index)
        {
            return nil
        }
        if !prefix.isEmpty, prefix.utf8.last.map(RecordName.isLetter) == true,
            !["adr", "dr", "ad", "mdr", "rfc"].contains(prefix.lowercased())
        {
            return nil
        }
    }

    /// The Markdown extension of a file name, with its dot; nil for another file.
    public static func markdownExtension(of name: String) -> String? {
        guard let count = markdownExtensionLength(of: name) else { return nil }
        return String(decoding: name.utf8.suffix(count), as: UTF8.self)
    }

    /// How long the Markdown extension of a file name is, with its dot, in bytes; nil for another file.
    static func markdownExtensionLength(of name: String) -> Int? {
        let bytes = name.utf8
        for suffix in markdownExtensions where bytes.count > suffix.utf8.count {
            // What follows the dot is in small letters or in capitals.
            let isHeld = zip(bytes.suffix(suffix.utf8.count), suffix.utf8).allSatisfy { own, wanted in
                own == wanted || own | 0x20 == wanted && own &- 0x41 < 26
            }
            if isHeld { return suffix.utf8.count }
        }
        return nil
    }

    private static let markdownExtensions = [".md", ".mdx", ".markdown"]

    /// Where a date that begins at an offset ends; nil where none stands.
    private static func endOfDate(_ bytes: [UInt8], from start: Int, digitsEnd: Int) -> Int? {
        func value(_ from: Int, _ count: Int) -> Int? {
            guard from + count <= bytes.count else { return nil }
            var result = 0
            for byte in bytes[from..<from + count] {
                guard isDigit(byte) else { return nil }
                result = result * 10 + Int(byte - 0x30)
            }
            return result
        }
        func isDay(_ year: Int?, _ month: Int?, _ day: Int?) -> Bool {
            guard let year, let month, let day else { return false }
            return (1980...2199).contains(year) && (1...12).contains(month) && (1...31).contains(day)
        }
        let count = digitsEnd - start
        if count == 8 || count == 12 || count == 14 {
            return isDay(value(start, 4), value(start + 4, 2), value(start + 6, 2)) ? digitsEnd : nil
        }
        guard count == 4, start + 10 <= bytes.count, bytes[start + 4] == 0x2D || bytes[start + 4] == 0x5F,
            bytes[start + 7] == bytes[start + 4],
            isDay(value(start, 4), value(start + 5, 2), value(start + 8, 2)),
            start + 10 == bytes.count || !isDigit(bytes[start + 10])
        else { return nil }
        return start + 10
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether a word with a capital begins at a place.
    private static func isCapitalised(_ bytes: [UInt8], _ index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] &- 0x41 < 26 && bytes[index + 1] &- 0x61 < 26
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
