/// The site's own words in one language, from `site/texts/<language>.txt`.
///
/// A file holds a line `name = words` for each `Phrase`; `%1` and `%2` stand for what is put in. Words that depend on a
/// number are written `one | other`. What a file leaves out is said in English.
struct Texts: Sendable {
    /// The language, such as `en`.
    let language: String
    private let words: [Phrase: String]
    /// The names of the months, January first.
    let months: [String]

    /// Reads the words of a language out of a theme; a language that the theme has no file for is English.
    init(language: String, theme: Theme) {
        var words: [Phrase: String] = [:]
        let isKnown = theme.files["texts/\(language).txt"] != nil
        for name in ["en", isKnown ? language : "en"] {
            for (key, value) in Texts.lines(theme.files["texts/\(name).txt"] ?? []) {
                if let phrase = Phrase(rawValue: key) { words[phrase] = value }
            }
        }
        self.language = isKnown ? language : "en"
        self.words = words
        months = (words[.months] ?? "").split(separator: ",").map { String($0).trimmingSpaces }
    }

    /// The words of a phrase; its name where no file says it.
    subscript(_ phrase: Phrase) -> String { words[phrase] ?? phrase.rawValue }

    /// The words of a phrase with `%1` and `%2` replaced.
    func callAsFunction(_ phrase: Phrase, _ first: String, _ second: String = "") -> String {
        Texts.fill(self[phrase], first, second)
    }

    /// The words for a number of things, the number put in for `%1`.
    func count(_ phrase: Phrase, _ number: Int) -> String {
        let forms = self[phrase].split(separator: "|", maxSplits: 1)
        let form = number == 1 ? forms.first : forms.last
        return Texts.fill(String(form ?? ""), String(number), "").trimmingSpaces
    }

    private static func fill(_ text: String, _ first: String, _ second: String) -> String {
        var result = ""
        var rest = text[...]
        while let percent = rest.utf8.firstIndex(of: 0x25) {
            result += rest[..<percent]
            rest = rest[rest.utf8.index(after: percent)...]
            switch rest.utf8.first {
            case 0x31: result += first
            case 0x32: result += second
            default:
                result += "%"
                continue
            }
            rest = rest[rest.utf8.index(after: rest.startIndex)...]
        }
        return result + rest
    }

    /// The `name = words` lines of a file; empty lines and those that begin with `#` are nothing.
    static func lines(_ bytes: [UInt8]) -> [(String, String)] {
        bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
            guard line.first != UInt8(ascii: "#"), let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
                return nil
            }
            return (trimmed(line[..<equals]), trimmed(line[equals...].dropFirst()))
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        let start = bytes.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start.startIndex
        return String(decoding: start[..<end], as: UTF8.self)
    }
}

extension String {
    /// The text without spaces and tabs at its ends.
    var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
