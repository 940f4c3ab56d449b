/// Tells which of some words may stand in a text, by the letters that they begin with.
///
/// Wrong only in saying yes: a look at each word of the text, where taking its endings off would cost ten times as much.
struct WordSieve: Sendable {
    /// What is looked for: the beginnings under which a word may be written; none for a word that may stand anywhere.
    private var beginnings: [(bytes: [UInt8], word: Int)] = []
    /// The beginnings by five bits of each of their first two letters.
    private var slots = [[Int]](repeating: [], count: 1024)
    /// Whether anything stands in each slot: most words of a text need no more than this.
    private var isOpen = [Bool](repeating: false, count: 1024)
    private var numbers: [String: Int] = [:]

    /// For each word, whether it may stand in any text.
    private(set) var anywhere: [Bool] = []

    /// Looks for a word as well, and gives its number.
    ///
    /// - Parameter word: in small letters. Every word with the same name or stem counts as it.
    mutating func add(_ word: String) -> Int {
        let name = OptionWord.canonical(word)
        if let number = numbers[name] { return number }
        let number = anywhere.count
        numbers[name] = number
        anywhere.append(false)
        for spelling in [name] + OptionWord.variants(of: name) {
            guard let beginning = WordSieve.beginning(of: spelling) else {
                anywhere[number] = true
                continue
            }
            add(beginning, of: number)
        }
        return number
    }

    /// Looks for all words with a beginning of two ASCII letters or more as well, and gives their number.
    mutating func add(beginning: String) -> Int {
        let number = anywhere.count
        anywhere.append(false)
        add(Array(beginning.utf8), of: number)
        return number
    }

    private mutating func add(_ beginning: [UInt8], of number: Int) {
        let slot = WordSieve.slot(beginning[0], beginning[1])
        slots[slot].append(beginnings.count)
        isOpen[slot] = true
        beginnings.append((beginning, number))
    }

    /// Adds a word that may stand in any text, and gives its number.
    mutating func addAnywhere() -> Int {
        anywhere.append(true)
        return anywhere.count - 1
    }

    /// The letters that all words of one stem begin with; nil where they are too few to be looked for.
    private static func beginning(of word: String) -> [UInt8]? {
        let bytes = Array(word.utf8)
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        let stem = EnglishStemmer.stem(bytes)
        // A stem's last letters may be none of the word's own: “policies” and “policy” meet in “polici”.
        let beginning = stem.prefix(stem.count > 5 ? stem.count - 2 : stem.count > 2 ? stem.count - 1 : 2)
        return beginning.count >= 2 ? Array(beginning) : nil
    }

    private static func slot(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    /// Those of the words looked for that a word of a text may be; such as may stand anywhere are left out.
    func words(_ spelling: String) -> [Int] {
        var words: [Int] = []
        forEach(in: Array(spelling.utf8) + [0x20]) { word, place in
            if place == 0 { words.append(word) }
        }
        return words
    }

    /// Hands over each place of a text where one of the words may begin; those that may stand anywhere are left out.
    func forEach(in bytes: [UInt8], _ body: (_ word: Int, _ place: Int) -> Void) {
        bytes.withUnsafeBufferPointer { forEach(in: $0, body) }
    }

    /// The same for bytes that are held elsewhere.
    func forEach(in buffer: UnsafeBufferPointer<UInt8>, _ body: (_ word: Int, _ place: Int) -> Void) {
        isOpen.withUnsafeBufferPointer { isOpen in
            WordSieve.isWord.withUnsafeBufferPointer { isWord in
                var index = 0
                let end = buffer.count - 1
                while index < end {
                    let byte = buffer[index]
                    guard isWord[Int(byte)] else {
                        index += 1
                        continue
                    }
                    let slot = WordSieve.slot(byte, buffer[index + 1])
                    if isOpen[slot] { forEach(in: slot, at: index, of: buffer, body) }
                    index += 1
                    while index < end, isWord[Int(buffer[index])] { index += 1 }
                }
            }
        }
    }

    /// Whether a byte is an ASCII letter or digit; a word may begin behind any other.
    private static let isWord: [Bool] = (UInt8.min...UInt8.max).map { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }

    private func forEach(
        in slot: Int, at index: Int, of buffer: UnsafeBufferPointer<UInt8>, _ body: (_ word: Int, _ place: Int) -> Void
    ) {
        for place in slots[slot] {
            let beginning = beginnings[place].bytes
            guard index + beginning.count <= buffer.count else { continue }
            var length = 0
            while length < beginning.count, TokenScanner.lowercased(buffer[index + length]) == beginning[length] {
                length += 1
            }
            if length == beginning.count { body(beginnings[place].word, index) }
        }
    }
}
