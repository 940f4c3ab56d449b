/// An address that a page may point to: a place in this site, or one on the web that no program hides behind.
struct Address: Sendable, Hashable {
    /// The address as it stands in an attribute, before escaping.
    let text: String
    /// The same address seen from the page of all records, where that is written along.
    private(set) var twin: String?

    private init(text: String) { self.text = text }

    /// This address with the one that stands in its place on the page of all records.
    func with(twin: Address) -> Address {
        var address = self
        address.twin = twin.text
        return address
    }

    /// A file of the site seen from another, by paths from the site's root; an empty target is the page itself.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - anchor: the id of an element in it.
    ///   - page: the path of the page that holds the link.
    static func file(_ path: String, anchor: String? = nil, from page: String) -> Address {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.utf8.count + (anchor?.utf8.count ?? 0) + 16)
        if anchor == nil || path != page {
            var (path, page) = (path, page)
            path.withUTF8 { path in
                page.withUTF8 { page in
                    // What both paths begin with, folder by folder, need not be said.
                    var common = 0
                    var offset = 0
                    while offset < path.count, offset < page.count, path[offset] == page[offset] {
                        offset += 1
                        if path[offset - 1] == 0x2F { common = offset }
                    }
                    for byte in page[common...] where byte == 0x2F { bytes.append(contentsOf: [0x2E, 0x2E, 0x2F]) }
                    PercentEncoding.append(UnsafeBufferPointer(rebasing: path[common...]), to: &bytes)
                }
            }
        }
        if let anchor {
            bytes.append(0x23)
            PercentEncoding.append(anchor, to: &bytes)
        }
        return Address(text: String(decoding: bytes, as: UTF8.self))
    }

    /// An element of the same page.
    static func anchor(_ id: String) -> Address {
        var bytes: [UInt8] = [0x23]
        PercentEncoding.append(id, to: &bytes)
        return Address(text: String(decoding: bytes, as: UTF8.self))
    }

    /// A file's content inside the address itself, in base64.
    static func data(_ bytes: [UInt8], mediaType: StaticString) -> Address {
        Address(text: "data:\(mediaType);base64," + Base64.encoded(bytes))
    }

    /// An address on the web or for mail; nil for every other scheme, `javascript:` among them, and for what has none.
    static func web(_ text: String) -> Address? {
        guard let scheme = scheme(of: text) else { return nil }
        let source = Array(text.utf8.drop { $0 <= 0x20 })
        switch scheme {
        case "http", "https", "ftp":
            guard hasHost(source, behind: scheme.utf8.count) else { return nil }
        case "mailto", "tel": break
        default: return nil
        }
        // What a URL may not hold is percent-encoded; what is encoded already stays.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        let fragment = source.firstIndex(of: 0x23) ?? source.count
        for (index, byte) in source.enumerated() {
            if byte == 0x25, !PercentEncoding.isEncodedByte(source, at: index) {
                bytes.append(contentsOf: "%25".utf8)
            } else if byte == 0x23, index > fragment {
                // `#L47-#L53`: an anchor holds no further `#`.
                bytes.append(contentsOf: "%23".utf8)
            } else if byte >= 0x20 {
                PercentEncoding.appendURLByte(byte, to: &bytes)
            }
        }
        while bytes.suffix(3).elementsEqual("%20".utf8) { bytes.removeLast(3) }
        return Address(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Whether `://` and a host of letters, digits and their usual company follow the scheme: `http://<host>/` names none.
    private static func hasHost(_ source: [UInt8], behind schemeLength: Int) -> Bool {
        let start = schemeLength + 3
        guard source.count > start, source[schemeLength..<start].elementsEqual("://".utf8) else { return false }
        let authority = source[start...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        return !authority.isEmpty
            && authority.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x40, 0x5F, 0x80...0xFF: true
                default: false
                }
            }
    }

    /// The scheme of an address in lower case, read as a browser reads it: white space and control characters before it,
    /// and line breaks within it, are nothing.
    static func scheme(of text: String) -> String? {
        var scheme: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x00...0x20:
                continue
            case 0x41...0x5A: scheme.append(byte | 0x20)
            case 0x61...0x7A: scheme.append(byte)
            case 0x30...0x39, 0x2B, 0x2D, 0x2E:
                if scheme.isEmpty { return nil }
                scheme.append(byte)
            case 0x3A:
                return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
            default: return nil
            }
        }
        return nil
    }
}

/// Bytes of an address as `%XX` where they may not stand bare.
enum PercentEncoding {
    /// Adds a path or an anchor: letters, digits, `-._~` and `/` stay.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    /// Adds a part of a path in the same way.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            switch text[index] {
            case 0x61...0x7A, 0x2D...0x39, 0x41...0x5A, 0x5F, 0x7E: continue
            default:
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                appendEncoded(text[index], to: &bytes)
                start = index + 1
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Adds a byte of an address that is already one: only what no address may hold is encoded.
    static func appendURLByte(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0...0x20, 0x22, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F...0xFF:
            appendEncoded(byte, to: &bytes)
        default: bytes.append(byte)
        }
    }

    private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(0x25)
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 15))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }

    /// The text with its `%XX` resolved; nil where they give no UTF-8 or a NUL.
    static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(0x25) else { return text }
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == 0x25, index + 2 < source.count, let high = value(source[index + 1]),
                let low = value(source[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    /// Whether a `%` is followed by two hexadecimal digits.
    static func isEncodedByte(_ source: [UInt8], at index: Int) -> Bool {
        index + 2 < source.count && value(source[index + 1]) != nil && value(source[index + 2]) != nil
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }
}

/// Base64 of RFC 4648.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            result.append(alphabet[Int(first >> 2)])
            result.append(alphabet[Int((first & 3) << 4 | second >> 4)])
            result.append(index + 1 < bytes.count ? alphabet[Int((second & 15) << 2 | third >> 6)] : 0x3D)
            result.append(index + 2 < bytes.count ? alphabet[Int(third & 63)] : 0x3D)
            index += 3
        }
        return String(decoding: result, as: UTF8.self)
    }
}
