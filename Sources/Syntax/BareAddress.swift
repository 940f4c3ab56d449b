/// A web or mail address that stands in text without brackets (GitHub Flavored Markdown 0.29, section 6.9).
struct BareAddress {
    /// What the destination has before the text.
    enum Prefix: String {
        case none = ""
        case http = "http://"
        case mailto = "mailto:"
    }

    var range: Range<Int>
    var prefix: Prefix

    /// Finds the addresses of a text, in order.
    static func findAll(in text: UnsafeBufferPointer<UInt8>) -> [BareAddress] {
        var found: [BareAddress] = []
        var index = 0
        // An address never begins before the end of the one before it.
        var floor = 0
        while index < text.count {
            let address: BareAddress? =
                switch text[index] {
                case UInt8(ascii: ":"): schemed(at: index, in: text, floor: floor)
                case UInt8(ascii: "w"): www(at: index, in: text, floor: floor)
                case UInt8(ascii: "@"): mail(at: index, in: text, floor: floor)
                default: nil
                }
            if let address {
                found.append(address)
                floor = address.range.upperBound
                index = max(index + 1, floor)
            } else {
                index += 1
            }
        }
        return found
    }

    private static func schemed(
        at colon: Int, in text: UnsafeBufferPointer<UInt8>, floor: Int
    ) -> BareAddress? {
        guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/") else {
            return nil
        }
        var start = colon
        while start > floor, colon - start < 6, text[start - 1].isLetter { start -= 1 }
        let isKnown = ["http", "https", "ftp"].contains { name in
            text[start..<colon].elementsEqual(name.utf8) { $0 | 0x20 == $1 }
        }
        guard isKnown, let domain = domainEnd(from: colon + 3, in: text, needsDot: false) else { return nil }
        return BareAddress(range: start..<end(from: start, domain: domain, in: text), prefix: .none)
    }

    private static func www(at start: Int, in text: UnsafeBufferPointer<UInt8>, floor: Int) -> BareAddress? {
        guard start + 4 < text.count, text[start + 1] == UInt8(ascii: "w"), text[start + 2] == UInt8(ascii: "w"),
            text[start + 3] == UInt8(ascii: "."), start == 0 || start >= floor && text[start - 1].mayPrecedeAddress,
            let domain = domainEnd(from: start, in: text, needsDot: true)
        else { return nil }
        let end = end(from: start, domain: domain, in: text)
        return end > start + 4 ? BareAddress(range: start..<end, prefix: .http) : nil
    }

    private static func mail(at sign: Int, in text: UnsafeBufferPointer<UInt8>, floor: Int) -> BareAddress? {
        var start = sign
        while start > floor, text[start - 1].isLetter || text[start - 1].isDigit || text[start - 1].isMailMark {
            start -= 1
        }
        guard start < sign else { return nil }
        var end = sign + 1
        var dots = 0
        while end < text.count {
            let byte = text[end]
            if byte == UInt8(ascii: "@") { return nil }
            if byte == UInt8(ascii: "."), end + 1 < text.count, text[end + 1].isLetter || text[end + 1].isDigit {
                dots += 1
            } else if !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard dots > 0, text[end - 1].isLetter || text[end - 1].isDigit else { return nil }
        return BareAddress(range: start..<end, prefix: .mailto)
    }

    /// Where a host name ends; nil when there is none, or when one of its last two parts holds an underscore.
    private static func domainEnd(
        from start: Int, in text: UnsafeBufferPointer<UInt8>, needsDot: Bool
    ) -> Int? {
        guard start < text.count, text[start].isHostByte else { return nil }
        var index = start
        var dots = 0
        var underscores = (inPart: 0, inPartBefore: 0)
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "_") {
                underscores.inPart += 1
            } else if byte == UInt8(ascii: ".") {
                guard index + 1 < text.count, text[index + 1].isHostByte || text[index + 1] == UInt8(ascii: "_") else {
                    break
                }
                underscores = (0, underscores.inPart)
                dots += 1
            } else if !byte.isHostByte, byte != UInt8(ascii: "-") {
                break
            }
            index += 1
            // No name is that long, and a text of nothing else must not be read to its end again and again.
            if index - start > 253 { return nil }
        }
        guard underscores.inPart == 0, underscores.inPartBefore == 0, dots > 0 || !needsDot else { return nil }
        return index
    }

    /// Where an address ends, once what belongs to the sentence around it is left out.
    private static func end(from start: Int, domain: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = domain
        var opening = 0
        var closing = 0
        while end < text.count, !text[end].isMarkdownSpace, text[end] != UInt8(ascii: "<") {
            if text[end] == UInt8(ascii: "(") { opening += 1 }
            if text[end] == UInt8(ascii: ")") { closing += 1 }
            end += 1
        }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ")") where closing > opening:
                closing -= 1
                end -= 1
            case UInt8(ascii: ";"):
                var ampersand = end - 2
                while ampersand > start, text[ampersand].isLetter { ampersand -= 1 }
                end = ampersand < end - 2 && text[ampersand] == UInt8(ascii: "&") ? ampersand : end - 1
            default:
                return end
            }
        }
        return end
    }
}

extension UInt8 {
    /// A byte of a host's name; all letters beyond ASCII are taken for one.
    fileprivate var isHostByte: Bool { isLetter || isDigit || self >= 0x80 }

    fileprivate var isMailMark: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }

    fileprivate var mayPrecedeAddress: Bool {
        isMarkdownSpace || self == UInt8(ascii: "*") || self == UInt8(ascii: "_") || self == UInt8(ascii: "~")
            || self == UInt8(ascii: "(")
    }
}
