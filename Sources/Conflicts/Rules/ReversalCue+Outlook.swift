import Diagnostics

extension ReversalCue {
    /// Whether a text may undo a thing, by the words that stand behind its cues; wrong only in saying yes.
    ///
    /// A cue counts only in a title and in a decision, which cannot be told from the bytes: here it counts anywhere.
    ///
    /// - Parameter isWanted: whether a word, in small letters, may name the thing.
    static func mayUndo(_ bytes: [UInt8], isWanted: (String) -> Bool) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while let hit = signs.firstOffset(in: buffer, from: start) {
                if mayUndo(buffer, at: hit, isWanted) { return true }
                start = hit + 1
            }
            return false
        }
    }

    /// Whether a cue may stand in a part of a text, by its bytes; wrong only in saying yes.
    static func maySpeak(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            let end = min(range.end, buffer.count)
            return range.start < end && signs.contains(UnsafeBufferPointer(rebasing: buffer[range.start..<end]))
        }
    }

    /// The beginning of one word of each of `phrases`, of long phrases that of the rarest.
    private static let signs = StemSearch(
        [
            "longer", "place", "rid", "stop", "mov", "migrat", "switch", "instead", "replac", "drop", "remov", "undo",
            "abandon", "retire", "discontinu", "revert", "sunset", "decommission",
        ], ignoresCase: true, atWordStart: true)

    /// How much of a text is looked at before a sign and behind it: the words of a phrase, and a sentence.
    private static let before = 24
    private static let behind = 400

    private static func mayUndo(
        _ bytes: UnsafeBufferPointer<UInt8>, at hit: Int, _ isWanted: (String) -> Bool
    ) -> Bool {
        var start = max(0, hit - before)
        while start > 0, start < hit, ByteSearch.isWord(bytes[start - 1]) { start += 1 }
        var words: [(spelling: String, start: Int, end: Int)] = []
        TokenScanner.scan(bytes, in: start..<min(bytes.count, hit + behind), splittingHumps: false) { token in
            let spelling = String(decoding: bytes[token.start..<token.end], as: UTF8.self).lowercased()
            words.append((spelling, token.start, token.end))
        }
        for phrase in phrases {
            for first in words.indices where words[first].start <= hit {
                let end = first + phrase.count
                guard end < words.count, words[end - 1].start >= hit,
                    words[first..<end].lazy.map(\.spelling).elementsEqual(phrase)
                else { continue }
                // The first name behind the phrase: what is a stop word of some language may be none of this text's.
                var place = end
                while place < words.count, !ends.contains(words[place].spelling) {
                    if place > end, hasBreak(bytes[words[place - 1].end..<words[place].start]) { break }
                    if OptionWord.of(words[place].spelling) == .name {
                        if isWanted(words[place].spelling) { return true }
                        if StopWords.mask(words[place].spelling) == 0 { break }
                    }
                    place += 1
                }
            }
        }
        return false
    }
}
