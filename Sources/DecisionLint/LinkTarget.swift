import DecisionRecords
import Diagnostics

/// The file that a link of a record leads to.
struct LinkTarget {
    /// The destination without anchor and query, as written.
    var written: String
    /// The path, written as the records' paths are.
    var path: String
    /// The anchor, without `#`; nil for none.
    var anchor: String?

    /// Reads a destination; nil for what is no file of the project: an address, a site's root, a template's expression.
    ///
    /// - Parameter source: the text of the record that holds the link.
    init?(_ bytes: ArraySlice<UInt8>, in source: SourceText) {
        guard let first = bytes.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#"), first != 0x5C,
            !LinkTarget.hasScheme(bytes)
        else { return nil }
        let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
        // Template engines and placeholders: “{{ x }}”, “${x}”, “<path>”, “...”, and addresses of mail.
        if bytes[..<end].contains(where: LinkTarget.isForeign) { return nil }
        if bytes[..<end].allSatisfy({ $0 == 0x2E }) { return nil }
        written = String(decoding: bytes[..<end], as: UTF8.self)
        let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
        anchor = hash.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
        guard let decoded = LinkTarget.percentDecoded(bytes[..<end]) else { return nil }
        path = Path.normalized(Path.join(Path.folder(source.path), decoded))
    }

    /// What is known of the file.
    func presence(in context: LintContext) -> FileFacts.Presence {
        if context.holdsRecord(at: path) { return .present }
        let known = context.files.presence(path)
        if known == .present { return .present }
        guard known == .missing else { return known }
        // Site generators take a record by another name: `0001-x`, `0001-x.html`, `0001-x/`.
        let name = Path.lastComponent(path)
        let stem = name.hasSuffix(".html") ? String(name.dropLast(5)) : name
        if stem != name || !name.contains(".") {
            let file = Path.join(Path.folder(path), stem + ".md")
            if context.holdsRecord(at: file) { return .present }
            if context.files.presence(file) == .present { return .present }
        }
        return .missing
    }

    private static func isForeign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x7B, 0x7D, 0x24, 0x3C, 0x3E, 0x40, 0x2A: true
        default: false
        }
    }

    /// Whether an address begins with a scheme, such as `https:`.
    private static func hasScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ":"): return true
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                continue
            default: return false
            }
        }
        return false
    }

    /// A text with its percent escapes resolved, or as it is when they are none.
    static func decoded(_ text: String) -> String { percentDecoded(Array(text.utf8)[...]) ?? text }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String? {
        if !bytes.contains(UInt8(ascii: "%")) { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(validating: result, as: UTF8.self)
    }
}
