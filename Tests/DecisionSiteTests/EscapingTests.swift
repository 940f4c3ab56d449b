import Testing

@testable import DecisionSite

/// What means something to HTML is escaped wherever it stands in a text.
@Suite struct EscapingTests {
    private func escaped(_ text: String, in place: Escaping.Place) -> String {
        var bytes: [UInt8] = []
        Escaping.append(text, in: place, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("&", "&amp;", "&amp;"), ("<", "&lt;", "&lt;"), (">", "&gt;", "&gt;"), ("\"", "\"", "&quot;"),
        ("'", "'", "&#39;"),
        ("\u{1}", "\u{FFFD}", "\u{FFFD}"), ("\u{7F}", "\u{FFFD}", "\u{FFFD}"), ("\u{85}", "\u{FFFD}", "\u{FFFD}"),
        ("\u{FFFE}", "\u{FFFD}", "\u{FFFD}"), ("\r\n", "\n", "\n"), ("\r", "\n", "\n"), ("\t", "\t", "\t"),
        ("~", "~", "~"),
        ("ü", "ü", "ü"), ("€", "€", "€"), ("🙂", "🙂", "🙂"), ("%", "%", "%"), ("(", "(", "("), ("=", "=", "="),
        ("?", "?", "?"),
    ])
    func atEveryPlaceOfAText(sign: String, content: String, attribute: String) {
        // Eight bytes are looked at together: before, within and behind each of them.
        for before in 0..<18 {
            for after in 0..<10 {
                let (head, tail) = (String(repeating: "a", count: before), String(repeating: "z", count: after))
                #expect(escaped(head + sign + tail, in: .content) == head + content + tail)
                #expect(escaped(head + sign + sign + tail, in: .attribute) == head + attribute + attribute + tail)
            }
        }
    }
}
