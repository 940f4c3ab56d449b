import Syntax

/// Cuts text into the words that the search knows. `site/search.js` cuts queries in the same way.
///
/// Letters and digits in a row are a word, folded (no case, no marks), with the commonest English endings taken off;
/// Chinese, Japanese and Korean text gives pairs of neighbouring characters.
enum SearchWords {
    /// Words longer than this are keys and hashes, which nobody types.
    private static let longest = 24

    /// Calls the closure with each word of UTF-8 text.
    static func each(in text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        if text.allSatisfy({ $0 < 0x80 }) {
            words(in: text, body)
        } else {
            words(in: Array(UnicodeText.folded(String(decoding: text, as: UTF8.self)).utf8)[...], body)
        }
    }

    private static func words(in text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        var word: [UInt8] = []
        var isWide = false
        func end() {
            if isWide {
                pairs(of: word, body)
            } else if word.count > 1 || word.first.map({ $0 < 0x3A || $0 >= 0x80 }) == true, word.count <= longest {
                body(stem(word))
            }
            word.removeAll(keepingCapacity: true)
            isWide = false
        }
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            switch byte {
            case 0x30...0x39, 0x61...0x7A: word.append(byte)
            case 0x41...0x5A: word.append(byte | 0x20)
            case 0xC2, 0xE2, 0xF0...:
                // Signs, dashes, quotes, arrows, pictures: no letters.
                index += byte == 0xC2 ? 1 : byte == 0xE2 ? 2 : 3
                if !word.isEmpty { end() }
            case 0x80...:
                // E3 to ED begin the scripts that write no spaces, and little else.
                if (0xE3...0xED).contains(byte) {
                    if !isWide, !word.isEmpty { end() }
                    isWide = true
                }
                word.append(byte)
            default: if !word.isEmpty { end() }
            }
        }
        if !word.isEmpty { end() }
    }

    /// Each two neighbouring characters; a single one for itself.
    private static func pairs(of word: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
        let starts = word.indices.filter { word[$0] & 0xC0 != 0x80 }
        guard starts.count > 1 else {
            body(word[...])
            return
        }
        for index in 0..<starts.count - 1 {
            body(word[starts[index]..<(index + 2 < starts.count ? starts[index + 2] : word.count)])
        }
    }

    /// The word without a common English ending: `caching`, `caches` and `cached` meet in `cach`.
    static func stem(_ word: [UInt8]) -> ArraySlice<UInt8> {
        var word = word[...]
        guard word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
        if word.count > 4, word.ends(with: "ies") {
            word.removeLast(3)
            word.append(0x79)
        } else if word.count > 5, word.ends(with: "ing") {
            word.removeLast(3)
        } else if word.count > 4, word.ends(with: "ed") || word.ends(with: "es") {
            word.removeLast(2)
        } else if word.count > 3, word.ends(with: "s"), !word.ends(with: "ss") {
            word.removeLast()
        }
        if word.count > 3, word.last == 0x65 { word.removeLast() }
        return word
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: StaticString) -> Bool {
        text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }
}
