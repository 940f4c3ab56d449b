/// How a log names its files: `0001-use-kafka.md`, `ADR-001-use-kafka.md`, `20260204-use-kafka.md`.
public struct NamePattern: Sendable, Equatable {
    /// What a name begins with.
    public enum Key: Sendable, Equatable {
        /// A running number with so many digits at least.
        case number(width: Int)
        /// A date, its parts joined so: nothing, `-` or `_`.
        case date(separator: String)
    }

    /// The letters before the number with the separator behind them; empty for none.
    public var prefix = ""
    /// What a name begins with.
    public var key = Key.number(width: 4)
    /// What parts the key from the words.
    public var separator = "-"
    /// What parts the words.
    public var wordSeparator = "-"
    /// The extension with its dot.
    public var fileExtension = ".md"

    /// adr-tools' pattern: `0001-use-kafka.md`.
    public init() {}

    /// The pattern that most of a log's names follow; of two as common, that of the last name. adr-tools' where there is none.
    public init(of names: [String]) {
        var counts: [(pattern: NamePattern, count: Int, last: Int)] = []
        for (index, name) in names.enumerated() {
            guard let parts = RecordName(name), !parts.fileExtension.isEmpty, parts.number != 0 else { continue }
            var pattern = NamePattern()
            pattern.prefix = parts.prefix
            pattern.fileExtension = parts.fileExtension
            if !parts.separator.isEmpty { pattern.separator = parts.separator }
            if !parts.slug.contains("-"), parts.slug.contains("_") { pattern.wordSeparator = "_" }
            switch parts.key {
            case .number(let digits):
                // `10` among `1` to `9` is as wide as it must be; `0010` says that four are wanted.
                let width = digits.utf8.first == UInt8(ascii: "0") ? digits.utf8.count : 0
                pattern.key = .number(width: width)
            case .date(let date):
                let separator = date.utf8.count > 4 ? date.dropFirst(4).prefix { !$0.isNumber } : ""
                pattern.key = .date(separator: String(separator))
            }
            if let known = counts.firstIndex(where: { $0.pattern == pattern }) {
                counts[known].count += 1
                counts[known].last = index
            } else {
                counts.append((pattern, 1, index))
            }
        }
        if let best = counts.max(by: { ($0.count, $0.last) < ($1.count, $1.last) }) { self = best.pattern }
    }

    /// Whether names begin with a running number.
    public var isNumbered: Bool { if case .number = key { true } else { false } }

    /// A file's name.
    ///
    /// - Parameters:
    ///   - number: the record's number; unused where names begin with a date.
    ///   - title: the record's title.
    ///   - date: the day, `YYYY-MM-DD`.
    public func name(number: Int, title: String, date: String) -> String {
        let slug = Slug.make(title, separator: wordSeparator)
        let start: String
        switch key {
        case .number(let width): start = NumberText.padded(number, width: width)
        case .date(let dateSeparator): start = date.replacing("-", with: dateSeparator)
        }
        return prefix + start + separator + (slug.isEmpty ? "untitled" : slug) + fileExtension
    }

    /// A number as names write it.
    public func text(of number: Int) -> String {
        if case .number(let width) = key { NumberText.padded(number, width: width) } else { String(number) }
    }
}
