/// How the ids of requirements look, told from their bytes alone.
public enum RequirementIDShape {
    /// What a word could be.
    public enum Shape: Sendable, Equatable {
        /// `3`, `3.5`, `2.1.3`.
        case number
        /// `FR-001`, `FR1`, `REQ-CTF-A-001`, `AC1.1`, `req~export~1`.
        case id
        /// None of them.
        case none
    }

    /// What a word could be, its end and its beginning without punctuation.
    public static func shape(of word: some Collection<UInt8>) -> Shape {
        guard let first = word.first, let last = word.reversed().first else { return .none }
        guard isAlphanumeric(first), isAlphanumeric(last) else { return .none }
        var hasLetter = false
        var hasDigit = false
        var previousIsAlphanumeric = false
        for byte in word {
            if isDigit(byte) {
                hasDigit = true
            } else if isLetter(byte) {
                hasLetter = true
            } else if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "+")
            {
                if !previousIsAlphanumeric { return .none }
                previousIsAlphanumeric = false
                continue
            } else {
                return .none
            }
            previousIsAlphanumeric = true
        }
        guard hasDigit else { return .none }
        if word.count == 3, hasLetter, isCapital(first), isCapital(last),
            isDigit(word[word.index(after: word.startIndex)])
        {
            // `E2E`, `B2B`: a word for “to” is no number.
            return .none
        }
        if word.count == 3, hasLetter, isLetter(first), last == UInt8(ascii: "s") || last == UInt8(ascii: "n"),
            isDigit(word[word.index(after: word.startIndex)])
        {
            // `K3s`, `k8s`, `a9n`: a number of letters left out.
            return .none
        }
        if hasLetter { return isLetter(first) && !isFile(word) ? .id : .none }
        // A number has dots and nothing else between its digits.
        guard word.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }), word.count < 16 else { return .none }
        return isAddress(word) ? .none : .number
    }

    /// Whether a word ends as a file's name does: `guide2.rb`.
    private static func isFile(_ word: some Collection<UInt8>) -> Bool {
        let ending = word.reversed().prefix { $0 != UInt8(ascii: ".") }
        return ending.count < word.count && (2...4).contains(ending.count)
            && ending.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    }

    /// Whether four numbers are those of a machine: `108.85.109.49`; `1.2.3.4` may be a requirement's.
    private static func isAddress(_ word: some Collection<UInt8>) -> Bool {
        let parts = word.split(separator: UInt8(ascii: "."))
        return parts.count == 4 && parts.contains { $0.count == 3 }
    }

    /// Whether a word with the shape of an id belongs to something that is no requirement: a decision record, a standard, an
    /// encoding, an algorithm, a vulnerability.
    public static func isForeign(_ word: some Collection<UInt8>) -> Bool {
        let head = word.prefix(while: { isLetter($0) })
        guard head.count <= 7 else { return false }
        return foreignHeads.contains(String(decoding: head, as: UTF8.self).uppercased())
    }

    /// Whether a word begins as requirements' ids do everywhere, so that it is one even in running text.
    public static func isConventional(_ word: some Collection<UInt8>) -> Bool {
        guard shape(of: word) == .id else { return false }
        var parts: [[UInt8]] = [[]]
        for byte in word {
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                parts.append([])
            } else {
                parts[parts.count - 1].append(byte)
            }
        }
        guard parts.count > 1, let last = parts.last, last.contains(where: isDigit) else { return false }
        return parts.dropLast().contains { conventionalParts.contains(String(decoding: $0, as: UTF8.self)) }
    }

    /// What requirements are called in ids such as `NFR-012`, in whatever part.
    static let conventionalParts: Set<String> = [
        "FR", "NFR", "REQ", "REQS", "SRS", "URS", "BRD", "PRD", "UR", "SR", "HLR", "LLR", "BR", "SYS", "STR", "StR",
        "NF",
    ]

    private static let foreignHeads: Set<String> = [
        "ADR", "MADR", "RFC", "ISO", "IEC", "IEEE", "UTF", "SHA", "AES", "TLS", "SSL", "CVE", "CWE", "FIPS", "PCI",
        "SOC",
        "HTTP", "EPL", "GPL", "AGPL", "LGPL", "MPL", "IPV", "RSA", "PEP", "NIST", "OWASP", "PKCS", "UUID", "BASE",
        "INT",
        "UINT", "ARM", "AMD",
    ]

    /// Whether a byte is an ASCII digit.
    public static func isDigitByte(_ byte: UInt8) -> Bool { isDigit(byte) }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    /// The id without the digits and dots at its end: what the next id of a list may leave out.
    public static func prefix(of id: String) -> String {
        let bytes = Array(id.utf8)
        var end = bytes.count
        while end > 0, isDigit(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        // `FR-012a`: the letter behind the number is no part of the prefix.
        if end == bytes.count, end > 1, isLetter(bytes[end - 1]), isDigit(bytes[end - 2]) {
            end -= 1
            while end > 0, isDigit(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}
