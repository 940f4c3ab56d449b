/// Makes the fragment identifiers that GitHub gives to headings (as the `github-slugger` package does).
///
/// One slugger serves one page: a slug that was given before gets a number.
public struct Slugger: Sendable {
    private var occurrences: [String: Int] = [:]

    /// Makes a slugger that has given no slug.
    public init() {}

    /// The slug of a heading's plain text; `-1`, `-2`, … is added to one that was given before.
    public mutating func slug(_ text: String) -> String {
        let original = Slugger.base(text)
        var slug = original
        while occurrences[slug] != nil {
            let number = occurrences[original, default: 0] + 1
            occurrences[original] = number
            slug = "\(original)-\(number)"
        }
        occurrences[slug] = 0
        return slug
    }

    /// The slug without regard to other headings: in lower case, each space a hyphen, and all deleted that is no letter,
    /// mark, digit, underscore or hyphen. Hyphens in a row stay.
    public static func base(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            guard byte < 0x80 else { return unicodeBase(text) }
            if byte.isLetter {
                result.append(byte | 0x20)
            } else if byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                result.append(byte)
            } else if byte == 0x20 {
                result.append(UInt8(ascii: "-"))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unicodeBase(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == " " {
                result.append("-")
            } else if scalar == "Σ" {
                // The only letter whose small form depends on its place.
                let follows = index > 0 && scalars[index - 1].properties.isCased
                let leads = index + 1 < scalars.count && scalars[index + 1].properties.isCased
                result.append(follows && !leads ? "ς" : "σ")
            } else {
                // What has no lower case stays; the small form of one code point may be several.
                for small in scalar.properties.lowercaseMapping.unicodeScalars where isKept(small) {
                    result.append(small)
                }
            }
        }
        return String(result)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "-" || scalar.properties.isAlphabetic { return true }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        case .decimalNumber, .letterNumber, .connectorPunctuation: true
        default: false
        }
    }
}

extension Document {
    /// The headings in order.
    public var headings: [Node] {
        nodes.indices.lazy.filter { self.nodes[$0].kind == .heading }.map { self.node(at: $0) }
    }

    /// The headings in order with the fragments that GitHub gives them.
    public var headingSlugs: [(heading: Node, slug: String)] {
        var slugger = Slugger()
        return headings.map { ($0, slugger.slug($0.plainText)) }
    }
}
