import DecisionRecords
import Diagnostics

/// A line of a record with the amounts on it; lines in code fences are left out.
struct AmountLine {
    /// The line's number, counting from 1.
    var number: Int
    /// The line without its ending.
    var range: SourceRange
    var amounts: [StatedAmount]
    /// The column of its first byte that is no space.
    var indentation: Int
    /// Whether it is a list's item.
    var isItem: Bool
    /// The line's words in small letters, markup left out.
    var words: String

    /// The lines of a record that are not blank, those without amounts too, since they part lists.
    static func lines(of record: DecisionRecord) -> [AmountLine] {
        let source = record.source
        // Without a currency there is nothing to add up.
        guard hasCurrency(source.bytes) else { return [] }
        var lines: [AmountLine] = []
        var fence: UInt8?
        for number in 1...source.lineCount {
            let range = source.range(ofLine: number)
            let bytes = source.slice(range)
            guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { continue }
            let mark = bytes[first]
            if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
                bytes[first...].prefix(3).allSatisfy({ $0 == mark }),
                bytes.endIndex - first >= 3
            {
                if fence == nil { fence = mark } else if fence == mark { fence = nil }
                continue
            }
            if fence != nil || bytes.count > 2_000 { continue }
            lines.append(
                AmountLine(
                    number: number, range: range, amounts: AmountScanner.amounts(in: bytes),
                    indentation: first - bytes.startIndex, isItem: isItem(bytes[first...]),
                    words: String(decoding: bytes[first...], as: UTF8.self).lowercased().filter {
                        $0 != "*" && $0 != "_"
                    }))
        }
        return lines
    }

    private static func hasCurrency(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "$") { return true }
            // €, £, ¥ and the codes in capitals.
            if byte == 0x82, previous == 0xE2 { return true }
            if byte == 0xA3 || byte == 0xA5, previous == 0xC2 { return true }
            if byte == UInt8(ascii: "U") || byte == UInt8(ascii: "E") || byte == UInt8(ascii: "G")
                || byte == UInt8(ascii: "C"),
                index + 2 < bytes.count
            {
                let code = (byte, bytes[index + 1], bytes[index + 2])
                if code == (0x55, 0x53, 0x44) || code == (0x45, 0x55, 0x52) || code == (0x47, 0x42, 0x50)
                    || code == (0x43, 0x48, 0x46)
                {
                    return true
                }
            }
            previous = byte
        }
        return false
    }

    private static func isItem(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
            return bytes.dropFirst().first == 0x20
        }
        let digits = bytes.prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty, let after = bytes.dropFirst(digits.count).first else { return false }
        return after == UInt8(ascii: ".") || after == UInt8(ascii: ")")
    }

    /// The words of the line that can name what is counted, plural endings off.
    var nouns: Set<String> {
        var nouns: Set<String> = []
        for word in words.split(whereSeparator: { !$0.isLetter }) where word.utf8.count > 2 {
            nouns.insert(
                word.utf8.count > 3 && word.utf8.last == UInt8(ascii: "s") ? String(word.dropLast()) : String(word))
        }
        return nouns
    }

    /// The text of the line between two offsets.
    func text(_ start: Int, _ end: Int, in source: SourceText) -> String {
        source.text(SourceRange(start, max(start, end))).lowercased()
    }
}
