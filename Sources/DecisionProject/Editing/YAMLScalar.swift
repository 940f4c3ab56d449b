/// Writes texts as YAML scalars.
enum YAMLScalar {
    /// A text as a scalar on one line; in quotes only where it needs them.
    ///
    /// - Parameter quote: the quote that the old value stood in, which is kept; nil for none.
    static func write(_ text: String, quote: UInt8? = nil) -> String {
        switch quote {
        case UInt8(ascii: "\""): return doubleQuoted(text)
        case UInt8(ascii: "'"): return singleQuoted(text)
        default: return needsQuotes(text) ? doubleQuoted(text) : text
        }
    }

    private static func doubleQuoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }

    private static func singleQuoted(_ text: String) -> String {
        text.contains("\n") ? doubleQuoted(text) : "'" + text.replacing("'", with: "''") + "'"
    }

    private static func needsQuotes(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last else { return true }
        if first <= 0x20 || last <= 0x20 || last == UInt8(ascii: ":") { return true }
        if "!&*-?[]{}|>@`\"'%#,=:".utf8.contains(first) { return true }
        if text.contains(": ") || text.contains(" #") || bytes.contains(0x0A) { return true }
        if ["true", "false", "null", "yes", "no", "on", "off", "~"].contains(text.lowercased()) { return true }
        return bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x5F }
    }
}
