/// A record's file name taken apart: its own prefix and number, a date, and the words.
struct FileName {
    /// The name by which the record goes: the file's stem, or its folder's for a `README.md`.
    let stem: String
    /// The prefix and number in capitals, or the stem.
    private(set) var id: String
    /// The number, zeros dropped; nil for none and for a date.
    private(set) var number: Int?
    /// The words behind prefix and number, which link texts call the slug.
    private(set) var slug: String
    /// The day in the name, in ISO 8601.
    private(set) var date: String?

    private static let indexNames = WordTable(of: ["readme", "index"])
    private static let adrWords = WordTable(of: [
        "adr", "adrs", "ladr", "dr", "tdr", "pdr", "rfc", "decision", "ad", "add", "dec", "madr", "arch",
    ])

    /// Takes a path's last component apart; of a folder's `README.md` the folder's name.
    init(path: String) {
        var stem = Path.stem(path)
        if stem.hasSuffix(".html") { stem.removeLast(5) }
        if stem.utf8.count <= 6, Self.indexNames.contains(stem.lowercased()) {
            let folder = Path.lastComponent(Path.folder(path))
            if !folder.isEmpty, folder != ".", folder != ".." { stem = folder }
        }
        self.stem = stem
        id = stem
        slug = stem
        let bytes = Array(stem.utf8)
        var start = 0
        if let dated = Self.date(in: bytes) {
            date = dated.iso
            start = dated.end
            slug = Self.text(bytes, Self.skipJoins(bytes, dated.end))
            // `2022-03-28_017-slug`: the number stands behind the date.
            let next = Self.skipJoins(bytes, start)
            var end = next
            while end < bytes.count, FoldedWords.isDigit(bytes[end]) { end += 1 }
            if end - next >= 3, end - next <= 5, bytes[next] == UInt8(ascii: "0"),
                end == bytes.count || Self.isJoin(bytes[end])
            {
                number = Int(String(decoding: bytes[next..<end], as: UTF8.self))
                slug = Self.text(bytes, Self.skipJoins(bytes, end))
            }
            return
        }
        if let (end, number) = Self.numberEnd(bytes) {
            id = String(decoding: bytes[0..<end], as: UTF8.self).uppercased()
            self.number = number
            slug = Self.text(bytes, Self.skipJoins(bytes, end))
        }
    }

    private static func text(_ bytes: [UInt8], _ start: Int) -> String {
        String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)
    }

    static func isJoin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == 0x20
    }

    private static func skipJoins(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < bytes.count, isJoin(bytes[index]) { index += 1 }
        return index
    }

    /// Where prefix and number end, and the number.
    private static func numberEnd(_ bytes: [UInt8]) -> (Int, Int)? {
        var index = 0
        var words = 0
        var isADR = false
        var isCapital = true
        while index < bytes.count {
            let start = index
            while index < bytes.count, FoldedWords.isDigit(bytes[index]) { index += 1 }
            if index > start {
                // A number that goes on as a word (`2fa`, `3rd`) is none; a version (`scs-0118-v1`) stands behind it.
                let digits = index - start
                let isPadded = digits >= 3 || bytes[start] == UInt8(ascii: "0") && digits > 1
                guard digits <= 7,
                    index == bytes.count || isJoin(bytes[index]) || bytes[index] >= 0x80 || !isLetter(bytes[index])
                        || isPadded && isCapitalised(bytes, index)
                else { return nil }
                guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else { return nil }
                guard words == 0 || isADR || isCapital && words <= 3 || isPadded && words == 1 else { return nil }
                return (index, number)
            }
            while index < bytes.count, isLetter(bytes[index]) { index += 1 }
            guard index > start, words < 3 else { return nil }
            words += 1
            let word = bytes[start..<index]
            if word.contains(where: { $0 >= 0x61 }) { isCapital = false }
            if index - start > 8 { return nil }
            if adrWords.contains(Words.lowercased(word)[...]) { isADR = true }
            if index < bytes.count, isJoin(bytes[index]) { index += 1 }
            // `nr.-002-slug`
            if index < bytes.count, bytes[index - 1] == UInt8(ascii: "."), isJoin(bytes[index]) { index += 1 }
        }
        return nil
    }

    /// Whether a word with a capital begins at a place, as in `0004UseQueues`.
    private static func isCapitalised(_ bytes: [UInt8], _ index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] &- 0x41 < 26 && bytes[index + 1] &- 0x61 < 26
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// `YYYY-MM-DD`, `YYYY_MM_DD`, `YYYYMMDD` and `YYYYMMDDHHMMSS` at the start.
    private static func date(in bytes: [UInt8]) -> (iso: String, end: Int)? {
        func value(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            var result = 0
            for index in start..<start + count {
                guard FoldedWords.isDigit(bytes[index]) else { return nil }
                result = result * 10 + Int(bytes[index] - 0x30)
            }
            return result
        }
        guard let year = value(0, 4), year >= 1990, year < 2100 else { return nil }
        var end = 0
        var found: (Int, Int)?
        if bytes.count >= 10, isJoin(bytes[4]), isJoin(bytes[7]), let month = value(5, 2), let day = value(8, 2) {
            found = (month, day)
            end = 10
        } else if let month = value(4, 2), let day = value(6, 2) {
            found = (month, day)
            end = 8
            if value(8, 6) != nil { end = 14 } else if value(8, 4) != nil { end = 12 }
        }
        guard let (month, day) = found, (1...12).contains(month), (1...31).contains(day) else { return nil }
        guard end == bytes.count || isJoin(bytes[end]) || !FoldedWords.isDigit(bytes[end]) else { return nil }
        return (DateReader.iso(year, month, day), end)
    }
}
