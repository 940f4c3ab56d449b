import Diagnostics

/// The words with which records say what they are to a requirement.
public enum RequirementRoleWords {
    /// The role of a field's or heading's name, letter case, markup, `_` and `-` aside; nil for a name of anything else.
    ///
    /// A name that ends in “requirements” is one without further meaning: `ShowCore Requirements`.
    public static func role(of name: String) -> RequirementLink.Role? {
        guard isPossible(name) else { return nil }
        if name.withUTF8Bytes(isPlain) { return name.withUTF8Bytes(roleOfPlain) }
        let lower = name.lowercased().utf8.map { byte in
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") ? 0x20 : byte
        }
        return role(ofNormalized: String(decoding: lower, as: UTF8.self))
    }

    /// Whether a name is short, in ASCII and speaks of no requirement.
    private static func isPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.count <= 24 && ByteSearch.isASCII(name) && !requirement.contains(name)
    }

    /// The role of a plain name, for which no text is made.
    private static func roleOfPlain(_ name: UnsafeBufferPointer<UInt8>) -> RequirementLink.Role? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { lower in
            for index in name.indices {
                let byte = name[index]
                let isJoin = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                lower.initializeElement(at: index, to: isJoin ? 0x20 : ByteSearch.lowercased(byte))
            }
            return names[UnsafeBufferPointer(lower)]
        }
    }

    /// A quick look: names in the tables are short, or speak of a requirement.
    private static func isPossible(_ name: String) -> Bool {
        name.withUTF8Bytes { bytes in
            guard let first = bytes.first else { return false }
            if bytes.count <= 24 { return initials[Int(first)] || requirement.contains(bytes) }
            return requirement.contains(bytes)
        }
    }

    private static let requirement = StemSearch(["quirement"], ignoresCase: true)

    /// The bytes with which a name of the table begins, in either letter case.
    private static let initials: [Bool] = {
        var initials = [Bool](repeating: false, count: 256)
        for name in names.words {
            guard let first = name.utf8.first else { continue }
            initials[Int(first)] = true
            if first < 0x80 { initials[Int(first & 0xDF)] = true }
        }
        return initials
    }()

    /// The role of a name in lower case with single spaces.
    static func role(ofNormalized name: String) -> RequirementLink.Role? {
        if let role = names[name] { return role }
        guard name.withUTF8Bytes(requirement.contains) else { return nil }
        for suffix in [" requirements", " requirement"] where name.hasSuffix(suffix) {
            let head = name.dropLast(suffix.utf8.count)
            return names[String(head)] ?? participles[String(head)] ?? .relatesTo
        }
        for prefix in ["requirements ", "requirement "] where name.hasPrefix(prefix) {
            return participles[String(name.dropFirst(prefix.utf8.count))]
        }
        return nil
    }

    /// The role of a verb in running text, in lower case; nil for other words.
    static func role(ofVerb verb: String) -> RequirementLink.Role? { verbs[verb] }

    /// Whether a name only says that requirements follow, so that what follows must look like one.
    static func isPlain(_ name: String) -> Bool { name == "requirements" || name == "requirement" }

    private static let names = WordTable<RequirementLink.Role>([
        ("satisfies", .satisfies), ("validates", .satisfies), ("fulfils", .satisfies), ("fulfills", .satisfies),
        ("meets", .satisfies), ("implements", .satisfies),
        ("addresses", .addresses), ("covers", .addresses), ("frs covered", .addresses), ("nfrs covered", .addresses),
        ("drivers", .drivenBy), ("decision drivers", .drivenBy), ("driven by", .drivenBy), ("motivated by", .drivenBy),
        ("constraints", .constrainedBy), ("constrained by", .constrainedBy), ("constraining", .constrainedBy),
        ("deviates from", .deviatesFrom), ("deviation from", .deviatesFrom), ("deviations", .deviatesFrom),
        ("waives", .deviatesFrom), ("exception to", .deviatesFrom), ("exceptions to", .deviatesFrom),
        ("violates", .violates), ("breaks", .violates),
        ("supersedes requirement", .supersedes), ("supersedes requirements", .supersedes),
        ("retires requirement", .supersedes), ("retires requirements", .supersedes),
        ("derives", .derives), ("introduces requirement", .derives), ("introduces requirements", .derives),
        ("derived requirements", .derives),
        ("requirements", .relatesTo), ("requirement", .relatesTo), ("relatedrequirements", .relatesTo),
        ("traces to", .relatesTo), ("traces", .relatesTo), ("requirement refs", .relatesTo),
        ("requirement ids", .relatesTo),
        ("需求", .relatesTo), ("要件", .relatesTo), ("要求", .relatesTo), ("exigences", .relatesTo),
        ("requisitos", .relatesTo),
        ("anforderungen", .relatesTo),
    ])

    private static let participles: [String: RequirementLink.Role] = [
        "satisfied": .satisfies, "fulfilled": .satisfies, "met": .satisfies, "validated": .satisfies,
        "implemented": .satisfies,
        "addressed": .addresses, "covered": .addresses,
        "violated": .violates, "broken": .violates, "waived": .deviatesFrom, "deviated from": .deviatesFrom,
        "driving": .drivenBy, "superseded": .supersedes, "retired": .supersedes, "derived": .derives,
        "introduced": .derives, "constraining": .constrainedBy,
    ]

    private static let verbs: [String: RequirementLink.Role] = [
        "satisfies": .satisfies, "satisfy": .satisfies, "satisfying": .satisfies, "validates": .satisfies,
        "fulfils": .satisfies, "fulfills": .satisfies, "meets": .satisfies, "meet": .satisfies,
        "addresses": .addresses, "address": .addresses, "covers": .addresses,
        "violates": .violates, "violate": .violates, "violating": .violates, "breaks": .violates, "break": .violates,
        "deviates": .deviatesFrom, "deviate": .deviatesFrom, "waives": .deviatesFrom, "waive": .deviatesFrom,
        "supersedes": .supersedes, "retires": .supersedes,
    ]
}
