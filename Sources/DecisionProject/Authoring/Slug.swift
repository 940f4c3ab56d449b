/// Titles as file names write them.
public enum Slug {
    /// A title as adr-tools makes a file name of it: ASCII letters and digits in lower case, every run of other bytes a `-`,
    /// none at the ends.
    public static func make(_ title: String, separator: String = "-") -> String {
        var result: [UInt8] = []
        var needsSeparator = false
        for byte in title.utf8 {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isWord = isUpper || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
            if isWord {
                if needsSeparator, !result.isEmpty { result.append(contentsOf: separator.utf8) }
                needsSeparator = false
                result.append(isUpper ? byte | 0x20 : byte)
            } else {
                needsSeparator = true
            }
        }
        // File systems allow 255 bytes a name; the number, the extension and a temporary name's parts need some.
        if result.count > 180 {
            result.removeLast(result.count - 180)
            while result.last == UInt8(ascii: "-") || result.last == UInt8(ascii: "_") { result.removeLast() }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
