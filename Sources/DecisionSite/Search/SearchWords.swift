import Syntax

/// Cuts text into the words that the search knows. `site/search.js` cuts queries in the same way.
///
/// Letters and digits in a row are a word, folded (no case, no marks), with the commonest English endings taken off;
/// Chinese, Japanese and Korean text gives pairs of neighbouring characters.
enum SearchWords {
    /// Words longer than this are keys and hashes, which nobody types.
    private static let longest = 24

    /// Calls the closure with each word of UTF-8 text; the bytes are valid within the call only.
    static func each(in text: ArraySlice<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        text.withUnsafeBufferPointer { bytes in
            if isFolded(bytes) {
                words(in: bytes, body)
            } else {
                var folded = UnicodeText.folded(String(decoding: bytes, as: UTF8.self))
                folded.withUTF8 { words(in: $0, body) }
            }
        }
    }

    /// Whether folding the text would change nothing but the case of its letters: beside ASCII, which most text is, it
    /// holds dashes, quotation marks, bullets, arrows, lines and ticks at most, which are no part of any word.
    private static func isFolded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                index += 1
            } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
                index += 2
            } else if byte == 0xE2, index + 2 < text.count {
                switch text[index + 1] {
                case 0x80 where (0x90...0xA6).contains(text[index + 2]): break
                case 0x86, 0x94, 0x95: break
                case 0x9C where (0x85...0x98).contains(text[index + 2]): break
                default: return false
                }
                index += 3
            } else {
                return false
            }
        }
        return true
    }

    private static func words(
        in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { word in
            // How many bytes the word has, more than there is room for where it is too long.
            var count = 0
            // Whether it has ASCII letters only.
            var isPlain = true
            var index = 0
            while index < text.count {
                let byte = text[index]
                switch byte {
                case 0x61...0x7A, 0x41...0x5A:
                    if count < longest { word[count] = byte | 0x20 }
                    count += 1
                    index += 1
                    continue
                case 0x30...0x39:
                    if count < longest { word[count] = byte }
                    count += 1
                    isPlain = false
                    index += 1
                    continue
                case ..<0x80: index += 1
                // Signs, dashes, quotes, arrows, pictures: no letters.
                case 0xC2: index += 2
                case 0xE2: index += 3
                case 0xF0...: index += 4
                case 0xE3...0xED:
                    // They begin the scripts that write no spaces, and little else.
                    if count > 0 { end(word, count, isPlain, body) }
                    count = 0
                    isPlain = true
                    index = wide(text, from: index, body)
                    continue
                default:
                    if count < longest { word[count] = byte }
                    count += 1
                    isPlain = false
                    index += 1
                    continue
                }
                if count > 0 {
                    end(word, count, isPlain, body)
                    count = 0
                    isPlain = true
                }
            }
            if count > 0 { end(word, count, isPlain, body) }
        }
    }

    private static func end(
        _ word: UnsafeMutableBufferPointer<UInt8>, _ count: Int, _ isPlain: Bool,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard count <= longest, count > 1 || word[0] < 0x3A || word[0] >= 0x80 else { return }
        let length = isPlain ? stem(word, count) : count
        body(UnsafeBufferPointer(rebasing: word[..<length]))
    }

    /// Hands over each two neighbouring characters of a run of text without spaces, a single one for itself; gives the
    /// index behind the run.
    private static func wide(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Int {
        var word: [UInt8] = []
        var index = start
        loop: while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x30...0x39, 0x61...0x7A: word.append(byte)
            case 0x41...0x5A: word.append(byte | 0x20)
            case ..<0x80, 0xC2, 0xE2, 0xF0...: break loop
            default: word.append(byte)
            }
            index += 1
        }
        word.withUnsafeBufferPointer { word in
            let starts = word.indices.filter { word[$0] & 0xC0 != 0x80 }
            guard starts.count > 1 else {
                body(word)
                return
            }
            for place in 0..<starts.count - 1 {
                let end = place + 2 < starts.count ? starts[place + 2] : word.count
                body(UnsafeBufferPointer(rebasing: word[starts[place]..<end]))
            }
        }
        return index
    }

    /// Takes a common English ending off a word of small letters, and gives what is left of its length: `caching`,
    /// `caches` and `cached` meet in `cach`.
    private static func stem(_ word: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
        guard count > 3 else { return count }
        var count = count
        let (third, second, last) = (word[count - 3], word[count - 2], word[count - 1])
        let isS = last == UInt8(ascii: "s")
        if count > 4, isS, second == UInt8(ascii: "e"), third == UInt8(ascii: "i") {
            count -= 2
            word[count - 1] = UInt8(ascii: "y")
        } else if count > 5, last == UInt8(ascii: "g"), second == UInt8(ascii: "n"), third == UInt8(ascii: "i") {
            count -= 3
        } else if count > 4, second == UInt8(ascii: "e"), isS || last == UInt8(ascii: "d") {
            count -= 2
        } else if isS, second != UInt8(ascii: "s") {
            count -= 1
        }
        if count > 3, word[count - 1] == UInt8(ascii: "e") { count -= 1 }
        return count
    }
}
