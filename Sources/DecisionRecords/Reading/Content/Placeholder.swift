/// Words that a template left for the author to replace.
enum Placeholder {
    /// Whether nothing of the author's stands in the words: `[option 1]`, `{title of option 1}`, `…`, `TBD`.
    static func isPlaceholder(_ words: String) -> Bool {
        let bytes = Array(words.utf8)
        if bytes.isEmpty { return true }
        if isEnclosed(bytes, 0x5B, 0x5D) || isEnclosed(bytes, 0x7B, 0x7D) || isEnclosed(bytes, 0x3C, 0x3E) {
            return true
        }
        if bytes.count > 24 { return false }
        let plain = Words.normalised(bytes[...])
        return plain.isEmpty || vocabulary.contains(plain)
    }

    /// Whether words begin by leaving something open: “TBC, most likely 1”.
    static func isLeftOpen(_ words: String) -> Bool {
        if words.utf8.prefix(5).elementsEqual("TODO:".utf8) { return true }
        let head = words.utf8.prefix(4)
        guard head.count == 4, let mark = head.last, mark == 0x20 || mark == 0x2C || mark == 0x3A || mark == 0x2E else {
            return false
        }
        return head.prefix(3).elementsEqual("TBC".utf8) || head.prefix(3).elementsEqual("TBD".utf8)
            || head.prefix(3).elementsEqual("TBA".utf8)
    }

    /// Whether words say that there is none: “None introduced; the parts are those of today”.
    static func saysNone(_ words: String) -> Bool {
        guard words.utf8.prefix(5).elementsEqual("None ".utf8) else { return false }
        let next = words.utf8.dropFirst(5).prefix { ($0 | 0x20) &- 0x61 < 26 }
        return denials.contains { next.elementsEqual($0.utf8) }
    }

    private static let denials = ["introduced", "identified", "known", "expected", "foreseen", "significant"]

    private static func isEnclosed(_ bytes: [UInt8], _ open: UInt8, _ close: UInt8) -> Bool {
        guard bytes.count > 2, bytes[0] == open, bytes[bytes.count - 1] == close else { return false }
        // `[x]` and `[1]` are marks; one bracket only, so that “[a](b) and [c]” is none.
        return bytes.count > 3 && bytes.count { $0 == open } == 1
    }

    private static let vocabulary: Set<String> = [
        "tbd", "todo", "n a", "no response", "na", "none", "tba", "xxx", "argument a",
        "argument b", "driver 1", "driver 2", "to be defined", "to be decided", "to do", "tbc",
        "to be taken", "to be determined", "to be confirmed",
    ]
}
