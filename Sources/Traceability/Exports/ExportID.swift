import DecisionRecords

/// Makes ids that a format allows of keys, each once.
struct ExportID {
    private var used: Set<String> = []
    private var known: [String: String] = [:]
    private let allows: (UInt8) -> Bool
    private let isUppercase: Bool

    /// Makes ids of letters, digits and what else is allowed; all other bytes become `_`.
    init(uppercase: Bool = false, allowing allows: @escaping (UInt8) -> Bool) {
        self.allows = allows
        self.isUppercase = uppercase
    }

    /// The id of a key behind a prefix; the same for the same key, and another for another.
    mutating func id(_ prefix: String, _ key: String) -> String {
        if let id = known[prefix + key] { return id }
        var id = prefix
        for byte in key.utf8 {
            let isPlain = RequirementIDShape.isDigitByte(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            id.append(isPlain || allows(byte) ? Character(Unicode.Scalar(byte)) : "_")
        }
        if isUppercase { id = id.uppercased() }
        var unique = id
        var number = 2
        while !used.insert(unique).inserted {
            unique = "\(id)_\(number)"
            number += 1
        }
        known[prefix + key] = unique
        return unique
    }
}
