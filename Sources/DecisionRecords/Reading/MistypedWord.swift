import Diagnostics

/// Words that are one slip of the keys away from the headings that records are made of: “Descision”. A mistyped status
/// stays unknown, since lint puts it right.
///
/// Asked only where no word fits. Short words are left out, since others lie too near to them.
enum MistypedWord {
    private static let headings: [(word: StaticString, role: SectionRole)] = [
        ("decision", .decision), ("decisions", .decision), ("consequences", .consequences),
        ("consequence", .consequences), ("alternatives", .options), ("implications", .consequences),
    ]

    /// The role of the section that a heading of one word was meant for.
    static func role(_ folded: Substring) -> SectionRole? {
        guard folded.utf8.count >= 7, folded.utf8.count <= 13, let first = folded.utf8.first,
            first == UInt8(ascii: "d") || first == UInt8(ascii: "c") || first == UInt8(ascii: "a")
                || first == UInt8(ascii: "i"), !folded.utf8.contains(0x20)
        else { return nil }
        return headings.first { isSlip(folded, of: $0.word) }?.role
    }

    /// Whether a word is another with one letter too many, too few, changed, or two in each other's place.
    private static func isSlip(_ written: Substring, of meant: StaticString) -> Bool {
        let word = Array(written.utf8)
        let count = meant.utf8CodeUnitCount
        // At their ends words differ for a reason: “Decided” is not “decision”.
        guard abs(word.count - count) <= 1, word.count >= 7, word[0] == meant.utf8Start[0],
            word[word.count - 1] == meant.utf8Start[count - 1]
        else { return false }
        return NearestName.distance(word, Array(UnsafeBufferPointer(start: meant.utf8Start, count: count))) == 1
    }
}
