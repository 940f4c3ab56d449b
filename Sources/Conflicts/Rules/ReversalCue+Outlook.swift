import Diagnostics

extension ReversalCue {
    /// Whether a cue may stand in a part of a text, by its bytes; wrong only in saying yes.
    static func maySpeak(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            let end = min(range.end, buffer.count)
            return range.start < end && signSearch.contains(UnsafeBufferPointer(rebasing: buffer[range.start..<end]))
        }
    }

    /// The beginning of one word of each of `phrases`, of long phrases that of the rarest.
    static let signs = [
        "longer", "place", "rid", "stop", "mov", "migrat", "switch", "instead", "replac", "drop", "remov", "undo",
        "abandon",
        "retire", "discontinu", "revert", "sunset", "decommission",
    ]
    private static let signSearch = StemSearch(signs, ignoresCase: true, atWordStart: true)

    /// How much of a text is looked at before a sign: the words of a phrase.
    private static let before = 24
    /// How much of a text is looked at behind a sign: a few words, and where they do not tell, a sentence.
    private static let behind = [72, 400]

    private typealias Word = (spelling: String, start: Int, end: Int)

    /// Whether a text may undo a thing, by the words that stand behind the cue of which a sign begins a word at an offset;
    /// wrong only in saying yes.
    ///
    /// A cue counts only in a title and in a decision, which cannot be told from the bytes: here it counts anywhere.
    ///
    /// - Parameter isWanted: whether a word, in small letters, may name the thing.
    static func mayUndo(_ bytes: UnsafeBufferPointer<UInt8>, at hit: Int, isWanted: (String) -> Bool) -> Bool {
        var start = max(0, hit - before)
        while start > 0, start < hit, ByteSearch.isWord(bytes[start - 1]) { start += 1 }
        for length in behind {
            let limit = min(bytes.count, hit + length)
            let words = words(bytes, start..<limit)
            if let answer = mayUndo(bytes, words, at: hit, isCut: limit < bytes.count && length < 400, isWanted) {
                return answer
            }
        }
        return false
    }

    private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Word] {
        var words: [Word] = []
        TokenScanner.scan(bytes, in: range, splittingHumps: false) { token in
            let spelling = String(decoding: bytes[token.start..<token.end], as: UTF8.self).lowercased()
            words.append((spelling, token.start, token.end))
        }
        return words
    }

    /// The same by the words around the sign; nil where they end before they tell.
    private static func mayUndo(
        _ bytes: UnsafeBufferPointer<UInt8>, _ words: [Word], at hit: Int, isCut: Bool, _ isWanted: (String) -> Bool
    ) -> Bool? {
        // What stands at the end of a cut text may go on behind it.
        let count = isCut ? max(0, words.count - 1) : words.count
        for first in words.indices where words[first].start <= hit {
            for phrase in phrases where phrase[0] == words[first].spelling {
                let end = first + phrase.count
                if end >= count, isCut { return nil }
                guard end < words.count, words[end - 1].start >= hit,
                    words[first..<end].lazy.map(\.spelling).elementsEqual(phrase)
                else { continue }
                // The first name behind the phrase: what is a stop word of some language may be none of this text's.
                var place = end
                while place < count, !ends.contains(words[place].spelling) {
                    if place > end, hasBreak(bytes, from: words[place - 1].end, to: words[place].start) { break }
                    if OptionWord.of(words[place].spelling) == .name {
                        if isWanted(words[place].spelling) { return true }
                        if StopWords.mask(words[place].spelling) == 0 { break }
                    }
                    place += 1
                }
                if place == count, isCut { return nil }
            }
        }
        return false
    }
}
