public import Diagnostics

/// A record cited by its number in a text: `ADR-0042`, `ADR 42`, `ADR0042`.
public struct RecordCitation: Sendable {
    /// Where it stands.
    public var range: SourceRange
    /// The number.
    public var number: Int
    /// The number's digits as written.
    public var digits: String
    /// Whether it is another project's, as in “the SDK's ADR-033”, or an example in quotes.
    public var isOfOther: Bool

    /// The citations within a range of a text, in order.
    public static func find(in source: SourceText, _ range: SourceRange) -> [RecordCitation] {
        let bytes = source.bytes
        var found: [RecordCitation] = []
        var position = range.start
        while let start = ByteSearch.first(word, in: bytes[position..<range.end]) {
            position = start + word.count
            if start > 0, ByteSearch.isWord(bytes[start - 1]) || [0x2D, 0x5F, 0x2F].contains(bytes[start - 1]) {
                continue
            }
            var index = position
            if index < range.end, [0x2D, 0x20, 0x23, 0x5F].contains(bytes[index]) { index += 1 }
            if index < range.end, bytes[index] == 0x23 { index += 1 }
            let first = index
            while index < range.end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
            guard index > first, index - first <= 5 else { continue }
            // `ADR-2.1`, `ADR-001x` and `ADR-0001-use-tea.md` are other things.
            if index < bytes.count, ByteSearch.isWord(bytes[index]) { continue }
            if index + 1 < bytes.count, [0x2D, 0x2E, 0x2F, 0x5F].contains(bytes[index]),
                ByteSearch.isWord(bytes[index + 1])
            {
                continue
            }
            let digits = String(decoding: bytes[first..<index], as: UTF8.self)
            guard let number = Int(digits) else { continue }
            found.append(
                RecordCitation(
                    range: SourceRange(start, index), number: number, digits: digits,
                    isOfOther: namesOther(bytes, before: start, from: range.start)))
            position = index
        }
        return found
    }

    /// What a citation begins with.
    static let word = Array("ADR".utf8)

    /// Whether the word before is a name: capitals within a sentence, or a genitive.
    private static func namesOther(_ bytes: [UInt8], before start: Int, from limit: Int) -> Bool {
        var end = start
        while end > limit, [0x20, 0x22, 0x28, 0x2A].contains(bytes[end - 1]) { end -= 1 }
        if start > limit, bytes[start - 1] == 0x22 || bytes[start - 1] == 0x9C { return true }
        if end == start { return false }
        var begin = end
        while begin > limit, bytes[begin - 1] > 0x20, bytes[begin - 1] != 0x28 { begin -= 1 }
        guard begin < end else { return false }
        let word = bytes[begin..<end]
        if word.last == 0x27 || (word.count > 2 && word.suffix(2).elementsEqual([0x27, 0x73])) { return true }
        if word.suffix(4).elementsEqual(Array("’s".utf8)) { return true }
        guard let first = word.first, first >= 0x41, first <= 0x5A, word.allSatisfy(ByteSearch.isWord) else {
            return false
        }
        // “MIF ADR-011” names a project in capitals wherever it stands.
        if word.count >= 2, word.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) { return true }
        // At the beginning of a sentence every word has a capital.
        var before = begin
        while before > limit, bytes[before - 1] == 0x20 { before -= 1 }
        return before > limit && (ByteSearch.isWord(bytes[before - 1]) || bytes[before - 1] == UInt8(ascii: ","))
    }
}
