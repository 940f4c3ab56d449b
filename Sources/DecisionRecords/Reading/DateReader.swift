/// Reads a day, a month or a year out of words, in any of the forms that records use.
struct DateReader {
    /// What a text says of a day.
    struct Reading: Equatable {
        var value: String?
        var problem: RecordDate.Problem?
        /// Which of day and month comes first, where the numbers leave no doubt and are written in one of two orders.
        var order: DayOrder?
        /// Where the date stands in the text's bytes.
        var range: Range<Int>
    }

    private let bytes: [UInt8]

    /// The first date of a text; nil where there is none.
    static func read(_ text: some StringProtocol) -> Reading? {
        let reader = DateReader(bytes: Array(text.utf8))
        return reader.find()
    }

    /// Year, month and day in ISO 8601.
    static func iso(_ year: Int, _ month: Int?, _ day: Int?) -> String {
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if month != nil, let day { text += "-" + padded(day, 2) }
        return text
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= days[month - 1]
    }

    // MARK: Finding

    /// A piece of the text: a number, a word or a mark.
    private enum Token {
        case number(Int, count: Int)
        case month(Int)
        case word
        case mark(UInt8)
    }

    private struct Piece {
        var token: Token
        var range: Range<Int>
    }

    private func find() -> Reading? {
        // Without a digit there is no day.
        guard bytes.contains(where: FoldedWords.isDigit) else { return placeholder() }
        let pieces = pieces()
        var year: Reading?
        for index in pieces.indices {
            if let reading = date(pieces, index) {
                // A bare year is taken only where no fuller date follows.
                if reading.value?.utf8.count == 4 {
                    if reading.range.lowerBound == 0 { return reading }
                    if year == nil { year = reading }
                    continue
                }
                return reading
            }
        }
        if let year, year.range.lowerBound <= 12 { return year }
        return placeholder()
    }

    private func placeholder() -> Reading? {
        guard mayBePlaceholder else { return nil }
        let folded = FoldedWords.fold(bytes[...])
        guard
            Self.marks.contains(where: { folded.contains(plain: $0) }) || Self.placeholders.contains(folded)
                || bytes.first == UInt8(ascii: "{")
        else { return nil }
        return Reading(problem: .placeholder, range: 0..<bytes.count)
    }

    /// How templates write a day that is still to be put in.
    private static let marks: [StaticString] = [
        "yyyy", "aaaa mm jj", "aaaa mm dd", "jjjj mm tt", "tt mm jjjj", "dd mm", "jj mm aaaa", "20xx", "xxxx",
        "yy mm dd",
    ]
    private static let placeholders = WordTable(
        of: ["date", "tbd", "tba", "todo", "datum", "fecha", "data", "xx xx xxxx"])

    /// A quick look: the marks all hold a letter of a date twice in a row, and the words are short.
    private var mayBePlaceholder: Bool {
        if bytes.count <= 16 || bytes[0] == UInt8(ascii: "{") { return true }
        var last: UInt8 = 0
        for byte in bytes {
            let letter = byte | 0x20
            if letter == last {
                switch letter {
                case UInt8(ascii: "y"), UInt8(ascii: "a"), UInt8(ascii: "j"), UInt8(ascii: "d"), UInt8(ascii: "t"),
                    UInt8(ascii: "x"):
                    return true
                default: break
                }
            }
            last = letter
        }
        return false
    }

    private func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var index = 0
        while index < bytes.count, pieces.count < 60 {
            let start = index
            let byte = bytes[index]
            if FoldedWords.isDigit(byte) {
                var value = 0
                while index < bytes.count, FoldedWords.isDigit(bytes[index]) {
                    if index - start < 9 { value = value * 10 + Int(bytes[index] - 0x30) }
                    index += 1
                }
                pieces.append(Piece(token: .number(value, count: index - start), range: start..<index))
            } else if isWordByte(byte) {
                while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
                // `年`, `月`, `日` each stand for themselves.
                let word = String(decoding: bytes[start..<index], as: UTF8.self)
                if let marks = Self.eastern(word) {
                    pieces.append(Piece(token: .mark(marks), range: start..<index))
                } else if let month = Self.month(word) {
                    pieces.append(Piece(token: .month(month), range: start..<index))
                } else {
                    pieces.append(Piece(token: .word, range: start..<index))
                }
            } else {
                index += 1
                pieces.append(Piece(token: .mark(byte), range: start..<index))
            }
        }
        return pieces
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// The marks of an East Asian date as letters of ours: `Y`, `M`, `D`.
    private static func eastern(_ word: String) -> UInt8? {
        switch word {
        case "年", "년": UInt8(ascii: "Y")
        case "月", "월": UInt8(ascii: "M")
        case "日", "일": UInt8(ascii: "D")
        default: nil
        }
    }

    private func number(_ pieces: [Piece], _ index: Int) -> (value: Int, count: Int)? {
        guard index < pieces.count, case .number(let value, let count) = pieces[index].token else { return nil }
        return (value, count)
    }

