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
    /// What is written from `indentation` on.
    private let text: ArraySlice<UInt8>

    /// The line's words in small letters, markup left out. Cost: the line; few lines are asked for theirs.
    var words: String {
        String(
            decoding: text.lazy.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }, as: UTF8.self
        ).lowercased()
    }

    /// Whether one of some words stands on the line.
    func names(_ words: StemSearch) -> Bool { words.contains(text) }

    /// Whether an amount with a currency stands on the line.
    var holdsMoney: Bool { amounts.contains { $0.currency != nil } }

    /// The lines of a record that are not blank, those without amounts too, since they part lists; none where no line
    /// holds money, since then there is nothing to add up.
    static func lines(of record: DecisionRecord) -> [AmountLine] {
        let source = record.source
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
                    text: bytes[first...]))
        }
        return lines.contains(where: \.holdsMoney) ? lines : []
    }

    /// A quick look at every byte for a currency's sign or code.
    private static func hasCurrency(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                // A dollar's sign stands before its number; most others belong to code.
                case UInt8(ascii: "$"):
                    let next = index + 1 < bytes.count && bytes[index + 1] == 0x20 ? index + 2 : index + 1
                    if next < bytes.count, bytes[next] &- 0x30 < 10 { return true }
                // €, £ and ¥ by their last bytes.
                case 0x82..<0xC0 where index >= 1:
                    if bytes[index - 1] == 0xE2, bytes[index] == 0x82 { return true }
                    if bytes[index - 1] == 0xC2, bytes[index] == 0xA3 || bytes[index] == 0xA5 { return true }
                // The codes by their last letter.
                case UInt8(ascii: "D") where index >= 2:
                    if bytes[index - 2] == 0x55, bytes[index - 1] == 0x53 { return true }
                case UInt8(ascii: "R") where index >= 2:
                    if bytes[index - 2] == 0x45, bytes[index - 1] == 0x55 { return true }
                case UInt8(ascii: "P") where index >= 2:
                    if bytes[index - 2] == 0x47, bytes[index - 1] == 0x42 { return true }
                case UInt8(ascii: "F") where index >= 2:
                    if bytes[index - 2] == 0x43, bytes[index - 1] == 0x48 { return true }
                default: break
                }
            }
            return false
        }
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
