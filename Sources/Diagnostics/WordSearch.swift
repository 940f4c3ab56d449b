/// Looks for one word in bytes by the byte of it that is rarest in running text.
///
/// What a StemSearch is for several words, at the speed of looking for a single byte.
public struct WordSearch: Sendable {
    private let word: [UInt8]
    /// The rarest byte, and where in the word it stands.
    private let rare: UInt8
    private let place: Int

    /// The letters of Markdown by how often they stand there, the rarest first.
    private static let rarity = Array("zqxj_kvbypfgmwuhlcdrsn-iaoet ".utf8)

    /// Makes a search for a word of one byte or more; letter case counts.
    public init(_ word: String) {
        let bytes = Array(word.utf8)
        precondition(!bytes.isEmpty, "a word of one byte or more")
        func rank(_ byte: UInt8) -> Int { WordSearch.rarity.firstIndex(of: byte) ?? 0 }
        let place = bytes.indices.min { rank(bytes[$0]) < rank(bytes[$1]) } ?? 0
        self.word = bytes
        self.place = place
        rare = bytes[place]
    }

    /// The offset at which the word first stands, from an offset on; nil where it does not.
    public func firstOffset(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard text.count >= word.count else { return nil }
        let last = text.count - word.count + place
        var next = start + place
        while next <= last,
            let offset = ByteSearch.firstOffset(rare, in: UnsafeBufferPointer(rebasing: text[next...last]))
        {
            let found = next + offset - place
            if word.indices.allSatisfy({ text[found + $0] == word[$0] }) { return found }
            next += offset + 1
        }
        return nil
    }

    /// Whether the word stands in the bytes.
    public func isFound(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { firstOffset(in: $0) } != nil }
}
