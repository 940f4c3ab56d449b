import Diagnostics

/// A value with its dimension, as an interval.
public struct ParameterValue: Sendable, Equatable {
    /// What is measured.
    public enum Dimension: String, Sendable {
        /// In seconds.
        case duration
        case count
        case port
    }

    /// What is measured.
    public var dimension: Dimension
    /// The least it may be.
    public var low: Double
    /// The most it may be.
    public var high: Double

    /// Makes a value.
    public init(_ dimension: Dimension, low: Double, high: Double) {
        self.dimension = dimension
        self.low = low
        self.high = high
    }

    /// Whether a single value may be meant by both. Durations may differ by a twentieth: 30 days are a month, 365 a year.
    func overlaps(_ other: ParameterValue) -> Bool {
        let slack = dimension == .duration ? 0.05 : 0
        return low * (1 - slack) <= other.high * (1 + slack) && other.low * (1 - slack) <= high * (1 + slack)
    }
}

/// Reads the values of a sentence's words.
enum ParameterValueReader {
    /// A value and the words that it takes.
    struct Found {
        var value: ParameterValue
        var words: Range<Int>
    }

    /// Whether a value may stand in a sentence: a quick look, wrong only in giving too many.
    static func mayOccur(in sentence: UnsafeBufferPointer<UInt8>) -> Bool {
        ByteSearch.mayHoldDigit(sentence) || beginnings.contains(sentence)
    }

    private static let beginnings = StemSearch(
        Array(frequencies.keys) + Array(numberWords.keys) + ["every", "each", "per", "once"], ignoresCase: true,
        atWordStart: true)

    /// The durations of a sentence, in order.
    static func durations(_ words: [ParameterWord]) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < words.count {
            if let duration = duration(words, at: index) {
                found.append(duration)
                index = duration.words.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private static func duration(_ words: [ParameterWord], at start: Int) -> Found? {
        let text = words[start].text
        if let days = frequencies[text] { return found(days * day, days * day, words, start, start + 1) }
        if text == "every" || text == "each" || text == "per" || text == "once", start + 1 < words.count {
            // “every year”, “once a month”; “every 3 years” is read at its number.
            var unit = start + 1
            if words[unit].text == "a" || words[unit].text == "per" || words[unit].text == "every" { unit += 1 }
            if unit < words.count, let seconds = units[words[unit].text], !words[unit].text.hasSuffix("s") {
                return found(seconds, seconds, words, start, unit + 1)
            }
            return nil
        }
        guard let first = number(text) else { return nil }
        var index = start + 1
        var second = first
        if index + 1 < words.count, ["-", "–", "to", "and"].contains(words[index].text),
            let upper = number(words[index + 1].text), upper >= first
        {
            second = upper
            index += 2
        }
        if index < words.count, words[index].text == "-" { index += 1 }
        guard index < words.count, let seconds = units[words[index].text] else { return nil }
        return found(first * seconds, second * seconds, words, start, index + 1)
    }

    /// The value with what the words before it make of it: “at least”, “up to”.
    private static func found(
        _ low: Double, _ high: Double, _ words: [ParameterWord], _ start: Int, _ end: Int
    ) -> Found {
        var low = low
        var high = high
        let before = words[max(0, start - 2)..<start].map(\.text)
        if before.suffix(2) == ["at", "least"] || before.suffix(2) == ["more", "than"] || before.last == "minimum"
            || before.last == "min" || before.last == ">" || before.last == "≥" || before.last == "over"
        {
            high = .infinity
        } else if before.suffix(2) == ["at", "most"] || before.suffix(2) == ["less", "than"]
            || before.suffix(2) == ["up", "to"] || before.last == "maximum" || before.last == "max"
            || before.last == "<" || before.last == "≤" || before.last == "under" || before.last == "within"
        {
            low = 0
        }
        return Found(value: ParameterValue(.duration, low: low, high: high), words: start..<end)
    }

    /// A number in digits or a small one in words.
    static func number(_ text: String) -> Double? {
        if let first = text.utf8.first, first >= 0x30, first <= 0x39 { return Double(text) }
        return numberWords[text]
    }

    /// Whether a word alone is a value, such as “yearly”.
    static func isFrequency(_ text: String) -> Bool { frequencies[text] != nil }
    /// Whether a word is a unit of time.
    static func isUnit(_ text: String) -> Bool { units[text] != nil }

    private static let day = 86_400.0
    private static let frequencies: [String: Double] = [
        "daily": 1, "nightly": 1, "weekly": 7, "biweekly": 14, "fortnightly": 14, "monthly": 365.0 / 12,
        "quarterly": 365.0 / 4, "yearly": 365, "annually": 365, "annual": 365, "hourly": 1.0 / 24,
    ]
    private static let units: [String: Double] = [
        "ms": 0.001, "millisecond": 0.001, "milliseconds": 0.001, "s": 1, "sec": 1, "secs": 1, "second": 1,
        "seconds": 1, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "h": 3_600, "hr": 3_600, "hrs": 3_600,
        "hour": 3_600, "hours": 3_600, "day": day, "days": day, "week": 7 * day, "weeks": 7 * day,
        "month": day * 365 / 12, "months": day * 365 / 12, "quarter": day * 365 / 4, "quarters": day * 365 / 4,
        "year": day * 365, "years": day * 365,
    ]
    private static let numberWords: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12,
    ]
}
