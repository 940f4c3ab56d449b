/// Labels and numbers in a list of references that name another log's records, or none at all.
extension ReferenceScanner {
    /// Whether a label is an element of a list that begins with a short word in capitals, which names another log:
    /// `ADR-0003, LP ADR-0026`.
    func isOfAnotherLog(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start >= 3, bytes[start - 1] == 0x20 else { return false }
        var word = start - 1
        while word > 0, bytes[word - 1] >= 0x41, bytes[word - 1] <= 0x5A, start - word < 7 { word -= 1 }
        guard start - word >= 3, start - word <= 5 else { return false }
        let name = bytes[word..<(start - 1)]
        guard !Self.capitals.contains(where: { $0.utf8.elementsEqual(name) }) else { return false }
        var before = word
        while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
        guard before < word || before == 0 else { return false }
        return before == 0 || bytes[before - 1] == UInt8(ascii: ",") || bytes[before - 1] == UInt8(ascii: ";")
    }

    /// Words that capitals only stress.
    private static let capitals = [
        "SEE", "AND", "PER", "VIA", "OR", "BY", "CF", "ADR", "IN", "OF", "TO", "ALSO", "THE", "OUR", "ALL", "VS", "NEW",
        "OLD", "BUT", "NOT", "FROM", "WITH", "RFC",
    ]

    /// Whether a number behind a comma belongs to a list that another noun begins (`migration 0075, 0127`,
    /// `Issue #93, #105`), or is an issue's within a gloss (`(a draft, #1581)`).
    func isOfAnotherList(_ bytes: [UInt8], _ comma: Int, _ start: Int) -> Bool {
        var depth = 0
        var index = comma
        while index > 0 {
            let byte = bytes[index - 1]
            if byte == UInt8(ascii: ")") { depth += 1 }
            if byte == UInt8(ascii: "(") {
                depth -= 1
                if depth < 0 { return bytes[start - 1] == UInt8(ascii: "#") }
            }
            // “… / Issue #93, #105”
            if depth == 0, byte == UInt8(ascii: "/"), index > 1, bytes[index - 2] == 0x20 { break }
            if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") {
                let first = bytes[index..<comma].first { $0 != 0x20 && $0 != UInt8(ascii: "#") } ?? 0
                // A number goes on with the list that the element before it belongs to.
                if !FoldedWords.isDigit(first) || byte == UInt8(ascii: ":") { break }
            }
            index -= 1
        }
        let words = bytes[index..<comma].drop { $0 == 0x20 }
        let noun = words.prefix { isLetter($0) }
        let isCommon = noun.count > 3 && noun.first.map { $0 >= 0x61 } ?? false
        guard isCommon || Self.issues.contains(Words.lowercased(noun)[...]) else { return false }
        let number = words[noun.endIndex...].drop { $0 == 0x20 || $0 == UInt8(ascii: "#") }
        return number.startIndex > noun.endIndex && number.first.map(FoldedWords.isDigit) ?? false
            && !noun.elementsEqual("adrs".utf8)
    }

    /// What is numbered beside the records, however it is written.
    private static let issues = WordTable(of: ["issue", "issues", "pr", "prs", "mr", "mrs", "ticket", "tickets"])
}
