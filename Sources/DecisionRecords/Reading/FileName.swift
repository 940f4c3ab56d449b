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
    /// The day in the name, or the month where it has no more, in ISO 8601.
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
        if let dated = Self.date(in: bytes[...]) {
            date = dated.iso
            slug = Self.text(bytes, Self.skipJoins(bytes, dated.end))
            // `2022-03-28_017-slug`: the number stands behind the date.
            let next = Self.skipJoins(bytes, dated.end)
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
        switch Self.label(of: bytes) {
        case .number(let number, let end):
            id = String(decoding: bytes[0..<end], as: UTF8.self).uppercased()
            self.number = number
            slug = Self.text(bytes, Self.skipJoins(bytes, Self.endOfKind(bytes, end)))
        case .date(let iso, let end):
            date = iso
            slug = Self.text(bytes, Self.skipJoins(bytes, end))
        case nil: break
        }
    }

    /// What stands behind a prefix such as “adr-”, and where it ends.
    private enum Label {
        case number(Int, end: Int)
        case date(String, end: Int)
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

    /// The number behind a prefix, or the day: `ADR-008`, `adr-2018-11-28`.
    private static func label(of bytes: [UInt8]) -> Label? {
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
                if digits >= 4, isADR || digits == 4 && (words == 1 || isCapital), let dated = date(in: bytes[start...])
                {
                    return .date(dated.iso, end: dated.end)
                }
                let isPadded = digits >= 3 || bytes[start] == UInt8(ascii: "0") && digits > 1
                guard digits <= 7,
                    index == bytes.count || isJoin(bytes[index]) || bytes[index] >= 0x80 || !isLetter(bytes[index])
                        || isPadded && (isCapitalised(bytes, index) || endOfKind(bytes, index) > index)
                else { return nil }
                guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else { return nil }
                guard words == 0 || isADR || isCapital && words <= 3 || isPadded && words == 1 else { return nil }
                return .number(number, end: index)
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

    /// Where the word ends that says behind a number what is numbered: `015adr-trace`; the place itself without one.
    private static func endOfKind(_ bytes: [UInt8], _ place: Int) -> Int {
        var end = place
        while end < bytes.count, isLetter(bytes[end]) { end += 1 }
        guard end > place, end == bytes.count || isJoin(bytes[end]),
            adrWords.contains(Words.lowercased(bytes[place..<end])[...])
        else { return place }
        return end
    }

    /// Whether a word with a capital begins at a place, as in `0004UseQueues`.
    private static func isCapitalised(_ bytes: [UInt8], _ index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] &- 0x41 < 26 && bytes[index + 1] &- 0x61 < 26
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// `YYYY-MM-DD`, `YYYY_MM_DD`, `YYYYMMDD`, `YYYYMMDDHHMMSS` and `YYYY-MM` at the start.
    private static func date(in bytes: ArraySlice<UInt8>) -> (iso: String, end: Int)? {
        let first = bytes.startIndex
        func value(_ offset: Int, _ count: Int) -> Int? {
            guard first + offset + count <= bytes.endIndex else { return nil }
            var result = 0
            for index in first + offset..<first + offset + count {
                guard FoldedWords.isDigit(bytes[index]) else { return nil }
                result = result * 10 + Int(bytes[index] - 0x30)
            }
            return result
        }
        guard let year = value(0, 4), year >= 1990, year < 2100 else { return nil }
        var end = 0
        var month = 0
        var day: Int?
        if bytes.count >= 10, isJoin(bytes[first + 4]), isJoin(bytes[first + 7]), let second = value(5, 2),
            let third = value(8, 2)
        {
            (month, day, end) = (second, third, 10)
        } else if let second = value(4, 2), let third = value(6, 2) {
            (month, day, end) = (second, third, 8)
            if value(8, 6) != nil { end = 14 } else if value(8, 4) != nil { end = 12 }
        } else if bytes.count >= 7, isJoin(bytes[first + 4]), let second = value(5, 2) {
            // `2024-10-slug`; a day in one digit and other words that are joined to it belong to the words.
            (month, end) = (second, 7)
        }
        end += first
        guard (1...12).contains(month), (1...31).contains(day ?? 1),
            end == bytes.endIndex || isJoin(bytes[end]) || day != nil && !FoldedWords.isDigit(bytes[end])
        else { return nil }
        return (DateReader.iso(year, month, day), end)
    }
}