    private func mark(_ pieces: [Piece], _ index: Int) -> UInt8? {
        guard index < pieces.count, case .mark(let mark) = pieces[index].token else { return nil }
        return mark
    }

    private func isJoin(_ mark: UInt8?) -> Bool {
        switch mark {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    private func skip(_ pieces: [Piece], _ index: Int) -> Int {
        var index = index
        while index < pieces.count {
            switch pieces[index].token {
            case .mark(0x20), .mark(UInt8(ascii: ",")), .mark(UInt8(ascii: ".")), .mark(UInt8(ascii: "-")), .mark(0x09),
                .mark(UInt8(ascii: "/")):
                index += 1
            case .word
            where Self.ordinals.contains(String(decoding: bytes[pieces[index].range], as: UTF8.self).lowercased()):
                index += 1
            default: return index
            }
        }
        return index
    }

    private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "of", "de", "del", "º", "ª", "ste", "di"]

    private func date(_ pieces: [Piece], _ index: Int) -> Reading? {
        switch pieces[index].token {
        case .number(let first, let count):
            if index > 0, case .mark(let before) = pieces[index - 1].token,
                before == UInt8(ascii: "#") || before == UInt8(ascii: "$")
            {
                return nil
            }
            let start = pieces[index].range.lowerBound
            let separator = mark(pieces, index + 1)
            if let eastern = eastern(pieces, index) { return eastern }
            if let separator, isJoin(separator), let second = number(pieces, index + 2) {
                if let third = mark(pieces, index + 3), isJoin(third), let last = number(pieces, index + 4) {
                    let range = start..<pieces[index + 4].range.upperBound
                    return numeric(first, count, second.value, second.count, last.value, last.count, separator, range)
                }
                let range = start..<pieces[index + 2].range.upperBound
                if count == 4, isYear(first), second.count <= 2 {
                    return (1...12).contains(second.value)
                        ? Reading(value: Self.iso(first, second.value, nil), range: range)
                        : Reading(problem: .impossible, range: range)
                }
                if second.count == 4, isYear(second.value), count <= 2, (1...12).contains(first) {
                    return Reading(value: Self.iso(second.value, first, nil), range: range)
                }
            }
            // `4 February 2026`, `2020-Nov-04`.
            let next = skip(pieces, index + 1)
            if next < pieces.count, case .month(let month) = pieces[next].token {
                let last = skip(pieces, next + 1)
                if count <= 2, let year = number(pieces, last), year.count == 4, isYear(year.value) {
                    return full(year.value, month, first, start..<pieces[last].range.upperBound)
                }
                if count == 4, isYear(first) {
                    if let day = number(pieces, last), day.count <= 2 {
                        return full(first, month, day.value, start..<pieces[last].range.upperBound)
                    }
                    return Reading(value: Self.iso(first, month, nil), range: start..<pieces[next].range.upperBound)
                }
            }
            if count == 8, isYear(first / 10000) {
                return full(first / 10000, first / 100 % 100, first % 100, pieces[index].range)
            }
            if count == 4, isYear(first), !isJoined(pieces, index) {
                return Reading(value: Self.iso(first, nil, nil), range: pieces[index].range)
            }
            return nil
        case .month(let month):
            let start = pieces[index].range.lowerBound
            let next = skip(pieces, index + 1)
            guard let first = number(pieces, next) else { return nil }
            if first.count == 4, isYear(first.value) {
                return Reading(value: Self.iso(first.value, month, nil), range: start..<pieces[next].range.upperBound)
            }
            var last = skip(pieces, next + 1)
            if first.count <= 2, mark(pieces, last + 1) == UInt8(ascii: ":") { last = behindClock(pieces, last) }
            guard first.count <= 2, let year = number(pieces, last), year.count == 4, isYear(year.value) else {
                return nil
            }
            return full(year.value, month, first.value, start..<pieces[last].range.upperBound)
        default: return nil
        }
    }

    /// Where the year stands behind the time of day: `Sat Mar 21 10:12:00 CET 2026`.
    private func behindClock(_ pieces: [Piece], _ start: Int) -> Int {
        var index = start
        while index < min(pieces.count, start + 12), number(pieces, index)?.count != 4 { index += 1 }
        return index
    }

    /// `2022年3月4日`, `2022년 3월`.
    private func eastern(_ pieces: [Piece], _ index: Int) -> Reading? {
        guard let year = number(pieces, index), isYear(year.value), mark(pieces, index + 1) == UInt8(ascii: "Y") else {
            return nil
        }
        let second = skip(pieces, index + 2)
        guard let month = number(pieces, second), mark(pieces, second + 1) == UInt8(ascii: "M") else {
            return Reading(value: Self.iso(year.value, nil, nil), range: pieces[index].range)
        }
        let start = pieces[index].range.lowerBound
        let third = skip(pieces, second + 2)
        guard let day = number(pieces, third), mark(pieces, third + 1) == UInt8(ascii: "D") else {
            return (1...12).contains(month.value)
                ? Reading(
                    value: Self.iso(year.value, month.value, nil), range: start..<pieces[second + 1].range.upperBound)
                : Reading(problem: .impossible, range: start..<pieces[second + 1].range.upperBound)
        }
        return full(year.value, month.value, day.value, start..<pieces[third + 1].range.upperBound)
    }

    /// Whether a number is joined to what stands before or behind it by a dash or slash.
    private func isJoined(_ pieces: [Piece], _ index: Int) -> Bool {
        isJoin(mark(pieces, index + 1)) && number(pieces, index + 2) != nil
            || index > 0 && isJoin(mark(pieces, index - 1))
            || index > 0 && isWord(pieces, index - 1)
    }

    private func isWord(_ pieces: [Piece], _ index: Int) -> Bool {
        if case .word = pieces[index].token { return true }
        return false
    }

    private func isYear(_ year: Int) -> Bool { year >= 1970 && year < 2100 }

    private func full(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) -> Reading {
        Self.isDay(year, month, day)
            ? Reading(value: Self.iso(year, month, day), range: range) : Reading(problem: .impossible, range: range)
    }

    private func numeric(
        _ first: Int, _ firstCount: Int, _ second: Int, _ secondCount: Int, _ third: Int, _ thirdCount: Int,
        _ separator: UInt8, _ range: Range<Int>
    ) -> Reading? {
        // Written in full, a year far off is a mistyped one and none the less a date.
        if firstCount == 4, isYear(first) || isYear(first - 100), secondCount <= 2, thirdCount <= 2 {
            return full(first, second, third, range)
        }
        if firstCount > 2 || secondCount > 2 {
            return firstCount >= 4 && secondCount <= 3 && thirdCount <= 3
                ? Reading(problem: .unreadable, range: range) : nil
        }
        let year: Int
        switch thirdCount {
        case 4: year = third
        case 2: year = 2000 + third
        default: return nil
        }
        guard isYear(year) else { return nil }
        // Dots are written day first everywhere.
        if separator == UInt8(ascii: ".") { return full(year, second, first, range) }
        let dayFirst = Self.isDay(year, second, first)
        let monthFirst = Self.isDay(year, first, second)
        if dayFirst, monthFirst, first != second {
            return Reading(
                problem: .ambiguous(Self.iso(year, second, first), Self.iso(year, first, second)), range: range)
        }
        if dayFirst {
            return Reading(value: Self.iso(year, second, first), order: first == second ? nil : .dayFirst, range: range)
        }
        if monthFirst { return Reading(value: Self.iso(year, first, second), order: .monthFirst, range: range) }
        return Reading(problem: .impossible, range: range)
    }

    // MARK: Months

    private static let monthNames: [[String]] = [
        [
            "january", "jan", "janvier", "janv", "januar", "jänner", "januari", "enero", "ene", "janeiro", "gennaio",
            "gen",
            "ocak", "января", "январь", "ionawr", "ژانویه",
        ],
        [
            "february", "feb", "février", "fevrier", "févr", "fév", "februar", "februari", "febrero", "fevereiro",
            "fev",
            "febbraio", "şubat", "февраля", "февраль", "chwefror", "فوریه",
        ],
        [
            "march", "mar", "mars", "märz", "mär", "maart", "mrt", "marzo", "março", "mart", "марта", "март", "mawrth",
            "مارس",
        ],
        ["april", "apr", "avril", "avr", "abril", "abr", "aprile", "nisan", "апреля", "апрель", "ebrill", "آوریل"],
        ["may", "mai", "mei", "mayo", "maio", "maggio", "mag", "mayıs", "мая", "май", "مه"],
        [
            "june", "jun", "juin", "juni", "junio", "junho", "giugno", "giu", "haziran", "июня", "июнь", "mehefin",
            "ژوئن",
        ],
        [
            "july", "jul", "juillet", "juil", "juli", "julio", "julho", "luglio", "lug", "temmuz", "июля", "июль",
            "gorffennaf", "ژوئیه",
        ],
        ["august", "aug", "août", "aout", "augustus", "agosto", "ago", "ağustos", "августа", "август", "awst", "اوت"],
        [
            "september", "sep", "sept", "septembre", "septiembre", "setembro", "set", "settembre", "eylül", "сентября",
            "сентябрь", "medi", "سپتامبر",
        ],
        [
            "october", "oct", "octobre", "oktober", "okt", "octubre", "outubro", "out", "ottobre", "ott", "ekim",
            "октября",
            "октябрь", "hydref", "اکتبر",
        ],
        ["november", "nov", "novembre", "noviembre", "novembro", "kasım", "ноября", "ноябрь", "tachwedd", "نوامبر"],
        [
            "december", "dec", "décembre", "decembre", "déc", "dezember", "dez", "diciembre", "dic", "dezembro",
            "dicembre",
            "aralık", "декабря", "декабрь", "rhagfyr", "دسامبر",
        ],
    ]

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for (index, names) in monthNames.enumerated() {
            for name in names { months[name] = index + 1 }
        }
        return months
    }()

    private static func month(_ word: String) -> Int? { word.utf8.count <= 20 ? months[word.lowercased()] : nil }
}
